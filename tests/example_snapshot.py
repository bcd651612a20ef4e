"""An invented audit with every kind of item, and snapshots made from plain values by the checklist's own logic."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime

from aktgranskning.domain.audit import Answer, Audit, Case, CaseStatus, ChecklistSource, Snapshot
from aktgranskning.domain.checklist import (
    AuditQuestion,
    Checklist,
    Choice,
    Item,
    ItemKind,
    Outcome,
    Section,
    TallyKind,
)
from aktgranskning.domain.form.standing import Circumstances, Standing
from aktgranskning.domain.logic import Logic
from exports.options import ExportOptions, Kind

MOMENT = datetime(2017, 4, 3, 9, 30, tzinfo=UTC)
SOURCE = ChecklistSource("ekonomiskt-bistånd.xlsx", "ab" * 32)

YES_NO = (
    Choice("ja", "Ja", Outcome.MET, "J"),
    Choice("delvis", "Delvis", Outcome.PARTLY, "D"),
    Choice("nej", "Nej", Outcome.NOT_MET, "N"),
    Choice("ejtill", "Ej tillämpligt", Outcome.NOT_APPLICABLE, "E"),
    Choice("kanej", "Kan ej bedömas", Outcome.NOT_ASSESSABLE, "B"),
)
PARTNERS = (
    Choice("arbetsmarknad", "Arbetsmarknadsenheten", None, "A"),
    Choice("ungdom", "Ungdomsteamet", None, "U"),
    Choice("ams", "Arbetsförmedlingen", None, "F"),
)

ITEMS = (
    Item(
        "hinder",
        ItemKind.SELECT_ONE,
        "Är hinder, behov och resurser dokumenterade?",
        TallyKind.OUTCOME,
        section="utredning",
        hint="Räkna det som står i utredningen eller i journalen.",
        choices=YES_NO,
        criterion="11 kap. 1 § socialtjänstlagen (ska)",
        audit_question="1",
    ),
    Item("intro", ItemKind.NOTE, "Läs hela akten först.", TallyKind.NONE, section="planering"),
    Item(
        "plan",
        ItemKind.SELECT_ONE,
        "Finns en individuell genomförandeplan?",
        TallyKind.OUTCOME,
        section="planering",
        hint="En plan som bara finns i journalen är Delvis.",
        choices=YES_NO,
        criterion="Kommunens riktlinjer (ska)",
        audit_question="1",
    ),
    Item(
        "plandatum",
        ItemKind.DATE,
        "Planens datum",
        TallyKind.STATISTIC,
        section="planering",
        relevant="${plan} = 'ja' or ${plan} = 'delvis'",
    ),
    Item(
        "dagar",
        ItemKind.INTEGER,
        "Dagar från ansökan till plan",
        TallyKind.STATISTIC,
        section="planering",
        relevant="${plan} = 'ja' or ${plan} = 'delvis'",
        met=". <= 90",
    ),
    Item(
        "samverkan",
        ItemKind.SELECT_MULTIPLE,
        "Med vilka har samverkan skett?",
        TallyKind.DISTRIBUTION,
        section="samverkande",
        choices=PARTNERS,
    ),
    Item("sammanfattning", ItemKind.TEXT, "Sammanfattning", TallyKind.NONE, section="samverkande"),
    Item(
        "ekot",
        ItemKind.CALCULATE,
        "Sammanfattningen igen",
        TallyKind.STATISTIC,
        section="samverkande",
        calculation="concat('se ', ${sammanfattning})",
    ),
)

CHECKLIST = Checklist(
    form_id="ekonomiskt_bistand",
    title="Ekonomiskt bistånd – genomförandeplan",
    version="1",
    sections=(
        Section("utredning", "Utredning"),
        Section("planering", "Genomförandeplan"),
        Section("samverkande", "Samverkan"),
    ),
    items=ITEMS,
    audit_questions=(AuditQuestion("1", "Dokumenteras planeringen enligt riktlinjerna?"),),
)


def snapshot_of(
    checklist: Checklist,
    cases: Sequence[Case],
    values: Sequence[Mapping[str, str]],
    rows: Mapping[int, tuple[str, ...]] | None = None,
) -> Snapshot:
    """Return a snapshot in which each case has these values, by place, and the states that the logic gives them."""
    logic = Logic(checklist)
    rows = {case.id: (rows or {}).get(case.id, ()) for case in cases}
    answers = {
        case.id: {
            place: Answer(evaluated.value, state=evaluated.state)
            for place, evaluated in logic.evaluate(of_case, standing_of(case, rows[case.id])).items()
        }
        for case, of_case in zip(cases, values, strict=True)
    }
    audit = Audit("Granskning", "Socialnämnden", "2016-01-01–2016-12-31")
    return Snapshot(audit, checklist, SOURCE, tuple(cases), answers, rows)


def standing_of(case: Case, rows: tuple[str, ...]) -> Standing:
    """Return a case with these rows before its logic is worked out."""
    return Standing({}, rows, Circumstances(MOMENT.replace(tzinfo=None), "", case.status))


def example_snapshot() -> Snapshot:
    """Return fifteen cases: 14 of 15 with obstacles documented, 1 of 15 with a plan, one only partly."""
    units = ("Norra kontoret", "Södra kontoret")
    cases = [
        Case(id_, f"Akt {id_}", f"HEMLIG-{id_:03}", units[id_ % 2], CaseStatus.DONE, "Granskare Ett")
        for id_ in range(1, 16)
    ]
    return with_comment(snapshot_of(CHECKLIST, cases, [_values(case.id) for case in cases]))


def with_comment(snapshot: Snapshot, comment: str = "KOMMENTAR om planen") -> Snapshot:
    """Return the snapshot with a comment and a place in the file upon the plan of the first case."""
    first = snapshot.cases[0].id
    answers = {id_: dict(of_case) for id_, of_case in snapshot.answers.items()}
    answers[first]["plan"] = replace(
        answers[first]["plan"],
        comment=comment,
        evidence="PLATS i journalen, sid. 3",
        draft="UTKAST",
        reviewer="Granskare Ett",
        at=MOMENT,
    )
    return replace(snapshot, answers=answers)


def options(kind: Kind = Kind.REPORT, *, with_references: bool = False) -> ExportOptions:
    """Return options for an export on one certain day."""
    return ExportOptions(kind, with_references, MOMENT, "0.1.0")


def _values(case: int) -> dict[str, str]:
    values = {
        "hinder": "nej" if case == 4 else "ja",
        "plan": {1: "ja", 2: "delvis", 3: "kanej"}.get(case, "nej"),
        "samverkan": " ".join(choice.name for choice in PARTNERS[: case % 4]),
        "sammanfattning": "FRITEXT om den enskilde" if case < 9 else "",
    }
    if case < 3:
        values |= {"plandatum": f"2016-0{case}-11", "dagar": str(60 * case)}
    return values
