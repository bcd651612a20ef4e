"""Where a file lies: in a synchronised folder, on another computer, or on a disk of this one."""

from collections.abc import Callable
from pathlib import Path, PurePath, PurePosixPath, PureWindowsPath

import pytest

from aktgranskning.store import shared_folders
from aktgranskning.store.shared_folders import (
    linux_mounts,
    mac_mounts,
    network_drive,
    network_mount,
    service_of,
    sharing_of,
)
from checklists.shipped import shipped_checklist
from tests.said import Said

MOUNTS = r"""
/dev/sda1 / ext4 rw 0 0
server:/hem /home nfs4 rw 0 0
//server/delat /mnt/gemensam\040mapp cifs rw 0 0
anna@server: /home/anna/fjarr fuse.sshfs rw 0 0
/dev/sdb1 /home/anna/disk ext4 rw 0 0
tmpfs /home/anna/ovan tmpfs rw 0 0
server:/sist /home/anna/ovan nfs rw 0 0
"""

MAC = """
/dev/disk3s1s1 on / (apfs, sealed, local, read-only)
//anna@server/Revision on /Volumes/Revision (1) (smbfs, nodev, nosuid, mounted by anna)
/dev/disk4s1 on /Volumes/Minne (msdos, local)
"""


def nothing_there(_path: PurePath) -> bool:
    return False


def there(*paths: str) -> Callable[[PurePath], bool]:
    return lambda path: str(path) in paths


@pytest.mark.parametrize(
    ("path", "service"),
    [
        ("/home/anna/OneDrive/a.granskning", "OneDrive"),
        ("/home/anna/OneDrive - Kommunen/Revision/a.granskning", "OneDrive"),
        ("/Users/anna/Library/CloudStorage/OneDrive-Kommunen/a.granskning", "OneDrive"),
        ("/Users/anna/Library/CloudStorage/GoogleDrive-a@b.se/Min enhet/a.granskning", "Google Drive"),
        ("/Users/anna/Library/Mobile Documents/com~apple~CloudDocs/a.granskning", "iCloud"),
        ("/home/anna/Dropbox (Revision)/a.granskning", "Dropbox"),
        ("/home/anna/nextcloud/a.granskning", "Nextcloud"),
        ("/home/anna/Kommunen/Revision - Dokument/a.granskning", "SharePoint"),
        ("/home/anna/Dokument/a.granskning", ""),
        ("/home/anna/Dokument/OneDrive.granskning", ""),
        ("/home/anna/OneDriver/a.granskning", ""),
        ("/home/anna/Dropboxar/a.granskning", ""),
    ],
)
def test_services_are_known_by_the_names_of_their_folders(path: str, service: str) -> None:
    assert service_of(PurePosixPath(path), {}, nothing_there) == service


def test_services_are_known_by_variables_and_marks() -> None:
    windows = PureWindowsPath(r"C:\Users\anna\Kommunens moln\Revision\a.granskning")
    assert service_of(windows, {"OneDriveCommercial": r"c:\users\anna\kommunens moln"}, nothing_there) == "OneDrive"
    assert service_of(windows, {"OneDriveCommercial": r"C:\Users\anna\Annat", "OneDrive": ""}, nothing_there) == ""
    path = PurePosixPath("/data/moln/Revision/a.granskning")
    assert service_of(path, {}, there("/data/moln/.stfolder")) == "Syncthing"
    assert service_of(path, {}, there("/data/moln/Revision/.nextcloudsync.log")) == "Nextcloud"
    assert service_of(path, {}, there("/data/annat/.stfolder")) == ""


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/home/anna/a.granskning", "nfs4"),
        ("/home/anna/fjarr/a.granskning", "fuse.sshfs"),
        ("/home/anna/disk/a.granskning", ""),
        ("/home/anna/ovan/a.granskning", "nfs"),
        ("/mnt/gemensam mapp/Revision/a.granskning", "cifs"),
        ("/mnt/gemensam/a.granskning", ""),
        ("/srv/a.granskning", ""),
    ],
)
def test_network_file_systems_are_known_by_the_mount_table(path: str, kind: str) -> None:
    assert network_mount(PurePosixPath(path), linux_mounts(MOUNTS)) == kind


def test_network_volumes_of_a_mac_are_known() -> None:
    mounts = mac_mounts(MAC)
    assert network_mount(PurePosixPath("/Volumes/Revision (1)/a.granskning"), mounts) == "smbfs"
    assert network_mount(PurePosixPath("/Volumes/Minne/a.granskning"), mounts) == ""
    assert network_mount(PurePosixPath("/Users/anna/a.granskning"), mounts) == ""


@pytest.mark.parametrize(
    ("path", "told"),
    [
        (r"\\server\revision\a.granskning", r"\\server\revision"),
        (r"\\?\C:\Users\anna\a.granskning", ""),
        (r"G:\Revision\a.granskning", "G:"),
        (r"C:\Users\anna\a.granskning", ""),
    ],
)
def test_network_drives_of_windows_are_known(path: str, told: str) -> None:
    kinds = {"C:\\": 3, "G:\\": 4}
    assert network_drive(PureWindowsPath(path), lambda drive: kinds.get(drive, 0)) == told


def test_a_folder_of_this_computer_is_nothing_to_tell(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shared_folders, "_network_of", lambda _path: "")
    assert sharing_of(tmp_path / "a.granskning") is None


def test_the_command_line_warns_once_when_an_audit_is_made_and_opened(tmp_path: Path, said: Said) -> None:
    folder = tmp_path / "Dropbox"
    folder.mkdir()
    said("new", folder / "a.granskning", "--checklist", shipped_checklist(), "--cases", 1)
    assert said.err.count("(Dropbox)") == 1
    said("cases", folder / "a.granskning")
    assert said.err.count("(Dropbox)") == 1
