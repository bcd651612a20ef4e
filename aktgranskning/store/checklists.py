"""The file that the audit's checklist was read from, as the audit file keeps it."""

from aktgranskning.domain.audit import ChecklistFile
from aktgranskning.domain.errors import AuditError
from aktgranskning.store.engine import Database


def read_source(database: Database) -> ChecklistFile:
    """Return name and bytes of the latest checklist's file and of those beside it; AuditError without a checklist."""
    query = "SELECT id, file_name, content FROM checklists ORDER BY id DESC LIMIT 1"
    row = database.execute(query).fetchone()
    if row is None:
        raise AuditError("review.no_checklist")
    id_, file_name, content = row
    query = "SELECT file_name, content FROM checklist_files WHERE checklist_id = ? ORDER BY file_name"
    return ChecklistFile(file_name, content, tuple(database.execute(query, [id_]).fetchall()))
