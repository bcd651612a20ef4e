"""Says of a file at hand whether it is the very one that would be written there."""

from pathlib import Path


def has_content(path: Path, content: bytes) -> bool:
    """Say whether a file holds these bytes and no others, of which no more are read; OSError where it cannot be."""
    if not path.is_file():  # a pipe would be waited for
        return False
    with path.open("rb") as file:
        return file.read(len(content) + 1) == content
