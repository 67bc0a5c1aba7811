"""Read and write a file of pairwise judgements (AHP)::

# Casebook AHP 1
dimensions: [infrastructure, workforce, industry]
respondents:
  - name: "김하나"
    date: 2025-11-12
    judgements:
      - {more: workforce, less: infrastructure, times: 3}
"""

from itertools import combinations
from typing import Any, Final

from casebook.files.day import Day
from casebook.files.decoding import check_characters, decode
from casebook.files.document import parsed, read_yaml, unparsed
from casebook.files.nodes import Hole, Node, Scalar
from casebook.files.parsed import Parsed
from casebook.files.problems import Problems
from casebook.files.reading import Reading
from casebook.files.scalars import CONTENT, OneOf
from casebook.files.shapes import Field, ListOf, Record, listed, optional, struct
from casebook.files.writing import quoted
from casebook.model import Judgement, Respondent, Survey
from casebook.model.judgements import MAX_TIMES

MAX_SURVEY_BYTES: Final = 200_000
MAX_RESPONDENTS: Final = 100
MAX_NAME_CHARS: Final = 80

_TIMES: Final = {str(times): times for times in range(1, MAX_TIMES + 1)}
_FIRST_LINE: Final = "# Casebook AHP 1\n"


class _Times:
    """A whole number of the scale."""

    def read(self, node: Node, at: str, reading: Reading) -> int:
        """1 to 9."""
        if isinstance(node, Scalar) and not node.style and node.text in _TIMES:
            return _TIMES[node.text]
        if not isinstance(node, Hole):
            word = node.text if isinstance(node, Scalar) else "…"
            reading.problems.add("times-off-scale", node.line, node.column, word=word)
        return self.stand_in(at, reading)

    def stand_in(self, at: str, reading: Reading) -> int:
        """One."""
        reading.unread.add(at)
        return 1


def _judgement(values: dict[str, Any], at: str, reading: Reading) -> Judgement:
    judgement = Judgement(**values)
    if judgement.more == judgement.less and not _is_in_doubt(at, reading):
        line, column = reading.places[at]
        reading.problems.add("judgement-of-itself", line, column, dimension=judgement.more)
        reading.unread.add(at)
    return judgement


def _is_in_doubt(at: str, reading: Reading) -> bool:
    return any(path in reading.unread for path in (at, f"{at}.more", f"{at}.less"))


class _SurveyShape(Record[Survey]):
    """The whole file, over the dimensions of the rubric."""

    def __init__(self, dimensions: tuple[str, ...]) -> None:
        self.dimensions = dimensions
        dimension: OneOf[str] = OneOf(*dimensions)
        judgement = Record(
            _judgement, {"more": Field(dimension), "less": Field(dimension), "times": Field(_Times())}
        )
        respondent = Record(
            self._respondent,
            {"name": Field(CONTENT), "date": optional(Day()), "judgements": listed(judgement)},
        )
        super().__init__(
            self._survey,
            {"dimensions": Field(ListOf(dimension)), "respondents": Field(ListOf(respondent))},
        )

    def _respondent(self, values: dict[str, Any], at: str, reading: Reading) -> Respondent:
        respondent: Respondent = struct(Respondent)(values, at, reading)
        if at in reading.unread:
            return respondent
        given: dict[frozenset[str], int] = {}
        kept = []
        is_doubtful = f"{at}.judgements" in reading.unread
        for index, judgement in enumerate(respondent.judgements):
            place = f"{at}.judgements.{index}"
            if _is_in_doubt(place, reading):
                is_doubtful = True
                continue
            pair = frozenset((judgement.more, judgement.less))
            line, column = reading.places[place]
            if pair in given:
                reading.problems.add(
                    "pair-repeated", line, column, first=given[pair], a=judgement.more, b=judgement.less
                )
                continue
            given[pair] = line
            kept.append(judgement)
        if not is_doubtful:  # else the pair meant may be the one that is missing
            self._note_open(respondent, given, at, reading)
        return Respondent(
            name=respondent.name[:MAX_NAME_CHARS].strip(), date=respondent.date, judgements=tuple(kept)
        )

    def _note_open(
        self, respondent: Respondent, given: dict[frozenset[str], int], at: str, reading: Reading
    ) -> None:
        """A warning: who has not finished is kept, and counts once the rest is answered."""
        pairs = list(combinations(self.dimensions, 2))
        missing = [pair for pair in pairs if frozenset(pair) not in given]
        if missing:
            line, column = reading.places[at]
            reading.problems.add(
                "pairs-missing",
                line,
                column,
                severity="warning",
                name=respondent.name,
                count=len(missing),
                total=len(pairs),
                pairs=", ".join(f"{a} – {b}" for a, b in missing[:5]) + (" …" if len(missing) > 5 else ""),
            )

    def _survey(self, values: dict[str, Any], _at: str, reading: Reading) -> Survey:
        respondents: tuple[Respondent, ...] = values["respondents"]
        if len(respondents) > MAX_RESPONDENTS:
            line, column = reading.places[f"respondents.{MAX_RESPONDENTS}"]
            reading.problems.add("respondents-too-many", line, column, limit=MAX_RESPONDENTS)
        missing = [d for d in self.dimensions if d not in values["dimensions"]]
        is_read = not any(u.startswith("dimensions") for u in reading.unread)
        if missing and is_read and "dimensions" in reading.places:
            line, column = reading.places["dimensions"]
            reading.problems.add("dimensions-missing", line, column, names=", ".join(missing))
        return Survey(dimensions=self.dimensions, respondents=respondents[:MAX_RESPONDENTS])


def parse_judgements(data: bytes, path: str, dimensions: tuple[str, ...]) -> Parsed[Survey]:
    """The judgements in ``data`` about exactly these ``dimensions``. Never raises for what the file holds.

    Unanswered pairs are a warning; the survey's dimensions come out in the order asked for.
    """
    problems = Problems(path)
    text = decode(data, MAX_SURVEY_BYTES, problems)
    if text is None or not check_characters(text, problems, is_yaml=True):
        return unparsed(problems)
    result = read_yaml(text, _SurveyShape(dimensions), problems)
    if result is None:
        return unparsed(problems)
    survey, reading = result
    return parsed(survey, reading, problems)


def write_judgements(survey: Survey) -> str:
    """The text of the file: the same survey always gives the same text, in which any name is safe.

    A name comes back in Unicode NFC and without white space around it; control characters in it do not.
    """
    lines = [f"dimensions: [{', '.join(survey.dimensions)}]"]
    lines.append("respondents:" if survey.respondents else "respondents: []")
    for respondent in survey.respondents:
        lines.append(f"  - name: {quoted(respondent.name)}")
        if respondent.date is not None:
            lines.append(f"    date: {respondent.date}")
        lines.append("    judgements:" if respondent.judgements else "    judgements: []")
        lines += [
            f"      - {{more: {j.more}, less: {j.less}, times: {j.times}}}" for j in respondent.judgements
        ]
    return _FIRST_LINE + "\n".join(lines) + "\n"
