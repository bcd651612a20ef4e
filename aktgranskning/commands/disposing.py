"""The commands `retention`, `dispose` and `anonymise`: how long an audit is kept, and what becomes of it then."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from aktgranskning.catalogue import text
from aktgranskning.commands.opening import opened, secret_for
from aktgranskning.commands.parts import BACKUP_FOLDER, FILE, REVIEWER, fail, reports_errors, reviewer_named
from aktgranskning.domain.errors import AuditError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from aktgranskning.domain.disposal import Disposal


@click.command()
@FILE
@click.option("--until", metavar="ÅÅÅÅ-MM-DD", help="Dagen då granskningen ska gallras.")
@click.option("--ground", metavar="TEXT", help="Varför den bevaras så länge.")
@click.option("--decision", metavar="TEXT", help="Beslutet om gallring: vem, när, nummer.")
@REVIEWER
@reports_errors
def retention(file: Path, until: str | None, ground: str | None, decision: str | None, reviewer: str) -> None:
    """Ange eller visa hur länge granskningen bevaras, på vilken grund och enligt vilket beslut."""
    from aktgranskning.retaining import retain, retention_in_words

    with opened(file, reviewer_named(reviewer)) as session:
        retain(session, until=until, ground=ground, decision=decision)
        told = retention_in_words(session.audit)
    click.echo(told)


@click.command()
@FILE
@click.option("--confirm", metavar="NAMN", default="", help="Granskningens namn. Utan det visas bara vad som gallras.")
@click.option("--decision", metavar="TEXT", default="", help="Beslutet om gallring, om granskningen inte har det.")
@click.option("--before-its-time", is_flag=True,
              help="Gallra fast bevarandetiden inte är slut, eller ingen är bestämd.")  # fmt: skip
@click.option("--certificate", metavar="OUT.docx|OUT.json", type=click.Path(path_type=Path), multiple=True,
              help="Gallringsintyget; annars skrivs båda bredvid granskningen.")  # fmt: skip
@BACKUP_FOLDER
@REVIEWER
@reports_errors
def dispose(
    file: Path,
    confirm: str,
    decision: str,
    before_its_time: bool,
    certificate: tuple[Path, ...],
    folder: Path | None,
    reviewer: str,
) -> None:
    """Gallra en granskning: förstör dess fil, säkerhetskopior och exporter, och skriv ett intyg om det."""
    from aktgranskning.disposing import dispose as destroy_all
    from aktgranskning.domain.disposal import retention_of
    from exports.certificate import proposed_certificates, write_certificates

    disposal = _to_be_destroyed(file, decision, folder, reviewer)
    if not confirm:
        click.echo("\n".join(_planned(disposal)))
        return
    if disposal.is_before_its_time and not before_its_time:
        raise AuditError("disposal.before_its_time", retention=retention_of(disposal))
    paths = certificate or proposed_certificates(Path(disposal.path), disposal)
    done = destroy_all(disposal, confirm, lambda done: write_certificates(done, paths))
    click.echo("\n".join(f"Skrev {path}" for path in paths))
    if not done.is_complete:
        raise click.exceptions.Exit(fail(text("disposal.incomplete", files=", ".join(_left(done)))))
    if file.is_symlink():
        file.unlink()  # it leads nowhere any more
    click.echo(f"Gallrade {file}.")


def _to_be_destroyed(file: Path, decision: str, folder: Path | None, reviewer: str) -> "Disposal":
    """Return what is to be destroyed as the audit says or, where that is destroyed in part, as it was noted then."""
    from aktgranskning.begun_disposals import begun_disposal, carried_on, goes_on_without_audit
    from aktgranskning.disposing import prepare_disposal

    begun = begun_disposal(file, folder)
    try:
        with opened(file, reviewer_named(reviewer)) as session:
            session.backing.folder = folder
            planned = prepare_disposal(session, decision or (begun.decision if begun else ""))
    except AuditError as error:
        if begun is None or not goes_on_without_audit(error):
            raise
        return begun
    return carried_on(planned, begun)


def _planned(disposal: "Disposal") -> "Iterator[str]":
    from aktgranskning.domain.disposal import ALONE, BEYOND, Outcome, retention_of

    yield retention_of(disposal)
    yield f"Gallringen av ”{disposal.name}” skulle förstöra:"
    yield from (f"  {file.path} ({file.role.value})" for file in disposal.of(Outcome.LEFT, Outcome.FAILED))
    alone = disposal.of(*ALONE)
    if alone:
        yield "Lämnas:"
        yield from (f"  {file.path} ({file.outcome.value})" for file in alone)
    yield BEYOND
    yield "Inget har förstörts. Skriv --confirm och granskningens namn för att gallra."


def _left(disposal: "Disposal") -> "Iterator[str]":
    from aktgranskning.domain.disposal import Outcome

    return (file.path for file in disposal.of(Outcome.LEFT, Outcome.FAILED))


@click.command()
@FILE
@click.argument("out", metavar="OUT.granskning", type=click.Path(path_type=Path))
@reports_errors
def anonymise(file: Path, out: Path) -> None:
    """Skriv en avidentifierad kopia: samma siffror, utan diarienummer, fritexter och namn på personer."""
    from aktgranskning.anonymising import anonymised_copy

    secret = secret_for(file)
    with opened(file) as session:
        anonymised_copy(session, out, secret=secret)
    click.echo(f"Skrev {out}")
