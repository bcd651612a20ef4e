"""The words of an addressee outside the fields of a form: what stands there and was not sent."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from aktgranskning.domain.acts import Field
from aktgranskning.domain.check_rows import LISTS
from aktgranskning.domain.conclusions.form_rows import AGREEMENTS, FormSheet, form_rows_from_json
from aktgranskning.domain.conclusions.form_words import is_page_number, own_texts
from aktgranskning.domain.conclusions.recommendations import ResponseForm
from aktgranskning.domain.errors import Problem
from aktgranskning.domain.log_heads import beyond_head_line
from aktgranskning.domain.plain_text import comparable
from aktgranskning.session import Session
from aktgranskning.store.log import LogRow
from aktgranskning.store.texts import read_content


def added_words(session: Session, form: ResponseForm, beside: Sequence[Problem]) -> Iterator[Problem]:
    """Yield, of the texts outside the fields, those that the form did not have; of a longer one what was added."""
    own = own_texts(_as_sent(session, form))
    known, choices = set(map(comparable, own)), set(map(comparable, AGREEMENTS))
    for found in beside:
        one = replace(found, cell=beyond_head_line(found.cell))
        is_own = not one.cell or comparable(one.cell) in (choices if one.sheet == LISTS else known)
        if not is_own and not is_page_number(one.cell):
            before = (text for text in sorted(own, key=len, reverse=True) if one.cell.startswith(f"{text} "))
            yield replace(one, cell=one.cell.removeprefix(next(before, "")).strip())


def _as_sent(session: Session, form: ResponseForm) -> FormSheet:
    """Return a form as it was when it was sent: the audit's name and the deadline may have changed since."""
    tokens = session.log.rows_of_field(Field.RESPONSE_FORM_TOKEN)
    sent = next(row for row in tokens if row.new == form.token)
    deadlines = (row.new for row in session.log.rows_of(sent.act) if row.field == Field.RESPONSE_FORM_DEADLINE)
    audit = replace(
        session.audit,
        name=_said(session, Field.NAME, sent, session.audit.name),
        auditee=_said(session, Field.AUDITEE, sent, session.audit.auditee),
        period=_said(session, Field.PERIOD, sent, session.audit.period),
    )
    return FormSheet(form.token, audit, form.addressee, next(deadlines, ""), form_rows_from_json(form.rows))


def _said(session: Session, field: Field, sent: LogRow, now: str) -> str:
    """Return what a field of the audit said when a row was written: what it was changed from the next time."""
    later = (row.old for row in session.log.rows_of_field(field) if row.id > sent.id)
    return read_content(session.file.database, next(later, now))
