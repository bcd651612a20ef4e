"""An invented case for each shipped checklist, reviewed as a user does: what is asked, computed and offered."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest

from aktgranskning import review, rows
from aktgranskning.domain.audit import AnswerState, Audit
from aktgranskning.domain.errors import AuditError
from aktgranskning.engagement import NewCase, add_cases, create_audit, load_checklist
from aktgranskning.progress import open_points
from aktgranskning.session import Session, logic_of
from checklists.reader import load_checklist as read_checklist
from checklists.shipped import shipped_checklists
from tests.conftest import REVIEWER, Clock

FINANCIAL_AID, WORK_PLANS, GENERAL = shipped_checklists()
GAP = "uppfoljning_plan_var_tredje_manad"


class ReviewedCase:
    """The one case of an audit with a shipped checklist."""

    def __init__(self, session: Session) -> None:
        self.session = session

    def answer(self, answers: Mapping[str, str], row: str = "") -> None:
        for item, value in answers.items():
            review.answer(self.session, 1, f"{row}/{item}" if row else item, value)

    def add_row(self, repeat: str, answers: Mapping[str, str]) -> str:
        target = rows.add_row(self.session, 1, repeat).target
        assert target is not None
        self.answer(answers, target[1])
        return target[1]

    def value(self, place: str) -> str:
        return self.session.answers[1][place].value

    def state(self, place: str) -> AnswerState:
        return self.session.answers[1][place].state

    def offered(self, place: str) -> list[str]:
        logic = logic_of(self.session)
        return [choice.name for choice in logic.offered(place, self.session.standing(1))]

    def asked(self) -> set[str]:
        return {place for place in self.session.answers[1] if self.state(place) is not AnswerState.NOT_ASKED}

    def answer_the_rest(self) -> None:
        """Answer what is required and left with the first choice that is offered."""
        while left := open_points(self.session, 1).required:
            self.answer({left[0]: self.offered(left[0])[0]})


Begin = Callable[[Path], ReviewedCase]


@pytest.fixture
def begin(tmp_path: Path, clock: Clock) -> Iterator[Begin]:
    sessions = []

    def of(path: Path) -> ReviewedCase:
        loaded = read_checklist(path)
        session = create_audit(tmp_path / "Prov.granskning", Audit("Prov"), REVIEWER, clock=clock)
        sessions.append(session)
        load_checklist(session, loaded.checklist, loaded.file_name, loaded.content, loaded.sha256, loaded.files)
        add_cases(session, [NewCase()])
        review.begin_case(session, 1)
        return ReviewedCase(session)

    yield of
    for session in sessions:
        session.close()


@pytest.fixture
def with_plan(begin: Begin) -> ReviewedCase:
    case = begin(FINANCIAL_AID)
    case.answer({"beslut_datum": "2017-02-01", "genomforandeplan": "ja", "plan_datum": "2017-03-01"})
    return case


def test_the_longest_gap_between_follow_ups_is_computed(with_plan: ReviewedCase) -> None:
    with_plan.answer({"uppfoljning_plan": "ja"})
    first = with_plan.add_row("planuppfoljningar", {"uppfoljning_datum": "2017-05-01", "plan_reviderad": "ja"})
    second = with_plan.add_row("planuppfoljningar", {"uppfoljning_datum": "2017-09-01"})
    assert with_plan.value("plan_inom_tre_manader") == "28"
    assert [with_plan.value(f"{row}/dagar_sedan_forra") for row in (first, second)] == ["61", "123"]
    assert (with_plan.value(GAP), with_plan.state(GAP)) == ("123", AnswerState.NOT_MET)
    with_plan.answer({"uppfoljning_datum": "2017-08-01"}, second)
    assert (with_plan.value(GAP), with_plan.state(GAP)) == ("92", AnswerState.MET)
    rows.remove_row(with_plan.session, 1, first)
    assert with_plan.value(f"{second}/dagar_sedan_forra") == with_plan.value(GAP) == "153"


@pytest.mark.parametrize(
    ("judged", "value", "state"),
    [
        ("nej", "ingen uppföljning", AnswerState.NOT_MET),
        ("ej_tillampligt", "ingen uppföljning", AnswerState.NOT_APPLICABLE),
        ("ja", "", AnswerState.UNANSWERED),
    ],
)
def test_a_plan_without_dated_follow_ups(with_plan: ReviewedCase, judged: str, value: str, state: AnswerState) -> None:
    assert with_plan.state(GAP) is AnswerState.UNANSWERED
    with_plan.answer({"uppfoljning_plan": judged})
    assert (with_plan.value(GAP), with_plan.state(GAP)) == (value, state)


def test_follow_ups_stand_in_the_order_of_their_dates(with_plan: ReviewedCase) -> None:
    first = with_plan.add_row("planuppfoljningar", {"uppfoljning_datum": "2017-05-01"})
    second = with_plan.add_row("planuppfoljningar", {})
    for row, day in ((first, "2017-02-28"), (second, "2017-04-30"), (second, "2026-12-31")):
        with pytest.raises(AuditError) as refused:
            with_plan.answer({"uppfoljning_datum": day}, row)
        assert refused.value.code == "review.constraint"
    with_plan.answer({"uppfoljning_datum": "2017-05-01"}, second)
    assert with_plan.value(f"{second}/dagar_sedan_forra") == "0"


def test_an_undated_plan_leaves_the_first_gap_open(with_plan: ReviewedCase) -> None:
    with_plan.answer({"plan_datum": ""})
    first = with_plan.add_row("planuppfoljningar", {"uppfoljning_datum": "2017-05-01"})
    assert with_plan.value(f"{first}/dagar_sedan_forra") == with_plan.value(GAP) == ""
    with_plan.add_row("planuppfoljningar", {"uppfoljning_datum": "2017-06-01"})
    assert with_plan.value(GAP) == "31"


def test_without_a_plan_nothing_is_asked_of_it(with_plan: ReviewedCase) -> None:
    with_plan.add_row("planuppfoljningar", {"uppfoljning_datum": "2017-05-01"})
    with_plan.answer({"genomforandeplan": "nej"})
    for place in ("planuppfoljningar", "planuppfoljningar#1/uppfoljning_datum", "plan_datum", GAP):
        assert with_plan.state(place) is AnswerState.NOT_ASKED


def test_only_parties_of_the_chosen_kinds_are_offered(begin: Begin) -> None:
    case = begin(FINANCIAL_AID)
    case.answer({"samverkan": "ja", "samverkan_huvudman": "staten annan"})
    assert case.offered("samverkansparter") == ["arbetsformedlingen", "forsakringskassan", "annan_part"]
    with pytest.raises(AuditError) as refused:
        case.answer({"samverkansparter": "ungdomsteamet"})
    assert refused.value.code == "review.not_offered"
    case.answer({"samverkansparter": "arbetsformedlingen annan_part"})
    contact = case.add_row("samverkanskontakter", {"kontakt_datum": "2017-04-03"})
    assert case.offered(f"{contact}/kontakt_part") == ["arbetsformedlingen", "annan_part"]
    case.answer({"kontakt_part": "annan_part"}, contact)

    case.answer({"samverkansparter": "arbetsformedlingen"})

    assert case.value(f"{contact}/kontakt_part") == "annan_part"
    assert open_points(case.session, 1).no_longer_offered == (f"{contact}/kontakt_part",)


@pytest.mark.parametrize("path", shipped_checklists(), ids=lambda path: path.stem)
def test_a_case_can_be_closed_when_what_is_required_is_answered(begin: Begin, path: Path) -> None:
    case = begin(path)
    case.answer_the_rest()
    review.complete_case(case.session, 1)
    outcomes = [answer.state for answer in case.session.answers[1].values()]
    assert outcomes.count(AnswerState.MET) >= 10
    assert not set(outcomes) & {AnswerState.PARTLY, AnswerState.NOT_MET}


def test_a_work_plan_is_individual_or_general_and_its_times_are_counted(begin: Begin) -> None:
    case = begin(WORK_PLANS)
    before = case.asked()
    case.answer({"bistand_datum": "2024-01-15", "arbetsplan": "delvis", "plan_datum": "2024-03-01"})
    assert case.asked() - before >= {"plan_slag", "delmal", "uppfoljning_daterad", "tidigare_uppfoljning"}
    assert (case.value("dagar_till_plan"), case.state("dagar_till_plan")) == ("46", AnswerState.RECORDED)
    for kind, state in (
        ("individuell", AnswerState.MET),
        ("generell", AnswerState.NOT_MET),
        ("kan_ej_bedomas", AnswerState.NOT_ASSESSABLE),
    ):
        case.answer({"plan_slag": kind})
        assert case.state("plan_slag") is state
    assert case.state("dagar_till_uppfoljning") is AnswerState.NOT_ASKED
    case.answer({"uppfoljning_daterad": "ja", "uppfoljning_forsta": "2024-06-01"})
    assert case.value("dagar_till_uppfoljning") == "92"
    with pytest.raises(AuditError) as refused:
        case.answer({"uppfoljning_forsta": "2024-02-29"})
    assert refused.value.code == "review.constraint"


def test_the_time_from_application_to_decision_is_counted(begin: Begin) -> None:
    case = begin(GENERAL)
    case.answer({"inlett_datum": "2024-02-01", "beslut_datum": "2024-03-01"})
    assert (case.value("handlaggningstid"), case.state("handlaggningstid")) == ("29", AnswerState.RECORDED)
    with pytest.raises(AuditError) as refused:
        case.answer({"beslut_datum": "2024-01-31"})
    assert refused.value.code == "review.constraint"


def test_the_administrative_procedure_act_is_asked_where_it_applies(begin: Begin) -> None:
    case = begin(GENERAL)
    case.answer({"overklagande_slag": "forvaltningsbesvar"})
    before = case.asked()
    case.answer({"overklagande_slag": "laglighetsprovning"})
    assert before - case.asked() == {
        "uppgifter_dokumenterade",
        "komplettering",
        "utredning",
        "kommunicering",
        "beslut_dokumenterat",
        "motivering",
        "forsening",
        "underrattelse",
        "besvarshanvisning",
    }


@pytest.mark.parametrize(
    ("decided_by", "is_asked"), [("namnd", False), ("utskott", True), ("ledamot", True), ("anstalld", True)]
)
def test_delegation_is_asked_of_delegated_decisions(begin: Begin, decided_by: str, is_asked: bool) -> None:
    case = begin(GENERAL)
    case.answer({"beslutsfattare": decided_by})
    assert ({"delegation", "anmalan"} <= case.asked()) == is_asked
