"""Makes the pictures of the documentation: python docs/make_screenshots.py [FOLDER].

With --all FOLDER it makes those of every page and dialog, in every size, light and dark, of audits that are empty, half
full, full and hard to lay out; contact sheets of them; and a list of what is cut off, overlaps or stands outside.
"""

import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["LANGUAGE"] = "sv"
sys.path.append(str(Path(__file__).parents[1]))


def main(words: list[str]) -> None:
    """Make what is asked for."""
    if words[:1] == ["--all"]:
        from docs.screens.matrix import make_matrix

        make_matrix(Path(words[1]))
    else:
        from docs.screens.kept import make_kept

        make_kept(Path(words[0]) if words else Path(__file__).parent)


if __name__ == "__main__":
    main(sys.argv[1:])
