"""A checklist that is hard to lay out: sixty items in eight sections, labels without end, a word without a break."""

from collections.abc import Iterator
from itertools import cycle

from aktgranskning.domain.checklist import (
    AuditQuestion,
    Checklist,
    Choice,
    Item,
    ItemKind,
    Outcome,
    Section,
    TallyKind,
)

LONG_WORD = "Försörjningsstödshandläggningsdokumentationsrutinuppföljning"
"""Sixty letters without a place to break."""

_CLAUSE = (
    "Framgår det av akten, med angivande av datum och vem som har gjort anteckningen, att den enskildes egen"
    " uppfattning om insatsen har inhämtats, värderats och fått påverka planeringen, och att den därefter har följts"
    " upp med den regelbundenhet som riktlinjerna anger och på ett sätt som en utomstående läsare kan förstå efteråt?"
)
LONG_LABEL = _CLAUSE[:300]
_LONG_HINT = f"{_CLAUSE} Ja: allt framgår. Delvis: något saknas. Nej: inget av det går att läsa ut ur akten."

_NUMBERED = 58
"""The items that are made by number; with the two inside the repeat they are sixty."""

SECTIONS = (
    "Ansökan och aktualisering",
    "Utredning av den enskildes behov, resurser och hinder, med särskild hänsyn till barn i familjen och nätverket",
    LONG_WORD,
    "Beslut",
    "Genomförandeplan",
    "Uppföljning",
    "Samverkan med andra myndigheter, vårdgivare, arbetsgivare och den enskildes företrädare i ärendet",
    "Avslut",
)
VIEWED = "mal_for_insatsen"
"""The item upon which the administration has something to say."""

CHOICES = (
    Choice("ja", "Ja", Outcome.MET, "J"),
    Choice("delvis", "Delvis", Outcome.PARTLY, "D"),
    Choice("nej", "Nej, eller så framgår det inte av det som finns i akten", Outcome.NOT_MET, "N"),
    Choice("ej_tillampligt", "Ej tillämpligt därför att ärendet avslutades innan frågan kunde bli aktuell",
           Outcome.NOT_APPLICABLE, "E"),
    Choice("kan_ej_bedomas", "Kan ej bedömas", Outcome.NOT_ASSESSABLE, "B"),
)  # fmt: skip
_PARTIES = tuple(
    Choice(f"part_{number}", words, None, str(number))
    for number, words in enumerate(
        ("Arbetsförmedlingen", "Försäkringskassan", "Regionens vuxenpsykiatriska öppenvårdsmottagning", LONG_WORD,
         "Kommunens arbetsmarknadsenhet", "Kriminalvården", "Ingen"), 1)
)  # fmt: skip
_LABELS = (
    "Är ansökan daterad?",
    LONG_LABEL,
    "Har den enskilde fått information om rätten att överklaga beslutet och om hur det går till?",
    f"Följs {LONG_WORD} upp?",
    "Är målet för insatsen mätbart, tidsbestämt och känt av den enskilde?",
)
QUESTIONS = (
    AuditQuestion("planering", "Har de enskilda en plan?"),
    AuditQuestion("uppfoljning", LONG_LABEL),
    AuditQuestion("samverkan", f"Är {LONG_WORD} ändamålsenlig?"),
    AuditQuestion("dokumentation", "Är handläggningen dokumenterad så att den går att följa?"),
    AuditQuestion("styrning", "Är styrningen tydlig?"),
)


def hard_checklist() -> Checklist:
    """Return the checklist; every kind of item stands in it."""
    names = [f"avsnitt_{number}" for number in range(1, len(SECTIONS) + 1)]
    repeat = Section("kontakter", "Kontakter med den enskilde och andra som berörs", names[5], is_repeat=True)
    sections = [Section(name, label) for name, label in zip(names, SECTIONS, strict=True)]
    return Checklist(
        "svar_granskning",
        f"Checklista för {LONG_LABEL[:160].lower()}",
        "2026-03 (utkast som nämnden ännu inte har sett)",
        (*sections, repeat),
        tuple(_items(names)),
        QUESTIONS,
    )


def _items(sections: list[str]) -> Iterator[Item]:
    asked = cycle(question.id for question in QUESTIONS)
    for number, label in zip(range(1, _NUMBERED + 1), cycle(_LABELS), strict=False):
        section = sections[(number - 1) * len(sections) // _NUMBERED]
        name = VIEWED if number == 2 else f"fraga_{number}"
        if section == sections[5] and number % 8 == 0:
            yield from _repeat(section)
        else:
            yield _item(name, label, section, number, next(asked))


def _item(name: str, label: str, section: str, number: int, question: str) -> Item:
    """Return an item of the kind that its number stands for; most are answered with an outcome."""
    match number % 10:
        case 1:
            return Item(name, ItemKind.DATE, label, TallyKind.STATISTIC, section, hint="Som det står i akten.")
        case 6:
            return Item(name, ItemKind.SELECT_MULTIPLE, label, TallyKind.DISTRIBUTION, section, choices=_PARTIES)
        case 8:
            return Item(name, ItemKind.INTEGER, label, TallyKind.STATISTIC, section)
        case 9:
            return Item(name, ItemKind.TEXT, label, TallyKind.NONE, section, is_multiline=True)
    criterion = "11 kap. 5 § socialtjänstlagen (2001:453); ska; gäller 2002-01-01 till 2025-06-30"
    return Item(
        *(name, ItemKind.SELECT_ONE, label, TallyKind.OUTCOME, section),
        hint=_LONG_HINT if number % 3 == 2 else "",
        choices=CHOICES,
        relevant="${mal_for_insatsen} = 'ja'" if number % 10 == 7 else "",
        audit_question=question,
        criterion=f"{criterion} {LONG_LABEL[:200]}" if number % 4 == 2 else criterion,
    )


def _repeat(section: str) -> Iterator[Item]:
    yield Item("kontakter", ItemKind.REPEAT, "Kontakter", TallyKind.STATISTIC, section, hint="En rad var.")
    yield Item("kontakt_datum", ItemKind.DATE, "När ägde kontakten rum?", TallyKind.STATISTIC, "kontakter")
    yield Item("kontakt_ledde", ItemKind.SELECT_ONE, LONG_LABEL, TallyKind.OUTCOME, "kontakter", choices=CHOICES)
