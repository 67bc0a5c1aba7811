"""A rubric of the usual size and invented cases, from a few strings each."""

import importlib.util
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

from casebook.charts import (
    Chart,
    FaultyCase,
    Scene,
    Style,
    acceptability_chart,
    central_weights_chart,
    concentration_chart,
    difference_chart,
    dimension_chart,
    gap_chart,
    gap_to_target_chart,
    index_lines_chart,
    leave_out_chart,
    matrix_chart,
    method_chart,
    pairwise_chart,
    profile_chart,
    radar_chart,
    rank_range_chart,
    sensitivity_chart,
    slope_chart,
)
from casebook.model import Assessment, Case, Criterion, Dimension, Level, Localised, Quote, Rubric
from casebook.scoring import (
    Aggregation,
    Chance,
    Odds,
    Silence,
    Weights,
    compare,
    criterion_gaps,
    split_difference,
    weights_of,
)

_DIMENSIONS = {
    ("infrastructure", "인프라", "Infrastructure"): (
        ("compute", "AI 연산 자원", "AI compute"),
        ("digital_twin", "디지털 트윈·실증 기반", "Digital twin, simulation and test-bed"),
        ("logistics", "물류·교통 기반", "Logistics and transport base"),
    ),
    ("workforce", "인력", "Workforce"): (
        ("training", "인재 양성 과정", "Training pipeline"),
        ("retention", "인재 정착·유치", "Retention and attraction"),
        ("labour_supply", "숙련 인력 수급", "Depth and speed of skilled labour"),
        ("reinvestment", "일자리·세수·교육 선순환", "Jobs, tax and training loop"),
    ),
    ("industry", "산업", "Industry"): (
        ("anchor_firms", "앵커 기업", "Anchor firms"),
        ("diffusion", "스타트업·중소기업 확산", "Start-up and SME diffusion"),
        ("manufacturing", "제조 기반·데이터", "Manufacturing base and data"),
    ),
    ("power", "전력", "Power"): (
        ("capacity", "전력 용량·안정성", "Capacity and reliability"),
        ("utility_partnership", "전력기관의 참여", "Utility as a partner"),
        ("demand_management", "수요 예측·분산 에너지", "Demand forecasting and distributed energy"),
    ),
    ("governance", "거버넌스", "Governance"): (
        ("leadership", "주도 주체와 역할", "Leading actor and roles"),
        ("partnership", "협력의 제도화", "Institutionalised partnership"),
        ("execution", "예산·실행력", "Budget and execution"),
        ("regulation", "규제·실증 특례·안전", "Regulation, sandbox and safety"),
        ("sovereignty", "기술 주권", "Technological sovereignty"),
    ),
}
_LEVEL = Localised("단계", "level")
_LEVELS = (_LEVEL, _LEVEL, _LEVEL, _LEVEL, _LEVEL)


def _results_by_hand() -> ModuleType:
    """The module beside this one: a conftest may not import another file of the tests by name."""
    spec = importlib.util.spec_from_file_location(
        "results_by_hand", Path(__file__).with_name("results_by_hand.py")
    )
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


BY_HAND = _results_by_hand()
SceneMaker = Callable[..., Scene]
CaseMaker = Callable[..., Case]


def make_rubric() -> Rubric:
    """Five dimensions, eighteen criteria, equal weights."""
    return Rubric(
        version="1.0",
        min_coverage=0.5,
        scale=_LEVELS,
        dimensions=tuple(
            Dimension(
                id=dimension_id,
                name=Localised(ko, en),
                weight=1,
                criteria=tuple(
                    Criterion(
                        id=c,
                        dimension=dimension_id,
                        name=Localised(c_ko, c_en),
                        question=Localised("무엇인가?", "What is it?"),
                        weight=1,
                        levels=_LEVELS,
                    )
                    for c, c_ko, c_en in criteria
                ),
            )
            for (dimension_id, ko, en), criteria in _DIMENSIONS.items()
        ),
    )


def make_quote(speaker: Localised | None, text: str, source: str) -> Quote:
    """One supporting quote."""
    return Quote(
        source=source,
        text=text,
        ko=None,
        en=None,
        speaker=speaker,
        role=None,
        via=None,
        stance="supports",
        line=1,
        column=1,
    )


def make_case(case_id: str, levels: str, *, ko: str = "", en: str = "", level: Level = "city") -> Case:
    """A case from one digit or ``-`` (silent) per criterion; ranges reach one level up from odd levels.

    Each scored criterion has one quote; three voices take turns.
    """
    voices = (Localised("김정책", "Kim Policy"), Localised("이전력", "Lee Power"), None)
    assessments = []
    for at, (criterion, char) in enumerate(zip(make_rubric().criteria, levels, strict=True)):
        score = None if char == "-" else int(char)
        assessments.append(
            Assessment(
                criterion=criterion.id,
                score=score,
                low=score,
                high=None if score is None else min(4, score + score % 2),
                confidence=None if score is None else "medium",
                rationale=Localised("근거", "because"),
                quotes=()
                if score is None
                else (make_quote(voices[(at * at) % 3], f"{case_id} {at}", f"2025-01-0{at % 2 + 1}-a"),),
            )
        )
    return Case(
        id=case_id,
        name=Localised(ko or case_id, en or case_id),
        level=level,
        tier="main",
        as_of="2025-11-12",
        summary=Localised("요약", "summary"),
        actors=(),
        facts=(),
        mechanisms=(),
        context=(),
        assessments=tuple(assessments),
    )


def make_scene(
    cases: tuple[Case, ...],
    *,
    silence: Silence = "available",
    aggregation: Aggregation = "arithmetic",
    weights: Weights | None = None,
    faulty: tuple[FaultyCase, ...] = (),
    rubric: Rubric | None = None,
    odds: Odds | None = None,
) -> Scene:
    """These cases under these settings."""
    rubric = rubric or make_rubric()
    comparison = compare(cases, rubric, weights or weights_of(rubric), silence, aggregation)
    return Scene(rubric=rubric, cases=cases, comparison=comparison, faulty=faulty, odds=odds)


class SameOdds:
    """Whatever is asked has the same probability: drawn where weights matter, else exact."""

    def __init__(self, share: float) -> None:
        self._drawn = Chance(
            share=share, draws=10_000, half_width_share=0.0098, basis="weights-and-scores", seed=7
        )
        self._exact = Chance(share=share, draws=None, half_width_share=0.0, basis="scores")

    def first_place(self, _case_id: str) -> Chance:
        """Drawn."""
        return self._drawn

    def ahead(self, _first: str, _second: str) -> Chance:
        """Drawn."""
        return self._drawn

    def ahead_in_dimension(self, _first: str, _second: str, _dimension: str) -> Chance:
        """Exact."""
        return self._exact

    def ahead_in_criterion(self, _first: str, _second: str, _criterion: str) -> Chance:
        """Exact."""
        return self._exact


def three_cases() -> tuple[Case, ...]:
    """Three regions with silence, zeros and gaps."""
    return (
        make_case("rancho-cordova", "232342324344423321", ko="랜초 코도바", en="Rancho Cordova"),
        make_case("jeonbuk", "1321-1--1311--2200", ko="전북", en="Jeonbuk", level="province"),
        make_case(
            "korea-gpu-strategy",
            "31-----31-1-02-21-",
            ko="국가 GPU 전략",
            en="Korea GPU strategy",
            level="nation",
        ),
    )


def many_cases(count: int) -> tuple[Case, ...]:
    """Invented regions, the same on every run."""
    return tuple(
        make_case(
            f"region-{at:03d}",
            "".join("01234-"[(at * 7 + c * (at + 3)) % 6] for c in range(18)),
            ko=f"{at}번 지역",
            en=f"Region {at}",
        )
        for at in range(count)
    )


@pytest.fixture
def scene_of() -> SceneMaker:
    """Builds a scene from cases and settings."""
    return make_scene


@pytest.fixture
def case_of() -> CaseMaker:
    """Builds a case from a string of levels."""
    return make_case


@pytest.fixture
def cases_of() -> Callable[[int], tuple[Case, ...]]:
    """Builds a number of invented cases."""
    return many_cases


@pytest.fixture
def three() -> Scene:
    """Three cases on what each has."""
    return make_scene(three_cases())


@pytest.fixture
def odds_of() -> Callable[[float], Odds]:
    """Odds under which everything has one probability."""
    return SameOdds


@pytest.fixture
def hundred() -> Scene:
    """A hundred cases on what each has."""
    return make_scene(many_cases(100))


Draw = Callable[..., Chart]
KINDS = (
    "matrix",
    "dimensions",
    "radar",
    "gaps",
    "difference",
    "concentration",
    "sources",
    "profile",
    "acceptability",
    "central-weights",
    "pairwise",
    "rank-ranges",
    "index-lines",
    "sensitivity",
    "methods",
    "leave-out",
    "gap-to-target",
    "slopes",
)


def draw_chart(kind: str, scene: Scene, style: Style) -> Chart:
    """One kind of chart of a scene; where it is about certain cases, about the first ones."""
    ids = [case.id for case in scene.cases]
    if kind == "gaps":
        return gap_chart(scene, criterion_gaps(scene.cases, scene.rubric), style)
    if kind == "difference":
        return difference_chart(
            scene, ids[0], ids[1], split_difference(scene.comparison, ids[0], ids[1]), style
        )
    if kind == "profile":
        return profile_chart(scene, ids[0], style)
    if kind == "sources":
        return concentration_chart(scene, style, "source")
    if kind == "rank-ranges":
        return rank_range_chart(scene, BY_HAND.ranges(scene), BY_HAND.acceptability(scene), style)
    if kind == "leave-out":
        return leave_out_chart(scene, BY_HAND.leave_out(scene), "criterion", {}, style)
    if kind == "slopes":
        return slope_chart(scene, scene.comparison, ("2025-11-12", "2026-11-21"), style)
    if kind == "gap-to-target":
        name = scene.name(ids[0], style.lang)
        return gap_to_target_chart(scene, BY_HAND.gaps(scene, ids[1], ids[0]), name, style)
    by_hand = {
        "acceptability": (acceptability_chart, BY_HAND.acceptability),
        "central-weights": (central_weights_chart, BY_HAND.acceptability),
        "pairwise": (pairwise_chart, BY_HAND.acceptability),
        "index-lines": (index_lines_chart, BY_HAND.index_lines),
        "sensitivity": (sensitivity_chart, BY_HAND.sensitivity),
        "methods": (method_chart, BY_HAND.methods),
    }
    if kind in by_hand:
        chart, result = by_hand[kind]
        return chart(scene, result(scene), style)
    draw = {
        "matrix": matrix_chart,
        "dimensions": dimension_chart,
        "radar": radar_chart,
        "concentration": concentration_chart,
    }[kind]
    return draw(scene, style)


@pytest.fixture
def draw() -> Draw:
    """Draws one kind of chart of a scene: ``draw(kind, scene, style)``."""
    return draw_chart


@pytest.fixture
def by_hand() -> ModuleType:
    """Invented results that fit a scene: ``by_hand.acceptability(scene)``."""
    return BY_HAND
