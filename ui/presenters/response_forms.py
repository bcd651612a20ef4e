"""The forms in which recommendations are sent to be answered: those that were sent, and how one is sent and read in."""

from dataclasses import replace
from enum import StrEnum
from pathlib import Path

from aktgranskning.concluding import response_forms
from aktgranskning.concluding.response_forms import ReturnedForm
from aktgranskning.domain.acts import Changes
from aktgranskning.domain.conclusions.form_rows import form_rows_from_json
from aktgranskning.domain.conclusions.recommendations import ResponseForm
from aktgranskning.session import Session
from ui.presenters.file_names import file_name
from ui.presenters.locale_words import shown_day
from ui.translating import later, tr

HEADINGS = (later("Nr"), later("Till"), later("Skickat"), later("Svar senast"), later("Besvarat"))
NOT_SAID = "–"
NOT_BACK = later("Inte än")


class FormKind(StrEnum):
    """In which kind of file a form is written, by its suffix."""

    WORKBOOK = ".xlsx"
    DOCUMENT = ".docx"


KIND_WORDS = {FormKind.WORKBOOK: later("Excel"), FormKind.DOCUMENT: later("Word")}


def form_rows(session: Session) -> list[tuple[str, ...]]:
    """Return what a table says of each form that was sent, under `HEADINGS`."""
    return [_row(form) for form in session.conclusions.response_forms]


def _row(form: ResponseForm) -> tuple[str, ...]:
    sent, deadline, answered = map(shown_day, (form.sent, form.deadline, form.answered))
    return str(form.number), form.addressee, sent, deadline or NOT_SAID, answered or tr(NOT_BACK)


def proposed_path(session: Session, addressee: str, kind: FormKind) -> Path:
    """Return where a form goes unless the user says otherwise: beside the audit."""
    return session.path.parent / f"{file_name(session, 'svar på rekommendationer', addressee)}{kind}"


def write_form(
    session: Session, addressee: str, deadline: str, path: Path, *, with_identity_numbers: bool = False
) -> Changes:
    """Write a form, as its suffix says, and log that it was sent; AuditError where it cannot be."""
    from exports.response_form import write_response_form

    sheet = response_forms.prepare_form(session, addressee, deadline=deadline)
    sheet = replace(sheet, with_identity_numbers=with_identity_numbers)
    return response_forms.send_form(session, sheet, path, write_response_form)


def written_in_words(session: Session, path: Path) -> str:
    """Say what was written in the latest form, and where."""
    form = session.conclusions.response_forms[-1]
    number = len(form_rows_from_json(form.rows))
    said = tr("Skrivet: {file}, %n rekommendationer att besvara. Skicka filen till {addressee}.", None, number)
    return said.format(file=path.name, addressee=form.addressee)


def replaced_in_words(session: Session, returned: ReturnedForm) -> str:
    """Say which answers that there are would give way to those that came back; '' where none would."""
    labels = {one.number: one.label for one in session.conclusions.recommendations}
    told = [labels[int(one.response.recommendation)] for one in returned.replaced]
    if not told:
        return ""
    said = tr(
        "{addressee} har redan ett annat svar på rekommendation {labels}. Det som läses in ersätter det. Loggen"
        " behåller båda."
    )
    return said.format(addressee=returned.form.addressee, labels=", ".join(told))


def imported_in_words(returned: ReturnedForm) -> str:
    """Say what was read in of what came back, and of how much."""
    answered, asked = len(returned.answered), len(form_rows_from_json(returned.form.rows))
    return tr("Inläst från {addressee}: svar på {answered} av {asked}. Ctrl+Z tar tillbaka inläsningen.").format(
        addressee=returned.form.addressee, answered=answered, asked=asked
    )
