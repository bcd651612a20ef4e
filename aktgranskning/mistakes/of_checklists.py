"""What can be wrong in a checklist, or should be known of it, by code; its expressions left out."""

from aktgranskning.mistakes.mistake import Mistake

_SHEETS: dict[str, Mistake] = {
    "checklist.sheet_missing": Mistake("Bladet saknas.", "Lägg till det, med rubrikerna i första raden."),
    "checklist.sheet_misspelt": Mistake(
        "Bladet {nearest} saknas, och det här bladet läses inte under sitt namn.", "Döp om bladet till {nearest}."
    ),
    "checklist.sheet_left_out": Mistake(
        "Bladet läses inte, men liknar {nearest}, som saknas.", "Döp om det till {nearest} om det är vad som menas."
    ),
    "checklist.sheet_not_supported": Mistake(
        "Bladet stöds inte, och dess regler skulle gå förlorade.",
        "Ta bort det, och uttryck dem på bladet survey.",
    ),
    "checklist.no_items": Mistake("Bladet har inga frågor.", "Lägg till minst en."),
    "checklist.wrong_kind": Mistake(
        "Filen {file} kan inte vara en checklista: en sådan är en arbetsbok i Excel (.xlsx) eller tabeller i Markdown"
        " (.md).",
        "Välj en annan fil, eller spara den som .xlsx eller .md.",
    ),
    "checklist.headings_below": Mistake("Rubrikerna står på rad {row}.", "Ta bort raderna ovanför."),
    "checklist.column_missing": Mistake("Kolumnen saknas.", "Lägg till rubriken i första raden."),
    "checklist.column_twice": Mistake("Rubriken står mer än en gång.", "Ta bort den ena kolumnen."),
    "checklist.column_unknown": Mistake(
        "Rubriken är okänd.", "Närmast är {nearest}: rätta stavningen.", "Rätta stavningen, eller ta bort kolumnen."
    ),
    "checklist.column_not_read": Mistake(
        "Kolumnen läses inte, och det som står i den används inte.",
        "Är det {nearest} som menas, döp om kolumnen eller flytta texten dit. Annars kan den stå kvar.",
        "Är den en egen anteckning kan den stå kvar.",
    ),
    "checklist.column_not_supported": Mistake(
        "Kolumnen stöds inte, och regeln skulle gå förlorad.", "Uttryck den på annat sätt, eller töm cellen."
    ),
    "checklist.column_taken": Mistake("Kolumnens namn betyder något annat i XLSForm.", "Ge den ett annat namn."),
    "checklist.after_blank_rows": Mistake(
        "Raden står efter fler än {blank} tomma rader. Den läses här, men andra program som läser XLSForm slutar före.",
        "Ta bort de tomma raderna, eller raden själv om den inte hör till checklistan.",
    ),
    "checklist.after_blank_columns": Mistake(
        "Kolumnen står efter fler än {blank} kolumner utan rubrik. Den läses här, men andra program som läser XLSForm"
        " slutar före.",
        "Ta bort de tomma kolumnerna, eller kolumnen själv om den inte hör till checklistan.",
    ),
    "checklist.cell_missing": Mistake("Cellen är tom.", "Fyll i den."),
    "checklist.encrypted": Mistake(
        "Krypterade formulär stöds inte.", "Töm cellen; granskningens egen fil skyddas på annat sätt."
    ),
    "checklist.pyxform": Mistake(
        "Checklistan är inte en giltig XLSForm. Så här säger kontrollen, på engelska: {message}",
        "Rätta det som kontrollen nämner. Den ser bara ett fel i taget: kontrollera checklistan igen efteråt.",
    ),
}

_ROWS: dict[str, Mistake] = {
    "checklist.type_not_supported": Mistake("Typen stöds inte.", "Använd någon av {known}."),
    "checklist.type_misspelt": Mistake("Typen finns inte.", "Menade du {nearest}?"),
    "checklist.group_not_opened": Mistake(
        "Här slutar en grupp som inte har börjat.", "Ta bort raden, eller lägg till begin group eller begin repeat."
    ),
    "checklist.group_not_closed": Mistake(
        "Gruppen slutar aldrig.", "Lägg till en rad med typen end group eller end repeat."
    ),
    "checklist.group_of_other_kind": Mistake(
        "Här slutar en annan sorts grupp än den som började på rad {row} med {begun}.",
        "Skriv samma ord på båda raderna.",
    ),
    "checklist.name_invalid": Mistake(
        "Namnet kan inte användas.",
        "Låt det börja med en bokstav eller _ och sedan ha bokstäver, siffror, _, - eller punkt. Stora Å, Ä och Ö"
        " går inte.",
    ),
    "checklist.name_twice": Mistake("Namnet används redan på rad {row}.", "Ge varje fråga och grupp ett eget namn."),
    "checklist.name_not_ascii": Mistake(
        "Namnet har andra bokstäver än a–z. Det går bra här, men inte i alla program som läser XLSForm.",
        "Skriv det med a–z, siffror, _, - och punkt om checklistan ska kunna användas där.",
    ),
    "checklist.name_of_column": Mistake(
        "Namnet är också en kolumn om akten i tabeller med svar, och betyder då frågan.",
        "Ge frågan ett annat namn om sådana tabeller ska kunna ange akt, enhet och referens.",
    ),
    "checklist.label_missing": Mistake("Texten saknas. I stället visas ”{shown}”.", "Skriv en text i cellen."),
    "checklist.label_as_written": Mistake(
        "Hänvisningen i avsnittets rubrik visas så som den är skriven, utan svaret.", "Skriv rubriken utan hänvisning."
    ),
    "checklist.not_yes_or_no": Mistake("Cellen säger varken ja eller nej.", "Skriv yes eller no, eller töm cellen."),
    "checklist.not_a_condition": Mistake(
        "”{text}” är varken ja eller nej och inget villkor.",
        "Skriv yes eller no, eller ett villkor, som ${{namn}} = 'svar'.",
    ),
    "checklist.calculation_misplaced": Mistake(
        "En rad av den typen räknas aldrig ut.", "Flytta uträkningen till en fråga, eller töm cellen."
    ),
    "checklist.parameters_invalid": Mistake(
        "Parametrarna går inte att läsa.",
        "Skriv dem som namn=värde, med mellanslag mellan dem: start=1 end=10 step=1.",
    ),
    "checklist.range_invalid": Mistake(
        "Intervallet går inte att använda.",
        "Skriv tal i start, end och step, med ett step större än noll och högst så stort som hela intervallet.",
    ),
    "checklist.trigger_invalid": Mistake(
        "Här står något annat än de frågor som utlöser uträkningen.",
        "Skriv dem som ${{namn}}, med komma mellan dem.",
    ),
    "checklist.appearance_not_supported": Mistake(
        "Utseendet hämtar svar eller alternativ från ett annat program, och det stöds inte.", "Ta bort det."
    ),
    "checklist.displayed_required": Mistake(
        "Typen {type} kan bara besvaras i en telefon och därför inte vara obligatorisk.",
        "Töm cellen, eller ändra typen.",
    ),
    "checklist.displayed_needed": Mistake(
        "Typen kan bara besvaras i en telefon, men rad {row} hänvisar till svaret.",
        "Ändra typen, eller ta bort hänvisningen.",
    ),
    "checklist.displayed_only": Mistake(
        "Typen {type} kan bara besvaras i en telefon. Frågan visas, men får inget svar här.",
        "Ändra typen om frågan ska kunna besvaras.",
    ),
    "checklist.repeat_count_misplaced": Mistake(
        "Raden är ingen upprepning, så antalet läses aldrig.",
        "Skriv begin repeat som typ om gruppen ska upprepas, eller töm cellen.",
    ),
    "checklist.trigger_without_calculation": Mistake(
        "Här står vad som utlöser en uträkning, men raden har ingen.", "Fyll i calculation, eller töm cellen."
    ),
    "checklist.name_in_capitals": Mistake(
        "Namnet skiljer sig bara i stora och små bokstäver från {name} på rad {row}, och lätt menas det andra.",
        "Välj ett namn som skiljer sig mer.",
    ),
    "checklist.order_kept": Mistake(
        "Alternativen blandas inte. De visas i listans ordning.", "Ta bort randomize=true."
    ),
}

_LISTS: dict[str, Mistake] = {
    "checklist.list_not_named": Mistake(
        "Listan med svar saknas.", "Skriv dess namn efter typen, som select_one ja_nej."
    ),
    "checklist.list_unknown": Mistake(
        "Listan {list} finns inte på bladet choices.",
        "Närmast är {nearest}: rätta namnet, eller lägg till listan där.",
        "Rätta namnet, eller lägg till listan där.",
    ),
    "checklist.list_unused": Mistake(
        "Ingen fråga använder listan {list}.",
        "Närmast är {nearest}: rätta namnet på raden, eller ta bort listan.",
        "Ta bort listan, eller rätta namnet på raden.",
    ),
    "checklist.outcome_of_several": Mistake(
        "Listan {list} har utfall, men står bara vid frågor med flera svar. De räknas som en fördelning, utan utfall.",
        "Skriv select_one som frågans typ, fyll i audit_met för den, eller töm audit_outcome.",
    ),
    "checklist.label_twice": Mistake(
        "Texten står redan på rad {row} i samma lista, så svaren går inte att skilja åt.", "Ändra en av texterna."
    ),
    "checklist.file_missing": Mistake(
        "Filen {file} saknas.",
        "Lägg den i samma mapp som checklistan, under det namnet, eller rätta namnet här.",
    ),
    "checklist.file_not_csv": Mistake(
        "Svar hämtas bara ur csv-filer.", "Spara om tabellen som .csv och skriv det namnet här."
    ),
    "checklist.list_taken": Mistake(
        "Det finns redan en lista som heter {list}, eller filen läses med andra kolumner på en annan rad.",
        "Ge listan eller filen ett annat namn.",
    ),
    "checklist.choice_twice": Mistake(
        "Svaret finns redan i listan, på rad {row}.", "Ge varje svar i en lista ett eget namn."
    ),
    "checklist.choice_name_invalid": Mistake(
        "Ett svars namn får inte innehålla mellanslag eller semikolon.", "Använd _ i stället."
    ),
    "checklist.choice_without_outcome": Mistake(
        "Alternativet {name} saknar utfall, fast andra i listan har ett. Det räknas som ej uppfyllt.",
        "Fyll i audit_outcome.",
    ),
    "checklist.require_unknown": Mistake(
        "Kravet är okänt.",
        "Menade du {nearest}? Det som går att skriva är {known}.",
        "Använd någon av {known}, eller töm cellen.",
    ),
    "checklist.outcome_unknown": Mistake(
        "Utfallet är okänt.",
        "Menade du {nearest}? Det som går att skriva är {known}.",
        "Använd någon av {known}, eller töm cellen.",
    ),
    "checklist.key_invalid": Mistake(
        "Tangenten går inte att använda.", "Skriv en enda bokstav (A–Z, Å, Ä, Ö) eller siffra."
    ),
    "checklist.key_reserved": Mistake("Tangenterna K, V, S och L har redan en uppgift i programmet.", "Välj en annan."),
    "checklist.key_twice": Mistake("Tangenten används redan i listan, på rad {row}.", "Välj en annan."),
    "checklist.key_of_other_outcome": Mistake(
        "Tangenten betyder redan {outcome}, på rad {row}. En bokstav ska betyda samma sak i hela checklistan.",
        "Välj en annan.",
    ),
}

_MEANINGS: dict[str, Mistake] = {
    "checklist.tally_unknown": Mistake(
        "Sättet att räkna är okänt.",
        "Menade du {nearest}? Det som går att skriva är {known}.",
        "Använd någon av {known}.",
    ),
    "checklist.no_outcome": Mistake(
        "Frågan har inget utfall att räkna.", "Fyll i audit_outcome för svaren eller audit_met för frågan."
    ),
    "checklist.no_distribution": Mistake(
        "Bara frågor med svarsalternativ har en fördelning.", "Välj ett annat sätt att räkna."
    ),
    "checklist.no_statistic": Mistake(
        "Bara tal, datum, uträkningar och antalet rader har en statistik.", "Välj ett annat sätt att räkna."
    ),
    "checklist.criterion_missing": Mistake(
        "Frågan har ett utfall men inget kriterium: det framgår inte vad svaret bedöms mot.",
        "Fyll i regeln, var den står, om den är ska eller bör, och när den gäller.",
    ),
    "checklist.placeholder_unknown": Mistake(
        "{{{name}}} är ingen av de uppgifter som kan fyllas i.",
        "Närmast är {{{nearest}}}. Det som går att skriva inom klamrar är {known}.",
        "Det som går att skriva inom klamrar är {known}.",
    ),
    "checklist.finding_without_outcome": Mistake(
        "{{{name}}} räknar utfall, men frågan har inget, så meningen skulle bli osann.",
        "Fyll i audit_outcome för svaren till en select_one, eller audit_met för frågan, eller ta bort {{{name}}}.",
    ),
    "checklist.finding_without_statistic": Mistake(
        "{{{name}}} hör till en statistik, och frågan har ingen.",
        "Ta bort {{{name}}}, eller skriv statistic i audit_tally om svaret är ett tal eller ett datum.",
    ),
    "checklist.finding_begins_with_figures": Mistake(
        "En mening börjar med {{{name}}} i siffror, för det sitter ihop med tecknet efter.",
        "Skriv ett ord före, eller skriv ut det, som {{met}} av {{n}} eller {{percent}} procent.",
    ),
    "checklist.outcomes_missing": Mistake(
        "Frågan har ett kriterium, men inget svar i listan {list} har ett utfall, så inget räknas som uppfyllt.",
        "Fyll i audit_outcome för svaren, eller audit_met för frågan.",
    ),
    "checklist.where_without_cases": Mistake(
        "Vilka akter frågan ställs i sägs bara där meningen har {{cases}}.",
        "Skriv {{cases}} i audit_finding, eller ta bort texten.",
    ),
    "checklist.brace_alone": Mistake(
        "En klammer, {{ eller }}, står ensam.", "Skriv klamrarna parvis om uppgiften, som {{k}}, eller ta bort den."
    ),
    "checklist.audit_question_unknown": Mistake(
        "Revisionsfrågan finns inte på bladet audit_questions.",
        "Närmast är {nearest}: rätta den, eller lägg till den.",
        "Rätta den, eller lägg till den där.",
    ),
    "checklist.audit_question_twice": Mistake(
        "Revisionsfrågan står mer än en gång.", "Ge varje revisionsfråga ett eget id."
    ),
}

_EXPRESSIONS: dict[str, Mistake] = {
    "checklist.reference_unknown": Mistake(
        "Frågan {name} finns inte.", "Närmast är {nearest}: rätta namnet.", "Rätta namnet, eller lägg till frågan."
    ),
    "checklist.reference_disabled": Mistake(
        "Frågan {name} på rad {row} är avstängd i kolumnen disabled, och finns därför inte.",
        "Töm den cellen, eller ta bort hänvisningen.",
    ),
    "checklist.trigger_of_group": Mistake(
        "{name} är en grupp, och får aldrig något svar.", "Skriv frågorna i den, med komma mellan dem."
    ),
    "checklist.reference_broken": Mistake(
        "En hänvisning som börjar med ${{ är inte rätt skriven.", "Skriv ${{namn}} med frågans namn."
    ),
    "checklist.choice_not_in_list": Mistake(
        "Inget svarsalternativ heter ”{text}”, så villkoret kan aldrig bli sant.",
        "Skriv alternativets name: {nearest}.",
        "Skriv alternativets name: {known}.",
    ),
    "checklist.choice_compared_with_number": Mistake(
        "Vid tecken {position} jämförs ett svarsalternativ med ett tal, som det aldrig kan vara.",
        "Skriv alternativets name inom citattecken: {known}.",
    ),
    "checklist.number_compared": Mistake(
        "Vid tecken {position} jämförs ett tal med texten ’{text}’, och det blir alltid detsamma.",
        "Skriv ett tal utan citattecken, eller rätta hänvisningen. Ett datum skrivs date('2024-01-31').",
    ),
    "checklist.date_compared": Mistake(
        "Vid tecken {position} jämförs ett datum eller klockslag med texten ’{text}’, och det blir alltid detsamma.",
        "Skriv det som date('2024-01-31') eller '14:30:00', eller rätta hänvisningen.",
    ),
    "checklist.clock_ordered": Mistake(
        "Vid tecken {position} jämförs ett klockslag med < eller >, och det blir aldrig sant.",
        "Räkna om båda till delar av ett dygn, som decimal-time(${{tid}}) < decimal-time('08:00').",
    ),
    "checklist.group_compared": Mistake(
        "Vid tecken {position} jämförs en grupp, och den har inget eget värde.",
        "Skriv namnet på en fråga i den. Antalet rader i en upprepning skrivs count(${{namn}}).",
    ),
    "checklist.several_compared": Mistake(
        "Vid tecken {position} jämförs en fråga med flera svar med ’{text}’, som om det vore det enda svaret.",
        "Skriv selected(${{namn}}, '{text}').",
    ),
    "checklist.comparison_compared": Mistake(
        "Vid tecken {position} jämförs en jämförelse, sann eller falsk, med något annat.",
        "Skriv två jämförelser med and emellan, som . > 1 and . < 5.",
    ),
    "checklist.constant": Mistake(
        "Villkoret läser inget svar, och blir detsamma i varje akt.",
        "Jämför med ett svar, som . >= 92 eller ${{plan}} = 'ja', eller töm cellen.",
    ),
    "checklist.either_differs": Mistake(
        "{name} skiljer sig alltid från {first} eller {second}, så villkoret är alltid sant.",
        "Skriv and i stället för or vid tecken {position}.",
    ),
    "checklist.equal_to_both": Mistake(
        "{name} kan inte vara både {first} och {second}, så villkoret är alltid falskt.",
        "Skriv or i stället för and vid tecken {position}.",
    ),
    "checklist.result_not_in_list": Mistake(
        "Uträkningen kan ge {text}, och inget svarsalternativ heter så. Då räknas frågan som obesvarad.",
        "Skriv alternativets name: {nearest}.",
        "Skriv alternativets name: {known}.",
    ),
    "checklist.result_of_other_kind": Mistake(
        "Uträkningen kan ge {text}, men frågan kan inte hålla det värdet. Då blir den tom.",
        "Skriv ett tal eller ett datum efter frågans typ, eller ändra typen till text.",
    ),
    "checklist.cycle": Mistake("Frågorna väntar på varandra: {names}.", "Ändra ett av villkoren eller uträkningarna."),
    "checklist.path_dead": Mistake(
        "Vid tecken {position} leder sökvägen ingenstans: {step} finns inte där.",
        "Skriv en text inom citattecken, ’{step}’, och ett svar på en annan fråga som ${{namn}}.",
    ),
    "checklist.word_alone": Mistake(
        "Ordet ”{step}” vid tecken {position} är varken en text, en fråga eller en funktion.",
        "Skriv en text inom citattecken, ’{step}’, och svaret på en fråga som ${{namn}}.",
    ),
    "checklist.name_without_braces": Mistake(
        "Vid tecken {position} står {step}, som är en frågas namn, men inte som en hänvisning.", "Skriv ${{{step}}}."
    ),
    "checklist.table_not_named": Mistake(
        "Tabellens namn i {function} ska stå inom citattecken.", "Skriv namnet som det är."
    ),
    "checklist.instance_unknown": Mistake(
        "Det finns ingen lista eller tabell som heter {name}.",
        "Närmast är {nearest}: rätta namnet.",
        "Rätta namnet, eller lägg till listan.",
    ),
    "checklist.column_not_found": Mistake(
        "Kolumnen {name} finns inte i {table}, så inget skulle hittas.",
        "Närmast är {nearest}: rätta namnet.",
        "Rätta namnet, eller lägg till kolumnen.",
    ),
    "checklist.always_true": Mistake(
        "Vid tecken {position} står {text} ensamt, och det räknas alltid som sant.",
        "Skriv jämförelsen en gång till, som ${{namn}} = {text}.",
    ),
    "checklist.date_as_sum": Mistake(
        "Vid tecken {position} står {text} utan citattecken, och det räknas ut som talet {number}.",
        "Skriv date('{text}').",
    ),
    "checklist.filter_value_unknown": Mistake(
        "Inget svar i listan har ”{text}” i kolumnen {name}, så villkoret kan aldrig bli sant.",
        "Skriv något som står där: {nearest}.",
        "Skriv något som står där: {known}.",
    ),
    "checklist.pattern_constant": Mistake(
        "Mönstret {pattern} vid tecken {position} har inget procenttecken, och blir detsamma för varje datum.",
        "Skriv till exempel '%Y-%m-%d'.",
    ),
    "checklist.slow_pattern": Mistake(
        "Mönstret {pattern} vid tecken {position} upprepar en upprepning, och kan ta mycket lång tid.",
        "Skriv det utan upprepning inuti upprepningen.",
    ),
}

OF_CHECKLISTS = _SHEETS | _ROWS | _LISTS | _MEANINGS | _EXPRESSIONS
