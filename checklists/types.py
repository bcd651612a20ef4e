"""The question types of XLSForm: what a cell of the column `type` means."""

import re
from dataclasses import dataclass
from difflib import get_close_matches

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

_ALMOST = 0.8
_IN_SWEDISH = {
    "fritext": "text",
    "heltal": "integer",
    "tal": "decimal",
    "decimaltal": "decimal",
    "datum": "date",
    "tid": "time",
    "klockslag": "time",
    "envalsfråga": "select one",
    "flervalsfråga": "select multiple",
    "anteckning": "note",
}
_OPENING = (BEGIN_GROUP, END_GROUP, BEGIN_REPEAT, END_REPEAT, TABLE)
_OTHER = r"(?P<other>\s+or[ _](?:other|specify other))?"
_NAMES_OF_LISTS = "|".join(sorted((*SELECTS, *FROM_FILE), key=len, reverse=True)).replace(" ", "[ _]")
_SELECT = re.compile(rf"(?P<command>{_NAMES_OF_LISTS})(?:\s+(?P<list>\S+){_OTHER})?", re.IGNORECASE)

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


def likely_type(written: str) -> str:
    """Return the type, as XLSForm's documentation writes it, that an unknown one was meant to be; '' for none."""
    words = written.casefold().replace("_", " ").split()
    if words and words[0] in _IN_SWEDISH:
        return _documented(_IN_SWEDISH[words[0]])
    starts = [" ".join(words[:length]) for length in range(len(words), 0, -1)]
    if set(starts).intersection(SELECTS | FROM_FILE):
        return ""  # it is not the type itself that makes it unknown
    likely = (near for start in starts for near in get_close_matches(start, KNOWN, n=1, cutoff=_ALMOST))
    nearest = next(likely, "")
    return "" if nearest in starts else _documented(nearest)


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
