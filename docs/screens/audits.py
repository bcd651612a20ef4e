"""The audits that the pictures show: as they are begun, half reviewed, drawn, assessed and followed up."""

from dataclasses import replace
from pathlib import Path

from aktgranskning import review
from aktgranskning.adding import NewCase
from aktgranskning.commands.example import REGISTER_NAME, write_example, write_register
from aktgranskning.concluding.assessing import assess
from aktgranskning.concluding.following_up import start_follow_up
from aktgranskning.concluding.questioning import add_question
from aktgranskning.domain.audit import Audit
from aktgranskning.domain.conclusions.answers import assessment_of
from aktgranskning.domain.conclusions.assessments import OVERALL
from aktgranskning.domain.conclusions.scales import Scale
from aktgranskning.domain.register import Condition, Protected, RegisterChoices, Settlement
from aktgranskning.domain.sample import DrawPlan, Method
from aktgranskning.drawing import draw_sample
from aktgranskning.engagement import add_cases, create_audit, edit_audit, load_checklist
from aktgranskning.importing import import_answers
from aktgranskning.intake.answers import read_answers
from aktgranskning.intake.tables import read_tables
from aktgranskning.registering import load_register
from aktgranskning.session import Reviewer, Session
from checklists.reader import load_checklist as read_checklist
from checklists.shipped import example_answers, shipped_checklist

_AUDIT = Audit("Ekonomiskt bistånd", "Socialnämnden", "2017", is_example=True)
_REVIEWER = Reviewer("Exempelgranskare", "EX")
_ASSESSED = (0, 2, 1, 1, 1)
"""Which step of a scale each question is given, then the overall assessment, as far as the scale goes."""


def empty_audit(folder: Path) -> Session:
    """Write an audit that has neither a checklist nor cases."""
    return create_audit(folder / "Ny.granskning", Audit("Ny granskning"), _REVIEWER)


def half_reviewed_audit(folder: Path) -> Session:
    """Write an audit like the example, in the middle of its eighth case."""
    loaded = read_checklist(shipped_checklist())
    session = create_audit(folder / "Ekonomiskt bistånd.granskning", _AUDIT, _REVIEWER)
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
    return session


def registered_audit(folder: Path) -> Session:
    """Write an audit into which the example's register is read, and nothing is drawn from it yet."""
    loaded = read_checklist(shipped_checklist())
    register = folder / REGISTER_NAME
    write_register(register)
    choices = RegisterChoices("Ärende", "Enhet", where=(Condition("Månader", ">=", "12"),))
    checked = Settlement(completeness="Stämt av mot antalet pågående ärenden i systemet", protected=Protected.LEFT_OUT)
    session = create_audit(folder / "Urval.granskning", _AUDIT, _REVIEWER)
    load_checklist(session, loaded.checklist, loaded.file)
    load_register(session, register, choices, checked, lambda done, whole: None)
    return session


def drawn_audit(folder: Path) -> Session:
    """Write an audit whose sample is drawn out of the example's register, and waits to be taken."""
    session = registered_audit(folder)
    draw_sample(session, DrawPlan(Method.SIMPLE, 15, "exempel"))
    return session


def assessed_audit(folder: Path, scale: Scale) -> Session:
    """Write the example audit, its questions answered on a scale."""
    session = write_example(folder)
    edit_audit(session, replace(session.audit, scale=scale))
    questions = [one.name for one in session.audit_questions]
    for question, at in zip([*questions, OVERALL], _ASSESSED, strict=True):
        held = assessment_of(session.conclusions, question)
        assess(session, question, scale.steps[at].name, held.rationale if held else "")
    add_question(session, "Är det känt vem som ansvarar för uppföljningen?", questions[2])
    return session


def followed_up_audit(folder: Path) -> Session:
    """Write an audit that follows up the example, half of its cases answered in the same way."""
    with write_example(folder) as older:
        path = older.path
    audit = Audit("Uppföljning av ekonomiskt bistånd", "Socialnämnden", "2019", is_example=True)
    session = start_follow_up(path, folder / "Uppföljning.granskning", audit, _REVIEWER)
    add_cases(session, [NewCase()] * 15)
    assert session.checklist
    import_answers(session, read_answers(read_tables(example_answers()), session.checklist)[:8])
    return session
