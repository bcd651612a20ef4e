"""Where the user keeps documents, and the program what it keeps for the user beside its settings."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths


def documents() -> Path:
    """Return the user's folder for documents, the home folder where there is none."""
    folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
    return folder if folder.is_dir() else Path.home()


def data_folder() -> Path:
    """Return the program's own folder for this user; nothing of an audit is put there."""
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppDataLocation))
