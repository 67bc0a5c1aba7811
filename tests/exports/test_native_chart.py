"""Charts that office programs draw: numbers, gaps, intervals and hostile labels survive."""

import io
import zipfile

import msgspec
import pytest
from lxml import etree
from openpyxl import load_workbook
from pptx.chart.chart import Chart
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsuri

from casebook.charts.theme import LIGHT
from casebook.exports.chart_data import ChartData, Series
from casebook.exports.native_chart import chart_parts, readable_chart
from casebook.exports.native_chart_xml import Room, ink_on

ROOM = Room(width_pt=520, height_pt=305, text_pt=12)
HOSTILE = [
    "=1+2",
    "+cmd|' /C calc'!A0",
    "-2+3",
    "@SUM(A1)",
    "<b>&amp;\"'</b>",
    "bell\x07 null\x00 half\ud800 tab\t",
]
NS = {"c": nsuri("c"), "a": nsuri("a")}


def _data(**changes: object) -> ChartData:
    data = ChartData(
        form="bars",
        title="점수",
        categories=("인프라", "인력", "산업"),
        series=(
            Series(
                name="전북",
                values=(12.5, 0.0, 50.0),
                colour="#0072b2",
                case_id="jeonbuk",
                lows=(0.0, 0.0, 25.0),
                highs=(25.0, 10.0, 75.0),
            ),
            Series(
                name="랜초 코도바",
                values=(37.5, None, 66.7),
                colour="#009e73",
                case_id="rancho-cordova",
                lows=(20.0, None, 60.0),
                highs=(60.0, None, 70.0),
            ),
        ),
        unit="points",
        axis_title="점수(0~100)",
        alt="그림",
    )
    return msgspec.structs.replace(data, **changes)


def _many(rows: int, series: int, unit: str = "points") -> ChartData:
    return _data(
        unit=unit,
        categories=tuple(f"행 {at}" for at in range(rows)),
        series=tuple(
            Series(
                name=f"사례 {at}",
                values=(1.0,) * rows,
                colour=LIGHT.series[at % 8],
                case_id=f"c{at}",
                lows=(0.0,) * rows,
                highs=(2.0,) * rows,
            )
            for at in range(series)
        ),
    )


def _drawn(data: ChartData) -> Chart:
    return Chart(parse_xml(chart_parts(data, "ko")[0]), None)


def _cells(data: ChartData) -> list[tuple[object, ...]]:
    book = load_workbook(io.BytesIO(chart_parts(data, "ko")[1]))
    return list(book.active.iter_rows(values_only=True))


def test_chart_read_again_has_the_categories_and_values() -> None:
    """What PowerPoint draws is what was measured; what is missing stays missing."""
    chart = _drawn(_data())
    assert list(chart.plots[0].categories) == ["인프라", "인력", "산업"]
    assert [(s.name, s.values) for s in chart.plots[0].series] == [
        ("전북", (12.5, 0.0, 50.0)),
        ("랜초 코도바", (37.5, None, 66.7)),
    ]


def test_workbook_holds_the_numbers_where_the_chart_looks_for_them() -> None:
    """Editing the numbers redraws the chart; a missing one is an empty cell and no zero."""
    rows = _cells(_data())
    assert rows[0][:3] == (None, "전북", "랜초 코도바")
    assert [row[:3] for row in rows[1:]] == [("인프라", 12.5, 37.5), ("인력", 0, None), ("산업", 50, 66.7)]
    xml = chart_parts(_data(), "ko")[0].decode()
    assert "Sheet1!$B$2:$B$4" in xml
    assert "Sheet1!$C$2:$C$4" in xml


def test_intervals_become_error_bars_that_the_workbook_holds() -> None:
    """Down and up from each value, in columns of their own."""
    root = etree.fromstring(chart_parts(_data(), "ko")[0])
    bars = root.findall(".//c:errBars", NS)
    assert [b.find("c:errValType", NS).get("val") for b in bars] == ["cust", "cust"]
    plus = [float(v.text) for v in bars[0].findall("c:plus//c:v", NS)]
    minus = [float(v.text) for v in bars[0].findall("c:minus//c:v", NS)]
    assert (plus, minus) == ([12.5, 10.0, 25.0], [12.5, 0.0, 25.0])
    assert bars[1].findtext("c:minus/c:numRef/c:f", namespaces=NS) == "Sheet1!$F$2:$F$4"
    widths = [row[5:7] for row in _cells(_data())[1:]]
    assert widths == [
        (pytest.approx(17.5), pytest.approx(22.5)),
        (None, None),
        (pytest.approx(6.7), pytest.approx(3.3)),
    ]


def test_interval_does_not_run_through_a_number() -> None:
    """A short bar's number has paper behind it; a long bar's stands inside, on the bar's own colour."""
    only = Series(
        name="점수",
        values=(5.0, 60.0, 70.0),
        colour="#2a72b0",
        lows=(0.0, 5.0, 50.0),
        highs=(20.0, 90.0, 80.0),
    )
    root = etree.fromstring(chart_parts(_data(series=(only,)), "ko")[0])
    places = [label.find("c:dLblPos", NS).get("val") for label in root.findall(".//c:dLbl", NS)]
    assert places == ["outEnd", "inBase", "inBase"]
    behind = [label.find("c:spPr/a:solidFill/a:srgbClr", NS) for label in root.findall(".//c:dLbl", NS)]
    assert [b if b is None else b.get("val") for b in behind] == ["FFFFFF", "2A72B0", None]
    # What one label leaves open some programs take from the series: that must be open too.
    assert root.find(".//c:dLbls/c:spPr/a:noFill", NS) is not None


def test_rows_run_from_top_to_bottom() -> None:
    """PowerPoint draws the first row at the bottom unless told otherwise."""
    root = etree.fromstring(chart_parts(_data(), "ko")[0])
    assert root.find(".//c:catAx/c:scaling/c:orientation", NS).get("val") == "maxMin"
    assert root.find(".//c:valAx/c:crosses", NS).get("val") == "max"


def test_korean_letters_have_a_korean_font() -> None:
    """The Latin font alone leaves Korean to chance."""
    root = etree.fromstring(chart_parts(_data(), "ko")[0])
    assert root.find("c:txPr//a:defRPr/a:ea", NS).get("typeface") == "맑은 고딕"


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_label_is_text_in_chart_and_workbook(text: str) -> None:
    """No formula, no broken file, also after somebody edits the cell."""
    series = tuple(msgspec.structs.replace(s, name=text) for s in _data().series)
    data = readable_chart(_data(categories=(text, "b", "c"), series=series, axis_title=text), ROOM, "ko").data
    xml, book = chart_parts(data, "ko")
    labels = list(Chart(parse_xml(xml), None).plots[0].categories)
    assert labels[0] == " ".join(text.translate({7: 0xFFFD, 0: 0xFFFD, 0xD800: 0xFFFD}).split())
    cell = load_workbook(io.BytesIO(book)).active["A2"]
    assert cell.data_type == "s"
    assert cell.value == labels[0]
    assert cell.quotePrefix == text.startswith(("=", "+", "-", "@"))
    with zipfile.ZipFile(io.BytesIO(book)) as parts:
        assert b"<f>" not in parts.read("xl/worksheets/sheet1.xml")


def test_chart_made_twice_gives_the_same_bytes() -> None:
    """Nothing in it is of the moment."""
    assert chart_parts(_data(), "ko") == chart_parts(_data(), "ko")


@pytest.mark.parametrize(
    ("rows", "series", "unit"), [(30, 1, "points"), (6, 30, "points"), (18, 8, "levels")]
)
def test_chart_with_too_much_leaves_out_and_says_how_much(rows: int, series: int, unit: str) -> None:
    """Every bar that is drawn can be read; nothing goes without a word."""
    data = _many(rows, series, unit)
    made = readable_chart(data, ROOM, "en")
    assert len(made.data.categories) + made.rows_left_out == rows
    assert len(made.data.series) + made.series_left_out == series
    assert made.rows_left_out or made.series_left_out
    said = " ".join(made.notes("en"))
    assert all(str(n) in said for n in (made.rows_left_out, made.series_left_out) if n)
    bars = len(made.data.categories) * len(made.data.series)
    assert ROOM.height_pt / bars >= 0.72 * ROOM.text_pt


def test_chart_that_fits_is_drawn_whole() -> None:
    """Four cases in five dimensions and the index are what a slide must hold."""
    made = readable_chart(_many(6, 4), ROOM, "ko")
    assert (made.rows_left_out, made.series_left_out) == (0, 0)
    assert made.notes("ko") == ()


def test_row_without_any_number_is_named_instead_of_drawn() -> None:
    """An empty row reads as a zero; its name with the reason does not."""
    series = tuple(
        msgspec.structs.replace(s, values=(None, *s.values[1:]), lows=(None, *s.lows[1:]))
        for s in _data().series
    )
    made = readable_chart(_data(series=series), ROOM, "ko")
    assert made.data.categories == ("인력", "산업")
    assert "인프라" in made.notes("ko")[0]
    assert "0점이 아님" in made.notes("ko")[1]


def test_name_of_a_row_is_not_altered_by_breaking_it() -> None:
    """Whoever draws the chart breaks the line; a space after the hyphen would be another name."""
    name = "Digital twin, simulation and test-bed"
    data = _data(categories=(name, "나", "다"))
    assert readable_chart(data, Room(width_pt=360, height_pt=300, text_pt=9), "en").data.categories[0] == name


def test_interval_without_a_number_floats_between_its_ends() -> None:
    """A bar from zero would claim a score that nobody gave."""
    only = Series(name="점수", values=(None, 40.0), colour="#0072b2", lows=(30.0, 20.0), highs=(70.0, 60.0))
    made = readable_chart(_data(categories=("가", "나"), series=(only,)), ROOM, "ko").data
    assert made.form == "stacked"
    assert made.categories == ("가 (30–70)", "나 (20–60)")
    assert [s.values for s in made.series] == [(None, 40.0), (30.0, None), (40.0, None)]
    root = etree.fromstring(chart_parts(made, "ko")[0])
    lifting = root.findall(".//c:ser", NS)[1]
    assert lifting.find("c:spPr/a:noFill", NS) is not None
    assert lifting.find("c:dLbls", NS) is None
    assert root.find(".//c:legendEntry/c:idx", NS).get("val") == "1"


def test_rows_shared_among_series_are_no_lack_of_evidence() -> None:
    """In a difference each row belongs to one side: the other's gap says nothing."""
    sides = (
        Series(name="가", values=(30.0, None), colour="#0072b2", case_id="a"),
        Series(name="나", values=(None, -12.0), colour="#009e73", case_id="b"),
    )
    data = _data(categories=("인프라", "인력"), series=sides)
    assert readable_chart(data, ROOM, "ko").notes("ko") == ()
    root = etree.fromstring(chart_parts(data, "ko")[0])
    assert root.find(".//c:overlap", NS).get("val") == "100"
    ends = [float(root.find(f".//c:valAx/c:scaling/c:{end}", NS).get("val")) for end in ("min", "max")]
    assert ends == [-40, 40]
    assert root.find(".//c:dLbls/c:numFmt", NS).get("formatCode") == '+0;"−"0;0'


def test_two_cases_of_one_colour_are_told_apart() -> None:
    """With thirty cases colours repeat; in one chart they must not."""
    series = tuple(msgspec.structs.replace(s, colour="#0072b2") for s in _data().series)
    colours = [s.colour for s in readable_chart(_data(series=series), ROOM, "ko").data.series]
    assert len(set(colours)) == 2


@pytest.mark.parametrize("colour", [*LIGHT.series, *LIGHT.levels])
def test_number_on_a_bar_can_be_read(colour: str) -> None:
    """At least 4.2 : 1, whichever ink is taken."""

    def light(value: str) -> float:
        parts = [int(value[i : i + 2], 16) / 255 for i in (1, 3, 5)]
        r, g, b = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
        return 0.2126 * r + 0.7152 * g + 0.0722 * b

    one, other = sorted((light(colour), light(ink_on(colour))))
    assert (other + 0.05) / (one + 0.05) >= 4.2


def test_shares_are_stacked_to_a_hundred() -> None:
    """Percent signs, no scale beyond the whole."""
    shares = (Series(name="1위", values=(62.4, 3.0), colour="#0b3f70"),)
    shares += (Series(name="2위", values=(37.6, 97.0), colour="#c9dff2"),)
    data = _data(form="stacked", unit="percent", categories=("가", "나"), series=shares)
    root = etree.fromstring(chart_parts(data, "ko")[0])
    assert root.find(".//c:grouping", NS).get("val") == "stacked"
    assert root.find(".//c:valAx/c:scaling/c:max", NS).get("val") == "100"
    assert root.find(".//c:dLbls/c:numFmt", NS).get("formatCode") == '0"%"'
    # Too narrow for its number.
    assert root.find(".//c:dLbl[c:delete]/c:idx", NS).get("val") == "1"


def test_lines_break_where_there_is_no_number() -> None:
    """A line through a gap would invent a score."""
    line = (Series(name="가", values=(10.0, None, 30.0), colour="#0072b2", case_id="a"),)
    data = _data(form="lines", categories=("0", "50", "100"), series=line)
    chart = _drawn(data)
    assert chart.plots[0].series[0].values == (10.0, None, 30.0)
    assert etree.fromstring(chart_parts(data, "ko")[0]).find(".//c:dispBlanksAs", NS).get("val") == "gap"
    assert "0점이 아님" in readable_chart(data, ROOM, "ko").notes("ko")[0]
