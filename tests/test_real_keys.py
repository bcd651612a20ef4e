"""The program itself on a virtual screen, driven by key presses from outside."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from aktgranskning.adding import NewCase
from aktgranskning.domain.audit import Audit, CaseStatus, ChecklistFile
from aktgranskning.engagement import add_cases, create_audit, load_checklist, open_audit
from tests.conftest import REVIEWER
from tests.example_checklists import SMALL

PATIENCE_SECONDS = 30.0


@pytest.fixture
def screen() -> Iterator[str]:
    """A virtual screen of a laptop's size; its name."""
    if not (shutil.which("Xvfb") and shutil.which("xdotool")):
        pytest.skip("Xvfb and xdotool are not installed")
    read, write = os.pipe()
    command = ["Xvfb", "-displayfd", str(write), "-screen", "0", "1366x768x24"]
    with subprocess.Popen(command, pass_fds=[write], stderr=subprocess.DEVNULL) as server:
        os.close(write)
        with os.fdopen(read) as said:
            yield f":{said.readline().strip()}"
        server.terminate()


def wait_until(is_so: Callable[[], bool]) -> None:
    until = time.monotonic() + PATIENCE_SECONDS
    while not is_so():
        assert time.monotonic() < until, "waited in vain"
        time.sleep(0.1)


def test_a_case_is_reviewed_by_real_keys(screen: str, tmp_path: Path) -> None:
    path = tmp_path / "Prov.granskning"
    with create_audit(path, Audit("Prov"), REVIEWER) as session:
        load_checklist(session, SMALL, ChecklistFile("small.xlsx", b""))
        add_cases(session, [NewCase()])
    environment = os.environ | {"DISPLAY": screen, "QT_QPA_PLATFORM": "xcb", "HOME": str(tmp_path)}
    environment |= {"XDG_CONFIG_HOME": str(tmp_path / "config")}

    def xdotool(*arguments: str) -> str:
        command = ["xdotool", *arguments]
        return subprocess.run(command, env=environment, capture_output=True, text=True, check=False).stdout.strip()

    def focus(title: str) -> None:
        wait_until(lambda: bool(xdotool("search", "--onlyvisible", "--name", title)))
        xdotool("windowfocus", "--sync", xdotool("search", "--onlyvisible", "--name", title).split()[0])

    command = [sys.executable, "-m", "aktgranskning", str(path)]
    with subprocess.Popen(command, env=environment, stderr=subprocess.PIPE, text=True) as program:
        assert program.stderr is not None
        focus("Vem granskar")
        xdotool("key", "Return")
        focus("Prov.granskning")
        for keys in (["Return"], ["2", "0", "2", "6", "minus", "0", "1", "minus", "0", "5", "Return"], ["j"],
                     ["2", "0", "2", "6", "0", "2", "0", "1", "Return"], ["n"], ["d"], ["a", "f", "Return"],
                     ["7", "Return"], ["h", "e", "j", "Escape"], ["ctrl+Return"],
                     ["alt+a", "Up", "Return"]):  # fmt: skip
            xdotool("key", "--delay", "60", *keys)
            time.sleep(0.3)
        program.wait(PATIENCE_SECONDS)
        assert program.stderr.read() == ""
    with open_audit(path) as session:
        values = {name: answer.value for name, answer in session.answers[1].items() if answer.value}
        assert values == {
            "ansokan": "2026-01-05", "plan": "ja", "plan_datum": "2026-02-01", "dagar": "27", "undertecknad": "nej",
            "uppfoljd": "delvis", "samverkan": "af fk", "antal": "7", "anteckning": "hej",
            "aldern": values["aldern"],
        }  # fmt: skip
        assert session.cases[1].status is CaseStatus.DONE
