"""LibreOffice without a window, as a second program that opens and saves workbooks and documents."""

import shutil
import subprocess
from collections.abc import Iterable
from pathlib import Path

import pytest

needs_libreoffice = pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice (soffice) is not installed")


def save_again(files: Iterable[Path], folder: Path, kind: str = "xlsx", *options: str) -> None:
    """Let LibreOffice open workbooks, compute them, or documents (docx), and save them in a folder by their names."""
    subprocess.run(
        [
            "soffice",
            f"-env:UserInstallation={(folder.parent / 'profile').as_uri()}",
            "--headless",
            *options,
            "--convert-to",
            kind,
            "--outdir",
            str(folder),
            *map(str, files),
        ],
        check=True,
        capture_output=True,
        timeout=180,
    )
