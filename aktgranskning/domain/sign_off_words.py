"""How the screen and the exports say what signs an audit off."""

from aktgranskning.domain.audit import CaseStatus, Snapshot
from aktgranskning.domain.sign_off import ALL, Lock, SecondReading

WHICH_HEAD = "Ett dokument jämförs med granskningen genom dokumentets egen Kontrollsumma (verify --head)."
"""Which of the two heads that a document of a locked audit prints is the one to compare with."""


def second_reading_in_words(plan: SecondReading | None) -> str:
    """Say which cases are read by a second reader."""
    if plan is None:
        return "Inte bestämd"
    if plan.share == ALL:
        return "Alla akter"
    return f"{plan.share} procent av akterna, lottade med frö {plan.seed}"


def read_second_in_words(snapshot: Snapshot) -> str:
    """Say which cases are read by a second reader, and how many have been."""
    plan = snapshot.audit.second_reading
    if plan is None:
        return second_reading_in_words(plan)
    due = [case for case in snapshot.cases if plan.includes(case.label)]
    read = sum(bool(case.second_reader) for case in due)
    return f"{second_reading_in_words(plan)}. Lästa: {read} av {len(due)}"


def quality_sentences(snapshot: Snapshot) -> list[str]:
    """Return how the cases were quality-assured, a sentence each; none where nothing of it was done or planned."""
    plan, lock, cases = snapshot.audit.second_reading, snapshot.audit.lock, snapshot.cases
    if plan is None and lock is None:
        return []
    closed = sum(case.status is CaseStatus.DONE for case in cases)
    said = [f"Granskaren har klarmarkerat {closed} av {len(cases)} akter."]
    if plan:
        due = [case for case in cases if plan.includes(case.label)]
        read = sum(bool(case.second_reader) for case in due)
        chosen = "Alla akter" if plan.share == ALL else f"{plan.share} procent av akterna, som lottades,"
        said.append(
            f"{chosen} ska läsas av en andra läsare, som varken har granskat eller klarmarkerat akten. Lästa: {read} av"
            f" {len(due)}."
        )
    if lock:
        said.append(f"{lock_in_words(lock)}. {WHICH_HEAD}")
    return said


def lock_in_words(lock: Lock | None) -> str:
    """Say who locked the audit, when, and the head of the log before that."""
    if lock is None:
        return "Inte låst"
    return f"{locked_by(lock)}, kontrollsumma före låsningen {lock.head}"


def locked_by(lock: Lock) -> str:
    """Say who locked an audit, and when."""
    return f"Låst av {lock.by} {lock.at.astimezone():%Y-%m-%d %H:%M}"
