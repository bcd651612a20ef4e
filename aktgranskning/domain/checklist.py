"""What a checklist is: sections, items, choices. Expressions are kept as their author wrote them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property


class ItemKind(StrEnum):
    """The XLSForm question types that an item can have.

    REPEAT is a group that can stand several times in a case: its item counts the rows. DISPLAYED stands for the types
    that only a telephone can answer, which are shown and never answered.
    """

    TEXT = "text"
    INTEGER = "integer"
    DECIMAL = "decimal"
    RANGE = "range"
    DATE = "date"
    TIME = "time"
    MOMENT = "dateTime"
    SELECT_ONE = "select_one"
    SELECT_MULTIPLE = "select_multiple"
    RANK = "rank"
    ACKNOWLEDGE = "acknowledge"
    FILE = "file"
    IMAGE = "image"
    NOTE = "note"
    DISPLAYED = "displayed"
    CALCULATE = "calculate"
    HIDDEN = "hidden"
    START = "start"
    END = "end"
    TODAY = "today"
    USERNAME = "username"
    REPEAT = "repeat"


TEXT_KINDS = frozenset({ItemKind.TEXT, ItemKind.FILE, ItemKind.IMAGE})
"""What is answered in free words; FILE and IMAGE name the document in the case file that is meant."""

NUMBER_KINDS = frozenset({ItemKind.INTEGER, ItemKind.DECIMAL, ItemKind.RANGE, ItemKind.REPEAT})
MOMENT_KINDS = frozenset({ItemKind.MOMENT, ItemKind.START, ItemKind.END})
DATE_KINDS = frozenset({ItemKind.DATE, ItemKind.TODAY})
CHOICE_KINDS = frozenset({ItemKind.SELECT_ONE, ItemKind.SELECT_MULTIPLE, ItemKind.RANK})
"""What is answered by choices of a list."""

SILENT_KINDS = frozenset({ItemKind.HIDDEN, ItemKind.START, ItemKind.END, ItemKind.TODAY, ItemKind.USERNAME})
"""What is filled without being shown."""

_NEVER_ANSWERED = SILENT_KINDS | {ItemKind.NOTE, ItemKind.DISPLAYED, ItemKind.CALCULATE, ItemKind.REPEAT}

ALWAYS = "true()"
"""The expression of a cell that says yes."""

ACKNOWLEDGED = "OK"
"""The value of an acknowledged item, as in ODK."""


class TallyKind(StrEnum):
    """How an item is counted (`audit_tally`)."""

    OUTCOME = "outcome"
    DISTRIBUTION = "distribution"
    STATISTIC = "statistic"
    NONE = "none"


class Outcome(StrEnum):
    """What an answer means for the tally (`audit_outcome`)."""

    MET = "met"
    PARTLY = "partly"
    NOT_MET = "not_met"
    NOT_APPLICABLE = "not_applicable"
    NOT_ASSESSABLE = "not_assessable"


class Requirement(StrEnum):
    """What must stand beside an answer (`audit_require`): where in the file it was seen, a comment."""

    EVIDENCE = "evidence"
    COMMENT = "comment"


@dataclass(frozen=True, slots=True)
class Choice:
    """One answer to choose; `key` is the key that gives it: a capital letter or a digit.

    `columns` holds what else its row says, by column, for choice filters. `require` is what the answer needs beside it.
    """

    name: str
    label: str
    outcome: Outcome | None
    key: str
    columns: tuple[tuple[str, str], ...] = ()
    require: tuple[Requirement, ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """A table beside the checklist, for `pulldata()` and `instance()`: column names, and rows as long as these."""

    name: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class AuditQuestion:
    """A question that the audit must answer."""

    id: str
    text: str


@dataclass(frozen=True, slots=True)
class Section:
    """A group of items; `parent` is the name of the section around it, '' at the top.

    Where `is_repeat`, the section stands once for each of its rows, and there is an item of the same name.
    """

    name: str
    label: str
    parent: str = ""
    relevant: str = ""
    is_repeat: bool = False


@dataclass(frozen=True, slots=True)
class Item:
    """One question of the checklist.

    `required`, `readonly`, `relevant`, `constraint`, `calculation`, `choice_filter`, `repeat_count`, `met` and
    `not_applicable` are expressions, '' where there is none. `default` is a value, or an expression where
    `default_is_expression`. `list_name` is the list that `choices` come from, '' where they are the item's own.
    `triggers` are the items a new answer to which sets this item to what `calculation` then gives. `bounds` are
    start, end and step of a range. `finding` is the report's sentence; `where` says in it, behind "där", of which cases
    the item is asked where that is not all of them.
    """

    name: str
    kind: ItemKind
    label: str
    tally: TallyKind
    section: str = ""
    hint: str = ""
    choices: tuple[Choice, ...] = ()
    required: str = ""
    required_message: str = ""
    relevant: str = ""
    constraint: str = ""
    constraint_message: str = ""
    default: str = ""
    default_is_expression: bool = False
    readonly: str = ""
    calculation: str = ""
    audit_question: str = ""
    criterion: str = ""
    met: str = ""
    not_applicable: str = ""
    finding: str = ""
    where: str = ""
    list_name: str = ""
    choice_filter: str = ""
    triggers: tuple[str, ...] = ()
    repeat_count: str = ""
    bounds: tuple[str, str, str] | None = None
    is_multiline: bool = False

    @property
    def can_be_answered(self) -> bool:
        """Whether the reviewer gives the answer, rather than the checklist."""
        return self.kind not in _NEVER_ANSWERED and self.readonly != ALWAYS

    @property
    def is_optional_text(self) -> bool:
        """Whether it is a note that is normally left empty."""
        return self.kind in TEXT_KINDS and not self.required

    @property
    def is_shown(self) -> bool:
        """Whether a reviewer sees it: all but what is filled silently, and computations without a label."""
        computed = self.kind is ItemKind.CALCULATE or (bool(self.calculation) and self.readonly == ALWAYS)
        return self.kind not in SILENT_KINDS and not (computed and self.label == self.name)

    @property
    def is_derived(self) -> bool:
        """Whether its value always is what its calculation gives, so that nobody else sets it."""
        return bool(self.calculation) and not self.triggers and not self.can_be_answered

    @property
    def has_outcome(self) -> bool:
        """Whether an answer to this item means met, not met and so on."""
        by_choice = self.kind is ItemKind.SELECT_ONE and any(choice.outcome for choice in self.choices)
        return bool(self.met) or by_choice

    def chosen_that_require(self, value: str, requirement: Requirement) -> tuple[Choice, ...]:
        """Return the choices in an answer that need something beside them."""
        chosen = value.split() if self.kind in CHOICE_KINDS else ()
        return tuple(choice for choice in self.choices if choice.name in chosen and requirement in choice.require)


@dataclass(frozen=True)
class Checklist:
    """A checklist as loaded from one workbook; items in the order in which they are asked.

    `lists` holds every list of choices by name; `root` is the name of the form's outermost node, with which absolute
    paths in expressions begin.
    """

    form_id: str
    title: str
    version: str
    sections: tuple[Section, ...]
    items: tuple[Item, ...]
    audit_questions: tuple[AuditQuestion, ...] = ()
    lists: Mapping[str, tuple[Choice, ...]] = field(default_factory=dict)
    tables: tuple[Table, ...] = ()
    root: str = "data"

    def numbers(self) -> dict[str, int]:
        """Number the items that a reviewer sees and that can hold a value from 1, by name."""
        without_value = (ItemKind.NOTE, ItemKind.DISPLAYED)
        valued = (item.name for item in self.items if item.kind not in SILENT_KINDS | set(without_value))
        return {name: number for number, name in enumerate(valued, 1)}

    def repeats_around(self, item: Item) -> tuple[str, ...]:
        """Return the names of the repeats around an item, the outermost first; of a repeat, those around itself."""
        sections = {section.name: section for section in self.sections}
        repeats: list[str] = []
        section = sections.get(item.section)
        while section:
            if section.is_repeat:
                repeats.insert(0, section.name)
            section = sections.get(section.parent)
        return tuple(repeats)

    def item(self, name: str) -> Item:
        """Return the item of that name; KeyError where there is none."""
        return self._by_name[name]

    @cached_property
    def in_words(self) -> frozenset[str]:
        """The names of the items that are answered in free words, which are kept as texts of their own."""
        return frozenset(item.name for item in self.items if item.kind in TEXT_KINDS)

    @property
    def count_to_answer(self) -> int:
        """How many items a reviewer answers."""
        return sum(item.can_be_answered for item in self.items)

    @cached_property
    def _by_name(self) -> dict[str, Item]:
        return {item.name: item for item in self.items}
