"""An invented case for each shipped checklist, reviewed as a user does: what is asked, computed and offered."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import permutations
from pathlib import Path

import pytest

from aktgranskning import review, rows
from aktgranskning.adding import NewCase
from aktgranskning.domain.audit import AnswerState, Audit
from aktgranskning.domain.errors import AuditError
from aktgranskning.engagement import add_cases, create_audit, load_checklist
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
        load_checklist(session, loaded.checklist, loaded.file)
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


@pytest.fixture
def followed_up(with_plan: ReviewedCase) -> ReviewedCase:
    with_plan.answer({"uppfoljning_plan": "ja"})
    return with_plan


def add_follow_ups(case: ReviewedCase, *days: str) -> list[str]:
    return [case.add_row("planuppfoljningar", {"uppfoljning_datum": day}) for day in days]


def days_since(case: ReviewedCase, follow_ups: Iterable[str]) -> list[str]:
    return [case.value(f"{row}/dagar_sedan_forra") for row in follow_ups]


def test_the_longest_gap_between_follow_ups_is_computed(followed_up: ReviewedCase) -> None:
    first, second = added = add_follow_ups(followed_up, "2017-05-01", "2017-09-01")
    assert followed_up.value("plan_inom_tre_manader") == "28"
    assert days_since(followed_up, added) == ["61", "123"]
    assert (followed_up.value(GAP), followed_up.state(GAP)) == ("123", AnswerState.NOT_MET)
    followed_up.answer({"uppfoljning_datum": "2017-08-01"}, second)
    assert (followed_up.value(GAP), followed_up.state(GAP)) == ("92", AnswerState.MET)
    rows.remove_row(followed_up.session, 1, first)
    assert days_since(followed_up, [second]) == [followed_up.value(GAP)] == ["153"]


@pytest.mark.parametrize("order", list(permutations(("2017-05-01", "2017-06-15", "2017-09-01"))))
def test_follow_ups_are_entered_in_any_order(followed_up: ReviewedCase, order: tuple[str, ...]) -> None:
    added = add_follow_ups(followed_up, *order)
    gaps = {"2017-05-01": "61", "2017-06-15": "45", "2017-09-01": "78"}
    assert days_since(followed_up, added) == [gaps[day] for day in order]
    assert (followed_up.value(GAP), followed_up.state(GAP)) == ("78", AnswerState.MET)


def test_an_earlier_follow_up_found_later_shortens_the_gap(followed_up: ReviewedCase) -> None:
    (late,) = add_follow_ups(followed_up, "2017-07-01")
    assert (followed_up.value(GAP), followed_up.state(GAP)) == ("122", AnswerState.NOT_MET)
    (early,) = add_follow_ups(followed_up, "2017-05-01")
    assert days_since(followed_up, [late, early]) == ["61", "61"]
    assert followed_up.state(GAP) is AnswerState.MET


def test_two_follow_ups_on_a_day_count_from_the_same_one_before(followed_up: ReviewedCase) -> None:
    added = add_follow_ups(followed_up, "2017-06-01", "2017-05-01", "2017-06-01", "2017-05-01")
    assert days_since(followed_up, added) == ["31", "61", "31", "61"]
    assert followed_up.value(GAP) == "61"


def test_a_follow_up_is_neither_before_the_plan_nor_to_come(followed_up: ReviewedCase) -> None:
    (row,) = add_follow_ups(followed_up, "2017-03-01")
    assert days_since(followed_up, [row]) == ["0"]
    for day in ("2017-02-28", "2026-12-31"):
        with pytest.raises(AuditError) as refused:
            followed_up.answer({"uppfoljning_datum": day}, row)
        assert refused.value.code == "review.constraint"


def test_a_follow_up_without_a_date_is_judged_but_spans_no_time(followed_up: ReviewedCase) -> None:
    dated, undated = added = add_follow_ups(followed_up, "2017-05-01", "")
    followed_up.answer({"plan_reviderad": "nej"}, undated)
    assert followed_up.state(f"{undated}/plan_reviderad") is AnswerState.NOT_MET
    assert days_since(followed_up, added) == ["61", ""]
    assert followed_up.value(GAP) == "61"
    assert f"{undated}/uppfoljning_datum" not in open_points(followed_up.session, 1).required
    rows.remove_row(followed_up.session, 1, dated)
    assert (followed_up.value(GAP), followed_up.state(GAP)) == ("", AnswerState.UNANSWERED)


@pytest.mark.parametrize(
    ("judged", "value", "state"),
    [
        ("nej", "ingen uppföljning", AnswerState.NOT_MET),
        ("delvis", "ingen uppföljning", AnswerState.NOT_MET),
        ("ej_tillampligt", "ingen uppföljning", AnswerState.NOT_APPLICABLE),
        ("kan_ej_bedomas", "", AnswerState.UNANSWERED),
        ("ja", "", AnswerState.UNANSWERED),
    ],
)
def test_a_plan_without_dated_follow_ups(with_plan: ReviewedCase, judged: str, value: str, state: AnswerState) -> None:
    assert with_plan.state(GAP) is AnswerState.UNANSWERED
    with_plan.answer({"uppfoljning_plan": judged})
    assert (with_plan.value(GAP), with_plan.state(GAP)) == (value, state)


@pytest.mark.parametrize("judged", ["nej", "ej_tillampligt", "kan_ej_bedomas"])
def test_rows_count_only_where_the_plan_is_followed_up(followed_up: ReviewedCase, judged: str) -> None:
    add_follow_ups(followed_up, "2017-05-01")
    assert followed_up.state(GAP) is AnswerState.MET
    followed_up.answer({"uppfoljning_plan": "delvis"})
    assert followed_up.state(GAP) is AnswerState.MET
    followed_up.answer({"uppfoljning_plan": judged})
    for place in ("planuppfoljningar", "planuppfoljningar#1/uppfoljning_datum", "planuppfoljningar#1/plan_reviderad"):
        assert followed_up.state(place) is AnswerState.NOT_ASKED
    assert followed_up.state(GAP) is not AnswerState.MET


def test_an_undated_plan_leaves_the_earliest_gap_open(followed_up: ReviewedCase) -> None:
    followed_up.answer({"plan_datum": ""})
    added = add_follow_ups(followed_up, "2017-06-01")
    assert days_since(followed_up, added) == [followed_up.value(GAP)] == [""]
    added += add_follow_ups(followed_up, "2017-05-01")
    assert days_since(followed_up, added) == ["31", ""]
    assert followed_up.value(GAP) == "31"


def test_without_a_plan_nothing_is_asked_of_it(followed_up: ReviewedCase) -> None:
    add_follow_ups(followed_up, "2017-05-01")
    followed_up.answer({"genomforandeplan": "nej"})
    for place in ("planuppfoljningar", "planuppfoljningar#1/uppfoljning_datum", "plan_datum", GAP):
        assert followed_up.state(place) is AnswerState.NOT_ASKED


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
    ("decided_by", "is_asked"),
    [("namnd", False), ("utskott", True), ("ledamot", True), ("anstalld", True), ("framgar_inte", True)],
)
def test_delegation_is_asked_unless_the_board_decided(begin: Begin, decided_by: str, is_asked: bool) -> None:
    case = begin(GENERAL)
    assert {"beslutsfattare", "delegation", "anmalan"} <= set(open_points(case.session, 1).required)
    case.answer({"beslutsfattare": decided_by})
    assert ({"delegation", "anmalan"} <= case.asked()) == is_asked
