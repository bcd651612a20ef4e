"""What a checklist is: sections, items, choices. Expressions are kept as their author wrote them."""

from dataclasses import dataclass
from enum import StrEnum


class ItemKind(StrEnum):
    """The XLSForm question types that an item can have."""

    TEXT = "text"
    INTEGER = "integer"
    DECIMAL = "decimal"
    DATE = "date"
    SELECT_ONE = "select_one"
    SELECT_MULTIPLE = "select_multiple"
    NOTE = "note"
    CALCULATE = "calculate"


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


@dataclass(frozen=True, slots=True)
class Choice:
    """One answer to choose; `key` is the key that gives it: a capital letter or a digit."""

    name: str
    label: str
    outcome: Outcome | None
    key: str


@dataclass(frozen=True, slots=True)
class AuditQuestion:
    """A question that the audit must answer."""

    id: str
    text: str


@dataclass(frozen=True, slots=True)
class Section:
    """A group of items; `parent` is the name of the section around it, '' at the top."""

    name: str
    label: str
    parent: str = ""
    relevant: str = ""


@dataclass(frozen=True, slots=True)
class Item:
    """One question of the checklist.

    `required`, `relevant`, `constraint`, `calculation`, `met` and `not_applicable` are expressions, '' where
    there is none. `default` is a value, or an expression where `default_is_expression`.
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
    readonly: bool = False
    calculation: str = ""
    audit_question: str = ""
    criterion: str = ""
    met: str = ""
    not_applicable: str = ""
    finding: str = ""

    @property
    def can_be_answered(self) -> bool:
        """Whether the reviewer gives the answer, rather than the checklist."""
        computed = self.kind in (ItemKind.NOTE, ItemKind.CALCULATE) or bool(self.calculation)
        return not computed and not self.readonly

    @property
    def has_outcome(self) -> bool:
        """Whether an answer to this item means met, not met and so on."""
        by_choice = self.kind is ItemKind.SELECT_ONE and any(choice.outcome for choice in self.choices)
        return bool(self.met) or by_choice


@dataclass(frozen=True, slots=True)
class Checklist:
    """A checklist as loaded from one workbook; items in the order in which they are asked."""

    form_id: str
    title: str
    version: str
    sections: tuple[Section, ...]
    items: tuple[Item, ...]
    audit_questions: tuple[AuditQuestion, ...] = ()

    def numbers(self) -> dict[str, int]:
        """Number the items that can hold a value from 1, by name; a note has no number."""
        valued = (item.name for item in self.items if item.kind is not ItemKind.NOTE)
        return {name: number for number, name in enumerate(valued, 1)}

    def item(self, name: str) -> Item:
        """Return the item of that name; KeyError where there is none."""
        for item in self.items:
            if item.name == name:
                return item
        raise KeyError(name)
