"""Every page and dialog in every size, light and dark, of four audits and more; what is wrong is told beside."""

import json
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]

SIZES = {"680": (680, 900, 1), "1366": (1366, 768, 1), "1920": (1920, 1080, 1), "200": (1366, 768, 2)}
"""Width, height and scale, by what the pictures are called after."""

_LEAST_SCREEN = 1366
"""A narrow window stands beside another, on a screen that is wider."""


def make_matrix(folder: Path) -> None:
    """Write all pictures, the contact sheets and `faults.txt` into a folder: each size in a process of its own."""
    folder.mkdir(parents=True, exist_ok=True)
    for size in SIZES:
        subprocess.run(
            [sys.executable, "-m", "docs.screens.one_size", size, str(folder)],
            check=True,
            cwd=ROOT,
            env=_environment(size, folder),
        )


def _environment(size: str, folder: Path) -> dict[str, str]:
    """Return an environment with a screen of that size, which dialogs have to find room on."""
    width, height, scale = SIZES[size]
    across, down = max(width, _LEAST_SCREEN) * scale, height * scale
    screen = {"name": size, "x": 0, "y": 0, "width": across, "height": down, "dpr": 1}
    described = folder / f"screen-{size}.json"
    described.write_text(json.dumps({"screens": [screen]}), "utf-8")
    path = os.pathsep.join((str(ROOT), os.environ.get("PYTHONPATH", "")))
    return {
        **os.environ,
        "PYTHONPATH": path,
        "LANGUAGE": "sv",
        "QT_QPA_PLATFORM": f"offscreen:configfile={described}",
        "QT_SCALE_FACTOR": str(scale),
    }
