"""An invented audit with repeats, one inside another: rows that are asked and not, texts that are secret."""

from collections.abc import Mapping
from dataclasses import replace

from aktgranskning.domain.audit import Case, CaseStatus, Snapshot
from aktgranskning.domain.checklist import Checklist, Item, ItemKind, TallyKind
from tests.example_checklists import REPEATING, WAYS
from tests.example_snapshot import MOMENT, snapshot_of

WITH_ROWS = replace(
    REPEATING,
    items=(
        *REPEATING.items,
        Item("klockan", ItemKind.TIME, "Klockan", TallyKind.STATISTIC, "uppfoljningar"),
        Item("inkom", ItemKind.MOMENT, "Inkom", TallyKind.STATISTIC),
        Item("viktigast", ItemKind.RANK, "Vad är viktigast?", TallyKind.DISTRIBUTION, choices=WAYS, list_name="vagar"),
        Item("vikt", ItemKind.RANGE, "Hur viktigt?", TallyKind.STATISTIC, bounds=("0", "10", "0.5")),
    ),
)
"""`REPEATING`, with a time inside its repeat and a moment, a rank and a range outside."""

CASES = (
    Case(1, "Akt 1", "HEMLIG-1", "Norr", CaseStatus.DONE, "Granskare Ett"),
    Case(2, "Akt 2", "HEMLIG-2", "Syd", CaseStatus.BEGUN, "Granskare Ett"),
    Case(3, "Akt 3", "HEMLIG-3", "Syd", CaseStatus.DONE, "Granskare Ett"),
    Case(4, "Akt 4", "HEMLIG-4", "Norr", CaseStatus.BEGUN, "Granskare Ett"),
    Case(5, "Akt 5", "HEMLIG-5", "Norr", CaseStatus.DONE, "Granskare Ett"),
)

ROWS = {
    1: (
        "beslut#1",
        "beslut#2",
        "uppfoljningar#1",
        "uppfoljningar#3",
        "uppfoljningar#3/samtal#1",
        "uppfoljningar#3/samtal#2",
    ),
    2: ("uppfoljningar#1", "uppfoljningar#1/samtal#1"),
    5: ("uppfoljningar#2",),
}
"""Rows that were removed have left gaps; case 1 has a decision too many, case 5 a follow-up of a plan it lacks."""

VALUES: dict[int, Mapping[str, str]] = {
    1: {
        "plan": "ja",
        "plan_datum": "2026-01-01",
        "uppfoljningar#1/datum": "2026-02-01",
        "uppfoljningar#1/vag": "muntlig",
        "uppfoljningar#1/slag": "mote",
        "uppfoljningar#1/reviderad": "nej",
        "uppfoljningar#1/klockan": "09:30:00",
        "uppfoljningar#3/datum": "2026-06-01",
        "uppfoljningar#3/vag": "skriftlig",
        "uppfoljningar#3/slag": "brev",
        "uppfoljningar#3/reviderad": "ja",
        "uppfoljningar#3/klockan": "14:00:00",
        "uppfoljningar#3/samtal#1/vem": "FRITEXT handläggaren",
        "uppfoljningar#3/samtal#1/minuter": "20",
        "uppfoljningar#3/samtal#2/minuter": "45",
        "antal_beslut": "1",
        "beslut#1/beslut_text": "FRITEXT avslag",
        "beslut#2/beslut_text": "FRITEXT som inte längre frågas",
        "inkom": "2026-01-01T08:15:00",
        "viktigast": "muntlig skriftlig",
        "vikt": "7.5",
    },
    2: {
        "plan": "ja",
        "uppfoljningar#1/datum": "2026-03-01",
        "uppfoljningar#1/reviderad": "delvis",
        "uppfoljningar#1/samtal#1/minuter": "5",
        "inkom": "2026-01-03T10:15:00",
        "viktigast": "skriftlig",
    },
    3: {"plan": "ja", "antal_beslut": "0"},
    4: {"plan": "ja"},
    5: {"plan": "nej", "uppfoljningar#2/reviderad": "ja"},
}
"""Case 1 has two follow-ups, case 2 one, case 3 is closed without any, case 4 may still get some, 5 is not asked."""


def rows_snapshot(checklist: Checklist = WITH_ROWS) -> Snapshot:
    """Return the five cases, with a comment in the second row of the first."""
    snapshot = snapshot_of(checklist, CASES, [VALUES[case.id] for case in CASES], ROWS)
    place = "uppfoljningar#3/reviderad"
    first = dict(snapshot.answers[1])
    first[place] = replace(
        first[place], comment="KOMMENTAR", evidence="PLATS sid. 2", reviewer="Granskare Ett", at=MOMENT
    )
    return replace(snapshot, answers={**snapshot.answers, 1: first})
