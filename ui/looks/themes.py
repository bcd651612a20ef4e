"""The four themes: every colour of light and dark, each also for who asks the system for high contrast."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Theme:
    """All colours of one theme, but for those of an answer's state (`ui/looks/state_colours.py`).

    No two themes have the same `window`, by which the one in force is known.
    """

    name: str
    window: str
    surface: str
    rail: str
    border: str
    strong_border: str
    text: str
    muted: str
    faint: str
    accent: str
    on_accent: str
    accent_soft: str
    hover: str
    warning_text: str
    warning_ground: str
    error_text: str
    error_ground: str


LIGHT = Theme(
    name="light",
    window="#f4f6f9",
    surface="#ffffff",
    rail="#fbfcfe",
    border="#dfe3ea",
    strong_border="#838da0",
    text="#18202e",
    muted="#566173",
    faint="#656f80",
    accent="#1a58bd",
    on_accent="#ffffff",
    accent_soft="#e5eefb",
    hover="#eef2f8",
    warning_text="#6f4e00",
    warning_ground="#fcefcb",
    error_text="#9c231a",
    error_ground="#fde4e1",
)

DARK = Theme(
    name="dark",
    window="#14171c",
    surface="#1d2128",
    rail="#181b21",
    border="#353c48",
    strong_border="#7d8799",
    text="#e9ecf1",
    muted="#a9b2c0",
    faint="#959eae",
    accent="#82b1ff",
    on_accent="#0d1626",
    accent_soft="#22324d",
    hover="#262c35",
    warning_text="#f4cf78",
    warning_ground="#3d3212",
    error_text="#ffb0a8",
    error_ground="#481f1c",
)

HIGH_LIGHT = Theme(
    name="high_light",
    window="#fafafa",
    surface="#ffffff",
    rail="#ffffff",
    border="#595959",
    strong_border="#000000",
    text="#000000",
    muted="#2b2b2b",
    faint="#454545",
    accent="#00349c",
    on_accent="#ffffff",
    accent_soft="#dbe7ff",
    hover="#e8e8e8",
    warning_text="#473100",
    warning_ground="#fff1c2",
    error_text="#7a0c06",
    error_ground="#ffe5e2",
)

HIGH_DARK = Theme(
    name="high_dark",
    window="#000000",
    surface="#0a0a0a",
    rail="#000000",
    border="#a6a6a6",
    strong_border="#ffffff",
    text="#ffffff",
    muted="#e6e6e6",
    faint="#c9c9c9",
    accent="#9cc8ff",
    on_accent="#000000",
    accent_soft="#0c2f63",
    hover="#2a2a2a",
    warning_text="#ffe08a",
    warning_ground="#332700",
    error_text="#ffc9c4",
    error_ground="#4a0f0b",
)

THEMES = (LIGHT, DARK, HIGH_LIGHT, HIGH_DARK)


def theme_for(*, dark: bool, high_contrast: bool) -> Theme:
    """Return the theme for what the system, or the user, asks for."""
    if high_contrast:
        return HIGH_DARK if dark else HIGH_LIGHT
    return DARK if dark else LIGHT
