"""The README: every command in it can be typed as it stands, and every path in it leads somewhere."""

import importlib.util
import re
import shlex
import tomllib
from pathlib import Path, PureWindowsPath

import click
import pytest

from aktgranskning.commands import line as line_module
from aktgranskning.commands.line import commands, run_command_line
from tests.source_code import ROOT

README = (ROOT / "README.md").read_text("utf-8")
BLOCK = re.compile(r"^```(bash|powershell)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
LINES = [(shell, line) for shell, block in BLOCK.findall(README) for line in block.splitlines() if line.strip()]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]


def words_of(shell: str, line: str) -> tuple[str, list[str]]:
    """Split a command into the name of its program, without folder, and its arguments."""
    program, *arguments = shlex.split(line, posix=shell == "bash")
    return PureWindowsPath(program).name, [argument.strip('"') for argument in arguments]


def check_aktgranskning(arguments: list[str]) -> None:
    """Let click read the arguments of `aktgranskning` without running the command."""
    context = click.Context(commands)
    if arguments:
        name, command, rest = commands.resolve_command(context, arguments)
        assert command
        command.make_context(name, list(rest), parent=context)


def check_pip(arguments: list[str]) -> None:
    verb, what = arguments
    assert verb == "install"
    extras = re.fullmatch(r"\.(?:\[(.*)\])?", what)
    assert extras
    assert not extras[1] or extras[1] in PROJECT["optional-dependencies"]


def check_python(arguments: list[str]) -> None:
    first, *rest = [argument for argument in arguments if argument != "-3"]
    if first == "-m":
        assert importlib.util.find_spec(rest[0])
    else:
        assert (ROOT / first).is_file()


def check_pytest(arguments: list[str]) -> None:
    assert [path for path in arguments if not path.startswith("-") and not (ROOT / path).exists()] == []


def check_pyinstaller(arguments: list[str]) -> None:
    """It takes half a minute: .ci/run runs it."""
    (spec,) = arguments
    assert (ROOT / spec).is_file()


CHECKS = {
    "aktgranskning": check_aktgranskning,
    "pip": check_pip,
    "python": check_python,
    "python3": check_python,
    "py": check_python,
    "pytest": check_pytest,
    "pyinstaller": check_pyinstaller,
}


def test_there_are_commands_for_both_systems() -> None:
    assert {shell for shell, _ in LINES} == {"bash", "powershell"}


@pytest.mark.parametrize(("shell", "line"), LINES)
def test_a_command_can_be_typed_as_it_stands(shell: str, line: str) -> None:
    program, arguments = words_of(shell, line)
    CHECKS[program](arguments)


def test_the_commands_work_one_after_the_other(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(line_module, "has_screen", lambda: False)
    monkeypatch.setattr("aktgranskning.commands.opening._asked", lambda *_, **__: "paraply gurka tordön kaktus")
    codes = {}
    for shell, line in LINES:
        program, arguments = words_of(shell, line)
        if shell == "bash" and program == "aktgranskning":
            codes[line] = run_command_line(arguments)
    failed = [line for line, code in codes.items() if code]
    assert [words_of("bash", line)[1][0] for line in failed] == [
        "import-fact-check",
        "import-responses",
    ]  # not filled in
    assert len(codes) > 15


def test_the_two_commands_of_the_set_up_come_first() -> None:
    assert [words_of(*line)[1] for line in LINES[:2]] == [["-m", "venv", ".venv"], ["install", ".[dev]"]]
    assert PROJECT["requires-python"] == ">=3.11"
    assert "Python 3.11 or later" in README


def test_every_command_is_shown() -> None:
    shown = {arguments[0] for program, arguments in (words_of(*line) for line in LINES) if program == "aktgranskning"}
    hidden = {name for name, command in commands.commands.items() if command.hidden}
    assert shown == commands.commands.keys() - hidden


@pytest.mark.parametrize("path", sorted(set(re.findall(r"\]\(([^)#]+)\)", README))))
def test_a_link_leads_somewhere(path: str) -> None:
    assert (ROOT / path).is_file()


def test_a_misspelt_option_would_be_noticed() -> None:
    with pytest.raises(click.NoSuchOption):
        check_aktgranskning(["demo", "--no-windows"])
    with pytest.raises(click.UsageError):
        check_aktgranskning(["demoo"])
