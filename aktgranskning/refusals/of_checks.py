"""What is said of an audit file that is not what its log says, by code: where, and what can be told of it."""

VERIFY = {
    "verify.pages": "Filen: {count} ställen i den är skadade, så att databasen inte hänger ihop.",
    "verify.schema": "Filen: tabeller, index eller utlösare är inte de som programmet gör.",
    "verify.unreadable": "{part}: går inte att läsa. Där är filen skadad.",
    "verify.rows_missing": "Loggen: rad {first} till {last} saknas.",
    "verify.row_unlinked": (
        "Loggen, rad {row}: följer inte på raden före. Något har ändrats, tagits bort, skjutits in eller bytt plats."
    ),
    "verify.row_changed": "Loggen, rad {row}: stämmer inte med sin kontrollsumma. Raden har ändrats.",
    "verify.row_unknown": "Loggen, rad {row}: säger något som programmet inte känner till.",
    "verify.not_replayed": (
        "Loggen, rad {row}: kan inte följa på det som står före. Resten av filen gick inte att jämföra med loggen."
    ),
    "verify.head_unknown": (
        "Kontrollsumman {head} finns inte i loggen. Slutet av loggen har tagits bort eller allt skrivits om efter att"
        " dokumentet skrevs, eller så är det en annan granskning."
    ),
    "verify.head_replaced": (
        "Kontrollsumman är den sista i en fil som en säkerhetskopia sedan lades i stället för, rad {row} i loggen."
        " Dokumentet går att jämföra med den filen, som sparades bredvid."
    ),
    "verify.text_changed": "En text, skriven på rad {row} i loggen: stämmer inte med sin kontrollsumma.",
    "verify.text_missing": "En text, skriven på rad {row} i loggen: saknas.",
    "verify.text_erased": (
        "En text, skriven på rad {row} i loggen: är borttagen utan att loggen säger det. Så är det i en säkerhetskopia"
        " från tiden före gallringen; annars har någon annan än programmet tagit bort den."
    ),
    "verify.answer": "{item}: {part} är inte vad loggen säger.",
    "verify.answers_without_checklist": "Svaren: finns fast ingen checklista är inläst.",
    "verify.case_unreadable": "Svaren går inte att räkna ut efter vad loggen säger.",
    "verify.case_changed": "Uppgifterna om akten är inte vad loggen säger.",
    "verify.case_missing": "Akten saknas, fast loggen har den.",
    "verify.case_added": "Akt nr {number} finns, fast loggen inte har den.",
    "verify.unsealed": "Skyddet för en stängd akt är avslaget, utan att någon händelse i loggen slog av det.",
    "verify.no_head": (
        "”{head}” är ingen kontrollsumma. Kopiera den från dokumentet: siffror och bokstäver mellan a och f."
    ),
    "verify.group": "Akten räknas i en annan grupp än den hör till.",
    "verify.record": "{table}: är inte vad loggen säger.",
    "verify.table": "{table}: stämmer inte med sin kontrollsumma.",
    "verify.frame": "Registrets ram: är inte den som registret lästes in med.",
    "verify.interpretation": "Tolkning nr {number} av {item}: är inte vad loggen säger.",
    "verify.audit": "Granskningens egna uppgifter: är inte vad loggen säger.",
    "verify.checklist": "Checklista {number} ({file}): är inte den som lästes in.",
    "verify.checklists_missing": "Checklistorna: är inte de {count} som loggen säger lästes in.",
    "verify.registers": "Uppgifterna om inlästa register: är inte vad loggen säger.",
    "verify.draws": "Dragningarna: är inte vad loggen säger.",
    "verify.found": (
        "{path} är inte vad dess logg säger, eller så är den skadad. Antal fel: {count}. Kommandot har inte ändrat"
        " filen."
    ),
    "verify.sound": "{path} stämmer med sin logg. Rader i loggen: {rows}. Akter: {cases}.",
    "verify.head": "Loggens kontrollsumma nu: {head}",
    "verify.head_found": "Dokumentets kontrollsumma är den på rad {row}. Handlingar efter den: {acts}.",
    "verify.without_head": (
        "Utan en kontrollsumma ur ett exporterat dokument går det inte att visa att slutet av loggen finns kvar, eller"
        " att inte allt har skrivits om av någon som känner formatet. Skriv --head och dokumentets kontrollsumma."
    ),
}
"""What `verify` finds and says; a case's label stands before what is wrong with the case."""

WAY_BACK = {
    "file.latest_backup": (
        "Den senaste säkerhetskopian är {backup}, från {made}. Välj Återställ… för att se vad den innehåller innan den"
        " används."
    ),
    "file.page_damaged": (
        "Granskningen har skadats på disken medan den var öppen, så att en del av den inte går att läsa. Allt som kan"
        " räddas finns kvar i filen. Stäng granskningen, kopiera filen till en annan disk och gå tillbaka till en"
        " säkerhetskopia."
    ),
    "file.damaged_while_open": (
        "{path} har skadats på disken medan den var öppen, och det senaste sparades inte. Stäng granskningen, kopiera"
        " filen till en annan disk och gå tillbaka till en säkerhetskopia."
    ),
}
"""The way from a damaged file to its latest backup."""
