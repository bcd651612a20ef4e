"""How files are called that are written in a chosen folder and are nothing yet, or nothing any more."""

UNFINISHED = (".aktgranskning-", ".tmp")
"""What their names begin and end with; whose they are, no name tells."""

UNFINISHED_UNTIL = 24 * 60 * 60
"""Seconds after which nobody writes to such a file any more."""
