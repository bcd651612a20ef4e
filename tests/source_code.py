"""The program's own source, parsed, for the tests of what must hold everywhere in it."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parent.parent
PACKAGES = ("aktgranskning", "checklists", "exports", "ui")


@dataclass(frozen=True, slots=True)
class Module:
    """One file of the program; `name` is dotted, a package's without `__init__`."""

    name: str
    path: Path
    tree: ast.Module


@cache
def modules() -> dict[str, Module]:
    """Return every module of the program by name."""
    paths = (path for package in PACKAGES for path in sorted((ROOT / package).rglob("*.py")))
    found = (Module(_name(path), path, ast.parse(path.read_text("utf-8"))) for path in paths)
    return {module.name: module for module in found}


def _name(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def imports(module: Module) -> set[str]:
    """Return what a module imports at any time, but for the types alone: modules, dotted."""
    return {name for node in _run(module.tree) for name in _imported(node)}


def imports_on_load(module: Module) -> set[str]:
    """Return what a module imports while it is itself imported."""
    return {name for node in _run(module.tree, ast.FunctionDef) for name in _imported(node)}


def _run(node: ast.AST, *left_out: type[ast.AST]) -> Iterator[ast.AST]:
    """Yield the nodes below one, without what stands under `if TYPE_CHECKING` and in nodes that are left out."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, left_out) or (isinstance(child, ast.If) and "TYPE_CHECKING" in ast.unparse(child.test)):
            continue
        yield child
        yield from _run(child, *left_out)


def _imported(node: ast.AST) -> list[str]:
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    if not isinstance(node, ast.ImportFrom):
        return []
    assert node.module, "a relative import"
    dotted = [f"{node.module}.{alias.name}" for alias in node.names]
    return [name if name in modules() else node.module for name in dotted]
