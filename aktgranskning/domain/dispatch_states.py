"""How a dispatch to the administration stands. What has not come back says nothing: silence is not agreement."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from aktgranskning.domain.check_rows import CheckRow, rows_from_json
from aktgranskning.domain.fact_check import Dispatch, View


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
            return ": ".join(filter(None, (f"besvarat {standing.dispatch.answered}", _answered_in_words(standing))))
        case DispatchState.OVERDUE:
            days = "1 dag" if standing.days == 1 else f"{standing.days} dagar"
            return f"ej besvarat, {days} efter sista svarsdag"
    return "ej besvarat"


def answered_rows(dispatches: Iterable[Dispatch], views: Iterable[View]) -> tuple[int, int]:
    """Return of how many rows dispatches hold views, and how many rows they have; (0, 0) where it is not kept.

    A view that was taken away, or came anew with another dispatch, is not counted.
    """
    sent = {str(one.number): len(rows_from_json(one.rows)) for one in dispatches if one.rows}
    return sum(view.dispatch in sent for view in views), sum(sent.values())


def rows_in_words(answered: int, sent: int) -> str:
    """Say how many rows of a dispatch are answered: "7 av 17 rader"."""
    return f"{answered} av {sent} {'rad' if sent == 1 else 'rader'}"


def _answered_in_words(standing: DispatchStanding) -> str:
    """Say of how many rows something was said; '' where no file was read in."""
    if not standing.dispatch.returned:
        return ""
    sent = len(rows_from_json(standing.dispatch.rows))
    return rows_in_words(sent - len(standing.silent), sent)
