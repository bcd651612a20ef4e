"""The window locks as the system does: on a D-Bus of its own, signals as the desktops send them."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator

import pytest

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="D-Bus is Linux's")

LISTENING = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget
from ui.system_lock import lock_with_system
application = QApplication([])
owner = QWidget()
lock_with_system(lambda: print("locked", flush=True), owner)
QTimer.singleShot(0, lambda: print("listening", flush=True))
QTimer.singleShot(60_000, application.quit)
application.exec()
"""

SIGNALS = [
    ("session", "/org/freedesktop/ScreenSaver", "org.freedesktop.ScreenSaver.ActiveChanged", "boolean:true"),
    ("session", "/org/gnome/ScreenSaver", "org.gnome.ScreenSaver.ActiveChanged", "boolean:true"),
    ("system", "/org/freedesktop/login1", "org.freedesktop.login1.Manager.PrepareForSleep", "boolean:true"),
    ("system", "/org/freedesktop/login1/session/_31", "org.freedesktop.login1.Session.Lock", ""),
]


@pytest.fixture
def bus() -> Iterator[str]:
    """A bus of its own; its address."""
    if not (shutil.which("dbus-daemon") and shutil.which("dbus-send")):
        pytest.skip("there is no D-Bus here")
    command = ["dbus-daemon", "--session", "--nofork", "--print-address"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as daemon:
        assert daemon.stdout
        yield daemon.stdout.readline().strip()
        daemon.terminate()


def test_it_locks_where_the_system_says_so(bus: str) -> None:
    environment = os.environ | {"DBUS_SESSION_BUS_ADDRESS": bus, "DBUS_SYSTEM_BUS_ADDRESS": bus}

    def send(path: str, signal: str, *arguments: str) -> None:
        command = ["dbus-send", f"--bus={bus}", "--type=signal", path, signal, *arguments]
        subprocess.run(command, check=True)

    command = [sys.executable, "-c", LISTENING]
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True) as program:
        assert program.stdout
        assert program.stdout.readline() == "listening\n"
        for _, path, signal, argument in SIGNALS:
            if argument:
                send(path, signal, "boolean:false")  # it ends, which locks nothing
            send(path, signal, *filter(None, [argument]))
            assert program.stdout.readline() == "locked\n"
        program.kill()
        assert program.stdout.read() == ""


def test_without_a_bus_nothing_is_said(tmp_path: pytest.TempPathFactory) -> None:
    nowhere = {"DBUS_SESSION_BUS_ADDRESS": "unix:path=/nonexistent/bus", "XDG_RUNTIME_DIR": str(tmp_path)}
    nowhere |= {"DBUS_SYSTEM_BUS_ADDRESS": "unix:path=/nonexistent/system"}
    program = LISTENING.replace("60_000", "0")
    for environment in (nowhere, {"XDG_RUNTIME_DIR": str(tmp_path)}):
        kept = {name: value for name, value in os.environ.items() if "DBUS" not in name}
        run = subprocess.run(
            [sys.executable, "-c", program], env=kept | environment, capture_output=True, text=True, check=True
        )
        assert (run.stdout, run.stderr) == ("listening\n", "")
