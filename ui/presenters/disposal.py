"""What is to be destroyed with the open audit, as the dialog shows it before."""

from pathlib import Path

from aktgranskning.domain.disposal import ALONE, BEYOND, Disposal, FileRole, Outcome
from ui.translating import later, tr

_ROLES = {
    FileRole.AUDIT: later("Granskningens fil"),
    FileRole.BACKUP: later("Säkerhetskopior"),
    FileRole.REPLACED: later("Filer som ersattes vid en återställning"),
    FileRole.LEFTOVER: later("Arbetsfiler"),
    FileRole.EXPORT: later("Exporterade filer"),
}


def planned_lines(disposal: Disposal) -> list[str]:
    """Say what would be destroyed and what is left alone, a heading and then a line a file."""
    lines = []
    for role, called in _ROLES.items():
        files = [file for file in disposal.of(Outcome.LEFT, Outcome.FAILED) if file.role is role]
        if files:
            lines += [f"{tr(called)} ({len(files)})", *(f"    {file.path}" for file in files)]
    alone = disposal.of(*ALONE)
    if alone:
        lines += [
            tr("Lämnas ({count})").format(count=len(alone)),
            *(f"    {file.path} ({tr(file.outcome.value)})" for file in alone),
        ]
    return lines


def begun_in_words(disposal: Disposal) -> str:
    """Say that a disposal was interrupted, and what can be done."""
    return tr(
        "Gallringen av {name} avbröts innan den var klar (beslut: {decision}). Det som redan är förstört kan "
        "inte fås tillbaka. Gallringen kan gå vidare där den slutade. Ska den inte det: stäng, och ta bort filen "
        "{file}.gallring; finns granskningen kvar går den sedan att öppna."
    ).format(name=disposal.name, decision=disposal.decision, file=Path(disposal.path).name)


def beyond() -> str:
    """Say what no program can destroy."""
    return tr(BEYOND)


def done_in_words(done: Disposal, papers: tuple[Path, ...]) -> str:
    """Say that all was destroyed, and where the certificate is."""
    return "\n".join([_destroyed(done), *_certificates(papers)])


def left_in_words(done: Disposal, papers: tuple[Path, ...]) -> tuple[str, str, str]:
    """Say what was destroyed, what could not be and is left, and what to do about it."""
    left = done.of(Outcome.LEFT, Outcome.FAILED)
    return (
        "\n".join([_destroyed(done), *_certificates(papers)]),
        "\n".join([tr("Det här kunde inte förstöras:"), *(f"    {file.path}" for file in left)]),
        tr("Stäng filerna i andra program och gallra igen; gallringen går då vidare där den slutade."),
    )


def _destroyed(done: Disposal) -> str:
    return tr("Förstörda filer: {count}.").format(count=len(done.of(Outcome.DESTROYED)))


def _certificates(papers: tuple[Path, ...]) -> list[str]:
    return [tr("Gallringsintyget:"), *(f"    {path}" for path in papers)]
