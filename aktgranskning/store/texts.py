"""Free texts, kept apart from the log, which refers to them by a salted hash.

A text can then be erased later without breaking the chain of the log.
"""

import hashlib
import secrets

from aktgranskning.domain.acts import ERASED
from aktgranskning.store.engine import Database

_SALT_BYTES = 16


def keep_text(database: Database, text: str) -> str:
    """Store a text and return the reference to it (64 hex characters); '' for an empty text."""
    if not text:
        return ""
    salt = secrets.token_bytes(_SALT_BYTES)
    reference = text_hash(salt, text)
    database.execute("INSERT INTO texts VALUES (?, ?, ?)", [reference, salt, text])
    return reference


def text_hash(salt: bytes, text: str) -> str:
    """Return the reference to a text that was stored with a salt."""
    return hashlib.sha256(salt + text.encode("utf-8", "surrogatepass")).hexdigest()


def read_texts(database: Database) -> dict[str, str]:
    """Return every kept text by its reference; `ERASED` for one that is gone."""
    return dict(database.execute("SELECT hash, iif(text = '', ?, text) FROM texts", [ERASED]).fetchall())


def read_content(database: Database, content: str) -> str:
    """Return what the log or a table holds: the text that it refers to, or else the content itself.

    A reference is a salted hash, so no content of another kind is ever like one. Of a text that is gone, `ERASED`.
    """
    row = database.execute("SELECT text FROM texts WHERE hash = ?", [content]).fetchone() if content else None
    return (row[0] or ERASED) if row else content
