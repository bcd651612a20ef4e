"""Another version of the checklist in a running audit: what it does to the answers, and the act that changes it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from aktgranskning.domain.acts import ActKind, Change, Changes, Field, change_at
from aktgranskning.domain.audit import Answer, AnswerState, CaseStatus, ChecklistFile
from aktgranskning.domain.checklist import Checklist
from aktgranskning.domain.differences import Aspect, Difference, differences, renamable
from aktgranskning.domain.errors import AuditError
from aktgranskning.domain.logic import Logic
from aktgranskning.domain.places import item_of, renamed, repeat_of
from aktgranskning.interpreting import MARKED
from aktgranskning.progress import open_points, points_by_word
from aktgranskning.review import opening_changes
from aktgranskning.session import Session, logic_of
from aktgranskning.store.checklists import checklist_fingerprint, write_checklist
from aktgranskning.switching import Switch, Version
from aktgranskning.version_fit import Fit, fit

Places = Mapping[int, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class VersionPlan:
    """What changing the checklist would do; by case, places as they are called in the new version.

    `again` are answers that must be given again, `new` what is to be answered, or noted beside an answer, and was not
    there or not asked for before. `gone` are the places of what the new version has no place for, or no use for, which
    the log keeps. `unasked` are answers that are kept and no longer asked for, `returned` those that were not and now
    are, `judged` those that have another outcome than before; the last two are marked for a second look. `reworded`
    are answers that are kept though the item reads otherwise. `reopened` are closed cases that will be open again, as
    there is something to do in them or their answers say something else; `notes` is how many interpretations go with
    their items.
    """

    differences: tuple[Difference, ...]
    again: Places
    new: Places
    gone: Places
    unasked: Places
    returned: Places
    judged: Places
    reworded: Places
    reopened: tuple[int, ...]
    notes: int


@dataclass(slots=True)
class _CasePlan:
    """The same of one case."""

    again: tuple[str, ...] = ()
    new: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()
    unasked: tuple[str, ...] = ()
    returned: tuple[str, ...] = ()
    judged: tuple[str, ...] = ()
    reworded: tuple[str, ...] = ()
    is_changed: bool = False


def change_version(session: Session, change: "VersionChange") -> Changes:
    """Let the audit go on with another checklist, in one act that undo takes back.

    Answers to items that are gone, and those that no longer fit, are emptied, and stay in the log; closed cases in
    which there is something to do then are opened again. AuditError where anything was done since `change` was worked
    out.
    """
    if change.last_row != session.log.last_id:
        raise AuditError("review.version_stale")
    return change.switch.carry_out(ActKind.CHANGE_CHECKLIST)


class VersionChange:
    """What changing to another checklist would do, worked out for every case without doing it: see `plan`.

    `names` are new names of items by old ones: only what the auditor says is the same item keeps its answers.
    AuditError "review.names_invalid" where they pair what is not gone with what is not new. Reads the session and not
    its file, so that it can be made in another thread while nothing changes.
    """

    def __init__(self, session: Session, checklist: Checklist, file: ChecklistFile, names: Mapping[str, str]) -> None:
        old, version = logic_of(session), _version(checklist, file)
        _check_names(names, old.checklist, checklist)
        self.last_row = session.log.last_id
        self._session, self._names = session, names
        self._old, self._new = old.checklist, version.logic
        self._differences = differences(old.checklist, checklist, names)
        self._reworded = {one.item for one in self._differences if one.aspect is Aspect.REWORDED}
        self._fits = {
            case_id: fit(old, version.logic, names, case_id, session.answers[case_id], session.rows[case_id])
            for case_id in session.cases
        }
        changes = [change for found in self._fits.values() for change in found.changes]
        self.switch = Switch(session, version, names, changes)
        self._begun = [id_ for id_, case in session.cases.items() if case.status is not CaseStatus.NOT_BEGUN]
        for case_id in self._begun:
            self.switch.follow(case_id, list(self._set_by_logic(case_id)))
        self.plan = self._plan({case_id: self._case_plan(case_id, found) for case_id, found in self._fits.items()})
        for case_id in self._begun:
            self.switch.follow(case_id, [*self._marks(case_id), *self._status(case_id)])

    def _set_by_logic(self, case_id: int) -> Iterator[Change]:
        """Yield what the new version sets by itself: rows that it counts, and items that nobody can answer."""
        after, logic = self.switch.after, self._new
        standing = after.standing(case_id)
        for row in logic.missing_rows(standing):
            yield Change(Field.ROW, "", "1", case_id, repeat_of(row), row)
        known = {self._names.get(item.name, item.name) for item in self._old.items}
        for row in ("", *after.rows[case_id]):
            for place, value in logic.first_values(standing, row).items():
                item = logic.checklist.item(item_of(place))
                if item.name not in known and not item.can_be_answered:
                    yield change_at(Field.VALUE, "", value, case_id, place)

    def _case_plan(self, case_id: int, found: Fit) -> _CasePlan:
        if case_id not in self._begun:
            return _CasePlan(gone=tuple(found.gone))
        before, after = self.switch.before(case_id), self.switch.after.answers[case_id]
        to_do = self._to_do(case_id)
        asked = {place for place, answer in after.items() if answer.state is not AnswerState.NOT_ASKED}
        again = [place for place in found.again if place in asked]
        again += [place for place in to_do if to_do[place] & _WRONG and place not in again]
        kept = [
            place
            for place, answer in after.items()
            if place in before and answer.value and answer.value == before[place].value and place not in again
        ]
        put_aside = {place for place in kept if before[place].state is AnswerState.NOT_ASKED}
        return _CasePlan(
            again=tuple(again),
            new=tuple(place for place in to_do if place not in again),
            gone=(*found.gone, *(place for place in found.again if place not in asked)),
            unasked=tuple(place for place in kept if place not in asked and place not in put_aside),
            returned=tuple(place for place in kept if place in asked and place in put_aside),
            judged=tuple(place for place in kept if _is_judged_otherwise(before[place], after[place])),
            reworded=tuple(place for place in kept if place in asked and item_of(place) in self._reworded),
            is_changed=bool(to_do) or any(_says(answer) != _says(after.get(place)) for place, answer in before.items()),
        )

    def _to_do(self, case_id: int) -> dict[str, set[str]]:
        """Return what is to be done in a case that was not before, by place, in the checklist's order."""
        before = {
            (word, renamed(place, self._names))
            for word, places in points_by_word(open_points(self._session, case_id))
            for place in places
        }
        found: dict[str, set[str]] = {}
        for word, places in points_by_word(open_points(self.switch.after, case_id)):
            for place in places:
                if (word, place) not in before:
                    found.setdefault(place, set()).add(word)
        return found

    def _marks(self, case_id: int) -> Iterator[Change]:
        """Yield the marks of answers that somebody gave and that count otherwise now, or again."""
        after = self.switch.after.answers[case_id]
        for place in (*self.plan.judged.get(case_id, ()), *self.plan.returned.get(case_id, ())):
            if self._new.checklist.item(item_of(place)).can_be_answered and not after[place].second_look:
                yield change_at(Field.SECOND_LOOK, "", MARKED, case_id, place)

    def _status(self, case_id: int) -> Iterator[Change]:
        if case_id in self.plan.reopened:
            yield from opening_changes(self._session.cases[case_id], f"{_REASON} {self._new.checklist.version}".strip())

    def _plan(self, cases: Mapping[int, _CasePlan]) -> VersionPlan:
        def places(part: str) -> Places:
            return {case_id: found for case_id, of_case in cases.items() if (found := getattr(of_case, part))}

        statuses = self._session.cases
        return VersionPlan(
            self._differences,
            places("again"),
            places("new"),
            places("gone"),
            places("unasked"),
            places("returned"),
            places("judged"),
            places("reworded"),
            tuple(id_ for id_, found in cases.items() if found.is_changed and statuses[id_].status is CaseStatus.DONE),
            len(self._session.interpretations) - len(self.switch.after.interpretations),
        )


def _version(checklist: Checklist, file: ChecklistFile) -> Version:
    return Version(
        checklist,
        Logic(checklist),
        file.source,
        lambda database: write_checklist(database, checklist, file),
        fingerprint=checklist_fingerprint(checklist, file),
    )


def _check_names(names: Mapping[str, str], old: Checklist, new: Checklist) -> None:
    """Refuse names that pair anything but what is gone with what is new, each once."""
    gone, come = ({item.name for item in items} for items in renamable(old, new))
    for name, new_name in names.items():
        if name not in gone or new_name not in come or list(names.values()).count(new_name) > 1:
            raise AuditError("review.names_invalid", old=name, new=new_name)


_REASON = "Checklistans version byttes:"


def _says(answer: Answer | None) -> tuple[object, ...]:
    """Return what an answer says, to tell whether it says the same in another version; () where it says nothing."""
    contents = (answer.value, answer.draft, answer.comment, answer.evidence) if answer else ()
    return (*contents, answer.state) if answer and any(contents) else ()


_WRONG = frozenset({"drafts", "broken_constraints", "no_longer_offered"})


def _is_judged_otherwise(before: Answer, after: Answer) -> bool:
    """Say whether an answer that is asked for has another outcome than it had."""
    outside = (AnswerState.NOT_ASKED, AnswerState.UNANSWERED)
    return before.state is not after.state and before.state not in outside and after.state not in outside
