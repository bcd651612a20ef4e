"""An audit that is hard to lay out: sixty cases in five units, comments that do not end, boards with long names."""

from pathlib import Path

from aktgranskning import review, rows
from aktgranskning.adding import NewCase
from aktgranskning.concluding.assessing import assess
from aktgranskning.concluding.grounding import add_criterion, add_ground
from aktgranskning.concluding.key_figures import import_key_figures, read_key_figures, save_group
from aktgranskning.concluding.recommending import add_recommendation
from aktgranskning.domain.audit import Absence, AnswerState, Audit, ChecklistFile
from aktgranskning.domain.checklist import Item, ItemKind
from aktgranskning.domain.conclusions.assessments import OVERALL
from aktgranskning.domain.conclusions.questions import Criterion, CriterionKind, Ground, GroundKind
from aktgranskning.domain.fact_check import Presence
from aktgranskning.engagement import add_cases, create_audit, load_checklist
from aktgranskning.fact_checking import note_view
from aktgranskning.replacing import mark_absent
from aktgranskning.session import Reviewer, Session
from checklists.shipped import example_key_figures
from docs.screens.hard_checklist import CHOICES, LONG_LABEL, LONG_WORD, QUESTIONS, VIEWED, hard_checklist

CASES = 60
UNITS = (
    "Vuxenenheten",
    "Enheten för ekonomiskt bistånd och budget- och skuldrådgivning, område Nordväst",
    LONG_WORD,
    "Mottagningsenheten",
    "Ungdoms- och familjeenheten med gemensam mottagning för de yttre stadsdelarna",
)
_BOARDS = ("Social- och arbetsmarknadsnämnden i samverkan med Vård- och omsorgsnämnden", "Kommunstyrelsen")
_COMMENT = (
    f"{LONG_LABEL} I journalen finns en anteckning om ett samtal, men inte vad det ledde till.\n\n"
    f"{LONG_WORD}: se även aktens tredje del."
)
_BEGUN, _ANSWERED = 24, 6
"""So many cases are begun; of most of these so many items are answered, as each costs time."""


def hard_audit(folder: Path) -> Session:
    """Write the audit into a folder, and return it open."""
    audit = Audit(
        "Granskning av handläggningen av ekonomiskt bistånd, genomförandeplaner och uppföljning av insatser",
        _BOARDS[0],
        "2024-01-01 till 2025-06-30",
        purpose=LONG_LABEL,
        municipality="Exempelby",
    )
    session = create_audit(folder / f"{LONG_WORD}.granskning", audit, Reviewer("Exempelgranskare", "EX"))
    session.backing.is_on = False
    load_checklist(session, hard_checklist(), ChecklistFile("svår.xlsx", b"svar"))
    add_cases(session, [_case(number) for number in range(1, CASES + 1)])
    _answer_cases(session)
    _conclude(session)
    mark_absent(session, list(session.cases)[-1], Absence.MISSING, _COMMENT)
    return session


def _case(number: int) -> NewCase:
    label = LONG_WORD if number == 3 else f"Ärende {number} i den första delen av urvalet" if number % 7 == 0 else ""
    return NewCase(label, f"EX 2025-{number:04}", UNITS[number % len(UNITS)])


def _answer_cases(session: Session) -> None:
    checklist = session.checklist
    assert checklist
    items = [item for item in checklist.items if not checklist.repeats_around(item) and item.can_be_answered]
    for case_id in list(session.cases)[:_BEGUN]:
        review.begin_case(session, case_id)
        for at, item in enumerate(items[: len(items) if case_id == 1 else _ANSWERED]):
            if session.answers[case_id][item.name].state is not AnswerState.NOT_ASKED:
                review.answer(session, case_id, item.name, _value(item, case_id + at))
        review.comment(session, case_id, VIEWED, _COMMENT)
        review.evidence(session, case_id, VIEWED, f"Journalanteckning 2025-03-14, sidan 14. {LONG_LABEL[:90]}")
    for _ in range(2):
        rows.add_row(session, 1, "kontakter")
    for case_id in list(session.cases)[: _BEGUN // 2]:
        review.complete_case(session, case_id)
    note_view(session, 2, VIEWED, "ja", words=_COMMENT, day="2025-09-01", who="Förvaltningen", presence=Presence.THERE)


def _value(item: Item, at: int) -> str:
    match item.kind:
        case ItemKind.DATE:
            return f"2025-03-{at % 28 + 1:02}"
        case ItemKind.SELECT_MULTIPLE:
            return "part_1 part_3 part_4"
        case ItemKind.INTEGER:
            return "1234567"
        case ItemKind.SELECT_ONE:
            return CHOICES[(0, 2, 1, 0, 3, 4)[at % 6]].name
    return _COMMENT


def _conclude(session: Session) -> None:
    import_key_figures(session, read_key_figures(session, example_key_figures()), source=LONG_LABEL[:120])
    save_group(session, "Kommuner med liknande befolkning, skattekraft och arbetsmarknad", ("Provstad", "Testinge"))
    group = str(session.conclusions.comparison_groups[0].number)
    for kind, words in ((GroundKind.INTERVIEW, _COMMENT), (GroundKind.DOCUMENT, LONG_LABEL)):
        add_ground(session, Ground(0, QUESTIONS[1].id, kind, _BOARDS[0], "2025-01-16", "§ 97", words))
    figure = Ground(0, QUESTIONS[1].id, GroundKind.KEY_FIGURE, "EX0101", municipality="Exempelby", compared_with=group)
    add_ground(session, figure)
    add_criterion(session, Criterion(0, QUESTIONS[1].id, CriterionKind.LOCAL_RULE, LONG_LABEL, LONG_WORD))
    for question in (QUESTIONS[0].id, QUESTIONS[1].id, OVERALL):
        assess(session, question, "delvis", _COMMENT)
    for number in range(1, 7):
        text = f"{LONG_LABEL} Rekommendation {number}."
        add_recommendation(session, text, _BOARDS, questions=[QUESTIONS[1].id], items=[VIEWED])
