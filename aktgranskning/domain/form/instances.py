"""Secondary instances: a checklist's lists of choices and its tables, as the trees that paths walk through."""

from collections.abc import Iterable, Sequence

from aktgranskning.domain.checklist import Checklist, Choice
from aktgranskning.domain.expressions.nodes import Node, position_among


class DataNode:
    """A node of a tree that never changes."""

    __slots__ = ("attributes", "children", "name", "order", "parent", "value")

    def __init__(self, name: str, parent: "DataNode | None", value: str = "") -> None:
        self.name = name
        self.parent: Node | None = parent
        self.value = value
        self.children: list[DataNode] = []
        self.attributes: Sequence[Node] = ()
        self.order: tuple[int, ...] = ()
        if parent is not None:
            self.order = (*parent.order, len(parent.children))
            parent.children.append(self)

    @property
    def position(self) -> int:
        """Its place among those of its name beside it, from 1."""
        return position_among(self, self.parent.children) if self.parent else 1


def instance_of(checklist: Checklist, name: str) -> DataNode | None:
    """Return the tree above `root/item` of a list of choices or a table; None where there is none of that name."""
    for table in checklist.tables:
        if table.name == name:
            return _tree(zip(table.columns, row, strict=True) for row in table.rows)
    if name in checklist.lists:
        return _tree(_cells(choice) for choice in checklist.lists[name])
    return None


def _cells(choice: Choice) -> Iterable[tuple[str, str]]:
    return (("name", choice.name), ("label", choice.label), *choice.columns)


def _tree(rows: Iterable[Iterable[tuple[str, str]]]) -> DataNode:
    top = DataNode("", None)
    root = DataNode("root", top)
    for cells in rows:
        item = DataNode("item", root)
        for column, cell in cells:
            DataNode(column, item, cell)
    return top
