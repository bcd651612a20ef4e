"""What a screen reader says of an item and its answer on the page Akter."""

from collections.abc import Iterable

from aktgranskning.domain.audit import AnswerState
from aktgranskning.domain.wording import STATE_WORDS
from ui.presenters.open_item import SEVERAL, OpenItem
from ui.presenters.review_rows import SECOND_LOOK, ItemRow
from ui.translating import tr


def spoken_row(row: ItemRow) -> str:
    """Say an item in one line: its number and question, its answer or why it has none, what is noted beside it."""
    answer = row.why_not or row.remark or row.answer or without_answer(row)
    noted = tr("kommentar eller plats i akten finns") if row.has_notes else ""
    again = tr(SECOND_LOOK).lower() if row.second_look else ""
    said = ", ".join(filter(None, (answer, again, row.auditee, noted)))
    return f"{_numbered(row)} {said}"


def spoken_item(opened: OpenItem) -> str:
    """Say the current item as it is come upon: its question, its answer, and which keys answer it."""
    row = opened.row
    answer = row.why_not or row.remark or row.answer or without_answer(row)
    noted = [
        tr("Var i akten: {evidence}").format(evidence=opened.answer.evidence) if opened.answer.evidence else "",
        tr("Kommentar: {text}").format(text=opened.answer.comment) if opened.answer.comment else "",
    ]
    return " ".join(filter(None, (tr("Fråga {item}").format(item=_numbered(row)), f"{answer}.", *noted, _keys(opened))))


def spoken_answer(row: ItemRow) -> str:
    """Say that an answer is stored: "Ja, sparat."; that it is none any longer; what keeps it from being one."""
    if row.remark:
        return f"{row.remark}."
    return tr("{answer}, sparat.").format(answer=row.answer) if row.answer else tr("Svaret är rensat.")


def parts_in_words(parts: Iterable[tuple[AnswerState, int]]) -> str:
    """Say what a bar shows, part by part: "Uppfyllt 1, Ej uppfyllt 14"; what counts nothing is left out."""
    return ", ".join(f"{tr(STATE_WORDS[state])} {count}" for state, count in parts if count) or tr("Inget svar än")


def without_answer(row: ItemRow) -> str:
    """Say what an item is that has no answer; a note may be left empty."""
    return tr("Valfri") if row.item.is_optional_text else tr(STATE_WORDS[row.state])


def _numbered(row: ItemRow) -> str:
    """Return the number and the question of an item, ready for what comes behind it."""
    label = row.label if row.label.endswith(("?", ":")) else f"{row.label}:"
    return f"{row.number}. {label}" if row.number else label


def _keys(opened: OpenItem) -> str:
    """Say which keys answer; '' where nothing can be answered now."""
    if not opened.is_open:
        return ""
    offered = ", ".join(f"{offer.choice.label} {offer.key}".strip() for offer in opened.offers)
    if offered:
        several = tr("Flera svar kan väljas") if opened.item.kind in SEVERAL else tr("Svar")
        return f"{several}: {offered}."
    return tr("Skriv svaret.") if opened.is_typed else ""
