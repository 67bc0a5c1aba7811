"""Impact before saving: what the draft changes in results and lines, while the files stay as they are."""

from collections.abc import Callable
from pathlib import Path

from streamlit.testing.v1 import AppTest

from casebook.library.drafts import Draft, new_draft_id, store_draft

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
    text = (casebook_copy / PATH).read_text("utf-8").replace("id: jeonbuk", "id: gwangju", 1)
    draft = Draft(
        id=new_draft_id(),
        path="cases/gwangju.yaml",
        base=None,
        text=text,
        sources=(),
        changed_at="2026-11-21T09:00:00+00:00",
    )
    assert store_draft(casebook_copy, draft)
    app = run_page("edit", lang="en", draft=draft.id, do="save")
    assert not app.exception
    assert "Case added: Jeonbuk" in page_text(app)
