"""What the program remembers between starts, outside any audit file. Each key is declared here, once."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

from aktgranskning.domain.identity_numbers import has_any
from ui.looks.appearance import Appearance
from ui.translating import Language

_RECENT_FILES = "recent_files"
_REVIEWER_NAME = "reviewer_name"
_REVIEWER_INITIALS = "reviewer_initials"
_WINDOW_GEOMETRY = "window_geometry"
_CHECKLIST_FOLDER = "checklist_folder"
_TALLY_HIDDEN = "tally_hidden"
_FIGURES_FOLDER = "key_figures_folder"
_FIGURES_FETCHED = "key_figures_fetched"
_FIGURES_ADDRESS = "key_figures_address"
_FIGURES_TIMEOUT = "key_figures_timeout"
_LOCK_MINUTES = "lock_minutes"
_BACKUP_FOLDER = "backup_folder"
_BEGUN_AUDIT = "begun_audit"
_APPEARANCE = "appearance"
_LANGUAGE = "language"

_MOST_RECENT_FILES = 8
_USUAL_TIMEOUT = 20

USUAL_LOCK_MINUTES = 15
MOST_LOCK_MINUTES = 60


@dataclass(frozen=True, slots=True)
class Fetching:
    """Whether key figures may be fetched over the network, from which base address, and how long to wait (seconds)."""

    is_on: bool = False
    address: str = ""
    timeout: int = _USUAL_TIMEOUT


class Settings:
    """The remembered settings, typed."""

    def __init__(self, store: QSettings) -> None:
        self._store = store

    def recent_files(self) -> list[Path]:
        """Return the audit files opened last, the latest first."""
        value = self._store.value(_RECENT_FILES)
        texts: Iterable[object] = [value] if isinstance(value, str) else value if isinstance(value, list) else []
        return [Path(str(text)) for text in texts if text]

    def add_recent_file(self, path: Path) -> None:
        """Put a file first among the recent ones, under the one spelling of its path that is free of links."""
        path = path.resolve()
        others = [known for known in self.recent_files() if known != path]
        self._store.setValue(_RECENT_FILES, [str(known) for known in [path, *others][:_MOST_RECENT_FILES]])

    def remove_recent_file(self, path: Path) -> None:
        """Forget a recent file."""
        kept = [str(known) for known in self.recent_files() if known != path]
        self._store.setValue(_RECENT_FILES, kept)

    def reviewer(self) -> tuple[str, str]:
        """Return the reviewer's name and initials as last given, '' where never."""
        return self._text(_REVIEWER_NAME), self._text(_REVIEWER_INITIALS)

    def set_reviewer(self, name: str, initials: str) -> None:
        """Remember the reviewer's name and initials; no name with an identity number, which no audit takes."""
        if has_any(name):
            return
        self._store.setValue(_REVIEWER_NAME, name)
        self._store.setValue(_REVIEWER_INITIALS, initials)

    def begun_audit(self) -> dict[str, str]:
        """Return by field what was filled in of a new audit that was left, empty where there is none."""
        try:
            kept = json.loads(self._text(_BEGUN_AUDIT) or "{}")
        except ValueError:
            return {}
        texts = kept.items() if isinstance(kept, dict) else ()
        return {str(field): text for field, text in texts if isinstance(text, str)}

    def set_begun_audit(self, texts: Mapping[str, str]) -> None:
        """Remember what was filled in of a new audit, nothing where it is empty; no text with an identity number."""
        kept = {field: text for field, text in texts.items() if not has_any(text)}
        self._store.setValue(_BEGUN_AUDIT, json.dumps(kept, ensure_ascii=False) if kept else "")

    def window_geometry(self) -> QByteArray:
        """Return where the window stood, empty at the first start."""
        value = self._store.value(_WINDOW_GEOMETRY)
        return value if isinstance(value, QByteArray) else QByteArray()

    def set_window_geometry(self, geometry: QByteArray) -> None:
        """Remember where the window stands."""
        self._store.setValue(_WINDOW_GEOMETRY, geometry)

    def checklist_folder(self) -> Path | None:
        """Return the folder in which a checklist was chosen last, None where none was or it is gone."""
        return self._folder(_CHECKLIST_FOLDER)

    def set_checklist_folder(self, folder: Path) -> None:
        """Remember the folder in which a checklist was chosen."""
        self._store.setValue(_CHECKLIST_FOLDER, str(folder))

    def figures_folder(self) -> Path | None:
        """Return the folder in which a file of key figures was chosen last, None where none was or it is gone."""
        return self._folder(_FIGURES_FOLDER)

    def set_figures_folder(self, folder: Path) -> None:
        """Remember the folder in which a file of key figures was chosen."""
        self._store.setValue(_FIGURES_FOLDER, str(folder))

    def backup_folder(self) -> Path | None:
        """Return the chosen folder for backups, also where it cannot be reached now; None for beside the audit file."""
        folder = self._text(_BACKUP_FOLDER)
        return Path(folder) if folder else None

    def set_backup_folder(self, folder: Path | None) -> None:
        """Remember the folder for backups, None for beside the audit file."""
        self._store.setValue(_BACKUP_FOLDER, str(folder) if folder else "")

    def tally_hidden(self) -> bool:
        """Return whether the tally so far is hidden until a case is answered."""
        return self._text(_TALLY_HIDDEN) == "1"

    def set_tally_hidden(self, hidden: bool) -> None:
        """Remember whether the tally so far is hidden until a case is answered."""
        self._store.setValue(_TALLY_HIDDEN, "1" if hidden else "0")

    def lock_minutes(self) -> int:
        """Return after how many minutes without a touch the window locks; there is no never."""
        written = self._text(_LOCK_MINUTES)
        minutes = int(written) if written.isdecimal() else USUAL_LOCK_MINUTES
        return min(max(minutes, 1), MOST_LOCK_MINUTES)

    def set_lock_minutes(self, minutes: int) -> None:
        """Remember after how many minutes without a touch the window locks."""
        self._store.setValue(_LOCK_MINUTES, str(minutes))

    def appearance(self) -> Appearance:
        """Return the looks that the user chose, the system's where none are."""
        written = self._text(_APPEARANCE)
        return Appearance(written) if written in [*Appearance] else Appearance.SYSTEM

    def set_appearance(self, appearance: Appearance) -> None:
        """Remember the looks that the user chose."""
        self._store.setValue(_APPEARANCE, appearance.value)

    def language(self) -> Language | None:
        """Return the language that the user chose, None for the system's."""
        written = self._text(_LANGUAGE)
        return Language(written) if written in [*Language] else None

    def set_language(self, written: str) -> None:
        """Remember the language that the user chose, as "sv" or "en"; '' for the system's."""
        self._store.setValue(_LANGUAGE, written)

    def fetching(self) -> Fetching:
        """Return whether and where key figures are fetched: off until the user switches it on."""
        timeout = self._text(_FIGURES_TIMEOUT)
        return Fetching(
            self._text(_FIGURES_FETCHED) == "1",
            self._text(_FIGURES_ADDRESS),
            int(timeout) if timeout.isdecimal() else _USUAL_TIMEOUT,
        )

    def set_fetching(self, fetching: Fetching) -> None:
        """Remember whether and where key figures are fetched."""
        self._store.setValue(_FIGURES_FETCHED, "1" if fetching.is_on else "0")
        self._store.setValue(_FIGURES_ADDRESS, fetching.address)
        self._store.setValue(_FIGURES_TIMEOUT, str(fetching.timeout))

    def _folder(self, key: str) -> Path | None:
        folder = self._text(key)
        return Path(folder) if folder and Path(folder).is_dir() else None

    def _text(self, key: str) -> str:
        value = self._store.value(key, "")
        return value if isinstance(value, str) else ""
