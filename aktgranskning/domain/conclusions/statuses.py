"""What the status of a recommendation was, from when to when, in this audit and in those that it follows up."""

import json
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from aktgranskning.domain.conclusions.recommendations import RecommendationStatus


@dataclass(frozen=True, slots=True)
class StatusEntry:
    """A status that was set: `at` (UTC) by whom, as of which `day`, with what `note`.

    `is_undone` where that was taken back; `is_earlier` where it was set in an audit that this one follows up;
    `is_by_hand` where it was set by an act of its own, and did not come of another.
    """

    at: datetime
    by: str
    status: RecommendationStatus
    day: str
    note: str
    is_undone: bool = False
    is_earlier: bool = False
    is_by_hand: bool = False


def write_statuses(entries: Iterable[StatusEntry]) -> str:
    """Write a history as a later audit keeps it, in JSON."""
    held = [
        {
            "at": entry.at.isoformat(),
            "by": entry.by,
            "status": entry.status.value,
            "day": entry.day,
            "note": entry.note,
            "is_undone": entry.is_undone,
            "is_by_hand": entry.is_by_hand,
        }
        for entry in entries
    ]
    return json.dumps(held, ensure_ascii=False, separators=(",", ":"))


def earlier_statuses(earlier: str) -> tuple[StatusEntry, ...]:
    """Read what `write_statuses` wrote into `Recommendation.earlier`; nothing where it is ''."""
    entries = (StatusEntry(**one) for one in json.loads(earlier or "[]"))
    return tuple(
        replace(
            entry,
            at=datetime.fromisoformat(str(entry.at)),
            status=RecommendationStatus(entry.status),
            is_earlier=True,
        )
        for entry in entries
    )
