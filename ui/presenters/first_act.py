"""Where the user stands once an audit is made, and what is said there of the next thing to do."""

from typing import TYPE_CHECKING

from ui.translating import tr

if TYPE_CHECKING:
    from aktgranskning.session import Session


def first_act(session: "Session", *, draws: bool) -> tuple[str, str]:
    """Return the page and the words; `draws` is whether the cases are to be drawn from a register."""
    if draws:
        words = tr("Granskningen är skapad. Tryck på Läs in register… och välj listan över alla ärenden i perioden.")
        return "sample", words
    if not session.checklist:
        return "engagement", tr("Granskningen är skapad. Nästa steg: läs in en checklista.")
    if not session.cases:
        words = tr("Granskningen är skapad. Nästa steg: lägg till akter, eller tryck på Klistra in en lista….")
        return "engagement", words
    words = tr("Granskningen är skapad. Ta fram den första akten och tryck Retur; sedan är varje tangent ett svar.")
    return "review", words
