"""Whether the tables, indexes and triggers of a file are those that the migrations make."""

from functools import lru_cache

from aktgranskning.store.engine import Database, connect
from aktgranskning.store.migrations import NEWEST_VERSION, migrations

_QUERY = "SELECT type, name, tbl_name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite#_%' ESCAPE '#'"


def check_migrations(database: Database) -> None:
    """Raise LookupError where the migrations that were applied are not the first ones, as many as the file says."""
    version = database.execute("PRAGMA user_version").fetchone()[0]
    applied = [one.name for one in migrations.applied(database)]
    pending = [one.name for one in migrations.pending(database)]
    if len(applied) != version or len(applied) + len(pending) != NEWEST_VERSION:
        raise LookupError(applied)


def check_schema(database: Database) -> None:
    """Raise LookupError where a table, an index or a trigger of a file of the newest schema is another one."""
    if _schema_of(database) != _newest():
        raise LookupError("schema")


def _schema_of(database: Database) -> frozenset[tuple[str, str, str, str]]:
    return frozenset(database.execute(_QUERY).fetchall())


@lru_cache(maxsize=1)
def _newest() -> frozenset[tuple[str, str, str, str]]:
    database = connect(":memory:")
    migrations.apply(database)
    schema = _schema_of(database)
    database.conn.close()
    return schema
