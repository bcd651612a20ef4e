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

from aktgranskning.store.secrets import FileKey  # noqa: E402

EngineError: type[Exception] = sqlcipher3.dbapi2.Error
EngineFaults: tuple[type[Exception], ...] = (sqlcipher3.dbapi2.IntegrityError, sqlcipher3.dbapi2.ProgrammingError)
"""What the engine raises where the program, and not the disk, did something wrong."""


def connect(address: str, key: FileKey | None = None) -> Database:
    """Connect to a `file:` address in autocommit mode; transactions are begun where they are needed.

    With a key the file is, or becomes, an encrypted one; what it holds cannot be read with another key. A connection
    may be lent to another thread, for as long as nobody else uses it (`AuditFile`).
    """
    connection = sqlcipher3.dbapi2.connect(address, uri=True, isolation_level=None, check_same_thread=False)
    connection.execute("PRAGMA cipher_log_level = NONE")  # or a wrong passphrase writes lines of its own on stderr
    if key:
        connection.execute(f"PRAGMA key = {key.for_pragma()}")  # before anything else, or a new file would be plain
        if not connection.execute("PRAGMA cipher_version").fetchone():
            raise EngineError("the engine cannot encrypt")
    # Sorted rows and copies of tables would else be written in clear, beside the file or in the system's folder.
    connection.execute("PRAGMA temp_store = MEMORY")
    return Database(connection, execute_plugins=False)


__all__ = ["Database", "EngineError", "EngineFaults", "Migrations", "connect"]
