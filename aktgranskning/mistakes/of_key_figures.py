"""What can be wrong in a table of key figures, by code."""

from aktgranskning.mistakes.mistake import Mistake

OF_KEY_FIGURES: dict[str, Mistake] = {
    "key_figures.heading_missing": Mistake("Rubriken saknas.", "Lägg till en kolumn med den rubriken."),
    "key_figures.heading_twice": Mistake("Rubriken står mer än en gång.", "Ta bort den ena kolumnen."),
    "key_figures.figure_missing": Mistake("Raden säger inte vilket nyckeltal den gäller.", "Fyll i det."),
    "key_figures.municipality_missing": Mistake("Raden säger inte vilken kommun den gäller.", "Fyll i den."),
    "key_figures.no_year": Mistake("Det är inget år.", "Skriv ett år med fyra siffror, till exempel 2024."),
    "key_figures.no_gender": Mistake("Det är inget kön.", "Skriv T för totalt, K för kvinnor eller M för män."),
    "key_figures.no_number": Mistake(
        "Det är inget tal.",
        "Skriv siffror, med komma för decimaler, till exempel 67,3, eller två punkter där uppgift saknas.",
    ),
    "key_figures.twice": Mistake(
        "Nyckeltalet har redan ett annat värde för kommunen, året och könet.", "Ta bort det ena."
    ),
    "key_figures.more_pages": Mistake(
        "Filen är en sida av flera: den hänvisar till en nästa sida.", "Läs in också de sidor som följer."
    ),
    "key_figures.maybe_shares": Mistake(
        "Alla värden är mellan 0 och 1, fast de är procent.",
        "Så sparar Excel det som är formaterat som procent. Ta bort det formatet om de ska vara mellan 0 och 100, och"
        " läs in filen igen.",
    ),
    "key_figures.long_and_wide": Mistake(
        "Tabellen har både en kolumn för år eller värde och kolumner som är år.",
        "Ta bort den ena sorten, så att det syns var värdet står.",
    ),
    "key_figures.heading_unread": Mistake(
        "Rubriken känns inte igen, och kolumnen läses inte.",
        "Skriv den som Nyckeltal, Kommun, År, Värde eller ett år med fyra siffror om den ska läsas.",
    ),
    "key_figures.heading_as_year": Mistake(
        "Rubriken läses som ett år, och resten av den sparas inte.", "Ta bort kolumnen om den inte gäller det året."
    ),
    "key_figures.sheet_hidden": Mistake(
        "Bladet är dolt och läses inte.", "Visa bladet i Excel och läs in filen igen om det ska läsas."
    ),
    "key_figures.other_unit": Mistake(
        "Nyckeltalet har redan en annan enhet.", "Räkna om värdena så att alla har samma enhet."
    ),
    "key_figures.no_yes_no": Mistake(
        "Nyckeltalet är Ja eller Nej.", "Skriv 1 eller Ja, 0 eller Nej, eller två punkter där uppgift saknas."
    ),
    "key_figures.group_unread": Mistake(
        "Det är en grupp av kommuner, och sådana läses inte.",
        "Gör en jämförelsegrupp med samma kommuner i stället, och ta bort gruppen ur filen.",
    ),
    "key_figures.half_sign": Mistake("Texten har ett halvt tecken.", "Hämta filen på nytt."),
    "key_figures.no_list": Mistake("Här ska en lista stå.", "Hämta filen på nytt."),
    "key_figures.no_entry": Mistake("Här ska ett objekt stå.", "Hämta filen på nytt."),
    "key_figures.no_text": Mistake("Det är varken text eller tal.", "Hämta filen på nytt."),
}
