"""Export 내보내기: the view as files to take away."""

from casebook.ui import export
from casebook.ui.frame import open_page

page = open_page("export")
export.show_export(page)
