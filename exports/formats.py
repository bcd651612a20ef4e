"""The formats that an audit can be exported to: how their files end, what they are called, and what writes them."""

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import cast

from aktgranskning.domain.audit import Snapshot
from aktgranskning.domain.errors import AuditError
from exports.options import ExportOptions
from exports.target import Progress

Write = Callable[[Snapshot, Path, ExportOptions, Progress], None]


@dataclass(frozen=True, slots=True)
class ExportFormat:
    """One format: the ending of its files with the point, its name for the user, and where its writer is found.

    `told` and `told_besides` are what the user can read of a report and of a working paper. `tells_units` is whether a
    file of the whole audit says what belongs to which unit, `tells_sentences` whether it has those of the report. The
    writer is imported where it is used, since each brings a library of its own.
    """

    suffix: str
    words: str
    contents: str
    module: str
    function: str
    told: str
    told_besides: str
    tells_units: bool = True
    tells_sentences: bool = False

    @property
    def write(self) -> Write:
        """What writes a snapshot to a path, by the options, telling how far it has come."""
        return cast(Write, getattr(import_module(self.module), self.function))


_WITHOUT = "Utan akternas fritextsvar och kommentarer, platser i akten och diarienummer."
_ASSESSED = (
    "Texterna till bedömningarna är med som de är skrivna: motiveringar, intervjuanteckningar och annat underlag, "
    "rekommendationer och svar."
)

FORMATS = (
    ExportFormat(
        ".xlsx",
        "Excel",
        "Arbetsbok med alla blad",
        "exports.workbook",
        "export_workbook",
        f"Siffror, svar, formuleringar, checklista och kontroll av varje siffra. {_ASSESSED} {_WITHOUT}",
        "Allt i redovisningen, och dessutom fritextsvar samt bladet Kommentarer: akt, fråga, svar, kommentar, plats i "
        "akten, granskare och tid.",
        tells_sentences=True,
    ),
    ExportFormat(
        ".docx",
        "Word",
        "Bilaga till rapporten",
        "exports.document",
        "export_document",
        f"Metod, tabeller med siffror och formuleringar under revisionsfrågorna. {_ASSESSED} {_WITHOUT}",
        "Allt i redovisningen, och dessutom ett avsnitt med kommentarerna: fråga, akt, svar och plats i akten.",
        tells_sentences=True,
    ),
    ExportFormat(
        ".csv",
        "CSV",
        "Ett svar per rad",
        "exports.long_table",
        "export_csv",
        f"En tabell med akt, fråga, svar och tid. {_WITHOUT}",
        "Samma tabell, och dessutom fritextsvar, kommentarer, platser i akten och granskare.",
        tells_units=False,
    ),
    ExportFormat(
        ".json",
        "JSON-paket",
        "Checklista och svar",
        "exports.package",
        "export_package",
        f"Checklista, akter, svar, förvaltningens synpunkter och siffror, för andra program. {_WITHOUT}",
        "Samma paket, och dessutom fritextsvar, kommentarer, platser i akten, granskare och förvaltningens ord.",
    ),
)


def format_of(path: Path) -> ExportFormat:
    """Return the format that a file name means; AuditError where it ends as none of them does."""
    for format_ in FORMATS:
        if path.suffix.lower() == format_.suffix:
            return format_
    raise AuditError("export.unknown_format", file=path.name, suffixes=", ".join(one.suffix for one in FORMATS))
