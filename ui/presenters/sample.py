"""What the page Urval says of the whole: how far the sample has come, and what to do next."""

from aktgranskning.domain.sample import DrawState, Sampling
from aktgranskning.session import Session
from ui.translating import later, tr

_NOT_RANDOM = later(
    "Akterna är tillagda för hand. Urvalet är då inte dokumenterat som slumpmässigt, och inget kan generaliseras från"
    " det. Ska urvalet dras slumpmässigt: ta bort akterna på sidan Granskning (Ctrl+1) medan ingen är påbörjad, och läs"
    " in registret här."
)


def sample_state(sampling: Sampling) -> str:
    """Return what the rail shows: cases drawn of those in the register, '' before there is a register."""
    register, draw = sampling.register, sampling.draw
    if register is None:
        return ""
    return tr("{drawn} av {register}").format(drawn=draw.size if draw else 0, register=register.size)


def next_step(session: Session) -> str:
    """Say what is to be done next."""
    sampling = session.sampling
    if sampling.register is None:
        return tr("Nästa steg: läs in förvaltningens register över alla ärenden, eller släpp filen här.")
    if sampling.draw is None:
        return tr("Nästa steg: välj metod och antal, och dra urvalet.")
    if sampling.draw.state is DrawState.DRAWN:
        return tr("Nästa steg: gör det dragna urvalet till akter.")
    return tr("Urvalet är draget: {state}.").format(state=sample_state(sampling))


def remark(session: Session) -> str:
    """Say what keeps the sample from being documented as random; '' where nothing does."""
    by_hand = [case for case in session.cases.values() if not case.rank]
    if not by_hand:
        return ""
    if session.sampling.sample is None:
        return tr(_NOT_RANDOM)
    labels = ", ".join(case.label for case in by_hand)
    return tr("Tillagda för hand, utanför urvalet: {labels}. Från dem kan inget generaliseras.").format(labels=labels)
