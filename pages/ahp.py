"""Weights by pairwise comparison (AHP): ask, see whether the answers agree, weigh the group."""

from casebook.ui import ahp, ahp_files, ahp_group, ahp_state
from casebook.ui.frame import open_page

page = open_page("ahp")
if ahp.can_compare(page):
    session = ahp_state.open_session()
    survey = ahp.current_survey(page, session)
    ahp.show_respondents(page, session)
    ahp.show_questionnaire(page, session)
    ahp_group.show_group(page, survey)
    ahp_files.show_files(page, session, survey)
