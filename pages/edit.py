"""Edit 편집: write a case or a source, see what it changes, save it."""

from casebook.ui import access, edit
from casebook.ui.frame import open_page

page = open_page("edit")
if access.show_gate(page):
    edit.show_editing(page)
