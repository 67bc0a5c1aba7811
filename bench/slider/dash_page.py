"""The same page in Dash: one callback from the sliders to the three charts, called while a slider moves."""

import sys

import plotly.graph_objects as go
from charts import START_PERCENT, compared, figures, shipped
from dash import Dash, Input, Output, callback, dcc, html

cases, rubric = shipped()
ids = [d.id for d in rubric.dimensions]
app = Dash(__name__)
sliders = [
    html.Div(
        [
            html.Label(d.name.en),
            dcc.Slider(0, 100, 1, value=START_PERCENT, marks=None, id=d.id, updatemode="drag"),
        ]
    )
    for d in rubric.dimensions
]
graphs = [dcc.Graph(id=f"chart-{n}", style={"flex": "1"}) for n in range(3)]
app.layout = html.Div([*sliders, html.Div(graphs, style={"display": "flex"})])


@callback([Output(f"chart-{n}", "figure") for n in range(3)], [Input(i, "value") for i in ids])
def redraw(*values: float) -> tuple[go.Figure, ...]:
    """The three charts for these slider values."""
    return figures(compared(cases, rubric, dict(zip(ids, values, strict=True))), cases, rubric)


if __name__ == "__main__":
    app.run(port=int(sys.argv[1]), debug=False)
