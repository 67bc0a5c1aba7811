"""History 이력: what the cases said before, and what has changed since."""

from casebook.ui import history
from casebook.ui.frame import open_page

page = open_page("history")
compared = history.choose_versions(page)
if compared is not None:
    history.show_changes(page, compared)
    history.show_slopes(page, compared)
    history.show_file(page, compared)
