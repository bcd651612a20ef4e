"""Names as they are kept and told: on one line."""


def on_one_line(text: str) -> str:
    """Return a text without white space at its ends, and one space wherever there is any in it."""
    return " ".join(text.split())


def ended(text: str) -> str:
    """Return what something is said of, with a colon behind it unless it ends in a mark of its own."""
    return text if text.endswith(("?", "!", ".", ":", "…")) else f"{text}:"
