"""Another version of the checklist in a running audit: what it does to the answers, and the act that changes it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from aktgranskning.domain.acts import ActKind, Change, Changes, Field, change_at
from aktgranskning.domain.audit import CaseStatus, ChecklistFile
from aktgranskning.domain.checklist import Checklist
from aktgranskning.domain.differences import Difference, differences, renamable
from aktgranskning.domain.errors import AuditError
from aktgranskning.domain.logic import Logic
from aktgranskning.domain.places import item_of, renamed, repeat_of
from aktgranskning.progress import OpenPoints, open_points
from aktgranskning.session import Session, logic_of
from aktgranskning.store.checklists import write_checklist
from aktgranskning.switching import Switch, Version
from aktgranskning.version_fit import Fit, fit

Places = Mapping[int, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class VersionPlan:
    """What changing the checklist would do; by case, places as they are called in the new version.

    `again` are answers that must be given again, `new` what is to be answered and was not there or not asked before,
    `gone` the places of what the new version has no place for, which the log keeps. `reopened` are closed cases that
    will be open again, as there is something to answer in them.
    """

    differences: tuple[Difference, ...]
    again: Places
    new: Places
    gone: Places
    reopened: tuple[int, ...]


def change_version(session: Session, change: "VersionChange") -> Changes:
    """Let the audit go on with another checklist, in one act that undo takes back.

    Answers to items that are gone, and those that no longer fit, are emptied, and stay in the log; closed cases in
    which there is something to answer then are opened again. `change` must have been worked out on the audit as it is.
    """
    assert change.last_row == session.log.last_id
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
        self._fits = {
            case_id: fit(old, version.logic, names, case_id, session.answers[case_id], session.rows[case_id])
            for case_id in session.cases
        }
        changes = [change for found in self._fits.values() for change in found.changes]
        self.switch = Switch(session, version, names, changes)
        begun = [id_ for id_, case in session.cases.items() if case.status is not CaseStatus.NOT_BEGUN]
        for case_id in begun:
            self.switch.follow(case_id, list(self._set_by_logic(case_id)))
        self.plan = self._plan({case_id: self._to_do(case_id, self._fits[case_id]) for case_id in begun})
        for case_id in self.plan.reopened:
            status = Change(Field.STATUS, CaseStatus.DONE.value, CaseStatus.BEGUN.value, case_id)
            self.switch.follow(case_id, [status])

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

    def _to_do(self, case_id: int, found: Fit) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Return the places whose answers must be given again, and those that come new to be answered."""
        before, after = open_points(self._session, case_id), open_points(self.switch.after, case_id)
        wrong_before = {renamed(place, self._names) for place in _wrong(before)}
        empty_before = {renamed(place, self._names) for place in _empty(before)}
        asked = set(_wrong(after)) | set(_empty(after))
        again = [place for place in found.again if place in asked]
        again += [place for place in _wrong(after) if place not in wrong_before and place not in again]
        new = [place for place in _empty(after) if place not in empty_before and place not in again]
        return tuple(again), tuple(new)

    def _plan(self, to_do: Mapping[int, tuple[tuple[str, ...], tuple[str, ...]]]) -> VersionPlan:
        cases = self._session.cases
        return VersionPlan(
            differences(self._old, self._new.checklist, self._names),
            again={case_id: again for case_id, (again, _) in to_do.items() if again},
            new={case_id: new for case_id, (_, new) in to_do.items() if new},
            gone={case_id: tuple(found.gone) for case_id, found in self._fits.items() if found.gone},
            reopened=tuple(id_ for id_, found in to_do.items() if any(found) and cases[id_].status is CaseStatus.DONE),
        )


def _version(checklist: Checklist, file: ChecklistFile) -> Version:
    return Version(
        checklist, Logic(checklist), file.source, lambda database: write_checklist(database, checklist, file)
    )


def _check_names(names: Mapping[str, str], old: Checklist, new: Checklist) -> None:
    """Refuse names that pair anything but what is gone with what is new, each once."""
    gone, come = ({item.name for item in items} for items in renamable(old, new))
    for name, new_name in names.items():
        if name not in gone or new_name not in come or list(names.values()).count(new_name) > 1:
            raise AuditError("review.names_invalid", old=name, new=new_name)


def _wrong(points: OpenPoints) -> tuple[str, ...]:
    return points.drafts + points.broken_constraints + points.no_longer_offered


def _empty(points: OpenPoints) -> tuple[str, ...]:
    return points.required + points.unanswered
