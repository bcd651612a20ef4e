"""After a kill the next start goes on where the program was: the audit, page, case and item, and every answer."""

import os
import signal
from pathlib import Path

import pytest

from aktgranskning.adding import NewCase
from aktgranskning.domain.audit import Audit, ChecklistFile
from aktgranskning.engagement import add_cases, create_audit, load_checklist, open_audit
from aktgranskning.store.secrets import Passphrase, Secret
from tests.conftest import REVIEWER
from tests.example_checklists import SMALL
from tests.run_window import ended, kept_in, start
from ui.runs import BrokenRun, Place, Run, begin_run, take_broken_run

SECRET = Passphrase("korrekt hast batteri")

ANSWER = """
def act(window):
    view = window.opening.view
    view.presenter.open_case(2)
    items = view.page("review").case_view.item_list
    QTest.keyClick(items, Qt.Key.Key_Return)
    view.presenter.select_item("plan")
    QTest.keyClick(items, Qt.Key.Key_J)
    view.presenter.select_item("undertecknad")
    QTest.keyClick(items, Qt.Key.Key_N)
    view.presenter.select_item("samverkan")
    %s
    where(window)
"""
GO_ON = """
def wait(window):
    if window.opening.view is None:
        QTimer.singleShot(50, lambda: wait(window))
        type_passphrase()
    else:
        QTimer.singleShot(100, lambda: (where(window), window.close()))

def act(window):
    window.activateWindow()
    if not window.going_on_offer.isVisible() or QApplication.focusWidget() is None:
        QTimer.singleShot(50, lambda: act(window))
        return
    say(QApplication.focusWidget().objectName())
    QTimer.singleShot(50, lambda: wait(window))
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
"""


def make_audit(path: Path, secret: Secret | None) -> None:
    with create_audit(path, Audit("Prov"), REVIEWER, secret=secret) as session:
        load_checklist(session, SMALL, ChecklistFile("small.xlsx", b""))
        add_cases(session, [NewCase()] * 3)


def killed(place: Path, act: str, *arguments: str) -> str:
    """Kill the program at the first line that it says, and return that."""
    with start(place, act, *arguments) as program:
        assert program.stdout
        said = program.stdout.readline().strip()
        program.kill()
        errors = program.communicate()[1]
    assert program.returncode == -signal.SIGKILL, errors
    return said


@pytest.mark.parametrize("page", ["review", "tally"])
@pytest.mark.parametrize("secret", [None, SECRET], ids=["plain", "encrypted"])
def test_enter_goes_on_where_it_was(tmp_path: Path, secret: Secret | None, page: str) -> None:
    path = tmp_path / "Prov.granskning"
    make_audit(path, secret)
    was = killed(tmp_path, ANSWER % f"view.show_page('{page}')", str(path))
    assert was == f"{page} 2 samverkan"
    (button, again, end), errors, _ = ended(tmp_path, GO_ON)
    assert "Traceback" not in errors
    assert button == "going_on"
    assert again == was
    assert end == "ended 0"
    assert list(kept_in(tmp_path).iterdir()) == []
    with open_audit(path, REVIEWER, secret=secret) as session:
        assert [session.answers[2][item].value for item in ("plan", "undertecknad")] == ["ja", "nej"]


def test_who_is_interrupted_before_the_answer_is_asked_again(tmp_path: Path) -> None:
    path = tmp_path / "Prov.granskning"
    make_audit(path, None)
    was = killed(tmp_path, ANSWER % "pass", str(path))
    killed(tmp_path, "def act(window):\n    QTimer.singleShot(300, lambda: say(window.going_on_offer.isVisible()))\n")
    (_, again, _), _, _ = ended(tmp_path, GO_ON)
    assert again == was


def test_not_now_is_an_answer(tmp_path: Path) -> None:
    path = tmp_path / "Prov.granskning"
    make_audit(path, None)
    killed(tmp_path, ANSWER % "pass", str(path))
    decline = (
        "def act(window):\n"
        "    def later():\n"
        "        QTest.keyClick(window.going_on_offer.findChild(QPushButton, 'going_on_not_now'), Qt.Key.Key_Space)\n"
        "        say(window.going_on_offer.isVisible())\n"
        "    QTimer.singleShot(300, later)\n"
    )
    assert killed(tmp_path, decline) == "False"
    assert take_broken_run(kept_in(tmp_path)) is None


def test_a_file_that_is_opened_by_hand_is_at_its_place_too(tmp_path: Path) -> None:
    path = tmp_path / "Prov.granskning"
    make_audit(path, None)
    was = killed(tmp_path, ANSWER % "pass", str(path))
    look = "def act(window):\n    QTimer.singleShot(300, lambda: (where(window), window.close()))\n"
    (again, _), _, _ = ended(tmp_path, look, str(path))
    assert again == was


def test_a_run_that_goes_on_is_not_taken_for_one_that_is_gone(tmp_path: Path) -> None:
    path = tmp_path / "Prov.granskning"
    make_audit(path, None)
    with start(tmp_path, ANSWER % "pass", str(path)) as program:
        assert program.stdout
        program.stdout.readline()
        assert take_broken_run(kept_in(tmp_path)) is None
        program.kill()
    broken = take_broken_run(kept_in(tmp_path))
    assert broken
    assert broken.path == path.resolve()
    assert take_broken_run(kept_in(tmp_path)) is None  # to one program only


@pytest.mark.parametrize("noted", [b"", b"{", b'["a"]', b'["/a", 1, "x", 2]', b"\xff"])
def test_a_note_that_a_power_loss_has_torn_offers_nothing(tmp_path: Path, noted: bytes) -> None:
    (tmp_path / "7.run").write_bytes(noted)
    assert take_broken_run(tmp_path) is None
    assert list(tmp_path.iterdir()) == []


def test_a_note_holds_a_path_and_numbers_alone(tmp_path: Path) -> None:
    run = Run(tmp_path / "data")
    try:
        run.note(tmp_path / "a.granskning", Place("review", 2, 5))
        (note,) = (tmp_path / "data").glob("*.run")
        assert note.name == f"{os.getpid()}.run"
        assert note.read_text() == f'["{tmp_path}/a.granskning", "review", 2, 5]'
        assert note.stat().st_mode & 0o777 == 0o600
    finally:
        run.end()
    assert list((tmp_path / "data").iterdir()) == []


def test_a_folder_that_takes_no_notes_hinders_nothing(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file")
    assert take_broken_run(tmp_path / "data") is None
    assert begin_run(tmp_path / "data") is None


def test_the_latest_of_several_is_offered(tmp_path: Path) -> None:
    for name, age in (("8", 20), ("9", 10)):
        note = tmp_path / f"{name}.run"
        note.write_text(f'["/audits/{name}.granskning", "review", 1, 1]')
        os.utime(note, (1e9 - age, 1e9 - age))
    assert take_broken_run(tmp_path) == BrokenRun(Path("/audits/9.granskning"), Place("review", 1, 1), None)
