"""What a question's answer rests on, as the page Bedömning lists it: items with their figures, then the rest."""

from aktgranskning.concluding.assessing import tallies_now
from aktgranskning.domain.audit import Snapshot
from aktgranskning.domain.checklist import Item
from aktgranskning.domain.conclusions.answers import AnsweredQuestion
from aktgranskning.domain.conclusions.grounds import grounds_of, links_to
from aktgranskning.domain.conclusions.in_words import GROUND_WORDS, section_in_words
from aktgranskning.domain.conclusions.questions import Ground, GroundKind, LinkTarget
from aktgranskning.domain.sentences import generated_sentence, report_sentence
from aktgranskning.domain.tally import ItemTally, counted_items
from aktgranskning.session import Session
from ui.presenters.counted_words import answered_in_words, ratio
from ui.presenters.figure_grounds import figure_ground_in_words
from ui.presenters.locale_words import shown_day
from ui.presenters.noted_rows import NotedRow
from ui.translating import later, tr

NumberedItem = tuple[int, Item]
"""An item and its number in the checklist, 0 where it has none."""

_NOT_COUNTED = later("Frågan räknas inte i sammanställningen.")


def ground_rows(session: Session, answered: AnsweredQuestion, unit: str) -> list[NotedRow]:
    """Return all grounds of a question, the figures of its items those of a unit where one is named."""
    noted = grounds_of(session.conclusions, answered.question.name)
    return [*_item_rows(session, answered.items, unit), *(ground_row(session, one) for one in noted)]


def _item_rows(session: Session, items: tuple[Item, ...], unit: str) -> list[NotedRow]:
    if not items:
        return []
    snapshot = session.snapshot()
    numbers = snapshot.checklist.numbers()
    tallies = {one.item.name: one for one in tallies_now(session, unit)}
    return [_item_row(snapshot, item, tallies.get(item.name), unit, numbers.get(item.name, 0)) for item in items]


def _item_row(snapshot: Snapshot, item: Item, found: ItemTally | None, unit: str, number: int) -> NotedRow:
    facts = tr("Fråga {number}: {label}").format(number=number, label=item.label) if number else item.label
    if found is None:
        return NotedRow(item.name, facts, tr(_NOT_COUNTED))
    outcome = ratio(found.met, found.of, found.counted) if item.has_outcome else answered_in_words(found)
    if unit:
        cases = [case for case in snapshot.cases if case.unit == unit]
        sentence = generated_sentence(snapshot, found, cases)
    else:
        sentence = report_sentence(snapshot, found)
    return NotedRow(item.name, facts, sentence.text, outcome, found)


def ground_row(session: Session, ground: Ground) -> NotedRow:
    """Return what the list says of an interview, a document or a key figure."""
    kind = tr(GROUND_WORDS[ground.kind])
    if ground.kind is GroundKind.KEY_FIGURE:
        figure = figure_ground_in_words(session.conclusions, ground, session.audit.municipality)
        return NotedRow(ground.number, kind, "\n".join(filter(None, (figure, ground.text))))
    facts = (kind, ground.source, shown_day(ground.day), section_in_words(ground.section))
    return NotedRow(ground.number, " · ".join(filter(None, facts)), ground.text)


def is_linked_by_hand(session: Session, item: str, question: str) -> bool:
    """Say whether an auditor linked an item to a question; the checklist's own links cannot be taken away."""
    return any(link.item == item for link in links_to(session.conclusions, LinkTarget.QUESTION, question))


def items_to_link(session: Session, answered: AnsweredQuestion) -> list[NumberedItem]:
    """Return the items that the tally counts and that are no ground of a question yet, in order."""
    if session.checklist is None:
        return []
    held, numbers = {item.name for item in answered.items}, session.checklist.numbers()
    counted = counted_items(session.checklist)
    return [(numbers.get(item.name, 0), item) for item in counted if item.name not in held]
