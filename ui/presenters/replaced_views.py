"""Which views, decided already, those that came back would replace, as the screen asks about them."""

from collections.abc import Sequence

from aktgranskning.domain.fact_check import View
from aktgranskning.replaced_views import replaced_decisions
from aktgranskning.session import Session, logic_of
from ui.translating import tr


def replaced_in_words(session: Session, views: Sequence[View]) -> str:
    """Say which views, decided already, those that came back replace; '' where none."""
    replaced = replaced_decisions(session, views)
    if not replaced:
        return ""
    numbers = logic_of(session).checklist.numbers()
    places = dict.fromkeys(
        tr("{case}, fråga {number}").format(case=session.cases[one.case_id].label, number=numbers[one.item])
        for one in replaced
    )
    return tr(
        "%n svar ersätter synpunkter som redan är avgjorda: {places}. Historiken vid frågan visar det som ersätts.",
        None,
        len(replaced),
    ).format(places="; ".join(places))
