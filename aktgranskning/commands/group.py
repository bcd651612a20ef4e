"""The command group: a bare argument is a file, and every mistake is told in Swedish on stderr."""

from pathlib import Path

import click

from aktgranskning.catalogue import text
from aktgranskning.commands.opening import passphrase_option
from aktgranskning.store.header import AUDIT_SUFFIX

WINDOW = "fönster"


class Commands(click.Group):
    """Takes `aktgranskning [FILE]` for the command that opens the window."""

    def add_command(self, cmd: click.Command, name: str | None = None) -> None:
        """Add a command, with the option that every command has."""
        cmd.params.append(passphrase_option())
        super().add_command(cmd, name)

    def resolve_command(
        self, context: click.Context, arguments: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Return the command that the arguments name; the window for a file."""
        first = arguments[0]
        if self.get_command(context, first) is None and not first.startswith("-"):
            if not (first.lower().endswith(AUDIT_SUFFIX) or Path(first).exists()):
                raise click.UsageError(self._no_such_command(context, first))
            return WINDOW, self.get_command(context, WINDOW), arguments
        return super().resolve_command(context, arguments)

    def _no_such_command(self, context: click.Context, word: str) -> str:
        import difflib

        known = [name for name in self.list_commands(context) if name != WINDOW]
        near = difflib.get_close_matches(word, known, 1, 0.4)
        code = "command.unknown" if near else "command.unknown_without_suggestion"
        return text(code, word=word, nearest=near[0] if near else "", commands=", ".join(known))


def said_in_swedish(error: click.ClickException) -> str:
    """Return what a mistake in the command line is called on the screen."""
    match error:
        case click.MissingParameter(param=param):
            return text("command.missing", name=_written(param))
        case click.NoSuchOption(option_name=name):
            return text("command.no_such_option", name=name)
        case click.BadParameter(param=param):
            return text("command.bad_value", name=_written(param))
        case click.UsageError() if error.message.startswith("Det "):
            return error.message
    return text("command.usage")


def _written(parameter: click.Parameter | None) -> str:
    """Return a parameter as it is written in a command: an option's name, an argument's in capitals."""
    if parameter is None:
        return "Ett argument"
    return parameter.opts[0] if isinstance(parameter, click.Option) else (parameter.name or "").upper()
