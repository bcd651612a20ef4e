"""Metod: what was audited, how the cases were chosen, by which checklist, when, and how its items were read."""

from collections.abc import Iterator

from aktgranskning.domain.audit import CaseStatus, Snapshot
from aktgranskning.domain.grouping import GroupBy
from aktgranskning.domain.log_heads import head_line
from aktgranskning.domain.method_words import method_paragraph
from aktgranskning.domain.sign_off_words import quality_sentences
from aktgranskning.domain.wording import dated_text, group_in_words
from exports.about import EXAMPLE_NOTE, checklist_change
from exports.document_parts.blocks import Block, Style, Text
from exports.options import ExportOptions

_COUNTING = (
    "Utfallet anges som antalet akter där det som frågan gäller är uppfyllt, av antalet akter där svaret är uppfyllt, "
    "delvis uppfyllt eller ej uppfyllt. Delvis uppfyllt räknas inte som uppfyllt. Svar som är ej tillämpliga, inte kan "
    "bedömas, inte har ställts eller saknas ingår inte i nämnaren, utan redovisas bredvid."
)
_ROWS = (
    "Frågor som ställs en gång för varje rad räknas per rad, i alla akter tillsammans. Sådana siffror är antal rader "
    "och läggs aldrig ihop med antal akter."
)

_LOG = (
    "Allt som görs i granskningen skrivs i en logg. Kontrollsumman nedan är den som loggen slutade med när dokumentet "
    "skrevs. Med den går det att visa att det som dokumentet bygger på inte har ändrats sedan dess."
)


def front_blocks(snapshot: Snapshot, options: ExportOptions) -> Iterator[Block]:
    """Yield the title and what was audited."""
    audit = snapshot.audit
    yield Text(audit.name or "Granskning", Style.TITLE)
    yield Text("Bilaga: resultat av aktgranskningen", Style.SUBTITLE)
    facts = {
        "Granskad verksamhet": audit.auditee,
        "Enhet": "" if options.unit is None else group_in_words(options.unit, GroupBy.UNIT),
        "Granskad period": audit.period,
        "Antal granskade akter": _number_of_cases(snapshot),
    }
    lines = [f"{words}: {text}" for words, text in facts.items() if text]
    yield Text("\n".join([EXAMPLE_NOTE, *lines] if audit.is_example else lines))


def _number_of_cases(snapshot: Snapshot) -> str:
    """Write how many cases there are, and how many of them are done where not all are."""
    done = sum(case.status is CaseStatus.DONE for case in snapshot.cases)
    number = len(snapshot.cases)
    return str(number) if done == number else f"{number}, varav {done} klara"


def method_blocks(snapshot: Snapshot) -> Iterator[Block]:
    """Yield how the audit was made."""
    yield Text("Metod", Style.SECTION)
    yield Text("Urval", Style.PART)
    for paragraph in method_paragraph(snapshot.sampling, snapshot.all_cases).splitlines():
        yield Text(paragraph)
    yield Text("Checklista", Style.PART)
    yield Text(" ".join(_checklist(snapshot)))
    if snapshot.interpretations:
        yield Text("Tolkningar av frågor", Style.PART)
        yield Text("Under granskningen antecknades hur frågor ska läsas:")
        yield from _interpretations(snapshot)
    if assured := quality_sentences(snapshot):
        yield Text("Kvalitetssäkring", Style.PART)
        yield Text(" ".join(assured))
    yield Text("Så räknas utfallen", Style.PART)
    yield Text(_COUNTING)
    if any(section.is_repeat for section in snapshot.checklist.sections):
        yield Text(_ROWS)
    yield Text("Loggen", Style.PART)
    yield Text(_LOG)
    yield Text(head_line(snapshot.head))


def _checklist(snapshot: Snapshot) -> Iterator[str]:
    checklist = snapshot.checklist
    version = f", version {checklist.version}" if checklist.version else ""
    count = checklist.count_to_answer
    asked = f"{count} {'fråga' if count == 1 else 'frågor'} att besvara"
    yield f"Akterna granskades mot checklistan ”{checklist.title or checklist.form_id}”{version}, som har {asked}."
    days = sorted({f"{at.astimezone():%Y-%m-%d}" for dates in snapshot.dates.values() for at in dates if at})
    if days:
        yield f"De lästes {days[0]}." if len(days) == 1 else f"De lästes från {days[0]} till {days[-1]}."
    if snapshot.checklist_changes:
        changes = "; ".join(map(checklist_change, snapshot.checklist_changes))
        yield f"Checklistan byttes under granskningen: {changes}."


def _interpretations(snapshot: Snapshot) -> Iterator[Block]:
    for item in snapshot.checklist.items:
        for one in snapshot.interpretations:
            if one.item == item.name:
                yield Text(f"{item.label} {dated_text(one)}", Style.BULLET)
