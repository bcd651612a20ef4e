"""What a backup holds, in words: the cells of a line in a list of backups."""

from datetime import datetime

from aktgranskning.store.backup_contents import BackupFacts

BACKUP_HEADINGS = ("Gjord", "Svar", "Klara akter", "Senaste händelsen", "Av")


def backup_cells(made: datetime, facts: BackupFacts) -> list[str]:
    """Return a line of the list, a cell under each of the headings."""
    last = moment_in_words(facts.last_act_at) if facts.last_act_at else ""
    done = f"{facts.done} av {facts.cases}"
    return [moment_in_words(made), str(facts.answers), done, last, facts.last_act_by]


def moment_in_words(moment: datetime) -> str:
    """Write a moment to the minute, as the clock shows it here."""
    return f"{moment.astimezone():%Y-%m-%d %H:%M}"
