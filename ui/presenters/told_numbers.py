"""What the user is told where identity numbers would go out with a file, or came in with one."""

from collections.abc import Sequence

from aktgranskning.catalogue import place, text
from aktgranskning.domain.errors import Problem, RefusedError
from ui.actions import action, shown_key
from ui.presenters.identity_numbers import NumberLine
from ui.translating import tr

_MOST_SHOWN = 8
"""So many are listed in a question: it must fit on a small screen."""


def numbers_in_words(error: RefusedError, lines: Sequence[NumberLine]) -> str:
    """Say where the numbers stand in the audit, how they are removed, and where they would have stood in the file.

    `lines` are those of the audit; of the places, the first are named, and that nothing was written.
    """
    about, key = error.parameters, shown_key(action("remove_number").shortcut)
    question = text("identity_number.export_question", file=about["file"], count=about["count"], key=key)
    refused = {problem.cell for problem in error.problems}
    within = [line for line in lines if line.cells[0] in refused and line.where]
    stand = ["", tr("I granskningen:"), *_of_few([f"{line.cells[1]}: {line.cells[0]}" for line in within])]
    return "\n".join(
        [question, *(stand if within else ()), "", tr("I filen hade de stått här:"), *_first(error.problems)]
    )


def read_numbers_in_words(found: Sequence[Problem]) -> str:
    """Say that there are numbers in what was read in, the first of them line by line; '' where there are none."""
    return "\n".join([text("identity_number.only_numbers"), *_first(found)]) if found else ""


def _first(found: Sequence[Problem]) -> list[str]:
    """Write where numbers stand, and each as it is shown, masked."""
    return _of_few([f"{place(problem)}: {problem.cell}" for problem in found])


def _of_few(lines: Sequence[str]) -> list[str]:
    more = len(lines) - _MOST_SHOWN
    return [*lines[:_MOST_SHOWN], *([tr("… och {more} till.").format(more=more)] if more > 0 else [])]
