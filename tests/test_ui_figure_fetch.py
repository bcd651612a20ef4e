"""Key figures over the network: nothing leaves before it is switched on, what comes is read in, and it can be ended."""

import json
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler
from pathlib import Path

import pytest
from PySide6.QtCore import QThreadPool
from PySide6.QtWidgets import QCheckBox, QDialog, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QSpinBox
from pytestqt.qtbot import QtBot

from aktgranskning.domain.audit import Audit
from aktgranskning.engagement import create_audit
from tests.conftest import REVIEWER
from tests.figure_server import Answer, FigureServer, says
from tests.ui_hands import RETURN, SPACE, child, open_window, press_on, settings_in, type_text, view_of, when_open
from ui.dialogs.figure_fetch import FigureFetchDialog
from ui.pages.assessment import AssessmentPage, Part
from ui.pages.key_figures_part import KeyFiguresPart
from ui.settings import Fetching
from ui.widgets.problem_list import ProblemList
from ui.window import MainWindow
from ui.workspace import Workspace

_ASKED = "/v2/data/kpi/N12345/municipality/9901/year/2024,2025"
_FIGURES = {"values": [{"id": "N12345", "title": "Akter med plan, andel (%)"}], "count": 1}
_PLACES = {"values": [{"id": "9901", "title": "Exempelby", "type": "K"}], "count": 1}
_VALUES = {
    "values": [
        {"kpi": "N12345", "municipality": "9901", "period": year,
         "values": [{"gender": "T", "value": value, "count": 1, "status": ""}]}
        for year, value in ((2024, 61.5), (2025, None))
    ],
    "count": 2,
}  # fmt: skip


def _page(answer: object) -> Answer:
    return says(200, json.dumps(answer).encode())


def _waits(service: FigureServer) -> Answer:
    """Answer nothing before the test is over."""

    def answer(_handler: BaseHTTPRequestHandler) -> None:
        service.done.wait(20)

    return answer


@pytest.fixture
def service() -> Iterator[FigureServer]:
    """Answers what the tests ask for."""
    answers = {_ASKED: _page(_VALUES), "/v2/kpi/N12345": _page(_FIGURES), "/v2/municipality/9901": _page(_PLACES)}
    with FigureServer(answers).running() as server:
        yield server


@pytest.fixture
def part(qtbot: QtBot, tmp_path: Path) -> KeyFiguresPart:
    path = tmp_path / "Prov.granskning"
    create_audit(path, Audit("Prov", municipality="9901"), REVIEWER).close()
    view = view_of(open_window(qtbot, tmp_path, path))
    view.show_page("assessment")
    page = view.page("assessment")
    assert isinstance(page, AssessmentPage)
    page.show_part(Part.KEY_FIGURES)
    return page.key_figures


def workspace_of(part: KeyFiguresPart) -> Workspace:
    window = part.window()
    assert isinstance(window, MainWindow)
    return view_of(window).workspace


def switch_on(part: KeyFiguresPart, service: FigureServer) -> None:
    """Switch fetching on in the settings, by keys."""

    def fill_in(dialog: QDialog) -> None:
        press_on(child(dialog, QCheckBox, "fetching_on"), SPACE)
        type_text(child(dialog, QLineEdit, "fetching_address"), service.base)
        press_on(child(dialog, QLineEdit, "fetching_address"), RETURN)

    when_open(fill_in)
    press_on(child(part, QPushButton, "figures_settings"), SPACE)


def ask(dialog: QDialog) -> None:
    """Ask for one key figure in two years."""
    type_text(child(dialog, QLineEdit, "fetch_figures"), "n12345")
    child(dialog, QSpinBox, "fetch_from").setValue(2024)
    child(dialog, QSpinBox, "fetch_to").setValue(2025)
    press_on(child(dialog, QPushButton, "fetch_start"), SPACE)


def test_no_request_leaves_before_it_is_switched_on(
    qtbot: QtBot, part: KeyFiguresPart, service: FigureServer, tmp_path: Path
) -> None:
    assert child(part, QPushButton, "figures_fetch").isHidden()
    settings = settings_in(tmp_path)
    settings.set_fetching(Fetching(is_on=False, address=service.base))
    dialog = FigureFetchDialog(workspace_of(part), settings)
    qtbot.addWidget(dialog)
    dialog.show()
    ask(dialog)
    problems = child(dialog, ProblemList, "problem_list")
    qtbot.waitUntil(problems.isVisible)
    assert "är inte påslagen" in child(dialog, QLabel, "problem_head").text()
    assert service.asked == []


def test_what_is_fetched_is_read_in_with_its_source_and_day(part: KeyFiguresPart, service: FigureServer) -> None:
    switch_on(part, service)

    def keep(dialog: QDialog) -> None:
        if dialog.objectName() != "figure_reading":
            when_open(keep)
            return
        press_on(child(dialog, QPushButton, "figure_keep"), SPACE)

    def fetch(dialog: QDialog) -> None:
        assert service.base in child(dialog, QLabel, "fetch_sent").text()
        assert child(dialog, QLineEdit, "fetch_places").text() == "9901"
        ask(dialog)
        when_open(keep)

    when_open(fetch)
    press_on(child(part, QPushButton, "figures_fetch"), SPACE)
    session = workspace_of(part).session
    (held,) = session.conclusions.key_figure_sets
    assert (held.source, held.retrieved, held.file) == (service.base, session.today().isoformat(), "")
    assert service.asked == [_ASKED, "/v2/kpi/N12345", "/v2/municipality/9901"]
    assert service.base in child(part, QLabel, "figure_origin").text()


def test_fetching_is_ended_and_nothing_is_read_in(qtbot: QtBot, part: KeyFiguresPart, service: FigureServer) -> None:
    switch_on(part, service)
    service.answers[_ASKED] = _waits(service)

    def end(dialog: QDialog) -> None:
        ask(dialog)
        qtbot.waitUntil(lambda: len(service.asked) == 1)
        assert child(dialog, QLabel, "fetch_state").isVisible()
        start = child(dialog, QPushButton, "fetch_start")
        assert not start.isEnabled()
        press_on(child(dialog, QPushButton, "fetch_cancel"), SPACE)
        assert dialog.isVisible()
        assert start.isEnabled()
        press_on(child(dialog, QPushButton, "fetch_cancel"), SPACE)
        assert not dialog.isVisible()
        assert QThreadPool.globalInstance().waitForDone(10_000)  # while the service is silent still
        assert not service.done.is_set()

    when_open(end)
    press_on(child(part, QPushButton, "figures_fetch"), SPACE)
    assert workspace_of(part).session.conclusions.key_figure_sets == ()


def test_without_an_answer_it_is_told_calmly(qtbot: QtBot, part: KeyFiguresPart, service: FigureServer) -> None:
    switch_on(part, service)
    service.answers[_ASKED] = says(500, b"{}")

    def see(dialog: QDialog) -> None:
        ask(dialog)
        qtbot.waitUntil(child(dialog, ProblemList, "problem_list").isVisible)
        assert "127.0.0.1" in child(dialog, QLabel, "problem_head").text()
        assert child(dialog, QPlainTextEdit, "problem_lines").isHidden()
        dialog.reject()

    when_open(see)
    press_on(child(part, QPushButton, "figures_fetch"), SPACE)
