"""What is said of a checklist that was read, before an audit is made with it."""

from typing import TYPE_CHECKING

from ui.translating import tr

if TYPE_CHECKING:
    from checklists.reader import LoadedChecklist


def found_in(read: "LoadedChecklist") -> str:
    """Say how many questions and sections a checklist has, and how much there is to know of it."""
    sections = sum(1 for section in read.checklist.sections if section.label)
    parts = [tr("%n frågor att besvara", None, read.checklist.count_to_answer)]
    if sections:
        parts.append(tr("%n avsnitt", None, sections))
    parts.append(tr("%n saker att känna till", None, len(read.warnings)) if read.warnings else tr("inga fel"))
    return " · ".join(parts)
