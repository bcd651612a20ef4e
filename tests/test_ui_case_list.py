"""The list of cases paints what changed, and no more: it stands beside every key press."""

from collections.abc import Iterator
from unittest.mock import patch

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from aktgranskning.review import answer, begin_case
from aktgranskning.session import Session
from ui.delegates.case import CaseDelegate
from ui.widgets.case_pane import CasePane


@pytest.fixture
def painted() -> Iterator[list[int]]:
    """The rows that are painted, in the order in which they are."""
    rows: list[int] = []
    with patch.object(CaseDelegate, "paint", lambda _self, _painter, _option, index: rows.append(index.row())):
        yield rows


def test_an_answer_paints_its_case_alone(qtbot: QtBot, session: Session, painted: list[int]) -> None:
    begin_case(session, 2)
    pane = CasePane(session)
    qtbot.addWidget(pane)
    with qtbot.waitExposed(pane):
        pane.show()
    qtbot.waitUntil(lambda: set(painted) == {0, 1, 2})
    painted.clear()
    pane.follow(answer(session, 2, "plan", "ja"), shown=2)
    for _ in range(5):
        QApplication.processEvents()
    assert set(painted) == {1}
