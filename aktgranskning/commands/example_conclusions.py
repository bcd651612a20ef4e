"""What the example audit concludes: invented answers, recommendations and key figures upon the published figures."""

from dataclasses import replace
from pathlib import Path

from aktgranskning.concluding.assessing import assess
from aktgranskning.concluding.grounding import add_criterion, add_ground
from aktgranskning.concluding.key_figures import import_key_figures, read_key_figures, save_group
from aktgranskning.concluding.recommending import add_recommendation, set_status
from aktgranskning.concluding.responding import note_response
from aktgranskning.domain.conclusions.assessments import OVERALL
from aktgranskning.domain.conclusions.key_figures import Measure
from aktgranskning.domain.conclusions.questions import Criterion, CriterionKind, Ground, GroundKind, Strength
from aktgranskning.domain.conclusions.recommendations import Agreement, Priority, RecommendationStatus
from aktgranskning.engagement import edit_audit
from aktgranskning.session import Session

_BOARD = "Socialnämnden"
_PURPOSE = "Att bedöma om nämnden utreder, planerar och följer upp så att den enskilde kan bli självförsörjande."
_MUNICIPALITY = "Exempelby"
_SIMILAR = ("Provstad", "Testinge", "Modellby", "Mallköping", "Fiktivsund")
_SOURCE, _RETRIEVED = "Påhittade nyckeltal", "2018-02-01"

_ASSESSED = (
    ("dokumentation", "ja", "Hinder, behov, resurser och mål framgår i nästan alla ärenden."),
    (
        "planering",
        "nej",
        "En genomförandeplan finns i ett av 15 ärenden. Det som förvaltningen pekar på i ytterligare tre är"
        " anteckningar i journalen eller utredningen, inte en plan som den enskilde kan följa.",
    ),
    ("uppfoljning", "delvis", "Insatserna följs upp i nio av 15 ärenden. Uppföljning av planer finns inte i något."),
    ("samverkan", "delvis", "Samverkan framgår av ärendena, men inte vad den leder till."),
    (OVERALL, "delvis", "Utredningarna är i huvudsak väl dokumenterade. Planeringen och uppföljningen är inte det."),
)


def conclude(session: Session, key_figures: Path) -> None:
    """Answer the example's audit questions, recommend, let the board respond to one, and read key figures in."""
    edit_audit(session, replace(session.audit, purpose=_PURPOSE, municipality=_MUNICIPALITY))
    import_key_figures(session, read_key_figures(session, key_figures), source=_SOURCE, retrieved=_RETRIEVED)
    save_group(session, "Liknande kommuner", _SIMILAR, Measure.AVERAGE)
    _ground(session)
    for question, rating, rationale in _ASSESSED:
        assess(session, question, rating, rationale)
    _recommend(session)


def _ground(session: Session) -> None:
    law = Criterion(0, "dokumentation", CriterionKind.LAW, "Handläggningen av ärenden ska dokumenteras.")
    add_criterion(
        session,
        replace(
            law,
            source="11 kap. 5 § socialtjänstlagen (2001:453)",
            strength=Strength.SHALL,
            valid_from="2002-01-01",
            valid_to="2025-06-30",
        ),
    )
    rule = Criterion(0, "planering", CriterionKind.LOCAL_RULE, "Den enskilde ska ha en tidsbestämd plan som följs upp.")
    add_criterion(session, replace(rule, source="Nämndens riktlinjer för ekonomiskt bistånd", strength=Strength.SHALL))
    said = "Planeringen skrivs i journalen; mallen för genomförandeplan används sällan."
    add_ground(session, Ground(0, "planering", GroundKind.INTERVIEW, "Enhetschef", "2018-01-16", text=said))
    read = "Riktlinjerna anger vad en plan ska innehålla, men inte när den ska finnas."
    add_ground(session, Ground(0, "planering", GroundKind.DOCUMENT, "Riktlinjer", "2016-11-23", "§ 97", read))
    group = str(session.conclusions.comparison_groups[0].number)
    for question, figure in (("planering", "EX0101"), ("planering", "EX0103"), ("uppfoljning", "EX0102")):
        ground = Ground(0, question, GroundKind.KEY_FIGURE, figure, municipality=_MUNICIPALITY, compared_with=group)
        add_ground(session, ground)


def _recommend(session: Session) -> None:
    plan = "Se till att varje enskild har en egen genomförandeplan med mål, insatser och tid för uppföljning."
    add_recommendation(session, plan, [_BOARD], questions=["planering"], priority=Priority.HIGH)
    follow = "Besluta när och hur planer och insatser ska följas upp, och följ i ledningssystemet att det görs."
    add_recommendation(session, follow, [_BOARD], questions=["uppfoljning"], items=["uppfoljning_insatser"])
    first = session.conclusions.recommendations[0].number
    note_response(
        session,
        first,
        _BOARD,
        text="Nämnden delar bedömningen.",
        agrees=Agreement.YES,
        action="En gemensam mall införs och handläggarna utbildas i den.",
        responsible="Verksamhetschefen",
        due="2018-10-31",
        decided="2018-04-18",
        section="§ 41",
    )
    set_status(session, first, RecommendationStatus.DONE, day="2018-10-24", note="Mallen används sedan oktober.")
