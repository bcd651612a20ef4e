"""The texts of every error code, and of every mistake in a table from outside.

A text is a template for `str.format`; what stands in braces are the error's parameters. The Swedish texts of mistakes
in tables, each a cause and a remedy, stand in `aktgranskning/mistakes/`, all others in `aktgranskning/refusals/`; their
translations in `aktgranskning/translations/`.
"""

import errno
import json
import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

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
from aktgranskning.refusals.words import WORDS

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


def _whole(mistake: Mistake) -> str:
    return f"{mistake.cause} {mistake.remedy}"


TEXTS |= {code: _whole(mistake) for code, mistake in MISTAKES.items()}


_TRANSLATIONS = Path(__file__).parent / "translations"


class Spoken(NamedTuple):
    """All texts of one language: those of codes, those of mistakes, and the words between them."""

    texts: Mapping[str, str]
    mistakes: Mapping[str, Mistake]
    words: Mapping[str, str]


SWEDISH = Spoken(TEXTS, MISTAKES, WORDS)

_spoken = SWEDISH
"""What is spoken now: the language of the screen, which is one for the whole program."""


def speak(language: str) -> None:
    """Say everything from now on in a language, "sv" or one that has a file in `aktgranskning/translations/`."""
    global _spoken
    _spoken = SWEDISH if language == "sv" else translated(language)


def translated(language: str) -> Spoken:
    """Return the texts of a language other than Swedish, as its file has them."""
    held = json.loads((_TRANSLATIONS / f"catalogue_{language}.json").read_text("utf-8"))
    mistakes = {code: Mistake(*texts) for code, texts in held["mistakes"].items()}
    return Spoken(
        held["texts"] | {code: _whole(mistake) for code, mistake in mistakes.items()}, mistakes, held["words"]
    )


_BETWEEN_SENTENCES = re.compile(r"(?<=[.?!]) (?=[A-ZÅÄÖ{])")

MOST_TOLD = 50
"""So many mistakes are told at once: who has more of them has made the same one many times."""

_ENGINE = "engine."
_LONGEST_CELL = 120
_LONGEST_WORDS = 500
"""How many characters of a cell, and of what fills a text, are shown; a cell can hold 32,767."""


def text(code: str, **parameters: object) -> str:
    """Return the text of a code; KeyError where the catalogue has none."""
    return _filled(_spoken.texts[code], parameters)


def sentences(code: str, **parameters: object) -> list[str]:
    """Return the text of a code sentence by sentence; what fills it breaks none."""
    return [_filled(sentence, parameters) for sentence in _BETWEEN_SENTENCES.split(_spoken.texts[code])]


def cause(problem: Problem) -> str:
    """Say what is wrong with a cell, in one or two sentences."""
    return _filled(_spoken.mistakes[problem.code].cause, problem.parameters)


def remedy(problem: Problem) -> str:
    """Say what to do about it; a list that goes on ends the sentence by itself."""
    return _filled(_remedy(_spoken.mistakes[problem.code], problem.parameters), problem.parameters).replace("….", "…")


def _remedy(mistake: Mistake, parameters: Mapping[str, object]) -> str:
    return mistake.unguided if mistake.unguided and not parameters.get("nearest") else mistake.remedy


def _filled(template: str, parameters: Mapping[str, object]) -> str:
    return template.format_map({name: _in_words(value) for name, value in parameters.items()})


def _in_words(value: object) -> object:
    """Say in words what another program's error says; mask and shorten a text; leave anything else as it is."""
    if isinstance(value, OSError):
        return _spoken.words.get(f"system.{errno.errorcode.get(value.errno or 0)}", _spoken.words["unknown"])
    if isinstance(value, Exception):
        return _engine_reason(str(value))
    return _shortened(masked(value), _LONGEST_WORDS) if isinstance(value, str) else value


def _engine_reason(error: str) -> str:
    reasons = (
        words for key, words in _spoken.words.items() if key.startswith(_ENGINE) and key[len(_ENGINE) :] in error
    )
    return next(reasons, _spoken.words["unknown"])


def _shortened(words: str, longest: int) -> str:
    return words if len(words) <= longest else f"{words[: longest - 1]}…"


def describe(problem: Problem) -> str:
    """Write one mistake as a line: where it stands, what the cell holds, what is wrong and what to do.

    Identity numbers in the cell are shown masked.
    """
    where = place(problem)
    shown = _shortened(" ".join(masked(problem.cell).split()), _LONGEST_CELL)
    cell = _spoken.words["cell"].format(cell=shown) if shown else ""
    sentence = f"{cause(problem)} {remedy(problem)}"
    return f"{where}{cell}: {sentence}" if where else sentence


def place(problem: Problem) -> str:
    """Say where a mistake stands: case, sheet, row and column, as far as it has them."""
    places = [problem.case] if problem.case else []
    if problem.sheet:
        places.append(_spoken.words["sheet"].format(sheet=problem.sheet))
    if problem.row:
        places.append(_spoken.words["row"].format(row=problem.row))
    if problem.column:
        places.append(_spoken.words["column"].format(column=problem.column))
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
    return _spoken.words["more"].format(more=more) if more > 0 else ""
