"""A quote has a translation into the product's other language: ``en`` from Korean, ``ko`` from English."""

from collections.abc import Iterator

from casebook.checks.inputs import CheckedCase, CheckInputs
from casebook.checks.report import finding_at
from casebook.model import Finding

CODES = ("translation-missing",)


def check_case(case: CheckedCase, inputs: CheckInputs) -> Iterator[Finding]:
    """One finding per quote, at ``text``."""
    for at, quote in case.quote_places:
        source = inputs.sources.get(quote.source)
        if source is None or source.source is None or "language" in source.unread:
            continue
        needed = "en" if source.source.language == "ko" else "ko"
        translation = quote.en if needed == "en" else quote.ko
        if translation is None and f"{at}.{needed}" not in case.unread and at not in case.unread:
            yield finding_at("translation-missing", case.path, f"{at}.text", case.places, field=needed)
