"""Compare 나란히: two to six cases, and where their differences come from."""

from casebook.ui import cached, compare, computed
from casebook.ui.frame import open_page

page = open_page("compare")
if compare.enough_cases(page):
    scene = computed.with_odds(page, cached.current_scene(page, most=compare.MOST_CASES))
    compare.show_profiles(page, scene)
    compare.show_criterion(page, scene)
