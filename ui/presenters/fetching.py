"""What is fetched of key figures over the network, from where, and how that is told."""

import re
from dataclasses import dataclass

from aktgranskning.concluding.figure_client import FigureQuery, FigureService
from aktgranskning.concluding.figure_connection import FetchLimits, base_address
from aktgranskning.domain.conclusions.comparisons import YEARS, members_of
from aktgranskning.domain.conclusions.figure_table import figure_table
from aktgranskning.domain.errors import AuditError
from aktgranskning.domain.number_words import figures
from aktgranskning.session import Session
from ui.presenters.locale_words import shown_number
from ui.settings import Fetching
from ui.translating import tr

_BETWEEN = re.compile(r"[,;\s]+")
_KILOBYTE = 1000


@dataclass(frozen=True, slots=True)
class Asked:
    """What the user asks for: ids of key figures and municipalities as typed, and the years from first to last."""

    figures: str
    municipalities: str
    first_year: int
    last_year: int


def first_asked(session: Session) -> Asked:
    """Return what is proposed: what is known already, of the municipality and its groups, over the last five years."""
    table = figure_table(session.conclusions)
    ids = [one for one in table.figures if one[1:].isdecimal()]
    groups = session.conclusions.comparison_groups
    members = [one for group in groups if group.members for one in members_of(table, group)]
    own = table.municipality_id(session.audit.municipality) or session.audit.municipality
    codes = [one for one in dict.fromkeys((own, *members)) if one.isdecimal()]
    last = session.today().year - 1
    return Asked(", ".join(ids), ", ".join(codes), last - YEARS + 1, last)


def query_of(asked: Asked) -> FigureQuery:
    """Return what is sent; the earlier year is the first, whichever field it stands in."""
    first, last = sorted((asked.first_year, asked.last_year))
    return FigureQuery(
        _ids(asked.figures.upper()), _ids(asked.municipalities), [str(year) for year in range(first, last + 1)]
    )


def service_of(fetching: Fetching) -> FigureService:
    """Return where key figures are fetched from, as the settings say."""
    return FigureService(fetching.address, fetching.is_on, FetchLimits(seconds=fetching.timeout))


def asked_in_words(address: str) -> str:
    """Say what is sent, and where."""
    return tr("Beteckningarna, koderna och åren nedan skickas till {address}. Inget ur granskningen skickas.").format(
        address=address
    )


def received_in_words(received: int) -> str:
    """Say how much has come, or that nothing has; `received` counts bytes."""
    if not received:
        return tr("Väntar på svar …")
    return tr("Hämtar … {size} kB").format(size=shown_number(figures(-(-received // _KILOBYTE))))


def _ids(typed: str) -> tuple[str, ...]:
    return tuple(filter(None, _BETWEEN.split(typed)))


def wrong_address(typed: str) -> str:
    """Say why a text is no base address to fetch from; '' where it is one."""
    if not typed.strip():
        return tr("Skriv adressen till tjänsten som nyckeltalen hämtas från.")
    try:
        base_address(typed)
    except AuditError:
        return tr(
            "Adressen ska börja med https:// eller http:// följt av tjänstens namn. Den får inte ha å, ä, ö,"
            " mellanslag, frågetecken eller lösenord."
        )
    return ""
