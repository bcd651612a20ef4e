"""LibreOffice without a window, as a second program that opens and saves workbooks."""

import shutil
import subprocess
from collections.abc import Iterable
from pathlib import Path

import pytest

needs_libreoffice = pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice (soffice) is not installed")


def save_again(workbooks: Iterable[Path], folder: Path) -> None:
    """Let LibreOffice open workbooks, compute them, and save them in a folder under the same names."""
    subprocess.run(
        [
            "soffice",
            f"-env:UserInstallation={(folder.parent / 'profile').as_uri()}",
            "--headless",
            "--convert-to",
            "xlsx",
            "--outdir",
            str(folder),
            *map(str, workbooks),
        ],
        check=True,
        capture_output=True,
        timeout=180,
    )
