"""Rate 둘째 평가자: score a case without seeing anyone's scores."""

from casebook.ui import rate
from casebook.ui.frame import open_page

page = open_page("rate")
begun = rate.begin(page)
if begun is not None:
    rate.show_criterion(page, *begun)
