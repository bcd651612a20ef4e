"""What expressions ask about a case, answered from its standing."""

from collections.abc import Sequence
from datetime import datetime
from functools import lru_cache

from aktgranskning.domain.checklist import Checklist
from aktgranskning.domain.expressions.nodes import Node, Nodes, Scalar, Value
from aktgranskning.domain.form.instances import instance_of
from aktgranskning.domain.form.nodes import FormNode, FormTree
from aktgranskning.domain.form.outline import Definition, Outline
from aktgranskning.domain.form.standing import Standing
from aktgranskning.domain.places import place_of, repeat_of, rows_around


class Surroundings:
    """What is the same in every case of a checklist: its outline, and its lists and tables as trees."""

    def __init__(self, checklist: Checklist) -> None:
        self.checklist = checklist
        self.outline = Outline(checklist)
        self.labels = {
            item.name: {choice.name: choice.label for choice in item.choices}
            for item in checklist.items
            if item.choices
        }
        self.instance = lru_cache(maxsize=None)(lambda name: instance_of(checklist, name))


class CaseContext:
    """A case, seen from one place after another: `move_to` says from where."""

    def __init__(self, surroundings: Surroundings, standing: Standing) -> None:
        self._surroundings = surroundings
        self._named = surroundings.outline.named
        self._standing = standing
        self._tree: FormTree | None = None
        self._definition = surroundings.outline.form
        self._row = ""
        self._rows: tuple[str, ...] = ()
        self._place = ""
        self.own_value: Scalar = ""

    def move_to(self, definition: Definition, row: str, own_value: Scalar = "") -> None:
        """See the case from a definition in a row from now on; `own_value` is what `.` means there."""
        self._definition = definition
        if row != self._row:
            self._row, self._rows = row, rows_around(row)
        self._place = place_of(definition.name, row)
        self.own_value = own_value

    @property
    def now(self) -> datetime:
        """The moment of the case."""
        return self._standing.circumstances.moment

    @property
    def seed(self) -> str:
        """What chance is drawn from in this place of this case."""
        return f"{self._standing.circumstances.seed}/{self._place}"

    @property
    def node(self) -> Node:
        """The node of the place from which the case is seen; of a repeat, the node around its rows."""
        definition = self._definition
        if definition.is_repeat and definition.parent:
            definition = definition.parent
        return self._nodes_of_case().node(definition, self._row)

    @property
    def root(self) -> Node:
        """The node above the form's outermost one."""
        return self._nodes_of_case().top

    def value(self, name: str, near: Node | None = None) -> Value:
        """Return what `${name}` means from here, or from `near` in a predicate."""
        definition = self._named.get(name)
        if definition is None:
            return ""
        item = definition.item
        if item is None or definition.is_repeat:
            return self.nodes(name, near)
        depth = len(definition.repeats)
        if not depth:
            return self._standing.value_at(item.kind, name)
        if definition.repeats == self._definition.repeats[:depth]:
            return self._standing.value_at(item.kind, f"{self._rows[depth - 1]}/{name}")
        return self.nodes(name, near)

    def nodes(self, name: str, near: Node | None = None) -> Nodes:
        """Return the nodes of a name that are seen from here, in the own rows of the repeats around both.

        In a predicate the rows around `near` go further than the own ones where the expression stands in none of them.
        """
        definition = self._named.get(name)
        if definition is None:
            return ()
        shared = _shared(self._rows, definition.repeats)
        rows = self._rows
        if isinstance(near, FormNode) and (of_near := _shared(rows_around(near.row), definition.repeats)) > shared:
            shared, rows = of_near, rows_around(near.row)
        return self._nodes_in(definition, rows[shared - 1] if shared else "", shared)

    def all_nodes(self, name: str) -> Nodes:
        """Return the nodes of a name in all rows."""
        definition = self._named.get(name)
        return self._nodes_in(definition, "", 0) if definition else ()

    def _nodes_in(self, definition: Definition, row: str, depth: int) -> Nodes:
        """Return a definition's relevant nodes within a row that is `depth` repeats deep."""
        rows = [row]
        repeats = definition.repeats[depth:] + ((definition.name,) if definition.is_repeat else ())
        for repeat in repeats:
            rows = [inner for around in rows for inner in self._standing.asked_rows_of(repeat, around)]
        tree = self._nodes_of_case()
        return tuple(node for found in rows if (node := tree.node(definition, found)).is_relevant())

    def own_rows(self, nodes: Nodes, near: Node | None = None) -> Nodes:
        """Return, of the rows of a repeat around the place or `near`, those around it; other nodes as they are."""
        rows = rows_around(near.row) if isinstance(near, FormNode) else self._rows
        if not rows:
            return nodes
        repeats = {repeat_of(row) for row in rows}
        return tuple(
            node
            for node in nodes
            if not (isinstance(node, FormNode) and node.definition.is_repeat and node.name in repeats)
            or node.row in rows
        )

    def instance(self, name: str) -> Node | None:
        """Return the tree of a list of choices or a table."""
        return self._surroundings.instance(name)

    def choice_label(self, item: str, name: str) -> str:
        """Return the label of an item's choice."""
        return self._surroundings.labels.get(item, {}).get(name, "")

    def _nodes_of_case(self) -> FormTree:
        if self._tree is None:
            self._tree = FormTree(self._standing, self._surroundings.outline.top)
        return self._tree


def _shared(rows: Sequence[str], repeats: Sequence[str]) -> int:
    """Return how many of the repeats around something are those of the rows, from the outermost in."""
    shared = 0
    while shared < min(len(rows), len(repeats)) and repeat_of(rows[shared]) == repeats[shared]:
        shared += 1
    return shared
