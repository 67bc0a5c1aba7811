"""Present 발표: the view as a deck of slides, for a meeting room."""

from casebook.ui import present, present_setup, present_stage
from casebook.ui.frame import open_page

page = open_page("present")
shown = present.open_deck(page)
if shown is not None:
    present.show_stage(page, shown)
    present_stage.show_slide(page, shown)
    present_setup.show_panel(page, shown)
    present_stage.prepare_next(page, shown)
