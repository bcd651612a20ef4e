"""How a command opens or makes an audit file: with the passphrase that it was given, or asks for."""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import click

from aktgranskning.catalogue import message, text
from aktgranskning.domain.errors import AuditError

if TYPE_CHECKING:
    from aktgranskning.session import Reviewer, Session
    from aktgranskning.store.secrets import Secret

_Read = TypeVar("_Read")

PASSPHRASE_VARIABLE = "AKTGRANSKNING_PASSPHRASE"

_PARAMETER = "passphrase_file"
_MOST_BYTES = 4096

ENCRYPT = click.option("--encrypt", is_flag=True, help="Fråga efter en lösenfras, och kryptera granskningen med den.")


def passphrase_option() -> click.Option:
    """Return the option that every command has: the file in whose first line the passphrase stands."""
    return click.Option(
        ["--passphrase-file"],
        metavar="PATH",
        type=click.Path(path_type=Path),
        expose_value=False,
        callback=_remember,
        help="Filen vars första rad är lösenfrasen eller återställningsnyckeln till en krypterad granskning. Annars "
        f"gäller miljövariabeln {PASSPHRASE_VARIABLE}, eller så frågas efter den.",
    )


def _remember(context: click.Context, _parameter: click.Parameter, path: Path | None) -> None:
    context.meta[_PARAMETER] = path


def opened(file: Path, reviewer: "Reviewer | None" = None) -> "Session":
    """Open an audit file; AuditError as `open_audit` raises it, and where a passphrase is needed and none is given."""
    from aktgranskning.engagement import open_audit

    session = open_audit(file, reviewer, secret=secret_for(file))
    session.backing.tell = lambda error: click.echo(message(error), err=True)
    warn_of_place(file)
    warn_of_disposal(file)
    return session


def warn_of_disposal(file: Path) -> None:
    """Say on stderr that the disposal of a file was begun and did not come to its end."""
    from aktgranskning.store.leftovers import begun_disposal_of, is_disposal_begun
    from aktgranskning.store.places import real_path

    path = real_path(file)
    if is_disposal_begun(path):
        click.echo(text("disposal.begun", path=file, noted=begun_disposal_of(path).name), err=True)


def warn_of_place(file: Path) -> None:
    """Say on stderr where a file lies in a folder that others get, or that is on another computer."""
    from aktgranskning.store.shared_folders import sharing_of

    shared = sharing_of(file)
    if shared:
        click.echo(text(f"place.{shared.kind}", path=file, name=shared.name), err=True)


def opened_or_copied(file: Path) -> "Session":
    """Open an audit file to be read alone; where it cannot be opened now, read a copy of it, and say so."""
    return _opened_or_copied(file, secret_for(file))


def _opened_or_copied(file: Path, secret: "Secret | None") -> "Session":
    from aktgranskning.engagement import open_audit, open_copy

    return or_from_copy(file, lambda: open_audit(file, secret=secret), lambda: open_copy(file, secret=secret))


@contextmanager
def opened_or_examined(file: Path) -> Iterator[tuple["Session", bool]]:
    """Lend an audit to be read alone, and whether it is what its log says; where it is not, that is said on stderr."""
    from aktgranskning.engagement import examined
    from aktgranskning.store.damage import UNSOUND

    secret = secret_for(file)
    try:
        session = _opened_or_copied(file, secret)
    except AuditError as error:
        if error.code not in UNSOUND:
            raise
    else:
        with session:
            yield session, True
        return
    with examined(file, secret) as session:
        click.echo(text("file.read_as_damaged", path=file), err=True)
        yield session, False


def or_from_copy(file: Path, read: Callable[[], _Read], read_copy: Callable[[], _Read]) -> _Read:
    """Return what is read of a file or, where it is open elsewhere or cannot be written, of a copy, and say so."""
    from aktgranskning.store.lock import LOCKED_OUT

    warn_of_place(file)
    warn_of_disposal(file)
    try:
        return read()
    except AuditError as error:
        if error.code not in LOCKED_OUT:
            raise
    found = read_copy()
    click.echo(text("file.read_as_copy", path=file), err=True)
    return found


def secret_for(file: Path) -> "Secret | None":
    """Return what opens a file, asked for where it is encrypted and nothing was given; None where it needs nothing."""
    from aktgranskning.store.header import AUDIT_SUFFIX, is_encrypted

    if not is_encrypted(file):
        if file.suffix.lower() == AUDIT_SUFFIX and file.exists() and _given():
            click.echo(text("command.not_encrypted", path=file), err=True)
        return None
    entered = _given() or _asked(text("command.ask_passphrase", path=file.name))
    return _secret(entered)


def secret_for_new(file: Path, *, encrypt: bool) -> "Secret | None":
    """Return what a new file is encrypted with: what was given, or what is asked for; None, and said so, without."""
    entered = _given()
    if entered or encrypt:
        return new_secret(file, entered)
    click.echo(text("command.made_plain", path=file), err=True)
    return None


def new_secret(file: Path, entered: str) -> "Secret":
    """Return what a file is encrypted with from now on: what was entered, or what is asked for.

    AuditError where it is too short; that it is weak is said, and it is taken.
    """
    from aktgranskning.domain.passphrase_strength import LEAST_CHARACTERS, Strength, estimate

    entered = entered or _asked(
        text("command.ask_new_passphrase", path=file.name),
        missing="command.new_passphrase_missing",
        again=text("command.ask_again"),
    )
    strength = estimate(entered, file.stem).strength
    if strength is Strength.TOO_SHORT:
        raise AuditError("secret.too_short", least=LEAST_CHARACTERS)
    if strength in (Strength.TOO_WEAK, Strength.WEAK):
        click.echo(text("command.weak_passphrase", strength=strength.value), err=True)
    return _secret(entered)


def _secret(entered: str) -> "Secret":
    from aktgranskning.store.secrets import secret_from

    return secret_from(entered)


def _given() -> str:
    path: Path | None = click.get_current_context().meta.get(_PARAMETER)
    if path:
        return entered_in(path)
    entered = os.environ.get(PASSPHRASE_VARIABLE)
    if entered == "":  # as where a program that should have filled it failed: a plain file would be made by mistake
        raise AuditError("command.passphrase_variable_empty", variable=PASSPHRASE_VARIABLE)
    return entered or ""


def entered_in(path: Path) -> str:
    """Return what stands in the first line of a file; AuditError where that cannot be read, is empty or too long."""
    try:
        with path.open("rb") as file:
            first = file.read(_MOST_BYTES + 1).split(b"\n")[0]
        if len(first) > _MOST_BYTES:
            raise AuditError("command.passphrase_long", path=path, most=_MOST_BYTES)
        entered = first.decode("utf-8-sig").rstrip("\r")
    except (OSError, UnicodeDecodeError) as error:
        raise AuditError("command.passphrase_unreadable", path=path, reason=error) from None
    if not entered:
        raise AuditError("command.passphrase_empty", path=path)
    return entered


def _asked(words: str, *, missing: str = "command.passphrase_missing", again: str | None = None) -> str:
    """Ask for a passphrase in the terminal, and once more where `again` says how; AuditError `missing` without one."""
    if not sys.stdin.isatty():
        raise AuditError(missing, variable=PASSPHRASE_VARIABLE)
    return str(
        click.prompt(words, hide_input=True, err=True, type=str, prompt_suffix=" ", confirmation_prompt=again or False)
    )
