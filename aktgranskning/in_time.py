"""Work that may never come back, such as in a folder of a network that is gone: waited for so long, and no longer."""

import threading
from collections.abc import Callable
from typing import TypeVar

_Result = TypeVar("_Result")


def in_time(work: Callable[[], _Result], seconds: float) -> _Result:
    """Do some work in a thread of its own, and return what came of it; raises what it raises.

    TimeoutError where it takes longer: then it goes on by itself, and nobody is told what becomes of it.
    """
    results: list[_Result] = []
    errors: list[Exception] = []

    def run() -> None:
        try:
            results.append(work())
        except Exception as error:
            errors.append(error)

    thread = threading.Thread(target=run, daemon=True)  # the program ends without it
    thread.start()
    thread.join(seconds)
    if errors:
        raise errors[0]
    if not results:
        raise TimeoutError
    return results[0]
