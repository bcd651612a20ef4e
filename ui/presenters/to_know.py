"""What heads the list of what should be known of a file that was read in."""

from collections.abc import Sequence

from aktgranskning.catalogue import text
from aktgranskning.domain.errors import Problem
from aktgranskning.imported_numbers import IN_CELL


def to_know_in_words(warnings: Sequence[Problem]) -> str:
    """Say that not every answer was read in, or only that there are identity numbers in what was."""
    only_numbers = all(warning.code == IN_CELL for warning in warnings)
    return text("identity_number.only_numbers" if only_numbers else "identity_number.not_all_read")
