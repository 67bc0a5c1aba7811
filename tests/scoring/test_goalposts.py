from casebook.scoring import points_of_level


def test_points_of_level_of_each_level_are_quarters_of_the_scale():
    """Goalposts 0 and 4: five levels, evenly from 0 to 100."""
    assert [points_of_level(level) for level in range(5)] == [0, 25, 50, 75, 100]
