"""Makes the pictures of the program's own icon from ui/icons/app.svg: python docs/make_icons.py."""

import os
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QRectF
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

ICONS = Path(__file__).parents[1] / "ui" / "icons"
SIZES = (16, 24, 32, 48, 64, 128, 256, 512)


def make_icons(folder: Path) -> None:
    """Write the icon into a folder, as a PNG of each size."""
    drawing = QSvgRenderer(str(ICONS / "app.svg"))
    for size in SIZES:
        _picture(drawing, size).save(str(folder / f"app-{size}.png"))


def _picture(drawing: QSvgRenderer, size: int) -> QImage:
    picture = QImage(size, size, QImage.Format.Format_ARGB32)
    picture.fill(0)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    drawing.render(painter, QRectF(0, 0, size, size))
    painter.end()
    return picture


if __name__ == "__main__":
    application = QGuiApplication([])
    make_icons(ICONS)
