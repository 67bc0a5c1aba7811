"""The stage of meeting mode: scaled to the window, moved by keys and buttons, and the list of its slides."""

from casebook.ui.slide_stage.stage import STAGE_SHEET, PanelName, StageSlide, show_controls, show_slide_list

__all__ = ["STAGE_SHEET", "PanelName", "StageSlide", "show_controls", "show_slide_list"]
