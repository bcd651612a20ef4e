"""Every function that an expression can call, and those of XForms that are known but not supported."""

from aktgranskning.domain.expressions import syntax
from aktgranskning.domain.expressions.functions.chance import CHANCE
from aktgranskning.domain.expressions.functions.conditions import CONDITIONS
from aktgranskning.domain.expressions.functions.geography import GEOGRAPHY
from aktgranskning.domain.expressions.functions.moments import MOMENTS
from aktgranskning.domain.expressions.functions.nodesets import NODE_SETS
from aktgranskning.domain.expressions.functions.numbers import NUMBERS
from aktgranskning.domain.expressions.functions.rows import ROWS
from aktgranskning.domain.expressions.functions.selections import SELECTIONS
from aktgranskning.domain.expressions.functions.signature import Function
from aktgranskning.domain.expressions.functions.texts import TEXTS

FUNCTIONS: dict[str, Function] = (
    CONDITIONS | TEXTS | NUMBERS | MOMENTS | SELECTIONS | NODE_SETS | ROWS | CHANCE | GEOGRAPHY
)

NOT_SUPPORTED = frozenset(
    {
        "enclosed-area",
        "extract-signed",
        "geofence",
        "id",
        "intersects",
        "jr:itext",
        "lang",
        "property",
        "version",
    }
)
"""Functions of ODK or XPath 1.0 that a checklist has no use for; refused by name."""


def is_node_set(tree: syntax.Node) -> bool:
    """Say whether an expression can come to nodes."""
    match tree:
        case syntax.Path() | syntax.Filtered() | syntax.Union() | syntax.Reference() | syntax.OwnValue():
            return True
        case syntax.Call(name=name):
            return name in FUNCTIONS and FUNCTIONS[name].gives_nodes
        case _:
            return False
