"""History 이력: what the cases said before, and what has changed since."""

from casebook.ui.frame import open_page

page = open_page("history")
