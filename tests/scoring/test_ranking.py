from casebook.scoring.ranking import ranks


def test_ranks_ties_share_the_better_rank():
    """1 + number strictly greater: 80, 60, 60, 40 → 1, 2, 2, 4."""
    assert ranks([60, 80, 60, 40]) == (2, 1, 2, 4)


def test_ranks_missing_numbers_have_no_rank_and_push_nobody_down():
    """A case without an index is outside the ranking, not last."""
    assert ranks([None, 50, 70]) == (None, 2, 1)


def test_ranks_of_one_number_is_none():
    """A single case is not first of anything."""
    assert ranks([70]) == (None,)
    assert ranks([70, None]) == (None, None)


def test_ranks_of_nothing_is_nothing():
    """Zero cases are fine."""
    assert ranks([]) == ()


def test_ranks_rounding_noise_is_a_tie():
    """0.1 + 0.2 and 0.3 are the same number of points."""
    assert ranks([0.1 + 0.2, 0.3]) == (1, 1)
