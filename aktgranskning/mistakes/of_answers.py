"""What can be wrong in an answer, given by hand, in a table or as a default, by code."""

from aktgranskning.mistakes.mistake import Mistake

OF_ANSWERS: dict[str, Mistake] = {
    "answer.not_a_whole_number": Mistake("”{value}” är inte ett heltal.", "Skriv bara siffror, till exempel 12."),
    "answer.not_a_number": Mistake(
        "”{value}” är inte ett tal.", "Skriv siffror, med komma för decimaler, till exempel 1,5."
    ),
    "answer.too_many_digits": Mistake("”{value}” har fler än {most} siffror.", "Korta av talet."),
    "answer.not_a_date": Mistake("”{value}” är inte ett datum.", "Skriv år, månad och dag, till exempel 2017-04-02."),
    "answer.not_a_time": Mistake("”{value}” är inte ett klockslag.", "Skriv timme och minut, till exempel 14:30."),
    "answer.not_a_moment": Mistake(
        "”{value}” är inte datum och klockslag.",
        "Skriv båda med mellanslag emellan, till exempel 2017-04-02 14:30.",
    ),
    "answer.not_in_range": Mistake(
        "”{value}” passar inte in.", "Skriv ett tal mellan {lowest} och {highest}, i steg om {step}."
    ),
    "answer.not_acknowledged": Mistake("”{value}” är ingen bekräftelse.", "Skriv OK, eller lämna tomt."),
    "answer.not_in_list": Mistake(
        "”{value}” är inte ett av svaren i listan.", "Skriv en del av ordet och välj bland förslagen."
    ),
    "answer.not_a_choice": Mistake("”{value}” är inte ett av svaren.", "Välj bland {choices}."),
    "answer.ambiguous_choice": Mistake(
        "”{value}” passar in på flera svar.", "Skriv svarets namn så som det står i checklistan."
    ),
    "answer.takes_no_answer": Mistake("Frågan {item} besvaras inte för hand.", "Lämna tomt."),
    "import.no_rows": Mistake("Tabellen har inga rader med svar.", "Lägg till en rad för varje akt, under rubrikerna."),
    "import.column_unknown": Mistake(
        "Checklistan har ingen sådan fråga.",
        "Närmast är {nearest}: rätta rubriken.",
        "Rätta rubriken, eller ta bort kolumnen.",
    ),
    "import.column_twice": Mistake("Kolumnen står mer än en gång.", "Ta bort den ena."),
    "import.heading_missing": Mistake("Här står något i en kolumn utan rubrik.", "Skriv en rubrik, eller töm cellen."),
    "import.case_missing": Mistake("Akten saknas.", "Fyll i vilken akt raden gäller, eller ta bort hela kolumnen."),
    "import.case_twice": Mistake("Akten har redan en rad.", "Slå ihop raderna till en."),
    "import.unknown_case": Mistake("Granskningen har ingen sådan akt.", "Rätta namnet, eller lägg till akten först."),
    "import.too_many_rows": Mistake(
        "Tabellen har fler rader än granskningen har akter ({cases}).", "Lägg till akter, eller ta bort raden."
    ),
    "import.case_absent": Mistake("Akten är bortfall eller hör inte till urvalet.", "Ta bort raden."),
    "import.case_done": Mistake("Akten är klarmarkerad.", "Öppna den igen först, eller ta bort raden."),
    "import.not_asked": Mistake(
        "Frågan ställs inte i akten, enligt checklistans villkor.", "Töm cellen eller rätta svaret före."
    ),
    "import.not_offered": Mistake("Svaret erbjuds inte i akten, enligt checklistans villkor.", "Välj ett annat svar."),
    "import.constraint": Mistake("Svaret bryter mot checklistans regel: {reason}", "Rätta svaret."),
    "returned.row_unknown": Mistake(
        "Raden hör inte till utskicket.", "Ta bort raden, eller fyll i den fil som skickades."
    ),
    "returned.row_twice": Mistake("Svaret har redan en rad.", "Ta bort den ena."),
    "returned.row_missing": Mistake("Raden finns inte i filen.", "Lägg tillbaka den, tom om den inte är besvarad."),
    "returned.locked_changed": Mistake("Cellen är låst och har ändrats.", "Skriv det som stod: ”{was}”."),
    "returned.presence_unknown": Mistake("Svaret går inte att tolka.", "Skriv Ja, Nej eller Vet ej, eller lämna tomt."),
    "returned.not_asked": Mistake(
        "Svaret som raden gäller finns inte längre i granskningen, så synpunkten läses inte in.",
        "Ta reda på den ur filen, om den behövs.",
    ),
    "returned.nothing_said": Mistake(
        "Raden har varken ett svar eller en kommentar, så ingen synpunkt läses in.",
        "Fråga förvaltningen vad den menar, om det behövs.",
    ),
    "returned.remark": Mistake(
        "Raden hör inte till något svar, så det som står där läses inte in.", "Ta reda på det ur filen, om det behövs."
    ),
    "returned.beside": Mistake(
        "Det står utanför fälten, så det läses inte in.", "Ta reda på det ur filen, om det behövs."
    ),
    "import.item_unknown": Mistake(
        "Checklistan har ingen sådan fråga.",
        "Närmast är {nearest}: rätta namnet, eller ta bort raden.",
        "Läs in i en granskning med samma checklista.",
    ),
    "import.item_differs": Mistake(
        "Frågan är av ett annat slag, eller står på en annan plats, i granskningens checklista.",
        "Läs in i en granskning med samma checklista.",
    ),
    "import.choices_differ": Mistake(
        "Svaren {choices} är inte desamma, eller räknas inte lika, i paketets checklista och granskningens.",
        "Läs in i en granskning med samma checklista.",
    ),
    "import.counting_differs": Mistake(
        "Frågan räknas på ett annat sätt i granskningens checklista: {columns} skiljer sig.",
        "Läs in i en granskning med samma checklista.",
    ),
    "import.row_unknown": Mistake("Frågan står inte i en sådan rad.", "Skriv som i {wanted}."),
    "import.row_too_far": Mistake("En akt har inte så många rader.", "Skriv ett tal som är högst {most}."),
    "import.row_beyond": Mistake(
        "Enligt filen är antalet rader i {repeat} {count}, och den här raden ligger utanför.",
        "Rätta antalet, eller radens nummer.",
    ),
    "import.row_left_out": Mistake(
        "{missing} saknas, och filen säger inte hur många rader det ska finnas.",
        "Numrera från 1 utan luckor, eller lägg till en rad med antalet.",
    ),
    "import.row_needless": Mistake("Frågan står inte i några rader.", "Töm cellen."),
    "import.line_twice": Mistake("Frågan har redan ett svar i akten, på rad {first}.", "Ta bort den ena raden."),
    "import.line_short": Mistake(
        "Raden har {cells} celler, och det finns {headings} rubriker: filen kan vara avkortad.",
        "Exportera den på nytt, eller fyll raden med tomma celler.",
    ),
    "import.line_without_end": Mistake(
        "Filens sista rad saknar radslut: filen kan vara avkortad.",
        "Exportera den på nytt, eller sätt ett radslut efter en rad som är hel.",
    ),
    "import.column_not_long": Mistake(
        "Kolumnen hör inte till en tabell med ett svar per rad.", "Ta bort den. Kolumnerna är {known}."
    ),
    "import.required": Mistake(
        "Akten är klar enligt filen, men frågan saknar svar och måste besvaras.",
        "Lägg till svaret, eller ändra aktens status.",
    ),
    "import.package_type": Mistake("Här står inte det som ett paket har på den platsen.", "Exportera paketet på nytt."),
    "import.view_twice": Mistake("Samma synpunkt står mer än en gång.", "Ta bort den ena."),
    "import.view_without_row": Mistake(
        "Förvaltningens synpunkt gäller en rad som akten inte har.",
        "Lägg till raden i paketet, eller ta bort synpunkten.",
    ),
    "import.view_says_nothing": Mistake(
        "Förvaltningens synpunkt har varken ett svar eller några ord.", "Ta bort den, eller skriv vad den säger."
    ),
    "import.view_key_unknown": Mistake(
        "En synpunkt har inget som heter så i ett paket.", "Rätta namnet, eller ta bort det."
    ),
    "import.decided_on_no_day": Mistake(
        "Ställningstagandet till synpunkten saknar dag.", "Skriv dagen i decided, eller ta bort ställningstagandet."
    ),
    "import.changed_to_nothing": Mistake(
        "Svaret är ändrat efter synpunkten, enligt paketet, men förvaltningen anger inget svar.",
        "Rätta ställningstagandet, eller ta bort det.",
    ),
    "import.claim_without_outcome": Mistake(
        "Frågan har inget utfall, så förvaltningen kan inte ange hur många som uppfyller den.", "Ta bort antalet."
    ),
    "import.status_unknown": Mistake("Akten har ingen sådan status.", "Skriv not_begun, begun eller done."),
    "import.no_package": Mistake(
        "Filen {file} är inget paket från Aktgranskning.", "Välj en fil som exporterats som JSON."
    ),
    "import.package_damaged": Mistake(
        "Paketet {file} är skadat: dess checklista eller sammanställning saknas eller går inte att läsa.",
        "Exportera paketet på nytt.",
    ),
    "import.packaged_twice": Mistake("Akten står mer än en gång i paketet.", "Exportera paketet på nytt."),
    "import.answer_twice": Mistake("Frågan har mer än ett svar i akten.", "Exportera paketet på nytt."),
    "import.package_newer": Mistake(
        "Filen {file} är skriven av en senare version av programmet.", "Uppdatera programmet och läs in den igen."
    ),
    "import.unknown_kind": Mistake(
        "Filen {file} är av ett slag som inte kan läsas.", "Spara den som .xlsx, .csv, .md eller .json."
    ),
}
