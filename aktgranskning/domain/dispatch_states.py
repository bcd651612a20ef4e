"""How a dispatch to the administration stands. What has not come back says nothing: silence is not agreement."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from aktgranskning.domain.check_rows import CheckRow, rows_from_json
from aktgranskning.domain.fact_check import Dispatch


class DispatchState(StrEnum):
    """Whether a dispatch is answered; overdue where its deadline has gone by."""

    WAITING = "waiting"
    OVERDUE = "overdue"
    ANSWERED = "answered"


@dataclass(frozen=True, slots=True)
class DispatchStanding:
    """A dispatch, its state on a day, and for how many days its deadline has gone by (0 unless it is overdue).

    `silent` are the rows that the file which was read in said nothing of; () where none was read in.
    """

    dispatch: Dispatch
    state: DispatchState
    days: int = 0
    silent: tuple[CheckRow, ...] = ()


def standing_on(dispatch: Dispatch, today: date, silent: tuple[CheckRow, ...] = ()) -> DispatchStanding:
    """Return how a dispatch stands on a day."""
    if dispatch.answered:
        return DispatchStanding(dispatch, DispatchState.ANSWERED, silent=silent)
    days = (today - date.fromisoformat(dispatch.deadline)).days if dispatch.deadline else 0
    if days > 0:
        return DispatchStanding(dispatch, DispatchState.OVERDUE, days)
    return DispatchStanding(dispatch, DispatchState.WAITING)


def standing_in_words(standing: DispatchStanding) -> str:
    """Say how a dispatch stands: "besvarat 2026-03-20: 7 av 17 rader", "ej besvarat, 3 dagar efter sista svarsdag"."""
    match standing.state:
        case DispatchState.ANSWERED:
            return ": ".join(filter(None, (f"besvarat {standing.dispatch.answered}", _rows_in_words(standing))))
        case DispatchState.OVERDUE:
            days = "1 dag" if standing.days == 1 else f"{standing.days} dagar"
            return f"ej besvarat, {days} efter sista svarsdag"
    return "ej besvarat"


def answered_in_words(dispatch: Dispatch, answered: int) -> str:
    """Say of how many of its rows a dispatch came back with something: "7 av 17 rader"."""
    of = len(rows_from_json(dispatch.rows))
    return f"{answered} av {of} {'rad' if of == 1 else 'rader'}"


def _rows_in_words(standing: DispatchStanding) -> str:
    """Say of how many rows something was said; '' where no file was read in."""
    if not standing.dispatch.returned:
        return ""
    answered = len(rows_from_json(standing.dispatch.rows)) - len(standing.silent)
    return answered_in_words(standing.dispatch, answered)
