"""The Streamlit frame: view state, cached calls, and the blocks that pages are made of."""
