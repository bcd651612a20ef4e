"""Whom the draw in force drew, which draws were thrown away, and which cases could not be read."""

from dataclasses import dataclass

from aktgranskning.adding import free_labels
from aktgranskning.domain.audit import Case
from aktgranskning.domain.sample import DrawState, Method
from aktgranskning.domain.wording import ABSENCE_WORDS
from aktgranskning.drawing import told_of
from aktgranskning.replacing import replacement_of, spares_by_queue
from aktgranskning.session import Session
from aktgranskning.store.draws import read_members
from ui.presenters.absence import absent_briefly
from ui.presenters.draw_plan import WITHOUT_SPARES, way_of
from ui.presenters.locale_words import shown_moment
from ui.translating import later, tr

HEADINGS = (later("Akt"), later("Rang"), later("Enhet"), later("Stratum"), later("Beteckning"))
IDENTITY = HEADINGS.index(later("Beteckning"))
THROWN_AWAY_HEADINGS = (later("Draget"), later("Av"), later("Metod"), later("Frö"), later("n av N"))
ABSENT_HEADINGS = (later("Akt"), later("Varför"), later("Orsak"), later("Ersatt av"))
SPARE = later("Reserv")

_MOST_NAMED = 5
_CAN_BE_READ = later("Kan läsas")


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
        label = _label(session, case) if case else tr(SPARE) if member.is_spare else next(labels)
        unit = case.unit if case else member.unit  # the register's is put right in the case
        texts = (label, str(member.rank), unit, member.stratum, member.identity)
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
    taken = tr("Draget och gjort till akter") if draw.state is DrawState.TAKEN else tr("Draget, ännu inte akter")
    words = tr("{taken}: {drawn} av {register} · {way} · {when} av {reviewer}").format(
        taken=taken,
        drawn=draw.size,
        register=register.size,
        way=tr(way_of(draw.plan)),
        when=shown_moment(draw.at),
        reviewer=draw.reviewer,
    )
    if draw.plan.method is Method.BY_HAND:
        return f"{words}. " + tr("Urvalet är gjort för hand: inget kan generaliseras från det.")
    return words


def spares_left(session: Session) -> str:
    """Say how many spares are left, by stratum where each has its own; '' where there is no sample, or never were."""
    sample = session.sampling.sample
    if sample is None or way_of(sample.plan) in WITHOUT_SPARES:
        return ""
    left = [f"{queue} {count}".strip() for queue, count in spares_by_queue(session).items()]
    return tr("Reserver kvar: {left}").format(left=", ".join(left))


def why_it_stays(session: Session) -> str:
    """Say why the sample can no longer be thrown away; '' where it can."""
    told = told_of(session)
    if not told:
        return ""
    named, more = ", ".join(told[:_MOST_NAMED]), len(told) - _MOST_NAMED
    if more > 0:
        named = tr("{named} och %n akter till", None, more).format(named=named)
    return tr("Urvalet kan inte kastas: påbörjat, bortfall eller antecknat är {named}.").format(named=named)


def thrown_away_rows(session: Session) -> list[tuple[str, ...]]:
    """Return a row under `THROWN_AWAY_HEADINGS` for each draw that was thrown away."""
    sizes = {register.id: register.size for register in session.sampling.registers}
    return [
        (
            shown_moment(draw.at),
            draw.reviewer,
            tr(way_of(draw.plan)),
            draw.plan.seed or "–",
            tr("{drawn} av {register}").format(drawn=draw.size, register=sizes[draw.register]),
        )
        for draw in session.sampling.draws
        if draw.state is DrawState.THROWN_AWAY
    ]


def absent_cases(session: Session) -> list[Case]:
    """Return the cases that could not be read, or that a spare came for before they could, in order."""
    replaced = {case.replaces for case in session.cases.values()}
    return [case for case in session.cases.values() if case.is_absent or case.id in replaced]


def absent_row(session: Session, case: Case) -> tuple[str, ...]:
    """Return what the table shows of one of the `absent_cases`, under `ABSENT_HEADINGS`."""
    replacement = replacement_of(session, case.id)
    by = replacement.label if replacement else "–"
    why = (tr(ABSENCE_WORDS[case.absence]) if case.is_absent else tr(_CAN_BE_READ), case.absence_reason or "–")
    return (case.label, *why, by)
