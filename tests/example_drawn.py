"""A snapshot of the invented audit whose cases were drawn by stratum, some of them absent."""

from dataclasses import replace
from datetime import UTC, datetime

from aktgranskning.domain.audit import Absence, DocumentRequest, Snapshot
from aktgranskning.domain.register import (
    Condition,
    Duplicates,
    Protected,
    Register,
    RegisterChoices,
    RegisterCount,
    Settlement,
    StratumColumn,
)
from aktgranskning.domain.sample import Allocation, Draw, DrawPlan, DrawState, Method, Sampling
from tests.example_snapshot import example_snapshot

AT = datetime(2026, 3, 2, 12, tzinfo=UTC)
SEED = "frö 7"
REGISTER = Register(
    1,
    "ärenden 2016.xlsx",
    RegisterChoices("Ärende", strata=(StratumColumn("Kontor"),), where=(Condition("Belopp", ">=", "12"),)),
    RegisterCount("cd" * 32, 412, 388, {"Belopp": 3}, {"Ålder": 1}),
    Settlement(Duplicates.FIRST_KEPT, True, "Stämt av mot systemets antal", Protected.LEFT_OUT),
    duplicates=2,
    empty=1,
    strata={"Norra kontoret": 200, "Södra kontoret": 185},
    frame_hash="ef" * 32,
    reviewer="Granskare Ett",
    at=AT,
)
PLAN = DrawPlan(Method.STRATIFIED, 7, SEED, Allocation.EQUAL)
TAKEN = Draw(
    2, 1, PLAN, {"Norra kontoret": 7, "Södra kontoret": 7}, "Granskare Ett", AT, DrawState.TAKEN, sizes_before=(10,)
)
THROWN = Draw(1, 1, DrawPlan(Method.SIMPLE, 9, "annat frö"), {"": 9}, "Granskare Ett", AT, DrawState.THROWN_AWAY)


def drawn_snapshot() -> Snapshot:
    """Return the example as drawn by stratum, Akt 3 gone, Akt 15 in its place, and Akt 5 outside the population."""
    snapshot = example_snapshot()
    cases = [replace(case, stratum=case.unit, rank=(case.id + 1) // 2) for case in snapshot.cases]
    cases[0] = replace(
        cases[0],
        source_system="SYSTEMET",
        period_read="2016",
        documents="12",
        pages="90",
        assigned="Granskare Två",
        observations="IAKTTAGELSE " + "x" * 40_000,
        for_report="1",
    )
    cases[2] = replace(cases[2], absence=Absence.MISSING, absence_reason="SKÄL bortkommen")
    cases[4] = replace(cases[4], absence=Absence.OUTSIDE, absence_reason="SKÄL annan enhet")
    cases[14] = replace(cases[14], replaces=3)
    absent = (cases[2], cases[4])
    read = tuple(case for case in cases if case not in absent)
    answers = {case.id: snapshot.answers[case.id] for case in read}
    sampling = Sampling((REGISTER,), (THROWN, TAKEN))
    requests = (
        DocumentRequest(2, 1, "Beslutet", "Arkivet", "2017-03-01"),
        DocumentRequest(2, 2, "Planen", received="2017-03-09"),
    )
    return replace(
        snapshot,
        cases=read,
        answers=answers,
        absent=absent,
        sampling=sampling,
        requests=requests,
        dates={1: (AT, None)},
    )
