"""What an unknown heading was most likely meant as."""

from collections.abc import Collection, Mapping
from difflib import get_close_matches
from functools import lru_cache

from aktgranskning.domain.spelling import nearest
from aktgranskning.intake.sheet import Sheet
from checklists.columns import COLUMNS, NEEDED, read_heading

_OURS = "audit_"
_ALMOST, _ALMOST_NEEDED = 0.85, 0.7

IN_SWEDISH: Mapping[str, Mapping[str, str]] = {
    "survey": {
        "typ": "type",
        "frågetyp": "type",
        "namn": "name",
        "fråga": "label",
        "text": "label",
        "frågetext": "label",
        "etikett": "label",
        "hjälptext": "hint",
        "hjälp": "hint",
        "vägledning": "hint",
        "obligatorisk": "required",
        "obligatoriskt": "required",
        "villkor": "relevant",
        "krav": "constraint",
        "felmeddelande": "constraint_message",
        "beräkning": "calculation",
        "uträkning": "calculation",
        "formel": "calculation",
        "förval": "default",
        "standardvärde": "default",
        "skrivskyddad": "readonly",
        "revisionsfråga": "audit_question",
        "kriterium": "audit_criterion",
        "revisionskriterium": "audit_criterion",
        "räkning": "audit_tally",
        "uppfyllt": "audit_met",
        "mening": "audit_finding",
        "fynd": "audit_finding",
        "iakttagelse": "audit_finding",
        "där": "audit_where",
    },
    "choices": {
        "lista": "list_name",
        "listnamn": "list_name",
        "namn": "name",
        "svar": "label",
        "svarsalternativ": "label",
        "alternativ": "label",
        "text": "label",
        "etikett": "label",
        "utfall": "audit_outcome",
        "outcome": "audit_outcome",
        "krävs": "audit_require",
        "krav": "audit_require",
        "tangent": "audit_key",
    },
    "settings": {"titel": "form_title", "rubrik": "form_title", "namn": "form_title", "språk": "default_language"},
    "audit_questions": {"fråga": "text", "revisionsfråga": "text", "nummer": "id", "nr": "id"},
}
"""What somebody may call a sheet's columns, mostly in Swedish."""


_MOST_ABOVE = 10
"""So many rows above the headings are looked past."""


def place_of_headings(sheet: Sheet, kind: str) -> int:
    """Return the index of the row of headings: the first, unless only one a little below it has what is needed."""
    needed = set(NEEDED[kind])
    found = [len({read_heading(text, kind).column for text in row} & needed) for row in sheet.rows[: _MOST_ABOVE + 1]]
    return next((place for place, count in enumerate(found) if count > 1), 0) if found[:1] == [0] else 0


@lru_cache(1_000)
def meant_column(column: str, kind: str) -> str:
    """Return the column of a sheet that an unknown heading was most likely meant as; '' where none is much like it."""
    words = IN_SWEDISH[kind]
    if column in words:
        return words[column]
    if not column.startswith(_OURS):
        return nearest(column, COLUMNS[kind])
    word = column.removeprefix(_OURS)
    in_english = words.get(word, "")
    if in_english.startswith(_OURS):
        return in_english
    ours = [known.removeprefix(_OURS) for known in COLUMNS[kind] if known.startswith(_OURS)]
    near = get_close_matches(word, ours, n=1, cutoff=_ALMOST_NEEDED)
    return _OURS + near[0] if near else ""


def is_misspelt(column: str, kind: str, columns: Collection[str]) -> bool:
    """Say whether an unknown heading is a mistake, beside the columns that the sheet has.

    XLSForm has many more columns, and authors add their own: only what is almost one of ours that is missing is one.
    """
    free = [known for known in COLUMNS[kind] if known not in columns]
    needed = [known for known in NEEDED[kind] if known not in columns]
    in_english = IN_SWEDISH[kind].get(column, column)
    return bool(
        column.startswith(_OURS)
        or get_close_matches(column, free, n=1, cutoff=_ALMOST)
        or get_close_matches(in_english, needed, n=1, cutoff=_ALMOST_NEEDED)
    )
