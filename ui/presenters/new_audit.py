"""Beginning a new audit: where it is saved, what is wrong with what was entered, and making the file.

Whatever needs the file format or the checklist reader is imported by the functions that use it: the dialog must open
at once, before any audit has been.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from aktgranskning.domain.audit import Audit
from aktgranskning.store.header import AUDIT_SUFFIX
from ui.translating import tr

if TYPE_CHECKING:
    from aktgranskning.session import Session
    from aktgranskning.store.secrets import Secret
    from checklists.reader import LoadedChecklist

_NOT_IN_FILE_NAMES = re.compile(r'[<>:"/\\|?*\x00-\x1f]')


@dataclass(frozen=True, slots=True)
class NewAudit:
    """An audit to be made; without a checklist, one is loaded later; without a passphrase, it is not encrypted."""

    path: Path
    audit: Audit
    reviewer_name: str
    initials: str
    checklist: "LoadedChecklist | None"
    cases: int
    passphrase: str = field(default="", repr=False)


def proposed_path(folder: Path, name: str) -> Path:
    """Return where an audit of this name is saved unless the user chooses otherwise."""
    stem = _NOT_IN_FILE_NAMES.sub(" ", name).strip(" .") or tr("Ny granskning")
    return folder / f"{' '.join(stem.split())}{AUDIT_SUFFIX}"


def with_suffix(typed: str) -> Path:
    """Return the path that was typed, with the ending of an audit file."""
    path = Path(typed.strip()).expanduser()
    has_suffix = path.suffix.lower() == AUDIT_SUFFIX or not path.name
    return path if has_suffix else path.with_name(path.name + AUDIT_SUFFIX)


def mistakes(entered: Mapping[str, str]) -> dict[str, str]:
    """Return by field what must be put right in it: `older`, `name`, `reviewer`, `initials`, `checklist`, `path`.

    A field that is missing from `entered` is not needed.
    """
    empty = {
        "older": tr("Välj filen med den tidigare granskningen."),
        "name": tr("Skriv granskningens namn."),
        "reviewer": tr("Skriv vem som granskar. Namnet följer med varje svar."),
        "initials": tr("Skriv initialer."),
        "checklist": tr("Välj en fil, eller läs in checklistan senare."),
        "path": tr("Välj var granskningen ska sparas."),
    }
    found = {field: empty[field] for field in empty if not entered.get(field, "-").strip()}
    if entered.get("path", "").strip():
        wrong = _wrong_path(with_suffix(entered["path"]))
        if wrong:
            found["path"] = wrong
    return found


def _wrong_path(path: Path) -> str:
    if not path.is_absolute():
        return tr("Ange hela sökvägen, eller välj mappen med Bläddra…")
    if not path.parent.is_dir():
        return tr("Mappen finns inte. Välj en annan med Bläddra…")
    if path.exists():
        return tr("Det finns redan en fil med det namnet. Välj ett annat.")
    return ""


def read_checklist(path: Path) -> "LoadedChecklist":
    """Read a checklist, and load what making the file will need; AuditError as `checklists.reader` raises it."""
    import aktgranskning.engagement  # noqa: F401 - slow to load the first time, and this runs beside the window
    from checklists.reader import load_checklist

    return load_checklist(path)


def create_from(new: NewAudit) -> "Session":
    """Make the audit file with its checklist and cases, and open it; where anything fails no file is left."""
    from aktgranskning.adding import NewCase
    from aktgranskning.engagement import add_cases, create_audit, load_checklist
    from aktgranskning.session import Reviewer

    reviewer = Reviewer(new.reviewer_name, new.initials)
    session = create_audit(new.path, new.audit, reviewer, secret=secret_of(new.passphrase))
    try:
        if new.checklist:
            read = new.checklist
            load_checklist(session, read.checklist, read.file)
        if new.cases:
            add_cases(session, [NewCase()] * new.cases)
    except BaseException:
        session.close()
        new.path.unlink(missing_ok=True)
        raise
    return session


def secret_of(passphrase: str) -> "Secret | None":
    """Return what a new file is encrypted with; None for ''."""
    from aktgranskning.store.secrets import Passphrase

    return Passphrase(passphrase) if passphrase else None
