"""The numbers of the weight panel, worked out in a real browser, against those of Python."""

import json
import random
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

from casebook.library import open_library
from casebook.model import Assessment, Case, Criterion, Dimension, Localised, Rubric
from casebook.scoring import Comparison, Weights, compare, normalised, weights_of
from casebook.ui.weight_panel.data import model_data, weights_data

CHECKOUT = Path(__file__).resolve().parents[2]
PANEL = CHECKOUT / "casebook" / "ui" / "weight_panel"
SOURCE = (PANEL / "index.js").read_text("utf-8")
SHARING = (PANEL / "sharing.js").read_text("utf-8")
COUNT = 450
SILENCES = ("common", "available", "bounds")
AGGREGATIONS = ("arithmetic", "geometric", "minimum")
BLANK = Localised("–", "–")
TOLERANCE = 1e-9
RUN = """async ([source, inputs]) => {
  const address = URL.createObjectURL(new Blob([source], { type: "text/javascript" }))
  const { compare } = await import(address)
  return JSON.parse(inputs).map(({ model, weights }) => compare(model, weights))
}"""


def random_rubric(rng: random.Random) -> Rubric:
    """1–7 dimensions of 1–6 criteria, some of no weight."""

    def weight() -> float:
        return rng.choice([0, 1, 1, 1, 2, 3, 0.1, 0.7, rng.random()])

    dimensions = []
    for d in range(rng.randint(1, 7)):
        criteria = tuple(
            Criterion(
                id=f"c{d}_{c}",
                dimension=f"d{d}",
                name=BLANK,
                question=BLANK,
                weight=weight(),
                levels=(BLANK, BLANK, BLANK, BLANK, BLANK),
            )
            for c in range(rng.randint(1, 6))
        )
        dimensions.append(Dimension(id=f"d{d}", name=BLANK, weight=weight(), criteria=criteria))
    return Rubric(
        version="1.0",
        min_coverage=rng.choice([0, 0.3, 0.5, 0.5, 0.75, 1]),
        scale=(BLANK, BLANK, BLANK, BLANK, BLANK),
        dimensions=tuple(dimensions),
    )


def random_case(rng: random.Random, number: int, rubric: Rubric, silence: float) -> Case:
    """Levels with ranges; the share ``silence`` of the criteria is silent, in the file or by absence."""
    assessments = []
    for criterion in rubric.criteria:
        is_silent = rng.random() < silence
        if is_silent and rng.random() < 0.3:
            continue
        low, score, high = sorted(rng.choices(range(5), k=3))
        assessments.append(
            Assessment(
                criterion=criterion.id,
                score=None if is_silent else score,
                low=None if is_silent or rng.random() < 0.1 else low,
                high=None if is_silent or rng.random() < 0.1 else high,
                confidence=None if is_silent else "low",
                rationale=BLANK,
                quotes=(),
            )
        )
    return Case(
        id=f"case-{number}",
        name=BLANK,
        level="city",
        tier="main",
        as_of="2025-11-12",
        summary=BLANK,
        actors=(),
        facts=(),
        mechanisms=(),
        context=(),
        assessments=tuple(assessments),
    )


def random_weights(rng: random.Random, rubric: Rubric) -> Weights:
    """The rubric's own, random ones, hundredths as the sliders give them, or all zero."""
    kind = rng.choice(["rubric", "random", "hundredths", "hundredths", "sparse", "zero"])

    def weight() -> float:
        if kind == "zero":
            return 0
        if kind == "sparse":
            return rng.choice([0, 0, 1])
        return rng.random() if kind == "random" else rng.randint(0, 10_000)

    if kind == "rubric":
        return weights_of(rubric)
    return Weights(
        dimensions=tuple((d.id, weight()) for d in rubric.dimensions),
        criteria=tuple((c.id, weight()) for c in rubric.criteria),
    )


def as_given(weights: Weights, rubric: Rubric) -> dict[str, Any]:
    """Weights as they are, not normalised: the browser does that for itself."""
    criteria = dict(weights.criteria)
    return {
        "dimensions": [w for _, w in weights.dimensions],
        "criteria": [[criteria[c.id] for c in d.criteria] for d in rubric.dimensions],
    }


Round = tuple[dict[str, Any], Comparison, Rubric]


@pytest.fixture(scope="module")
def rounds() -> list[Round]:
    """What the browser is given, and what Python makes of it."""
    found: list[Round] = []
    rng = random.Random(20251112)
    for number in range(COUNT):
        rubric = random_rubric(rng)
        silence = rng.choice([0, 0, 0.1, 0.3, 0.6])
        cases = [random_case(rng, n, rubric, silence) for n in range(rng.randint(1, 8))]
        weights = random_weights(rng, rubric)
        settings = SILENCES[number % 3], AGGREGATIONS[number // 3 % 3]
        given = weights_data(weights, rubric) if number % 2 else as_given(weights, rubric)
        model = model_data(cases, rubric, *settings)
        compared = compare(cases, rubric, weights, *settings)
        found.append(({"model": model, "weights": given}, compared, rubric))
    return found


def in_browser(browser: Browser, rounds: list[Round], source: str = SOURCE) -> list[dict[str, Any]]:
    page = browser.new_page()
    try:
        made: list[dict[str, Any]] = page.evaluate(RUN, [source, json.dumps([given for given, *_ in rounds])])
    finally:
        page.close()
    return made


def is_close(first: float | None, second: float | None) -> bool:
    if first is None or second is None:
        return first is second
    return abs(first - second) <= TOLERANCE


def differences(made: list[dict[str, Any]], rounds: list[Round]) -> list[str]:
    """Where the browser and Python disagree, in words."""
    found = []
    for number, (answer, (_, expected, _)) in enumerate(zip(made, rounds, strict=True)):
        for got, result in zip(answer["cases"], expected.results, strict=True):
            pairs = [
                (got["points"], result.index_points),
                (got["low"], result.index_low),
                (got["high"], result.index_high),
            ]
            if got["id"] != result.case_id or got["rank"] != result.rank:
                found.append(f"round {number} {result.case_id}: rank {got['rank']}, not {result.rank}")
            if not all(is_close(a, b) for a, b in pairs):
                found.append(f"round {number} {result.case_id}: {pairs}")
    return found


def test_index_in_the_browser_on_random_casebooks_equals_python(browser, rounds: list[Round]) -> None:
    """Index, interval and rank of hundreds of casebooks: every treatment of silence, every aggregation."""
    assert differences(in_browser(browser, rounds), rounds) == []


def test_random_casebooks_hold_what_there_is_to_get_wrong(rounds: list[Round]) -> None:
    """With and without an index, ranks, ties and intervals under each of the nine settings."""
    for silence in SILENCES:
        for aggregation in AGGREGATIONS:
            chosen = [c for _, c, _ in rounds if (c.silence, c.aggregation) == (silence, aggregation)]
            results = [r for c in chosen for r in c.results]
            ranks = [[r.rank for r in c.results if r.rank] for c in chosen]
            assert sum(r.index_points is not None for r in results) >= 20
            assert sum(r.index_low is None for r in results) >= 20
            assert sum(max(of, default=0) > 1 for of in ranks) >= 8
            assert silence == "bounds" or any(len(set(of)) < len(of) for of in ranks)


@pytest.mark.parametrize(
    ("rule", "without"),
    [
        ("coverage >= least - COVERAGE_TOLERANCE", "true"),
        ("least - COVERAGE_TOLERANCE", "least"),
        ("ids.length >= model.fewest", "ids.length > 0"),
        ("(isEnough(covered[i], model.min_coverage) ? ids : [])", "ids"),
        (
            "normalised(model.weighing.some((w) => w > 0) ? model.weighing : model.weighing.map(() => 1))",
            "shares",
        ),
        ("&& shares[d] > 0", ""),
        (".filter((c) => shares[c] > 0)", ""),
        ("Math.log(1 + 0.99 * x)", "Math.log(1 + x)"),
        ("q > p + TIE_POINTS", "q > p"),
        ("present.length < 2", "present.length < 1"),
        ("points[c][which] : silent", "points[c][GIVEN] : silent"),
        ("basis.length === weighted.length", "basis.length > 0"),
        ("model.cases.every(isScored)", "true"),
    ],
)
def test_random_casebooks_notice_a_rule_left_out(
    browser, rounds: list[Round], rule: str, without: str
) -> None:
    """The comparison above is worth something: each rule of the index, left out, makes a difference."""
    assert rule in SOURCE
    assert differences(in_browser(browser, rounds, SOURCE.replace(rule, without)), rounds)


@pytest.mark.parametrize("silence", SILENCES)
@pytest.mark.parametrize("aggregation", AGGREGATIONS)
def test_index_in_the_browser_of_the_shipped_cases_equals_python(browser, silence, aggregation) -> None:
    """The cases that are delivered, under weights that a hand could set."""
    library = open_library(CHECKOUT)
    rubric = library.rubric
    assert rubric is not None
    rng = random.Random(7)
    shipped: list[Round] = []
    for cases in ([c for c in library.usable_cases if c.tier == "main"], list(library.usable_cases)):
        for weights in (weights_of(rubric), *(random_weights(rng, rubric) for _ in range(20))):
            given = {
                "model": model_data(cases, rubric, silence, aggregation),
                "weights": weights_data(weights, rubric),
            }
            shipped.append((given, compare(cases, rubric, weights, silence, aggregation), rubric))
    assert differences(in_browser(browser, shipped), shipped) == []


def test_dimensions_and_criteria_marked_as_counting_are_those_of_python(browser, rounds) -> None:
    """A slider is marked as moving nothing exactly where no index stands on its dimension or criterion."""
    for answer, (_, expected, rubric) in zip(in_browser(browser, rounds), rounds, strict=True):
        used = {d for r in expected.results for d in r.dimensions_used}
        assert answer["dimensions"] == [d.id in used for d in rubric.dimensions]
        if expected.silence == "bounds":
            shares = dict(normalised(expected.weights, rubric).criteria)
            parts = {c.id for c in rubric.criteria if c.dimension in used and shares[c.id] > 0}
        else:
            parts = {c for r in expected.results for c in r.criteria_in_index}
        assert answer["criteria"] == [[c.id in parts for c in d.criteria] for d in rubric.dimensions]


def test_sharing_under_any_moves_always_sums_to_the_whole(browser) -> None:
    """Hundredths ≥ 0 that sum to 10,000, percents to 100; locked ones stay; the hand gets what there is."""
    page = browser.new_page()
    wrong = page.evaluate(
        """async ([source]) => {
      const s = await import(URL.createObjectURL(new Blob([source], { type: "text/javascript" })))
      let seed = 20251112
      const random = () => (seed = (seed * 48271) % 2147483647) / 2147483647
      const sum = (of) => of.reduce((a, b) => a + b, 0)
      const wrong = []
      for (let round = 0; round < 3000; round++) {
        const n = 1 + Math.floor(random() * 7)
        let shares = s.hundredthsOf(Array.from({ length: n }, () => (random() < 0.2 ? 0 : random() ** 6)))
        if (sum(shares) === 0) continue
        for (let move = 0; move < 5; move++) {
          const locked = shares.map(() => random() < 0.3)
          const at = Math.floor(random() * n)
          const wanted = Math.round(random() * 12000 - 1000)
          const next = s.moved(shares, locked, at, wanted)
          const free = shares.filter((_, i) => i !== at && !locked[i])
          const room = 10000 - sum(shares.filter((_, i) => i !== at && locked[i]))
          const own = free.length ? Math.min(room, Math.max(0, wanted)) : room
          const isKept = next.every((part, i) => i === at || !locked[i] || part === shares[i])
          const isWhole = next.every((part) => Number.isInteger(part) && part >= 0)
          const isRight = sum(next) === 10000 && isKept && isWhole && next[at] === own
          if (!isRight || sum(s.percents(next)) !== 100) wrong.push([shares, locked, at, wanted, next])
          shares = next
        }
      }
      return wrong
    }""",
        [SHARING],
    )
    page.close()
    assert wrong == []


@pytest.mark.parametrize(
    ("shares", "locked", "at", "wanted", "expected"),
    [
        ([2000] * 5, [False] * 5, 0, 6000, [6000, 1000, 1000, 1000, 1000]),
        ([5000, 3000, 2000], [False, True, False], 0, 6500, [6500, 3000, 500]),
        ([5000, 3000, 2000], [False, True, False], 0, 9000, [7000, 3000, 0]),
        ([5000, 3000, 2000], [False, True, True], 0, 9000, [5000, 3000, 2000]),
        ([10000, 0, 0, 0], [False] * 4, 0, 0, [0, 3334, 3333, 3333]),
        ([10000], [False], 0, 100, [10000]),
        ([6000, 3000, 1000], [False] * 3, 0, 5000, [5000, 3750, 1250]),
    ],
)
def test_sharing_of_one_move_is_as_worked_by_hand(browser, shares, locked, at, wanted, expected) -> None:
    """In proportion; equally where all others are 0; never into what is locked."""
    page = browser.new_page()
    made = page.evaluate(
        "async ([source, ...move]) => (await import(URL.createObjectURL("
        'new Blob([source], { type: "text/javascript" })))).moved(...move)',
        [SHARING, shares, locked, at, wanted],
    )
    page.close()
    assert made == expected
