"""What can be wrong in an expression of a checklist, by code."""

from aktgranskning.mistakes.mistake import Mistake

OF_EXPRESSIONS: dict[str, Mistake] = {
    "expression.empty": Mistake("Uttrycket är tomt.", "Skriv ett uttryck eller lämna cellen tom."),
    "expression.too_long": Mistake("Uttrycket är längre än {maximum} tecken.", "Dela upp det på flera beräkningar."),
    "expression.too_deep": Mistake(
        "Vid tecken {position} är uttrycket för djupt sammansatt.", "Dela upp det på flera beräkningar."
    ),
    "expression.unterminated_text": Mistake(
        "Texten som börjar vid tecken {position} saknar avslutande citattecken.",
        "Avsluta den med samma raka citattecken som den börjar med.",
    ),
    "expression.reference": Mistake(
        "Vid tecken {position} står ett dollartecken utan en hänvisning.", "Skriv ${{namn}} med frågans namn."
    ),
    "expression.character": Mistake(
        "Tecknet {character} vid tecken {position} kan inte användas.",
        "Text skrivs inom raka citattecken, ' eller \".",
    ),
    "expression.incomplete": Mistake("Uttrycket slutar för tidigt, vid tecken {position}.", "Skriv klart det."),
    "expression.last_saved": Mistake(
        "Vid tecken {position} hänvisas till ett tidigare sparat formulär, och sådana finns inte här.",
        "Skriv ${{namn}} med en fråga i samma checklista.",
    ),
    "expression.unclosed": Mistake("Det som öppnas vid tecken {position} stängs inte.", "Lägg till {closing}."),
    "expression.unexpected": Mistake(
        "Vid tecken {position} passar inte ”{found}” in.",
        "Se efter om något saknas före, till exempel and, or, ett kommatecken eller en parentes.",
    ),
    "expression.habit": Mistake(
        "Vid tecken {position} står ”{found}”, och det skrivs på ett annat sätt.", "Skriv {instead} i stället."
    ),
    "expression.slash": Mistake(
        "Efter snedstrecket vid tecken {position} saknas ett namn.",
        "En sökväg fortsätter med ett namn; division skrivs div.",
    ),
    "expression.axis": Mistake(
        "{name} vid tecken {position} är ingen riktning i en sökväg.",
        "Använd till exempel child, parent eller ancestor.",
    ),
    "expression.node_set": Mistake(
        "Vid tecken {position} går ett värde inte att använda.", "Skriv en hänvisning, ${{namn}}, eller en sökväg."
    ),
    "expression.choice_name": Mistake(
        "Vid tecken {position} ska frågans namn stå inom citattecken.",
        "Skriv jr:choice-name(${{namn}}, '${{namn}}').",
    ),
    "expression.unsupported_function": Mistake(
        "Funktionen {name} vid tecken {position} finns i ODK men stöds inte här.", "Uttryck villkoret utan den."
    ),
    "expression.unknown_function": Mistake(
        "Funktionen {name} vid tecken {position} finns inte här.", "De vanligaste är {known}."
    ),
    "expression.misspelt_function": Mistake(
        "Funktionen {name} vid tecken {position} finns inte här.", "Menade du {suggestion}?"
    ),
    "expression.arguments": Mistake(
        "Funktionen {name} vid tecken {position} har {given} argument men ska ha {expected}.",
        "Lägg till eller ta bort argument; de skiljs åt med kommatecken.",
    ),
    "expression.pattern": Mistake(
        "Mönstret {pattern} vid tecken {position} är inget giltigt reguljärt uttryck, eller för långt.", "Rätta det."
    ),
    "expression.date": Mistake(
        "{text} vid tecken {position} är inget datum.", "Skriv år, månad och dag, till exempel '2024-01-31'."
    ),
    "expression.digest": Mistake(
        "{name} vid tecken {position} är ingen känd beräkning av kontrollsummor.", "Använd någon av {known}."
    ),
    "expression.not_a_number": Mistake(
        "Vid tecken {position} behövs ett tal, men där står texten ’{text}’.",
        "Skriv ett tal med siffror, som 0.5, eller en hänvisning, ${{namn}}.",
    ),
    "expression.not_an_answer": Mistake(
        "Vid tecken {position} behövs svaret på en fråga, men där står texten ’{text}’.",
        "Skriv ${{namn}} med frågans namn, utan citattecken.",
    ),
}
