"""What comes with the program: a checklist, the answers of its example audit, the tables of the template."""

from importlib.resources import files
from pathlib import Path


def shipped_checklist() -> Path:
    """Return the path of the shipped checklist, on financial aid."""
    return _library() / "ekonomiskt-bistand-genomforandeplan.md"


def example_answers() -> Path:
    """Return the path of the example audit's answers: invented, a row for each of 15 cases."""
    return _library() / "ekonomiskt-bistand-exempel.csv"


def example_notes() -> Path:
    """Return the path of the example audit's notes: case, item, where in the file, comment."""
    return _library() / "ekonomiskt-bistand-anteckningar.csv"


def template_tables() -> Path:
    """Return the path of the tables that a workbook to start from is made of."""
    return _library() / "mall.md"


def _library() -> Path:
    # the program is always installed as files, never run from within an archive
    return Path(str(files("checklists"))) / "library"
