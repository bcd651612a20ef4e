"""The certificate that an audit was destroyed, as a Word document and as JSON."""

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

from docx.document import Document as DocumentFile

from aktgranskning.domain.disposal import BEYOND, Disposal, DisposedFile, Outcome, certificate_json
from exports.document import SUFFIX
from exports.document_parts.blocks import WIDTH, Block, Column, Style, Table, Text
from exports.document_template import LANGUAGE, new_document
from exports.document_writer import write_blocks, write_edges
from exports.safe_text import visible
from exports.target import CREATOR, written_beside

TITLE = "Gallringsintyg"

_OVERWRITTEN = (
    "Filernas innehåll skrevs över innan de togs bort. I krypterade filer förstördes först det som nyckeln härleds ur; "
    "därefter kan ingen lösenfras öppna dem."
)


def proposed_certificates(audit_path: Path, disposal: Disposal) -> tuple[Path, ...]:
    """Return where the certificate is written unless the user says otherwise: beside the audit, in both formats."""
    stem = f"{TITLE} {audit_path.stem} {disposal.at[:10]}"
    return tuple(audit_path.with_name(f"{stem}{suffix}") for suffix in (SUFFIX, ".json"))


def write_certificates(disposal: Disposal, paths: Iterable[Path]) -> None:
    """Write the certificate to each of the paths, as the ending of its name says (.docx, else .json)."""
    for path in paths:
        if path.suffix.lower() == SUFFIX:
            write_certificate_document(disposal, path)
        else:
            write_certificate_json(disposal, path)


def write_certificate_document(disposal: Disposal, path: Path) -> None:
    """Write the certificate to `path` (.docx); AuditError with a code that begins with "export."."""
    with written_beside(path, SUFFIX) as temporary:
        document = new_document()
        _set_properties(document)
        write_edges(document, disposal.name, "")
        write_blocks(document, certificate_blocks(disposal), lambda: None)
        document.save(str(temporary))


def write_certificate_json(disposal: Disposal, path: Path) -> None:
    """Write the certificate to `path` (.json); AuditError with a code that begins with "export."."""
    with written_beside(path, ".json") as temporary:
        temporary.write_text(certificate_json(disposal) + "\n", "utf-8")


def certificate_blocks(disposal: Disposal) -> Iterator[Block]:
    """Yield what the certificate says, in order."""
    yield Text(TITLE, Style.TITLE)
    about = (Column("Uppgift", WIDTH / 3), Column("Innehåll", 2 * WIDTH / 3))
    yield Table("Granskningen", "Vilken granskning som gallrades, när, av vem och varför.", about, [*_facts(disposal)])
    files = tuple((_called(file), file.outcome.value.capitalize(), file.sha256 or "–") for file in disposal.files)
    columns = (Column("Fil", WIDTH * 0.28), Column("Vad som hände", WIDTH * 0.22), Column("SHA-256", WIDTH * 0.5))
    yield Table("Filer", "Vad som hände med varje fil.", columns, files)
    yield Text(_OVERWRITTEN)
    if not disposal.is_complete:
        left = len(disposal.of(Outcome.LEFT, Outcome.FAILED))
        yield Text(f"Filer som inte kunde förstöras: {left}. De återstår att gallra.")
    yield Text(BEYOND)


def _facts(disposal: Disposal) -> Iterator[tuple[str, str]]:
    yield "Namn", disposal.name
    yield "Granskad nämnd eller verksamhet", disposal.auditee or "–"
    yield "Period", disposal.period or "–"
    yield "Akter", str(disposal.cases)
    yield "Svar", str(disposal.answers)
    yield "Kryptering", "Krypterad" if disposal.is_encrypted else "Okrypterad"
    yield "Bevarades till", disposal.retained_until or "–"
    yield "Grund", disposal.ground or "–"
    yield "Beslut om gallring", disposal.decision
    yield "Gallrad av", disposal.by
    yield "Gallrad", disposal.at.replace("T", " ")
    yield "Kontrollsumma", disposal.head


def _called(file: DisposedFile) -> str:
    return f"{file.role.value.capitalize()} ({file.suffix})"


def _set_properties(document: DocumentFile) -> None:
    properties = document.core_properties
    properties.author = properties.last_modified_by = f"{CREATOR} {version('aktgranskning')}"
    properties.title, properties.comments, properties.language = visible(TITLE), "", LANGUAGE
    properties.created = properties.modified = datetime.now(UTC).replace(tzinfo=None)
