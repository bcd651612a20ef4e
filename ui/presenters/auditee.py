"""How the window tells of the administration's view: in the details of a figure, upon a case."""

from aktgranskning.domain.checklist import Item
from aktgranskning.domain.fact_check import Presence, View
from aktgranskning.domain.tally import AuditeeCount
from aktgranskning.domain.wording import auditee_figure, shown_answer


def auditee_beside(count: AuditeeCount, of: int) -> str:
    """Write what the administration says beside a figure of so many: its count, and what of it nobody can verify.

    Where it gave none, its later documents, or that it has said something.
    """
    if count.met is None:
        later = "1 senare handling" if count.later == 1 else f"{count.later} senare handlingar"
        return later if count.later else "(synpunkt i ord)"
    unverified = "ej verifierad" if count.claimed == 1 else "ej verifierade"
    claimed = f", varav {count.claimed} {unverified}" if count.claimed else ""
    return f"({auditee_figure(count, of)} enligt förvaltningen{claimed})"


def auditee_details(count: AuditeeCount, met: int, of: int) -> str:
    """Say what the administration's figure is made of, a sentence a line; `met` and `of` are the review's own."""
    said = [f"Granskningen: {met} uppfyllt."]
    if count.met is not None:
        said = [f"{said[0]} Enligt förvaltningen: {auditee_figure(count, of)}."]
    if count.claimed:
        said.append(f"Varav {count.claimed} utan angivna akter, ej verifierat: lodräta streck i stapeln.")
    if count.later:
        said.append(f"Handlingar som tillkom efter granskningen: {count.later}. De är inte medräknade.")
    return "\n".join(said)


def view_in_words(item: Item, view: View) -> str:
    """Return what marks a case of which the administration has said something: "Förv: Ja"."""
    value = shown_answer(item, view.value) if view.value else "synpunkt"
    later = " (tillkom senare)" if view.presence is Presence.LATER else ""
    return f"Förv: {value}{later}"
