"""The few pictures that the documentation keeps."""

import tempfile
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QRect, QSettings, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QTableView, QWidget

from aktgranskning import review
from aktgranskning.domain.conclusions.own_scale import own_scale
from aktgranskning.domain.conclusions.scales import FOUR_STEPS, THREE_STEPS
from aktgranskning.preview import begin_preview
from checklists.reader import load_checklist as read_checklist
from checklists.shipped import shipped_checklist
from docs.screens.audits import assessed_audit, drawn_audit, half_reviewed_audit
from ui.app import build_application, build_window
from ui.audit_view import AuditView
from ui.dialogs.new_audit import NewAuditDialog
from ui.dialogs.preview import PreviewDialog
from ui.looks.themes import DARK, LIGHT
from ui.settings import Settings
from ui.theme import dress
from ui.window import MainWindow

_SIZE = (1366, 768)
_WITHOUT_PLACE = QRect(0, 0, 904, 456)
"""The part of the page Export that does not say in which folder the file comes to lie."""

_PREVIEWED = {
    "beslut_datum": "2017-04-02",
    "hinder_behov_resurser": "ja",
    "mal_for_insatsen": "nej",
    "delaktighet": "delvis",
    "barnets_basta": "kan_ej_bedomas",
}
_SCALES = {
    "assessment": THREE_STEPS,
    "assessment-four-steps": FOUR_STEPS,
    "assessment-own-scale": own_scale(
        [("Tillräcklig", "#1a58bd"), ("Godtagbar", "#2e7d32"), ("Svag", "#f2b705"), ("Bristande", "#c62828")]
    ),
}


def make_kept(folder: Path) -> None:
    """Write a picture of each page into a folder, dark ones too, and of the assessments on each kind of scale."""
    application = build_application()
    dress(application, LIGHT)
    with tempfile.TemporaryDirectory() as scratch:
        store = QSettings(str(Path(scratch) / "settings.ini"), QSettings.Format.IniFormat)
        Settings(store).set_reviewer("Exempelgranskare", "EX")
        window = build_window(store)
        window.resize(*_SIZE)
        window.show()
        _save(window, folder / "start.png")
        _save_new_audit(Settings(store), folder / "new-audit.png")
        _save_preview(folder / "preview.png")
        half = _save_pages(window, Path(scratch), folder)
        dress(application, DARK)
        _save(window, folder / "assessment-dark.png")
        window.open_file(half)
        _save(_review(window), folder / "review-dark.png")
        window.close()


def _save_pages(window: MainWindow, scratch: Path, folder: Path) -> Path:
    """Take the pictures of an open audit, and return the path of the one that is half reviewed."""
    with drawn_audit(scratch) as session:
        drawn = session.path
    with half_reviewed_audit(scratch) as session:
        half = session.path
    window.open_file(drawn)
    _view(window).show_page("sample")
    _save(window, folder / "sample.png")
    window.open_file(half)
    _save(_review(window), folder / "review.png")
    _save_palette(window, folder / "palette.png")
    _save_search(window, folder / "search.png")
    _save(_tally(window), folder / "tally.png")
    _view(window).show_page("export")
    _save(window, folder / "export.png", _WITHOUT_PLACE)
    for name, scale in _SCALES.items():
        (scratch / name).mkdir()
        with assessed_audit(scratch / name, scale) as session:
            assessed = session.path
        window.open_file(assessed)
        _view(window).show_page("assessment")
        _save(window, folder / f"{name}.png")
    return half


def _save_new_audit(settings: Settings, path: Path) -> None:
    """Take a picture of the second of the steps in which an audit is made; the first names a folder."""
    dialog = NewAuditDialog(settings)
    dialog.show()
    for field, words in (("name", "Ekonomiskt bistånd"), ("path", str(path.parent / "Ekonomiskt bistånd"))):
        line = dialog.findChild(QLineEdit, field)
        assert line
        line.setText(words)
    following = dialog.findChild(QPushButton, "next")
    assert following
    following.click()
    found = dialog.findChild(QLabel, "checklist_found")
    assert found
    while found.text().endswith("…"):  # as long as the checklist is read beside the window
        QTest.qWait(100)
    _save(dialog, path)
    dialog.deleteLater()


def _save_preview(path: Path) -> None:
    """Take a picture of the shipped checklist as it is tried, some of its questions answered."""
    read = read_checklist(shipped_checklist())
    with begin_preview(read.checklist) as session:
        for item, value in _PREVIEWED.items():
            review.answer(session, next(iter(session.cases)), item, value)
        dialog = PreviewDialog(session, read)
        dialog.add_button("cancel_preview", "Avbryt")
        dialog.add_button("take_checklist", "Använd checklistan", "primary")
        dialog.resize(*_SIZE)
        dialog.show()
        _save(dialog, path)
        dialog.close()


def _save_palette(window: MainWindow, path: Path) -> None:
    def look(dialog: QWidget) -> None:
        field = dialog.findChild(QLineEdit)
        assert field
        field.setText("plan")
        _save(dialog, path)

    _when_open(window, look)
    window.show_palette()


def _save_search(window: MainWindow, path: Path) -> None:
    view = _view(window)
    view.search()
    field = view.findChild(QLineEdit, "search_field")
    assert field
    field.setText("journal")
    _save(window, path)
    field.clear()
    close = view.findChild(QPushButton, "search_close")
    assert close
    close.click()


def _when_open(window: MainWindow, look: Callable[[QWidget], None]) -> None:
    """Look at the dialog that is opened next, and close it."""

    def poll() -> None:
        dialog = QApplication.activeModalWidget()
        assert dialog
        look(dialog)
        dialog.close()

    QTimer.singleShot(200, window, poll)


def _view(window: MainWindow) -> AuditView:
    view = window.findChild(AuditView)
    assert view
    return view


def _review(window: MainWindow) -> MainWindow:
    view = _view(window)
    view.show_page("review")
    view.presenter.begin()
    view.presenter.select_item("genomforandeplan")
    return window


def _tally(window: MainWindow) -> MainWindow:
    view = _view(window)
    view.show_page("tally")
    QApplication.processEvents()
    table = view.findChild(QTableView)
    assert table
    table.setFocus()
    return window


def _save(window: QWidget, path: Path, part: QRect | None = None) -> None:
    for _ in range(5):
        QApplication.processEvents()
    window.grab(part or window.rect()).save(str(path))
