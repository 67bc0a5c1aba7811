"""Agreement 평가 일치도: how far raters agree, and where they do not."""

from casebook.ui.frame import open_page

page = open_page("agreement")
