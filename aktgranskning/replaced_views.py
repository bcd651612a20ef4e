"""What becomes of the views there are when others come back with a dispatch, and which decisions go with them."""

from collections.abc import Sequence
from dataclasses import replace

from aktgranskning.domain.fact_check import Decision, View
from aktgranskning.fact_checking import reconsidered, view_at
from aktgranskning.session import Session, logic_of


def view_after(before: View, came: View) -> View:
    """Return a view that came back as it is kept: where it gives the same answer, what it leaves empty stays."""
    decided = replace(
        came,
        decision=before.decision,
        rationale=before.rationale,
        decided_by=before.decided_by,
        decided=before.decided,
    )
    if came.value and came.value == before.value:
        decided = replace(
            decided,
            words=came.words or before.words,
            evidence=came.evidence or before.evidence,
            presence=came.presence or before.presence,
            answer=before.answer if before.decision is Decision.CHANGE else came.answer,
        )
    return reconsidered(before, decided)


def replaced_decisions(session: Session, views: Sequence[View]) -> list[View]:
    """Return the views, decided already, that those which came back would put another in the place of."""
    earlier = [(view_at(session, view.case_id, view.place), view) for view in views]
    return [
        before
        for before, view in earlier
        if before.decision is not Decision.OPEN and view_after(before, view).decision is Decision.OPEN
    ]


def replaced_in_words(session: Session, views: Sequence[View]) -> str:
    """Say which views, decided already, those that came back replace; '' where none."""
    replaced = replaced_decisions(session, views)
    if not replaced:
        return ""
    numbers = logic_of(session).checklist.numbers()
    places = dict.fromkeys(f"{session.cases[one.case_id].label}, fråga {numbers[one.item]}" for one in replaced)
    decided = "en synpunkt som redan är avgjord" if len(replaced) == 1 else "synpunkter som redan är avgjorda"
    return f"{len(replaced)} svar ersätter {decided}: {'; '.join(places)}. Historiken vid frågan visar det som ersätts."
