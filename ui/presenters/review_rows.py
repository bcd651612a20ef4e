"""What the page Akter shows of each item in one line."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from aktgranskning.domain.audit import AnswerState
from aktgranskning.domain.checklist import Checklist, Item
from aktgranskning.domain.fact_check import View
from aktgranskning.domain.form.standing import Standing
from aktgranskning.domain.form.texts import names_in_text
from aktgranskning.domain.places import item_of, place_of, repeat_of, row_of, rows_around, rows_of
from aktgranskning.progress import not_offered
from aktgranskning.session import Session
from ui.presenters.auditee import view_in_words
from ui.presenters.counted_words import shown_answer
from ui.presenters.held import held_answers
from ui.presenters.placed_items import PlacedItem, position
from ui.translating import later, tr

SECOND_LOOK = later("Se om")
"""What marks an answer that was given before the item was interpreted."""


@dataclass(frozen=True, slots=True)
class ItemRow:
    """One item of the current case in one place, ready to be painted.

    `number` is '' for a note; `depth` is how many rows of repeats it stands in. `label` and `hint` have answers in the
    place of their references. `answer` is as the reviewer saw it;
    `withdrawn` is what of it the choice filter no longer offers. `why_not` says why the item is not asked, '' where it
    is; `has_notes` is whether there is a comment or an evidence location; `draft` is typed text that is no value.
    `second_look` is whether the answer was given before the item was interpreted; `auditee` what the administration
    says of the answer, '' where it says nothing; `unsaved` what of it waits to be written, '' where nothing does.
    """

    place: str
    number: str
    item: Item
    label: str
    hint: str
    state: AnswerState
    answer: str
    why_not: str
    has_notes: bool
    draft: str
    withdrawn: str = ""
    depth: int = 0
    second_look: bool = False
    auditee: str = ""
    unsaved: str = ""

    @property
    def remark(self) -> str:
        """What keeps what was answered or typed from being an answer; '' where nothing does."""
        if self.unsaved:
            return tr("○ Inte sparat: {unsaved}").format(unsaved=self.unsaved)
        if self.withdrawn:
            return tr("”{withdrawn}” erbjuds inte längre").format(withdrawn=self.withdrawn)
        return tr("”{draft}” är inget svar än").format(draft=self.draft) if self.draft else ""


@dataclass(frozen=True, slots=True)
class Heading:
    """A line above an item that begins something: a section, or a row of a repeat.

    `row` is the path of the row, '' for a section; `is_counted` is whether the checklist counts the repeat's rows.
    """

    text: str
    depth: int
    row: str = ""
    is_counted: bool = False


def describe(session: Session, case_id: int, all_placed: Sequence[PlacedItem]) -> list[ItemRow]:
    """Describe items of a case, in their order."""
    if session.checklist is None:
        return []
    case = _DescribedCase(session, case_id, session.checklist)
    return [case.row_of(placed) for placed in all_placed]


class _DescribedCase:
    """One case while its items are described."""

    def __init__(self, session: Session, case_id: int, checklist: Checklist) -> None:
        self._session = session
        self._case_id = case_id
        self._checklist = checklist
        self._answers = session.answers[case_id]
        self._rows = session.rows[case_id]

    @cached_property
    def _numbers(self) -> dict[str, int]:
        return self._checklist.numbers()

    @cached_property
    def _views(self) -> dict[str, View]:
        return {view.place: view for view in self._session.views if view.case_id == self._case_id}

    @cached_property
    def _standing(self) -> Standing:
        return self._session.standing(self._case_id)

    def row_of(self, placed: PlacedItem) -> ItemRow:
        item, answer = placed.item, self._answers[placed.place]
        not_asked = answer.state is AnswerState.NOT_ASKED
        return ItemRow(
            placed.place,
            placed.number,
            item,
            self._filled(item.label, placed.place),
            self._filled(item.hint, placed.place),
            answer.state,
            "" if not_asked else shown_answer(item, answer.value),
            self._why_not(placed.place) + self._kept(placed) if not_asked else "",
            bool(answer.comment or answer.evidence),
            answer.draft,
            "" if not_asked else self._withdrawn(placed, answer.value),
            placed.place.count("/"),
            bool(answer.second_look),
            view_in_words(item, self._views[placed.place]) if placed.place in self._views else "",
        )

    def _filled(self, text: str, place: str) -> str:
        if "${" not in text or self._session.logic is None:
            return text
        return self._session.logic.fill(text, place, self._standing)

    def _withdrawn(self, placed: PlacedItem, value: str) -> str:
        if not placed.item.choice_filter or not value or self._session.logic is None:
            return ""
        names = not_offered(self._session.logic, placed.place, value, self._standing)
        labels = {choice.name: choice.label for choice in placed.item.choices}
        return "; ".join(labels.get(name, name) for name in names)

    def _why_not(self, place: str) -> str:
        """Say on which answers it depends that an item is not asked: "Ställs inte – fråga 6: Nej"."""
        if self._session.logic is None:
            return ""
        for row in rows_around(row_of(place)):
            repeat = place_of(repeat_of(row), row_of(row))
            if self._answers[repeat].state is AnswerState.NOT_ASKED:
                return self._why_not(repeat)
            if not self._is_asked(row, repeat):
                return tr("Ställs inte – {why}").format(why=self._counted_by(repeat))
        around = {repeat_of(row) for row in rows_around(row_of(place))}
        conditions = [name for name in self._session.logic.conditions_of(item_of(place)) if name not in around]
        said = [self._said(self._seen_from(place, name)) for name in conditions]
        return tr("Ställs inte – {why}").format(why="; ".join(said)) if said else tr("Ställs inte")

    def _counted_by(self, repeat: str) -> str:
        """Say what answers a computed number of rows comes from; the number where it names none."""
        names = names_in_text(self._checklist.item(item_of(repeat)).repeat_count)
        return "; ".join(self._said(self._seen_from(repeat, name)) for name in dict.fromkeys(names)) or self._said(
            repeat
        )

    def _kept(self, placed: PlacedItem) -> str:
        """Say what answers are kept though they are not asked: the item's own, or those in the rows of a repeat."""
        if not placed.is_repeat:
            return "; " + tr("svaret finns kvar") if placed.place in self._held else ""
        inside = sum(place.startswith(f"{placed.place}#") for place in self._held)
        return "; " + tr("%n svar finns kvar", None, inside) if inside else ""

    @cached_property
    def _held(self) -> frozenset[str]:
        return frozenset(held_answers(self._session, self._case_id, ""))

    def _is_asked(self, row: str, repeat: str) -> bool:
        beside = rows_of(self._rows, repeat_of(row), row_of(row))
        return beside.index(row) < int(self._answers[repeat].value or 0)

    def _seen_from(self, place: str, name: str) -> str:
        """Return the place of another item in the rows around a place; its name alone where it has several there."""
        rows = (*reversed(rows_around(row_of(place))), "")
        return next((other for row in rows if (other := place_of(name, row)) in self._answers), name)

    def _said(self, place: str) -> str:
        item, answer = self._checklist.item(item_of(place)), self._answers.get(place)
        number = self._numbers.get(item.name)
        called = tr("fråga {number}").format(number=number) if number else f"”{item.label}”"
        if answer is None:
            return called
        asked = answer.state is not AnswerState.NOT_ASKED
        if not asked:
            return f"{called}: " + tr("ej ställd")
        return f"{called}: " + (shown_answer(item, answer.value) if answer.value else tr("obesvarad"))


def headings(
    checklist: Checklist | None, rows: Sequence[str], all_placed: Sequence[PlacedItem]
) -> dict[str, list[Heading]]:
    """Return by place the headings above it: of its row where that begins there, and of its section."""
    if checklist is None:
        return {}
    sections = {section.name: section for section in checklist.sections}
    counted = {item.name for item in checklist.items if item.repeat_count}
    latest = {"": ""}
    found: dict[str, list[Heading]] = {}
    for placed in all_placed:
        above, row, depth = [], placed.row, placed.place.count("/")
        if row not in latest:
            latest[row] = repeat_of(row)
            above.append(
                Heading(
                    tr("Rad {position}").format(position=position(rows, row)), depth, row, repeat_of(row) in counted
                )
            )
        section = sections.get(placed.item.section)
        if placed.item.section != latest[row]:
            latest[row] = placed.item.section
            if section and section.label and not section.is_repeat:
                above.append(Heading(section.label, depth))
        if above:
            found[placed.place] = above
    return found


def located(checklist: Checklist, rows: Sequence[str], places: Sequence[str]) -> str:
    """Write places by their numbers on the page: "fråga 3, 5 (rad 2)"."""
    numbers: Mapping[str, int] = checklist.numbers()
    said = []
    for place in places:
        row = row_of(place)
        number = str(numbers[item_of(place)])
        said.append(tr("{item} (rad {position})").format(item=number, position=position(rows, row)) if row else number)
    return tr("fråga {items}").format(items=", ".join(said))
