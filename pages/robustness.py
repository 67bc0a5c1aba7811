"""Robustness 견고성: how far the ranking can be trusted, and what would change it."""

from casebook.ui import cached, computed, robustness, sensitivity
from casebook.ui.columns import halves
from casebook.ui.frame import open_page

page = open_page("robustness")
scene = computed.with_odds(page, cached.current_scene(page))
robustness.show_weights(page, scene)
if robustness.can_rank(page, scene):
    robustness.show_space(page, scene)
    shown = robustness.choose_shown(page)
    if "chances" in shown:
        robustness.show_acceptability(page, scene)
    if "changes" in shown:
        left, right = halves("changes")
        with left:
            robustness.show_extremes(page, scene)
        with right:
            robustness.show_lines(page, scene)
    if "methods" in shown:
        left, right = halves("methods")
        with left:
            sensitivity.show_methods(page, scene)
        with right:
            sensitivity.show_drivers(page, scene)
    if "left-out" in shown:
        sensitivity.show_left_out(page, scene)
