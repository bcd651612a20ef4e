"""The program at work on an audit with planted words, killed again and again, and what of them is on the disk then."""

import os
import subprocess
import sys
from pathlib import Path

from tests.disk_search import found_below
from tests.planted_work import LATIN, STAGES, WORD
from tests.source_code import ROOT

FOLDERS = ("disk/home", "disk/tmp", "disk/run", "given")


def environment(place: Path) -> dict[str, str]:
    """Return an environment in which everything that a program keeps is below one folder."""
    disk = place / "disk"
    own = {"HOME": "home", "TMPDIR": "tmp", "TEMP": "tmp", "TMP": "tmp", "XDG_RUNTIME_DIR": "run"}
    own |= {"XDG_CONFIG_HOME": "config", "XDG_CACHE_HOME": "cache", "XDG_DATA_HOME": "data", "XDG_STATE_HOME": "state"}
    (disk / "run").chmod(0o700)
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("XDG_", "AKTGRANSKNING"))}
    return kept | {name: str(disk / folder) for name, folder in own.items()} | {"PYTHONPATH": str(ROOT)}


def work(place: Path, encrypted: str, rounds: int, *stages: str) -> None:
    """Do the work in a program of its own, all of whose places are below one folder."""
    program = "import sys; from pathlib import Path; from tests.planted_work import work\n"
    program += "place, encrypted, rounds, *stages = sys.argv[1:]\nwork(Path(place), encrypted, int(rounds), *stages)"
    command = [sys.executable, "-c", program, str(place), encrypted, str(rounds), *stages]
    with (place / "disk" / "log.txt").open("wb") as log:
        subprocess.run(command, cwd=place / "disk", env=environment(place), stderr=log, check=True)


def found(place: Path) -> list[str]:
    """Return what on the disk holds the planted words, in its name or inside."""
    return [str(path.relative_to(place / "disk")) for path in found_below(place / "disk", WORD, LATIN)]


def tried_and_survived(place: Path, rounds: int, encrypted: str = "encrypted") -> tuple[int, int]:
    """Kill every piece of work so many times; return how often that was, and after how many nothing was found.

    `place` is an empty folder. Whatever is found outside the rounds counts against all of them.
    """
    for name in FOLDERS:
        (place / name).mkdir(parents=True, exist_ok=True)
    work(place, encrypted, rounds)
    told = {Path(name).parts[0] for name in found(place)}
    tried = {f"{stage}-{number}" for stage in STAGES for number in range(rounds)}
    return len(tried), 0 if told - tried else len(tried - told)
