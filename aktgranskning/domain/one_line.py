"""Names as they are kept and told: on one line."""


def on_one_line(text: str) -> str:
    """Return a text without white space at its ends, and one space wherever there is any in it."""
    return " ".join(text.split())
