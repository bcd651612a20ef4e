"""What belongs to the built program; `bundle/try_build.py`, run by .ci/run, tries the program itself."""

import ast
import os
import re
import shutil
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path
from typing import Any

import pytest

from aktgranskning.session import Session
from aktgranskning.store.header import APPLICATION_ID, AUDIT_SUFFIX
from bundle.leaving_out import Entry, is_used, without_orphans
from bundle.macos import document_types
from bundle.notices import packages_needed
from bundle.start import leave_libraries_to_others
from bundle.windows_version import version_resource
from tests.source_code import ROOT

LINUX = ROOT / "bundle" / "linux"
KIND_OF = """
import sys
from PySide6.QtCore import QMimeDatabase
kind = QMimeDatabase().mimeTypeForFile(sys.argv[1])
print(kind.name(), kind.iconName())
"""


@pytest.mark.parametrize(
    "to",
    ["PySide6/Qt/plugins/platforms/libqxcb.so", "PySide6/plugins/platforms/qwindows.dll", "libxcb.so.1",
     "PySide6/Qt/translations/qtbase_sv.qm", "PySide6/QtDBus.abi3.so", "ui/translations/aktgranskning_sv.qm",
     "PySide6/Qt/plugins/platforminputcontexts/libibusplatforminputcontextplugin.so"],
)  # fmt: skip
def test_what_the_window_needs_is_kept(to: str) -> None:
    assert is_used((to, to, "BINARY"))


@pytest.mark.parametrize(
    "to",
    ["PySide6/Qt/plugins/platforms/libqvnc.so", "PySide6/plugins/tls/qopensslbackend.dll", "PySide6/Qt/qml/a.qml",
     "PySide6/Qt/translations/qtbase_de.qm", "PySide6/Qt/translations/qt_sv.qm",
     "PySide6/Qt/plugins/platformthemes/libqgtk3.so"],
)  # fmt: skip
def test_what_no_window_of_ours_uses_is_left_out(to: str) -> None:
    assert not is_used((to, to, "BINARY"))


def test_a_library_goes_with_the_last_that_needs_it() -> None:
    needs = {
        "/QtGui.so": ["libQt6Gui.so.6"],
        "/libQt6Gui.so.6": ["libz.so.1", "libc.so.6"],
        "/libgtk.so.3": ["libatk.so.0"],
    }
    left, gone = ["QtGui.so", "libQt6Gui.so.6", "libz.so.1", "libpython3.11.so.1.0"], ["libgtk.so.3", "libatk.so.0"]
    entries: list[Entry] = [(f"lib/{name}", f"/{name}", "BINARY") for name in (*left, *gone)]
    entries += [(name, f"lib/{name}", "SYMLINK") for name in ("libz.so.1", "libatk.so.0")]
    kept = without_orphans(entries, lambda source: needs.get(source, []))
    assert [to for to, _, _ in kept] == [*(f"lib/{name}" for name in left), "libz.so.1"]


def test_a_program_that_is_opened_finds_its_own_libraries(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LD_LIBRARY_PATH", "/build/_internal:/mine")
    monkeypatch.setenv("LD_LIBRARY_PATH_ORIG", "/mine")
    leave_libraries_to_others()
    assert os.environ["LD_LIBRARY_PATH"] == "/mine"
    leave_libraries_to_others()
    assert "LD_LIBRARY_PATH" not in os.environ


def test_every_package_in_the_build_has_its_licence_noticed() -> None:
    notices = (ROOT / "THIRD_PARTY_NOTICES.md").read_text("utf-8").lower()
    named = {name.lower().replace("_", "-") for name in packages_needed("aktgranskning")}
    assert "lxml" in named
    assert {name for name in named if name not in notices.replace("_", "-")} == set()


def test_windows_is_told_four_numbers() -> None:
    resource = version_resource("1.2.0")
    assert "filevers=(1, 2, 0, 0)" in resource
    assert isinstance(ast.parse(resource, mode="eval").body, ast.Call)
    assert version("aktgranskning") in version_resource(version("aktgranskning"))


def test_macos_gives_its_files_to_the_program() -> None:
    told: Any = document_types()
    (kind,), (declared,) = told["CFBundleDocumentTypes"], told["UTExportedTypeDeclarations"]
    assert kind["LSItemContentTypes"] == [declared["UTTypeIdentifier"]]
    assert declared["UTTypeTagSpecification"] == {"public.filename-extension": [AUDIT_SUFFIX.removeprefix(".")]}


@pytest.mark.skipif(sys.platform != "linux", reason="a desktop of Linux")
class TestOnLinux:
    """The folder as it is unpacked, added to a desktop."""

    @pytest.fixture
    def data(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
        """Where the user's desktop keeps what it knows."""
        monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
        return tmp_path / "data"

    @pytest.fixture
    def folder(self, tmp_path: Path) -> Path:
        folder = tmp_path / 'Åsas "program" 100 % $HOME\\x'
        shutil.copytree(LINUX, folder)
        shutil.copytree(ROOT / "ui" / "icons", folder / "ikoner")
        return folder

    def test_the_desktop_starts_the_program_where_it_is(self, folder: Path, data: Path) -> None:
        subprocess.run([folder / "installera.sh"], check=True, capture_output=True)
        entry = data / "applications" / "aktgranskning.desktop"
        line = next(line for line in entry.read_text("utf-8").splitlines() if line.startswith("Exec="))
        quoted = line.removeprefix('Exec="').removesuffix('" %f').replace("\\\\", "\\").replace("%%", "%")
        assert re.sub(r"\\(.)", r"\1", quoted) == str(folder / "aktgranskning")
        if shutil.which("desktop-file-validate"):
            assert subprocess.run(["desktop-file-validate", entry], capture_output=True, text=True).stdout == ""

    def test_the_desktop_knows_an_audit(self, folder: Path, data: Path, session: Session, tmp_path: Path) -> None:
        subprocess.run([folder / "installera.sh"], check=True, capture_output=True)
        encrypted, plain = tmp_path / "Hemlig.granskning", tmp_path / "utan_namn"
        encrypted.write_bytes(os.urandom(8192))
        shutil.copy(session.path, plain)
        for path in (encrypted, session.path, plain):
            told = subprocess.run([sys.executable, "-c", KIND_OF, path], capture_output=True, text=True, check=True)
            assert told.stdout.split() == ["application/x-granskning", "aktgranskning"], path

    def test_what_was_added_can_be_taken_away(self, folder: Path, data: Path) -> None:
        subprocess.run([folder / "installera.sh"], check=True, capture_output=True)
        ours = {path for path in data.rglob("aktgranskning.*") if path.is_file()}
        assert len(ours) > 10
        subprocess.run([folder / "installera.sh", "--ta-bort"], check=True, capture_output=True)
        assert {path for path in ours if path.exists()} == {
            path for path in ours if "x-granskning" in path.name and path.exists()
        }

    def test_the_mime_type_knows_the_mark_of_an_audit(self) -> None:
        assert f"0x{APPLICATION_ID:08X}" in (LINUX / "granskning.xml").read_text("utf-8")
