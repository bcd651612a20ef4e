"""The Swedish texts of every error code, and of every mistake in a table from outside.

A text is a template for `str.format`; what stands in braces are the error's parameters. The texts of mistakes in
tables, each a cause and a remedy, stand in `aktgranskning/mistakes/`, all others in `aktgranskning/refusals/`.
"""

import errno
import re
from collections.abc import Mapping, Sequence

from aktgranskning.domain.errors import AuditError, Problem, RefusedError
from aktgranskning.domain.identity_numbers import masked
from aktgranskning.mistakes.mistake import Mistake
from aktgranskning.mistakes.of_answers import OF_ANSWERS
from aktgranskning.mistakes.of_checklists import OF_CHECKLISTS
from aktgranskning.mistakes.of_expressions import OF_EXPRESSIONS
from aktgranskning.mistakes.of_files import OF_FILES
from aktgranskning.mistakes.of_forms import OF_FORMS
from aktgranskning.mistakes.of_identity_numbers import OF_IDENTITY_NUMBERS
from aktgranskning.mistakes.of_key_figures import OF_KEY_FIGURES
from aktgranskning.mistakes.of_registers import OF_REGISTERS
from aktgranskning.mistakes.of_scales import OF_SCALES
from aktgranskning.refusals.of_backups import BACKUP, PLACE
from aktgranskning.refusals.of_cases import CASE, FACT_CHECK, REVIEW
from aktgranskning.refusals.of_checks import VERIFY, WAY_BACK
from aktgranskning.refusals.of_conclusions import CONCLUSION, RECOMMENDATION, RESPONSE_FORM
from aktgranskning.refusals.of_disposal import ANONYMISE, DISPOSAL
from aktgranskning.refusals.of_files import CHECKLIST, FILE, IMPORT
from aktgranskning.refusals.of_identity_numbers import IDENTITY_NUMBERS
from aktgranskning.refusals.of_key_figures import KEY_FIGURES
from aktgranskning.refusals.of_output import COMMAND, EXPORT, TALLY
from aktgranskning.refusals.of_samples import INTERVAL, PROOF, REGISTER, SAMPLE
from aktgranskning.refusals.of_secrets import SECRET
from aktgranskning.refusals.of_sign_off import SIGN_OFF

MISTAKES = {
    **OF_EXPRESSIONS,
    **OF_CHECKLISTS,
    **OF_FILES,
    **OF_FORMS,
    **OF_ANSWERS,
    **OF_REGISTERS,
    **OF_KEY_FIGURES,
    **OF_SCALES,
    **OF_IDENTITY_NUMBERS,
}
"""What can be wrong in a table from outside: cause and remedy of every code that a `Problem` can have."""

TEXTS = (
    FILE
    | CHECKLIST
    | IMPORT
    | REVIEW
    | CASE
    | FACT_CHECK
    | CONCLUSION
    | RESPONSE_FORM
    | SAMPLE
    | REGISTER
    | TALLY
    | PROOF
    | INTERVAL
    | EXPORT
    | RECOMMENDATION
    | COMMAND
    | KEY_FIGURES
    | SECRET
    | VERIFY
    | WAY_BACK
    | SIGN_OFF
    | DISPOSAL
    | ANONYMISE
    | IDENTITY_NUMBERS
    | BACKUP
    | PLACE
)
TEXTS |= {code: f"{mistake.cause} {mistake.remedy}" for code, mistake in MISTAKES.items()}


_REASONS = {
    errno.ENOENT: "mappen eller filen finns inte",
    errno.EEXIST: "namnet är upptaget av något annat",
    errno.ENOTDIR: "en del av sökvägen är ingen mapp",
    errno.EISDIR: "det är en mapp",
    errno.EACCES: "du har inte behörighet",
    errno.EPERM: "du har inte behörighet",
    errno.EROFS: "disken är skrivskyddad",
    errno.ENOSPC: "disken är full",
    errno.ENAMETOOLONG: "namnet är för långt",
    errno.EIO: "disken svarar inte",
}
"""What the system's errors are called."""

_ENGINE_REASONS = {
    "full": "disken är full",
    "readonly": "filen är skrivskyddad",
    "I/O": "disken svarar inte",
    "locked": "ett annat program håller filen låst",
    "unable to open": "filen går inte att öppna",
}
"""What SQLite's errors are called, by a word that is in them."""

_BETWEEN_SENTENCES = re.compile(r"(?<=[.?!]) (?=[A-ZÅÄÖ{])")

MOST_TOLD = 50
"""So many mistakes are told at once: who has more of them has made the same one many times."""

_LONGEST_CELL = 120
_LONGEST_WORDS = 500
"""How many characters of a cell, and of what fills a text, are shown; a cell can hold 32,767."""


def text(code: str, **parameters: object) -> str:
    """Return the Swedish text of a code; KeyError where the catalogue has none."""
    return _filled(TEXTS[code], parameters)


def sentences(code: str, **parameters: object) -> list[str]:
    """Return the text of a code sentence by sentence; what fills it breaks none."""
    return [_filled(sentence, parameters) for sentence in _BETWEEN_SENTENCES.split(TEXTS[code])]


def cause(problem: Problem) -> str:
    """Say what is wrong with a cell, in one or two sentences."""
    return _filled(MISTAKES[problem.code].cause, problem.parameters)


def remedy(problem: Problem) -> str:
    """Say what to do about it; a list that goes on ends the sentence by itself."""
    return _filled(_remedy(MISTAKES[problem.code], problem.parameters), problem.parameters).replace("….", "…")


def _remedy(mistake: Mistake, parameters: Mapping[str, object]) -> str:
    return mistake.unguided if mistake.unguided and not parameters.get("nearest") else mistake.remedy


def _filled(template: str, parameters: Mapping[str, object]) -> str:
    return template.format_map({name: _in_words(value) for name, value in parameters.items()})


def _in_words(value: object) -> object:
    """Say in Swedish what another program's error says; mask and shorten a text; leave anything else as it is."""
    if isinstance(value, OSError):
        return _REASONS.get(value.errno or 0, "okänt fel")
    if isinstance(value, Exception):
        return next((words for word, words in _ENGINE_REASONS.items() if word in str(value)), "okänt fel")
    return _shortened(masked(value), _LONGEST_WORDS) if isinstance(value, str) else value


def _shortened(words: str, longest: int) -> str:
    return words if len(words) <= longest else f"{words[: longest - 1]}…"


def describe(problem: Problem) -> str:
    """Write one mistake as a line: where it stands, what the cell holds, what is wrong and what to do.

    Identity numbers in the cell are shown masked.
    """
    where = place(problem)
    shown = _shortened(" ".join(masked(problem.cell).split()), _LONGEST_CELL)
    cell = f" ”{shown}”" if shown else ""
    sentence = f"{cause(problem)} {remedy(problem)}"
    return f"{where}{cell}: {sentence}" if where else sentence


def place(problem: Problem) -> str:
    """Say where a mistake stands: case, sheet, row and column, as far as it has them."""
    places = [problem.case] if problem.case else []
    if problem.sheet:
        places.append(f"blad {problem.sheet}")
    if problem.row:
        places.append(f"rad {problem.row}")
    if problem.column:
        places.append(f"kolumn {problem.column}")
    return ", ".join(places)


def message(error: AuditError) -> str:
    """Write an error for the user: what happened, and each mistake on a line of its own, as far as `listed` does.

    Of a damaged file its latest backup is named (`store.way_back`).
    """
    head = text(error.code, **error.parameters)
    if "way_back" in error.parameters:
        head = f"{head} {text(str(error.parameters['way_back']), **error.parameters)}"
    return "\n".join([head, *listed(error.problems)]) if isinstance(error, RefusedError) else head


def listed(problems: Sequence[Problem]) -> list[str]:
    """Write the first mistakes, a line each, and how many more there are."""
    lines = [f"  {describe(problem)}" for problem in problems[:MOST_TOLD]]
    return [*lines, f"  {untold(problems)}"] if untold(problems) else lines


def untold(problems: Sequence[Problem]) -> str:
    """Say how many mistakes there are beyond those that are told; '' where there are none."""
    more = len(problems) - MOST_TOLD
    return f"… och {more} till." if more > 0 else ""
