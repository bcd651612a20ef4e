"""What a backup holds, in words: the cells of a line in a list of backups."""

from datetime import datetime

from aktgranskning.store.backup_contents import BackupFacts
from ui.presenters.locale_words import shown_moment
from ui.presenters.log_lines import set_in_words
from ui.translating import later, tr

BACKUP_HEADINGS = (later("Gjord"), later("Svar"), later("Klara akter"), later("Senaste händelsen"))


def backup_cells(made: datetime, facts: BackupFacts) -> list[str]:
    """Return a line of the list, a cell under each of the headings."""
    return [
        shown_moment(made),
        str(facts.answers),
        tr("{done} av {cases}").format(done=facts.done, cases=facts.cases),
        last_act_in_words(facts),
    ]


def last_act_in_words(facts: BackupFacts) -> str:
    """Say what was done last, in which case, by whom and when; '' where nothing was."""
    if facts.last_act is None or facts.last_field is None or facts.last_act_at is None:
        return ""
    done = set_in_words(facts.last_act, facts.last_field)
    return ", ".join(filter(None, (done, facts.last_case, facts.last_act_by, shown_moment(facts.last_act_at))))


def held_in_words(facts: BackupFacts) -> str:
    """Say how much stands in a file, and what was done last in it."""
    last = last_act_in_words(facts)
    held = tr("{answers} svar i {cases} akter, {done} klara").format(
        answers=facts.answers, cases=facts.cases, done=facts.done
    )
    return tr("{held}. Senaste händelsen: {last}.").format(held=held, last=last) if last else f"{held}."
