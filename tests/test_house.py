"""The house: which room may import what, no circles, and the names that are no names."""

import ast
import re
import sys
import tomllib
from graphlib import CycleError, TopologicalSorter

import pytest

from tests.source_code import ROOT, Module, imports, imports_on_load, modules

DOMAIN = "aktgranskning.domain"
BELOW_UI = ("aktgranskning", "checklists", "exports")
MAY_IMPORT: dict[str, tuple[str, ...]] = {
    DOMAIN: ("num2words",),
    "aktgranskning.mistakes": (),
    "aktgranskning.refusals": (),
    "aktgranskning.catalogue": (
        "aktgranskning.domain.errors",
        "aktgranskning.domain.identity_numbers",
        "aktgranskning.mistakes",
        "aktgranskning.refusals",
    ),
    "aktgranskning.discretion": (),
    "aktgranskning.intake": (DOMAIN, "aktgranskning.discretion", "openpyxl", "python_calamine", "lxml", "defusedxml"),
    "aktgranskning.store": (DOMAIN, "sqlcipher3", "sqlite_utils"),
    "aktgranskning": (DOMAIN, "aktgranskning.intake", "aktgranskning.store"),
    "aktgranskning.commands": (*BELOW_UI, "ui", "click", "openpyxl", "docx"),
    "aktgranskning.__main__": ("aktgranskning.commands", "aktgranskning.discretion", "ui"),
    "checklists": (DOMAIN, "aktgranskning.intake", "exports.saving", "pyxform", "openpyxl"),
    "exports": (DOMAIN, "openpyxl", "lxml", "docx"),
    "ui": (*BELOW_UI, "PySide6", "shiboken6"),
}
"""Each room of ARCHITECTURE.md: what it imports beside itself and the standard library."""

NO_NAMES = {"manager", "managers", "helper", "helpers", "util", "utils"}


def is_in(name: str, room: str) -> bool:
    return name == room or name.startswith(f"{room}.")


def room_of(name: str) -> str:
    """Return the innermost room that a module is in; '' for one from outside."""
    return max((room for room in MAY_IMPORT if is_in(name, room)), key=len, default="")


def strangers(module: Module) -> list[str]:
    """Return what a module imports although its room may not."""
    room = room_of(module.name)
    outside = {name for name in imports(module) if name.partition(".")[0] not in sys.stdlib_module_names}
    return sorted(
        name for name in outside if room_of(name) != room and not any(is_in(name, way) for way in MAY_IMPORT[room])
    )


@pytest.mark.parametrize("room", MAY_IMPORT)
def test_a_room_imports_only_what_stands_below_it(room: str) -> None:
    inside = [module for module in modules().values() if room_of(module.name) == room]
    assert inside
    assert {module.name: strangers(module) for module in inside if strangers(module)} == {}


def test_nothing_uses_the_standard_librarys_sqlite() -> None:
    """A second engine in the same process would let go of the first one's locks."""
    assert [module.name for module in modules().values() if "sqlite3" in imports(module)] == []


def test_what_is_called_later_is_forgotten_with_its_owner() -> None:
    """Which QTimer.singleShot does not; `ui/once.py` does."""
    calls = {name for name, module in modules().items() if "singleShot(" in module.path.read_text("utf-8")}
    assert calls == set()


def test_no_modules_import_each_other() -> None:
    graph = {module.name: imports_on_load(module) & modules().keys() for module in modules().values()}
    assert sum(map(len, graph.values())) > len(graph)
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        pytest.fail(" → ".join(error.args[1]))


def test_every_init_file_is_empty() -> None:
    packages = [module for module in modules().values() if module.path.name == "__init__.py"]
    assert len(packages) > 10
    assert [module.name for module in packages if module.path.stat().st_size] == []


def words_of(name: str) -> set[str]:
    """Split the last part of a dotted name: snake_case and CamelCase alike."""
    return {word.lower() for word in re.findall(r"[A-Z]?[a-z]+", name.rpartition(".")[2])}


def test_everything_has_a_name_of_its_own() -> None:
    names = list(modules())
    for module in modules().values():
        defined = (node for node in ast.walk(module.tree) if isinstance(node, ast.FunctionDef | ast.ClassDef))
        names += [f"{module.name}.{node.name}" for node in defined]
    assert words_of("ui.tally.CaseManager") & NO_NAMES
    assert [name for name in names if words_of(name) & NO_NAMES] == []


def test_each_untyped_library_is_imported_in_one_module() -> None:
    overrides = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["mypy"]["overrides"]
    untyped = [name.removesuffix(".*") for part in overrides for name in part["module"]]
    importers = {
        library: [module.name for module in modules().values() if any(is_in(name, library) for name in imports(module))]
        for library in (*untyped, "sqlite_utils")
    }
    assert {library: names for library, names in importers.items() if len(names) != 1} == {}


def test_every_combo_and_spin_box_leaves_the_wheel_to_the_page() -> None:
    qt_own = {"QComboBox", "QSpinBox", "QDoubleSpinBox", "QAbstractSpinBox", "QDateEdit", "QSlider"}
    made = {}
    for module in modules().values():
        calls = (node.func for node in ast.walk(module.tree) if isinstance(node, ast.Call))
        bases = (base for node in ast.walk(module.tree) if isinstance(node, ast.ClassDef) for base in node.bases)
        if found := qt_own & {name.id for name in (*calls, *bases) if isinstance(name, ast.Name)}:
            made[module.name] = found
    assert made == {"ui.widgets.steady_fields": {"QComboBox", "QSpinBox"}}
