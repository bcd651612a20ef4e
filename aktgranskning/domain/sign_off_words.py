"""How the screen and the exports say what signs an audit off."""

from aktgranskning.domain.sign_off import ALL, Lock, SecondReading


def second_reading_in_words(plan: SecondReading | None) -> str:
    """Say which cases are read by a second reader."""
    if plan is None:
        return "Inte bestämd"
    if plan.share == ALL:
        return "Alla akter"
    return f"{plan.share} procent av akterna, lottade med frö {plan.seed}: {', '.join(plan.drawn)}"


def lock_in_words(lock: Lock | None) -> str:
    """Say who locked the audit, when, and the head of the log before that."""
    if lock is None:
        return "Inte låst"
    return f"Låst av {lock.by} {lock.at.astimezone():%Y-%m-%d %H:%M}, kontrollsumma {lock.head}"
