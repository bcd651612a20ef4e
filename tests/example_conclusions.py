"""The invented audit with its answer: assessments, recommendations with responses, and key figures."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal

from aktgranskning.domain.audit import Snapshot
from aktgranskning.domain.conclusions.answers import answered_overall, answered_questions, basis_of
from aktgranskning.domain.conclusions.assessments import OVERALL, Assessment
from aktgranskning.domain.conclusions.earlier import EarlierAudit
from aktgranskning.domain.conclusions.earlier_answers import write_answers
from aktgranskning.domain.conclusions.earlier_tally import write_tally
from aktgranskning.domain.conclusions.figure_content import FigureContent, write_content
from aktgranskning.domain.conclusions.key_figures import (
    ComparisonGroup,
    FigureValue,
    KeyFigure,
    KeyFigureSet,
    Measure,
    Municipality,
)
from aktgranskning.domain.conclusions.picture import Conclusions
from aktgranskning.domain.conclusions.questions import (
    Criterion,
    CriterionKind,
    Ground,
    GroundKind,
    ItemLink,
    LinkTarget,
    QuestionRecord,
    Strength,
)
from aktgranskning.domain.conclusions.recommendations import (
    Agreement,
    Priority,
    Recommendation,
    RecommendationStatus,
    Response,
)
from aktgranskning.domain.conclusions.scales import FOUR_STEPS
from aktgranskning.domain.conclusions.statuses import StatusEntry, write_statuses
from aktgranskning.domain.grouping import GroupBy, tally_by
from aktgranskning.domain.tally import tally
from tests.example_snapshot import example_snapshot

NORTH, SOUTH = "Norra kontoret", "Södra kontoret"
FAMILY, LABOUR = "Familjenämnden", "Arbetsmarknadsnämnden"
AT = datetime(2026, 3, 4, 12, tzinfo=UTC)

YEARS = (2021, 2022, 2023, 2024, 2025)
PLANS = KeyFigure("N001", "Hushåll med plan", "%")
COST = KeyFigure("N002", "Kostnad för biståndet", "kr/inv")
ROUTINE = KeyFigure("N003", "Finns en aktuell rutin?", is_yes_no=True)
PLACES = tuple(Municipality(f"000{at}", name) for at, name in enumerate(("Exempelby", "Alboga", "Brunna"), 1))


def _values(figure: KeyFigure, place: int, numbers: Sequence[str | None]) -> list[FigureValue]:
    return [
        FigureValue(figure.id, PLACES[place].id, year, value=None if number is None else Decimal(number))
        for year, number in zip(YEARS, numbers, strict=True)
    ]


CONTENT = FigureContent(
    (PLANS, COST, ROUTINE),
    PLACES,
    (
        *_values(PLANS, 0, ("61.5", "63", None, "66.4", "68")),
        *_values(PLANS, 1, ("70", "71", "72", "73", "74")),
        *_values(PLANS, 2, ("60", "62", "64", None, None)),
        *_values(COST, 0, ("1200", "1250", "1300", "1280", "1310")),
        *_values(COST, 1, ("1100", "1110", "1120", "1130", "1140")),
        *_values(ROUTINE, 0, ("0", "0", "1", "1", None)),
        *_values(ROUTINE, 1, ("1", "1", "1", "1", "1")),
        *_values(ROUTINE, 2, ("0", "0", "0", "0", "0")),
    ),
)

QUESTIONS = (
    QuestionRecord(1, "1", "Dokumenteras planeringen enligt riktlinjerna?", position="1"),
    QuestionRecord(2, "egen1", "Är samverkan känd?", "1", "2", "1"),
    QuestionRecord(3, "egen2", "Följer nämnden upp biståndet?", "", "9", "1"),
)
CRITERIA = (
    Criterion(
        1, "1", CriterionKind.LAW, "Utredningar ska dokumenteras", "11 kap. 5 § SoL", Strength.SHALL, "2002-01-01"
    ),
    Criterion(2, "egen2", CriterionKind.LOCAL_RULE, "Uppföljning varje år", strength=Strength.SHOULD),
)
GROUNDS = (
    Ground(1, "1", GroundKind.INTERVIEW, "enhetschef", "2026-02-03", text="Mallen är ny och används inte av alla."),
    Ground(2, "egen2", GroundKind.DOCUMENT, "Verksamhetsberättelse", "2026-01-20", "12", "Uppföljning redovisas inte."),
    Ground(3, "egen2", GroundKind.KEY_FIGURE, "N001", municipality="0001", year="2025", compared_with="1"),
)
RATIONALE = "Hinder är dokumenterade i nästan alla akter, men planer saknas i de flesta."


def concluded_snapshot() -> Snapshot:
    """Return the example with assessments on four steps, two of units, one flagged; recommendations; key figures."""
    bare = example_snapshot()
    audit = replace(bare.audit, purpose="Bedöma om planeringen är ändamålsenlig.", scale=FOUR_STEPS)
    bare = replace(bare, audit=replace(audit, municipality="Exempelby"))
    grounded = replace(bare, conclusions=_grounded())
    assessments = (
        Assessment(
            1, "1", "", "i_begransad_utstrackning", "I begränsad utsträckning", RATIONALE, _basis(grounded, "1"),
            "Granskare Ett", "2026-03-01",
        ),
        Assessment(2, "1", NORTH, "ja", "Ja", "Kontoret har planer.", _basis(grounded, "1", NORTH), "G", "2026-03-02"),
        Assessment(
            3, "egen2", "", "kan_inte_styrkas", "Kan inte styrkas", "Underlag saknas.", _basis(grounded, "egen2"),
            "Granskare Ett", "2026-03-01",
        ),
        Assessment(4, OVERALL, "", "nej", "Nej", "Planeringen är inte ändamålsenlig.", "", "G", "2026-03-03"),
    )  # fmt: skip
    whole = replace(grounded, conclusions=replace(grounded.conclusions, assessments=assessments))
    return replace(whole, statuses=STATUSES)


def followed_up_snapshot() -> Snapshot:
    """Return the example as the follow-up of an audit with two plans more; one recommendation was answered there."""
    whole = concluded_snapshot()
    answers = {id_: dict(of_case) for id_, of_case in whole.answers.items()}
    for id_ in (4, 5):
        answers[id_]["plan"] = answers[1]["plan"]
    tally_then = write_tally(tally(replace(whole, answers=answers)))
    bare = replace(whole, conclusions=replace(whole.conclusions, assessments=whole.conclusions.assessments[2:]))
    answers_then = write_answers((answered_overall(bare), *answered_questions(bare)))
    earlier = EarlierAudit(
        1, "Förra granskningen", "Socialnämnden", "2014", "1", "", "2026-01-02", tally_then, answers=answers_then
    )
    first, second = whole.conclusions.recommendations
    done = replace(first, earlier=write_statuses(_statuses(RecommendationStatus.ANSWERED, RecommendationStatus.DONE)))
    found = replace(whole.conclusions, earlier_audits=(earlier,), recommendations=(done, second))
    return replace(whole, conclusions=found)


def _statuses(in_force: RecommendationStatus, undone: RecommendationStatus) -> list[StatusEntry]:
    return [StatusEntry(AT, "G", in_force, "2024-01-01", ""), StatusEntry(AT, "G", undone, "2024-02-01", "", True)]


def _basis(snapshot: Snapshot, question: str, unit: str = "") -> str:
    tallies = tally_by(snapshot, GroupBy.UNIT)[unit] if unit else tally(snapshot)
    return basis_of(snapshot.audit, snapshot.checklist, snapshot.conclusions, tallies, question, unit)


def _grounded() -> Conclusions:
    return Conclusions(
        questions=QUESTIONS,
        criteria=CRITERIA,
        links=(
            ItemLink("samverkan", 1, LinkTarget.QUESTION, "egen1"),
            ItemLink("plan", 1, LinkTarget.RECOMMENDATION, "7"),
        ),
        grounds=GROUNDS,
        recommendations=RECOMMENDATIONS,
        responses=RESPONSES,
        key_figure_sets=(KeyFigureSet(1, "Öppna jämförelser", "2026-03-01", content=write_content(CONTENT)),),
        comparison_groups=(ComparisonGroup(1, "Liknande kommuner", Measure.AVERAGE, "0002\n0003"),),
    )


RECOMMENDATIONS = (
    Recommendation(
        7, "1", "Säkerställ att en plan upprättas.", f"{FAMILY}\n{LABOUR}", "1\negen2", Priority.HIGH,
        RecommendationStatus.UNDER_WAY, "2026-03-04", "Beslutat",
    ),
    Recommendation(9, "2", "Följ upp samverkan.", FAMILY, "egen1"),
)  # fmt: skip
RESPONSES = (
    Response(
        1, "7", FAMILY, "Nämnden instämmer.", Agreement.PARTLY, "Ny mall införs", "Förvaltningschefen", "2026-09-30",
        "2026-03-02", "45",
    ),
)  # fmt: skip
STATUSES = {
    7: (
        StatusEntry(AT, "Granskare Ett", RecommendationStatus.REJECTED, "2026-03-03", "Fel rad", is_undone=True),
        StatusEntry(AT, "Granskare Ett", RecommendationStatus.UNDER_WAY, "2026-03-04", "Beslutat"),
    )
}
