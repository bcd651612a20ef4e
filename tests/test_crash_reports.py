"""A crash leaves a report that holds nothing of a case, whatever thread it was in, and the next start tells of it."""

import stat
from pathlib import Path

import pytest

from aktgranskning import review
from aktgranskning.adding import NewCase
from aktgranskning.domain.audit import Audit, ChecklistFile
from aktgranskning.engagement import add_cases, create_audit, load_checklist
from tests.conftest import REVIEWER
from tests.example_checklists import SMALL
from tests.run_window import ended, kept_in
from ui.crash_reports import latest_report, write_report

WORD = "Fixhemlig"

IN_WINDOW = f"""
def act(window):
    QTimer.singleShot(200, lambda: told(lambda: window.close()))
    raise ValueError("{WORD} i ett fel") from KeyError("{WORD}")
"""
IN_THREAD = f"""
def fail():
    raise ValueError("{WORD} i ett fel")

def act(window):
    QTimer.singleShot(200, lambda: told(lambda: window.close()))
    threading.Thread(target=fail).start()
"""
IN_BACKGROUND = f"""
def fail(progress):
    raise ValueError("{WORD} i ett fel")

def act(window):
    QTimer.singleShot(200, lambda: told(lambda: window.close()))
    work = BackgroundWork(fail)
    work.start()
"""
OF_PROCESS = """
import ctypes

def act(window):
    def crash():
        word = ctypes.create_string_buffer(WORD.encode())
        ctypes.string_at(0)
    QTimer.singleShot(500, crash)
"""
OFFERED = """
def act(window):
    def look():
        offer = window.going_on_offer
        say(offer.isVisible(), offer._question.text(), "|", offer._words.text())
        window.close()
    QTimer.singleShot(300, look)
"""


@pytest.fixture
def audit(tmp_path: Path) -> Path:
    """An audit with a word in its answers, its comments and the name of its file."""
    path = tmp_path / f"{WORD}.granskning"
    with create_audit(path, Audit(f"Granskning {WORD}"), REVIEWER) as session:
        load_checklist(session, SMALL, ChecklistFile(f"{WORD}.xlsx", b""))
        add_cases(session, [NewCase(reference=WORD)])
        review.begin_case(session, 1)
        review.answer(session, 1, "plan", "ja")
        review.comment(session, 1, "plan", f"{WORD} svarar")
        review.type_answer(session, 1, "anteckning", WORD)
    return path


def only_report(place: Path) -> Path:
    (report,) = kept_in(place).glob("kraschrapport-*.txt")
    return report


@pytest.mark.parametrize("act", [IN_WINDOW, IN_THREAD, IN_BACKGROUND], ids=["window", "thread", "background"])
def test_a_fault_is_told_and_reported_without_its_words(tmp_path: Path, audit: Path, act: str) -> None:
    said, errors, code = ended(tmp_path, act, str(audit))
    assert said == ["failure", "ended 0"], errors
    assert code == 0
    report = only_report(tmp_path)
    text = report.read_text("utf-8")
    assert "ValueError" in text
    assert "Sida: review" in text
    assert "Aktgranskning 0.1.0" in text
    assert WORD not in text + errors
    assert str(tmp_path) not in text
    assert str(Path.home()) not in text
    assert stat.S_IMODE(report.stat().st_mode) == 0o600
    assert list(kept_in(tmp_path).iterdir()) == [report]


def test_a_crash_of_the_process_is_reported_at_the_next_start(tmp_path: Path, audit: Path) -> None:
    said, errors, code = ended(tmp_path, OF_PROCESS, str(audit))
    assert code < 0, (said, errors)
    assert list(kept_in(tmp_path).glob("kraschrapport*")) == []
    (offered, _), errors, _ = ended(tmp_path, OFFERED)
    report = only_report(tmp_path)
    assert offered.startswith(f"True Aktgranskning stängdes oväntat. Fortsätt med {WORD}? |")  # as the recent files
    assert str(report) in offered
    text = report.read_text("utf-8")
    assert "Segmentation fault" in text
    assert "ctypes/__init__.py" in text
    assert "Sida: review" in text
    assert WORD not in text + errors
    assert str(tmp_path) not in text


def test_a_proper_end_leaves_nothing_to_tell(tmp_path: Path, audit: Path) -> None:
    ended(tmp_path, "def act(window):\n    QTimer.singleShot(200, window.close)\n", str(audit))
    assert list(kept_in(tmp_path).iterdir()) == []
    (offered, _), _, _ = ended(tmp_path, OFFERED)
    assert offered.startswith("False")


def test_the_latest_reports_are_kept(tmp_path: Path) -> None:
    written = [write_report(tmp_path, ["ValueError"], "review", process) for process in [*range(12), 3]]
    assert sorted(tmp_path.iterdir()) == written[-10:]
    assert latest_report(tmp_path, 3) == written[-1]
    assert latest_report(tmp_path, 33) is None
