"""The disk is full, or the file is moved, replaced or gone: nothing goes elsewhere, and trying again works."""

import subprocess
from pathlib import Path

import pytest

from aktgranskning import review
from aktgranskning.catalogue import message
from aktgranskning.domain.errors import AuditError
from aktgranskning.engagement import open_audit, set_reviewer
from aktgranskning.session import Reviewer, Session
from aktgranskning.store.hold import FileHold
from aktgranskning.store.secrets import RecoveryKey
from tests.conftest import REVIEWER
from tests.obstacles import LONG, OBSTACLES, begun
from tests.sound_file import assert_sound

SECRET = RecoveryKey(bytes(range(32)))


@pytest.mark.parametrize("secret", [None, SECRET], ids=["plain", "encrypted"])
@pytest.mark.parametrize("obstacle", OBSTACLES)
def test_an_answer_that_cannot_be_written_is_refused_and_can_be_given_again(
    tmp_path: Path, obstacle: str, secret: RecoveryKey | None
) -> None:
    session = begun(tmp_path / "Mapp", secret)
    put_in_the_way, code = OBSTACLES[obstacle]
    for text in ("", "en andra gång"):  # what was refused must not be in the way of the next
        before = session.answers[1]["plan"], session.log.end, session.undoable
        with put_in_the_way(session), pytest.raises(AuditError) as refused:
            review.comment(session, 1, "plan", LONG + text)
        assert refused.value.code == code
        assert str(session.path) in message(refused.value)
        assert (session.answers[1]["plan"], session.log.end, session.undoable) == before
        review.comment(session, 1, "plan", LONG + text)
        assert_sound(session)
    session.close()
    with open_audit(session.path, secret=secret) as session:
        assert session.answers[1]["plan"].comment == LONG + "en andra gång"


def test_a_file_that_is_write_protected_while_it_is_open_is_told_so(tmp_path: Path) -> None:
    session = begun(tmp_path / "Mapp", None)
    if subprocess.run(["chattr", "+i", session.path], check=False, capture_output=True).returncode:
        session.close()
        pytest.skip("who runs this, or the disk, cannot protect a file so that an open one is not written to")
    try:
        for _ in range(2):  # the second time the engine fails as it reads
            with pytest.raises(AuditError, match=r"file\.became_read_only"):
                review.answer(session, 1, "plan", "ja")
    finally:
        subprocess.run(["chattr", "-i", session.path], check=True)
    review.answer(session, 1, "plan", "ja")
    assert_sound(session)
    session.close()


def test_a_file_that_is_moved_as_it_is_written_takes_nothing_more(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    review.begin_case(session, 1)
    elsewhere = session.path.with_name("Flyttad.granskning")
    check = FileHold.check

    def check_and_move(hold: FileHold) -> None:
        check(hold)
        if session.file.database.conn.in_transaction:  # the check right before the commit
            session.path.rename(elsewhere)

    monkeypatch.setattr(FileHold, "check", check_and_move)
    with pytest.raises(AuditError, match=r"file\.moved_while_written"):
        review.answer(session, 1, "plan", "ja")
    monkeypatch.undo()
    elsewhere.rename(session.path)
    assert not session.answers[1]["plan"].value  # it was not acknowledged
    with pytest.raises(AuditError, match=r"file\.moved_while_written"):
        review.answer(session, 1, "plan", "nej")
    session.close()
    with open_audit(session.path) as again:
        assert_sound(again)
        assert again.answers[1]["plan"].value == "ja"


def test_who_reviews_is_another_only_once_it_is_written(session: Session) -> None:
    put_in_the_way, code = OBSTACLES["failing writes"]
    with put_in_the_way(session), pytest.raises(AuditError) as refused:
        set_reviewer(session, Reviewer("Granskare Två", "G2"))
    assert refused.value.code == code
    assert session.reviewer == REVIEWER
