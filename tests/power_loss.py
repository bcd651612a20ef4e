"""What the disk may hold after the power was lost: what was synced, and of the rest whatever chance left."""

import random
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path

from aktgranskning.engagement import open_audit
from aktgranskning.store.secrets import RecoveryKey
from tests.recorded_disk import Event, recorded
from tests.sound_file import assert_sound

ANSWERS = 24
"""How many answers the writer gives, half of them after closing the audit and opening it again."""

WRITER = """
import os, sys
from pathlib import Path
from aktgranskning.adding import NewCase
from aktgranskning.domain.audit import Audit, ChecklistFile
from aktgranskning.engagement import add_cases, create_audit, load_checklist, open_audit
from aktgranskning.review import answer, begin_case
from aktgranskning.store.secrets import RecoveryKey
from tests.conftest import REVIEWER
from tests.example_checklists import SMALL

path, answers, key, pragmas = Path(sys.argv[1]), int(sys.argv[2]), bytes.fromhex(sys.argv[3]), sys.argv[4:]
secret = RecoveryKey(key) if key else None

def give(session, numbers):
    for pragma in pragmas:
        session.file.database.execute(pragma).fetchall()
    for number in numbers:
        answer(session, 1, "plan", "ja" if number % 2 else "nej")
        os.write(1, b"%d\\n" % number)

with create_audit(path, Audit("Prov"), REVIEWER, secret=secret) as session:
    load_checklist(session, SMALL, ChecklistFile("small.xlsx", b"workbook"))
    add_cases(session, [NewCase()])
    begin_case(session, 1)
    give(session, range(1, answers // 2 + 1))
with open_audit(path, REVIEWER, secret=secret) as session:
    give(session, range(answers // 2 + 1, answers + 1))
"""
"""The real writer: makes an audit and answers in it, and says after each answer which one it was."""

SECTOR = 512

_OF_FILE = ("write", "size")
"""What a sync of a file makes sure of; all else is of the folder, and sure once that is synced."""


def recorded_writer(folder: Path, *pragmas: str, secret: RecoveryKey | None = None) -> list[Event]:
    """Let the writer work in a folder that is made for it, under other pragmas where some are given."""
    folder.mkdir()
    key = secret.key.hex() if secret else ""
    command = [sys.executable, "-c", WRITER, str(folder / "Prov.granskning"), str(ANSWERS), key, *pragmas]
    events = recorded(command, folder)
    whole = Disk(events).after_loss(random.Random(0), kept=1.0)
    assert whole == {one.name: one.read_bytes() for one in folder.iterdir()}, "something was not recorded"
    return events


def power_losses(
    events: Sequence[Event], folder: Path, points: int, secret: RecoveryKey | None = None
) -> tuple[int, int]:
    """Rebuild the disk at that many points of a recording; return how many, and how many lost nothing acknowledged.

    Every file must open and be sound.
    """
    chance = random.Random(20261126)
    first = next(number for number, event in enumerate(events, 1) if event.call == "said")
    survived = 0
    for number in range(points):
        end = chance.randrange(first, len(events) + 1)
        acknowledged = max(int(event.content) for event in events[:end] if event.call == "said")
        # nothing that was not synced, all of it, or any part of it
        left = Disk(events[:end]).after_loss(chance, kept=chance.choice((0.0, 0.3, 0.5, 0.7, 0.9, 1.0)))
        found = _answers_on(left, folder / str(number), secret)
        assert found <= acknowledged + 1
        survived += found >= acknowledged
    return points, survived


def _answers_on(left: dict[str, bytes], folder: Path, secret: RecoveryKey | None) -> int:
    """Return how many answers an audit holds on a disk as it was left."""
    folder.mkdir()
    for name, content in left.items():
        (folder / name).write_bytes(content)
    with open_audit(folder / "Prov.granskning", secret=secret) as session:
        assert_sound(session)
        answers = len(session.log.rows_about(1, "plan"))
        assert session.answers[1]["plan"].value == ("" if not answers else "ja" if answers % 2 else "nej")
    shutil.rmtree(folder)
    return answers


class Disk:
    """One folder: what is surely on it, and what was written since the last sync of each file and of the folder."""

    def __init__(self, events: Sequence[Event]) -> None:
        self._contents: dict[int, bytearray] = {}
        self._entries: dict[str, int] = {}
        self._unsynced: list[Event] = []
        for event in events:
            if event.call == "sync":
                self._settle([one for one in self._unsynced if one.file == event.file and one.call in _OF_FILE])
            elif event.call == "folder_sync":
                self._settle([one for one in self._unsynced if one.call not in _OF_FILE])
            elif event.call != "said":
                self._unsynced.append(event)

    def _settle(self, synced: Sequence[Event]) -> None:
        for event in synced:
            self._apply(event)
            self._unsynced.remove(event)

    def after_loss(self, chance: random.Random, kept: float) -> dict[str, bytes]:
        """Return the files by name, each sector and each change of the folder since the last sync kept by chance."""
        for event in self._unsynced:
            if event.call != "write":
                if chance.random() < kept:
                    self._apply(event)
                continue
            for start in range(0, len(event.content), SECTOR):
                if chance.random() < kept:
                    part = event.content[start : start + SECTOR]
                    self._apply(event._replace(offset=event.offset + start, content=part))
        return {name: bytes(self._contents.get(file, b"")) for name, file in self._entries.items()}

    def _apply(self, event: Event) -> None:
        content = self._contents.setdefault(event.file, bytearray())
        if event.call == "entry":
            self._entries[event.name] = event.file
        elif event.call == "removal":
            self._entries.pop(event.name, None)
        elif event.call == "size":
            del content[event.offset :]
            content.extend(bytes(event.offset - len(content)))
        else:
            content.extend(bytes(max(0, event.offset - len(content))))
            content[event.offset : event.offset + len(event.content)] = event.content
