"""The Swedish texts of every error code, and of every mistake in a table from outside.

A text is a template for `str.format`; what stands in braces are the error's parameters.
"""

import errno

from aktgranskning.domain.errors import AuditError, Problem, RefusedError

FILE = {
    "file.missing": "Filen {path} finns inte. Kontrollera namnet och mappen.",
    "file.exists": "Filen {path} finns redan och har inte ändrats. Välj ett annat namn.",
    "file.wrong_suffix": "Namnet på en granskning måste sluta på {suffix}. Inget skapades som {path}.",
    "file.not_created": "Filen {path} kunde inte skapas ({reason}). Välj en annan mapp.",
    "file.unreadable": "Filen {path} kunde inte läsas ({reason}). Den har inte ändrats.",
    "file.folder_closed": (
        "I mappen för {path} går det inte att skriva ({reason}). Flytta filen till en mapp där du får skriva."
    ),
    "file.not_an_audit": ("{path} är inte en granskning (.granskning) och har lämnats orörd. Välj en annan fil."),
    "file.damaged": (
        "{path} är skadad och har lämnats orörd. Öppna en säkerhetskopia, eller be om hjälp innan du gör något"
        " med filen."
    ),
    "file.newer": (
        "{path} är skriven av en nyare version av Aktgranskning och har lämnats orörd. Uppdatera programmet."
    ),
    "file.read_only": (
        "{path} är skrivskyddad och har lämnats orörd. Ta bort skrivskyddet eller kopiera filen till en egen mapp."
    ),
    "file.in_use": ("{path} är redan öppen: {user} på {host} sedan {since} (process {process}). Stäng den där först."),
    "file.locked_by_other": "{path} är låst av ett annat program och har lämnats orörd. Stäng det och försök igen.",
    "file.not_written": (
        "Det senaste kunde inte skrivas till {path} ({reason}). Allt dessförinnan finns kvar."
        " Kontrollera disken och försök igen."
    ),
    "file.moved": (
        "Filen {path} har flyttats eller bytts ut medan den var öppen. Inget mer skrivs till den."
        " Lägg tillbaka filen, stäng granskningen och öppna den på nytt."
    ),
    "file.migration_failed": (
        "{path} kunde inte föras över till den nya versionen. Filen är som förut, med en säkerhetskopia bredvid."
    ),
    "file.backup_failed": "Säkerhetskopian {path} blev inte hel. Kontrollera disken innan du går vidare.",
}

EXPRESSION: dict[str, str] = {
    "expression.empty": "Uttrycket är tomt. Skriv ett uttryck eller lämna cellen tom.",
    "expression.too_long": "Uttrycket är längre än {maximum} tecken. Dela upp det på flera beräkningar.",
    "expression.too_deep": (
        "Vid tecken {position} är uttrycket för djupt sammansatt. Dela upp det på flera beräkningar."
    ),
    "expression.unterminated_text": (
        "Texten som börjar vid tecken {position} saknar avslutande citattecken. Avsluta den med samma "
        "raka citattecken som den börjar med."
    ),
    "expression.reference": (
        "Vid tecken {position} står ett dollartecken utan en hänvisning. Skriv ${{namn}} med frågans namn."
    ),
    "expression.character": (
        "Tecknet {character} vid tecken {position} kan inte användas. Text skrivs inom raka citattecken, ' eller \"."
    ),
    "expression.incomplete": "Uttrycket slutar för tidigt, vid tecken {position}. Skriv klart det.",
    "expression.last_saved": (
        "Vid tecken {position} hänvisas till ett tidigare sparat formulär, och sådana finns inte här. "
        "Skriv ${{namn}} med en fråga i samma checklista."
    ),
    "expression.unclosed": "Det som öppnas vid tecken {position} stängs inte. Lägg till {closing}.",
    "expression.unexpected": (
        "Vid tecken {position} passar inte {found} in. Se efter om något saknas före, "
        "till exempel and, or, ett kommatecken eller en parentes."
    ),
    "expression.slash": (
        "Efter snedstrecket vid tecken {position} saknas ett namn. En sökväg fortsätter med ett namn; "
        "division skrivs div."
    ),
    "expression.axis": (
        "{name} vid tecken {position} är ingen riktning i en sökväg. Använd till exempel child, parent eller ancestor."
    ),
    "expression.node_set": (
        "Vid tecken {position} behövs en hänvisning, ${{namn}}, eller en sökväg. Ett värde går inte att använda där."
    ),
    "expression.choice_name": (
        "Vid tecken {position} ska frågans namn stå inom citattecken, som jr:choice-name(${{namn}}, '${{namn}}')."
    ),
    "expression.unsupported_function": (
        "Funktionen {name} vid tecken {position} finns i ODK men stöds inte här. Uttryck villkoret utan den."
    ),
    "expression.unknown_function": (
        "Funktionen {name} vid tecken {position} finns inte här. Använd en av funktionerna i dokumentationen."
    ),
    "expression.misspelt_function": ("Funktionen {name} vid tecken {position} finns inte här. Menade du {suggestion}?"),
    "expression.arguments": (
        "Funktionen {name} vid tecken {position} har {given} argument men ska ha {expected}. "
        "Argument skiljs åt med kommatecken."
    ),
    "expression.pattern": (
        "Mönstret {pattern} vid tecken {position} är inget giltigt reguljärt uttryck, eller för långt. Rätta det."
    ),
    "expression.date": (
        "{text} vid tecken {position} är inget datum. Skriv år, månad och dag, till exempel '2024-01-31'."
    ),
    "expression.digest": (
        "{name} vid tecken {position} är ingen känd beräkning av kontrollsummor. Använd någon av {known}."
    ),
}

CHECKLIST: dict[str, str] = {
    "checklist.refused": "Checklistan {file} kan inte användas. Rätta felen nedan och läs in den igen.",
    "checklist.format_newer": (
        "Checklistan är sparad i format {format}, och programmet känner till format {known}. Uppdatera programmet."
    ),
    "checklist.json_damaged": ("Den sparade checklistan är skadad och går inte att läsa. Öppna en säkerhetskopia."),
    "checklist.sheet_missing": "Bladet saknas. Lägg till det, med rubrikerna i första raden.",
    "checklist.choice_not_in_list": (
        "Inget svarsalternativ heter ”{text}”, så villkoret kan aldrig bli sant. Skriv alternativets name: {known}."
    ),
    "checklist.no_items": "Bladet har inga frågor. Lägg till minst en.",
    "checklist.column_missing": "Kolumnen saknas. Lägg till rubriken i första raden.",
    "checklist.column_twice": "Rubriken står mer än en gång. Ta bort den ena kolumnen.",
    "checklist.column_unknown": "Rubriken är okänd. Närmast är {nearest}: rätta stavningen.",
    "checklist.column_not_supported": (
        "Kolumnen stöds inte, och regeln skulle gå förlorad. Uttryck den på annat sätt, eller töm cellen."
    ),
    "checklist.cell_missing": "Cellen är tom. Fyll i den.",
    "checklist.type_not_supported": "Typen stöds inte. Använd någon av {known}.",
    "checklist.list_not_named": "Listan med svar saknas. Skriv dess namn efter typen, som select_one ja_nej.",
    "checklist.list_unknown": "Listan {list} finns inte på bladet choices. Närmast är {nearest}.",
    "checklist.file_missing": (
        "Filen {file} saknas. Lägg den i samma mapp som checklistan, under det namnet, eller rätta namnet här."
    ),
    "checklist.file_not_csv": "Svar hämtas bara ur csv-filer. Spara om tabellen som .csv och skriv det namnet här.",
    "checklist.list_taken": (
        "Det finns redan en lista som heter {list}, eller filen läses med andra kolumner på en annan rad."
        " Ge listan eller filen ett annat namn."
    ),
    "checklist.table_not_named": "Tabellens namn i {function} ska stå inom citattecken. Skriv namnet som det är.",
    "checklist.instance_unknown": (
        "Det finns ingen lista eller tabell som heter {name}. Närmast är {nearest}: rätta namnet."
    ),
    "checklist.column_not_found": (
        "Kolumnen {name} finns inte i {table}, så inget skulle hittas. Närmast är {nearest}: rätta namnet."
    ),
    "checklist.path_dead": (
        "Vid tecken {position} leder sökvägen ingenstans: {step} finns inte där. En text skrivs inom citattecken,"
        " ’{step}’, ett svar på en annan fråga som ${{namn}}."
    ),
    "checklist.column_taken": "Kolumnens namn betyder något annat i XLSForm. Ge den ett annat namn.",
    "checklist.group_not_opened": (
        "Här slutar en grupp som inte har börjat. Ta bort raden, eller lägg till begin group eller begin repeat."
    ),
    "checklist.group_not_closed": "Gruppen slutar aldrig. Lägg till en rad med typen end group eller end repeat.",
    "checklist.group_of_other_kind": (
        "Här slutar en annan sorts grupp än den som började på rad {row} med {begun}. Skriv samma ord på båda raderna."
    ),
    "checklist.name_invalid": (
        "Namnet kan inte användas. Det ska börja med en bokstav eller _ och sedan ha bokstäver, siffror, _, -"
        " eller punkt. Stora Å, Ä och Ö går inte."
    ),
    "checklist.name_twice": "Namnet används redan på rad {row}. Ge varje fråga och grupp ett eget namn.",
    "checklist.calculation_misplaced": (
        "En rad av den typen räknas aldrig ut. Flytta uträkningen till en fråga, eller töm cellen."
    ),
    "checklist.parameters_invalid": (
        "Parametrar skrivs namn=värde, med mellanslag mellan dem, som start=1 end=10 step=1. Rätta cellen."
    ),
    "checklist.range_invalid": (
        "Intervallet går inte att använda. Skriv tal i start, end och step, med ett step större än noll och högst"
        " så stort som hela intervallet."
    ),
    "checklist.trigger_invalid": "Här skrivs de frågor som utlöser uträkningen, som ${{namn}}, med komma mellan dem.",
    "checklist.appearance_not_supported": (
        "Utseendet hämtar svar eller alternativ från ett annat program, och det stöds inte. Ta bort det."
    ),
    "checklist.encrypted": (
        "Krypterade formulär stöds inte. Töm cellen; granskningens egen fil skyddas på annat sätt."
    ),
    "checklist.sheet_not_supported": (
        "Bladet stöds inte, och dess regler skulle gå förlorade. Ta bort det, och uttryck dem på bladet survey."
    ),
    "checklist.displayed_required": (
        "Typen {type} kan bara besvaras i en telefon och därför inte vara obligatorisk. Töm cellen, eller ändra typen."
    ),
    "checklist.displayed_needed": (
        "Typen kan bara besvaras i en telefon, men rad {row} hänvisar till svaret. Ändra typen, eller ta bort"
        " hänvisningen."
    ),
    "checklist.displayed_only": "Typen {type} kan bara besvaras i en telefon. Frågan visas, men får inget svar här.",
    "checklist.order_kept": "Alternativen blandas inte. De visas i listans ordning.",
    "checklist.label_as_written": "Hänvisningen i avsnittets rubrik visas så som den är skriven, utan svaret.",
    "checklist.label_missing": "Texten saknas. I stället visas ”{shown}”.",
    "checklist.name_of_column": (
        "Namnet är också en kolumn om akten i tabeller med svar. I en sådan tabell betyder kolumnen då frågan."
    ),
    "checklist.choice_without_outcome": (
        "Alternativet {name} saknar utfall, fast andra i listan har ett. Det räknas som ej uppfyllt."
    ),
    "checklist.sheet_left_out": "Bladet läses inte. Om det ska vara {nearest} behöver det heta så.",
    "checklist.tally_unknown": "Sättet att räkna är okänt. Använd någon av {known}.",
    "checklist.no_outcome": (
        "Frågan har inget utfall att räkna. Fyll i audit_outcome för svaren eller audit_met för frågan."
    ),
    "checklist.no_distribution": ("Bara frågor med svarsalternativ har en fördelning. Välj ett annat sätt att räkna."),
    "checklist.no_statistic": (
        "Bara tal, datum, uträkningar och antalet rader har en statistik. Välj ett annat sätt att räkna."
    ),
    "checklist.reference_unknown": "Frågan {name} finns inte. Närmast är {nearest}: rätta namnet.",
    "checklist.cycle": "Frågorna väntar på varandra: {names}. Ändra ett av villkoren eller uträkningarna.",
    "checklist.audit_question_unknown": (
        "Revisionsfrågan finns inte på bladet audit_questions. Närmast är {nearest}: rätta den, eller lägg till den."
    ),
    "checklist.audit_question_twice": ("Revisionsfrågan står mer än en gång. Ge varje revisionsfråga ett eget id."),
    "checklist.outcome_unknown": "Utfallet är okänt. Använd någon av {known}, eller töm cellen.",
    "checklist.require_unknown": "Kravet är okänt. Använd någon av {known}, eller töm cellen.",
    "checklist.choice_twice": ("Svaret finns redan i listan, på rad {row}. Ge varje svar i en lista ett eget namn."),
    "checklist.choice_name_invalid": (
        "Ett svars namn får inte innehålla mellanslag eller semikolon. Använd _ i stället."
    ),
    "checklist.key_invalid": "Tangenten ska vara en enda bokstav (A–Z, Å, Ä, Ö) eller siffra.",
    "checklist.key_reserved": "Tangenterna K, V, S och L har redan en uppgift i programmet. Välj en annan.",
    "checklist.key_twice": "Tangenten används redan i listan, på rad {row}. Välj en annan.",
    "checklist.key_of_other_outcome": (
        "Tangenten betyder redan {outcome}, på rad {row}. En bokstav ska betyda samma sak i hela checklistan:"
        " välj en annan."
    ),
    "checklist.template_ending": "Mallen är en Excelfil. Ge filen {path} ett namn som slutar på .xlsx.",
    "checklist.save_ending": (
        "En checklista sparas som .xlsx eller .md. Inget skrevs: ge filen {path} ett namn som slutar så."
    ),
    "checklist.would_change": (
        "Filen {path} skrevs inte: någon text i checklistan går inte att skriva oförändrad i en sådan fil."
        " Spara den som {other} i stället."
    ),
    "checklist.pyxform": ("Checklistan är inte en giltig XLSForm. Så här säger kontrollen, på engelska: {message}"),
}

IMPORT: dict[str, str] = {
    "import.refused": "Svaren kan inte läsas in, och inget har sparats. Rätta felen nedan och försök igen.",
    "import.no_rows": "Tabellen har inga rader med svar. Lägg till en rad för varje akt, under rubrikerna.",
    "import.column_unknown": "Checklistan har ingen sådan fråga. Närmast är {nearest}: rätta rubriken.",
    "import.column_twice": "Kolumnen står mer än en gång. Ta bort den ena.",
    "import.heading_missing": "Här står något i en kolumn utan rubrik. Skriv en rubrik, eller töm cellen.",
    "import.case_missing": "Akten saknas. Fyll i vilken akt raden gäller, eller ta bort hela kolumnen.",
    "import.case_twice": "Akten har redan en rad. Slå ihop raderna till en.",
    "import.unknown_case": "Granskningen har ingen sådan akt. Rätta namnet, eller lägg till akten först.",
    "import.too_many_rows": (
        "Tabellen har fler rader än granskningen har akter ({cases}). Lägg till akter, eller ta bort raden."
    ),
    "import.case_done": "Akten är klarmarkerad. Öppna den igen först, eller ta bort raden.",
    "import.not_asked": "Frågan ställs inte i akten, enligt checklistans villkor. Töm cellen eller rätta svaret före.",
    "import.not_offered": "Svaret erbjuds inte i akten, enligt checklistans villkor. Välj ett annat svar.",
    "import.constraint": "Svaret bryter mot checklistans regel: {reason} Rätta svaret.",
    "intake.formula_without_value": (
        "Formeln är inte uträknad. Öppna arbetsboken i Excel, spara den och läs in den igen."
    ),
    "intake.unreadable": (
        "Filen {file} går inte att läsa. Stäng den i andra program och kontrollera dina rättigheter."
    ),
    "intake.unknown_kind": ("Filen {file} är av ett slag som inte kan läsas. Spara den som .xlsx, .csv eller .md."),
    "intake.damaged": (
        "Filen {file} är skadad eller inte av det slag som ändelsen säger. Spara om den och försök igen."
    ),
    "intake.not_utf8": "Filen {file} är inte sparad i UTF-8. Spara om den med den teckenkodningen.",
    "intake.too_large": ("Filen {file} är större än {most} MB och läses inte. Ta bort det som inte hör till tabellen."),
    "intake.too_many_sheets": ("Filen {file} har fler än {most} blad och läses inte. Ta bort dem som inte behövs."),
    "intake.too_many_rows": (
        "Filen {file} har fler än {most} rader på ett blad och läses inte. Ta bort det som inte hör till tabellen,"
        " också långt ner på bladet."
    ),
    "intake.too_many_columns": (
        "Filen {file} har fler än {most} kolumner på ett blad och läses inte. Ta bort det som inte hör till tabellen."
    ),
    "intake.too_many_cells": (
        "Filen {file} har fler än {most} celler och läses inte. Ta bort det som inte hör till tabellen."
    ),
    "intake.cell_too_long": (
        "En cell på rad {row} i filen {file} har mer än {most} tecken, fler än en cell i Excel rymmer. Inget lästes in."
        " Korta texten."
    ),
    "intake.too_large_unpacked": (
        "Filen {file} blir större än {most} MB när den packas upp, och läses inte."
        " Kopiera tabellen till en ny arbetsbok, utan bilder och annat som inte hör till den."
    ),
    "intake.too_many_parts": (
        "Filen {file} består av fler än {most} delar och läses inte."
        " Kopiera tabellen till en ny arbetsbok, utan bilder och annat som inte hör till den."
    ),
    "intake.unusual": (
        "Filen {file} är inte uppbyggd som en vanlig arbetsbok, och läses därför inte."
        " Öppna den i Excel om du vet varifrån den kommer, och spara den som en ny arbetsbok."
    ),
    "intake.locked": (
        "Filen {file} är skyddad med lösenord eller sparad i ett äldre format."
        " Spara den som en vanlig arbetsbok (.xlsx), utan lösenord."
    ),
    "intake.too_slow": (
        "Filen {file} var inte läst efter {seconds} sekunder, och läsningen avbröts. Inget lästes in."
        " Kopiera tabellen till en ny arbetsbok, utan det som inte hör till den."
    ),
    "intake.too_heavy": (
        "Filen {file} kräver mer minne än en tabell får använda, och läsningen avbröts. Inget lästes in."
        " Kopiera tabellen till en ny arbetsbok, utan det som inte hör till den."
    ),
    "intake.interrupted": (
        "Läsningen av filen {file} avbröts innan den var klar. Inget lästes in."
        " Försök igen. Händer det på nytt, spara filen som en ny arbetsbok och läs in den."
    ),
}

REVIEW: dict[str, str] = {
    "review.no_checklist": "Granskningen har ingen checklista än. Läs in en på sidan Granskning (Ctrl+1).",
    "review.checklist_in_use": (
        "Checklistan kan inte bytas när en akt är påbörjad. Svaren och den nuvarande checklistan är kvar."
    ),
    "review.interpretation_empty": "Tolkningen av ”{item}” är tom och sparades inte. Skriv hur frågan ska läsas.",
    "review.names_invalid": (
        "”{old}” kan inte bli ”{new}”: bara en fråga som utgår kan paras ihop med en som är ny, och bara en gång."
    ),
    "review.label_taken": "Det finns redan en akt som heter {label}. Inga akter lades till.",
    "review.case_begun": "{label} är påbörjad och kan inte tas bort.",
    "review.case_done": "{label} är klarmarkerad. Öppna den igen (Ctrl+Skift+Retur) för att ändra i den.",
    "review.case_not_begun": "{label} är inte påbörjad. Tryck Retur för att börja.",
    "review.points_left": "{label} kan inte klarmarkeras än. Återstår: {items}.",
    "review.computed": "”{item}” räknas ut av checklistan och besvaras inte för hand.",
    "review.not_asked": "”{item}” ställs inte i {label}, enligt checklistans villkor.",
    "review.constraint": "Svaret på ”{item}” sparades inte: {reason}",
    "review.not_offered": "”{value}” erbjuds inte i ”{item}”, enligt checklistans villkor. Välj ett annat svar.",
    "review.rows_counted": "Raderna i ”{item}” räknas ut av checklistan. De läggs till och tas bort av sig själva.",
    "answer.not_a_whole_number": "”{value}” är inte ett heltal. Skriv bara siffror, till exempel 12.",
    "answer.not_a_number": ("”{value}” är inte ett tal. Skriv siffror, med komma för decimaler, till exempel 1,5."),
    "answer.too_many_digits": "”{value}” har fler än {most} siffror. Korta av talet.",
    "answer.not_a_date": "”{value}” är inte ett datum. Skriv år, månad och dag, till exempel 2017-04-02.",
    "answer.not_a_time": "”{value}” är inte ett klockslag. Skriv timme och minut, till exempel 14:30.",
    "answer.not_a_moment": (
        "”{value}” är inte datum och klockslag. Skriv båda med mellanslag emellan, till exempel 2017-04-02 14:30."
    ),
    "answer.not_in_range": "”{value}” passar inte in. Skriv ett tal mellan {lowest} och {highest}, i steg om {step}.",
    "answer.not_acknowledged": "”{value}” är ingen bekräftelse. Skriv OK, eller lämna tomt.",
    "answer.not_in_list": "”{value}” är inte ett av svaren i listan. Skriv en del av ordet och välj bland förslagen.",
    "answer.not_a_choice": "”{value}” är inte ett av svaren. Välj bland {choices}.",
    "answer.ambiguous_choice": ("”{value}” passar in på flera svar. Skriv svarets namn så som det står i checklistan."),
    "answer.takes_no_answer": "Frågan {item} besvaras inte för hand.",
}

EXPORT = {
    "export.wrong_suffix": "{file} skrevs inte: namnet på en arbetsbok måste sluta på .xlsx.",
    "export.is_folder": "{file} är en mapp. Ange ett annat namn.",
    "export.folder_missing": "Mappen {folder} finns inte. Skapa den eller välj en annan.",
    "export.folder_closed": "Det går inte att skriva i mappen {folder}. Välj en annan mapp.",
    "export.open_elsewhere": (
        "{file} är öppen i ett annat program och ändrades inte. Stäng den där, eller exportera till ett annat namn."
    ),
    "export.disk_full": "{file} skrevs inte: disken är full. Frigör utrymme, eller välj en annan disk.",
    "export.not_written": "{file} skrevs inte ({reason}). Det som fanns där är kvar som det var.",
    "export.too_many_columns": (
        "Bladet {sheet} skulle få {columns} kolumner; en arbetsbok rymmer {most}. Exporten gjordes inte."
    ),
    "export.too_many_rows": (
        "Bladet {sheet} skulle få {rows} rader; en arbetsbok rymmer {most}. Exporten gjordes inte."
    ),
}

COMMAND: dict[str, str] = {
    "example.not_an_example": "{path} är inget exempel från programmet och har lämnats orörd. Välj en annan mapp.",
    "command.unknown": "Det finns inget kommando och ingen fil som heter {word}. Menade du {nearest}?",
    "command.unknown_without_suggestion": (
        "Det finns inget kommando och ingen fil som heter {word}. Kommandona är {commands}."
    ),
    "command.missing": "{name} saknas. Lägg till --help efter kommandot för att se vad det behöver.",
    "command.no_such_option": "Tillvalet {name} finns inte. Lägg till --help efter kommandot för att se dem som finns.",
    "command.bad_value": (
        "Värdet för {name} går inte att använda. Lägg till --help efter kommandot för att se vilka som går."
    ),
    "command.usage": "Kommandot gick inte att tolka. Lägg till --help för att se hur det skrivs.",
    "command.no_screen": (
        "Det finns ingen skärm att visa fönstret på. Kommandona fungerar ändå: se aktgranskning --help."
    ),
    "command.not_our_workbook": (
        "{path} finns redan och är inte gjord av Aktgranskning. Den har lämnats orörd. Välj ett annat namn."
    ),
    "command.aborted": "Avbrutet. Det som redan var sparat är kvar.",
}

TEXTS = FILE | EXPRESSION | CHECKLIST | IMPORT | REVIEW | EXPORT | COMMAND


_REASONS = {
    errno.ENOENT: "mappen eller filen finns inte",
    errno.EEXIST: "namnet är upptaget av något annat",
    errno.ENOTDIR: "en del av sökvägen är ingen mapp",
    errno.EISDIR: "det är en mapp",
    errno.EACCES: "du har inte behörighet",
    errno.EPERM: "du har inte behörighet",
    errno.EROFS: "disken är skrivskyddad",
    errno.ENOSPC: "disken är full",
    errno.ENAMETOOLONG: "namnet är för långt",
    errno.EIO: "disken svarar inte",
}
"""What the system's errors are called."""

_ENGINE_REASONS = {
    "full": "disken är full",
    "readonly": "filen är skrivskyddad",
    "I/O": "disken svarar inte",
    "locked": "ett annat program håller filen låst",
    "unable to open": "filen går inte att öppna",
}
"""What SQLite's errors are called, by a word that is in them."""


def text(code: str, **parameters: object) -> str:
    """Return the Swedish text of a code; KeyError where the catalogue has none."""
    return TEXTS[code].format_map({name: _in_words(value) for name, value in parameters.items()})


def _in_words(value: object) -> object:
    """Say in Swedish what another program's error says; leave anything else as it is."""
    if isinstance(value, OSError):
        return _REASONS.get(value.errno or 0, "okänt fel")
    if isinstance(value, Exception):
        return next((words for word, words in _ENGINE_REASONS.items() if word in str(value)), "okänt fel")
    return value


def describe(problem: Problem) -> str:
    """Write one mistake as a line: where it stands, what the cell holds, what is wrong and what to do."""
    places = []
    if problem.sheet:
        places.append(f"blad {problem.sheet}")
    if problem.row:
        places.append(f"rad {problem.row}")
    if problem.column:
        places.append(f"kolumn {problem.column}")
    place = ", ".join(places)
    cell = f" ”{problem.cell}”" if problem.cell else ""
    sentence = text(problem.code, **problem.parameters)
    return f"{place}{cell}: {sentence}" if place else sentence


def message(error: AuditError) -> str:
    """Write an error for the user: what happened, and each mistake on a line of its own."""
    head = text(error.code, **error.parameters)
    if isinstance(error, RefusedError):
        return "\n".join([head, *(f"  {describe(problem)}" for problem in error.problems)])
    return head
