"""How the log and the tables write moments: UTC in ISO 8601."""

from datetime import datetime


def write_moment(moment: datetime) -> str:
    """Write a moment (UTC) as the log keeps it, to the millisecond."""
    return moment.isoformat(timespec="milliseconds")


def parse_moment(text: str) -> datetime:
    """Read a moment that `write_moment` wrote."""
    return datetime.fromisoformat(text)
