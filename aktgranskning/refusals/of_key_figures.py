"""What is said of refusals that concern key figures, from a file or over the network, by code."""

KEY_FIGURES: dict[str, str] = {
    "key_figures.refused": (
        "Nyckeltalen i {file} kan inte läsas in, och inget har sparats. Rätta felen nedan och försök igen."
    ),
    "key_figures.read_before": (
        "Filen {file} lästes in {day} och läses inte in en gång till. Inget har ändrats. Ta bort den inläsningen först"
        " om den ska göras om."
    ),
    "key_figures.unknown_kind": (
        "Filen {file} är av ett slag som nyckeltal inte kan läsas ur. Spara den som .xlsx, .csv eller .json."
    ),
    "key_figures.no_headings": (
        "Inget blad i {file} har rubrikerna till en tabell med nyckeltal. Skriv Nyckeltal, Kommun, År och Värde, eller"
        " Nyckeltal, Kommun och ett år per kolumn. Dolda blad läses inte. Inget lästes in."
    ),
    "key_figures.nothing": "Filen {file} har inga nyckeltal. Inget lästes in. Välj en annan fil.",
    "key_figures.no_json": (
        "Filen {file} är inte giltig JSON: den är avklippt, har samma nyckel två gånger, ett halvt tecken, eller NaN i"
        " stället för ett tal. Inget lästes in. Hämta den på nytt."
    ),
    "key_figures.other_json": (
        "Filen {file} är JSON men har inga nyckeltal: listan values saknas. Inget lästes in. Välj en annan fil."
    ),
    "key_figures.too_many": (
        "Det är fler än {most} värden, och inget lästes in. Dela upp dem i flera filer, eller välj färre år."
    ),
    "key_figures.no_import": "Det finns ingen inläsning med nummer {number}. Inget har ändrats.",
    "key_figures.group_unnamed": "Skriv vad jämförelsegruppen heter. Inget har ändrats.",
    "key_figures.group_twice": "Det finns redan en jämförelsegrupp som heter {name}. Inget har ändrats.",
    "key_figures.no_group": "Det finns ingen jämförelsegrupp med nummer {number}. Inget har ändrats.",
    "key_figures.no_figure": (
        "Inget nyckeltal som heter ”{figure}” har inlästa värden. Skriv det som i listan, eller läs in det först."
    ),
    "key_figures.no_municipality": (
        "Nyckeltalen har ingen kommun som heter ”{name}”. Inget har ändrats. Rätta namnet, eller läs in nyckeltal för"
        " kommunen först."
    ),
    "key_figures.network_off": (
        "Hämtning över nätverket är inte påslagen, och inget har hämtats. Slå på den, eller läs in en fil med"
        " nyckeltal."
    ),
    "key_figures.no_address": (
        "Adressen går inte att använda, och inget har hämtats. Skriv den så som källan anger den, med https:// först."
    ),
    "key_figures.no_id": (
        "”{word}” går inte att fråga efter, och inget har hämtats. Ett nyckeltal skrivs som N12345, en kommun med sin"
        " kod på fyra siffror och ett år med fyra siffror."
    ),
    "key_figures.nothing_asked": "Välj minst ett nyckeltal och ett år. Inget har hämtats.",
    "key_figures.no_network": (
        "Det gick inte att nå {host}. Inget har hämtats och inget har ändrats. Kontrollera nätverket och adressen,"
        " eller läs in en fil med nyckeltal i stället."
    ),
    "key_figures.too_late": (
        "{host} svarade inte i tid. Inget har hämtats och inget har ändrats. Försök igen senare, eller läs in en fil"
        " med nyckeltal i stället."
    ),
    "key_figures.cut_off": (
        "Svaret från {host} bröts innan det var helt. Inget har ändrats. Försök igen, eller läs in en fil med nyckeltal"
        " i stället."
    ),
    "key_figures.not_found": (
        "{host} har inget på den adressen (404). Inget har ändrats. Kontrollera adressen och nyckeltalens id, eller läs"
        " in en fil med nyckeltal i stället."
    ),
    "key_figures.service_error": (
        "{host} svarade med fel {status}. Inget har ändrats. Försök igen senare, eller läs in en fil med nyckeltal i"
        " stället."
    ),
    "key_figures.elsewhere": (
        "{host} hänvisar till en annan adress, som inte följs. Inget har ändrats. Kontrollera adressen, eller läs in en"
        " fil med nyckeltal i stället."
    ),
    "key_figures.answer_too_large": (
        "Svaret från {host} är större än {most} MB och hämtas inte. Inget har ändrats. Välj färre nyckeltal, kommuner"
        " eller år."
    ),
    "key_figures.too_many_pages": (
        "Svaret från {host} har fler än {most} sidor och hämtas inte. Inget har ändrats. Välj färre nyckeltal, kommuner"
        " eller år."
    ),
    "key_figures.not_asked": (
        "Svaret från {host} har värden för annat än de nyckeltal, kommuner och år som frågan gällde. Inget har ändrats."
        " Kontrollera adressen, eller läs in en fil med nyckeltal i stället."
    ),
    "key_figures.answer_unreadable": (
        "Svaret från {host} går inte att läsa som nyckeltal. Inget har ändrats. Kontrollera adressen, eller läs in en"
        " fil med nyckeltal i stället."
    ),
}
