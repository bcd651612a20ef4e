"""Figures and answers as the screen says them; documents say them with `aktgranskning.domain.wording`."""

from collections.abc import Sequence

from aktgranskning.domain import wording
from aktgranskning.domain.audit import Interpretation
from aktgranskning.domain.checklist import Item, ItemKind
from aktgranskning.domain.grouping import GroupBy
from aktgranskning.domain.tally import AuditeeCount, Counted, ItemTally, RowTally, Statistic
from ui.presenters.locale_words import shown_day, shown_number
from ui.translating import later, tr

_WITHOUT_GROUP = {
    GroupBy.UNIT: later("Utan enhet"),
    GroupBy.STRATUM: later("Utan stratum"),
    GroupBy.REVIEWER: later("Utan granskare"),
}


def number_of_cases(number: int) -> str:
    """Write a number of cases: "1 akt", "2 akter"."""
    return tr("%n akter", None, number)


def rows_in_words(rows: int) -> str:
    """Write a number of rows: "inga rader", "1 rad", "2 rader"."""
    return tr("%n rader", None, rows) if rows else tr("inga rader")


def ratio(met: int, of: int, counted: Counted = Counted.CASES) -> str:
    """Write a figure: "1 av 15", of rows "1 av 15 rader"; "–" where the denominator is 0."""
    if not of:
        return wording.NO_RATIO
    if counted is Counted.CASES:
        return tr("{met} av {of}").format(met=met, of=of)
    return tr("{met} av %n rader", None, of).format(met=met)


def answered_in_words(found: ItemTally) -> str:
    """Write how many have an answer: "12 svar", "svar i 12 rader"."""
    if found.counted is Counted.CASES:
        return tr("%n svar", None, found.answered)
    return tr("svar i %n rader", None, found.answered)


def auditee_figure(auditee: AuditeeCount, of: int) -> str:
    """Write the administration's count: "4", or "8 av 8" where the review counts others; '' of none."""
    if auditee.met is None:
        return ""
    return str(auditee.met) if auditee.of == of else tr("{met} av {of}").format(met=auditee.met, of=auditee.of)


def group_in_words(name: str, by: GroupBy) -> str:
    """Return the name of a group of cases; that of the cases without one says so."""
    return name or tr(_WITHOUT_GROUP[by])


def listed(words: Sequence[str]) -> str:
    """Join words as a sentence does: "Akt 3, Akt 7 och Akt 9"."""
    if len(words) < 2:
        return "".join(words)
    return tr("{first} och {last}").format(first=", ".join(words[:-1]), last=words[-1])


def counted_choice_label(item: Item, name: str) -> str:
    """Name what a distribution counts under a choice; of a rank only that it stands first."""
    label = wording.choice_label(item, name)
    return tr("{label} (rangordnad först)").format(label=label) if item.kind is ItemKind.RANK else label


def shown_answer(item: Item, value: str) -> str:
    """Write a value to be read: days and numbers as the language writes them, "3 rader" of a repeat.

    In a field where it is typed it stands as `wording.shown_answer` writes it.
    """
    if item.kind is ItemKind.REPEAT:
        return rows_in_words(int(value)) if value else ""
    written = wording.shown_answer(item, value)
    if item.kind in (ItemKind.DECIMAL, ItemKind.RANGE):
        return shown_number(written)
    return _shown_time(written) if item.kind in (ItemKind.DATE, ItemKind.MOMENT) else written


def spread_in_words(found: ItemTally) -> str:
    """Write in one line how an item's values are spread: "antal 12 · minst 3 · median 5 · högst 19".

    Of a repeat: "minst en rad: 9 av 15 · 23 rader i allt · per akt minst 0, median 2, högst 5". '' of an item without a
    statistic.
    """
    if found.rows:
        return _rows_spread(found, found.rows)
    if not found.statistic:
        return ""
    number = found.statistic.count
    count = str(number) if found.counted is Counted.CASES else tr("%n rader", None, number)
    return " · ".join([tr("antal {count}").format(count=count), *_spread(found.statistic, found.item.kind)])


def _rows_spread(found: ItemTally, rows: RowTally) -> str:
    said = [
        tr("minst en rad: {ratio}").format(ratio=ratio(rows.with_rows, rows.of, found.counted)),
        tr("{rows} i allt").format(rows=rows_in_words(rows.rows)),
    ]
    spread = ", ".join(_spread(found.statistic, found.item.kind)) if found.statistic else ""
    if spread:
        per = tr("per akt {spread}") if found.counted is Counted.CASES else tr("per rad {spread}")
        said.append(per.format(spread=spread))
    return " · ".join(said)


def _spread(statistic: Statistic, kind: ItemKind) -> list[str]:
    named = zip(wording.spread_words(kind), statistic.spread, strict=True)
    return [f"{tr(word)} {_shown_measure(value)}" for word, value in named if value]


def _shown_measure(value: str) -> str:
    return shown_number(_shown_time(wording.shown_measure(value)))


def _shown_time(written: str) -> str:
    """Write a day, with the time behind it where there is one, as the language does."""
    day, *time = written.split(" ", 1)
    return " ".join([shown_day(day), *time])


def dated_text(interpretation: Interpretation) -> str:
    """Write how an item is read, behind the day when it was noted, where the reader is."""
    day = shown_day(interpretation.at.astimezone())
    return f"{day}: {interpretation.text}"
