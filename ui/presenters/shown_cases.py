"""What the page Sammanställning can show: every case, groups side by side, or one unit alone."""

from collections.abc import Sequence
from dataclasses import dataclass

from aktgranskning.domain.audit import Case
from aktgranskning.domain.grouping import GroupBy, groups
from ui.presenters.counted_words import group_in_words
from ui.translating import later, tr

_SIDE_BY_SIDE = {
    GroupBy.UNIT: later("Per enhet"),
    GroupBy.STRATUM: later("Per stratum"),
    GroupBy.REVIEWER: later("Per granskare"),
}


@dataclass(frozen=True, slots=True)
class Shown:
    """Which cases: all without `by`, else the groups by that side by side, or the one `group` of them alone."""

    by: GroupBy | None = None
    group: str | None = None

    @property
    def is_side_by_side(self) -> bool:
        """Whether several groups stand beside each other."""
        return self.by is not None and self.group is None


EVERYTHING = Shown()


def offered(cases: Sequence[Case]) -> list[tuple[str, Shown]]:
    """Return what there is to choose from, each with its words: every case alone where all are of one group."""
    several = [by for by in GroupBy if len(groups(cases, by)) > 1]
    choices = [(tr("Alla akter"), EVERYTHING), *((tr(_SIDE_BY_SIDE[by]), Shown(by)) for by in several)]
    if GroupBy.UNIT in several:
        units = groups(cases, GroupBy.UNIT)
        choices += [(_only(unit), Shown(GroupBy.UNIT, unit)) for unit in units]
    return choices


def _only(unit: str) -> str:
    return tr("Enhet: {unit}").format(unit=unit) if unit else group_in_words(unit, GroupBy.UNIT)
