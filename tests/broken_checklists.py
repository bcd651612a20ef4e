"""Broken checklists: a small sound one, a mistake made in it, exactly what is to be found, and the remedy applied."""

from collections.abc import Callable, Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass, field
from pathlib import Path

from tests.workbooks import write_workbook

Grid = list[list[str]]
Sheets = dict[str, Grid]
Edit = Callable[[Sheets], None]

SOUND: Sheets = {
    "survey": [
        ["type", "name", "label", "hint", "relevant", "calculation", "parameters", "audit_question", "audit_criterion",
         "audit_finding"],
        ["begin group", "utredning", "Utredning", "", "", "", "", "q"],
        ["select_one svar", "plan", "Finns en plan?", "", "", "", "", "", "Riktlinjen 3; ska", "Plan i {k} av {n}."],
        ["date", "datum", "När?", "", "${plan} = 'ja'"],
        ["integer", "antal", "Hur många möten?", "Bara möten."],
        ["select_multiple vagar", "vag", "Vilka kontaktvägar?"],
        ["end group"],
        ["calculate", "dagar", "Dagar", "", "", "${datum} - today()"],
        ["range", "betyg", "Betyg", "", "", "", "start=1 end=5 step=1"],
        ["text", "ovrigt", "Övrigt"],
    ],
    "choices": [
        ["list_name", "name", "label", "audit_outcome", "audit_key"],
        ["svar", "ja", "Ja", "met", "J"],
        ["svar", "nej", "Nej", "not_met", "N"],
        ["vagar", "brev", "Brev"],
        ["vagar", "mote", "Möte"],
    ],
    "settings": [["form_title", "version"], ["Prov", "1"]],
    "audit_questions": [["id", "text"], ["q", "Är det dokumenterat?"]],
}  # fmt: skip


@dataclass(frozen=True)
class Broken:
    """A mistake, and what is found: "! code sheet row column" for an error, "?" for a warning, in that order."""

    name: str
    mistake: Sequence[Edit]
    found: Sequence[str]
    remedy: Sequence[Edit]
    beside: Mapping[str, bytes] = field(default_factory=dict)

    def write(self, folder: Path, *, is_mended: bool = False) -> Path:
        sheets = deepcopy(SOUND)
        for edit in (*self.mistake, *(self.remedy if is_mended else ())):
            edit(sheets)
        for name, content in self.beside.items():
            (folder / name).write_bytes(content)
        return write_workbook(folder / "prov.xlsx", sheets)


def put(sheet: str, row: int, **cells: str) -> Edit:
    """Write cells of a row, that of the headings counted, by column; a new column is added last."""

    def edit(sheets: Sheets) -> None:
        grid = sheets[sheet]
        while len(grid) < row:
            grid.append([])
        for column, text in cells.items():
            column = column.replace("__", "::")
            if column not in grid[0]:
                grid[0].append(column)
            place = grid[0].index(column)
            grid[row - 1] += [""] * (place + 1 - len(grid[row - 1]))
            grid[row - 1][place] = text

    return edit


def heading(sheet: str, old: str, new: str) -> Edit:
    def edit(sheets: Sheets) -> None:
        sheets[sheet][0][sheets[sheet][0].index(old)] = new

    return edit


def column_moved(sheet: str, old: str, place: int) -> Edit:
    """Move a column so that it stands there, counted from 0, with nothing before it."""

    def edit(sheets: Sheets) -> None:
        at = sheets[sheet][0].index(old)
        for row in sheets[sheet]:
            cell = row.pop(at) if at < len(row) else ""
            row += [""] * (place - len(row))
            row.insert(place, cell)

    return edit


def without_column(sheet: str, name: str) -> Edit:
    def edit(sheets: Sheets) -> None:
        at = sheets[sheet][0].index(name)
        for row in sheets[sheet]:
            del row[at : at + 1]

    return edit


def without_row(sheet: str, *rows: int) -> Edit:
    def edit(sheets: Sheets) -> None:
        for row in sorted(rows, reverse=True):
            del sheets[sheet][row - 1]

    return edit


def rows_above(sheet: str, rows: Grid) -> Edit:
    def edit(sheets: Sheets) -> None:
        sheets[sheet][:0] = deepcopy(rows)

    return edit


def put_below(sheet: str, row: int, column: str, text: str) -> Edit:
    """Write a cell of a sheet whose headings do not stand in the first row."""

    def edit(sheets: Sheets) -> None:
        headings = next(row for row in sheets[sheet] if column in row)
        sheets[sheet][row - 1][headings.index(column)] = text

    return edit


def renamed(old: str, new: str) -> Edit:
    def edit(sheets: Sheets) -> None:
        sheets[new] = sheets.pop(old)

    return edit


def without(sheet: str) -> Edit:
    def edit(sheets: Sheets) -> None:
        del sheets[sheet]

    return edit


def with_sheet(name: str, grid: Grid | None = None) -> Edit:
    def edit(sheets: Sheets) -> None:
        sheets[name] = deepcopy(grid or SOUND[name])

    return edit


def cell(code: str, sheet: str, row: int, column: str, wrong: str, right: str, mark: str = "!") -> Broken:
    """Make the commonest kind: one cell is wrong, that cell is named, and written anew."""
    shown = column.replace("__", "::")
    found = f"{mark} {code} {sheet} {row} {shown}"
    mistake, remedy = put(sheet, row, **{column: wrong}), put(sheet, row, **{column: right})
    return Broken(f"{code}: {wrong[:40]}", [mistake], [found], [remedy])


def expression(kind: str, wrong: str, right: str, column: str = "relevant") -> Broken:
    return cell(f"expression.{kind}", "survey", 10, column, wrong, right)


def default(kind: str, type_: str, wrong: str, right: str, parameters: str = "") -> Broken:
    row = put("survey", 11, type=type_, name="x", label="X", default=wrong, parameters=parameters)
    found = f"! answer.{kind} survey 11 default"
    return Broken(f"answer.{kind}: {type_}", [row], [found], [put("survey", 11, default=right)])


def remark(code: str, sheet: str, row: int, column: str, wrong: str, right: str) -> Broken:
    return cell(code, sheet, row, column, wrong, right, "?")


PLAN = "${plan} = 'ja'"
LONG = " + ".join(["1"] * 300)

EXPRESSIONS = [
    expression("unterminated_text", "${plan} = 'ja", PLAN),
    expression("reference", "${plan = 'ja'", PLAN),
    expression("reference", "$plan = 'ja'", PLAN),
    expression("character", "${plan} # 1", PLAN),
    expression("character", "${plan} = ´ja´", PLAN),
    expression("habit", "if(${plan} = 'ja'; 1; 0) = 1", "if(${plan} = 'ja', 1, 0) = 1"),
    expression("habit", "${antal} ≥ 1", "${antal} >= 1"),
    expression("habit", "${plan} = 'ja' && ${antal} = 1", "${plan} = 'ja' and ${antal} = 1"),
    expression("habit", "${plan} = 'ja' || ${antal} = 1", "${plan} = 'ja' or ${antal} = 1"),
    expression("habit", "!(${plan} = 'ja')", "not(${plan} = 'ja')"),
    expression("incomplete", "${plan} = ", PLAN),
    expression("last_saved", "${last-saved#plan} = 'ja'", PLAN),
    expression("unclosed", "not(${plan} = 'ja'", f"not({PLAN})"),
    expression("unexpected", "${plan} = 'ja' 'nej'", PLAN),
    expression("habit", "${plan} == 'ja'", PLAN),
    expression("habit", "${antal} =< 3", "${antal} <= 3"),
    expression("habit", "${plan} <> 'ja'", "${plan} != 'ja'"),
    expression("habit", "${plan} = 'ja' OR ${antal} > 1", "${plan} = 'ja' or ${antal} > 1"),
    expression("habit", "${plan} = 'ja' eller ${antal} > 1", "${plan} = 'ja' or ${antal} > 1"),
    expression("habit", "${antal} > 1,5", "${antal} > 1.5"),
    expression("habit", "${antal} > 70 dagar", "${antal} > 70"),
    expression("slash", "${antal} / 2 > 1", "${antal} div 2 > 1"),
    expression("axis", "above::plan = 'ja'", PLAN),
    expression("too_deep", f"{LONG} = 1", PLAN),
    expression("node_set", "count('plan') > 1", "count(${plan}) > 1"),
    expression("choice_name", "jr:choice-name(${plan}, ${plan}) = 'Ja'", "jr:choice-name(${plan}, '${plan}') = 'Ja'"),
    expression("unsupported_function", "geofence(${plan}, 'x')", PLAN),
    expression("unknown_function", "finns(${plan})", PLAN),
    expression("misspelt_function", "selectd(${plan}, 'ja')", "selected(${plan}, 'ja')"),
    expression("arguments", "selected(${plan})", "selected(${plan}, 'ja')"),
    expression("pattern", "regex(., '[')", "regex(., '[a-z]')", "constraint"),
    expression("pattern", "regex(., '^[0-9]{4$')", "regex(., '^[0-9]{4}$')", "constraint"),
    expression("date", "date('2024-02-30') > today()", "date('2024-02-29') > today()"),
    expression("date", "format-date('igår', '%Y') = ${antal}", "format-date('2024-01-31', '%Y') = ${antal}"),
    expression("digest", "digest(., 'MD6') = 'x'", "digest(., 'MD5') = 'x'", "constraint"),
    expression("not_a_number", "round('antal') > 1", "round(${antal}) > 1"),
    expression("not_a_number", "${antal} > 'många'", "${antal} > 3"),
    expression("not_an_answer", "selected('plan', 'ja')", "selected(${plan}, 'ja')"),
    cell("checklist.reference_unknown", "survey", 10, "relevant", "${pln} = 'ja'", PLAN),
    cell("checklist.reference_unknown", "survey", 10, "hint", "Som ${pln}", "Som ${plan}"),
    cell("checklist.reference_unknown", "choices", 5, "label", "Som ${pln}", "Som ${plan}"),
    Broken(
        "an item that is referred to is disabled",
        [put("survey", 9, disabled="yes"), put("survey", 10, relevant="${betyg} > 1")],
        ["! checklist.reference_disabled survey 10 relevant"],
        [put("survey", 9, disabled="no")],
    ),
    cell("checklist.trigger_of_group", "survey", 8, "trigger", "${utredning}", "${plan}"),
    cell("checklist.reference_broken", "survey", 10, "label", "Som ${plan", "Som ${plan}"),
    cell("checklist.reference_broken", "settings", 2, "form_title", "Prov ${", "Prov"),
    cell("checklist.choice_not_in_list", "survey", 10, "relevant", "${plan} = 'Ja'", PLAN),
    cell("checklist.choice_not_in_list", "survey", 3, "audit_met", ". = 'jaa'", ". = 'ja'"),
    cell("checklist.path_dead", "survey", 10, "relevant", "../plann = 'ja'", "../utredning/plan = 'ja'"),
    cell("checklist.word_alone", "survey", 10, "relevant", "${plan} = ja", PLAN),
    cell("checklist.word_alone", "survey", 8, "calculation", "1 + styck", "1"),
    cell("checklist.name_without_braces", "survey", 10, "relevant", "plan = 'ja'", PLAN),
    cell("checklist.name_without_braces", "survey", 10, "required", "plan", PLAN),
    cell("checklist.not_a_condition", "survey", 10, "required", "jaa", "ja"),
    cell("checklist.not_a_condition", "survey", 10, "readonly", "kanske", "yes"),
    cell("checklist.not_a_condition", "survey", 10, "relevant", "alltid", "ja"),
    cell("checklist.table_not_named", "survey", 10, "relevant", "count(instance(svar)/root/item) > 1",
         "count(instance('svar')/root/item) > 1"),
    cell("checklist.instance_unknown", "survey", 10, "relevant", "count(instance('savr')/root/item) > 1",
         "count(instance('svar')/root/item) > 1"),
    cell("checklist.filter_value_unknown", "survey", 3, "choice_filter", "name = 'jaa'", "name = 'ja'"),
    cell("checklist.filter_value_unknown", "survey", 3, "choice_filter", "label != '' and 'jaa' = name",
         "label != '' and 'ja' = name"),
    *(
        Broken(f"a filter that works: {source}", [put("survey", 3, choice_filter=source)], [], [])
        for source in (
            "not(name = 'dold')",
            "name = 'ja' or name = 'alla'",
            "name = 'jaa' or ${antal} = 1",
            "label != '' and (name = 'alla' or name != ${antal})",
        )
    ),
    cell("checklist.column_not_found", "survey", 3, "choice_filter", "nam != ''", "name != ''"),
    cell("checklist.column_not_found", "survey", 10, "relevant", "count(instance('svar')/root/item[nme = 'ja']) > 1",
         "count(instance('svar')/root/item[name = 'ja']) > 1"),
    cell("checklist.cycle", "survey", 3, "relevant", "${datum} != ''", ""),
    cell("checklist.trigger_invalid", "survey", 8, "trigger", "plan", "${plan}"),
    remark("checklist.always_true", "survey", 10, "relevant", "${plan} = 'ja' or 'nej'",
           "${plan} = 'ja' or ${plan} = 'nej'"),
    remark("checklist.always_true", "survey", 10, "relevant", "${plan} = 'ja' and 1", PLAN),
    remark("checklist.date_as_sum", "survey", 4, "constraint", ". < 2030-01-01", ". < date('2030-01-01')"),
    remark("checklist.date_as_sum", "survey", 8, "calculation", "2024-01-15", "date('2024-01-15')"),
    remark("checklist.pattern_constant", "survey", 8, "calculation", "format-date(${datum}, 'YYYY')",
           "format-date(${datum}, '%Y')"),
    remark("checklist.slow_pattern", "survey", 10, "constraint", "regex(., '(a+)+')", "regex(., 'a+')"),
]  # fmt: skip

COMPARED = [
    cell("checklist.choice_not_in_list", "survey", 10, "relevant", "coalesce(${plan}, 'nej') = 'jaa'",
         "coalesce(${plan}, 'nej') = 'ja'"),
    cell("checklist.choice_not_in_list", "survey", 10, "relevant", "../utredning/plan = 'jaa'", PLAN),
    cell("checklist.number_compared", "survey", 10, "relevant", "${antal} = 'ja'", "${antal} = 1"),
    cell("checklist.number_compared", "survey", 10, "relevant", "string-length(${plan}) = 'x'", PLAN),
    cell("checklist.number_compared", "survey", 10, "relevant", "${datum} + 1 > '2024-01-01'",
         "${datum} + 1 > date('2024-01-01')"),
    cell("checklist.date_compared", "survey", 10, "relevant", "${datum} = 'ja'", "${datum} = '2024-01-01'"),
    Broken(
        "a time of day is compared",
        [put("survey", 11, type="time", name="tid", label="Tid", constraint=". < '08:00'")],
        ["! checklist.clock_ordered survey 11 constraint"],
        [put("survey", 11, constraint="decimal-time(.) < decimal-time('08:00')")],
    ),
    Broken(
        "a time of day lacks its seconds",
        [put("survey", 11, type="time", name="tid", label="Tid", constraint=". != '08:00'")],
        ["! checklist.date_compared survey 11 constraint"],
        [put("survey", 11, constraint=". != '08:00:00'")],
    ),
    cell("checklist.choice_compared_with_number", "survey", 10, "relevant", "${plan} > 1", "${antal} > 1"),
    cell("checklist.choice_compared_with_number", "survey", 10, "relevant", "${plan} = 1", PLAN),
    cell("checklist.group_compared", "survey", 10, "relevant", "${utredning} = 'ja'", PLAN),
    Broken(
        "an exact set of choices is what is met",
        [
            put("survey", 6, constraint=". != 'brev mote'", audit_met=". = 'brev mote'", audit_criterion="Riktlinjen"),
            put("survey", 11, type="rank vagar", name="ordning", label="Ordning?", constraint=". = 'mote brev'"),
        ],
        [],
        [],
    ),
    remark("checklist.several_compared", "survey", 10, "relevant", "${vag} = 'brev'", "selected(${vag}, 'brev')"),
    remark("checklist.comparison_compared", "survey", 5, "constraint", "1 < . < 5", ". > 1 and . < 5"),
    remark("checklist.constant", "survey", 3, "audit_met", "92", ". = 'ja'"),
    remark("checklist.constant", "survey", 3, "audit_met", "true()", ". = 'ja'"),
    remark("checklist.constant", "survey", 3, "audit_met", "(1)", ". = 'ja'"),
    remark("checklist.constant", "survey", 3, "audit_na", "'met'", ". = 'ja'"),
    remark("checklist.constant", "survey", 5, "constraint", "5", ". = 5"),
    remark("checklist.constant", "survey", 10, "relevant", "'ja'", "ja"),
    remark("checklist.constant", "survey", 10, "required", "'0'", "0"),
    Broken("yes and no as numbers", [put("survey", 10, required="1", readonly="0", relevant="1")], [], []),
    remark("checklist.either_differs", "survey", 10, "relevant", "${plan} != 'ja' or ${plan} != 'nej'",
           "${plan} != 'ja' and ${plan} != 'nej'"),
    remark("checklist.equal_to_both", "survey", 10, "relevant", "${plan} = 'ja' and ${plan} = 'nej'",
           "${plan} = 'ja' or ${plan} = 'nej'"),
    cell("checklist.result_not_in_list", "survey", 3, "calculation", "if(${antal} > 1, 'ja', 'nejj')",
         "if(${antal} > 1, 'ja', 'nej')"),
    cell("checklist.result_not_in_list", "survey", 3, "calculation", "${antal} > 1", "if(${antal} > 1, 'ja', 'nej')"),
    cell("checklist.result_of_other_kind", "survey", 5, "calculation", "coalesce(${betyg}, 'inga')", "${betyg}"),
]  # fmt: skip

DEFAULTS = [
    default("not_a_whole_number", "integer", "1,5", "1"),
    default("not_a_number", "decimal", "ett", "1"),
    default("too_many_digits", "integer", "1" * 60, "1"),
    default("not_a_date", "date", "2017-02-30", "2017-02-28"),
    default("not_a_time", "time", "kvart i", "14:45"),
    default("not_a_moment", "dateTime", "2017-02-28 kvart i", "2017-02-28 14:45"),
    default("not_in_range", "range", "7", "5", "start=1 end=5"),
    default("not_acknowledged", "acknowledge", "kanske", "OK"),
    default("takes_no_answer", "note", "ja", ""),
]

ROWS = [
    cell("checklist.type_misspelt", "survey", 10, "type", "textt", "text"),
    cell("checklist.type_misspelt", "survey", 3, "type", "slect_one svar", "select_one svar"),
    cell("checklist.type_misspelt", "survey", 3, "type", "select_one_svar", "select_one svar"),
    cell("checklist.type_misspelt", "survey", 3, "type", "selct_one svar", "select_one svar"),
    cell("checklist.type_misspelt", "survey", 3, "type", "select_onesvar", "select_one svar"),
    cell("checklist.type_not_supported", "survey", 10, "type", "vadio svar", "text"),
    cell("checklist.type_misspelt", "survey", 2, "type", "begin gruop", "begin group"),
    cell("checklist.type_misspelt", "survey", 7, "type", "end grop", "end group"),
    cell("checklist.type_misspelt", "survey", 10, "type", "Heltal", "integer"),
    cell("checklist.type_misspelt", "survey", 3, "type", "Envalsfråga svar", "select_one svar"),
    cell("checklist.type_misspelt", "survey", 2, "type", "Börja grupp", "begin group"),
    cell("checklist.type_misspelt", "survey", 7, "type", "slut grupp", "end group"),
    cell("checklist.type_not_supported", "survey", 10, "type", "osm", "text"),
    cell("checklist.cell_missing", "survey", 10, "type", "", "text"),
    cell("checklist.cell_missing", "survey", 10, "name", "", "ovrigt"),
    cell("checklist.cell_missing", "survey", 10, "label", "", "Övrigt"),
    cell("checklist.cell_missing", "survey", 8, "calculation", "", "1"),
    cell("checklist.name_invalid", "survey", 10, "name", "två ord", "tva_ord"),
    cell("checklist.name_invalid", "survey", 10, "name", "Övrigt", "ovrigt"),
    cell("checklist.name_twice", "survey", 10, "name", "plan", "ovrigt"),
    cell("checklist.list_not_named", "survey", 3, "type", "select_one", "select_one svar"),
    cell("checklist.list_unknown", "survey", 3, "type", "select_one savr", "select_one svar"),
    cell("checklist.not_yes_or_no", "survey", 10, "disabled", "jaa", "nej"),
    cell("checklist.calculation_misplaced", "survey", 2, "calculation", "1", ""),
    cell("checklist.parameters_invalid", "survey", 9, "parameters", "start 1", "start=1 end=5"),
    cell("checklist.range_invalid", "survey", 9, "parameters", "start=1 end=5 step=0", "start=1 end=5 step=1"),
    cell("checklist.appearance_not_supported", "survey", 10, "appearance", "ex:se.program", ""),
    cell("checklist.column_not_supported", "survey", 10, "bind__type", "int", ""),
    cell("checklist.tally_unknown", "survey", 10, "audit_tally", "count", "none"),
    cell("checklist.no_outcome", "survey", 10, "audit_tally", "outcome", "none"),
    cell("checklist.no_distribution", "survey", 4, "audit_tally", "distribution", "statistic"),
    cell("checklist.no_statistic", "survey", 10, "audit_tally", "statistic", "none"),
    cell("checklist.placeholder_unknown", "survey", 3, "audit_finding", "Plan i {antal} av {n}.", "I {k} av {n}."),
    cell("checklist.placeholder_unknown", "survey", 3, "audit_finding", "Plan i {mett} av {n}.", "I {met} av {n}."),
    cell("checklist.finding_without_outcome", "survey", 5, "audit_finding", "{k} av {n}", "{n} akter"),
    cell("checklist.finding_without_outcome", "survey", 6, "audit_finding", "{percent} %", "{n} akter"),
    cell("checklist.finding_without_statistic", "survey", 3, "audit_finding", "{median} dagar", "I {k} av {n}."),
    cell("checklist.brace_alone", "survey", 3, "audit_finding", "Plan i {k av {n}.", "Plan i {k} av {n}."),
    cell("checklist.audit_question_unknown", "survey", 2, "audit_question", "p", "q"),
    remark("checklist.criterion_missing", "survey", 3, "audit_criterion", "", "Riktlinjen 3; ska"),
    remark("checklist.finding_begins_with_figures", "survey", 3, "audit_finding", "{percent}-delar", "I {k} av {n}."),
    remark("checklist.finding_begins_with_figures", "survey", 3, "audit_finding", "Ja. {n}:{met}", "{met}/{n} har."),
    remark("checklist.where_without_cases", "survey", 3, "audit_where", "mötet ägde rum", ""),
    remark("checklist.repeat_count_misplaced", "survey", 10, "repeat_count", "3", ""),
    remark("checklist.repeat_count_misplaced", "survey", 2, "repeat_count", "3", ""),
    remark("checklist.trigger_without_calculation", "survey", 10, "trigger", "${plan}", ""),
    remark("checklist.name_in_capitals", "survey", 10, "name", "Plan", "ovrigt"),
    remark("checklist.name_not_ascii", "survey", 10, "name", "övrigt", "ovrigt"),
    remark("checklist.name_not_ascii", "choices", 5, "name", "möte", "mote"),
    remark("checklist.name_of_column", "survey", 10, "name", "unit", "enheten"),
    remark("checklist.label_missing", "survey", 5, "label", "", "Hur många möten?"),
    remark("checklist.label_missing", "choices", 5, "label", "", "Möte"),
    remark("checklist.label_as_written", "survey", 2, "label", "Om ${plan}", "Om planen"),
    remark("checklist.order_kept", "survey", 3, "parameters", "randomize=true", ""),
    remark("checklist.displayed_only", "survey", 10, "type", "barcode", "text"),
    Broken(
        "the outcomes of a list are forgotten",
        [put("choices", 2, audit_outcome=""), put("choices", 3, audit_outcome="")],
        ["! checklist.finding_without_outcome survey 3 audit_finding"],
        [put("choices", 2, audit_outcome="met"), put("choices", 3, audit_outcome="not_met")],
    ),
    Broken(
        "the outcomes of a list are forgotten, and no sentence tells",
        [put("choices", 2, audit_outcome=""), put("choices", 3, audit_outcome=""), put("survey", 3, audit_finding="")],
        ["? checklist.outcomes_missing survey 3 audit_criterion"],
        [put("choices", 2, audit_outcome="met"), put("choices", 3, audit_outcome="not_met")],
    ),
    Broken(
        "an item without an outcome is to be counted by it",
        [put("survey", 5, audit_tally="outcome", audit_finding="{k} av {n}")],
        ["! checklist.no_outcome survey 5 audit_tally"],
        [put("survey", 5, audit_met=". > 2", audit_criterion="Riktlinjen 4; bör")],
    ),
    Broken(
        "an item that only a telephone answers is required",
        [put("survey", 10, type="barcode", required="yes")],
        ["! checklist.displayed_required survey 10 required", "? checklist.displayed_only survey 10 type"],
        [put("survey", 10, type="text")],
    ),
    Broken(
        "an item that only a telephone answers is asked for",
        [put("survey", 10, type="barcode"), put("survey", 9, relevant="${ovrigt} != ''")],
        ["! checklist.displayed_needed survey 10 type"],
        [put("survey", 10, type="text")],
    ),
    Broken(
        "a group never ends",
        [without_row("survey", 7)],
        ["! checklist.group_not_closed survey 2 type"],
        [put("survey", 10, type="end group")],
    ),
    Broken(
        "a group ends that has not begun",
        [put("survey", 11, type="end repeat")],
        ["! checklist.group_not_opened survey 11 type"],
        [without_row("survey", 11)],
    ),
    Broken(
        "a repeat ends as a group",
        [put("survey", 2, type="begin repeat")],
        ["! checklist.group_of_other_kind survey 7 type"],
        [put("survey", 7, type="end repeat"), put("survey", 8, calculation="1")],
    ),
    Broken(
        "two items wait for each other",
        [put("survey", 8, calculation="${betyg}"), put("survey", 9, relevant="${dagar} > 1")],
        ["! checklist.cycle survey 8 calculation"],
        [put("survey", 8, calculation="${antal}")],
    ),
]  # fmt: skip

CHOICES = [
    cell("checklist.cell_missing", "choices", 5, "name", "", "mote"),
    cell("checklist.choice_name_invalid", "choices", 5, "name", "ett möte", "ett_mote"),
    cell("checklist.choice_twice", "choices", 5, "name", "brev", "mote"),
    cell("checklist.outcome_unknown", "choices", 3, "audit_outcome", "maybe", "not_met"),
    cell("checklist.require_unknown", "choices", 3, "audit_require", "proof", "evidence"),
    cell("intake.formula_without_value", "survey", 3, "label", "=A1", "Finns en plan?"),
    cell("checklist.key_invalid", "choices", 3, "audit_key", "Nej", "N"),
    cell("checklist.key_reserved", "choices", 3, "audit_key", "K", "N"),
    cell("checklist.key_twice", "choices", 3, "audit_key", "J", "N"),
    remark("checklist.name_in_capitals", "choices", 5, "name", "Brev", "mote"),
    remark("checklist.label_twice", "choices", 5, "label", "Brev", "Möte"),
    remark("checklist.outcome_of_several", "choices", 4, "audit_outcome", "met", ""),
    remark("checklist.list_unused", "choices", 5, "list_name", "Vagar", "vagar"),
    Broken(
        "a list that nothing uses and that is like no other",
        [put("choices", 6, list_name="xyz", name="a", label="A")],
        ["? checklist.list_unused choices 6 list_name"],
        [without_row("choices", 6)],
    ),
    remark("checklist.choice_without_outcome", "choices", 3, "audit_outcome", "", "not_met"),
    Broken(
        "a letter means two outcomes",
        [
            put("choices", 6, list_name="andra", name="jamt", label="Jämt", audit_outcome="partly", audit_key="J"),
            put("survey", 11, type="select_one andra", name="andra", label="Annat?", audit_criterion="Riktlinjen"),
        ],
        ["! checklist.key_of_other_outcome choices 6 audit_key"],
        [put("choices", 6, audit_key="M")],
    ),
    Broken(
        "a list's name is missing",
        [put("choices", 5, list_name="")],
        ["! checklist.cell_missing choices 5 list_name"],
        [put("choices", 5, list_name="vagar")],
    ),
    Broken(
        "a default is not in its list",
        [put("survey", 3, default="kanske")],
        ["! answer.not_a_choice survey 3 default"],
        [put("survey", 3, default="ja")],
    ),
    Broken(
        "a default is the label of two choices",
        [put("survey", 6, default="Brev"), put("choices", 5, label="Brev"), put("choices", 4, name="post")],
        ["! answer.ambiguous_choice survey 6 default", "? checklist.label_twice choices 5 label"],
        [put("survey", 6, default="post"), put("choices", 4, label="Post")],
    ),
    Broken(
        "an audit question stands twice",
        [put("audit_questions", 3, id="q", text="Är det bra?")],
        ["! checklist.audit_question_twice audit_questions 3 id"],
        [put("audit_questions", 3, id="p")],
    ),
]

SHEETS = [
    Broken("no survey", [without("survey")], ["! checklist.sheet_missing survey 0"], [with_sheet("survey")]),
    Broken("no choices", [without("choices")], ["! checklist.sheet_missing choices 0"], [with_sheet("choices")]),
    Broken(
        "no audit questions",
        [without("audit_questions")],
        ["! checklist.sheet_missing audit_questions 0"],
        [with_sheet("audit_questions")],
    ),
    *(
        Broken(
            f"{name} for {right}",
            [renamed(right, name)],
            [f"! checklist.sheet_misspelt {name} 0"],
            [renamed(name, right)],
        )
        for name, right in (
            ("Survay", "survey"),
            ("Frågor", "survey"),
            ("choises", "choices"),
            ("Svar", "choices"),
            ("audit_question", "audit_questions"),
        )
    ),
    Broken(
        "setting for settings",
        [renamed("settings", "setting")],
        ["? checklist.sheet_left_out setting 0"],
        [renamed("setting", "settings")],
    ),
    Broken(
        "a sheet of entities",
        [with_sheet("entities", [["list_name"], ["x"]])],
        ["! checklist.sheet_not_supported entities 0"],
        [without("entities")],
    ),
    Broken(
        "an empty survey",
        [with_sheet("survey", [["type", "name", "label"]])],
        ["! checklist.no_items survey 0"],
        [
            put("survey", 2, type="select_one svar", name="a", label="A", audit_criterion="Riktlinjen"),
            put("survey", 3, type="select_multiple vagar", name="b", label="B"),
        ],
    ),
    *(
        Broken(
            f"{wrong} for {right}",
            [heading(sheet, right, wrong)],
            [f"! checklist.column_unknown {sheet} 1 {wrong}"],
            [heading(sheet, wrong, right)],
        )
        for sheet, right, wrong in (
            ("survey", "type", "typ"),
            ("survey", "name", "namn"),
            ("survey", "label", "lable"),
            ("survey", "label", "Fråga"),
            ("survey", "relevant", "relevnat"),
            ("survey", "audit_criterion", "audit_criterium"),
            ("survey", "audit_finding", "audit_fynd"),
            ("choices", "list_name", "list_nam"),
            ("choices", "name", "nam"),
            ("choices", "audit_outcome", "audit_outcom"),
            ("audit_questions", "id", "idd"),
        )
    ),
    Broken(
        "titles above the headings",
        [
            rows_above("survey", [["Checklista för planer"], []]),
            rows_above("choices", [["Svaren"]]),
            put_below("survey", 12, "label", ""),
        ],
        [
            "! checklist.headings_below survey 1",
            "! checklist.cell_missing survey 12 label",
            "! checklist.headings_below choices 1",
        ],
        [put_below("survey", 12, "label", "Övrigt"), without_row("survey", 1, 2), without_row("choices", 1)],
    ),
    Broken(
        "a formula without a value on a sheet of one's own",
        [with_sheet("Mina anteckningar", [["Antal"], ["=1+1"]])],
        [],
        [],
    ),
    Broken(
        "no column of names",
        [without_column("survey", "name")],
        ["! checklist.column_missing survey 0 name"],
        [put("survey", row, name=f"n{row}") for row in (2, 3, 4, 5, 6, 8, 9, 10)]
        + [put("survey", 4, relevant=""), put("survey", 8, calculation="1")],
    ),
    Broken(
        "a column twice",
        [put("survey", 10, Label="Annat")],
        ["! checklist.column_twice survey 1 Label"],
        [without_column("survey", "Label")],
    ),
    *(
        Broken(
            f"{wrong} is read by nobody",
            [put(sheet, 2, **{wrong: "x"})],
            [f"? checklist.column_not_read {sheet} 1 {wrong}"],
            [without_column(sheet, wrong)],
        )
        for sheet, wrong in (
            ("survey", "Hjälptext"),
            ("survey", "Villkor"),
            ("survey", "Egna tankar"),
            ("choices", "Utfall"),
            ("choices", "omrade"),
            ("choices", "två ord"),
            ("settings", "Ansvarig"),
            ("audit_questions", "Kommentar"),
        )
    ),
    Broken(
        "a column of choices that an expression looks at is read, and one of media left out knowingly",
        [
            put("choices", 2, omrade="x", media__image="x.png"),
            put("survey", 3, choice_filter="omrade != 'y'", media__image="y.png", note="minns"),
        ],
        [],
        [],
    ),
    Broken(
        "what stands under a misspelt heading is checked too",
        [
            heading("survey", "relevant", "relevnat"),
            heading("survey", "type", "typ"),
            put("survey", 4, relevnat="${pln} = 'ja'"),
            put("survey", 10, typ="textt"),
            heading("choices", "audit_outcome", "audit_utfall"),
            put("choices", 3, audit_utfall="maybe"),
        ],
        [
            "! checklist.column_unknown survey 1 typ",
            "! checklist.column_unknown survey 1 relevnat",
            "! checklist.reference_unknown survey 4 relevnat",
            "! checklist.type_misspelt survey 10 typ",
            "! checklist.column_unknown choices 1 audit_utfall",
            "! checklist.outcome_unknown choices 3 audit_utfall",
        ],
        [
            heading("survey", "relevnat", "relevant"),
            heading("survey", "typ", "type"),
            put("survey", 4, relevant="${plan} = 'ja'"),
            put("survey", 10, type="text"),
            heading("choices", "audit_utfall", "audit_outcome"),
            put("choices", 3, audit_outcome="not_met"),
        ],
    ),
    Broken(
        "a heading of nothing that is known",
        [heading("choices", "audit_outcome", "audit_xyz")],
        ["! checklist.column_unknown choices 1 audit_xyz"],
        [heading("choices", "audit_xyz", "audit_outcome")],
    ),
    Broken(
        "a column that pyxform means something by",
        [put("survey", 10, fields="x")],
        ["! checklist.column_taken survey 1 fields"],
        [without_column("survey", "fields")],
    ),
    Broken(
        "a row behind many blank ones",
        [put("survey", 72, type="text", name="sist", label="Sist")],
        ["? checklist.after_blank_rows survey 72"],
        [without_row("survey", *range(12, 72))],
    ),
    Broken(
        "a column behind many blank ones",
        [column_moved("choices", "audit_key", 26)],
        ["? checklist.after_blank_columns choices 1 audit_key"],
        [column_moved("choices", "audit_key", 4)],
    ),
    Broken(
        "an encrypted form",
        [put("settings", 2, public_key="MIIB")],
        ["! checklist.encrypted settings 2 public_key"],
        [put("settings", 2, public_key="")],
    ),
    cell("checklist.pyxform", "survey", 10, "name", "meta", "ovrigt"),
    Broken(
        "what only pyxform refuses",
        [put("settings", 2, name="not a name")],
        ["! checklist.pyxform settings 1 name"],
        [put("settings", 2, name="data")],
    ),
]

ORTER = b"name;label\nsala;Sala\nnora;Nora\n"

FILES = [
    Broken(
        "a file is missing",
        [put("survey", 10, type="select_one_from_file orter.csv")],
        ["! checklist.file_missing survey 10 type"],
        [put("survey", 10, type="text")],
    ),
    Broken(
        "a file is misnamed",
        [put("survey", 10, type="select_one_from_file ort.csv")],
        ["! checklist.file_missing survey 10 type"],
        [put("survey", 10, type="select_one_from_file orter.csv")],
        {"orter.csv": ORTER},
    ),
    Broken(
        "a file of another kind",
        [put("survey", 10, type="select_one_from_file orter.xml")],
        ["! checklist.file_not_csv survey 10 type"],
        [put("survey", 10, type="select_one_from_file orter.csv")],
        {"orter.csv": ORTER},
    ),
    Broken(
        "a file named as a list",
        [put("survey", 10, type="select_one_from_file svar.csv")],
        ["! checklist.list_taken survey 10 type"],
        [put("survey", 10, type="select_one_from_file orter.csv")],
        {"orter.csv": ORTER, "svar.csv": ORTER},
    ),
    Broken(
        "a damaged file",
        [put("survey", 10, type="select_one_from_file trasig.csv")],
        ["! intake.damaged survey 10 type"],
        [put("survey", 10, type="select_one_from_file orter.csv")],
        {"orter.csv": ORTER, "trasig.csv": b'name;label\n"sala;Sala\n'},
    ),
    Broken(
        "a table that is pulled from is missing",
        [put("survey", 8, calculation="pulldata('ort', 'label', 'name', 'sala')")],
        ["! checklist.file_missing survey 8 calculation"],
        [put("survey", 8, calculation="pulldata('orter', 'label', 'name', 'sala')")],
        {"orter.csv": ORTER},
    ),
]

FOLLOWING = [
    Broken(
        "a condition in the wrong cell does not make its item unknown",
        [put("survey", 3, type="slect_one svar", default="kanske", audit_tally="outcome")],
        ["! checklist.type_misspelt survey 3 type", "! answer.not_a_choice survey 3 default"],
        [put("survey", 3, type="select_one svar", default="ja")],
    ),
    Broken(
        "a row whose type is misspelt is checked all the same",
        [put("survey", 3, type="flerval", audit_tally="outcome", relevant="${antl} = 1", default="kanske")],
        ["! checklist.type_misspelt survey 3 type", "! checklist.reference_unknown survey 3 relevant"],
        [put("survey", 3, type="select_one svar", relevant="", default="")],
    ),
    Broken(
        "without its list neither default nor outcome is a mistake",
        [put("survey", 3, type="select_one savr", default="ja", audit_tally="outcome")],
        ["! checklist.list_unknown survey 3 type"],
        [put("survey", 3, type="select_one svar")],
    ),
    Broken(
        "without the sheet choices neither",
        [put("survey", 3, default="ja", audit_tally="outcome"), renamed("choices", "choises")],
        ["! checklist.sheet_misspelt choises 0"],
        [renamed("choises", "choices")],
    ),
    Broken(
        "outcomes in other words leave nothing else to say",
        [put("choices", 2, audit_outcome="grönt"), put("choices", 3, audit_outcome="rött")],
        ["! checklist.outcome_unknown choices 2 audit_outcome", "! checklist.outcome_unknown choices 3 audit_outcome"],
        [put("choices", 2, audit_outcome="met"), put("choices", 3, audit_outcome="not_met")],
    ),
    Broken(
        "a choice in no list is not said to be missing in one",
        [put("choices", 3, list_name=""), put("survey", 10, relevant="${plan} = 'nej'")],
        ["! checklist.cell_missing choices 3 list_name"],
        [put("choices", 3, list_name="svar")],
    ),
    Broken(
        "nor is one that stands twice in another list",
        [
            put("choices", 3, list_name="vagar", audit_outcome=""),
            put("choices", 6, list_name="vagar", name="nej", label="Ej"),
            put("survey", 10, relevant="${plan} = 'nej'"),
        ],
        ["! checklist.choice_twice choices 6 name"],
        [put("choices", 3, list_name="svar", audit_outcome="not_met"), without_row("choices", 6)],
    ),
    Broken(
        "a list that nothing uses is only remarkable: that its choices are in no list is told",
        [put("choices", 3, list_name="Svar"), put("survey", 10, relevant="${plan} = 'nej'")],
        ["! checklist.choice_not_in_list survey 10 relevant", "? checklist.list_unused choices 3 list_name"],
        [put("choices", 3, list_name="svar")],
    ),
    Broken(
        "of two items with one name neither waits for itself",
        [put("survey", 4, name="plan")],
        ["! checklist.name_twice survey 4 name", "! checklist.reference_unknown survey 8 calculation"],
        [put("survey", 4, name="datum")],
    ),
    Broken(
        "nor is a group compared that has the name of an item",
        [put("survey", 5, name="utredning"), put("survey", 10, relevant="${utredning} = 1")],
        ["! checklist.name_twice survey 5 name"],
        [put("survey", 5, name="antal"), put("survey", 10, relevant="${antal} = 1")],
    ),
    Broken(
        "many mistakes at once, in the order of the workbook",
        [
            put("survey", 2, type="begin gruop"),
            put("survey", 3, relevant="${antl} = 1 or 'x'", audit_criterion="", audit_finding="{kk}"),
            put("survey", 10, name="Öv rigt", relevant="nosuch(1) and alsonot()"),
            put("choices", 3, audit_key="K", name="nèj"),
        ],
        [
            "! checklist.type_misspelt survey 2 type",
            "! checklist.reference_unknown survey 3 relevant",
            "! checklist.placeholder_unknown survey 3 audit_finding",
            "! checklist.name_invalid survey 10 name",
            "! expression.unknown_function survey 10 relevant",
            "! expression.unknown_function survey 10 relevant",
            "! checklist.key_reserved choices 3 audit_key",
            "? checklist.criterion_missing survey 3 audit_criterion",
            "? checklist.name_not_ascii choices 3 name",
        ],
        [
            put("survey", 2, type="begin group"),
            put("survey", 3, relevant="${antal} = 1", audit_criterion="Riktlinjen", audit_finding="{k}"),
            put("survey", 10, name="ovrigt", relevant=""),
            put("choices", 3, audit_key="N", name="nej"),
        ],
    ),
]

BROKEN = [*EXPRESSIONS, *COMPARED, *DEFAULTS, *ROWS, *CHOICES, *SHEETS, *FILES, *FOLLOWING]
