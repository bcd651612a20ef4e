"""Who locked an audit, and which cases are read by a second reader, as the screen says it."""

from aktgranskning.domain.sign_off import ALL, Lock, SecondReading
from ui.presenters.locale_words import shown_moment
from ui.translating import tr


def locked_by(lock: Lock) -> str:
    """Say who locked an audit, and when."""
    return tr("Låst av {name} {when}").format(name=lock.by, when=shown_moment(lock.at))


def lock_in_words(lock: Lock | None) -> str:
    """Say who locked the audit, when, and the head of the log before that."""
    if lock is None:
        return tr("Inte låst")
    return tr("{locked}, kontrollsumma före låsningen {head}").format(locked=locked_by(lock), head=lock.head)


def second_reading_in_words(plan: SecondReading | None) -> str:
    """Say which cases are read by a second reader."""
    if plan is None:
        return tr("Inte bestämd")
    if plan.share == ALL:
        return tr("Alla akter")
    return tr("{share} procent av akterna, lottade med frö {seed}").format(share=plan.share, seed=plan.seed)
