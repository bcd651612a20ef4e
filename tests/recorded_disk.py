"""What a program does to one folder of the disk, in order: its writes and syncs, as strace sees them."""

import os
import re
import subprocess
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

_CALLS = (
    "openat,close,write,writev,pwrite64,pwritev,pwritev2,lseek,fsync,fdatasync,ftruncate,truncate,fallocate,"
    "unlink,unlinkat,rename,renameat,renameat2,link,linkat,mmap,copy_file_range"
)
_CALL = re.compile(r"^(?P<name>\w+)\((?P<arguments>.*)\)\s+= (?P<result>-?\d+|0x[0-9a-f]+)")
_TEXT = re.compile(r'"((?:\\x[0-9a-f]{2})*)"')
_SAID = 1
"""The descriptor on which the program says what it has acknowledged."""


class Event(NamedTuple):
    """One thing that happened: `call` is entry, removal, write, size, sync, folder_sync or said.

    `file` numbers the files in the order in which they were made, so that two of one name are told apart.
    """

    call: str
    file: int = 0
    offset: int = 0
    content: bytes = b""
    name: str = ""


class _Open:
    """An open descriptor: which file it is, and where it stands in it."""

    def __init__(self, file: int) -> None:
        self.file = file
        self.position = 0


def recorded(command: Sequence[str], folder: Path) -> list[Event]:
    """Run a program that works in an empty folder, by one thread, and return what it did there and said."""
    trace = folder.parent / "trace"
    # -s holds any page that is written; without -f only the program's own thread is seen
    strace = ["strace", "-o", str(trace), "-xx", "-s", str(1 << 24), "-e", f"trace={_CALLS}", "-e", "signal=none"]
    in_ascii = os.environ | {"LANGUAGE": "C"}  # or strace would say in Swedish why a call failed
    subprocess.run([*strace, *command], check=True, stdout=subprocess.PIPE, env=in_ascii)
    with trace.open(encoding="ascii") as lines:
        return list(_events(lines, os.fsencode(folder)))


def _events(lines: Iterator[str], folder: bytes) -> Iterator[Event]:
    descriptors: dict[int, _Open] = {}
    names: dict[bytes, int] = {}
    made = 0
    for line in lines:
        call = _CALL.match(line)
        if call is None or call["result"].startswith("-"):
            continue
        name, arguments, result = call["name"], call["arguments"], int(call["result"], 0)
        texts = [bytes.fromhex(text.replace("\\x", "")) for text in _TEXT.findall(arguments)]
        first = re.match(r"\d+", arguments)
        descriptor = int(first[0]) if first else -1
        if name == "openat":
            path = texts[0]
            if path == folder:
                descriptors[result] = _Open(0)
            elif os.path.dirname(path) == folder:
                if path not in names:
                    made += 1
                    names[path] = made
                    yield Event("entry", made, name=os.fsdecode(os.path.basename(path)))
                descriptors[result] = _Open(names[path])
        elif name in ("unlink", "unlinkat"):
            if os.path.dirname(texts[0]) == folder:
                yield Event("removal", names.pop(texts[0]), name=os.fsdecode(os.path.basename(texts[0])))
        elif descriptor == _SAID and name == "write":
            yield Event("said", content=texts[0])
        elif descriptor in descriptors:
            yield from _upon(descriptors, descriptor, name, arguments, texts, result)
        else:
            assert not any(folder in text for text in texts), f"not understood: {line[:200]}"


def _upon(
    descriptors: dict[int, _Open], descriptor: int, name: str, arguments: str, texts: list[bytes], result: int
) -> Iterator[Event]:
    """Yield what a call did to an open file; whatever is not understood fails."""
    open_ = descriptors[descriptor]
    if name == "close":
        del descriptors[descriptor]
    elif name == "lseek":
        open_.position = result
    elif name == "write":
        yield Event("write", open_.file, open_.position, texts[0][:result])
        open_.position += result
    elif name == "pwrite64":
        yield Event("write", open_.file, int(arguments.rpartition(", ")[2]), texts[0][:result])
    elif name == "ftruncate":
        yield Event("size", open_.file, int(arguments.rpartition(", ")[2]))
    elif name in ("fsync", "fdatasync"):
        yield Event("sync", open_.file) if open_.file else Event("folder_sync")
    else:
        raise AssertionError(f"not understood: {name}({arguments[:100]}")
