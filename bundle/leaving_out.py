"""What PyInstaller collects and the program has no use for.

An entry of its lists is (where it goes, where it comes from, its kind).
"""

from collections.abc import Callable, Iterable
from fnmatch import fnmatch
from pathlib import Path, PurePath

Entry = tuple[str, str, str]

UNUSED_MODULES = ["PySide6.QtNetwork", "numpy", "scipy", "tkinter", "unittest", "pydoc", "pdb", "pip", "setuptools"]
"""PyInstaller adds Qt's network to any window; numpy and scipy come with our tests, the rest with theirs."""

SLOW_HOOKS = {"pyi_rth_multiprocessing", "pyi_rth_pyside6"}
"""PyInstaller's own first lines: the one imports what a window does not need, `start.py` does it where it is; the other
tells every program that we open that its Qt has our plugins. Ours are found without it."""

_PLUGINS = [
    "platforms/*qxcb.*",
    "platforms/*qwayland.*",
    "platforms/*qoffscreen.*",
    "platforms/qwindows.*",
    "platforms/*qcocoa.*",
    "platforminputcontexts/*composeplatforminputcontextplugin.*",
    "platforminputcontexts/*ibusplatforminputcontextplugin.*",
    "platformthemes/*qxdgdesktopportal.*",
    "wayland-shell-integration/*xdg-shell.*",
    "wayland-decoration-client/*",
    "printsupport/*",
    "iconengines/*qsvgicon.*",
    "imageformats/*qsvg.*",
    "styles/*",
]
_TRANSLATIONS = ["qtbase_sv.qm", "qtbase_en.qm"]


def is_used(entry: Entry) -> bool:
    """Say whether a file is one that the program may need; of Qt's plugins and translations it is few."""
    path = PurePath(entry[0])
    if "PySide6" not in path.parts:
        return True
    if "plugins" in path.parts:
        return any(fnmatch(f"{path.parent.name}/{path.name}", pattern) for pattern in _PLUGINS)
    if "translations" in path.parts:
        return path.name in _TRANSLATIONS
    return "qml" not in path.parts


def without_orphans(binaries: Iterable[Entry], needed_by: Callable[[str], Iterable[str]]) -> list[Entry]:
    """Leave out the shared libraries of Linux that nothing needs any more; `needed_by` names what a file needs."""
    entries = list(binaries)
    sources = {PurePath(to).name: source for to, source, kind in entries if kind != "SYMLINK"}
    waiting = [source for to, source, kind in entries if kind != "SYMLINK" and not _is_orphan_if_unasked(to)]
    reached: set[str] = set()
    while waiting:
        names = {Path(name).name for name in needed_by(waiting.pop())} & sources.keys() - reached
        reached |= names
        waiting += [sources[name] for name in names]
    return [entry for entry in entries if not _is_orphan_if_unasked(entry[0]) or PurePath(entry[0]).name in reached]


def _is_orphan_if_unasked(to: str) -> bool:
    """Say whether a file is there only for others: not a module, not a plugin, and not Python, which starts it all."""
    name = PurePath(to).name
    return ".so." in name and not name.startswith("libpython")
