"""Five invented audits, built like the five kinds of document in which such audits are published.

What they are about, whom they name and every figure in them is made up.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from aktgranskning import review
from aktgranskning.adding import NewCase
from aktgranskning.concluding.assessing import assess
from aktgranskning.concluding.grounding import add_criterion, add_ground, link_item
from aktgranskning.concluding.key_figures import import_key_figures, read_key_figures, save_group
from aktgranskning.concluding.questioning import add_question
from aktgranskning.concluding.recommending import add_recommendation
from aktgranskning.concluding.responding import note_response
from aktgranskning.domain.audit import Audit, ChecklistFile
from aktgranskning.domain.checklist import AuditQuestion, Checklist, Item, ItemKind, TallyKind
from aktgranskning.domain.conclusions.assessments import OVERALL
from aktgranskning.domain.conclusions.key_figures import Measure
from aktgranskning.domain.conclusions.questions import (
    Criterion,
    CriterionKind,
    Ground,
    GroundKind,
    LinkTarget,
    Strength,
)
from aktgranskning.domain.conclusions.recommendations import Agreement, Priority
from aktgranskning.domain.conclusions.scales import FOUR_STEPS
from aktgranskning.engagement import add_cases, create_audit, load_checklist
from aktgranskning.session import Session
from tests.conftest import REVIEWER, Clock
from tests.example_checklists import ANSWERS
from tests.workbooks import write_workbook

OWN = "Exempelby"
SIMILAR = ("Provstad", "Testinge", "Modellby", "Mallköping", "Fiktivsund", "Övningsås", "Påhittsborg")
OTHERS = ("Långbortby", "Annanstad")
MUNICIPALITIES = {name: f"99{number:02}" for number, name in enumerate((OWN, *SIMILAR, *OTHERS), 1)}
YEARS = (2020, 2021, 2022, 2023, 2024)

ITEMS = {
    "plan": "Finns en plan?",
    "utredning": "Är hinder, behov och resurser utredda?",
    "mal": "Finns mål för insatsen?",
    "uppfoljning": "Följs insatserna upp?",
}
MET = {"plan": 1, "utredning": 14, "mal": 13, "uppfoljning": 9}
"""Of 15 cases: the figures of a published review."""


def checklist_of(questions: Mapping[str, str], items: Mapping[str, str], answering: Mapping[str, str]) -> Checklist:
    """Return a checklist of items with an outcome; `answering` is the audit question of an item."""
    return Checklist(
        form_id="pahittad",
        title="Påhittad checklista",
        version="1",
        sections=(),
        items=tuple(
            Item(
                name,
                ItemKind.SELECT_ONE,
                label,
                TallyKind.OUTCOME,
                choices=ANSWERS,
                audit_question=answering.get(name, ""),
            )
            for name, label in items.items()
        ),
        audit_questions=tuple(AuditQuestion(*question) for question in questions.items()),
    )


def begin(path: Path, audit: Audit, checklist: Checklist, units: Sequence[str]) -> Session:
    """Create an audit with a case for each of `units`."""
    session = create_audit(path, audit, REVIEWER, clock=Clock())
    load_checklist(session, checklist, ChecklistFile("pahittad.xlsx", b"pahittad"))
    add_cases(session, [NewCase(unit=unit) for unit in units])
    return session


def answer_met(session: Session, met: Mapping[str, int], case_ids: Sequence[int]) -> None:
    """Answer each item with yes in the first so many of these cases, with no in the others."""
    for at, case_id in enumerate(case_ids):
        review.begin_case(session, case_id)
        for item, wanted in met.items():
            review.answer(session, case_id, item, "ja" if at < wanted else "nej")


# (a) One file review, four steps, sixteen indicators beside those of similar municipalities

PLANNING = ("EX0001", "EX0002", "EX0003")
"""Indicators that are answered with yes or no."""

INDICATORS = tuple(f"EX{number:04}" for number in range(1, 17))


def indicator_value(indicator: str, municipality: str) -> float | int | None:
    """Return what an indicator was in a municipality in 2024; every fifth is missing, never the own one's."""
    number, at = int(indicator[2:]), [*MUNICIPALITIES].index(municipality)
    if at and (number + at) % 5 == 0:
        return None
    return (number + at) % 2 if indicator in PLANNING else (number * 37 + at * 11) % 1000 / 10


def write_indicators(path: Path) -> Path:
    """Write sixteen indicators of ten municipalities as the interface of a national database gives them."""
    values = [
        {
            "kpi": indicator,
            "municipality": number,
            "period": 2024,
            "values": [
                {
                    "gender": "T",
                    "count": 0 if (value := indicator_value(indicator, name)) is None else 1,
                    "status": "Missing" if value is None else "",
                    "value": value,
                }
            ],
        }
        for indicator in INDICATORS
        for name, number in MUNICIPALITIES.items()
    ]
    path.write_text(json.dumps({"count": len(values), "values": values}), "utf-8")
    return path


def write_names(path: Path) -> Path:
    """Write what the indicators and the municipalities are called, as the same interface gives it."""
    kpis = [
        {
            "id": indicator,
            "title": f"Plan, påhittat nyckeltal {indicator[-2:]}, ja=1, nej=0"
            if indicator in PLANNING
            else f"Påhittat nyckeltal {indicator[-2:]}, andel (%)",
        }
        for indicator in INDICATORS
    ]
    towns = [{"id": number, "title": name, "type": "K"} for name, number in MUNICIPALITIES.items()]
    path.write_text(json.dumps({"count": len(kpis) + len(towns), "values": [*kpis, *towns]}), "utf-8")
    return path


def file_review(folder: Path) -> Session:
    """(a) One review of fifteen files, a scale of four steps, sixteen indicators as a ground."""
    checklist = checklist_of(
        {"planering": "Har de enskilda en plan?", "uppfoljning": "Följs insatserna upp?"},
        ITEMS,
        {"plan": "planering", "utredning": "planering", "mal": "planering", "uppfoljning": "uppfoljning"},
    )
    audit = Audit("Ekonomiskt bistånd", "Socialnämnden", "2024", purpose="Att bedöma handläggningen.", scale=FOUR_STEPS)
    session = begin(folder / "a.granskning", replace(audit, municipality=OWN), checklist, [""] * 15)
    answer_met(session, MET, [*session.cases])
    for written in (write_names(folder / "namn.json"), write_indicators(folder / "nyckeltal.json")):
        import_key_figures(session, read_key_figures(session, written))
    save_group(session, "Liknande kommuner", SIMILAR)
    group = str(session.conclusions.comparison_groups[0].number)
    for indicator in INDICATORS:
        question = "planering" if indicator in PLANNING else "uppfoljning"
        add_ground(
            session,
            Ground(0, question, GroundKind.KEY_FIGURE, indicator, municipality=OWN, year="2024", compared_with=group),
        )
    assess(session, "planering", "i_begransad_utstrackning", "Planen saknas i 14 av 15 akter.")
    assess(session, "uppfoljning", "till_overvagande_del", "Uppföljning finns i nio av 15 akter.")
    assess(session, OVERALL, "i_begransad_utstrackning", "Handläggningen brister i planeringen.")
    return session


# (b) Four questions on three steps, three recommendations


def four_questions(folder: Path) -> Session:
    """(b) Four questions, one of them in two parts, on three steps with interviews and documents; no file but one."""
    questions = {"styrning": "Är styrningen tydlig?", "rutiner": "Finns rutiner?", "kompetens": "Räcker kompetensen?"}
    checklist = checklist_of({**questions, "kontroll": "Är kontrollen tillräcklig?"}, {"rutin": "Följs rutinen?"}, {})
    audit = Audit("Avtalsuppföljning", "Tekniska nämnden", "2025", purpose="Att bedöma avtalsuppföljningen.")
    session = begin(folder / "b.granskning", audit, checklist, ["", ""])
    answer_met(session, {"rutin": 1}, [*session.cases])
    link_item(session, "rutin", LinkTarget.QUESTION, "rutiner")
    add_question(session, "Är delegationen beslutad?", "styrning")
    criterion = Criterion(0, "styrning", CriterionKind.LAW, "Nämnden ska se till att kontrollen är tillräcklig.")
    add_criterion(session, replace(criterion, source="6 kap. 6 § kommunallagen", strength=Strength.SHALL,
                                   valid_from="2018-01-01"))  # fmt: skip
    add_ground(
        session, Ground(0, "styrning", GroundKind.INTERVIEW, "Avdelningschef", "2025-10-01", "", "Ansvaret är delat.")
    )
    add_ground(
        session,
        Ground(0, "kontroll", GroundKind.DOCUMENT, "Internkontrollplan", "2025-02-12", "§ 14", "Avtal ingår inte."),
    )
    for question, rating in (
        ("styrning", "ja"),
        ("rutiner", "delvis"),
        ("kompetens", "kan_inte_styrkas"),
        ("kontroll", "nej"),
    ):
        assess(session, question, rating, f"Därför är svaret {rating}.")
    for text, resting, priority in (
        ("Besluta om en rutin för uppföljning.", ["rutiner"], Priority.HIGH),
        ("Ta in avtalen i internkontrollplanen.", ["kontroll", "styrning"], Priority.MEDIUM),
        ("Kartlägg behovet av kompetens.", ["kompetens"], Priority.UNSAID),
    ):
        items = ["rutin"] if resting == ["rutiner"] else []
        add_recommendation(session, text, ["Tekniska nämnden"], questions=resting, items=items, priority=priority)
    return session


# (c) Six recommendations, and the boards' six responses

BOARDS = ("Barnnämnden", "Kulturnämnden", "Miljönämnden", "Socialnämnden", "Tekniska nämnden", "Vård- och äldrenämnden")
AGREEING = (Agreement.YES, Agreement.YES, Agreement.PARTLY, Agreement.YES, Agreement.NO, Agreement.YES)


def six_recommendations(folder: Path) -> Session:
    """(c) Six recommendations to six boards, without answers yet; `respond_all` gives them."""
    checklist = checklist_of({"atgarder": "Har tidigare brister åtgärdats?"}, {"atgard": "Är bristen åtgärdad?"}, {})
    session = begin(folder / "c.granskning", Audit("Uppföljning", "Kommunstyrelsen", "2026"), checklist, [""])
    assess(session, "atgarder", "delvis", "Fyra av sex nämnder har beslutat om åtgärder.")
    for number, board in enumerate(BOARDS, 1):
        add_recommendation(session, f"Vidta den påhittade åtgärden nummer {number}.", [board], questions=["atgarder"])
    return session


def response_of(number: int) -> dict[str, str]:
    """Return what the board of a recommendation answers, by the name of each part."""
    return {
        "text": f"Nämnden har behandlat rekommendation {number}.",
        "action": f"Åtgärd {number} genomförs.",
        "responsible": f"Förvaltningschef {number}",
        "due": f"2026-{number + 2:02}-15",
        "decided": f"2026-02-{number:02}",
        "section": f"§ {10 + number}",
    }


def respond_all(session: Session) -> None:
    """Note all six responses by hand."""
    for recommendation, board, agrees in zip(session.conclusions.recommendations, BOARDS, AGREEING, strict=True):
        said = response_of(recommendation.number)
        note_response(session, recommendation.number, board, agrees=agrees, **said)


# (d) Two districts with assessments of their own

DISTRICTS = ("Distrikt Norr", "Distrikt Söder")
RATED = {
    ("planering", "Distrikt Norr"): "ja",
    ("planering", "Distrikt Söder"): "nej",
    ("uppfoljning", "Distrikt Norr"): "delvis",
    ("uppfoljning", "Distrikt Söder"): "kan_inte_styrkas",
}


def two_districts(folder: Path) -> Session:
    """(d) The same questions of two districts, each with its own figures and its own answers."""
    checklist = checklist_of(
        {"planering": "Har de enskilda en plan?", "uppfoljning": "Följs planerna upp?"},
        {"plan": "Finns en plan?", "uppfoljning": "Är planen följd upp?"},
        {"plan": "planering", "uppfoljning": "uppfoljning"},
    )
    units = [DISTRICTS[at % 2] for at in range(16)]
    session = begin(folder / "d.granskning", Audit("Arbetsplaner", "Socialnämnden", "2025"), checklist, units)
    north, south = ([case.id for case in session.cases.values() if case.unit == unit] for unit in DISTRICTS)
    answer_met(session, {"plan": 7, "uppfoljning": 5}, north)
    answer_met(session, {"plan": 2, "uppfoljning": 0}, south)
    for (question, unit), rating in RATED.items():
        assess(session, question, rating, f"Så är det i {unit}.", unit)
    assess(session, OVERALL, "delvis", "Arbetet skiljer sig mellan distrikten.")
    return session


# (e) Fifteen questions, six key figures over five years

SIX = {
    "Kostnad per invånare (kr)": 21_000,
    "Andel med plan (%)": 40,
    "Väntetid (dagar)": 60,
    "Nöjda brukare (%)": 75,
    "Sjukfrånvaro (%)": 6,
    "Personalomsättning (%)": 11,
}


def yearly_value(title: str, municipality: str, year: int) -> str:
    """Return a key figure as a Swedish table writes it; '' where it is missing."""
    at, step = [*MUNICIPALITIES].index(municipality), YEARS.index(year)
    if (at + step * 3) % 11 == 4:
        return ""
    value = SIX[title] + at * 3 + step * (-1 if len(title) % 2 else 2)
    return f"{value:,}".replace(",", "\u00a0") if value >= 1000 else f"{value},{at % 10}"


def write_five_years(path: Path) -> Path:
    """Write six key figures of ten municipalities as a workbook with a column for each year."""
    rows: list[list[object]] = [["Nyckeltal", "Kommun", *YEARS]]
    for title in SIX:
        for name in MUNICIPALITIES:
            rows.append([title, name, *(yearly_value(title, name, year) for year in YEARS)])
    return write_workbook(path, {"Nyckeltal": rows})


def fifteen_questions(folder: Path) -> Session:
    """(e) Fifteen questions, a five-year table of six key figures for one municipality, similar ones and all."""
    checklist = checklist_of(
        {f"f{number}": f"Påhittad fråga {number}?" for number in range(1, 16)}, {"ett": "Ett?"}, {}
    )
    audit = Audit("Grundläggande granskning", "Kommunstyrelsen", "2024", municipality=OWN)
    session = begin(folder / "e.granskning", audit, checklist, [""])
    import_key_figures(session, read_key_figures(session, write_five_years(folder / "femar.xlsx")))
    save_group(session, "Liknande kommuner", SIMILAR, Measure.MEDIAN)
    save_group(session, "Alla kommuner")
    for number in range(1, 16):
        rating = ("ja", "delvis", "nej", "kan_inte_styrkas")[number % 4]
        assess(session, f"f{number}", rating, f"Motivering {number}.")
    return session
