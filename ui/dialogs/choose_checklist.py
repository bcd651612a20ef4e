"""Choosing the file of a checklist, in the folder in which one was chosen last."""

from pathlib import Path

from PySide6.QtWidgets import QWidget

from ui.dialogs.files import CHECKLISTS, choose_file_to_open, choose_file_to_save
from ui.settings import Settings


def choose_checklist(parent: QWidget, title: str, settings: Settings, first: Path) -> Path | None:
    """Ask for a checklist that exists, the first time in the folder `first`; None where the user cancelled."""
    folder = settings.checklist_folder() or first
    return _remembered(choose_file_to_open(parent, title, folder, CHECKLISTS), settings)


def choose_checklist_to_save(parent: QWidget, title: str, settings: Settings, first: Path, kinds: str) -> Path | None:
    """Ask where to save a checklist, the first time as the file `first`; None where the user cancelled."""
    folder = settings.checklist_folder() or first.parent
    return _remembered(choose_file_to_save(parent, title, folder / first.name, kinds), settings)


def _remembered(path: Path | None, settings: Settings) -> Path | None:
    if path:
        settings.set_checklist_folder(path.parent)
    return path
