"""What the pages say while an audit has no cases."""

from aktgranskning.domain.sample import Sampling
from ui.translating import tr


def no_cases_yet(sampling: Sampling) -> str:
    """Say where the cases of an audit come from; of a sample that is drawn, that it is yet to be made cases."""
    if sampling.draw and not sampling.sample:
        return tr("Urvalet är draget men inte gjort till akter än.\nDet gör du på sidan Urval (Ctrl+2).")
    return tr(
        "Granskningen har inga akter än.\n"
        "Dra ett urval på sidan Urval (Ctrl+2), eller lägg till akter på sidan Granskning (Ctrl+1)."
    )
