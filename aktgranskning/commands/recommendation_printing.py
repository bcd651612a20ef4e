"""What the command line prints of recommendations, responses and what is due."""

from collections.abc import Iterator

from aktgranskning.commands.printing import aligned, shortened
from aktgranskning.concluding.recommending import status_history
from aktgranskning.concluding.responding import reminders
from aktgranskning.domain.conclusions.in_words import section_in_words
from aktgranskning.domain.conclusions.recommendations import Response, lines_of
from aktgranskning.domain.conclusions.reminder_words import reminder_in_words
from aktgranskning.domain.conclusions.standing import StandingRecommendation, standing_recommendations
from aktgranskning.domain.conclusions.statuses import StatusEntry
from aktgranskning.domain.conclusions.traces import items_behind
from aktgranskning.domain.one_line import on_one_line
from aktgranskning.session import Session

_NOTHING_DUE = "Inget ska vara klart inom 45 dagar och inget är försenat."


def recommendation_records(session: Session, label: str = "") -> list[dict[str, object]]:
    """Return what JSON says of each recommendation, in the order of their numbers, or of one by its label."""
    return [_recommendation_record(session, one) for one in _labelled(session, label)]


def response_records(session: Session, label: str = "") -> list[dict[str, object]]:
    """Return what JSON says of each response, or of those to one recommendation, with its `number`."""
    return [
        {"number": int(one.recommendation.label), **_response_record(response)}
        for one in _labelled(session, label)
        for response in one.given
    ]


def reminder_records(session: Session) -> list[dict[str, object]]:
    """Return what JSON says of what is due; `number` is None of a form, `form` of a recommendation."""
    return [
        {
            "due": one.day,
            "days": one.days,
            "addressee": one.addressee,
            "number": int(one.label) if one.label else None,
            "action": one.response.action if one.response else "",
            "responsible": one.response.responsible if one.response else "",
            "form": one.form or None,
        }
        for one in reminders(session)
    ]


def reminder_lines(session: Session) -> str:
    """Write what is due, a line each."""
    return "\n".join(map(reminder_in_words, reminders(session))) or _NOTHING_DUE


def recommendations_table(session: Session, label: str = "") -> str:
    """Write the recommendations, or one by its label, as a table: the responses below each, then what is due."""
    rows = [["Nr", "Rekommendation", "Mottagare", "Prioritet", "Status"]]
    for one in _labelled(session, label):
        rows += _rows(one)
    due = [one for one in reminders(session) if label in ("", one.label)]
    told = [["Påminnelser:"], *([f"  {reminder_in_words(one)}"] for one in due)] if due else []
    return aligned([*rows, *told]) if len(rows) > 1 else "Granskningen har inga rekommendationer."


def _labelled(session: Session, label: str) -> list[StandingRecommendation]:
    return [one for one in standing_recommendations(session.conclusions) if label in ("", one.recommendation.label)]


def _rows(standing: StandingRecommendation) -> Iterator[list[str]]:
    held = standing.recommendation
    addressees = ", ".join(lines_of(held.addressees))
    status = f"{held.status} {held.status_day}".rstrip()
    yield [held.label, shortened(held.text), shortened(addressees), held.priority, status]
    for addressee, response in standing.responses:
        yield [f"    {addressee}: {_said(response) if response else 'har inte svarat'}"]


def _said(response: Response) -> str:
    """Write a response on one line, as far as it says anything."""
    due = f"klart senast {response.due}" if response.due else ""
    carried_out = ", ".join(filter(None, (response.action, response.responsible, due)))
    decided = " ".join(filter(None, (response.decided, section_in_words(response.section))))
    told = {
        "instämmer": response.agrees,
        "svar": response.text,
        "åtgärd": carried_out,
        "beslut": decided,
    }
    return on_one_line("; ".join(f"{what}: {words}" for what, words in told.items() if words))


def _recommendation_record(session: Session, standing: StandingRecommendation) -> dict[str, object]:
    held = standing.recommendation
    items = items_behind(session.checklist, session.conclusions, held)
    return {
        "number": int(held.label),
        "text": held.text,
        "addressees": list(lines_of(held.addressees)),
        "status": held.status.value,
        "status_day": held.status_day,
        "status_note": held.status_note,
        "priority": held.priority.value,
        "questions": list(lines_of(held.questions)),
        "items": [item.name for item in items],
        "responses": [_response_record(response) for response in standing.given],
        "missing": list(standing.missing),
        "history": [_entry_record(entry) for entry in status_history(session, held.number)],
    }


def _response_record(response: Response) -> dict[str, object]:
    return {
        "addressee": response.addressee,
        "text": response.text,
        "agrees": response.agrees.value,
        "action": response.action,
        "responsible": response.responsible,
        "due": response.due,
        "decided": response.decided,
        "section": response.section,
    }


def _entry_record(entry: StatusEntry) -> dict[str, object]:
    return {
        "at": entry.at.isoformat(timespec="seconds"),
        "by": entry.by,
        "status": entry.status.value,
        "day": entry.day,
        "note": entry.note,
        "undone": entry.is_undone,
        "earlier": entry.is_earlier,
    }
