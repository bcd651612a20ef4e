"""Every expression of a checklist, with the cell in which it stands, and what it reads."""

from collections.abc import Callable, Container, Iterator
from dataclasses import dataclass
from functools import cache

from aktgranskning.domain.errors import Problem
from aktgranskning.domain.expressions.checks import mistakes
from aktgranskning.domain.expressions.errors import ExpressionError
from aktgranskning.domain.expressions.kinds import texts_of_wrong_kind
from aktgranskning.domain.expressions.parser import parse
from aktgranskning.domain.expressions.syntax import Axis, Filtered, Node, Path, Start, Step, children, walk
from aktgranskning.domain.form.outline import Definition, Outline
from aktgranskning.domain.form.reach import dead_steps, reads
from checklists.items import condition
from checklists.rows import Row
from checklists.survey import Survey

_YES_OR_NO = frozenset({"required", "readonly", "relevant"})
"""Columns that hold yes, no or a condition."""


@dataclass(frozen=True, slots=True)
class Written:
    """An expression in its cell, and what is wrong with it in itself.

    `where` is what it belongs to, `names` are the items and repeats that it reads. `tree` is None, and `parts`, all
    its nodes, are none where its syntax is broken; `outside` are the identities of those outside of predicates.
    """

    row: Row
    column: str
    source: str
    where: Definition
    problems: tuple[Problem, ...]
    tree: Node | None = None
    parts: tuple[Node, ...] = ()
    outside: frozenset[int] = frozenset()
    names: frozenset[str] = frozenset()


_Understood = tuple[Node, tuple[Node, ...], frozenset[int], tuple[ExpressionError, ...]]
_Understand = Callable[[str], _Understood]


def written_expressions(survey: Survey, outline: Outline) -> list[Written]:
    """Return every expression of a checklist, in the order of the rows."""
    understand = cache(_understood)  # the same condition stands in row after row
    return [
        _read(row, column, source, name, outline, understand)
        for row, name, column, source in _sources(survey)
        if source
    ]


def outside_predicates(tree: Node) -> Iterator[Node]:
    """Yield the nodes of a tree for which `.` and relative paths mean what they mean for the whole expression."""
    yield tree
    inside = children(tree)
    match tree:
        case Path(start=start):
            inside = () if isinstance(start, Start) else (start,)
        case Filtered(operand=operand):
            inside = (operand,)
    for node in inside:
        yield from outside_predicates(node)


def _sources(survey: Survey) -> Iterator[tuple[Row, str, str, str]]:
    """Yield the row, the owner's name, the column, and the expression or ''."""
    for group in survey.groups:
        if not group.section.is_repeat:
            yield group.row, group.section.name, "relevant", group.section.relevant
            yield group.row, group.section.name, "readonly", condition(group.row["readonly"])
    for row, item in survey.items:
        expressions = {
            "required": item.required,
            "relevant": item.relevant,
            "constraint": item.constraint,
            "default": item.default if item.default_is_expression else "",
            "readonly": condition(row["readonly"]) if item.readonly else "",
            "calculation": item.calculation,
            "choice_filter": item.choice_filter,
            "repeat_count": item.repeat_count,
            "audit_met": item.met,
            "audit_na": item.not_applicable,
        }
        for column, source in expressions.items():
            yield row, item.name, column, source


def _read(row: Row, column: str, source: str, name: str, outline: Outline, understand: _Understand) -> Written:
    where = outline.named.get(name, outline.form)
    try:
        tree, parts, outside, errors = understand(source)
    except ExpressionError as error:
        return Written(row, column, source, where, (row.problem(error.code, column, **error.parameters),))
    of_choice = column == "choice_filter"
    problems = [row.problem(error.code, column, **error.parameters) for error in errors]
    if any(isinstance(part, Path) for part in parts):
        dead = dead_steps(tree, where, outline, of_choice=of_choice)
        words = {part.position for part in parts if _is_word(part)}
        problems += [_dead(row, column, tree, step, outline, words) for step in dead]
    names = reads(tree, where, outline, of_choice=of_choice)
    return Written(row, column, source, where, tuple(problems), tree, parts, outside, names)


def _understood(source: str) -> _Understood:
    """Return the tree of an expression, all its nodes, those outside of predicates, and what is wrong in it anywhere.

    ExpressionError where its syntax is broken.
    """
    tree = parse(source)
    parts = tuple(part for part, _ in walk(tree))
    outside = frozenset(id(node) for node in outside_predicates(tree))
    return tree, parts, outside, (*mistakes(tree), *texts_of_wrong_kind(tree))


def _is_word(part: Node) -> bool:
    """Say whether a node is a single word, which nobody means as a path."""
    match part:
        case Path(start=Start.HERE, steps=(Step(axis=Axis.CHILD, predicates=()),)):
            return True
    return False


def _dead(row: Row, column: str, tree: Node, step: Step, outline: Outline, words: Container[int]) -> Problem:
    """Describe a step that leads nowhere.

    A name of an item was meant as a reference; another single word in a cell of yes or no was not meant as a path, nor
    anywhere else: `words` are the positions of such.
    """
    if step.test in outline.named:
        return row.problem("checklist.name_without_braces", column, step=step.test, position=step.position + 1)
    if column in _YES_OR_NO and tree == Path(step.position, Start.HERE, (step,)):
        return row.problem("checklist.not_a_condition", column, text=step.test)
    code = "checklist.word_alone" if step.position in words else "checklist.path_dead"
    return row.problem(code, column, step=step.test, position=step.position + 1)
