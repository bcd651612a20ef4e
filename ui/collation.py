"""The order of a Swedish list: å ä ö last, Akt 2 before Akt 10."""

from collections.abc import Iterable

from PySide6.QtCore import QCollator, QLocale

from aktgranskning.domain.audit import Case

_collator = QCollator(QLocale(QLocale.Language.Swedish))
_collator.setNumericMode(True)


def ordered(cases: Iterable[Case]) -> list[Case]:
    """Return the cases in the order of their labels."""
    return sorted(cases, key=lambda case: _collator.sortKey(case.label))
