"""The tables as one JSON document for programs: text as it is, numbers as they were computed."""

from typing import Any

import msgspec

from casebook.exports.footer import footer_parts
from casebook.exports.inert import encodable
from casebook.exports.report import Report
from casebook.exports.tables import tables
from casebook.scoring import note_text

FORMAT = "casebook-export"
FORMAT_VERSION = 1
"""Counts up whenever a key changes its meaning or goes; new keys leave it."""
KEYS = (
    *("format", "format_version", "lang", "made_on", "data_fingerprint", "footer", "settings", "notes"),
    *("left_out", "draws", "columns", "tables"),
)


def json_file(report: Report) -> bytes:
    """The document, in UTF-8, with the keys of ``KEYS`` in this order."""
    scene, lang, found = report.scene, report.lang, report.acceptability
    made = tables(report)
    document: dict[str, Any] = {
        "format": FORMAT,
        "format_version": FORMAT_VERSION,
        "lang": lang,
        "made_on": report.made_on.isoformat(),
        "data_fingerprint": report.fingerprint,
        "footer": footer_parts(report),
        "settings": {
            "cases": [case.id for case in report.cases],
            "silence": scene.comparison.silence,
            "aggregation": scene.comparison.aggregation,
            "ranges": report.view.ranges,
            "rubric_version": scene.rubric.version,
            "min_coverage": scene.rubric.min_coverage,
            "criteria_used": scene.comparison.criteria_used,
            "weight_limits": [
                {"dimension": d, "low_share": low, "high_share": high} for d, low, high in report.space.ranges
            ],
            "weight_order": report.space.order,
        },
        "notes": [
            {
                "code": note.code,
                "is_warning": note.is_warning,
                "text": note_text(lang, note, report.cases, report.rubric),
            }
            for note in scene.comparison.notes
        ],
        "left_out": [{"case": faulty.id, "case_name": faulty.name} for faulty in scene.faulty],
        "draws": None
        if found is None
        else {"count": found.draws, "seed": found.seed, "half_width_share": found.half_width_share},
        "columns": {
            table.id: [
                {
                    "id": column.id,
                    "kind": column.kind,
                    "heading": column.heading(lang),
                    "about": column.about(lang),
                }
                for column in table.columns
            ]
            for table in made
        },
        "tables": {table.id: list(table.records()) for table in made},
    }
    return msgspec.json.format(msgspec.json.encode(_clean(document)), indent=2) + b"\n"


def _clean(value: Any) -> Any:
    """``value`` with every text in it fit for UTF-8."""
    if isinstance(value, str):
        return encodable(value)
    if isinstance(value, dict):
        return {_clean(key): _clean(each) for key, each in value.items()}
    return [_clean(each) for each in value] if isinstance(value, (list, tuple)) else value
