"""Two columns that become one where they would be too narrow for a chart (style.css)."""

import streamlit as st
from streamlit.delta_generator import DeltaGenerator


def halves(name: str) -> tuple[DeltaGenerator, DeltaGenerator]:
    """The left and the right half of a row of the page; ``name`` is this row's own on its page."""
    left, right = st.container(key=f"split_{name}").columns(2, gap="medium")
    return left, right
