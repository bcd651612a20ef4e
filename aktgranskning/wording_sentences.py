"""The acts by which the auditor writes a sentence of the report, and goes back to the program's."""

from aktgranskning.domain.acts import ActKind, Changes
from aktgranskning.domain.fact_check import EditedSentence
from aktgranskning.domain.records import SENTENCES, differences
from aktgranskning.domain.sentences import figures_of, generated_sentence
from aktgranskning.domain.tally import tally_places, with_auditee
from aktgranskning.recording import record_differences
from aktgranskning.review import clean
from aktgranskning.session import Session


def edit_sentence(session: Session, item: str, text: str, act: int = 0) -> Changes:
    """Let the report say `text` of an item, for the figures that it has now.

    '' goes back to the program's sentence, and so does that sentence itself. AuditError without a checklist, KeyError
    where it has no such item. `act` is continued by what is typed on.
    """
    snapshot = session.snapshot()
    asked = snapshot.checklist.item(item)
    found = with_auditee(tally_places(snapshot.checklist, asked, snapshot.answers, snapshot.rows), snapshot)
    written = clean(text).strip()
    if written == generated_sentence(snapshot, found, snapshot.cases).text:
        written = ""
    before = SENTENCES.held(session.records, (item,))
    after = EditedSentence(item, written, figures_of(found)) if written else EditedSentence(item)
    return record_differences(session, ActKind.EDIT_SENTENCE, differences(SENTENCES, before, after), act)
