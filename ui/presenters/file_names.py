"""What files that are written of an audit are called, unless the user says otherwise."""

import re

from aktgranskning.session import Session

_FORBIDDEN = re.compile(r'[\\/:*?"<>|\x00-\x1f]+')
"""What no file name may hold on one of the systems that the program runs on."""


def file_name(session: Session, *words: str) -> str:
    """Return the audit's name with some words behind it, but for what no file name may hold; without a suffix."""
    name = _allowed(session.audit.name) or session.path.stem
    return " ".join(filter(None, (name, *map(_allowed, words))))


def _allowed(words: str) -> str:
    return _FORBIDDEN.sub("-", words).strip(" .")
