from casebook.scoring import criterion_gaps, widest_first


def test_criterion_gaps_give_spread_and_who_stands_where(two_by_two, build_case):
    """Levels 4, 1 and silent: three levels apart, p above q, r silent."""
    cases = [build_case("p", {"a": 4}), build_case("q", {"a": 1}), build_case("r", {"a": None})]
    gap = criterion_gaps(cases, two_by_two)[0]
    assert (gap.criterion, gap.dimension, gap.spread_levels) == ("a", "x", 3)
    assert (gap.highest, gap.lowest, gap.silent) == (("p",), ("q",), ("r",))
    assert [s.score for s in gap.scores] == [4, 1, None]
    assert gap.scores[2].confidence is None


def test_criterion_gaps_of_one_scored_case_have_no_spread(two_by_two, build_case):
    """A gap needs two; silence is not the other end of one."""
    gap = criterion_gaps([build_case("p", {"a": 4}), build_case("q", {})], two_by_two)[0]
    assert gap.spread_levels is None
    assert (gap.highest, gap.lowest, gap.is_clear) == ((), (), False)


def test_criterion_gaps_equal_levels_have_neither_highest_nor_lowest(two_by_two, build_case):
    """Spread 0: nobody is ahead."""
    gap = criterion_gaps([build_case("p", {"a": 2}), build_case("q", {"a": 2})], two_by_two)[0]
    assert (gap.spread_levels, gap.highest, gap.lowest) == (0, (), ())


def test_criterion_gaps_are_clear_only_when_ranges_do_not_touch(two_by_two, build_case):
    """3 [2–3] against 1 [1–2] touch at 2; 3 [3–3] against 1 [1–2] do not."""
    q = build_case("q", {"a": (1, 1, 2)})
    touching = criterion_gaps([build_case("p", {"a": (2, 3, 3)}), q], two_by_two)[0]
    apart = criterion_gaps([build_case("p", {"a": 3}), q], two_by_two)[0]
    assert (touching.is_clear, apart.is_clear) == (False, True)


def test_widest_first_sorts_by_spread_and_puts_silence_last(two_by_two, build_case):
    """c (3) before a (1); b and d have no spread and keep their order."""
    cases = [build_case("p", {"a": 2, "c": 4}), build_case("q", {"a": 1, "c": 1, "b": 4})]
    gaps = widest_first(criterion_gaps(cases, two_by_two))
    assert [g.criterion for g in gaps] == ["c", "a", "b", "d"]


def test_criterion_gaps_of_no_case_are_still_every_criterion(two_by_two):
    """An empty choice draws an empty chart, not an error."""
    assert [g.criterion for g in criterion_gaps([], two_by_two)] == ["a", "b", "c", "d"]
