"""What an assessment and a comparison group are called where they are undone or redone."""

from aktgranskning.domain.acts import ActKind, Changes, Field
from aktgranskning.domain.conclusions.answers import units_assessed
from aktgranskning.domain.conclusions.assessments import OVERALL
from aktgranskning.domain.conclusions.kinds import ASSESSMENTS
from aktgranskning.session import Session
from aktgranskning.store.texts import read_content
from ui.presenters.conclusion_words import CONCLUSION_ACTS
from ui.translating import tr


def assessment_in_words(session: Session, act: int) -> str:
    """Call the assessment that an act upon it was about: "bedömningen av fråga 2.1, enheten Norr"."""
    question, unit = _about(session, act)
    label = next((one.label for one in session.audit_questions if one.name == question), "")
    what = (
        tr("den sammanfattande bedömningen")
        if question == OVERALL
        else tr("bedömningen av fråga {label}").format(label=label).strip()
    )
    whole = tr("hela granskningen") if units_assessed(session.conclusions) else ""
    return ", ".join(filter(None, (what, tr("enheten {unit}").format(unit=unit) if unit else whole)))


def comparison_in_words(session: Session, changes: Changes) -> str:
    """Call a change of a comparison group that was undone or redone: that one was made, taken away, or changed."""
    rows = session.log.rows_of(changes.act)
    whole = next((row for row in rows if row.field == Field.COMPARISON_GROUP_NAME and not (row.old and row.new)), None)
    if whole is None:
        return tr(CONCLUSION_ACTS[ActKind.EDIT_COMPARISON])
    was_made = bool(whole.old) is (changes.kind is ActKind.UNDO)
    return tr("ny jämförelsegrupp") if was_made else tr("borttagen jämförelsegrupp")


def _about(session: Session, act: int) -> tuple[str, str]:
    """Return the question and the unit of an assessment that an act set, or took away."""
    rows = [row for row in session.log.rows_of(act) if row.field in ASSESSMENTS.attributes]
    held = next((one for one in session.conclusions.assessments if str(one.number) == rows[0].row_path), None)
    if held:
        return held.question, held.unit
    gone = {row.field: read_content(session.file.database, row.old) for row in rows}
    return gone.get(Field.ASSESSMENT_QUESTION, OVERALL), gone.get(Field.ASSESSMENT_UNIT, "")
