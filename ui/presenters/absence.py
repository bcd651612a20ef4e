"""What is said of a case that cannot be read, and what can be done about it, without widgets."""

from dataclasses import dataclass

from aktgranskning.domain.acts import Field
from aktgranskning.domain.audit import Absence, Case
from aktgranskning.domain.wording import ABSENCE_WORDS
from aktgranskning.replacing import more_spares_exist, replacement_of, spares_left
from aktgranskning.session import Session
from aktgranskning.store.moments import parse_moment
from ui.presenters.locale_words import shown_moment
from ui.translating import later, tr

MEANINGS = {
    Absence.OUTSIDE: later("Akten hör inte till det som granskas. Den räknas inte med."),
    Absence.MISSING: later("Akten går inte att hitta. Det redovisas som bortfall."),
    Absence.WITHHELD: later("Akten lämnas inte ut till granskningen. Det redovisas som bortfall."),
}
"""What each kind of absence means."""


@dataclass(frozen=True, slots=True)
class Spares:
    """Whether a spare may come in the place of a case: how many are left, and a sentence on that."""

    left: int
    sentence: str


def spares_of(session: Session, case: Case) -> Spares | None:
    """Return which spares there are for a case; None where it was not drawn or has been replaced."""
    sample = session.sampling.sample
    if sample is None or not case.rank or replacement_of(session, case.id):
        return None
    left = spares_left(session, case.id)
    stratum = sample.plan.queue_of(case.stratum)
    if left:
        words = (
            tr("%n reserver kvar i stratum {stratum}.", None, left) if stratum else tr("%n reserver kvar.", None, left)
        )
        return Spares(left, words.format(stratum=stratum))
    none = tr("Ingen reserv är kvar i stratum {stratum}.") if stratum else tr("Ingen reserv är kvar.")
    more = (
        tr("Ta fram fler på sidan Urval.")
        if more_spares_exist(session, case.id)
        else tr("Fler finns inte att ta fram.")
    )
    return Spares(0, f"{none.format(stratum=stratum)} {more}")


def absent_briefly(session: Session, case: Case) -> str:
    """Say in a word or two what became of an absent case, as the list of cases shows it."""
    by = replacement_of(session, case.id)
    if by:
        return tr("Ersatt av {label}").format(label=by.label)
    return tr("Utanför urvalet") if case.absence is Absence.OUTSIDE else tr("Bortfall")


def absent_in_full(session: Session, case: Case) -> str:
    """Say why an absent case cannot be read, and which case came in its place; a sentence a line."""
    lines = [
        f"{tr(ABSENCE_WORDS[case.absence])}. {tr(MEANINGS[case.absence])}",
        tr("Orsak: {absence_reason}").format(absence_reason=case.absence_reason),
    ]
    replaced = replaced_in_words(session, case)
    return "\n".join([*lines, replaced] if replaced else lines)


def replaced_in_words(session: Session, case: Case) -> str:
    """Say which case came in the place of an absent one; '' where none did."""
    by = replacement_of(session, case.id)
    return tr("{label} har kommit i stället.").format(label=by.label) if by else ""


def who_noted(session: Session, case: Case) -> str:
    """Say who noted that a case is absent, and when."""
    rows = [row for row in session.log.rows_about(case.id, "") if row.field == Field.ABSENCE]
    return f"{rows[-1].reviewer}, {shown_moment(parse_moment(rows[-1].at))}"


def what_restoring_does(session: Session, case: Case) -> str:
    """Say what happens where an absent case can be read after all."""
    by = replacement_of(session, case.id)
    said = tr("Kan akten läsas tas svar emot i den, och den räknas med.")
    return f"{said} " + tr("{case} är kvar.").format(case=by.label) if by else said
