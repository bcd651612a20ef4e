"""An audit whose cases were drawn from an invented register."""

from aktgranskning.domain.register import RegisterChoices, StratumColumn
from aktgranskning.domain.sample import Allocation, DrawPlan, Method
from aktgranskning.drawing import draw_sample, take_sample
from aktgranskning.engagement import remove_case
from aktgranskning.session import Session
from tests.example_register import put_register, register_rows

BY_STRATUM = DrawPlan(Method.STRATIFIED, 2, "frö 1", Allocation.EQUAL, spares=1)


def take_drawn_cases(session: Session, plan: DrawPlan = BY_STRATUM) -> list[int]:
    """Let the cases of an audit be those of a draw, in the place of those that were there; return their ids."""
    for case_id in list(session.cases):
        remove_case(session, case_id)
    put_register(session, register_rows(30), RegisterChoices("Ärende", "Enhet", (StratumColumn("Enhet"),)))
    draw_sample(session, plan)
    take_sample(session)
    return list(session.cases)
