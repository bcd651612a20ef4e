"""What is said of a passphrase as it is chosen."""

from aktgranskning.domain.passphrase_strength import LEAST_CHARACTERS, Estimate, Strength, Weakness, estimate
from ui.translating import later, tr

_FULL = 70
"""So many bits fill the bar: more than anybody can try."""

_HELPS = later("Fler ord som inte hör ihop hjälper mest.")
_TOLD = {
    Strength.TOO_SHORT: later("För kort: minst {least} tecken."),
    Strength.TOO_WEAK: later("För svag: den som har filen gissar den på minuter eller timmar."),
    Strength.WEAK: later("Svag: den som har filen gissar den på dagar eller veckor."),
    Strength.FAIR: later("Godtagbar: att gissa den tar månader eller år."),
    Strength.STRONG: later("Stark: ingen gissar den."),
}
"""What each strength amounts to, by the limits of `passphrase_strength`."""


def strength_in_words(passphrase: str, own_words: str) -> tuple[str, int]:
    """Say how strong a passphrase is and what would help, and how far a bar of 100 is filled; '' before it is begun."""
    if not passphrase:
        return "", 0
    found = estimate(passphrase, own_words)
    return " ".join(filter(None, (tr(_TOLD[found.strength]).format(least=LEAST_CHARACTERS), *_advice(found)))), min(
        round(100 * found.bits / _FULL), 100
    )


def _advice(found: Estimate) -> list[str]:
    """Name the worst of what makes it weaker, and what helps; two lines are read, more are not."""
    if found.strength is Strength.STRONG:
        return []
    worst = next((tr(weakness.value) for weakness in Weakness if weakness in found.weaknesses), "")
    return [worst, tr(_HELPS)]


def passphrase_mistakes(first: str, second: str) -> dict[str, str]:
    """Return what must be put right in a new passphrase that is entered twice, by `new_passphrase` and `repeated`."""
    if len(first) < LEAST_CHARACTERS:
        return {"new_passphrase": tr("Skriv en lösenfras med minst {least} tecken.").format(least=LEAST_CHARACTERS)}
    if first != second:
        return {"repeated": tr("Det är inte samma lösenfras som i den första rutan. Skriv den igen.")}
    return {}
