"""Impact before saving: what the draft changes in results and lines, while the files stay as they are."""

from collections.abc import Callable
from pathlib import Path

from streamlit.testing.v1 import AppTest

from casebook.library.drafts import Draft, new_draft_id, store_draft
from casebook.ui.changes_view import changed_lines

Run = Callable[..., AppTest]
Text = Callable[[AppTest], str]
PATH = "cases/jeonbuk.yaml"
OLD = "    score: 1\n    range: [0, 1]\n    confidence: low\n"
NEW = "    score: 4\n    range: [4, 4]\n    confidence: low\n"


def drafted(root: Path, *changes: tuple[str, str]) -> str:
    """A draft of the case with pieces of its text exchanged; its id."""
    base = (root / PATH).read_bytes()
    text = base.decode()
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    draft = Draft(
        id=new_draft_id(),
        path=PATH,
        base=base,
        text=text,
        sources=(),
        changed_at="2026-11-21T09:00:00+00:00",
    )
    assert store_draft(root, draft)
    return draft.id


def test_impact_of_a_raised_score_names_level_score_rank_and_line(
    run_page: Run, page_text: Text, casebook_copy: Path
) -> None:
    """From the words of a criterion to the share of weights in which the rank moves."""
    before = (casebook_copy / PATH).read_bytes()
    draft = drafted(casebook_copy, (OLD, NEW))
    app = run_page("edit", lang="en", draft=draft, do="save")
    assert not app.exception
    text = page_text(app)
    assert "level 1 → 4" in text
    assert "dimension score" in text
    assert "of weights" in text
    assert "lines added: 2, dropped: 2" in text
    assert (casebook_copy / PATH).read_bytes() == before


def test_impact_of_a_draft_that_changes_nothing_is_silent(
    run_page: Run, page_text: Text, casebook_copy: Path
) -> None:
    """Nothing to save, nothing to show."""
    app = run_page("edit", lang="en", draft=drafted(casebook_copy), do="save")
    assert not app.exception
    assert "What saving would change" not in page_text(app)


def test_impact_of_a_draft_with_an_error_says_that_the_case_enters_no_number(
    run_page: Run, page_text: Text, casebook_copy: Path
) -> None:
    """A case that becomes faulty is not called deleted."""
    draft = drafted(casebook_copy, ("level: province", "level: kingdom"))
    app = run_page("edit", lang="en", draft=draft, do="save")
    assert not app.exception
    text = page_text(app)
    assert "the case is listed as faulty and enters no number" in text
    assert "Case removed" not in text


def test_impact_of_a_new_case_says_where_it_would_stand(
    run_page: Run, page_text: Text, casebook_copy: Path
) -> None:
    """The edited case is compared although it is not among the chosen ones yet."""
    draft = new_case(casebook_copy, "main")
    app = run_page("edit", lang="en", draft=draft, do="save")
    assert not app.exception
    assert "Case added: Jeonbuk" in page_text(app)
    assert "rank" in page_text(app)


def test_impact_of_a_new_reference_case_leaves_the_chosen_ones_alone_unless_asked(
    run_page: Run, page_text: Text, casebook_copy: Path
) -> None:
    """Thin evidence would take the common ground from every case beside it."""
    app = run_page("edit", lang="en", draft=new_case(casebook_copy, "reference"), do="save")
    assert not app.exception
    assert "Results for the case being edited alone" in page_text(app)
    (asked,) = app.checkbox
    asked.check().run()
    assert not app.exception
    assert "Results for the chosen cases and the one being edited (4)" in page_text(app)


def test_impact_of_mending_a_faulty_case_says_that_it_comes_back(
    run_page: Run, page_text: Text, casebook_copy: Path
) -> None:
    """Before and after cannot be compared, which is not the same as nothing having changed."""
    path = casebook_copy / PATH
    path.write_text(path.read_text("utf-8").replace("level: province", "level: kingdom", 1), "utf-8")
    draft = drafted(casebook_copy, ("level: kingdom", "level: province"))
    app = run_page("edit", lang="en", draft=draft, do="save")
    assert not app.exception
    assert "the case enters the numbers again" in page_text(app)
    assert "Nothing changed" not in page_text(app)


def test_lines_of_a_new_file_are_all_added() -> None:
    """Nothing was there that could be dropped."""
    assert changed_lines("", "a\nb") == (2, 0)
    assert changed_lines("a\nb", "") == (0, 2)
    assert changed_lines("a\nb", "a\nc") == (1, 1)


def new_case(root: Path, tier: str) -> str:
    """A draft of a case that is not there yet; its id."""
    text = (root / PATH).read_text("utf-8").replace("id: jeonbuk", "id: gwangju", 1)
    assert "tier: main" in text
    draft = Draft(
        id=new_draft_id(),
        path="cases/gwangju.yaml",
        base=None,
        text=text.replace("tier: main", f"tier: {tier}", 1),
        sources=(),
        changed_at="2026-11-21T09:00:00+00:00",
    )
    assert store_draft(root, draft)
    return draft.id
