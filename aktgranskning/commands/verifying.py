"""The command `verify`: whether an audit file is what its log says, and the log what a document was made from."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from aktgranskning.catalogue import MOST_TOLD, text, untold
from aktgranskning.commands.opening import secret_for
from aktgranskning.commands.parts import FILE, FORMAT_HELP, reports_errors
from aktgranskning.domain.errors import AuditError

if TYPE_CHECKING:
    from aktgranskning.domain.errors import Problem
    from aktgranskning.verifying.whole import Verified


@click.command()
@FILE
@click.option("--head", metavar="HASH", help="Kontrollsumman som ett exporterat dokument visar.")
@click.option("--format", "format_", type=click.Choice(["table", "json"]), default="table", help=FORMAT_HELP)
@reports_errors
def verify(file: Path, head: str | None, format_: str) -> None:
    """Jämför granskningen med sin logg, utan att ändra den. Slutar med 0 om allt stämmer, annars 1."""
    from aktgranskning.commands.printing import as_json
    from aktgranskning.verifying.whole import verify_file

    sought = _hash_in(head)
    found = verify_file(file, sought, secret_for(file))
    click.echo(as_json(_record(found, file)) if format_ == "json" else "\n".join(_lines(found, file, sought)))
    raise click.exceptions.Exit(1 if found.problems else 0)


def _hash_in(head: str | None) -> str:
    """Return the hash that was copied, which may have its heading before it; '' where none was asked for."""
    if head is None:
        return ""
    sought = "".join(head.rpartition(":")[2].split()).lower()
    if not re.fullmatch("[0-9a-f]+", sought):
        raise AuditError("verify.no_head", head=head)
    return sought


def _lines(found: "Verified", path: Path, sought: str) -> Iterator[str]:
    if found.problems:
        yield text("verify.found", path=path, count=len(found.problems))
        yield from (f"  {_told(one)}" for one in found.problems[:MOST_TOLD])
        yield from (f"  {words}" for words in [untold(found.problems)] if words)
    else:
        yield text("verify.sound", path=path, rows=found.rows, cases=found.cases)
    yield text("verify.head", head=found.head)
    if found.head_row:
        yield text("verify.head_found", row=found.head_row, acts=found.acts_after)
    elif not sought:
        yield text("verify.without_head")


def _told(problem: "Problem") -> str:
    """Write one thing that is wrong, behind the case that it is wrong in."""
    said = text(problem.code, **problem.parameters)
    return f"{problem.case}: {said}" if problem.case else said


def _record(found: "Verified", path: Path) -> dict[str, object]:
    problems = [{"code": one.code, "case": one.case, "message": _told(one)} for one in found.problems]
    return {
        "file": path.name,
        "is_sound": not found.problems,
        "rows": found.rows,
        "cases": found.cases,
        "head": found.head,
        "head_row": found.head_row,
        "acts_after_head": found.acts_after,
        "problems": problems,
    }
