"""A plain Streamlit page: a slider for each dimension, three plotly charts, drawn anew on every move."""

import streamlit as st
from charts import START_PERCENT, compared, figures, shipped

st.set_page_config(layout="wide")
cases, rubric = st.cache_resource(shipped)()
percents = {d.id: float(st.slider(d.name.en, 0, 100, START_PERCENT, key=d.id)) for d in rubric.dimensions}
comparison = compared(cases, rubric, percents)
for column, figure in zip(st.columns(3), figures(comparison, cases, rubric), strict=True):
    column.plotly_chart(figure)
