import time
from collections.abc import Callable
from pathlib import Path

import yaml

from casebook.files import parse_case

CLEAN = Path(__file__).parent / "fixtures" / "clean-case" / "case.yaml"


def quickest_s(action: Callable[[], object]) -> float:
    """The shortest of many runs, which a busy machine disturbs least."""
    times = []
    for _ in range(40):
        begun = time.perf_counter()
        action()
        times.append(time.perf_counter() - begun)
    return min(times)


def test_parse_case_of_7_kb_is_as_fast_as_plain_yaml_objects() -> None:
    """Values with places and all checks of form cost at most 1.5 times libyaml's bare objects."""
    text = CLEAN.read_text(encoding="utf-8")
    head, one = text.split("  compute:\n")
    text = head + "".join(f"  criterion_{i}:\n{one}" for i in range(18))
    data = text.encode()
    assert 6_500 < len(data) < 8_500
    assert parse_case(data, "case.yaml").value is not None
    plain_s = quickest_s(lambda: yaml.load(data, Loader=yaml.CSafeLoader))
    assert quickest_s(lambda: parse_case(data, "case.yaml")) <= 1.5 * plain_s
