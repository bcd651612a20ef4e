"""The first lines of the built program: what Python does for `python -m aktgranskning` and nobody does here."""

import os
import re
import sys

_TRACKER = re.compile(r"from multiprocessing\.resource_tracker import main;main\((\d+)\)")


def serve_multiprocessing() -> None:
    """Do what multiprocessing started this process for, if it did: it starts the program where it would start Python.

    PyInstaller does so too, but imports multiprocessing at every start; the window needs none.
    """
    tracker = _TRACKER.fullmatch(sys.argv[-1])
    if tracker:
        from multiprocessing.resource_tracker import main as track

        track(int(tracker[1]))
        sys.exit()
    if "--multiprocessing-fork" in sys.argv:
        from multiprocessing.spawn import freeze_support

        freeze_support()  # ends the process


def leave_libraries_to_others() -> None:
    """Let the programs that open our exports load their own libraries, not those that this one was found with."""
    before = os.environ.pop("LD_LIBRARY_PATH_ORIG", None)
    os.environ.pop("LD_LIBRARY_PATH", None)
    if before:
        os.environ["LD_LIBRARY_PATH"] = before


if __name__ == "__main__":
    if sys.platform == "linux":
        leave_libraries_to_others()
    serve_multiprocessing()
    from aktgranskning.__main__ import main

    main()
