"""Whether an open audit file is sound in itself: its pages, the chain of its log, and what stands now."""

from aktgranskning.session import Session, logic_of
from aktgranskning.store.log import chain_hash
from tests.replay import current_of, replay


def assert_sound(session: Session) -> None:
    """Fail where a page is damaged, the chain is broken, or the answers are not those that the log gives."""
    database = session.file.database
    assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    previous = ""
    for *fields, previous_hash, hash_ in database.execute("SELECT * FROM log ORDER BY id").fetchall():
        assert previous_hash == previous
        previous = chain_hash(previous, tuple(fields))
        assert hash_ == previous
    assert current_of(database) == replay(database, logic_of(session).checklist)
