"""Om: what the workbook is, of which audit, made when and by what, and what its words mean."""

from aktgranskning.domain.audit import AnswerState, CaseStatus, ChecklistChange, Snapshot
from aktgranskning.domain.log_heads import HEAD
from aktgranskning.domain.sign_off_words import lock_in_words, read_second_in_words
from aktgranskning.domain.wording import STATE_WORDS, code
from exports.by_unit import MOST_UNITS, unit_words
from exports.options import ExportOptions, Kind
from exports.sample import left_out
from exports.sheet import Cell, Look, Row, Sheet, section

TITLE = "Om"

KIND_WORDS = {Kind.REPORT: "Redovisning", Kind.WORKING_PAPER: "Arbetspapper"}

EXAMPLE_NOTE = "Exempel: alla uppgifter är påhittade."

_WIDTHS = (36, 100)
_CONTENTS = {
    Kind.REPORT: "Siffror och svar. Fritextsvar, kommentarer och hänvisningar i akten ingår inte.",
    Kind.WORKING_PAPER: "Siffror, svar, fritextsvar, kommentarer och hänvisningar i akten. "
    "Kan innehålla sekretessbelagda uppgifter.",
}
_MEANINGS = {
    AnswerState.MET: "Akten uppfyller det som frågan gäller.",
    AnswerState.PARTLY: "Akten uppfyller det till en del. Räknas inte som uppfyllt.",
    AnswerState.NOT_MET: "Akten uppfyller det inte.",
    AnswerState.NOT_APPLICABLE: "Frågan gäller inte för akten.",
    AnswerState.NOT_ASSESSABLE: "Det går inte att avgöra av akten.",
    AnswerState.NOT_ASKED: "Frågan hoppades över enligt checklistans egna villkor.",
    AnswerState.UNANSWERED: "Frågan ställdes men har inget svar.",
    AnswerState.RECORDED: "Frågan har ett svar men inget utfall, till exempel ett datum.",
}
_FIGURES = {
    "1 av 15": "Uppfyllt av (Uppfyllt + Delvis + Ej uppfyllt). Ej tillämpligt, Kan ej bedömas, Ej ställd och "
    "Obesvarad ingår inte i nämnaren utan visas bredvid. ”–” betyder att nämnaren är 0.",
    "Antal svar": "Akter med ett svar på en fråga som räknas per svarsalternativ, tal, datum eller klockslag.",
    "Per enhet": f"Finns när akterna har flera enheter, dock högst {MOST_UNITS}, och när hela granskningen exporteras.",
    "Median": "Det mittersta värdet. Mellan två tal deras medelvärde, mellan två datum dagen mitt emellan, "
    "avrundad nedåt.",
    "Rangordnad först": "I Matris står svarens plats i rangordningen. I Sammanställning räknas akterna där svaret "
    "står först.",
    "Kontroll": "Bladet räknar om varje antal ur koderna i Matris, och i bladen med rader, med formler. Formlerna får "
    "värden när arbetsboken öppnas i ett kalkylprogram.",
    "Tecken som ␀ och �": "Står för styrtecken och andra tecken som en arbetsbok inte kan innehålla.",
    "(avkortad), (forts.)": "Text som är längre än en cell rymmer avkortas. I bladet Kommentarer fortsätter den "
    "på nästa rad.",
}
_ROW_FIGURES = {
    "Räknat per rad, 5 av 7 rader": "Frågor som ställs en gång för varje rad räknas per rad, i alla akter tillsammans. "
    "Sådana siffror är antal rader och blandas aldrig med antal akter. Raderna står i ett eget blad.",
    "Minst en rad": "Akter som har minst en rad, av dem som har rader eller är klara. En akt som saknar rader och inte "
    "är klar är Obesvarad.",
}


def secrecy_line(options: ExportOptions) -> str:
    """Return what heads every page of what can hold confidential matter; '' where it holds none."""
    if options.kind is Kind.WORKING_PAPER or options.with_references:
        return f"{KIND_WORDS[options.kind]} – kan innehålla sekretessbelagda uppgifter"
    return ""


def about_sheet(snapshot: Snapshot, options: ExportOptions) -> Sheet:
    """Lay out the facts of the audit and of the workbook, then the meaning of states and figures."""
    words = {f"{STATE_WORDS[state]} ({code(state)})": text for state, text in _MEANINGS.items()}
    has_rows = any(section.is_repeat for section in snapshot.checklist.sections)
    rows = [
        [Cell("Om arbetsboken", Look.TITLE)],
        *_block("Granskningen", _of_audit(snapshot)),
        *_block("Arbetsboken", _of_workbook(options)),
        *_block("Utfall, och deras koder i Matris", words),
        *_block("Siffror och tecken", _FIGURES | (_ROW_FIGURES if has_rows else {})),
    ]
    return Sheet(TITLE, _WIDTHS, rows, len(rows))


def _of_audit(snapshot: Snapshot) -> dict[str, str]:
    done = sum(case.status is CaseStatus.DONE for case in snapshot.cases)
    checklist, source = snapshot.checklist, snapshot.source
    example = {"Observera": EXAMPLE_NOTE} if snapshot.audit.is_example else {}
    marked = sum(bool(answer.second_look) for of_case in snapshot.answers.values() for answer in of_case.values())
    return example | {
        "Granskning": snapshot.audit.name,
        "Granskad verksamhet": snapshot.audit.auditee,
        "Period": snapshot.audit.period,
        "Antal akter": f"{len(snapshot.cases)}, varav {done} klara",
        **({"Akter som inte ingår": left_out(snapshot)} if snapshot.absent else {}),
        "Checklista": checklist.title or checklist.form_id,
        "Checklistans version": checklist.version,
        "Checklistans fil": source.file_name,
        "Checklistans SHA-256": source.sha256,
        HEAD: snapshot.head,
        "Byten av checklistan under granskningen": "\n".join(map(checklist_change, snapshot.checklist_changes)),
        "Tolkningar av frågor": f"{len(snapshot.interpretations)}. De står i bladet Checklista.",
        "Svar att se om": f"{marked}, givna före en tolkning av frågan",
        "Andra läsning": read_second_in_words(snapshot),
        "Lås": lock_in_words(snapshot.audit.lock),
    }


def checklist_change(change: ChecklistChange) -> str:
    """Write when the checklist was changed, and from which version to which."""
    return f"{change.at.astimezone():%Y-%m-%d}: från version {change.before or '–'} till version {change.after or '–'}"


def _of_workbook(options: ExportOptions) -> dict[str, str]:
    references = "Ja. De kan omfattas av sekretess." if options.with_references else "Nej"
    unit = options.unit
    only = {} if unit is None else {"Omfattning": f"Bara {unit_words(unit)}. Inget om andra enheter ingår."}
    return only | {
        "Typ": KIND_WORDS[options.kind],
        "Innehåll": _CONTENTS[options.kind],
        "Diarienummer ingår": references,
        "Exporterad": f"{options.exported_at:%Y-%m-%d %H:%M}",
        "Program": f"Aktgranskning {options.program_version}",
    }


def _block(heading: str, lines: dict[str, str]) -> list[Row]:
    facts = [[Cell(words, Look.STRONG), Cell(text or "–")] for words, text in lines.items()]
    return [[], section(heading, len(_WIDTHS)), *facts]
