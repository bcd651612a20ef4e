"""Whether a file lies where others get it: in a folder that is synchronised, or on another computer.

A synchronising service may copy an audit file while it is written to, and keeps what was deleted; a network that goes
away in the middle of a write is the commonest cause of damaged databases. Nothing is asked of the services
themselves: their folders are known by name, by marks that they leave, and by the system's variables.
"""

import os
import subprocess
import sys
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePath, PureWindowsPath

_NAMED = {
    "onedrive": "OneDrive",
    "dropbox": "Dropbox",
    "google drive": "Google Drive",
    "googledrive": "Google Drive",
    "icloud drive": "iCloud",
    "iclouddrive": "iCloud",
    "com~apple~clouddocs": "iCloud",
    "nextcloud": "Nextcloud",
    "owncloud": "ownCloud",
    "sharepoint": "SharePoint",
}
"""What the folders of services are called; a company's or a person's name may follow."""

_FOLLOWED_BY = (" ", "-", "(", "_")
_LIBRARIES = (" - dokument", " - documents", " - delade dokument", " - shared documents")
"""How the name of a library of SharePoint ends, as OneDrive lays it beside its own folder."""

_MARKS = {
    ".dropbox": "Dropbox",
    ".dropbox.cache": "Dropbox",
    ".nextcloudsync.log": "Nextcloud",
    ".owncloudsync.log": "ownCloud",
    ".stfolder": "Syncthing",
    ".tmp.drivedownload": "Google Drive",
    ".tmp.driveupload": "Google Drive",
}
"""What services leave in the folder that they synchronise."""

_VARIABLES = {"OneDrive": "OneDrive", "OneDriveCommercial": "OneDrive", "OneDriveConsumer": "OneDrive"}

_NETWORK_KINDS = frozenset(
    (
        *("afpfs", "cifs", "smb", "smb2", "smb3", "smbfs"),
        *("nfs", "nfs4", "afs", "ceph", "glusterfs", "lustre", "ncpfs", "9p"),
        *("sshfs", "fuse.sshfs", "davfs", "fuse.davfs", "webdav", "fuse.rclone", "fuse.gvfsd-fuse"),
    )
)
_REMOTE_DRIVE = 4
"""What Windows' GetDriveType returns for a drive on another computer."""


@dataclass(frozen=True, slots=True)
class Shared:
    """`kind` is "synchronised" or "network"; `name` the service, or the kind of network drive."""

    kind: str
    name: str


@dataclass(frozen=True, slots=True)
class Mount:
    """A file system that hangs at a folder, and its kind as the system calls it."""

    point: str
    kind: str


def sharing_of(path: Path) -> Shared | None:
    """Return how the file's folder is shared, None where it is not as far as can be told."""
    whole = path.absolute()
    service = service_of(whole, os.environ, os.path.lexists)
    if service:
        return Shared("synchronised", service)
    network = _network_of(whole)
    return Shared("network", network) if network else None


def service_of(path: PurePath, variables: Mapping[str, str], exists: Callable[[PurePath], bool]) -> str:
    """Return the service that synchronises a file's folder, '' for none."""
    by_name = (_service_named(part) for part in path.parent.parts)
    by_variable = (
        name
        for variable, name in _VARIABLES.items()
        if variables.get(variable) and path.is_relative_to(variables[variable])
    )
    by_mark = (name for folder in path.parents for mark, name in _MARKS.items() if exists(folder / mark))
    return next((name for found in (by_name, by_variable, by_mark) for name in found if name), "")


def network_mount(path: PurePath, mounts: Iterable[Mount]) -> str:
    """Return the kind of network file system that a path lies in, '' where it is on a disk of this computer."""
    around = [mount for mount in mounts if path.is_relative_to(mount.point)]
    nearest = max(around, key=lambda mount: len(mount.point), default=None)
    return nearest.kind if nearest and nearest.kind in _NETWORK_KINDS else ""


def network_drive(path: PureWindowsPath, drive_type: Callable[[str], int]) -> str:
    r"""Return what a path on Windows lies on where that is another computer: `\\server\share`, or a drive's letter."""
    drive = path.drive
    if drive.startswith("\\\\"):
        is_local = drive.startswith(("\\\\?\\", "\\\\.\\")) and not drive.upper().startswith("\\\\?\\UNC\\")
        return "" if is_local else drive
    return drive if drive and drive_type(f"{drive}\\") == _REMOTE_DRIVE else ""


def linux_mounts(table: str) -> list[Mount]:
    """Read /proc/mounts: source, folder (spaces as \\040), kind and more on each line; the latest one on top counts."""
    rows = (line.split(" ") for line in table.splitlines())
    return [Mount(_unescaped(row[1]), row[2]) for row in rows if len(row) > 2][::-1]


def mac_mounts(table: str) -> list[Mount]:
    """Read what `mount` says on macOS: `source on folder (kind, …)` on each line."""
    found = []
    for line in table.splitlines():
        place, _, about = line.partition(" on ")[2].rpartition(" (")
        if place:
            found.append(Mount(place, about.rstrip(")").partition(",")[0]))
    return found


def _service_named(part: str) -> str:
    name = part.casefold()
    for begin, service in _NAMED.items():
        if name == begin or (name.startswith(begin) and name[len(begin)] in _FOLLOWED_BY):
            return service
    return "SharePoint" if name.endswith(_LIBRARIES) else ""


def _unescaped(folder: str) -> str:
    for code, letter in (("\\040", " "), ("\\011", "\t"), ("\\134", "\\")):
        folder = folder.replace(code, letter)
    return folder


def _network_of(path: Path) -> str:
    if sys.platform == "win32":
        import ctypes

        return network_drive(PureWindowsPath(path), ctypes.windll.kernel32.GetDriveTypeW)
    try:
        if sys.platform == "darwin":
            told = subprocess.run(["/sbin/mount"], capture_output=True, text=True, timeout=5, check=False).stdout
            return network_mount(path, mac_mounts(told))
        return network_mount(path, linux_mounts(Path("/proc/mounts").read_text("utf-8", "surrogateescape")))
    except (OSError, subprocess.SubprocessError):
        return ""
