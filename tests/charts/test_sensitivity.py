"""What drives the ranks."""

import msgspec
import pytest

from casebook.charts import Style, sensitivity_chart
from casebook.wording import say


def bars(chart):
    return [t for t in chart.figure.to_dict()["data"] if t["type"] == "bar"]


def test_sensitivity_rows_come_with_the_largest_total_effect_on_top(three, by_hand):
    """Total and first order side by side, in percent, with their errors."""
    total, first = bars(sensitivity_chart(three, by_hand.sensitivity(three), Style()))
    assert [ids[0] for ids in total["customdata"]] == ["weights", "scores", "silence", "aggregation"]
    assert total["x"] == pytest.approx([70, 30, 10, 2])
    assert first["x"] == pytest.approx([50, 20, 5, -1])
    assert total["error_x"]["array"] == pytest.approx([4] * 4)
    assert first["error_x"]["array"] == pytest.approx([3] * 4)


def test_sensitivity_orders_differ_by_more_than_their_place(three, by_hand):
    """The share that an input explains alone is hatched."""
    total, first = bars(sensitivity_chart(three, by_hand.sensitivity(three), Style()))
    assert total["marker"]["pattern"]["shape"] == ""
    assert first["marker"]["pattern"]["shape"] == "/"


def test_sensitivity_title_names_the_strongest_input(three, by_hand):
    """With its share and the mean shift of ranks."""
    title = sensitivity_chart(three, by_hand.sensitivity(three), Style()).title
    assert title == "순위를 가장 크게 움직이는 것은 영역 가중치(전체 효과 70%): 평균 0.40계단 변동"


def test_sensitivity_title_does_not_crown_an_input_that_is_ahead_within_error_only(three, by_hand):
    """70 ± 4 and 63 ± 4 overlap, 70 ± 4 and 30 ± 4 do not."""
    result = by_hand.sensitivity(three)
    parts = tuple(
        msgspec.structs.replace(part, total_order=0.63) if part.factor == "silence" else part
        for part in result.parts
    )
    title = sensitivity_chart(three, msgspec.structs.replace(result, parts=parts), Style(lang="en")).title
    assert title.startswith(
        "What moves ranks most: Dimension weights, Treatment of silence (total effects 63–70%"
    )


def test_sensitivity_estimates_below_zero_are_shown_as_they_are(three, by_hand):
    """An estimate of −1 % is an error of drawing, not to be hidden; the axis has room for it."""
    chart = sensitivity_chart(three, by_hand.sensitivity(three), Style())
    texts = " ".join(t for trace in chart.figure.to_dict()["data"] for t in trace.get("text", ()))
    assert "−1% ±3" in texts
    assert chart.figure.layout.xaxis.range[0] <= -4


def test_sensitivity_without_movement_says_so(three, by_hand):
    """No variance, no shares: a sentence instead of NaN."""
    still = msgspec.structs.replace(by_hand.sensitivity(three), parts=(), mean_shift=0.0)
    chart = sensitivity_chart(three, still, Style())
    assert chart.title == "순위 변동 없음"
    assert "랜초 코도바" in chart.alt
    assert "1,000회" in chart.alt


def test_sensitivity_subtitle_names_what_was_varied(three, by_hand):
    """The settings that took part, and the cases that could not."""
    result = msgspec.structs.replace(by_hand.sensitivity(three), case_ids=("rancho-cordova", "jeonbuk"))
    text = sensitivity_chart(three, result, Style()).subtitle
    for part in (say("ko", "silence.common"), say("ko", "aggregation.geometric"), "국가 GPU 전략"):
        assert part in text
    assert say("ko", "silence.bounds") not in text
