"""Where an audit file really lies, whatever it was called by."""

import os
from pathlib import Path


def real_path(path: Path) -> Path:
    """Return where a file lies that a link may stand for; its lock and its backups are beside that."""
    return Path(os.path.realpath(path))
