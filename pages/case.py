"""Case 사례: the profile of one case, from summary to sources."""

from casebook.ui import case_profile
from casebook.ui.frame import open_page
from casebook.view.ranging import ranged

page = open_page("case")
entry = case_profile.choose_case(page)
if entry is not None and entry.is_faulty:
    case_profile.show_faulty(page, entry)
elif entry is not None and entry.case is not None:
    case = ranged(entry.case, page.library, page.view)
    case_profile.show_summary(page, case)
    case_profile.show_strengths(page, case)
    case_profile.show_profile(page, case)
    case_profile.show_mechanisms(page, case)
    case_profile.show_actors(page, case)
    case_profile.show_facts(page, case)
    case_profile.show_context(page, case)
