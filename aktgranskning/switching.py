"""Puts another checklist of the audit file in force, for every case at once; undo takes it back the same way."""

import copy
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import count

from aktgranskning.domain.acts import ANSWER_FIELDS, CASE_FIELDS, ActKind, Change, Changes, Field
from aktgranskning.domain.audit import Answer, ChecklistSource
from aktgranskning.domain.checklist import Checklist
from aktgranskning.domain.form.standing import Circumstances, Standing
from aktgranskning.domain.logic import Logic
from aktgranskning.domain.places import in_order, item_of, renamed
from aktgranskning.domain.record_kind import Records
from aktgranskning.domain.records import items_of, with_items_renamed
from aktgranskning.recording import commit, with_interpretations
from aktgranskning.session import Session, logic_of
from aktgranskning.store.checklists import next_id, put_in_force, read_checklist
from aktgranskning.store.engine import Database
from aktgranskning.store.reshaping import rename_items, reshape_answers
from aktgranskning.working_out import CaseWork, with_content, with_field, work_out


@dataclass(frozen=True, slots=True)
class Version:
    """A checklist to be put in force; `keep` does so in the file, and writes it where it is new.

    `id` is that number, 0 where the file does not hold it yet, and `fingerprint` is what the log says of it then.
    """

    checklist: Checklist
    logic: Logic
    source: ChecklistSource
    keep: Callable[[Database], object]
    id: int = 0
    fingerprint: str = ""


def stored_version(session: Session, id_: int) -> Version:
    """Return a checklist that the audit file holds."""
    checklist, source = read_checklist(session.file.database, id_)
    return Version(checklist, Logic(checklist), source, lambda database: put_in_force(database, id_), id_)


_NOTHING = Answer()
Givers = Mapping[tuple[int, str], Answer]
"""By case and place who gave an answer and when, the rest of it left out."""

NO_GIVERS: Givers = {}


class Switch:
    """A session as it would be under another checklist: `after` shares only the file and its log with the open one.

    `names` are new names of items and repeats by old ones, what stands in the way of a later one first. Nothing is
    written before `carry_out`.
    """

    def __init__(
        self,
        session: Session,
        version: Version,
        names: Mapping[str, str],
        changes: Iterable[Change],
        givers: Givers = NO_GIVERS,
    ) -> None:
        """Work out every case under the checklist; the changes are made after the names are given.

        It is nobody's answer, so who gave one and when stays; `givers` say so of what comes back, by case and place.
        """
        self._session = session
        self._version = version
        self._names = {**_making_way(session.records, names), **names}
        self._givers = givers
        self._changes: dict[int, list[Change]] = {case_id: [] for case_id in session.cases}
        self._notes: list[Change] = []
        for change in changes:
            self._changes.get(change.case_id, self._notes).append(change)
        self.after = self._under_the_checklist()
        for case_id in session.cases:
            self._rebase(case_id)

    def before(self, case_id: int) -> dict[str, Answer]:
        """Return what a case has now, by places as they are called afterwards."""
        return {renamed(place, self._names): answer for place, answer in self._session.answers[case_id].items()}

    def _given(self, case_id: int) -> dict[str, Answer]:
        """Return of what a case has now what was given, by places as they are called afterwards."""
        logic = logic_of(self._session)
        answers = self._session.answers[case_id].items()
        return {renamed(place, self._names): logic.given(place, answer) for place, answer in answers}

    def _under_the_checklist(self) -> Session:
        """Return a copy of the session that has the other checklist, and no answers yet.

        How an item is read goes with it: away where it is gone, and with its new name.
        """
        session, version, after = self._session, self._version, copy.copy(self._session)
        after.checklist, after.logic, after.source = version.checklist, version.logic, version.source
        after.cases, after.answers, after.rows = dict(session.cases), {}, {}
        notes = (replace(one, item=self._names.get(one.item, one.item)) for one in session.interpretations)
        after.interpretations = tuple(notes)
        self._notes += [
            Change(Field.INTERPRETATION, one.text, "", item=one.item, row_path=str(one.number))
            for one in after.interpretations
            if version.logic.repeats_around(one.item) is None
        ]
        after.interpretations = with_interpretations(after, self._notes)
        after.records = with_items_renamed(session.records, self._names)
        return after

    def _rebase(self, case_id: int) -> None:
        """Give a case the places of the other checklist, with what stands in them after the changes."""
        after, answers = self.after, self._given(case_id)
        rows = [renamed(row, self._names) for row in self._session.rows[case_id]]
        for change in self._changes[case_id]:
            if change.field in CASE_FIELDS:
                after.cases[case_id] = with_field(after.cases[case_id], change)
            elif change.field is Field.ROW:
                rows.append(change.row_path) if change.new else rows.remove(change.row_path)
            elif change.field in ANSWER_FIELDS:
                answers[change.place] = self._moved(answers.get(change.place, _NOTHING), change)
        after.rows[case_id] = in_order(rows)
        after.answers[case_id] = _evaluated(after, case_id, answers)

    def _moved(self, answer: Answer, change: Change) -> Answer:
        """Return an answer with one field set, by whoever gave it; by the present reviewer where nobody did."""
        giver = self._givers.get((change.case_id, change.place), answer)
        moved = with_content(self.after, answer, change)
        return replace(moved, reviewer=giver.reviewer, at=giver.at) if giver.reviewer else moved

    def follow(self, case_id: int, changes: Sequence[Change]) -> None:
        """Make more changes to a case, and let the other checklist's logic follow them."""
        if not changes:
            return
        after = self.after
        work = work_out(after, case_id, changes, moment=after.moments[case_id])
        after.cases[case_id], after.answers[case_id], after.rows[case_id] = work.case, work.answers, work.rows
        self._changes[case_id] += work.changes

    def carry_out(self, kind: ActKind, *, reverses: int = 0) -> Changes:
        """Write all of it as one act, or nothing, and bring the open session up to date."""
        session, after = self._session, self.after
        after.checklist_id = self._version.id or next_id(session.file.database)
        works = {case_id: self._work(case_id) for case_id in session.cases}
        of_audit = [
            Change(Field.VERSION, str(session.checklist_id), str(after.checklist_id)),
            *([Change(Field.FROZEN, "", self._version.fingerprint)] if self._version.fingerprint else ()),
            *(Change(Field.ITEM_NAME, old, new, item=new) for old, new in self._names.items()),
        ]
        logged = [*of_audit, *self._notes, *(change for of_case in self._changes.values() for change in of_case)]
        words = logic_of(session).checklist.in_words | self._version.checklist.in_words
        places = {case_id: (after.answers[case_id].keys(), after.rows[case_id]) for case_id in works}

        def prepare(database: Database) -> None:
            self._version.keep(database)
            rename_items(database, self._names)

        def reshape(database: Database) -> None:
            for case_id, (of_case, rows) in places.items():
                reshape_answers(database, case_id, of_case, rows)

        act = commit(
            after,
            kind,
            logged,
            works,
            reverses=reverses,
            prepare=prepare,
            reshape=reshape,
            in_words=words,
            as_worked_out=True,
        )
        session.take_over(after)
        touched = frozenset((case_id, place) for case_id, work in works.items() for place in work.touched)
        return Changes(kind, act, touched, frozenset(works), rows=True, setup=True)

    def _work(self, case_id: int) -> CaseWork:
        """Return what must be written of a case: what differs from now, its rows left out, which are reshaped."""
        after, before = self.after, self.before(case_id)
        moment = after.moments[case_id]
        work = CaseWork(after.cases[case_id], moment, moment, after.answers[case_id], after.rows[case_id])
        logged = {change.place for change in self._changes[case_id] if change.field is Field.VALUE}
        logic = self._version.logic
        for place, answer in work.answers.items():
            earlier = before.get(place, _NOTHING)
            if place not in before or answer != earlier:
                work.touched.add(place)
            if not logic.logs(item_of(place)) or (place not in logged and answer.value != earlier.value):
                work.computed.add(place)
        return work


def _making_way(records: Records, names: Mapping[str, str]) -> dict[str, str]:
    """Return other names for items that are gone, of which records are still kept, and whose names others get now."""
    held = items_of(records)
    way: dict[str, str] = {}
    for name in names.values():
        if name in held and name not in names:
            # With a space in it, it can be no item's.
            way[name] = next(free for number in count(1) if (free := f"{name} ({number})") not in held)
    return way


def _evaluated(after: Session, case_id: int, answers: Mapping[str, Answer]) -> dict[str, Answer]:
    """Return what a case has in every place of its checklist; what that has no place for is left out."""
    logic = logic_of(after)
    circumstances = Circumstances(after.moments[case_id], after.seed_of(case_id), after.cases[case_id].status)
    standing = Standing({}, after.rows[case_id], circumstances)
    given: dict[str, Answer] = {}
    for place in logic.places(standing):
        answer = answers.get(place, Answer())
        given[place] = answer if logic.logs(item_of(place)) else replace(answer, value="")
    found = logic.evaluate({place: answer.value for place, answer in given.items()}, standing)
    return {
        place: replace(
            given[place],
            value=given[place].value if logic.keeps_its_value(item_of(place)) else evaluated.value,
            state=evaluated.state,
        )
        for place, evaluated in found.items()
    }
