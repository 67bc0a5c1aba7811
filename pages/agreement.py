"""Agreement 평가 일치도: how far raters agree, and where they do not."""

from casebook.ui import agreement, agreement_cells
from casebook.ui.frame import open_page

page = open_page("agreement")
found = agreement.measure(page)
if found is not None:
    agreement.show_coefficients(page, found)
    agreement_cells.show_disagreements(page, found)
