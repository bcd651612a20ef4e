"""What comes with the program: checklists, the answers of the example audit, the tables of the template."""

from importlib.resources import files
from pathlib import Path


def shipped_checklists() -> tuple[Path, ...]:
    """Return the paths of the shipped checklists, the one of the example audit first."""
    return (
        shipped_checklist(),
        _library() / "arbetsplaner-jamforelse.md",
        _library() / "arendehandlaggning-allman.md",
    )


def shipped_checklist() -> Path:
    """Return the path of the example audit's checklist, on financial aid."""
    return _library() / "ekonomiskt-bistand-genomforandeplan.md"


def title_of(checklist: Path) -> str:
    """Return the title of a shipped checklist; its first line holds it, so that a list needs no reader."""
    with checklist.open(encoding="utf-8") as lines:
        return next(lines).removeprefix("# ").strip()


def shipped_or_own(checklist: Path) -> Path:
    """Return the path of the shipped checklist that a name without suffix means; any other path as it is."""
    named = (shipped for shipped in shipped_checklists() if Path(shipped.stem) == checklist)
    return checklist if checklist.exists() else next(named, checklist)


def example_answers() -> Path:
    """Return the path of the example audit's answers: invented, a row for each of 15 cases."""
    return _library() / "ekonomiskt-bistand-exempel.csv"


def example_notes() -> Path:
    """Return the path of the example audit's notes: case, place in it, where in the file, comment."""
    return _library() / "ekonomiskt-bistand-anteckningar.csv"


def example_views() -> Path:
    """Return the path of what the administration says of the example's answers, and why each answer is kept."""
    return _library() / "ekonomiskt-bistand-synpunkter.csv"


def example_key_figures() -> Path:
    """Return the path of the example audit's key figures, which are invented."""
    return _library() / "ekonomiskt-bistand-nyckeltal.csv"


def template_tables() -> Path:
    """Return the path of the tables that a workbook to start from is made of."""
    return _library() / "mall.md"


def _library() -> Path:
    # the program is always installed as files, never run from within an archive
    return Path(str(files("checklists"))) / "library"
