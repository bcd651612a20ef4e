"""The acts by which recommendations are sent to be answered, and by which the answers that come back are read in."""

import hashlib
import secrets
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from aktgranskning.concluding.responding import response_changes
from aktgranskning.concluding.returned_responses import Answered, answers_of
from aktgranskning.domain.acts import ActKind, Changes, Field
from aktgranskning.domain.answer_values import read_date_if_any
from aktgranskning.domain.conclusions.form_rows import FormRow, FormSheet, form_rows_as_json, form_rows_from_json
from aktgranskning.domain.conclusions.kinds import RESPONSE_FORMS
from aktgranskning.domain.conclusions.recommendations import (
    Recommendation,
    RecommendationStatus,
    ResponseForm,
    lines_of,
)
from aktgranskning.domain.conclusions.standing import standing_recommendations
from aktgranskning.domain.errors import AuditError, Problem, RefusedError
from aktgranskning.domain.one_line import on_one_line
from aktgranskning.domain.records import differences
from aktgranskning.intake.returned_forms import read_filled_form
from aktgranskning.intake.tables import read_form
from aktgranskning.recording import record_differences
from aktgranskning.review import clean
from aktgranskning.sending import write_and_log
from aktgranskning.session import Session

Write = Callable[[FormSheet, Path], None]
"""Writes the form (`exports/response_workbook.py` and `exports/response_document.py` do)."""

_CLOSED = (RecommendationStatus.DONE, RecommendationStatus.REJECTED)


def addressees_to_ask(session: Session) -> tuple[str, ...]:
    """Return to whom a form can be sent: who has a recommendation that is not closed, in the order of these."""
    return tuple(dict.fromkeys(addressee for one in _to_answer(session) for addressee in lines_of(one.addressees)))


def prepare_form(session: Session, addressee: str, *, deadline: str = "") -> FormSheet:
    """Return what a form for one addressee is to hold: its recommendations that are not closed; nothing is written.

    `deadline` is '' for none. AuditError where it is not said to whom it goes, where there is no recommendation for
    that addressee, and where the deadline is no day.
    """
    to = _addressee(session, addressee)
    rows = tuple(
        FormRow(one.number, one.label, one.text, one.priority.value)
        for one in _to_answer(session)
        if to in lines_of(one.addressees)
    )
    day, head = read_date_if_any(deadline), session.log.head
    return FormSheet(secrets.token_hex(8), session.audit, to, day, rows, head=head)


def send_form(session: Session, sheet: FormSheet, path: Path, write: Write) -> Changes:
    """Write the form and log that it went to its addressee today; both, or neither.

    AuditError where there is a file at `path` already, which stays as it is, and where it cannot be written.
    """
    number = session.log.last_record(Field.RESPONSE_FORM_TOKEN) + 1
    sent = ResponseForm(
        number,
        sheet.token,
        sheet.addressee,
        session.today().isoformat(),
        sheet.deadline,
        rows=form_rows_as_json(sheet.rows),
    )
    changes = differences(RESPONSE_FORMS, ResponseForm(number), sent)
    return write_and_log(session, path, lambda: write(sheet, path), ActKind.SEND_RESPONSE_FORM, changes)


def edit_form(session: Session, number: int, *, deadline: str, answered: str) -> Changes:
    """Change until when a form is to be answered, and on which day it was ('' for neither).

    AuditError where a day is none.
    """
    before = RESPONSE_FORMS.held(session.records, (number,))
    after = replace(before, deadline=read_date_if_any(deadline), answered=read_date_if_any(answered))
    return record_differences(session, ActKind.EDIT_RESPONSE_FORM, differences(RESPONSE_FORMS, before, after))


@dataclass(frozen=True, slots=True)
class ReturnedForm:
    """What came back with a form: the responses, the recommendations that it says nothing of, and warnings.

    `sha256` is of the file; `last_row` is the last row of the log when it was read.
    """

    form: ResponseForm
    answered: tuple[Answered, ...]
    silent: tuple[FormRow, ...]
    warnings: tuple[Problem, ...]
    sha256: str
    last_row: int

    @property
    def replaced(self) -> tuple[Answered, ...]:
        """Those that put another response in the place of one that there is: to be asked about first."""
        return tuple(one for one in self.answered if one.differing)


def read_returned_form(session: Session, path: Path) -> ReturnedForm:
    """Read a form (.xlsx or .docx) that came back, without storing anything of it.

    AuditError where it belongs to another audit, or was read in before. RefusedError with everything that is wrong in
    its rows, or where none of those that are filled answers a recommendation that there is.
    """
    table = read_form(path)
    found = read_filled_form(table)
    sha256 = hashlib.sha256(table.content).hexdigest()
    form = next((one for one in session.conclusions.response_forms if one.token == found.token), None)
    if form is None:
        raise AuditError("response_form.other_audit", file=path.name)
    if form.returned:
        raise AuditError("response_form.returned_before", file=path.name, day=form.answered)
    answers = answers_of(session, form, found)
    if not answers.answered and not answers.warnings:
        raise AuditError("response_form.nothing_returned", file=path.name)
    if not answers.answered:  # taken as answered, it could not be read once its recommendations are there again
        raise RefusedError("response_form.no_response_returned", answers.warnings, file=path.name)
    return ReturnedForm(form, answers.answered, answers.silent, answers.warnings, sha256, session.log.last_id)


def import_responses(session: Session, returned: ReturnedForm) -> Changes:
    """Store what came back, in one act: its responses, and that the form is answered today.

    They take the place of those that there are: whoever calls has asked about `returned.replaced`. AuditError where
    anything was done since it was read.
    """
    if returned.last_row != session.log.last_id:
        raise AuditError("response_form.returned_stale")
    answered = replace(returned.form, answered=session.today().isoformat(), returned=returned.sha256)
    changes = [
        *differences(RESPONSE_FORMS, returned.form, answered),
        *response_changes(session, [one.response for one in returned.answered]),
    ]
    return record_differences(session, ActKind.IMPORT_RESPONSES, changes)


def returned_in_words(returned: ReturnedForm) -> str:
    """Say how much came back, and which recommendations are not answered."""
    answered, silent = len(returned.answered), [row.label for row in returned.silent]
    rows = len(form_rows_from_json(returned.form.rows))
    words = "rekommendation" if rows == 1 else "rekommendationer"
    of = f"{answered} av {rows} {words} från {returned.form.addressee}."
    return f"{of} Ej besvarade: {', '.join(silent)}." if silent else of


def replaced_in_words(returned: ReturnedForm) -> str:
    """Say which responses there are already that others came back for, and in what they differ; '' for none."""
    parts = [f"rekommendation {one.row.label} ({', '.join(one.differing).lower()})" for one in returned.replaced]
    if not parts:
        return ""
    return f"{returned.form.addressee} har redan svarat, och formuläret säger något annat: {'; '.join(parts)}."


def _to_answer(session: Session) -> list[Recommendation]:
    """Return the recommendations that are not closed, in the order of their labels."""
    every = (one.recommendation for one in standing_recommendations(session.conclusions))
    return [one for one in every if one.status not in _CLOSED]


def _addressee(session: Session, typed: str) -> str:
    """Return an addressee as the recommendations spell it, in capitals or not; AuditError where it is none."""
    known = {one.casefold(): one for one in addressees_to_ask(session)}
    wanted = on_one_line(clean(typed))
    if not wanted:
        raise AuditError("response_form.no_addressee")
    if not known:
        raise AuditError("response_form.nothing_open")
    if wanted.casefold() not in known:
        raise AuditError("response_form.nothing_to_answer", addressee=wanted, known=", ".join(known.values()))
    return known[wanted.casefold()]
