"""Levels to points by fixed goalposts, so that adding a case changes no existing number."""

from casebook.model.rubric import MAX_LEVEL

FULL_POINTS = 100.0


def points_of_level(level: float) -> float:
    """Points (0–100) of a level (0–4): (x − 0) / (4 − 0) × 100.

    Source: OECD/JRC Handbook on Constructing Composite Indicators (2008), distance to goalposts.
    """
    return level / MAX_LEVEL * FULL_POINTS
