"""The deck: which slides there are, what they say, and that every number is the comparison's own."""

import re
from pathlib import Path

import msgspec
import pytest

from casebook.charts import Style
from casebook.exports.deck import Deck, Slide
from casebook.exports.deck_claims import MOST_HEADING_EM
from casebook.exports.deck_slides import build_deck
from casebook.exports.footer import footer_parts
from casebook.exports.report import Report
from casebook.exports.slide_charts import slide_chart
from casebook.exports.slide_data import slide_data
from casebook.library import Library, open_library
from casebook.model import Lang, Localised
from casebook.scoring import Aggregation, Silence, claim_text, share_text, whole_points
from casebook.view.view import View, default_cases
from tests.exports.conftest import copy_of_casebook, report_on

USUAL = (
    "title",
    "ranking",
    "dimensions",
    "criteria",
    "gap",
    "difference",
    "chances",
    "weights",
    "next-step",
    "evidence",
    "sources",
)
NUMBER = re.compile(r"\d+(?:\.\d+)?")


def slide(deck: Deck, slide_id: str) -> Slide:
    return next(s for s in deck.available if s.id == slide_id)


def ids(deck: Deck) -> tuple[str, ...]:
    return tuple(s.id for s in deck.slides)


def check_whole(report: Report, deck: Deck) -> None:
    """What every deck keeps, however little there is to say."""
    assert deck.slides
    assert deck.footer == footer_parts(report)
    shown = {s.id for s in deck.available}
    assert {"title", "criteria", "sources"} <= shown
    for s in deck.available:
        assert s.heading.strip()
        assert s.name.strip()
        assert all(line.strip() for line in (*s.details, *s.basis))
        assert (s.chart is not None) == (s.kind == "claim")
        assert (s.strength is None) == (s.strength_text == "")
        if s.chart is not None:
            check_chart(report, s)
        if s.claim is not None and s.claim.evidence is not None:
            assert s.quotes, s.id
        assert len(s.quotes) <= 3


def check_chart(report: Report, s: Slide) -> None:
    assert s.chart is not None
    data = slide_data(report, s.chart)
    chart = slide_chart(report, s.chart, Style(lang=report.lang, is_bare=True))
    assert data.title
    assert data.alt
    assert chart.title == data.title
    assert data.categories
    for series in data.series:
        assert len(series.values) == len(data.categories)
        assert not series.lows or len(series.lows) == len(series.highs) == len(data.categories)


def silent(part: str) -> str:
    """An assessment of a case file without its score."""
    part = re.sub(r"score: \d", "score: none", part)
    part = re.sub(r"    (?:range|confidence): .*\n", "", part)
    return re.sub("stance: (?:supports|contradicts)", "stance: context", part)


@pytest.mark.parametrize("lang", ["ko", "en"])
def test_deck_of_main_cases_has_every_slide_in_the_usual_order(library: Library, lang: Lang) -> None:
    """The shipped cases give all eleven slides, each with a chart and quotes where it claims something."""
    report = report_on(library, lang=lang)
    deck = build_deck(report)
    assert ids(deck) == USUAL
    check_whole(report, deck)


def test_deck_built_twice_is_the_same(report: Report) -> None:
    """Nothing in a deck depends on chance or on the clock."""
    assert build_deck(report) == build_deck(report)
    assert msgspec.json.encode(build_deck(report)) == msgspec.json.encode(build_deck(report))


def test_deck_chosen_slides_come_in_their_order_with_the_title_first(library: Library) -> None:
    """Unknown ids are ignored, repeated ones count once, and what is switched off is still available."""
    report = report_on(library, slides=("sources", "gap", "no-such", "title", "gap"))
    deck = build_deck(report)
    assert ids(deck) == ("title", "sources", "gap")
    assert tuple(s.id for s in deck.available) == USUAL


def test_deck_without_the_title_chosen_has_none(library: Library) -> None:
    """A title that is not among the chosen slides is switched off."""
    assert ids(build_deck(report_on(library, slides=("gap", "ranking")))) == ("gap", "ranking")


def test_deck_of_unknown_slides_only_shows_all(library: Library) -> None:
    """An address of another version must not give an empty deck."""
    assert ids(build_deck(report_on(library, slides=("no-such",)))) == USUAL


def test_slide_does_not_depend_on_which_others_are_chosen(library: Library, report: Report) -> None:
    """Switching a slide off changes no other."""
    alone = build_deck(report_on(library, slides=("weights",)))
    assert alone.slides == (slide(build_deck(report), "weights"),)


def test_deck_with_own_title_and_notes_carries_them(library: Library) -> None:
    """The reader's own words are shown as they are."""
    report = report_on(library, deck_title=" <b>제1차</b> 회의 ", notes=(("gap", "천천히"), ("no-such", "–")))
    deck = build_deck(report)
    assert deck.title == slide(deck, "title").heading == "<b>제1차</b> 회의"
    assert slide(deck, "gap").notes == "천천히"
    assert [s.id for s in deck.available if s.notes] == ["gap"]


def test_ranking_slide_says_the_numbers_of_the_comparison(report: Report) -> None:
    """Points, lead, share and word are those of the comparison and its probabilities."""
    s = slide(build_deck(report), "ranking")
    order = sorted(report.scene.comparison.results, key=lambda r: -(r.index_points or 0.0))
    first, second = (whole_points(r.index_points or 0.0) for r in order[:2])
    assert f"{first}점" in s.heading
    assert f"({second}점)보다 {first - second}점" in s.heading
    assert report.scene.odds is not None
    chance = report.scene.odds.first_place(order[0].case_id)
    assert chance is not None
    assert s.strength == chance.strength == "open"
    assert s.strength_text == f"가중치에 따라 달라짐 ({share_text('ko', chance)})"


@pytest.mark.parametrize("lang", ["ko", "en"])
@pytest.mark.parametrize("silence", ["common", "available", "bounds"])
@pytest.mark.parametrize("aggregation", ["arithmetic", "geometric", "minimum"])
def test_heading_holds_no_number_that_claim_or_chart_does_not_say(
    library: Library, lang: Lang, silence: Silence, aggregation: Aggregation
) -> None:
    """No second wording: each number of a heading stands in the claim or in the chart's message."""
    report = report_on(library, lang=lang, silence=silence, aggregation=aggregation)
    deck = build_deck(report)
    check_whole(report, deck)
    for s in deck.available:
        if s.chart is None:
            continue
        said = slide_chart(report, s.chart, Style(lang=lang)).title
        if s.claim is not None:
            said += " " + claim_text(lang, s.claim)
        assert set(NUMBER.findall(s.heading)) <= set(NUMBER.findall(said)), s.id


def test_headings_of_main_cases_fit_two_lines(report: Report) -> None:
    """Nothing that is claimed of three cases is too long for a slide."""
    from casebook.charts.text import width_em

    for s in build_deck(report).available:
        assert width_em(s.heading) <= MOST_HEADING_EM, s.id
        assert not s.heading.endswith(".")


def test_claim_split_over_heading_and_details_loses_nothing(report: Report) -> None:
    """What the heading leaves out of the ranking's claim stands below it."""
    s = slide(build_deck(report), "ranking")
    told = " ".join((s.heading, *s.details, *s.basis))
    assert s.claim is not None
    assert "1위일 확률은 62%로 결과가 가중치에 따라 달라짐" in told
    assert "층위가 서로 다름" in told
    assert "서로 겹치는 평가 구간" in told
    assert "공통 기준이 전체 18개 가운데 6개" in told
    assert "전체 18개 가운데 5개" in told


def test_ranking_slide_says_at_most_three_warnings_the_gravest_first(report: Report) -> None:
    """Cases of different level come before all other doubts."""
    s = slide(build_deck(report), "ranking")
    warnings = [line for line in s.details if "확률" not in line]
    assert len(warnings) == 3
    assert warnings[0].startswith("비교 대상의 층위가 서로 다름")


def test_dimension_slide_says_the_strength_of_its_chart(report: Report) -> None:
    """The word beside the heading is the one that the chart's own subtitle gives."""
    s = slide(build_deck(report), "dimensions")
    subtitle = slide_chart(report, "dimensions", Style()).subtitle
    assert s.strength_text == "견고 (10,000/10,000번)"
    assert "10,000번의 계산에서 모두 앞섬: 견고" in subtitle
    # The heading gives the size of a gap; the word is about its order, and says so.
    assert s.details[0].startswith("거버넌스에서 랜초 코도바가 전북보다 앞설 확률: 10,000번 모두")


def test_case_first_in_no_draw_is_not_said_to_be_first_under_no_weights(report: Report) -> None:
    """Ten thousand draws are no proof about all weights."""
    told = slide(build_deck(report), "chances").details
    assert "전북은 10,000번의 계산에서 한 번도 1위가 되지 않음." in told


def test_bounds_deck_leaves_the_first_place_open(library: Library) -> None:
    """Where silence may mean anything there is no order, no difference and no step to take."""
    deck = build_deck(report_on(library, silence="bounds"))
    shown = {s.id for s in deck.available}
    assert not shown & {"difference", "weights", "next-step"}
    ranking = slide(deck, "ranking")
    assert ranking.strength is None
    assert "구간은" in ranking.heading
    dimensions = slide(deck, "dimensions")
    assert {q.case_id for q in dimensions.quotes} <= {"korea-gpu-strategy", "jeonbuk"}


def test_deck_of_one_case_ranks_nothing(report_of_one: Report) -> None:
    """One case has a profile, no rank."""
    deck = build_deck(report_of_one)
    assert ids(deck) == ("title", "dimensions", "criteria", "evidence", "sources")
    check_whole(report_of_one, deck)


def test_deck_of_thirty_cases_shows_the_first_and_says_so(report_of_thirty: Report) -> None:
    """Charts name what can be read from afar; how many are left out stands beside them."""
    deck = build_deck(report_of_thirty)
    check_whole(report_of_thirty, deck)
    assert ids(deck) == USUAL
    ranking = slide_data(report_of_thirty, "ranking")
    assert len(ranking.categories) == 12
    assert "전체 30건 가운데 12건" in ranking.alt
    assert any("전체 30건 가운데 12건" in line for line in slide(deck, "criteria").details)


def test_deck_beside_a_faulty_file_names_it_and_gives_it_no_number(report_with_fault: Report) -> None:
    """A case whose file holds an error is named as left out."""
    deck = build_deck(report_with_fault)
    check_whole(report_with_fault, deck)
    assert any("전북" in line and "오류" in line for line in slide(deck, "criteria").details)
    for s in deck.available:
        if s.chart is not None:
            assert "전북" not in slide_data(report_with_fault, s.chart).categories


@pytest.mark.parametrize("lang", ["ko", "en"])
def test_deck_without_weights_within_the_limits_has_no_chances(library: Library, lang: Lang) -> None:
    """Limits that leave no weights: the ranking stands, without a probability, and says why."""
    assert library.rubric is not None
    limits = tuple((d.id, 90.0, 100.0) for d in library.rubric.dimensions)
    report = report_on(library, lang=lang, limits=limits)
    deck = build_deck(report)
    check_whole(report, deck)
    assert not {s.id for s in deck.available} & {"chances", "weights"}
    assert slide(deck, "ranking").strength_text == ""


def test_deck_with_all_weights_zero_still_shows_the_criteria(library: Library) -> None:
    """Without weights there is no index, and the levels remain."""
    assert library.rubric is not None
    nothing = tuple((d.id, 0.0) for d in library.rubric.dimensions)
    report = report_on(library, dimension_weights=nothing)
    deck = build_deck(report)
    check_whole(report, deck)
    assert "ranking" not in ids(deck)
    assert any("가중치가 모두 0" in line for line in slide(deck, "criteria").details)


def test_deck_without_common_ground_still_shows_the_criteria(tmp_path: Path) -> None:
    """Cases that share no scored criterion are shown, not ranked."""
    root = copy_of_casebook(tmp_path)
    keep = {"jeonbuk": "compute", "rancho-cordova": "training"}
    for case_id, kept in keep.items():
        path = root / "cases" / f"{case_id}.yaml"
        head, body = path.read_text("utf-8").split("\nassessments:\n", 1)
        parts = re.split(r"(?m)^(?=  \w+:$)", body)
        silenced = [part if part.startswith(f"  {kept}:") else silent(part) for part in parts]
        path.write_text(f"{head}\nassessments:\n{''.join(silenced)}", "utf-8")
    library = open_library(root, use_snapshot=False)
    report = report_on(library, cases=tuple(keep))
    assert len(report.cases) == 2
    deck = build_deck(report)
    check_whole(report, deck)
    assert "ranking" not in ids(deck)
    assert any("공통으로 점수가 있는 기준이 없어" in line for line in slide(deck, "criteria").details)


def test_deck_of_equal_cases_names_none_as_first(tmp_path: Path) -> None:
    """Two cases with the same scores share the first place; nothing is larger, nothing to catch up."""
    root = copy_of_casebook(tmp_path)
    text = (root / "cases" / "jeonbuk.yaml").read_text("utf-8")
    twin = text.replace("\nid: jeonbuk\n", "\nid: twin\n", 1).replace(
        'name: {ko: "전북"', 'name: {ko: "쌍"', 1
    )
    (root / "cases" / "twin.yaml").write_text(twin, "utf-8")
    report = report_on(open_library(root, use_snapshot=False), cases=("jeonbuk", "twin"))
    deck = build_deck(report)
    check_whole(report, deck)
    assert "점으로 같음" in slide(deck, "ranking").heading
    assert "차이가 없음" in slide(deck, "gap").heading
    assert "공동 1위" in slide(deck, "weights").heading
    assert {q.case_id for q in slide(deck, "ranking").quotes} == {"jeonbuk", "twin"}


def test_difference_and_next_step_follow_the_view(library: Library) -> None:
    """The pair, the case and the target of the address are those of the slides."""
    report = report_on(library, first="korea-gpu-strategy", second="jeonbuk", case="korea-gpu-strategy")
    deck = build_deck(report)
    claim = slide(deck, "difference").claim
    assert claim is not None
    assert {claim.subjects[0].id, claim.others[0].id} == {"korea-gpu-strategy", "jeonbuk"}
    assert slide(deck, "next-step").heading.startswith("국가 GPU 전략")


def test_sources_slide_names_every_source_and_what_is_not_stated(report: Report) -> None:
    """Each source is listed; nothing is guessed."""
    details = slide(build_deck(report), "sources").details
    for source in report.sources:
        assert any((source.headline or source.id) in line for line in details)
    missing = sum(s.publisher is None for s in report.sources)
    assert any(f"매체 {missing}건" in line for line in details)


def test_deck_of_reference_cases_is_whole(library: Library) -> None:
    """Thin evidence gives a deck too, and a warning on its ranking where it has one."""
    everything = View(cases=tuple(e.id for e in library.entries))
    report = report_on(library, everything)
    assert len(report.cases) > len(default_cases(library))
    check_whole(report, build_deck(report))


@pytest.mark.parametrize("lang", ["ko", "en"])
def test_deck_of_a_name_that_holds_full_stops_keeps_it_whole(library: Library, lang: Lang) -> None:
    """ "St. Louis, 1. 2. 3." is one name, in a heading as anywhere else."""
    name = "Q! St. Louis 2024. 3. 15. Inc"
    plain = report_on(library, lang=lang)
    cases = tuple(
        msgspec.structs.replace(c, name=Localised(ko=name, en=name)) if c.id == "rancho-cordova" else c
        for c in plain.cases
    )
    report = msgspec.structs.replace(plain, scene=msgspec.structs.replace(plain.scene, cases=cases))
    told = [s for s in build_deck(report).slides if s.id in ("ranking", "difference", "criteria")]
    assert len(told) == 3
    for s in told:
        texts = " ".join((s.heading, *s.details))
        assert texts.count("Louis") == texts.count(name) > 0
        assert not re.search("[\ufdd0-\ufdef]", texts)
