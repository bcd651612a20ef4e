"""Where the program says something to the user: the codes of its texts, and the parameters that fill them."""

import ast
import re
from dataclasses import dataclass

from aktgranskning.catalogue import TEXTS
from tests.source_code import Module, imports

_ERRORS = {"AuditError", "RefusedError", "ExpressionError", "Problem", "problem"}
_SECTIONS = sorted({code.partition(".")[0] for code in TEXTS})
_CODE = re.compile(rf"({'|'.join(_SECTIONS)})\.[a-z_]*[a-z]")


@dataclass(frozen=True, slots=True)
class Saying:
    """A place in the source that names codes of texts, and the names of the parameters that it gives them."""

    codes: frozenset[str]
    parameters: frozenset[str]


def sayings(module: Module) -> list[Saying]:
    """Return what a module says, place by place.

    Where a place has its code from elsewhere, as from a parameter, every code that stands loose in the module may
    be meant. An error that passes the code of another on says nothing new.
    """
    calls = [call for call in ast.walk(module.tree) if isinstance(call, ast.Call)]
    codes = {call: code for call in calls if (code := _code(call, module)) and not isinstance(code, ast.Attribute)}
    own = {id(node) for code in codes.values() for node in ast.walk(code)}
    loose = frozenset(str(node.value) for node in _constants(module) if id(node) not in own)
    return [
        Saying(_values(code, _prefix(call), module) or loose, _parameters(call, module)) for call, code in codes.items()
    ]


def written_codes(module: Module) -> set[str]:
    """Return every text in a module that has the form of a code."""
    return {str(node.value) for node in _constants(module)}


def _constants(module: Module) -> list[ast.Constant]:
    nodes = (node for node in ast.walk(module.tree) if isinstance(node, ast.Constant))
    return [node for node in nodes if isinstance(node.value, str) and _CODE.fullmatch(node.value)]


def _name(call: ast.Call) -> str:
    return ast.unparse(call.func).rpartition(".")[2]


def _code(call: ast.Call, module: Module) -> ast.expr | None:
    """Return the argument that is a code; None where the call says nothing."""
    for keyword in call.keywords:
        if keyword.arg == "code":
            return keyword.value
    from_catalogue = ast.unparse(call.func) in ("text", "catalogue.text") and "aktgranskning.catalogue" in imports(
        module
    )
    return call.args[0] if call.args and (_name(call) in _ERRORS or from_catalogue) else None


def _prefix(call: ast.Call) -> str:
    return "expression." if _name(call) == "ExpressionError" else ""


def _values(node: ast.AST, prefix: str, module: Module) -> frozenset[str]:
    """Return the codes that an argument can be; empty where it comes from elsewhere."""
    match node:
        case ast.Constant(str(value)):
            return frozenset({prefix + value})
        case ast.IfExp(body=body, orelse=other):
            return _values(body, prefix, module) | _values(other, prefix, module)
        case ast.JoinedStr(values):
            parts = (re.escape(str(part.value)) if isinstance(part, ast.Constant) else r"\w+" for part in values)
            form = re.compile("".join(parts))
            return frozenset(code for code in TEXTS if form.fullmatch(code))
        case ast.Name(name):
            given = (node.value for node in ast.walk(module.tree) if isinstance(node, ast.Assign)
                     and ast.unparse(node.targets[0]) == name)  # fmt: skip
            return frozenset().union(*(_values(value, prefix, module) for value in given))
    return frozenset()


def _parameters(call: ast.Call, module: Module) -> frozenset[str]:
    """Return the names of a call's parameters; where it gives a dictionary, those of any in the module."""
    keywords = {keyword.arg for keyword in call.keywords}
    names = {"position"} if _name(call) == "ExpressionError" else set()
    if _name(call) in ("Problem", "replace"):
        has_some = "parameters" in keywords or len(call.args) == 6
    else:
        names |= {name for name in keywords if name}
        has_some = None in keywords
    return frozenset(names | _keys(module) if has_some else names)


def _keys(module: Module) -> set[str]:
    dictionaries = (node for node in ast.walk(module.tree) if isinstance(node, ast.Dict))
    keys = (key for dictionary in dictionaries for key in dictionary.keys)
    return {str(key.value) for key in keys if isinstance(key, ast.Constant)}
