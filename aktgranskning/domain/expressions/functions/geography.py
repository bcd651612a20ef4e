"""Functions on places on earth: points of latitude and longitude in degrees, several with `;` between."""

import math
from collections.abc import Sequence
from itertools import pairwise

from aktgranskning.domain.expressions.functions.signature import Function, eager, spread
from aktgranskning.domain.expressions.nodes import Value
from aktgranskning.domain.expressions.values import to_number, to_text

RADIUS = 6_378_100
"""Metres from the middle of the earth to the equator, as ODK takes it."""

_HUNDREDTH = 2

Point = tuple[float, float]
"""Latitude and longitude in radians."""


def _points(values: Sequence[Value]) -> list[Point] | None:
    """Read the points of texts and of nodes; None where one is none."""
    written = ";".join(to_text(value) for value in spread(values)).strip().rstrip(";")
    points = [_point(text) for text in written.split(";")]
    return None if None in points else [point for point in points if point]


def _point(text: str) -> Point | None:
    degrees = [to_number(part) for part in text.split()[:2]]
    if len(degrees) < 2 or not abs(degrees[0]) <= 90 or not abs(degrees[1]) <= 180:
        return None
    return math.radians(degrees[0]), math.radians(degrees[1])


def _area(value: Value) -> float:
    """Return the square metres inside a line that ends where it begins.

    After Chamberlain and Duquette, Some Algorithms for Polygons on a Sphere (JPL Publication 07-03, 2007).
    """
    points = _points([value])
    if points is None:
        return math.nan
    ring = pairwise([*points, points[0]])
    doubled = sum((other[1] - one[1]) * (2 + math.sin(one[0]) + math.sin(other[0])) for one, other in ring)
    return round(abs(doubled) * RADIUS**2 / 2, _HUNDREDTH)


def _distance(*values: Value) -> float:
    """Return the metres along a line, each stretch of it by the haversine formula."""
    points = _points(values)
    if points is None:
        return math.nan
    return round(sum(_stretch(one, other) for one, other in pairwise(points)), _HUNDREDTH)


def _stretch(one: Point, other: Point) -> float:
    height = math.sin((other[0] - one[0]) / 2) ** 2
    width = math.cos(one[0]) * math.cos(other[0]) * math.sin((other[1] - one[1]) / 2) ** 2
    return 2 * RADIUS * math.asin(math.sqrt(min(height + width, 1.0)))


GEOGRAPHY: dict[str, Function] = {
    "area": Function(1, 1, eager(_area)),
    "distance": Function(1, None, eager(_distance)),
}
