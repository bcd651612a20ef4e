"""The licences that go with the built program: it carries what it is built on, not only the names."""

import subprocess
from collections.abc import Iterable
from importlib.metadata import Distribution, distribution
from pathlib import Path
from re import Match, match
from shutil import copyfile, rmtree, which

_FILES = ("licen", "copying", "notice", "author")


def write_licences(folder: Path, texts: Iterable[Path], libraries: Iterable[Path]) -> None:
    """Write into a folder the given texts, those of every package needed, and those of the system's libraries."""
    rmtree(folder, ignore_errors=True)  # what an earlier build left
    folder.mkdir()
    for text in texts:
        copyfile(text, folder / text.name)
    for name in sorted(packages_needed("aktgranskning") - {"aktgranskning"}):
        _copy_texts(distribution(name), folder)
    for owner in sorted(_owners(libraries)):
        copyfile(f"/usr/share/doc/{owner}/copyright", folder / f"{owner}.txt")


def packages_needed(name: str) -> set[str]:
    """Return the names of a package and of all that it needs here, without what is optional."""
    found: set[str] = set()
    waiting = [name]
    while waiting:
        package = distribution(waiting.pop())
        if package.name not in found:
            found.add(package.name)
            waiting += [name for name in _required(package) if _is_installed(name)]
    return found - {"pip", "setuptools"}  # sqlite-utils asks for pip, and is not given it here


def _required(package: Distribution) -> list[str]:
    parts = [line.partition(";") for line in package.requires or []]
    names: list[Match[str] | None] = [match(r"[\w.-]+", name) for name, _, mark in parts if "extra" not in mark]
    return [name[0] for name in names if name]


def _is_installed(name: str) -> bool:
    return bool(list(Distribution.discover(name=name)))


def _copy_texts(package: Distribution, folder: Path) -> None:
    for file in package.files or []:
        if ".dist-info" in str(file) and any(word in file.name.lower() for word in _FILES):
            copyfile(str(file.locate()), folder / f"{package.name}-{file.name}")


def _owners(libraries: Iterable[Path]) -> set[str]:
    """Return the Debian packages that the libraries come from, where dpkg knows any."""
    if not which("dpkg"):
        return set()
    paths = [f"*{path.parent.name}/{path.name}" for path in libraries]  # /lib and /usr/lib are one folder, not one name
    told = subprocess.run(["dpkg", "-S", *paths], capture_output=True, text=True, check=False).stdout
    return {line.partition(":")[0] for line in told.splitlines() if not line.startswith("diversion")}
