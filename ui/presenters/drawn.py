"""Whom the draw in force drew, which draws were thrown away, and which cases could not be read."""

from dataclasses import dataclass

from aktgranskning.adding import free_labels
from aktgranskning.domain.audit import Case
from aktgranskning.domain.sample import Draw, DrawState, Method
from aktgranskning.domain.wording import ABSENCE_WORDS
from aktgranskning.replacing import replacement_of
from aktgranskning.session import Session
from aktgranskning.store.draws import read_members
from ui.presenters.absence import absent_briefly
from ui.presenters.draw_plan import way_of

HEADINGS = ("Akt", "Rang", "Enhet", "Stratum", "Beteckning")
IDENTITY = HEADINGS.index("Beteckning")
THROWN_AWAY_HEADINGS = ("Draget", "Av", "Metod", "Frö", "n")
ABSENT_HEADINGS = ("Akt", "Varför", "Skäl", "Ersatt av")
SPARE = "Reserv"


@dataclass(frozen=True, slots=True)
class DrawnRow:
    """A drawn case or a spare: what the table shows under `HEADINGS`, and the id of its case, 0 where it is none."""

    texts: tuple[str, str, str, str, str]
    case_id: int


def drawn_rows(session: Session) -> list[DrawnRow]:
    """Return whom the draw in force drew, spares last, with the label that each has or is going to have."""
    draw = session.sampling.draw
    if draw is None:
        return []
    by_place = {(draw.plan.queue_of(case.stratum), case.rank): case for case in session.cases.values() if case.rank}
    labels = free_labels({case.label for case in session.cases.values()})
    rows = []
    for member in read_members(session.file.database):
        case = by_place.get((member.queue, member.rank))
        label = _label(session, case) if case else SPARE if member.is_spare else next(labels)
        texts = (label, str(member.rank), member.unit, member.stratum, member.identity)
        rows.append(DrawnRow(texts, case.id if case else 0))
    return rows


def _label(session: Session, case: Case) -> str:
    return f"{case.label} · {absent_briefly(session, case)}" if case.is_absent else case.label


def summary(session: Session) -> str:
    """Say how the sample in force was drawn; '' where there is none."""
    sampling = session.sampling
    draw, register = sampling.draw, sampling.register
    if draw is None or register is None:
        return ""
    taken = "Draget och gjort till akter" if draw.state is DrawState.TAKEN else "Draget, ännu inte akter"
    words = f"{taken}: {draw.size} av {register.size} · {way_of(draw.plan)} · {_when(draw)} av {draw.reviewer}"
    if draw.plan.method is Method.BY_HAND:
        return f"{words}. Urvalet är gjort för hand: inget kan generaliseras från det."
    return words


def thrown_away_rows(session: Session) -> list[tuple[str, ...]]:
    """Return a row under `THROWN_AWAY_HEADINGS` for each draw that was thrown away."""
    return [
        (_when(draw), draw.reviewer, str(way_of(draw.plan)), draw.plan.seed or "–", str(draw.size))
        for draw in session.sampling.draws
        if draw.state is DrawState.THROWN_AWAY
    ]


def absent_cases(session: Session) -> list[Case]:
    """Return the cases that could not be read, in order."""
    return [case for case in session.cases.values() if case.is_absent]


def absent_row(session: Session, case: Case) -> tuple[str, ...]:
    """Return what the table shows of a case that could not be read, under `ABSENT_HEADINGS`."""
    replacement = replacement_of(session, case.id)
    by = replacement.label if replacement else "–"
    return (case.label, ABSENCE_WORDS[case.absence], case.absence_reason, by)


def _when(draw: Draw) -> str:
    return f"{draw.at.astimezone():%Y-%m-%d %H:%M}"
