"""The command line: the same functions as the window's, and the door to the window itself."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from aktgranskning.catalogue import text
from aktgranskning.commands.assessing import assess
from aktgranskning.commands.backing_up import back_up, backups, restore
from aktgranskning.commands.disposing import anonymise, dispose, retention
from aktgranskning.commands.exporting import export, options_of, write_export
from aktgranskning.commands.fact_checking import fact_check, import_fact_check
from aktgranskning.commands.following_up import follow_up
from aktgranskning.commands.group import WINDOW, Commands, said_in_swedish
from aktgranskning.commands.identity_numbers import identity_numbers
from aktgranskning.commands.key_figures import key_figures
from aktgranskning.commands.opening import (
    ENCRYPT,
    opened,
    opened_or_copied,
    or_from_copy,
    secret_for,
    secret_for_new,
    warn_of_place,
)
from aktgranskning.commands.parts import (
    FILE,
    FORMAT_HELP,
    REVIEWER,
    WITH_REFERENCES,
    fail,
    numbers_noticed,
    reports_errors,
    reviewer_named,
)
from aktgranskning.commands.passphrases import passphrase
from aktgranskning.commands.recommending import recommend
from aktgranskning.commands.responding import respond
from aktgranskning.commands.response_forms import import_responses, response_form
from aktgranskning.commands.sampling import replace, sample, sample_proof
from aktgranskning.commands.screen import has_screen, open_window
from aktgranskning.commands.signing_off import notes, reopen, second_read, sign_off
from aktgranskning.commands.verifying import verify
from aktgranskning.domain.errors import AuditError

if TYPE_CHECKING:
    pass


@click.group(cls=Commands)
@click.version_option(package_name="aktgranskning", prog_name="Aktgranskning")
def commands() -> None:
    """Läs stickprov av akter mot en checklista och räkna svaren.

    Utan kommando öppnas fönstret: aktgranskning [FIL.granskning]
    """


@commands.command(WINDOW, hidden=True)
@click.argument("file", type=click.Path(path_type=Path))
def window(file: Path) -> None:
    """Öppna fönstret med en granskning."""
    raise click.exceptions.Exit(open_window(file))


@commands.command()
@click.option("--folder", type=click.Path(path_type=Path), default=Path("aktgranskning-exempel"), show_default=True,
              help="Mappen som exemplet skrivs i.")  # fmt: skip
@click.option("--no-window", is_flag=True, help="Öppna inget fönster efteråt.")
@ENCRYPT
@reports_errors
def demo(folder: Path, no_window: bool, encrypt: bool) -> None:
    """Skriv exempelgranskningen, dess arbetsbok och ett påhittat register, och visa sammanställningen."""
    from aktgranskning.commands.example import (
        AUDIT_NAME,
        REGISTER_NAME,
        WORKBOOK_NAME,
        check_replaceable,
        write_example,
        write_register,
    )
    from aktgranskning.commands.printing import tally_table
    from aktgranskning.domain.tally import tally
    from aktgranskning.written_files import FileKind, remember_written
    from exports.options import Kind

    workbook = folder / WORKBOOK_NAME
    check_replaceable(workbook)
    with write_example(folder, secret_for_new(folder / AUDIT_NAME, encrypt=encrypt)) as session:
        snapshot = session.snapshot()
        write_export(snapshot, workbook, options_of(Kind.REPORT))
        remember_written(session, workbook, FileKind.EXPORT)
    write_register(folder / REGISTER_NAME)
    click.echo(tally_table(tally(snapshot)))
    click.echo(f"\nSkrev {folder / AUDIT_NAME}, {workbook} och {folder / REGISTER_NAME}")
    if not no_window and has_screen():
        raise click.exceptions.Exit(open_window(folder / AUDIT_NAME))


@commands.command()
@click.argument("checklist", type=click.Path(path_type=Path))
@click.option("--format", "format_", type=click.Choice(["table", "json"]), default="table", help=FORMAT_HELP)
@reports_errors
def check(checklist: Path, format_: str) -> None:
    """Kontrollera en checklista: räkna upp alla fel, och det som är bra att känna till."""
    from aktgranskning.commands.checking import checked_lines, checked_record, unreadable_record
    from aktgranskning.commands.printing import as_json
    from checklists.reader import check_checklist
    from checklists.shipped import shipped_or_own

    path = shipped_or_own(checklist)
    try:
        checked = check_checklist(path)
    except AuditError as error:
        if format_ != "json":
            raise
        click.echo(as_json(unreadable_record(error, path)))
        raise click.exceptions.Exit(1) from None
    if format_ == "json":
        click.echo(as_json(checked_record(checked, path)))
    else:
        click.echo(checked_lines(checked, path), err=bool(checked.errors))
    raise click.exceptions.Exit(1 if checked.errors else 0)


@commands.command()
@FILE
@reports_errors
def template(file: Path) -> None:
    """Skriv en arbetsbok att börja en egen checklista från."""
    from checklists.template import write_template

    write_template(file)
    click.echo(f"Skrev {file}")


@commands.command("save-checklist")
@FILE
@click.argument("out", metavar="OUT.xlsx|OUT.md", type=click.Path(path_type=Path))
@reports_errors
def save_checklist(file: Path, out: Path) -> None:
    """Spara granskningens checklista som en egen fil, .xlsx eller .md, att börja nästa granskning från."""
    from aktgranskning.store.checklists import read_file
    from aktgranskning.written_files import FileKind, remember_written
    from checklists.saving import save_checklist as save

    with opened(file) as session:
        written = save(read_file(session.file.database), out)
        for path in written:
            remember_written(session, path, FileKind.CHECKLIST)
    click.echo("\n".join(f"Skrev {path}" for path in written))


@commands.command()
@FILE
@click.option("--checklist", type=click.Path(path_type=Path), required=True,
              help="Checklistan, .xlsx eller .md, eller en medföljande: ekonomiskt-bistand-genomforandeplan, "
                   "arbetsplaner-jamforelse, arendehandlaggning-allman.")  # fmt: skip
@click.option("--cases", type=click.IntRange(0, 10_000), default=15, show_default=True, help="Antal akter.")
@click.option("--name", default="", help="Granskningens namn; annars filens.")
@click.option("--auditee", default="", help="Den granskade nämnden eller verksamheten.")
@click.option("--period", default="", help="Den granskade perioden.")
@REVIEWER
@ENCRYPT
@reports_errors
def new(
    file: Path, checklist: Path, cases: int, name: str, auditee: str, period: str, reviewer: str, encrypt: bool
) -> None:
    """Skapa en granskning med en checklista och ett antal akter."""
    from aktgranskning.adding import NewCase
    from aktgranskning.domain.audit import Audit
    from aktgranskning.engagement import add_cases, create_audit, load_checklist
    from checklists.reader import load_checklist as read_checklist
    from checklists.shipped import shipped_or_own

    loaded = read_checklist(shipped_or_own(checklist))
    audit, secret = Audit(name or file.stem, auditee, period), secret_for_new(file, encrypt=encrypt)
    with create_audit(file, audit, reviewer_named(reviewer), secret=secret) as session:
        load_checklist(session, loaded.checklist, loaded.file)
        add_cases(session, [NewCase()] * cases)
    warn_of_place(file)
    click.echo(f"Skapade {file} med {cases} akter.")


@commands.command("import-answers")
@FILE
@click.argument("answers", type=click.Path(path_type=Path))
@REVIEWER
@reports_errors
def import_answers(file: Path, answers: Path, reviewer: str) -> None:
    """Läs in svar: en tabell med en rad per akt eller ett svar per rad, eller ett paket. Allt läses in, eller inget."""
    from aktgranskning.engagement import set_reviewer
    from aktgranskning.imported_numbers import numbers_in_answers
    from aktgranskning.importing import cases_left_out
    from aktgranskning.importing import import_answers as import_rows
    from aktgranskning.intake.answer_files import check_answer_file
    from aktgranskning.session import logic_of

    with opened(file, reviewer_named(reviewer)) as session:
        checked = check_answer_file(answers, logic_of(session).checklist)
        set_reviewer(session, session.reviewer)
        changes = import_rows(session, *checked)
        left_out = cases_left_out(session, checked[0])
    numbers = numbers_in_answers(checked[0], checked[2])
    if numbers:
        click.echo(numbers_noticed(numbers), err=True)
    if left_out:
        click.echo(text("command.cases_left_out", cases=", ".join(left_out)), err=True)
    click.echo(f"Läste in svar. Akter som ändrades: {len(changes.cases)}.")


@commands.command()
@FILE
@click.option("--format", "format_", type=click.Choice(["table", "json"]), default="table", help=FORMAT_HELP)
@WITH_REFERENCES
@reports_errors
def cases(file: Path, format_: str, with_references: bool) -> None:
    """Lista akterna."""
    from aktgranskning.commands.printing import as_json, cases_table
    from aktgranskning.domain.tally_rows import cases_records

    with opened_or_copied(file) as session:
        listed = list(session.cases.values())
    if format_ == "json":
        click.echo(as_json(cases_records(listed, with_references)))
    else:
        click.echo(cases_table(listed, with_references=with_references))


@commands.command()
@FILE
@click.option("--format", "format_", type=click.Choice(["table", "json", "csv"]), default="table", help=FORMAT_HELP)
@click.option("--by", type=click.Choice(["unit", "stratum", "reviewer"]),
              help="Dela upp på enhet, stratum eller granskare.")  # fmt: skip
@reports_errors
def tally(file: Path, format_: str, by: str | None) -> None:
    """Skriv ut sammanställningen."""
    from aktgranskning.commands.printing import tally_as, tally_by_as
    from aktgranskning.counting import count_copy, count_file
    from aktgranskning.domain.grouping import GroupBy

    secret, groups = secret_for(file), GroupBy(by) if by else None
    found = or_from_copy(file, lambda: count_file(file, groups, secret), lambda: count_copy(file, groups, secret))
    click.echo(tally_by_as(format_, found, groups) if groups else tally_as(format_, found))


for _command in (
    export,
    sample,
    replace,
    sample_proof,
    fact_check,
    import_fact_check,
    assess,
    key_figures,
    response_form,
    import_responses,
    recommend,
    respond,
    follow_up,
    back_up,
    backups,
    restore,
    identity_numbers,
    retention,
    dispose,
    anonymise,
    passphrase,
    verify,
    reopen,
    second_read,
    sign_off,
    notes,
):
    commands.add_command(_command)


def run_command_line(arguments: list[str]) -> int:
    """Carry out what the arguments say and return the exit code: 1 where the user made a mistake."""
    if not all(_is_text(argument) for argument in arguments):
        return fail(text("command.no_text"))
    try:
        code = commands.main(arguments, standalone_mode=False)
    except click.ClickException as error:
        code = fail(said_in_swedish(error))
    except click.Abort:
        code = fail(text("command.aborted"))
    return code if isinstance(code, int) else 0


def _is_text(argument: str) -> bool:
    """Say whether an argument is whole text: bytes that are none in the system's encoding come as half characters."""
    try:
        argument.encode()
    except UnicodeEncodeError:
        return False
    return True
