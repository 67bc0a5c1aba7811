from casebook.scoring import strengths_and_gaps


def test_strengths_take_whole_groups_of_one_level(two_by_two, build_case):
    """Both criteria at 3 are strongest; the one at 1 is weakest; d is silent."""
    found = strengths_and_gaps(build_case("p", {"a": 3, "b": 1, "c": 3}), two_by_two)
    assert (found.strongest_level, found.strongest) == (3, ("a", "c"))
    assert (found.weakest_level, found.weakest) == (1, ("b",))
    assert found.silent == ("d",)


def test_strengths_of_a_flat_profile_name_no_weakest(two_by_two, build_case):
    """Where all are equal, nothing is weaker than the rest."""
    found = strengths_and_gaps(build_case("p", {"a": 2, "b": 2}), two_by_two)
    assert (found.strongest, found.weakest_level, found.weakest) == (("a", "b"), None, ())


def test_strengths_of_a_silent_case_are_empty(two_by_two, build_case):
    """No score, no strength, no weakness."""
    found = strengths_and_gaps(build_case("p", {}), two_by_two)
    assert (found.strongest_level, found.strongest, found.weakest) == (None, (), ())
    assert found.silent == ("a", "b", "c", "d")
