"""What starting the program reads in: nothing heavy for the window, nothing of Qt for the command line."""

import json
import subprocess
import sys
from pathlib import Path

from aktgranskning.commands.example import AUDIT_NAME, REGISTER_NAME
from aktgranskning.commands.group import WINDOW
from aktgranskning.commands.line import commands
from aktgranskning.concluding.recommending import add_recommendation
from aktgranskning.domain.check_rows import COMMENT
from aktgranskning.domain.conclusions.form_rows import AGREES
from aktgranskning.engagement import open_audit
from aktgranskning.store.backups import backups_of
from checklists.shipped import example_answers, shipped_checklist
from tests.filled_forms import fill_form
from tests.filled_workbooks import fill
from tests.source_code import ROOT

HEAVY = {
    "multiprocessing",
    "sqlite_utils",
    "sqlcipher3",
    "openpyxl",
    "docx",
    "python_calamine",
    "pyxform",
    "lxml",
    "numpy",
}

WINDOW_SHOWN = """
import sys
from PySide6.QtCore import QSettings
from ui.app import build_application, build_window
application = build_application()
window = build_window(QSettings(sys.argv[1], QSettings.Format.IniFormat))
window.show()
application.processEvents()
assert window.isVisible()
print(*sys.modules)
"""

WINDOW_ASKED_FOR = """
import sys
from aktgranskning.__main__ import main
from ui import app
app.run = lambda _path: print(*sys.modules)
main([])
"""

COMMANDS_RUN = """
import json, sys
from aktgranskning.__main__ import main
for arguments in json.loads(sys.argv[1]):
    try:
        main(arguments)
    except SystemExit as end:
        assert end.code == 0, (arguments, end.code)
    assert "PySide6" not in sys.modules, arguments
print(*sys.modules)
"""


def imported(program: str, *arguments: str) -> set[str]:
    """Return the packages that a program has imported when it ends; its last line lists them."""
    command = [sys.executable, "-c", program, *arguments]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", timeout=60)
    assert run.returncode == 0, run.stderr
    return {name.partition(".")[0] for name in run.stdout.splitlines()[-1].split()}


def imported_by(*commands_run: tuple[str, ...]) -> set[str]:
    """Return the packages that commands have imported, one after the other in one process."""
    return imported(COMMANDS_RUN, json.dumps(commands_run))


def test_the_window_opens_without_what_reads_files(tmp_path: Path) -> None:
    found = imported(WINDOW_SHOWN, str(tmp_path / "settings.ini"))
    assert "PySide6" in found
    assert found & HEAVY == set()


def test_the_window_needs_no_command_line() -> None:
    found = imported(WINDOW_ASKED_FOR)
    assert "PySide6" in found
    assert found & {*HEAVY, "click"} == set()


def test_no_command_imports_qt(tmp_path: Path) -> None:
    audit, checklist, workbook = str(tmp_path / "a.granskning"), str(shipped_checklist()), str(tmp_path / "a.xlsx")
    register = ("--register", str(tmp_path / REGISTER_NAME))
    runs = {
        "demo": ("--folder", str(tmp_path), "--no-window"),
        "check": (checklist,),
        "template": (str(tmp_path / "mall.xlsx"),),
        "new": (audit, "--checklist", checklist, "--cases", "0"),
        "sample": (audit, *register, "--id", "Ärende", "--size", "15"),
        "sample-proof": (audit, *register),
        "save-checklist": (audit, str(tmp_path / "sparad.md")),
        "import-answers": (audit, str(example_answers())),
        "replace": (audit, "Akt 7", "--reason", "Förkommen", "--missing"),
        "cases": (audit, "--format", "json"),
        "tally": (audit, "--format", "csv"),
        "export": (audit, workbook),
        "fact-check": (audit, str(tmp_path / "b.xlsx"), "--to", "Enheten"),
        "assess": (audit, "--list"),
        "key-figures": (audit, "--list"),
        "recommend": (audit, "Upprätta rutiner", "--to", "Styrelsen"),
        "respond": (audit, "1", "--from", "Styrelsen", "--agrees", "ja"),
        "follow-up": (audit, str(tmp_path / "ny.granskning")),
        "identity-numbers": (audit, "--erase"),
        "retention": (audit, "--until", "2031-12-31"),
        "anonymise": (audit, str(tmp_path / "kopia.granskning")),
        "back-up": (audit,),
        "backups": (audit,),
        "dispose": (audit, "--decision", "§ 12"),
        "verify": (audit,),
        "sign-off": (str(tmp_path / AUDIT_NAME), "--status"),
        "notes": (str(tmp_path / AUDIT_NAME),),
        "passphrase": (str(tmp_path / AUDIT_NAME), "--add", "--new-passphrase-file", str(tmp_path / REGISTER_NAME)),
    }
    after_others = {"restore", "reopen", "second-read", "import-fact-check", "response-form", "import-responses"}
    assert runs.keys() == commands.commands.keys() - {WINDOW, *after_others}
    assert "PySide6" not in imported_by(*((name, *arguments) for name, arguments in runs.items()))
    fill(tmp_path / "b.xlsx", {("Akt 1", "Finns en individuell genomförandeplan?", COMMENT): "Den finns"})
    restored = ("restore", audit, str(backups_of(Path(audit))[0].path))
    assert "PySide6" not in imported_by(restored, ("import-fact-check", audit, str(tmp_path / "b.xlsx")))
    with open_audit(Path(audit)) as session:
        add_recommendation(session, "Upprätta planer", ["Nämnden"])
        label = session.conclusions.recommendations[-1].label
    form = str(tmp_path / "c.docx")
    assert "PySide6" not in imported_by(("response-form", audit, form, "--to", "Nämnden"))
    fill_form(Path(form), {(label, AGREES): "Ja"})
    assert "PySide6" not in imported_by(("import-responses", audit, form))


def test_help_and_version_are_light() -> None:
    for option in ("--help", "--version"):
        assert imported_by((option,)) & {*HEAVY, "PySide6"} == set()
