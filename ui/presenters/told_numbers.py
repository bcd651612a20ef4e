"""What the user is asked where identity numbers would go out with a file."""

from aktgranskning.catalogue import describe, text
from aktgranskning.domain.errors import RefusedError

_MOST_SHOWN = 10
"""So many are listed in a question: it must fit on a small screen."""


def numbers_in_words(error: RefusedError) -> str:
    """Say where the numbers stand, the first of them line by line, and that nothing was written."""
    lines = [describe(problem) for problem in error.problems[:_MOST_SHOWN]]
    more = len(error.problems) - len(lines)
    untold = [f"… och {more} till."] if more else []
    about = error.parameters
    question = text("identity_number.export_question", file=about["file"], count=about["count"])
    return "\n".join([question, "", *lines, *untold])
