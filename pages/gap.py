"""Gap 격차: what a case would have to change to reach a target."""

from casebook.ui import cached, computed, gap, smallest_change
from casebook.ui.frame import open_page

page = open_page("gap")
scene = computed.with_odds(page, cached.current_scene(page))
aim = gap.choose_aim(page, scene)
gap.show_gaps(page, scene, aim)
smallest_change.show_smallest_change(page, scene, aim)
smallest_change.show_what_if(page, scene, aim)
