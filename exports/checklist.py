"""Checklista: what was asked, how each answer counts, and by which version of the checklist."""

from collections.abc import Iterator, Sequence

from aktgranskning.domain.audit import Interpretation, Snapshot
from aktgranskning.domain.checklist import Checklist, Item
from aktgranskning.domain.wording import KIND_WORDS, OUTCOME_WORDS, TALLY_WORDS, dated_text
from exports.headings import by_section
from exports.sheet import Cell, Look, Row, Sheet, header, section

TITLE = "Checklista"

_HEADINGS = (
    "Nr",
    "Fråga",
    "Namn",
    "Typ",
    "Revisionsfråga",
    "Kriterium",
    "Vägledning",
    "Tolkningar",
    "Svar och utfall",
    "Villkor",
)
_WIDTHS = (5, 36, 18, 15, 24, 28, 40, 40, 28, 26)
_HEADER_ROW = 5
_MOST_CHOICES = 50


def checklist_sheet(snapshot: Snapshot) -> Sheet:
    """Lay out the whole checklist, its notes and how its items were read, with the file that it was loaded from."""
    checklist, source = snapshot.checklist, snapshot.source
    rows = [
        [Cell(checklist.title or checklist.form_id, Look.TITLE)],
        [Cell(f"Version {checklist.version or 'saknas'} · {source.file_name}", Look.NOTE)],
        [Cell(f"SHA-256 {source.sha256}", Look.NOTE)],
        [],
        header(*_HEADINGS),
        *_item_rows(checklist, snapshot.interpretations),
    ]
    return Sheet(
        TITLE,
        _WIDTHS,
        rows,
        len(rows),
        header_row=_HEADER_ROW,
        first_header_row=_HEADER_ROW,
        frozen_columns=2,
    )


def _item_rows(checklist: Checklist, interpretations: Sequence[Interpretation]) -> Iterator[Row]:
    numbered = checklist.numbers()
    questions = {question.id: question.text for question in checklist.audit_questions}
    for heading, items in by_section(checklist, checklist.items):
        if heading:
            yield section(heading, len(_HEADINGS))
        for item in items:
            texts = (
                item.label,
                item.name,
                f"{KIND_WORDS[item.kind]}, {TALLY_WORDS[item.tally]}",
                questions.get(item.audit_question, item.audit_question),
                item.criterion,
                item.hint,
                "\n".join(dated_text(one) for one in interpretations if one.item == item.name),
                _choices(item),
                _conditions(item),
            )
            yield [Cell(numbered.get(item.name)), *(Cell(text) for text in texts)]


def _choices(item: Item) -> str:
    lines = [
        f"{choice.label} = {OUTCOME_WORDS[choice.outcome]}" if choice.outcome else choice.label
        for choice in item.choices[:_MOST_CHOICES]
    ]
    more = len(item.choices) - len(lines)
    return "\n".join([*lines, f"… och {more} till i listan {item.list_name}"] if more else lines)


def _conditions(item: Item) -> str:
    conditions = {
        "Ställs när": item.relevant,
        "Svaret godtas när": item.constraint,
        "Svar visas när": item.choice_filter,
        "Antal rader": item.repeat_count,
        "Gränser och steg": " – ".join(item.bounds or ()),
        "Beräknas": item.calculation,
        "Beräknas på nytt när något ändras i": ", ".join(item.triggers),
        "Svaret kan inte ändras när": item.readonly,
        "Uppfyllt när": item.met,
        "Ej tillämpligt när": item.not_applicable,
    }
    return "\n".join(f"{words}: {expression}" for words, expression in conditions.items() if expression)
