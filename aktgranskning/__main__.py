"""The front door: the window where nothing else is asked for, else the command line."""

import gc
import sys

from aktgranskning.discretion import be_discreet


def main(arguments: list[str] | None = None) -> None:
    """Do what the arguments say, by default the process's own, and end the process."""
    be_discreet()
    given = sys.argv[1:] if arguments is None else arguments
    sys.exit(_run_command_line(given) if given else _run_window())


def _run_window() -> int:
    # Not by way of the command line: reading that in takes a tenth of the time until the window is painted. Nothing
    # is garbage while everything is being made, and looking for it would take as long again; `run` switches it on.
    gc.disable()
    from aktgranskning.commands.screen import open_window

    return open_window()


def _run_command_line(arguments: list[str]) -> int:
    from aktgranskning.commands.line import run_command_line

    return run_command_line(arguments)


if __name__ == "__main__":
    main()
