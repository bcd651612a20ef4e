"""The numbers by which recommendations are read: without gaps until somebody outside knows them, then for good."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from aktgranskning.domain.acts import ActKind, Change, Field
from aktgranskning.domain.conclusions.kinds import RECOMMENDATIONS
from aktgranskning.domain.conclusions.recommendations import Recommendation
from aktgranskning.domain.conclusions.standing import standing_recommendations
from aktgranskning.domain.records import differences
from aktgranskning.session import Session
from aktgranskning.store.log import LogRow


def are_labels_fixed(session: Session) -> bool:
    """Say whether the labels stand for good: a form was sent, a response noted, or they come from an earlier audit.

    A response that was withdrawn counts, one whose noting was undone does not.
    """
    return _fixed_since(session) is not None


def next_label(session: Session) -> str:
    """Return the label of a new recommendation: one more than the last."""
    return str(int(last_label(session) or 0) + 1)


def last_label(session: Session) -> str:
    """Return the highest label that was given for good, here or in an earlier audit, or is there; '' for none."""
    earlier = [int(one.last_label or 0) for one in session.conclusions.earlier_audits]
    held = [int(one.label) for one in session.conclusions.recommendations]
    since = _fixed_since(session)
    rows = session.log.rows_of_records(Field.RECOMMENDATION_LABEL) if since is not None else []
    latest = {row.row_path: row for row in rows if row.id > (since or 0)}
    withdrawn = [int(row.old) for row in latest.values() if not row.new and row.kind != ActKind.UNDO]
    return str(max([*earlier, *held, *withdrawn], default=0) or "")


def in_order(session: Session) -> list[Recommendation]:
    """Return the recommendations in the order of their labels."""
    return [one.recommendation for one in standing_recommendations(session.conclusions)]


def relabelled(ordered: Iterable[Recommendation]) -> Iterator[Change]:
    """Yield the changes by which recommendations in a new order are labelled 1, 2, 3 and so on."""
    for at, one in enumerate(ordered, 1):
        yield from differences(RECOMMENDATIONS, one, replace(one, label=str(at)))


def _fixed_since(session: Session) -> int | None:
    """Return the row of the log from which on the labels stand for good; None where they do not."""
    earlier = session.log.rows_of_records(Field.EARLIER_LAST_LABEL)
    sent = session.log.rows_of_records(Field.RESPONSE_FORM_TOKEN)
    noted = _noted(session.log.rows_of_records(Field.RESPONSE_RECOMMENDATION))
    return min((row.id for row in (*earlier, *sent, *noted)), default=None)


def _noted(rows: list[LogRow]) -> list[LogRow]:
    """Return the rows by which responses were noted whose noting is not undone."""
    latest = {row.row_path: row for row in rows}
    undone = {number for number, row in latest.items() if not row.new and row.kind == ActKind.UNDO}
    return [row for row in rows if not row.old and row.row_path not in undone and row.kind != ActKind.UNDO]
