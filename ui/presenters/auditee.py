"""How the window tells of the administration's view: in the details of a figure, upon a case."""

from aktgranskning.domain.checklist import Item
from aktgranskning.domain.fact_check import Presence, View
from aktgranskning.domain.tally import AuditeeCount
from ui.presenters.counted_words import auditee_figure, shown_answer
from ui.translating import tr


def auditee_beside(count: AuditeeCount, of: int) -> str:
    """Write what the administration says beside a figure of so many: its count, and what of it nobody can verify.

    Where it gave none, its later documents, or that it has said something.
    """
    if count.met is None:
        return tr("%n senare handlingar", None, count.later) if count.later else tr("(synpunkt i ord)")
    said = (
        tr("({figure} enligt förvaltningen, varav %n ej verifierade)", None, count.claimed)
        if count.claimed
        else tr("({figure} enligt förvaltningen)")
    )
    return said.format(figure=auditee_figure(count, of))


def auditee_details(count: AuditeeCount, met: int, of: int) -> str:
    """Say what the administration's figure is made of, a sentence a line; `met` and `of` are the review's own."""
    said = [tr("Granskningen: {met} uppfyllt.").format(met=met)]
    if count.met is not None:
        said = [f"{said[0]} " + tr("Enligt förvaltningen: {figure}.").format(figure=auditee_figure(count, of))]
    if count.claimed:
        said.append(
            tr("Varav {claimed} utan angivna akter, ej verifierat: lodräta streck i stapeln.").format(
                claimed=count.claimed
            )
        )
    if count.later:
        said.append(
            tr("Handlingar som tillkom efter granskningen: {later}. De är inte medräknade.").format(later=count.later)
        )
    return "\n".join(said)


def view_in_words(item: Item, view: View) -> str:
    """Return what marks a case of which the administration has said something: "Förv: Ja"."""
    value = shown_answer(item, view.value) if view.value else tr("synpunkt")
    said = tr("Förv: {value} (tillkom senare)") if view.presence is Presence.LATER else tr("Förv: {value}")
    return said.format(value=value)
