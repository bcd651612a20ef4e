"""Whatever is done to recommendations: their numbers, their status and its history are what a plain model says."""

import contextlib
import copy
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from aktgranskning.concluding.recommendation_labels import in_order
from aktgranskning.concluding.recommending import (
    add_recommendation,
    edit_recommendation,
    move_recommendation,
    set_status,
    status_history,
    withdraw_recommendation,
)
from aktgranskning.concluding.responding import note_response, withdraw_response
from aktgranskning.domain.acts import ActKind
from aktgranskning.domain.audit import Audit
from aktgranskning.domain.conclusions.kinds import RESPONSE_FORMS
from aktgranskning.domain.conclusions.recommendations import (
    Priority,
    RecommendationStatus,
    ResponseForm,
    lines_of,
)
from aktgranskning.domain.errors import AuditError
from aktgranskning.domain.records import differences
from aktgranskning.engagement import create_audit, open_audit
from aktgranskning.recording import record_differences
from aktgranskning.session import Session
from aktgranskning.undoing import redo, undo
from tests.conftest import REVIEWER, Clock

BOARDS = ("Nämnden", "Styrelsen", "Rådet")
STATUSES = tuple(RecommendationStatus)

Act = tuple[str, int, int]
ACTS: st.SearchStrategy[list[Act]] = st.lists(
    st.tuples(
        st.sampled_from(
            ["add", "add", "edit", "move", "withdraw", "status", "respond", "respond", "unrespond", "undo", "undo",
             "redo", "reopen", "form"]
        ),
        st.integers(0, 5),
        st.integers(0, 6),
    ),
    min_size=8,
    max_size=30,
)  # fmt: skip


_BEGINNING: tuple[Act, ...] = (("add", 0, 0), ("add", 0, 1), ("add", 0, 0))


@dataclass
class One:
    """What a recommendation is in the model."""

    text: str
    boards: tuple[str, ...]
    status: str = "öppen"
    is_by_hand: bool = False
    answered: set[str] = field(default_factory=set)

    @property
    def is_answered_by_all(self) -> bool:
        return set(self.boards) <= self.answered


@dataclass
class Model:
    """The recommendations by label, whether the labels stand, and the greatest one since they do."""

    held: dict[int, One] = field(default_factory=dict)
    stands: bool = False
    greatest: int = 0


class Played:
    """An audit and the model of it, which take every act side by side."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self.model = Model()
        self.undoable: list[tuple[Model, Model]] = []
        self.redoable: list[tuple[Model, Model]] = []
        self.texts = 0
        self.told: list[tuple[str, str, str]] = []  # every status that was set: of which text, which, with what note
        self.undone: set[int] = set()
        self.of_act: dict[int, list[int]] = {}  # what each act, by how many were done before it, told

    def act(self, one: Act) -> None:
        name, at, detail = one
        if name in ("undo", "redo"):
            self._back_or_forth(name)
        elif name == "reopen":
            path, clock = self.session.path, self.session.clock
            self.session.close()
            self.session = open_audit(path, REVIEWER, clock)
        elif name == "form":
            number = len(self.session.conclusions.response_forms) + 1
            form = ResponseForm(number, "kod", "Nämnden", "2026-03-02")
            record_differences(
                self.session, ActKind.SEND_RESPONSE_FORM, differences(RESPONSE_FORMS, ResponseForm(number), form)
            )
            self._fix(self.model)
            self.undoable, self.redoable = [], []
        else:
            self._do(name, at, detail)

    def _back_or_forth(self, name: str) -> None:
        taken, given = (self.undoable, self.redoable) if name == "undo" else (self.redoable, self.undoable)
        done = (undo if name == "undo" else redo)(self.session)
        assert (done is not None) == bool(taken)
        if done is not None:
            pair = taken.pop()
            given.append(pair)
            self.model = copy.deepcopy(pair[0 if name == "undo" else 1])
            told = self.of_act[id(pair[1])]
            self.undone.symmetric_difference_update(told)

    def _do(self, name: str, at: int, detail: int) -> None:
        ordered = in_order(self.session)
        before, acts = copy.deepcopy(self.model), self.session.log.last_id
        told = len(self.told)
        if name == "add":
            self._add(detail)
        elif ordered:
            held = ordered[at % len(ordered)]
            getattr(self, f"_{name}")(held.number, int(held.label), detail)
        if self.session.log.last_id != acts:
            after = copy.deepcopy(self.model)
            self.undoable.append((before, after))
            self.redoable = []
            self.of_act[id(after)] = list(range(told, len(self.told)))

    def _add(self, detail: int) -> None:
        self.texts += 1
        text, boards = f"R{self.texts}", BOARDS[: detail % 3 + 1]
        add_recommendation(self.session, text, boards)
        label = max([*self.model.held, self.model.greatest], default=0) + 1
        self.model.held[label] = One(text, boards)
        self.model.greatest = label if self.model.stands else 0
        self._tell(self.model.held[label], "öppen", "")

    def _edit(self, number: int, label: int, detail: int) -> None:
        one, boards = self.model.held[label], BOARDS[: detail % 3 + 1]
        if not one.answered <= set(boards):
            with contextlib.suppress(AuditError):
                edit_recommendation(self.session, number, one.text, boards)
                raise AssertionError("an addressee that has answered was left out")
            return
        edit_recommendation(self.session, number, one.text, boards, priority=tuple(Priority)[detail // 3])
        before, one.boards = one.is_answered_by_all, boards
        self._settle(one, before)

    def _move(self, number: int, label: int, detail: int) -> None:
        if self.model.stands:
            with contextlib.suppress(AuditError):
                move_recommendation(self.session, number, 1)
                raise AssertionError("a label that stands was moved")
            return
        move_recommendation(self.session, number, detail - 3)
        ordered = [self.model.held[one] for one in sorted(self.model.held)]
        moved = ordered.pop(label - 1)
        ordered.insert(min(max(label - 1 + detail - 3, 0), len(ordered)), moved)
        self.model.held = dict(enumerate(ordered, 1))

    def _withdraw(self, number: int, label: int, _detail: int) -> None:
        withdraw_recommendation(self.session, number)
        del self.model.held[label]
        if not self.model.stands:
            self.model.held = {at: self.model.held[one] for at, one in enumerate(sorted(self.model.held), 1)}

    def _status(self, number: int, label: int, detail: int) -> None:
        status = STATUSES[detail % len(STATUSES)]
        note = f"n{len(self.told)}"
        set_status(self.session, number, status, note=note)
        self.model.held[label].status, self.model.held[label].is_by_hand = status.value, True
        self._tell(self.model.held[label], status.value, note)

    def _respond(self, number: int, label: int, detail: int) -> None:
        one = self.model.held[label]
        board = one.boards[detail % len(one.boards)]
        note_response(self.session, number, board, text=f"Svar {detail}")
        self._fix(self.model)
        before = one.is_answered_by_all
        one.answered.add(board)
        self._settle(one, before)

    def _unrespond(self, number: int, label: int, _detail: int) -> None:
        given = [one for one in self.session.conclusions.responses if one.recommendation == str(number)]
        if given:
            withdraw_response(self.session, given[0].number)
            before = self.model.held[label].is_answered_by_all
            self.model.held[label].answered.discard(given[0].addressee)
            self._settle(self.model.held[label], before)

    def _settle(self, one: One, was_answered_by_all: bool) -> None:
        """Let the status follow an act by which all have answered, or not all any more; by hand it is the auditor's."""
        if not one.is_by_hand and one.is_answered_by_all != was_answered_by_all:
            one.status = wanted = "besvarad" if one.is_answered_by_all else "öppen"
            self._tell(one, wanted, "")

    def _tell(self, one: One, status: str, note: str) -> None:
        self.told.append((one.text, status, note))

    @staticmethod
    def _fix(model: Model) -> None:
        if not model.stands:
            model.stands, model.greatest = True, max(model.held, default=0)

    def check(self) -> None:
        """Compare everything that there is with the model."""
        ordered = in_order(self.session)
        found = {int(one.label): (one.text, lines_of(one.addressees), one.status.value) for one in ordered}
        assert found == {label: (one.text, one.boards, one.status) for label, one in self.model.held.items()}
        assert all(bool(one.status_note) == self.model.held[int(one.label)].is_by_hand for one in ordered)
        if not self.model.stands:
            assert sorted(found) == list(range(1, len(found) + 1))

    def check_histories(self) -> None:
        """Compare what is told of every status, and who has answered, with the model."""
        for one in in_order(self.session):
            told = [
                (entry.status.value, entry.note, entry.is_undone) for entry in status_history(self.session, one.number)
            ]
            assert told == [
                (status, note, at in self.undone)
                for at, (text, status, note) in enumerate(self.told)
                if text == one.text
            ]
            given = [
                answer for answer in self.session.conclusions.responses if answer.recommendation == str(one.number)
            ]
            assert {answer.addressee for answer in given} == self.model.held[int(one.label)].answered


@settings(max_examples=80, deadline=None)
@given(ACTS)
def test_numbers_statuses_and_histories_are_those_of_the_model(acts: list[Act]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        played = Played(create_audit(Path(folder) / "prov.granskning", Audit("Prov"), REVIEWER, Clock()))
        try:
            for one in (*_BEGINNING, *acts):
                held = {one.number: one.label for one in played.session.conclusions.recommendations}
                stood = played.model.stands
                played.act(one)
                played.check()
                if stood and played.model.stands:  # undone, what had made them stand no longer does
                    kept = {one.number: one.label for one in played.session.conclusions.recommendations}
                    assert all(kept[number] == label for number, label in held.items() if number in kept)
            played.check_histories()
        finally:
            played.session.close()
