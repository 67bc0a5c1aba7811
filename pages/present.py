"""present."""

from casebook.ui.frame import open_page

open_page("present")
