"""How long an audit that is to be destroyed is kept, as the screen says it."""

from aktgranskning.domain.disposal import Disposal
from ui.presenters.locale_words import shown_day
from ui.translating import tr


def kept_until(disposal: Disposal) -> str:
    """Say until when the audit is kept and why, and that this day is not over."""
    if not disposal.retained_until:
        said = tr("Inget är bestämt om hur länge granskningen bevaras.")
    elif disposal.is_before_its_time:
        said = tr("Granskningen bevaras till {day}, och den tiden är inte slut.")
    else:
        said = tr("Granskningen bevaras till {day}.")
    ground = tr("Grund: {ground}.").format(ground=disposal.ground) if disposal.ground else ""
    return " ".join(filter(None, (said.format(day=shown_day(disposal.retained_until)), ground)))
