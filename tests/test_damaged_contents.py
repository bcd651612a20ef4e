"""What only its reading shows to be damaged, in a sound database: refused at once, told, and the file let go of."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from functools import partial
from pathlib import Path
from shutil import copyfile

import pytest
import sqlcipher3
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from aktgranskning import review
from aktgranskning.concluding.following_up import start_follow_up
from aktgranskning.counting import count_file
from aktgranskning.domain.acts import ActKind, Field
from aktgranskning.domain.audit import Audit
from aktgranskning.domain.conclusions.scales import FOUR_STEPS
from aktgranskning.domain.errors import AuditError
from aktgranskning.domain.record_contents import MADE_OUT
from aktgranskning.domain.records import KIND_OF_FIELD, differences
from aktgranskning.engagement import edit_audit, open_audit
from aktgranskning.recording import record_differences
from aktgranskning.session import Session
from tests.conftest import REVIEWER
from tests.said import Said
from tests.ui_hands import open_window, view_of, when_open
from ui.audit_view import AuditView
from ui.dialogs.trouble import TroubleDialog
from ui.window import MainWindow

KEY_FIGURES = '{"figures":[["N1","Tid","",0]],"municipalities":[["1","Aby",""]],"values":[[0,0,2026,"T","1,x",""]]}'


def run(statement: str) -> Callable[[Path], None]:
    """Return what carries a statement out in a file, past the program."""

    def damage(path: Path) -> None:
        connection = sqlcipher3.dbapi2.connect(str(path), isolation_level=None)
        connection.execute("PRAGMA foreign_keys = OFF")
        for (trigger,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            connection.execute(f"DROP TRIGGER {trigger}")
        connection.execute(statement)
        connection.close()

    return damage


DAMAGES: dict[str, Callable[[Path], None]] = {
    "a scale": run("UPDATE audit SET value = replace(value, '{', '[') WHERE field = 'scale'"),
    "a colour": run("UPDATE audit SET value = replace(value, '#', '?') WHERE field = 'scale'"),
    "the kind of an act": run("UPDATE log SET kind = CAST(x'61FF' AS TEXT) WHERE id = 2"),
    "an act that nobody can do": run("UPDATE log SET kind = 'answes' WHERE id = (SELECT max(id) FROM log)"),
    "what the log says": run("UPDATE log SET old = CAST(x'61FF' AS TEXT) WHERE id = 2"),
    "a column of the log": run("ALTER TABLE log RENAME COLUMN old TO olk"),
    "an item": run("UPDATE current SET item = 'plam' WHERE item = 'plan' AND case_id = 1"),
    "an answer that is gone": run("DELETE FROM current WHERE item = 'plan' AND case_id = 1"),
}


@pytest.fixture
def sound(session: Session) -> Path:
    """An audit that has everything that can be damaged, closed."""
    edit_audit(session, replace(session.audit, scale=FOUR_STEPS))
    review.begin_case(session, 1)
    review.answer(session, 1, "plan", "ja")
    session.close()
    return session.path


def store(path: Path, field: Field, held: str) -> None:
    """Let a record of a file hold in one field what the program never writes there."""
    kind = KIND_OF_FIELD[field]
    blank = kind.make(*({"case_id": 1, "item": "plan", "number": 1}[part] for part in kind.key))
    there = replace(blank, **{kind.essential: "7"})
    with open_audit(path, REVIEWER) as session:
        damaged = replace(there, **{kind.attributes[field]: held})
        record_differences(session, ActKind.EDIT_QUESTION, differences(kind, blank, damaged))


STORED = [(field, held) for field in MADE_OUT for held in ('[{"x', '["x"]')]
STORED += [(Field.KEY_FIGURES_CONTENT, held) for held in ("[", '{"figures":[]}', "[]", KEY_FIGURES)]
DAMAGES |= {f"{field} {held[:4]}{len(held)}": partial(store, field=field, held=held) for field, held in STORED}


@pytest.fixture(params=DAMAGES)
def damaged(request: pytest.FixtureRequest, sound: Path) -> Path:
    DAMAGES[request.param](sound)
    return sound


def beside(path: Path) -> list[str]:
    """Return what stands beside a file under its name, and is not the file."""
    return [one.name for one in path.parent.glob(f"{path.name}?*")]


def test_a_sound_file_opens(sound: Path) -> None:
    open_audit(sound, REVIEWER).close()


def test_damaged_contents_are_refused_wherever_the_file_is_opened(damaged: Path, said: Said) -> None:
    before, new = damaged.read_bytes(), damaged.with_name("Ny.granskning")
    with pytest.raises(AuditError, match=r"file\.damaged"):
        open_audit(damaged, REVIEWER)
    with pytest.raises(AuditError, match=r"file\.damaged"):
        start_follow_up(damaged, new, Audit("Ny"), REVIEWER)
    with suppress(AuditError):  # it reads no more than what it counts
        count_file(damaged, None)
    assert "är skadad" in said("assess", damaged, "--list", code=1)
    assert damaged.read_bytes() == before
    assert (beside(damaged), new.exists()) == ([], False)


@pytest.mark.parametrize("name", ["a scale", "an item", "key_figures_content []2"])
def test_the_window_tells_of_damaged_contents(qtbot: QtBot, tmp_path: Path, sound: Path, name: str) -> None:
    DAMAGES[name](sound)
    window = open_window(qtbot, tmp_path)
    assert "är skadad" in refusal(window, sound)
    assert (window.findChild(AuditView), beside(sound)) == (None, [])
    window.close()


def test_a_view_that_cannot_be_built_lets_go_of_its_file(
    qtbot: QtBot, tmp_path: Path, sound: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = sound.with_name("Annan.granskning")
    copyfile(sound, other)
    window = open_window(qtbot, tmp_path, other)
    with monkeypatch.context() as patched:
        patched.setattr("ui.workspace.Workspace", lambda session: session.answers[0])
        assert "är skadad" in refusal(window, sound)
    assert beside(sound) == []
    assert view_of(window).workspace.session.path == other
    window.open_file(sound)
    assert view_of(window).workspace.session.path == sound
    window.close()
    assert beside(sound) == beside(other) == []


def refusal(window: MainWindow, path: Path) -> str:
    """Return what the window says instead of opening a file."""
    texts: list[str] = []

    def read(dialog: QDialog) -> None:
        assert isinstance(dialog, TroubleDialog)
        texts.append(dialog.text())
        dialog.reject()

    when_open(read)
    window.open_file(path)
    return "".join(texts)
