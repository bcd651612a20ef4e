"""What the user is told where identity numbers would go out with a file, or came in with one."""

from collections.abc import Sequence

from aktgranskning.catalogue import place, text
from aktgranskning.domain.errors import Problem, RefusedError

_MOST_SHOWN = 10
"""So many are listed in a question: it must fit on a small screen."""


def numbers_in_words(error: RefusedError) -> str:
    """Say where the numbers stand, the first of them line by line, and that nothing was written."""
    about = error.parameters
    question = text("identity_number.export_question", file=about["file"], count=about["count"])
    return "\n".join([question, "", *_first(error.problems)])


def read_numbers_in_words(found: Sequence[Problem]) -> str:
    """Say that there are numbers in what was read in, the first of them line by line; '' where there are none."""
    return "\n".join([text("identity_number.only_numbers"), *_first(found)]) if found else ""


def _first(found: Sequence[Problem]) -> list[str]:
    """Write where numbers stand, and each as it is shown, masked."""
    more = len(found) - _MOST_SHOWN
    untold = [f"… och {more} till."] if more > 0 else []
    lines = [f"{place(problem)}: {problem.cell}" for problem in found[:_MOST_SHOWN]]
    return [*lines, *untold]
