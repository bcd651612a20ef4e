"""The question types of XLSForm: what a cell of the column `type` means."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher, get_close_matches

from aktgranskning.domain.checklist import CHOICE_KINDS, ItemKind

BEGIN_GROUP, END_GROUP = "begin group", "end group"
BEGIN_REPEAT, END_REPEAT = "begin repeat", "end repeat"
TABLE = "csv-external"

SELECTS = {
    "select one": ItemKind.SELECT_ONE,
    "select one from": ItemKind.SELECT_ONE,
    "select1": ItemKind.SELECT_ONE,
    "add select one prompt using": ItemKind.SELECT_ONE,
    "select multiple": ItemKind.SELECT_MULTIPLE,
    "select multiple from": ItemKind.SELECT_MULTIPLE,
    "select all that apply": ItemKind.SELECT_MULTIPLE,
    "select all that apply from": ItemKind.SELECT_MULTIPLE,
    "add select multiple prompt using": ItemKind.SELECT_MULTIPLE,
    "rank": ItemKind.RANK,
}
"""Types that name a list of choices."""

FROM_FILE = {
    "select one from file": ItemKind.SELECT_ONE,
    "select multiple from file": ItemKind.SELECT_MULTIPLE,
}
"""Types that name a file with a list of choices."""

IGNORED = ("deviceid", "simserial", "phonenumber", "audit")
"""What only a telephone knows; here always ''."""

DISPLAYED = ("geopoint", "geotrace", "geoshape", "barcode", "audio", "video")
"""What only a telephone can answer."""

SIMPLE = {
    "text": ItemKind.TEXT,
    "string": ItemKind.TEXT,
    "integer": ItemKind.INTEGER,
    "int": ItemKind.INTEGER,
    "decimal": ItemKind.DECIMAL,
    "range": ItemKind.RANGE,
    "date": ItemKind.DATE,
    "time": ItemKind.TIME,
    "datetime": ItemKind.MOMENT,
    "date time": ItemKind.MOMENT,
    "acknowledge": ItemKind.ACKNOWLEDGE,
    "trigger": ItemKind.ACKNOWLEDGE,
    "file": ItemKind.FILE,
    "image": ItemKind.IMAGE,
    "photo": ItemKind.IMAGE,
    "note": ItemKind.NOTE,
    "calculate": ItemKind.CALCULATE,
    "hidden": ItemKind.HIDDEN,
    "start": ItemKind.START,
    "end": ItemKind.END,
    "today": ItemKind.TODAY,
    "username": ItemKind.USERNAME,
    **dict.fromkeys(IGNORED, ItemKind.HIDDEN),
    **dict.fromkeys(DISPLAYED, ItemKind.DISPLAYED),
}
"""Types of a single word, or two."""

_ALMOST, _ALMOST_SWEDISH = 0.8, 0.9
_SELECT_ALONE = "select1", 0.85
"""A type that is `select` but for a sign, and how much like it a start is at most: `select multi` is more."""

_IN_OTHER_WORDS = {
    "fritext": "text",
    "textfält": "text",
    "heltal": "integer",
    "siffra": "integer",
    "tal": "integer",
    "antal": "integer",
    "number": "integer",
    "decimaltal": "decimal",
    "float": "decimal",
    "datum": "date",
    "datum och tid": "datetime",
    "tid": "time",
    "klockslag": "time",
    "val": "select one",
    "enval": "select one",
    "envalsfråga": "select one",
    "ja/nej": "select one",
    "radio": "select one",
    "select many": "select multiple",
    "flerval": "select multiple",
    "flervalsfråga": "select multiple",
    "rangordning": "rank",
    "fil": "file",
    "bild": "image",
    "anteckning": "note",
    "beräkning": "calculate",
    "uträkning": "calculate",
    "grupp": BEGIN_GROUP,
    "avsnitt": BEGIN_GROUP,
    "upprepning": BEGIN_REPEAT,
}
_SECTIONS = {"grupp": "group", "avsnitt": "group", "upprepning": "repeat"}
_BOUNDS = {
    **dict.fromkeys(("börja", "början", "börjar", "start", "starta"), "begin"),
    **dict.fromkeys(("slut", "sluta", "slutar", "avsluta", "slutet"), "end"),
}
_OPENING = (BEGIN_GROUP, END_GROUP, BEGIN_REPEAT, END_REPEAT, TABLE)
_OTHER = r"(?P<other>\s+or[ _](?:other|specify other))?"
_NAMES_OF_LISTS = "|".join(sorted((*SELECTS, *FROM_FILE), key=len, reverse=True)).replace(" ", "[ _]")
_SELECT = re.compile(rf"(?P<command>{_NAMES_OF_LISTS})(?:\s+(?P<list>\S+){_OTHER})?", re.IGNORECASE)
_JOINED = re.compile(
    rf"(?P<command>(?:{_NAMES_OF_LISTS})(?=_\w)|select[ _](?:one|multiple)(?=\w\w))_?(?P<list>\w+)", re.IGNORECASE
)
"""A type and its list with `_` or nothing between them, where a space is meant."""

KNOWN = (*SELECTS, *FROM_FILE, *SIMPLE, *_OPENING)
"""Every type that is read, in small letters and with spaces between its words."""

DOCUMENTED = (
    *(kind.value for kind in ItemKind if kind not in (ItemKind.DISPLAYED, ItemKind.REPEAT)),
    "select_one_from_file",
    "select_multiple_from_file",
    *_OPENING,
)
"""The types as XLSForm's own documentation writes them, those left out that only a telephone has."""


@dataclass(frozen=True, slots=True)
class Type:
    """What a cell says: `word` is one of KNOWN, '' for any other type.

    `kind` is None where the row makes no item of its own. `list_name` is the list or the file that choices come from,
    '' where none is named. `has_other` asks for a choice "other" with a text of its own.
    """

    word: str
    kind: ItemKind | None = None
    list_name: str = ""
    has_other: bool = False

    @property
    def lacks_list(self) -> bool:
        """Whether a list has to be named and is not."""
        return self.kind in CHOICE_KINDS and not self.list_name

    @property
    def is_from_file(self) -> bool:
        """Whether the choices stand in a file."""
        return self.word in FROM_FILE

    @property
    def needs_sheet(self) -> bool:
        """Whether the choices stand on the sheet `choices`."""
        return self.kind in CHOICE_KINDS and not self.is_from_file

    @property
    def as_documented(self) -> str:
        """The type as XLSForm's own documentation writes it."""
        other = "or_other" if self.has_other else ""
        return " ".join(filter(None, (_documented(self.word), self.list_name, other)))


def likely_type(written: str) -> tuple[str, str]:
    """Return the type, as XLSForm's documentation writes it, that an unknown one was meant to be; '' for none.

    What stood behind it comes too, such as the name of a list: only what can be read together is a guess.
    """
    written = written.strip()
    if joined := _JOINED.fullmatch(written):
        return _documented(joined["command"].casefold().replace("_", " ")), joined["list"]
    words = written.casefold().replace("_", " ").split()
    for likely, length in (*_in_other_words(words), *_misspelt(words)):
        rest = "".join(re.split(r"[\s_]+", written, maxsplit=length)[length:])
        if read_type(f"{likely} {rest}").word:
            return _documented(likely), rest
    return "", ""


def _in_other_words(words: Sequence[str]) -> Iterator[tuple[str, int]]:
    """Yield the type that Swedish words, or those of other programs, mean, and how many of them do."""
    match words:
        case [bound, section, *_] if bound in _BOUNDS and section in _SECTIONS:
            yield f"{_BOUNDS[bound]} {_SECTIONS[section]}", 2
    for start, length in _starts(words).items():
        if start in _IN_OTHER_WORDS:
            yield _IN_OTHER_WORDS[start], length


def _misspelt(words: Sequence[str]) -> Iterator[tuple[str, int]]:
    """Yield the type that the first words are most nearly, and how many they are; then one in Swedish."""
    starts = _starts(words)
    if starts.keys() & (SELECTS | FROM_FILE).keys():
        return  # it is not the type itself that makes it unknown
    likely = {start: near for start in starts for near in get_close_matches(start, KNOWN, n=1, cutoff=_ALMOST)}
    found = [(_likeness(start, near), near, starts[start]) for start, near in likely.items() if near not in starts]
    if found:
        _, near, length = max(found)
        yield near, length
    for near in get_close_matches(words[0] if words else "", _IN_OTHER_WORDS, n=1, cutoff=_ALMOST_SWEDISH):
        yield _IN_OTHER_WORDS[near], 1


def _starts(words: Sequence[str]) -> dict[str, int]:
    """Return what the words begin with, the longest first, each with how many words it has."""
    return {" ".join(words[:length]): length for length in range(len(words), 0, -1)}


def _likeness(start: str, near: str) -> float:
    alone, most = _SELECT_ALONE
    ratio = SequenceMatcher(None, near, start).ratio()
    return min(ratio, most) if near == alone else ratio


def _documented(word: str) -> str:
    kind = (SELECTS | FROM_FILE | SIMPLE).get(word)
    if kind is None or word in (*IGNORED, *DISPLAYED):
        return word
    return f"{kind}_from_file" if word in FROM_FILE else kind.value


def read_type(written: str) -> Type:
    """Read a type, in capitals or not, with spaces or `_` between its words."""
    written = " ".join(written.split())
    word = written.casefold().replace("_", " ")
    if word in SIMPLE:
        return Type(word, SIMPLE[word])
    if word in _OPENING:
        return Type(word)
    match = _SELECT.fullmatch(written)
    if match is None or (match["list"] or "").startswith("$"):
        return Type("")
    command = match["command"].casefold().replace("_", " ")
    return Type(command, (SELECTS | FROM_FILE)[command], match["list"] or "", bool(match["other"]))
