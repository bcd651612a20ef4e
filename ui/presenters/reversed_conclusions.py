"""What an assessment is called where it is undone or redone: by its question, and by whom it is for."""

from aktgranskning.domain.acts import Field
from aktgranskning.domain.conclusions.answers import units_assessed
from aktgranskning.domain.conclusions.assessments import OVERALL
from aktgranskning.domain.conclusions.kinds import ASSESSMENTS
from aktgranskning.session import Session
from aktgranskning.store.texts import read_content


def assessment_in_words(session: Session, act: int) -> str:
    """Call the assessment that an act upon it was about: "bedömningen av fråga 2.1, enheten Norr"."""
    question, unit = _about(session, act)
    label = next((one.label for one in session.audit_questions if one.name == question), "")
    what = "den sammanfattande bedömningen" if question == OVERALL else f"bedömningen av fråga {label}".strip()
    whole = "hela granskningen" if units_assessed(session.conclusions) else ""
    return ", ".join(filter(None, (what, f"enheten {unit}" if unit else whole)))


def _about(session: Session, act: int) -> tuple[str, str]:
    """Return the question and the unit of an assessment that an act set, or took away."""
    rows = [row for row in session.log.rows_of(act) if row.field in ASSESSMENTS.attributes]
    held = next((one for one in session.conclusions.assessments if str(one.number) == rows[0].row_path), None)
    if held:
        return held.question, held.unit
    gone = {row.field: read_content(session.file.database, row.old) for row in rows}
    return gone.get(Field.ASSESSMENT_QUESTION, OVERALL), gone.get(Field.ASSESSMENT_UNIT, "")
