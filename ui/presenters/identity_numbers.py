"""Where an identity number stands, in words."""

from aktgranskning.domain.places import number_of
from aktgranskning.domain.records import KIND_OF_FIELD
from aktgranskning.erasing import FoundNumber
from aktgranskning.session import Session
from ui.presenters.log_lines import FIELD_WORDS

_EARLIER = "Tidigare lydelser och celler ur registret"
_BY_HAND = "ändras för hand, och står kvar i loggen"


def where_in_words(session: Session, found: FoundNumber) -> str:
    """Say in which case, item and field a number stands: "Akt 7, Plan finns, Kommentar"."""
    if found.where is None:
        return _EARLIER
    where = found.where
    case = session.cases[where.case_id].label if where.case_id else ""
    item = session.checklist.item(where.item).label if where.item and session.checklist else ""
    number = ""
    if where.row_path:
        is_record = where.field in KIND_OF_FIELD and "number" in KIND_OF_FIELD[where.field].key
        number = f"nr {where.row_path}" if is_record else f"rad nr {number_of(where.row_path)}"
    words = ", ".join(filter(None, (case, item, FIELD_WORDS[where.field], number)))
    return words if found.can_be_erased else f"{words} ({_BY_HAND})"
