"""What a part of an expression can come to, found out from the kinds of the items and functions in it alone."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import Enum, auto
from functools import reduce

from aktgranskning.domain.checklist import CHOICE_KINDS, DATE_KINDS, MOMENT_KINDS, NUMBER_KINDS, ItemKind
from aktgranskning.domain.expressions.functions.numbers import NUMBERS
from aktgranskning.domain.expressions.syntax import (
    Binary,
    Call,
    Filtered,
    Literal,
    Logical,
    Negation,
    Node,
    OwnValue,
    Path,
    Reference,
    Union,
)
from aktgranskning.domain.form.outline import Definition, Outline
from aktgranskning.domain.form.reach import leads_to
from checklists.expressions import Written


class Sort(Enum):
    """The kinds of value that are told apart: TIME is a date or a moment, CLOCK a time of day.

    A GROUP has no value of its own, and UNKNOWN may be any.
    """

    CHOICE = auto()
    CHOICES = auto()
    NUMBER = auto()
    TIME = auto()
    CLOCK = auto()
    TEXT = auto()
    TRUTH = auto()
    GROUP = auto()
    UNKNOWN = auto()


@dataclass(frozen=True, slots=True)
class Meaning:
    """A kind of value; `texts` are all that it can be beside '', None where these cannot be listed."""

    sort: Sort
    texts: tuple[str, ...] | None = None

    @property
    def is_choice(self) -> bool:
        """Whether it is an answer by choices that are known."""
        return self.sort in (Sort.CHOICE, Sort.CHOICES) and bool(self.texts)


COMPARISONS = frozenset({"=", "!=", "<", "<=", ">", ">="})
_UNKNOWN = Meaning(Sort.UNKNOWN)
_NOTHING = Meaning(Sort.TEXT, ())
_TEXTS = frozenset({Sort.CHOICE, Sort.CHOICES, Sort.TEXT, Sort.CLOCK})
_OF_KINDS = {
    **dict.fromkeys(NUMBER_KINDS, Sort.NUMBER),
    **dict.fromkeys(DATE_KINDS | MOMENT_KINDS, Sort.TIME),
    ItemKind.TIME: Sort.CLOCK,
    ItemKind.TEXT: Sort.TEXT,
}
_OF_FUNCTIONS = {
    **dict.fromkeys(NUMBERS, Sort.NUMBER),
    **dict.fromkeys(("area", "count", "count-non-empty", "count-selected", "decimal-date-time"), Sort.NUMBER),
    **dict.fromkeys(("decimal-time", "distance", "last", "max", "min", "position"), Sort.NUMBER),
    **dict.fromkeys(("random", "string-length", "sum"), Sort.NUMBER),
    **dict.fromkeys(("boolean", "boolean-from-string", "checklist", "contains", "ends-with", "false"), Sort.TRUTH),
    **dict.fromkeys(("is-selected", "not", "regex", "selected", "starts-with", "true"), Sort.TRUTH),
    "weighted-checklist": Sort.TRUTH,
    **dict.fromkeys(("date", "date-time", "now", "today"), Sort.TIME),
}
"""What functions give; those that give any text, or what they are given, are left out."""

Means = Callable[[Node], Meaning]
"""Finds what a node can come to."""


def nodes_with_meaning(one: Written, outline: Outline) -> Iterator[tuple[Node, Means]]:
    """Yield every node of an expression, with what finds the meaning of those below it.

    In predicates and in choice filters `.` and relative paths lead elsewhere, and are unknown.
    """
    outside = frozenset() if one.column == "choice_filter" else one.outside
    here, elsewhere = _Reader(outline, one.where, is_here=True), _Reader(outline, one.where, is_here=False)
    for node in one.parts:
        yield node, (here if id(node) in outside else elsewhere).meaning


@dataclass(frozen=True, slots=True)
class _Reader:
    """Finds meanings in an expression that belongs to `where`; `is_here` says that `.` is its own value."""

    outline: Outline
    where: Definition
    is_here: bool

    def meaning(self, node: Node) -> Meaning:
        match node:
            case Literal(value=str(text)):
                return Meaning(Sort.TEXT, (text,) if text else ())
            case Literal() | Negation():
                return Meaning(Sort.NUMBER)
            case Binary(operator=operator):
                return Meaning(Sort.TRUTH if operator in COMPARISONS else Sort.NUMBER)
            case Logical():
                return Meaning(Sort.TRUTH)
            case OwnValue():
                return _of_own(self.where) if self.is_here else _UNKNOWN
            case Reference(name=name):
                return _of(self.outline.named[name]) if name in self.outline.named else _UNKNOWN
            case Path() | Filtered() | Union():
                found = leads_to(node, self.where, self.outline, of_choice=not self.is_here)
                return _joined(map(_of, found))
            case Call():
                return self._of_call(node)

    def _of_call(self, call: Call) -> Meaning:
        match call:
            case Call(name="once", arguments=(only,)):
                return self.meaning(only)
            case Call(name="string" | "normalize-space", arguments=(only,)):
                return _as_text(self.meaning(only))
            case Call(name="string" | "normalize-space", arguments=()):
                return _as_text(self.meaning(OwnValue(call.position)))
            case Call(name="coalesce", arguments=(first, second)) | Call(name="if", arguments=(_, first, second)):
                return _joined(map(self.meaning, (first, second)))
        return Meaning(_OF_FUNCTIONS.get(call.name, Sort.UNKNOWN))


def _of(definition: Definition) -> Meaning:
    """Return the meaning of a definition's nodes: of a repeat those of its rows, which hold nothing themselves."""
    item = definition.item
    if item is None or definition.is_repeat:
        return Meaning(Sort.GROUP)
    if item.kind in CHOICE_KINDS | {ItemKind.ACKNOWLEDGE}:
        sort = Sort.CHOICE if item.kind in (ItemKind.SELECT_ONE, ItemKind.ACKNOWLEDGE) else Sort.CHOICES
        return Meaning(sort, tuple(choice.name for choice in item.choices if choice.name) or None)
    return Meaning(_OF_KINDS.get(item.kind, Sort.UNKNOWN))


def _of_own(definition: Definition) -> Meaning:
    """Return the meaning of `.`: of a repeat the number of its rows."""
    return Meaning(Sort.NUMBER) if definition.is_repeat else _of(definition)


def _as_text(meaning: Meaning) -> Meaning:
    """Return the meaning of a value made a text: what is none may come to any, 'NaN' among them."""
    return meaning if meaning.sort in _TEXTS else _UNKNOWN


def _joined(meanings: Iterable[Meaning]) -> Meaning:
    """Return what can be one of several; a choice or a written text is a choice."""
    told = [meaning for meaning in dict.fromkeys(meanings) if meaning != _NOTHING]
    return reduce(_either, told) if told else _UNKNOWN


def _either(first: Meaning, second: Meaning) -> Meaning:
    sorts = {first.sort, second.sort}
    if sorts - {Sort.CHOICE, Sort.TEXT} and len(sorts) > 1:
        return _UNKNOWN
    texts = None
    if first.texts is not None and second.texts is not None:
        texts = tuple(dict.fromkeys((*first.texts, *second.texts)))
    return Meaning(first.sort if len(sorts) == 1 else Sort.CHOICE, texts)
