"""A virtual screen with the program on it, and the hands of its user: key presses and clicks in X, from outside.

Nothing waits for a time: what the screen or a file shows is waited for, and where that never comes it is said what
was waited for, what was shown instead, and where a picture of the screen is.
"""

import json
import os
import struct
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NoReturn

from PySide6.QtGui import QImage

from tests.source_code import ROOT

PATIENCE_SECONDS = 60.0
_LOOK_SECONDS = 0.01
_SIZE = (1366, 768)
_MOST_TABS = 60

Shown = Mapping[str, Any]
"""What the window shows, as tests/shown_window.py writes it."""


@dataclass
class Hands:
    """The user's hands upon one screen, and how often they pressed and clicked."""

    folder: Path
    environment: Mapping[str, str]
    keys: int = 0
    clicks: int = 0

    def shown(self) -> Shown:
        """Return what the window shows."""
        try:
            shown: Shown = json.loads((self.folder / "shown.json").read_text("utf-8"))
        except FileNotFoundError:
            return {}
        return shown

    def see(self, awaited: str, is_so: Callable[[Shown], object]) -> Shown:
        """Wait until the window shows something, which is returned."""
        until = time.monotonic() + PATIENCE_SECONDS
        while not is_so(shown := self.shown()):
            if time.monotonic() > until:
                self._give_up(awaited)
            time.sleep(_LOOK_SECONDS)
        return shown

    def see_dialog(self, name: str) -> Shown:
        """Wait until a dialog is in front that takes keys."""
        self.see(f"the dialog {name}", lambda shown: shown.get("name") == name)
        self.take_keys()
        return self.see(f"the dialog {name} with a focus", lambda shown: shown.get("name") == name and shown["focus"])

    def see_page(self, page: str) -> Shown:
        """Wait until the window is in front, with a page."""
        return self.see(
            f"the page {page}", lambda shown: (shown.get("name"), shown.get("page")) == ("main_window", page)
        )

    def see_focus(self, name: str) -> None:
        """Wait until a widget has the focus."""
        self.see(f"the focus in {name}", lambda shown: shown.get("focus") == name)

    def see_other(self, what: str, than: object) -> Shown:
        """Wait until something that is shown is another."""
        return self.see(f"another {what} than {than}", lambda shown: shown[what] != than)

    def see_file(self, path: Path, is_so: Callable[[Path], object] = Path.exists) -> None:
        """Wait until a file is there, and as it is to be."""
        self.see(f"the file {path.name}", lambda _: path.exists() and is_so(path))

    def take_keys(self) -> None:
        """Give the keys to the window in front, as a window manager does."""
        wanted = self.shown()["window"]
        if not (self.shown()["has_keys"] and self._xdotool("getwindowfocus") == str(wanted)):
            self._xdotool("windowfocus", "--sync", str(wanted))
            self.see("a window that takes keys", lambda shown: shown["window"] != wanted or shown["has_keys"])

    def press(self, *keys: str) -> None:
        """Press keys, as X names them, upon whatever has the focus."""
        self.take_keys()
        self._xdotool("key", "--delay", "8", *keys)
        self.keys += len(keys)

    def type(self, words: str) -> None:
        """Type a text."""
        self.take_keys()
        self._xdotool("type", "--delay", "8", words)
        self.keys += len(words)

    def tab_to(self, name: str, key: str = "Tab") -> None:
        """Press Tab until a widget has the focus."""
        for _ in range(_MOST_TABS):
            before = self.shown()["focus"]
            if before == name:
                return
            self.press(key)
            self.see_other("focus", than=before)
        self._give_up(f"a Tab that reaches {name}")

    def click(self, name: str) -> None:
        """Click the middle of a widget, where it is on the screen."""
        self.take_keys()
        x, y = self._place_of(name)
        self._xdotool("mousemove", "--sync", str(x), str(y), "click", "1")
        self.clicks += 1

    def _place_of(self, name: str) -> tuple[int, int]:
        found = self.folder / "found"
        place, until = None, time.monotonic() + PATIENCE_SECONDS
        while not place:
            (self.folder / "asking").write_text(name, "utf-8")
            (self.folder / "asking").rename(self.folder / "asked")
            self.see_file(found)
            place = json.loads(found.read_text("utf-8"))
            found.unlink()
            if time.monotonic() > until:
                self._give_up(f"{name}, to click it")
        return place[0], place[1]

    def _xdotool(self, *arguments: str) -> str:
        command = ["xdotool", *arguments]
        run = subprocess.run(command, env=self.environment, capture_output=True, text=True, check=False, timeout=30)
        return run.stdout.strip()

    def _give_up(self, awaited: str) -> NoReturn:
        picture = self.folder / "screen.png"
        _photograph(self.folder / "Xvfb_screen0", picture)
        raise AssertionError(f"waited in vain for {awaited}; {self.shown()} was shown instead, see {picture}")


def choose_file(hands: Hands, path: Path) -> None:
    """Write in the dialog that asks for a file which one it is."""
    hands.see_dialog("choose_file")
    hands.see_focus("fileNameEdit")
    hands.press("ctrl+a")
    hands.type(str(path))
    hands.press("Return")


def home_of(folder: Path) -> Path:
    """Return where the user keeps files, in the folder of a session."""
    return folder / "home"


def hands_on(display: str, folder: Path) -> Hands:
    """Return the hands of somebody who has never started the program."""
    home = home_of(folder)
    home.mkdir()
    environment = os.environ | {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "HOME": str(home)}
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"):
        environment[name] = str(home / name.lower())
    return Hands(folder, environment | {"DBUS_SESSION_BUS_ADDRESS": "disabled:", "LANGUAGE": "sv", "LC_ALL": "C.UTF-8"})


@contextmanager
def screen(folder: Path) -> Iterator[str]:
    """Give a virtual screen of a laptop's size, its name; what it shows is in a file in the folder."""
    read, write = os.pipe()
    size = "x".join(map(str, _SIZE))
    command = ["Xvfb", "-displayfd", str(write), "-screen", "0", f"{size}x24", "-fbdir", str(folder), "-noreset"]
    with subprocess.Popen(command, pass_fds=[write], stderr=subprocess.DEVNULL) as server:
        os.close(write)
        try:
            with os.fdopen(read) as said:
                yield f":{said.readline().strip()}"
        finally:
            server.terminate()


@contextmanager
def program(hands: Hands) -> Iterator[subprocess.Popen[str]]:
    """Start the program; it must have ended, and complained of nothing, when its time is over."""
    (hands.folder / "shown.json").unlink(missing_ok=True)
    command = [sys.executable, "-m", "tests.shown_window", str(hands.folder)]
    with subprocess.Popen(
        command, cwd=ROOT, env=hands.environment, stderr=subprocess.PIPE, encoding="utf-8"
    ) as process:
        try:
            yield process
            _, errors = process.communicate(timeout=PATIENCE_SECONDS)
            assert (process.returncode, errors) == (0, "")
        finally:
            process.kill()


def _photograph(dump: Path, picture: Path) -> None:
    """Make a picture of the file that the screen is in: a head with its own length, a table of colours, the pixels."""
    content = dump.read_bytes()
    head = struct.unpack(">25I", content[:100])
    width, height, line, colours = head[4], head[5], head[12], head[19]
    start = head[0] + 12 * colours
    QImage(content[start:], width, height, line, QImage.Format.Format_RGB32).save(str(picture))
