"""What is written in the columns that hold one of a few English words, by somebody who thinks in Swedish."""

from collections.abc import Iterable, Mapping

from aktgranskning.domain.spelling import nearest

_IN_SWEDISH: Mapping[str, Mapping[str, str]] = {
    "audit_tally": {
        "utfall": "outcome",
        "fördelning": "distribution",
        "statistik": "statistic",
        "ingen": "none",
        "inget": "none",
        "nej": "none",
    },
    "audit_outcome": {
        "uppfylld": "met",
        "uppfyllt": "met",
        "uppfyld": "met",
        "ja": "met",
        "delvis": "partly",
        "delvis uppfylld": "partly",
        "delvis uppfyllt": "partly",
        "ej uppfylld": "not_met",
        "ej uppfyllt": "not_met",
        "ej uppfyld": "not_met",
        "inte uppfylld": "not_met",
        "inte uppfyllt": "not_met",
        "inte uppfyld": "not_met",
        "nej": "not_met",
        "ej tillämplig": "not_applicable",
        "ej tillämpligt": "not_applicable",
        "inte tillämpligt": "not_applicable",
        "ej aktuellt": "not_applicable",
        "ej bedömbart": "not_assessable",
        "kan ej bedömas": "not_assessable",
        "kan inte bedömas": "not_assessable",
    },
    "audit_require": {
        "plats": "evidence",
        "bevis": "evidence",
        "underlag": "evidence",
        "dokument": "evidence",
        "kommentar": "comment",
        "båda": "both",
        "bägge": "both",
    },
}


def meant_word(column: str, written: str, known: Iterable[str]) -> str:
    """Return the word of a column that another one most likely means; '' where none is near."""
    word = " ".join(written.casefold().replace("_", " ").split())
    return _IN_SWEDISH[column].get(word) or nearest(written.casefold(), known)
