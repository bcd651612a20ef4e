"""The tally of an audit file that is not opened otherwise, counted in the file."""

from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

from aktgranskning.domain.audit import Case
from aktgranskning.domain.grouping import GroupBy
from aktgranskning.domain.tally import ItemTally
from aktgranskning.store.audit_file import AuditFile
from aktgranskning.store.secrets import Secret
from aktgranskning.store.tallying import read_absent, tally_from_file
from aktgranskning.verifying.advancing import no_progress
from aktgranskning.verifying.contents import check_contents


@dataclass(frozen=True, slots=True)
class FileTally:
    """Every item over the whole, and by group where it was asked for; the cases that are `absent` are in no figure."""

    items: tuple[ItemTally, ...]
    groups: Mapping[str, tuple[ItemTally, ...]] = field(default_factory=dict)
    absent: tuple[Case, ...] = ()


def count_file(path: Path, by: GroupBy | None, secret: Secret | None = None) -> FileTally:
    """Count an audit file; AuditError where it has no checklist, or cannot be opened (see `engagement.open_audit`)."""
    return _counted(AuditFile.open(path, secret), by)


def count_copy(path: Path, by: GroupBy | None, secret: Secret | None = None) -> FileTally:
    """Count a file as `count_file`, also one that another program has open (see `AuditFile.copied_beside`)."""
    return _counted(AuditFile.copied_beside(path, secret), by)


def _counted(opened: AuditFile, by: GroupBy | None) -> FileTally:
    with closing(opened) as file, file.reading():
        check_contents(file.database, no_progress)
        found = tally_from_file(file.database, by)
        return FileTally(found.items(), found.by(by) if by else {}, read_absent(file.database))
