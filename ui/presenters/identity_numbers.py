"""The identity numbers of an audit: where each stands, in words, and on which page."""

from collections.abc import Sequence
from typing import NamedTuple

from aktgranskning.domain.acts import AUDIT_FIELDS, Change, Field
from aktgranskning.domain.places import number_of
from aktgranskning.domain.records import KIND_OF_FIELD
from aktgranskning.erasing import FoundNumber, found_identity_numbers
from aktgranskning.session import Session
from aktgranskning.store.texts import read_content
from ui.presenters.audit_facts import page_of_facts
from ui.presenters.conclusion_words import CONCLUSION_WORDS
from ui.presenters.log_lines import FIELD_WORDS
from ui.translating import later, tr

_MOST_NAMED = 3
_EARLIER = later("Tidigare lydelser och celler ur registret")
_BY_HAND = later("ändras för hand, och står kvar i loggen")

HEADINGS = (later("Personnummer"), later("Var"))
QUESTION = later(
    "Alla personnummer tas bort ur granskningens texter, ur tidigare lydelser och ur säkerhetskopiorna. Resten av"
    " texterna är kvar. Det går inte att ångra, och inte heller det som gjordes före."
)
_NONE = later("Inga personnummer. Diarienummer räknas inte hit: de är sekretess som helhet.")
_PAGE_OF = {Field.REGISTER: "sample", Field.INTERPRETATION: "review"}


class NumberLine(NamedTuple):
    """An identity number as a list shows it; `where` is None where no page shows it."""

    cells: tuple[str, str]
    where: Change | None
    can_be_erased: bool


def number_lines(session: Session) -> list[NumberLine]:
    """Return every identity number of an audit; it may take a second."""
    return [
        NumberLine((found.masked, where_in_words(session, found)), found.where, found.can_be_erased)
        for found in found_identity_numbers(session)
    ]


def told_in_all(lines: Sequence[NumberLine]) -> str:
    """Say how many numbers stand in an audit."""
    return tr("Personnummer: {count}. Retur går dit där numret står.").format(count=len(lines)) if lines else tr(_NONE)


def erased_elsewhere(session: Session, act: int, typed: str) -> str:
    """Say in which other texts an erasure took a number out than the one that is `typed` now; '' for none."""
    rows = [row for row in session.log.rows_of(act) if row.field != Field.ERASURE]
    own = next((row for row in rows if typed and read_content(session.file.database, row.new) == typed), None)
    others = [row for row in rows if row is not own]
    if not others:
        return ""
    places = (Change(Field(row.field), "", "", row.case_id, row.item, row.row_path) for row in others[:_MOST_NAMED])
    named = "; ".join(where_in_words(session, FoundNumber("", place)) for place in places)
    more = len(others) - _MOST_NAMED
    if more > 0:
        named = tr("{named} och {more} till").format(named=named, more=more)
    return tr("Personnumret togs bort även i %n andra texter: {named}.", None, len(others)).format(named=named)


def page_of(where: Change) -> str:
    """Return the page that shows a field which is of no case."""
    if where.field in AUDIT_FIELDS:
        return page_of_facts({where.field})
    if where.field in CONCLUSION_WORDS:
        return "assessment"
    return _PAGE_OF.get(where.field, "tally")


def where_in_words(session: Session, found: FoundNumber) -> str:
    """Say in which case, item and field a number stands: "Akt 7, fråga ”Plan finns”, kommentar"."""
    if found.where is None:
        return tr(_EARLIER)
    where = found.where
    case = session.cases[where.case_id].label if where.case_id else ""
    item = (
        tr("fråga ”{label}”").format(label=session.checklist.item(where.item).label)
        if where.item and session.checklist
        else ""
    )
    field = tr(FIELD_WORDS[where.field])
    if case or item:
        field = field[:1].lower() + field[1:]
    number = ""
    if where.row_path:
        is_record = where.field in KIND_OF_FIELD and "number" in KIND_OF_FIELD[where.field].key
        number = (
            tr("nr {number}").format(number=where.row_path)
            if is_record
            else tr("rad nr {number}").format(number=number_of(where.row_path))
        )
    words = ", ".join(filter(None, (case, item, field, number)))
    return words if found.can_be_erased else f"{words} ({tr(_BY_HAND)})"
