"""What the page Akter shows of the current item, open: what can be chosen or typed, what is said beside it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from aktgranskning.catalogue import message
from aktgranskning.domain.acts import Field
from aktgranskning.domain.answer_values import MOST_LISTED_CHOICES, accept
from aktgranskning.domain.audit import Answer, AnswerState
from aktgranskning.domain.checklist import NUMBER_KINDS, TEXT_KINDS, Choice, Item, ItemKind, Requirement
from aktgranskning.domain.errors import AuditError
from aktgranskning.interpreting import interpretations_of
from aktgranskning.session import Session, logic_of
from ui.presenters.counted_words import dated_text
from ui.presenters.placed_items import PlacedItem
from ui.presenters.review_rows import ItemRow, describe
from ui.presenters.walk import is_only_shown
from ui.translating import tr

SEVERAL = frozenset({ItemKind.SELECT_MULTIPLE, ItemKind.RANK})
"""What can hold several choices, so that a key sets one or takes it away, and Enter goes on."""

_TYPED = TEXT_KINDS | (NUMBER_KINDS - {ItemKind.REPEAT}) | {ItemKind.DATE, ItemKind.TIME, ItemKind.MOMENT}
_HIGHEST_DIGIT = 9


@dataclass(frozen=True, slots=True)
class Offer:
    """A choice as it can be chosen now: `key` is shown on its button, '' where there is none left for it."""

    choice: Choice
    key: str


@dataclass(frozen=True, slots=True)
class OpenItem:
    """The current item of a case.

    `is_open` is whether it can be answered now, `takes_notes` whether comment and evidence can be written, `takes_rows`
    whether rows can come and go. `offers` are the choices with a button; where there are too many of them, `labels` are
    what can be typed. `is_typed` is whether it is answered in a field. `needed` says of comment and evidence for which
    of the chosen answers the checklist requires them. `interpretations` are dated, the earliest first.
    """

    row: ItemRow
    answer: Answer
    is_open: bool
    takes_notes: bool
    takes_rows: bool
    is_typed: bool
    offers: tuple[Offer, ...]
    labels: tuple[str, ...]
    hint: str
    error: str
    needed: Mapping[Field, str]
    interpretations: tuple[str, ...]

    @property
    def item(self) -> Item:
        """The item itself."""
        return self.row.item


def open_item(session: Session, case_id: int, placed: PlacedItem, *, writable: bool) -> OpenItem:
    """Describe the current item; `writable` is whether answers are let through in the case."""
    item, answer = placed.item, session.answers[case_id][placed.place]
    (row,) = describe(session, case_id, [placed])
    asked = answer.state is not AnswerState.NOT_ASKED
    only_shown = is_only_shown(session, case_id, placed)
    is_open = writable and asked and item.can_be_answered and not only_shown
    offered = offered_choices(session, case_id, placed)
    too_many = len(offered) > MOST_LISTED_CHOICES
    held = [choice for choice in item.choices if choice.name in answer.value.split()]
    return OpenItem(
        row,
        answer,
        is_open,
        takes_notes=is_open or (writable and asked and placed.is_repeat),
        takes_rows=writable and asked and placed.is_repeat and not item.repeat_count,
        is_typed=(item.kind in _TYPED or too_many) and asked,
        offers=() if too_many else (*offers(item, offered), *_withdrawn(held, offered)),
        labels=tuple(choice.label for choice in offered) if too_many else (),
        hint=_hint(row, answer, only_shown=only_shown),
        error=_error(row, answer.draft, offered),
        needed=_needed(item, answer.value),
        interpretations=tuple(dated_text(one) for one in interpretations_of(session, item.name)),
    )


def with_unsaved(opened: OpenItem, contents: Mapping[Field, str]) -> OpenItem:
    """Return an item as it will be once the file has taken what waits to be written of its fields."""
    if not contents:
        return opened
    held = opened.answer
    evidence, comment = contents.get(Field.EVIDENCE, held.evidence), contents.get(Field.COMMENT, held.comment)
    answer = replace(held, evidence=evidence, comment=comment)
    value = contents.get(Field.VALUE)
    if value is not None:
        answer = replace(answer, value="", draft=value) if opened.is_typed else replace(answer, value=value)
    return replace(opened, answer=answer)


def offered_choices(session: Session, case_id: int, placed: PlacedItem) -> Sequence[Choice]:
    """Return the choices that the choice filter lets through as the case stands."""
    if not placed.item.choice_filter:
        return placed.item.choices
    return logic_of(session).offered(placed.place, session.standing(case_id))


def offers(item: Item, offered: Sequence[Choice]) -> tuple[Offer, ...]:
    """Give each choice the key that is shown on it: its letter, else its number among those that are offered."""
    is_filtered = len(offered) < len(item.choices)
    return tuple(Offer(choice, _key(choice, number, is_filtered)) for number, choice in enumerate(offered, 1))


def _key(choice: Choice, number: int, is_filtered: bool) -> str:
    if choice.key and not (is_filtered and choice.key.isdigit()):
        return choice.key
    return str(number) if number <= _HIGHEST_DIGIT else ""


def _withdrawn(held: Iterable[Choice], offered: Sequence[Choice]) -> Iterable[Offer]:
    return (Offer(choice, "") for choice in held if choice not in offered)


def choice_of_key(item: Item, offered: Sequence[Choice], key: str) -> Choice | None:
    """Return the choice that a key gives: the one it is shown on, else the one of that number; none where many."""
    if len(offered) > MOST_LISTED_CHOICES:
        return None
    numbered = {str(number): choice for number, choice in enumerate(offered, 1)}
    shown = {offer.key: offer.choice for offer in offers(item, offered) if offer.key}
    return (numbered | shown).get(key.upper())


def _hint(row: ItemRow, answer: Answer, *, only_shown: bool) -> str:
    item = row.item
    if row.why_not:
        return row.why_not
    if item.kind is ItemKind.DISPLAYED:
        said = tr("Besvaras inte här.")
    elif item.kind is ItemKind.REPEAT:
        said = tr("Antalet rader räknas ut av checklistan.") if item.repeat_count else row.answer
    elif only_shown:
        said = tr("Visas bara: checklistan låter inte svaret ändras nu.")
    elif item.can_be_answered or item.kind is ItemKind.NOTE:
        said = ""
    else:
        said = tr("Räknas ut: {value}").format(value=row.answer or tr("går inte att räkna ut än"))
    return "\n".join(line for line in (said, row.hint) if line)


def _needed(item: Item, value: str) -> dict[Field, str]:
    required = {Field(asked): item.chosen_that_require(value, asked) for asked in Requirement}
    return {
        field: tr("svaren {labels}", None, len(choices)).format(labels=", ".join(choice.label for choice in choices))
        for field, choices in required.items()
        if choices
    }


def as_sentence(text: str) -> str:
    """Return what the checklist's author wrote with a full stop, where no other mark ends it."""
    text = text.strip()
    return text if not text or text.endswith((".", "!", "?", "…")) else f"{text}."


def _error(row: ItemRow, draft: str, offered: Sequence[Choice]) -> str:
    if row.withdrawn:
        return tr("Svaret erbjuds inte längre: {withdrawn}. Välj ett annat, eller rensa det med Delete.").format(
            withdrawn=row.withdrawn
        )
    if not draft:
        return ""
    item = row.item
    try:
        accept(replace(item, choices=tuple(offered)), draft)
    except AuditError as error:
        reason = message(error)
    else:
        reason = as_sentence(item.constraint_message) or tr(
            "Svaret uppfyller inte checklistans villkor ({constraint})."
        ).format(constraint=item.constraint)
    return f"{reason} " + tr("Räknas som obesvarat tills det är rättat.")
