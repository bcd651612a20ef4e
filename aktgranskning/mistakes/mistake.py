"""What is said of one mistake in a table from outside."""

from typing import NamedTuple


class Mistake(NamedTuple):
    """What is wrong, and what to do about it: Swedish sentences, templates for `str.format`."""

    cause: str
    remedy: str
