"""The SQLite engine: SQLCipher's, so that encryption needs no other file format.

sqlite-utils uses a module named `pysqlite3` where there is one, so SQLCipher is registered under that name before
sqlite-utils is imported; its exceptions are then the ones that sqlite-utils catches itself.
"""

import sys

import sqlcipher3
import sqlcipher3.dbapi2

sys.modules.setdefault("pysqlite3", sqlcipher3)
sys.modules.setdefault("pysqlite3.dbapi2", sqlcipher3.dbapi2)

from sqlite_utils import Database, Migrations  # noqa: E402 - only after the engine is registered

EngineError: type[Exception] = sqlcipher3.dbapi2.Error
EngineFaults: tuple[type[Exception], ...] = (sqlcipher3.dbapi2.IntegrityError, sqlcipher3.dbapi2.ProgrammingError)
"""What the engine raises where the program, and not the disk, did something wrong."""


def connect(address: str) -> Database:
    """Connect to a `file:` address in autocommit mode; transactions are begun where they are needed.

    A connection may be lent to another thread, for as long as nobody else uses it (`AuditFile`).
    """
    connection = sqlcipher3.dbapi2.connect(address, uri=True, isolation_level=None, check_same_thread=False)
    return Database(connection, execute_plugins=False)


__all__ = ["Database", "EngineError", "EngineFaults", "Migrations", "connect"]
