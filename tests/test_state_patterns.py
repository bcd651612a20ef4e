"""The states are told apart by who sees no red or green, and in grey print: by what is painted."""

from collections.abc import Iterator
from itertools import combinations

import numpy as np
import numpy.typing as npt
import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from aktgranskning.domain.audit import AnswerState
from ui.looks.patterns import paint_beyond, paint_part
from ui.looks.themes import LIGHT, THEMES
from ui.theme import dress

Picture = npt.NDArray[np.float64]

DEUTERANOPIA = np.array(
    [
        [0.367322, 0.860646, -0.227968],
        [0.280085, 0.672501, 0.047413],
        [-0.011820, 0.042940, 0.968881],
    ]
)
"""Machado, Oliveira and Fernandes 2009, deuteranomaly of severity 1.0; of linear RGB."""

LUMINANCE = np.array([0.2126, 0.7152, 0.0722])
WIDTH = 40
APART = 12
"""The least mean difference of two patterns, of 255, however they are laid upon each other."""

DRESSED = pytest.mark.usefixtures("_dressed")
HEIGHTS = pytest.mark.parametrize("height", [8, 10, 12])


def painted(what: AnswerState | str, height: int) -> Picture:
    """Return a part of a bar as an array of lines of pixels of sRGB."""
    image = QImage(WIDTH, height, QImage.Format.Format_RGB888)
    image.fill(0)
    painter = QPainter(image)
    box = QRectF(0, 0, WIDTH, height)
    if isinstance(what, AnswerState):
        paint_part(painter, box, what)
    else:
        paint_beyond(painter, box, is_verified=what == "beyond")
    painter.end()
    data = np.frombuffer(image.constBits(), np.uint8).reshape(height, image.bytesPerLine())
    return data[:, : 3 * WIDTH].reshape(height, WIDTH, 3).astype(float)


def linear(picture: Picture) -> Picture:
    part = picture / 255
    return np.where(part <= 0.04045, part / 12.92, ((part + 0.055) / 1.055) ** 2.4)


def shown(light: Picture) -> Picture:
    light = np.clip(light, 0, 1)
    return 255 * np.where(light <= 0.0031308, 12.92 * light, 1.055 * light ** (1 / 2.4) - 0.055)


def without_green(picture: Picture) -> Picture:
    return shown(linear(picture) @ DEUTERANOPIA.T)


def in_grey(picture: Picture) -> Picture:
    return shown((linear(picture) @ LUMINANCE)[..., None])


def difference(one: Picture, other: Picture) -> float:
    """Return the least mean difference, wherever along the bar the other one begins."""
    return min(float(np.abs(one - np.roll(other, by, axis=1)).mean()) for by in range(WIDTH))


def alike(pictures: dict[str, Picture]) -> list[tuple[str, str, float]]:
    found = [
        (one, other, round(difference(pictures[one], pictures[other]), 1)) for one, other in combinations(pictures, 2)
    ]
    return [pair for pair in found if pair[2] < APART]


def all_parts(height: int) -> dict[str, Picture]:
    return {what: painted(what, height) for what in [*AnswerState, "beyond", "unverified"]}


@pytest.fixture(params=THEMES, ids=[theme.name for theme in THEMES])
def _dressed(qapp: QApplication, request: pytest.FixtureRequest) -> Iterator[None]:
    dress(qapp, request.param)
    yield
    dress(qapp, LIGHT)


@DRESSED
@HEIGHTS
def test_the_parts_of_a_bar_are_apart_in_grey_print(height: int) -> None:
    assert alike({name: in_grey(part) for name, part in all_parts(height).items()}) == []


@DRESSED
@HEIGHTS
def test_the_parts_of_a_bar_are_apart_without_green_cones(height: int) -> None:
    assert alike({name: without_green(part) for name, part in all_parts(height).items()}) == []


def test_the_simulation_takes_red_and_green_together_and_leaves_grey() -> None:
    def one(red: int, green: int, blue: int) -> Picture:
        return np.array([[[red, green, blue]]], float)

    assert np.allclose(without_green(one(128, 128, 128)), 128, atol=1)
    brown, olive = without_green(one(163, 73, 30)), without_green(one(92, 107, 30))
    assert np.abs(brown - olive).max() < 30 < np.abs(one(163, 73, 30) - one(92, 107, 30)).max()


@DRESSED
def test_colour_alone_would_not_do() -> None:
    """Some states have about the same grey, so that the test above rests on their patterns."""
    greys = {state: float(in_grey(painted(state, 8)).mean()) for state in AnswerState}
    assert any(abs(greys[one] - greys[other]) < APART for one, other in combinations(AnswerState, 2))
