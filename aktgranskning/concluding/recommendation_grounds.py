"""The items that a recommendation itself is linked to, besides those of its questions."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from aktgranskning.domain.acts import Change, Field
from aktgranskning.domain.conclusions.grounds import links_to
from aktgranskning.domain.conclusions.kinds import LINKS
from aktgranskning.domain.conclusions.questions import ItemLink, LinkTarget
from aktgranskning.domain.errors import AuditError
from aktgranskning.domain.records import differences
from aktgranskning.session import Session


def linked_names(session: Session, number: int) -> tuple[str, ...]:
    """Return the names of the items that a recommendation is linked to, those that the checklist has no more too."""
    return tuple(link.item for link in links_to(session.conclusions, LinkTarget.RECOMMENDATION, str(number)))


def link_changes(session: Session, number: int, items: Iterable[str]) -> Iterator[Change]:
    """Yield the changes that link a recommendation to these items and no others; AuditError where one is none."""
    links = {one.item: one for one in links_to(session.conclusions, LinkTarget.RECOMMENDATION, str(number))}
    wanted = dict.fromkeys(items)
    for item, link in links.items():
        if item not in wanted:
            yield from differences(LINKS, link, ItemLink(item, link.number))
    known = {item.name for item in session.checklist.items} if session.checklist else set()
    for item in wanted:
        if item in links:
            continue
        if item not in known:
            raise AuditError("ground.no_item", item=item)
        blank = ItemLink(item, session.log.last_record(Field.LINK_TO_NAME, item=item) + 1)
        yield from differences(LINKS, blank, replace(blank, target=LinkTarget.RECOMMENDATION, to_name=str(number)))
