"""A case's form as the tree of nodes that paths walk through, made as far as they reach."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aktgranskning.domain.expressions.nodes import Node, Nodes, Scalar
from aktgranskning.domain.form.outline import Definition
from aktgranskning.domain.places import place_of, row_of

if TYPE_CHECKING:
    from aktgranskning.domain.form.standing import Standing


class FormNode:
    """A definition in one row: a leaf with a value, a group, or one row of a repeat.

    What it holds is read from the standing whenever it is asked for; only its place in the tree is fixed.
    """

    __slots__ = ("_all", "_tree", "definition", "order", "parent", "row")

    def __init__(
        self, tree: FormTree, definition: Definition, row: str, parent: FormNode | None, order: tuple[int, ...]
    ) -> None:
        self._tree = tree
        self.definition = definition
        self.row = row
        self.parent: Node | None = parent
        self.order = order
        self._all: list[FormNode] | None = None

    @property
    def name(self) -> str:
        """The name of its item, group or repeat."""
        return self.definition.name

    @property
    def attributes(self) -> Nodes:
        """None: a case's nodes have no attributes."""
        return ()

    @property
    def position(self) -> int:
        """Its place among the rows of its repeat, from 1; of what cannot repeat 1."""
        return self._tree.standing.position_of(self.row) if self.definition.is_repeat else 1

    @property
    def value(self) -> Scalar:
        """What its item holds in its row; '' of what is no item."""
        item = self.definition.item
        if item is None or self.definition.is_repeat:
            return ""
        return self._tree.standing.value_at(item.kind, place_of(item.name, self.row))

    @property
    def children(self) -> list[FormNode]:
        """The nodes inside it that are relevant, in the order of the form."""
        return [node for node in self.all_children() if node.is_relevant()]

    def is_relevant(self) -> bool:
        """Say whether it is asked; a group always is, as its items know themselves."""
        item = self.definition.item
        if self.definition.is_repeat:
            return self._tree.standing.has_row(self.row)
        return item is None or self._tree.standing.is_asked(place_of(item.name, self.row))

    def all_children(self) -> list[FormNode]:
        """Return the nodes inside it, relevant or not."""
        if self._all is None:
            self._all = []
            for definition in self.definition.children:
                rows = self._tree.standing.rows_of(definition.name, self.row) if definition.is_repeat else (self.row,)
                for row in rows:
                    node = FormNode(self._tree, definition, row, self, (*self.order, len(self._all)))
                    self._all.append(node)
                    self._tree.made[definition, row] = node
        return self._all


class FormTree:
    """The nodes of one case; `made` holds those that were needed so far."""

    def __init__(self, standing: Standing, top: Definition) -> None:
        self.standing = standing
        self.top = FormNode(self, top, "", None, ())
        self.made: dict[tuple[Definition, str], FormNode] = {(top, ""): self.top}

    def node(self, definition: Definition, row: str) -> FormNode:
        """Return the node of a definition in a row; of a repeat, the row itself."""
        found = self.made.get((definition, row))
        if found is None and definition.parent is not None:
            around = row_of(row) if definition.is_repeat else row
            self.node(definition.parent, around).all_children()
            found = self.made[definition, row]
        assert found is not None
        return found
