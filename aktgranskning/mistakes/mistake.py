"""What is said of one mistake in a table from outside."""

from typing import NamedTuple


class Mistake(NamedTuple):
    """What is wrong, and what to do about it: Swedish sentences, templates for `str.format`.

    `unguided` is the remedy where `remedy` names the nearest word and none is near.
    """

    cause: str
    remedy: str
    unguided: str = ""
