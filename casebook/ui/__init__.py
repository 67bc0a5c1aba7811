"""The Streamlit frame: view state, cached calls, and the blocks that pages are made of.

Everything that a page needs, down to plotly and pandas, is imported here, under this package's own import
lock: the first sessions of a fresh server run at once, in threads, and must not meet modules half made.
"""

from casebook.ui import ahp, ahp_files, ahp_group, case_profile, compare, evidence, frame, overview

__all__ = ["ahp", "ahp_files", "ahp_group", "case_profile", "compare", "evidence", "frame", "overview"]
