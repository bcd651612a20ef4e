"""What is said of refusals that concern the command line, counts and exports, by code."""

EXPORT = {
    "export.wrong_suffix": "{file} skrevs inte: namnet måste sluta på {suffix}.",
    "export.unknown_format": "{file} skrevs inte: namnet måste sluta på någon av {suffixes}.",
    "export.is_folder": "{file} är en mapp. Ange ett annat namn.",
    "export.folder_missing": "Mappen {folder} finns inte. Skapa den eller välj en annan.",
    "export.folder_closed": "Det går inte att skriva i mappen {folder}. Välj en annan mapp.",
    "export.open_elsewhere": (
        "{file} är öppen i ett annat program och ändrades inte. Stäng den där, eller exportera till ett annat namn."
    ),
    "export.disk_full": "{file} skrevs inte: disken är full. Frigör utrymme, eller välj en annan disk.",
    "export.not_written": "{file} skrevs inte ({reason}). Det som fanns där är kvar som det var.",
    "export.small_units": (
        "Observera: färre än fem akter i {units}. En siffra om så få kan säga något om en enskild person."
    ),
    "export.outdated_sentences": (
        "Observera: siffrorna har ändrats sedan formuleringen skrevs för {items}. I filen märks den, och programmets "
        "formulering står bredvid."
    ),
    "export.flagged_assessments": (
        "Observera: {assessments} vilar på siffror som har ändrats: {questions}. I filen märks det, och vad som har "
        "ändrats står där."
    ),
    "export.no_units": "Ingen akt i granskningen har någon enhet. Exportera utan att välja enhet. Inget exporterades.",
    "export.no_such_unit": "Ingen akt har enheten ”{unit}”. Enheter i granskningen: {units}. Inget exporterades.",
    "export.too_many_columns": (
        "Bladet {sheet} skulle få {columns} kolumner; en arbetsbok rymmer {most}. Exporten gjordes inte."
    ),
    "export.too_many_rows": (
        "Bladet {sheet} skulle få {rows} rader; en arbetsbok rymmer {most}. Exporten gjordes inte."
    ),
}

TALLY = {
    "cross_table.different_repeats": (
        "”{row}” och ”{column}” står i olika upprepningar, vars rader inte hör ihop, och kan inte korsas."
        " Välj två frågor i samma upprepning, eller en som står utanför."
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
    "command.no_choice": "{option} kan inte vara ”{value}”. Välj bland: {known}. Inget har ändrats.",
    "command.usage": "Kommandot gick inte att tolka. Lägg till --help för att se hur det skrivs.",
    "command.no_screen": (
        "Det finns ingen skärm att visa fönstret på. Kommandona fungerar ändå: se aktgranskning --help."
    ),
    "command.cases_left_out": "Observera: filen har inget om dessa akter i granskningen, som står som förut: {cases}.",
    "command.not_ours": (
        "{path} finns redan och är inte gjord av Aktgranskning. Den har lämnats orörd. Välj ett annat namn."
    ),
    "command.fact_check": (
        "{path} finns redan och är en arbetsbok där förvaltningen kontrollerar svaren. Den har lämnats orörd, för den"
        " kan vara ifylld. Välj ett annat namn."
    ),
    "command.response_form": (
        "{path} finns redan och är ett formulär där en mottagare svarar på rekommendationer. Det har lämnats orört, för"
        " det kan vara ifyllt. Välj ett annat namn."
    ),
    "command.one_size": (
        "Ange hur stort urvalet ska vara på ett av sätten --size, --size-per-stratum, --size-of, --all och --pick;"
        " --systematic hör till --size. Inget drogs."
    ),
    "command.size_of": "Tillvalet --size-of skrivs STRATUM=ANTAL, som 'Norr=5', och inte ”{written}”. Inget drogs.",
    "command.size_of_twice": "Stratum ”{stratum}” har fått ett antal mer än en gång. Ange ett. Inget drogs.",
    "command.no_seed_by_hand": "Akter som väljs för hand har inget frö. Ta bort --seed. Inget drogs.",
    "command.prefill": (
        "Tillvalet --prefill skrivs KOLUMN=FRÅGA, med namnet på en fråga i checklistan som kan besvaras, och inte"
        " ”{written}”. Inget drogs."
    ),
    "command.no_case": "Granskningen har ingen akt som heter {label}. Inget ändrades.",
    "command.reading": "Läser registret: {percent} %.",
    "command.one_of_key_figures": (
        "Välj en sak i taget: en fil att läsa in, --fetch, --group, --remove, --municipality eller --list. Inget har"
        " ändrats."
    ),
    "command.only_with_fetch": (
        "År väljs med --year bara när --fetch används, och nyckeltal med --kpi bara med --fetch eller --list. Inget har"
        " ändrats."
    ),
    "command.one_municipality": "Granskningen har en egen kommun. Skriv --municipality en gång. Inget har ändrats.",
    "command.no_text": "Ett argument är inte text i UTF-8. Skriv om det. Inget har ändrats.",
    "command.aborted": "Avbrutet. Det som redan var sparat är kvar.",
}
