"""Finds comparisons that always come out the same, as their two sides are of kinds that never are equal.

`${plan} = 'Ja'` is never true where the choice is named `ja`, and nothing is larger than a choice that is no number:
items would silently not be asked in any case, or not be met.
"""

from collections.abc import Collection, Iterable, Iterator
from itertools import islice

from aktgranskning.domain.checklist import ItemKind
from aktgranskning.domain.errors import Problem
from aktgranskning.domain.expressions.operators import equal
from aktgranskning.domain.expressions.syntax import Binary, Call, Literal, Node
from aktgranskning.domain.expressions.values import to_date, to_number, to_time
from aktgranskning.domain.form.outline import Outline
from aktgranskning.domain.form.values import stored
from aktgranskning.domain.spelling import Guess
from checklists.expressions import Written
from checklists.meanings import COMPARISONS, Meaning, Sort, nodes_with_meaning

_MOST_SHOWN = 12
_EQUALITY = frozenset({"=", "!="})
_SELECTED = frozenset({"selected", "is-selected"})


def impossible_comparisons(one: Written, outline: Outline) -> Iterator[Problem]:
    """Yield each comparison in an expression that never is true, or never false, whatever is answered."""
    for node, means in nodes_with_meaning(one, outline):
        match node:
            case Binary(operator=operator, left=left, right=right) if operator in COMPARISONS:
                first, second = means(left), means(right)
                found = [*_compared(one, node, first, right, second), *_compared(one, node, second, left, first)]
                yield from found[:1]
            case Call(name=name, arguments=(answer, Literal(value=str(text)))) if name in _SELECTED:
                yield from _not_in_list(one, means(answer), text)


def several_compared(one: Written, outline: Outline) -> Iterator[Problem]:
    """Yield the first answer of several choices that is compared with one: that only fits where no other is chosen.

    Beside a `selected()` for the same choice it is meant so, as in `. = 'none' or not(selected(., 'none'))`.
    """
    calls = (part for part in one.parts if isinstance(part, Call) and part.name in _SELECTED)
    asked = {argument.value for call in calls for argument in call.arguments if isinstance(argument, Literal)}
    for node, means in nodes_with_meaning(one, outline):
        match node:
            case Binary(operator="=" | "!=", left=answer, right=Literal(value=str(text))):
                pass
            case Binary(operator="=" | "!=", left=Literal(value=str(text)), right=answer):
                pass
            case _:
                continue
        meaning = means(answer)
        texts = meaning.texts or ()
        place = node.position + 1
        if meaning.sort is Sort.CHOICES and text in texts and len(texts) > 1 and text not in asked:
            yield one.row.problem("checklist.several_compared", one.column, position=place, text=text)
            return


def _compared(one: Written, node: Binary, meaning: Meaning, other: Node, of_other: Meaning) -> Iterator[Problem]:
    """Yield what is wrong where a value of that meaning stands on one side; its other side is seen the other way."""
    value = other.value if isinstance(other, Literal) else None
    place = node.position + 1
    if meaning.sort is Sort.GROUP:
        yield one.row.problem("checklist.group_compared", one.column, position=place)
    elif meaning.sort is Sort.CLOCK and node.operator not in _EQUALITY:
        yield one.row.problem("checklist.clock_ordered", one.column, position=place)
    elif meaning.is_choice and of_other.sort is Sort.NUMBER:
        if not _can_be(meaning.texts or (), value if node.operator in _EQUALITY else None):
            yield one.row.problem(
                "checklist.choice_compared_with_number",
                one.column,
                position=place,
                known=shown_names(meaning.texts or ()),
            )
    elif not isinstance(value, str) or not value:
        return
    elif meaning.is_choice and node.operator in _EQUALITY:
        yield from _not_in_list(one, meaning, _strange(meaning, value))
    elif meaning.sort is Sort.NUMBER and _is_no_number(value, node.operator):
        yield one.row.problem("checklist.number_compared", one.column, position=place, text=value)
    elif node.operator in _EQUALITY and _is_no_time(value, meaning.sort):
        yield one.row.problem("checklist.date_compared", one.column, position=place, text=value)


def _can_be(texts: Iterable[str], value: str | float | None) -> bool:
    """Say whether one of the names of choices is a number, and that one if it is given."""
    if value is None:
        return not all(map(_is_nan, texts))
    return any(equal(text, value) for text in texts)


def _strange(meaning: Meaning, value: str) -> str:
    """Return what no choice is named in a text that an answer is compared with; '' where there is nothing.

    An answer of several choices is their names with single spaces between.
    """
    names = meaning.texts or ()
    chosen = value.split(" ") if meaning.sort is Sort.CHOICES else [value]
    return next((name or value for name in chosen if name not in names), "")


def _not_in_list(one: Written, meaning: Meaning, text: str) -> Iterator[Problem]:
    if meaning.is_choice and text and text not in (meaning.texts or ()):
        near, known = near_name(text, meaning.texts or ()), shown_names(meaning.texts or ())
        yield one.row.problem("checklist.choice_not_in_list", one.column, text=text, nearest=near, known=known)


def near_name(text: str, names: Collection[str]) -> str | Guess:
    """Return the one of many names that is most like a text; '' of few, which are all shown."""
    return Guess(text, names) if len(names) > _MOST_SHOWN else ""


def shown_names(names: Collection[str]) -> str:
    """Return names to choose from, of many the first."""
    return ", ".join(names if len(names) <= _MOST_SHOWN else (*islice(names, _MOST_SHOWN), "…"))


def _is_no_number(text: str, operator: str) -> bool:
    """Say whether a text beside a number never fits; by < and > only a date is left, others are a mistake already."""
    return _is_nan(text) and (operator in _EQUALITY or _is_in_time(text))


def _is_no_time(text: str, sort: Sort) -> bool:
    """Say whether a text never is equal to a value in time; those of times of day are texts, with their seconds."""
    if sort is Sort.CLOCK:
        return stored(ItemKind.TIME, text) != text
    return sort is Sort.TIME and not _is_in_time(text)


def _is_nan(text: str) -> bool:
    number = to_number(text)
    return number != number  # only NaN differs from itself


def _is_in_time(text: str) -> bool:
    return to_date(text) is not None or to_time(text) is not None
