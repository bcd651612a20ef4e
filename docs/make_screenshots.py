"""Makes the pictures of the documentation: python docs/make_screenshots.py [FOLDER]."""

import os
import sys
import tempfile
from dataclasses import replace
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["LANGUAGE"] = "sv"

from PySide6.QtCore import QRect, QSettings
from PySide6.QtWidgets import QApplication, QTableView, QWidget

from aktgranskning import review
from aktgranskning.adding import NewCase
from aktgranskning.commands.example import REGISTER_NAME, write_example, write_register
from aktgranskning.concluding.assessing import assess
from aktgranskning.concluding.questioning import add_question
from aktgranskning.domain.audit import Audit
from aktgranskning.domain.conclusions.answers import assessment_of
from aktgranskning.domain.conclusions.assessments import OVERALL
from aktgranskning.domain.conclusions.own_scale import own_scale
from aktgranskning.domain.conclusions.scales import FOUR_STEPS, THREE_STEPS, Scale
from aktgranskning.domain.register import Condition, Protected, RegisterChoices, Settlement
from aktgranskning.domain.sample import DrawPlan, Method
from aktgranskning.drawing import draw_sample
from aktgranskning.engagement import add_cases, create_audit, edit_audit, load_checklist
from aktgranskning.importing import import_answers
from aktgranskning.intake.answers import read_answers
from aktgranskning.intake.tables import read_tables
from aktgranskning.preview import begin_preview
from aktgranskning.registering import load_register
from aktgranskning.session import Reviewer
from checklists.reader import load_checklist as read_checklist
from checklists.shipped import example_answers, shipped_checklist
from ui import theme
from ui.app import build_application, build_window
from ui.audit_view import AuditView
from ui.dialogs.preview import PreviewDialog
from ui.looks.themes import DARK
from ui.settings import Settings
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
_ASSESSED = (0, 2, 1, 1, 1)
"""Which step of a scale each question is given, then the overall assessment, as far as the scale goes."""


def make_screenshots(folder: Path) -> None:
    """Write a picture of each page into a folder, dark ones too, and of the assessments on each kind of scale."""
    application = build_application()
    with tempfile.TemporaryDirectory() as scratch:
        audit = _half_reviewed_audit(Path(scratch))
        store = QSettings(str(Path(scratch) / "settings.ini"), QSettings.Format.IniFormat)
        Settings(store).set_reviewer("Exempelgranskare", "EX")
        window = build_window(store)
        window.resize(*_SIZE)
        window.show()
        _save(window, folder / "start.png")
        _save_preview(folder / "preview.png")
        window.open_file(_drawn_audit(Path(scratch)))
        _show_page(window, "sample")
        _save(window, folder / "sample.png")
        window.open_file(audit)
        _show_review(window)
        _save(window, folder / "review.png")
        _show_tally(window)
        _save(window, folder / "tally.png")
        _show_page(window, "export")
        _save(window, folder / "export.png", _WITHOUT_PLACE)
        for name, scale in _SCALES.items():
            window.open_file(_assessed_audit(Path(scratch) / name, scale))
            _show_page(window, "assessment")
            _save(window, folder / f"{name}.png")
        theme.dress(application, DARK)
        _save(window, folder / "assessment-dark.png")
        window.open_file(audit)
        _show_tally(window)
        _save(window, folder / "tally-dark.png")
        _show_review(window)
        _save(window, folder / "review-dark.png")
        window.close()


def _half_reviewed_audit(folder: Path) -> Path:
    """Write an audit like the example, in the middle of its eighth case."""
    loaded = read_checklist(shipped_checklist())
    audit = Audit("Ekonomiskt bistånd", "Socialnämnden", "2017", is_example=True)
    with create_audit(folder / "Ekonomiskt bistånd.granskning", audit, Reviewer("Exempelgranskare", "EX")) as session:
        load_checklist(session, loaded.checklist, loaded.file)
        add_cases(session, [NewCase()] * 15)
        import_answers(session, read_answers(read_tables(example_answers()), loaded.checklist)[:8])
        for case_id in range(1, 8):
            review.complete_case(session, case_id)
        for item in ("uppfoljning_insatser", "samverkan"):
            review.answer(session, 8, item, "")
        review.answer(session, 8, "genomforandeplan", "ja")
        review.answer(session, 8, "genomforandeplan", "nej")
        review.evidence(session, 8, "genomforandeplan", "Journalanteckning 2017-05-30")
        review.comment(session, 8, "genomforandeplan", "Mål och insatser i journalen. Ingen egen handling.")
        return session.path


def _drawn_audit(folder: Path) -> Path:
    """Write an audit whose sample is drawn out of the example's register, and waits to be taken."""
    loaded = read_checklist(shipped_checklist())
    register = folder / REGISTER_NAME
    write_register(register)
    choices = RegisterChoices("Ärende", "Enhet", where=(Condition("Månader", ">=", "12"),))
    checked = Settlement(completeness="Stämt av mot antalet pågående ärenden i systemet", protected=Protected.LEFT_OUT)
    audit = Audit("Ekonomiskt bistånd", "Socialnämnden", "2017", is_example=True)
    with create_audit(folder / "Urval.granskning", audit, Reviewer("Exempelgranskare", "EX")) as session:
        load_checklist(session, loaded.checklist, loaded.file)
        load_register(session, register, choices, checked, lambda done, whole: None)
        draw_sample(session, DrawPlan(Method.SIMPLE, 15, "exempel"))
        return session.path


def _assessed_audit(folder: Path, scale: Scale) -> Path:
    """Write the example audit, its questions answered on a scale."""
    with write_example(folder) as session:
        edit_audit(session, replace(session.audit, scale=scale))
        questions = [one.name for one in session.audit_questions]
        for question, at in zip([*questions, OVERALL], _ASSESSED, strict=True):
            held = assessment_of(session.conclusions, question)
            assess(session, question, scale.steps[at].name, held.rationale if held else "")
        add_question(session, "Är det känt vem som ansvarar för uppföljningen?", questions[2])
        return session.path


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


def _show_page(window: MainWindow, page: str) -> AuditView:
    view = window.findChild(AuditView)
    assert view is not None
    view.show_page(page)
    return view


def _show_review(window: MainWindow) -> None:
    view = _show_page(window, "review")
    view.presenter.begin()
    view.presenter.select_item("genomforandeplan")


def _show_tally(window: MainWindow) -> None:
    view = _show_page(window, "tally")
    QApplication.processEvents()
    table = view.findChild(QTableView)
    assert table is not None
    table.setFocus()


def _save(window: QWidget, path: Path, part: QRect | None = None) -> None:
    for _ in range(5):
        QApplication.processEvents()
    window.grab(part or window.rect()).save(str(path))


if __name__ == "__main__":
    make_screenshots(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent)
