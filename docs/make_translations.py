"""Collects the texts of the screen for Qt Linguist, and compiles what is translated: python docs/make_translations.py.

Texts that are no longer in the code are dropped; new ones stand in the .ts files as unfinished, which a test refuses.
"""

import subprocess
import sys
from pathlib import Path

_ROOT = Path(__file__).parent.parent
_FOLDER = Path("ui/translations")
_MARKS = "tr+=later"
"""`later` marks a text as `tr` does."""


def collect(language: str, target: Path, *options: str) -> None:
    """Bring one .ts file in line with the code; what is translated there stays."""
    sources = sorted(str(path.relative_to(_ROOT)) for path in (_ROOT / "ui").rglob("*.py"))
    languages = ["-source-language", "sv_SE", "-target-language", language]
    how = ["-tr-function-alias", _MARKS, "-locations", "none", "-no-obsolete", "-sort-messages", "-silent"]
    _run("lupdate", *sources, "-ts", str(target), *languages, *how, *options)


def compile_translation(source: Path, target: Path) -> None:
    """Write the .qm file that the program reads."""
    _run("lrelease", str(source), "-qm", str(target), "-silent")


def _run(tool: str, *arguments: str) -> None:
    command = Path(sys.executable).parent / f"pyside6-{tool}"
    subprocess.run([command, *arguments], cwd=_ROOT, check=True)


if __name__ == "__main__":
    for language, options in (("sv_SE", ["-pluralonly"]), ("en_GB", [])):
        ts = _FOLDER / f"aktgranskning_{language[:2]}.ts"
        collect(language, ts, *options)
        compile_translation(ts, ts.with_suffix(".qm"))
