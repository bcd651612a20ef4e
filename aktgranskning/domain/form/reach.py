"""Which parts of a form an expression can read, found out from its syntax alone.

A path is followed through the definitions instead of the nodes of a case, and every predicate is taken to let
everything through: what is found is never too little.
"""

from collections.abc import Callable, Iterable

from aktgranskning.domain.expressions.syntax import (
    ANY_NAME,
    ANY_NODE,
    Axis,
    Call,
    Filtered,
    Literal,
    Node,
    OwnValue,
    Path,
    Reference,
    Start,
    Step,
    Union,
    children,
)
from aktgranskning.domain.form.outline import Definition, Outline

Definitions = frozenset[Definition]
_NONE: Definitions = frozenset()


def reads(tree: Node, where: Definition, outline: Outline, *, of_choice: bool = False) -> frozenset[str]:
    """Return the names of the items and repeats that an expression can read.

    `where` is what the expression belongs to; `of_choice` says that its relative paths lead from a choice of a list
    instead, as in a choice filter.
    """
    return _follow(tree, where, outline, of_choice).names()


def dead_steps(tree: Node, where: Definition, outline: Outline, *, of_choice: bool = False) -> list[Step]:
    """Return the first step of each path that leads nowhere in the form."""
    return _follow(tree, where, outline, of_choice).dead


def leads_to(tree: Node, where: Definition, outline: Outline, *, of_choice: bool = False) -> Definitions:
    """Return the definitions of the nodes that a path, or a set of nodes, comes to."""
    return _follow(tree, where, outline, of_choice).reached


def _follow(tree: Node, where: Definition, outline: Outline, of_choice: bool) -> "_Reach":
    reach = _Reach(outline, where)
    if of_choice:
        reach.reached = reach.read(tree, here=_NONE, own=_NONE)
    else:
        reach.reached = reach.read(tree, here=frozenset({_node_of(where)}), own=frozenset({where}))
    return reach


def _node_of(where: Definition) -> Definition:
    """Return from where the relative paths of a definition lead: those of a repeat from around its rows."""
    return where.parent if where.is_repeat and where.parent else where


class _Reach:
    """Collects what one expression reads, where it leads, and the steps that lead nowhere."""

    def __init__(self, outline: Outline, where: Definition) -> None:
        self._outline = outline
        self._where = where
        self._read: set[Definition] = set()
        self.dead: list[Step] = []
        self.reached: Definitions = _NONE

    def names(self) -> frozenset[str]:
        """Return the names that are read: items and repeats, and the repeats around them."""
        named = {definition.name for definition in self._read if definition.item or definition.is_repeat}
        return frozenset(named).union(*(definition.repeats for definition in self._read))

    def read(self, node: Node, here: Definitions, own: Definitions) -> Definitions:
        """Read an expression; return the definitions of the nodes that it comes to, if it comes to any.

        `here` is where relative paths start, `own` what `.` means.
        """
        match node:
            case Reference(name=name):
                found = self._named(name)
            case OwnValue():
                found = own
            case Path(start=start, steps=steps):
                found = self._walk(start, steps, here, own)
            case Filtered(operand=operand, predicates=predicates):
                found = self.read(operand, here, own)
                self._read_predicates(predicates, found)
            case Union(operands=operands):
                found = _NONE.union(*(self.read(operand, here, own) for operand in operands))
            case Call(name="current"):
                return frozenset({_node_of(self._where)})
            case Call(name="jr:choice-name", arguments=(value, Literal())):
                return self.read(value, here, own)
            case _:
                found = _NONE.union(*(self.read(child, here, own) for child in children(node)))
        self._read |= found
        return found

    def _named(self, name: str) -> Definitions:
        definition = self._outline.named.get(name)
        return frozenset({definition}) if definition else _NONE

    def _walk(self, start: Start | Node, steps: Iterable[Step], here: Definitions, own: Definitions) -> Definitions:
        if start is Start.ROOT:
            found: Definitions = frozenset({self._outline.top})
        elif start is Start.HERE:
            found = here
        elif isinstance(start, Start):
            raise AssertionError(start)
        else:
            found = self.read(start, here, own)
        for step in steps:
            reached = frozenset(after for before in found for after in self._step(step, before))
            if found and not reached:
                self.dead.append(step)
            found = reached
            self._read_predicates(step.predicates, found)
        return found

    def _read_predicates(self, predicates: Iterable[Node], found: Definitions) -> None:
        for predicate in predicates:
            self.read(predicate, found, own=found)

    def _step(self, step: Step, definition: Definition) -> Iterable[Definition]:
        reached = _AXES[step.axis](definition, self._outline)
        if step.test == ANY_NODE:
            return reached
        named = (other for other in reached if other.name)
        if step.test == ANY_NAME:
            return named
        return (other for other in named if other.name == step.test)


def _siblings(definition: Definition) -> list[Definition]:
    """Return what stands beside a definition; the other rows of a repeat are of the same one."""
    beside = definition.parent.children if definition.parent else []
    return [other for other in beside if other is not definition or definition.is_repeat]


_AXES: dict[Axis, Callable[[Definition, Outline], Iterable[Definition]]] = {
    Axis.CHILD: lambda definition, _: definition.children,
    Axis.PARENT: lambda definition, _: [definition.parent] if definition.parent else [],
    Axis.SELF: lambda definition, _: [definition],
    Axis.ATTRIBUTE: lambda _definition, _: [],
    Axis.ANCESTOR: lambda definition, _: definition.ancestors(),
    Axis.ANCESTOR_OR_SELF: lambda definition, _: [definition, *definition.ancestors()],
    Axis.DESCENDANT: lambda definition, _: [other for other in definition.walk() if other is not definition],
    Axis.DESCENDANT_OR_SELF: lambda definition, _: definition.walk(),
    Axis.FOLLOWING: lambda _definition, outline: outline.top.walk(),
    Axis.FOLLOWING_SIBLING: lambda definition, _: _siblings(definition),
    Axis.PRECEDING: lambda _definition, outline: outline.top.walk(),
    Axis.PRECEDING_SIBLING: lambda definition, _: _siblings(definition),
}
