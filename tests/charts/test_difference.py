"""The difference of two indices in parts."""

import pytest

from casebook.charts import Style, difference_chart
from casebook.scoring import half_up, split_difference
from casebook.wording import say


def drawn(scene, first, second, style):
    return difference_chart(scene, first, second, split_difference(scene.comparison, first, second), style)


def bars(chart):
    trace = next(t for t in chart.figure.to_dict()["data"] if t["type"] == "bar")
    return {ids[0]: x for ids, x in zip(trace["customdata"], trace["x"], strict=True)}, trace


@pytest.mark.parametrize("silence", ["common", "available"])
@pytest.mark.parametrize("aggregation", ["arithmetic", "geometric", "minimum"])
def test_difference_bars_sum_to_the_total_bar(silence, aggregation, scene_of, three):
    """Whatever the settings, the parts explain all of the difference and no more."""
    scene = scene_of(three.cases[:2], silence=silence, aggregation=aggregation)
    parts, _ = bars(drawn(scene, "rancho-cordova", "jeonbuk", Style()))
    total = parts.pop("index")
    assert sum(parts.values()) == pytest.approx(total)


def test_difference_bars_come_with_the_largest_first_and_the_total_last(three):
    """Size is what is asked about."""
    _, trace = bars(drawn(three, "rancho-cordova", "jeonbuk", Style()))
    sizes = [abs(x) for x in trace["x"][:-1]]
    assert sizes == sorted(sizes, reverse=True)
    assert trace["customdata"][-1] == ["index"]


def test_difference_sides_differ_by_more_than_colour(three):
    """Bars of the second case are hatched."""
    _, trace = bars(drawn(three, "jeonbuk", "rancho-cordova", Style()))
    assert {(x < 0, s) for x, s in zip(trace["x"], trace["marker"]["pattern"]["shape"], strict=True)} == {
        (True, "/")
    }


def test_difference_title_puts_the_higher_case_first(three):
    """Asked the other way round, the message is the same."""
    one = drawn(three, "rancho-cordova", "jeonbuk", Style()).title
    other = drawn(three, "jeonbuk", "rancho-cordova", Style()).title
    assert one == other
    assert one.startswith("랜초 코도바가 전북보다")


def test_difference_of_equal_cases_is_called_equal(scene_of, case_of):
    """No sign, no winner; parts that cancel out are told apart from no parts at all."""
    same = scene_of((case_of("a", "2" * 18), case_of("b", "2" * 18)))
    assert drawn(same, "a", "b", Style()).title == say("ko", "charts.difference_same", first="a", second="b")
    crossed = scene_of((case_of("a", "4442222" + "2" * 11), case_of("b", "2224444" + "2" * 11)))
    assert drawn(crossed, "a", "b", Style()).title == say(
        "ko", "charts.difference_equal", first="a", second="b"
    )


def test_difference_title_names_a_part_that_points_the_same_way(scene_of, case_of):
    """a is 5 points ahead although its largest part, −20, is against it."""
    one = case_of("a", "000" + "3333" + "333" + "333" + "22222")
    other = case_of("b", "444" + "2222" + "222" + "222" + "00000")
    title = drawn(scene_of((one, other)), "a", "b", Style(lang="en")).title
    assert title == "a is 5 points above b; Governance accounts for most (+10.0)"


def test_difference_without_an_index_says_why(scene_of, three):
    """Under bounds there is no single index to split."""
    scene = scene_of(three.cases, silence="bounds")
    chart = drawn(scene, "jeonbuk", "korea-gpu-strategy", Style())
    assert say("ko", "charts.difference_none") in chart.alt
    assert len(chart.table) == 0


def test_difference_table_equals_the_bars(three):
    """Rounded to the decimal that is shown."""
    chart = drawn(three, "rancho-cordova", "jeonbuk", Style(lang="en"))
    _, trace = bars(chart)
    assert list(chart.table.iloc[:, 1]) == [half_up(x, 1) for x in trace["x"]]


def test_difference_names_dimensions_that_no_index_stands_on(scene_of, case_of):
    """What is left out is as important as what is in."""
    scene = scene_of((case_of("a", "444----444444-----"), case_of("b", "111----111111-----")))
    assert "Workforce" in drawn(scene, "a", "b", Style(lang="en")).subtitle


def test_difference_says_when_rounded_parts_do_not_add_up(scene_of, three):
    """+16.67 and +16.67 are shown as 16.7 twice, their sum 33.33 as 33.3."""
    note = say("en", "charts.difference_rounded")
    style = Style(lang="en")
    for scene in (
        scene_of(three.cases[:2], silence=s, aggregation="geometric") for s in ("common", "available")
    ):
        chart = drawn(scene, "rancho-cordova", "jeonbuk", style)
        shown = list(chart.table.iloc[:, 1])
        assert (note in chart.subtitle) == (round(sum(shown[:-1]), 1) != shown[-1])


def test_difference_sides_show_whole_names(scene_of, case_of):
    """A long name takes a second line above its half of the plot."""
    long = "Reshoring in the United States"
    scene = scene_of((case_of("a", "3" * 18, en=long), case_of("b", "2" * 18)))
    sides = [a.text for a in drawn(scene, "a", "b", Style(lang="en", width_px=500)).figure.layout.annotations]
    assert any(long in text.replace("<br>", " ") and "→" in text for text in sides)
