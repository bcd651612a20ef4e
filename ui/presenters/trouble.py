"""What is told of an error: what happened, what was kept, what to do, and details that hold nothing of a case."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from aktgranskning.domain.errors import AuditError
from aktgranskning.fault_lines import kind_of, place_of
from ui.presenters.told_in_parts import told_in_parts
from ui.program_facts import program_lines
from ui.translating import tr

_KNOWN_SUFFIXES = (".granskning", ".xlsx", ".md", ".csv", ".ods", ".docx", ".zip")


@dataclass(frozen=True, slots=True)
class Trouble:
    """The parts of an error dialog, and its title."""

    title: str
    happened: str
    kept: str
    to_do: str
    details: str

    @property
    def parts(self) -> Sequence[tuple[str, str]]:
        """Each part under its heading, in the order in which they are read."""
        return [
            (tr("Vad som hände"), self.happened),
            (tr("Vad som finns kvar"), self.kept),
            (tr("Vad du kan göra"), self.to_do),
            (tr("Detaljer"), self.details),
        ]


def trouble_of(
    title: str, error: AuditError, also: str = "", *, kept: str = "", met: BaseException | None = None
) -> Trouble:
    """Return what is told of an act that was refused, or that left something undone.

    `also` can be done besides, `kept` says what was done all the same, and `met` is what the error came from.
    """
    told = told_in_parts(error)
    kept = kept or told.kept or tr("Inget har ändrats. Allt som är sparat finns kvar.")
    to_do = told.to_do or tr("Försök igen. Hjälper inte det: kopiera detaljerna och be om hjälp med programmet.")
    return Trouble(title, told.happened, kept, " ".join(filter(None, (to_do, also))), details(met or error))


def told_trouble(title: str, happened: str, kept: str, to_do: str) -> Trouble:
    """Return what is told of something that went wrong without an error of the program's own."""
    return Trouble(title, happened, kept, to_do, "\n".join(program_lines()))


def trouble_of_program(error: BaseException, report: Path | None, page: str) -> Trouble:
    """Return what is told of a fault of the program, which is written in a report where that was possible."""
    told = Trouble(
        tr("Fel i programmet"),
        tr("Något gick fel i programmet."),
        tr("Allt som har sparats finns kvar. Det senaste du gjorde kan ha blivit ogjort."),
        tr("Stäng granskningen och öppna den igen. Händer det på nytt: kopiera detaljerna och be om hjälp."),
        details(error, page),
    )
    return replace(told, to_do=f"{told.to_do}\n{report_in_words(report)}") if report else told


def report_in_words(report: Path) -> str:
    """Say where the report of a crash lies, and that it can be sent."""
    return tr("En rapport ligger i {path}. Inget ur någon granskning står i den, så den kan skickas.").format(
        path=report
    )


def details(error: BaseException, page: str = "") -> str:
    """Return what to copy: kinds and places, versions and the time; of a file no more than what kind it is."""
    lines = [tr("Slag: {kind}").format(kind=kind_of(error)), tr("Plats: {place}").format(place=place_of(error) or "–")]
    if page:
        lines.append(tr("Sida: {page}").format(page=page))
    path = error.parameters.get("path") if isinstance(error, AuditError) else None
    if isinstance(path, Path):
        suffix = path.suffix.lower()
        lines.append(tr("Filtyp: {suffix}").format(suffix=suffix if suffix in _KNOWN_SUFFIXES else tr("annan")))
    return "\n".join([*lines, *program_lines()])
