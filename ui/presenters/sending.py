"""What is sent to the administration to be checked: which answers, how it is prepared, and where it is written."""

import json
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

from aktgranskning import dispatching
from aktgranskning.answers_to_check import answers_to_check, deviations_to_check
from aktgranskning.catalogue import text
from aktgranskning.domain.acts import Changes
from aktgranskning.domain.answer_values import read_date
from aktgranskning.session import Session
from ui.presenters.file_names import file_name
from ui.presenters.locale_words import shown_day
from ui.translating import later, tr

SECRECY = later(
    "Diarienumren är sekretess. Arbetsboken är då lika känslig som akterna: skicka den bara på ett sätt som är"
    " godkänt för det."
)


class Which(StrEnum):
    """Which answers are sent."""

    UNMET = later("Bara svar som inte är uppfyllda: delvis, ej uppfyllt, kan ej bedömas")
    ALL = later("Alla svar")


@dataclass(frozen=True, slots=True)
class Sending:
    """What the dialog asks of a dispatch; `unit` is '' for all cases, `deadline` is as typed."""

    unit: str
    whom: str
    deadline: str
    which: Which
    with_references: bool
    with_identity_numbers: bool = False


def past_deadline(session: Session, typed: str) -> str:
    """Say that a last day to answer has gone by already; '' where it has not, or where there is none."""
    if not dispatching.deadline_has_passed(session, typed):
        return ""
    return text("fact_check.deadline_past", deadline=shown_day(read_date(typed)))


def proposed_path(session: Session, unit: str) -> Path:
    """Return where the workbook goes unless the user says otherwise: beside the audit."""
    return session.path.parent / f"{file_name(session, session.audit.fact_check, unit)}.xlsx"


def write_dispatch(session: Session, sending: Sending, path: Path) -> Changes:
    """Write the workbook for the administration, and log that it was sent; AuditError where it cannot be."""
    from exports.fact_check_workbook import write_fact_check

    choose = deviations_to_check if sending.which is Which.UNMET else answers_to_check
    sheet = dispatching.prepare_dispatch(
        session,
        choose(session, sending.unit),
        unit=sending.unit,
        whom=sending.whom,
        deadline=sending.deadline,
        with_references=sending.with_references,
    )
    sheet = replace(sheet, with_identity_numbers=sending.with_identity_numbers)
    return dispatching.send_dispatch(session, sheet, path, write_fact_check)


def written_in_words(session: Session, path: Path) -> str:
    """Say what was written in the latest dispatch, and where."""
    number = len(json.loads(session.dispatches[-1].rows))
    said = tr("Skrivet: {file}, %n svar att kontrollera. Skicka filen till {whom}.", None, number)
    return said.format(file=path.name, whom=session.dispatches[-1].whom)
