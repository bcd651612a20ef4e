"""What is said of refusals that concern an audit file, a checklist or answers that are read in, by code."""

FILE = {
    "file.exists": "Filen {path} finns redan och har inte ändrats. Välj ett annat namn.",
    "file.wrong_suffix": "Namnet på en granskning måste sluta på {suffix}. Inget skapades som {path}.",
    "file.name_too_long": "Namnet {path} är för långt för att få säkerhetskopior bredvid sig. Välj ett kortare.",
    "file.not_created": "Filen {path} kunde inte skapas ({reason}). Välj en annan mapp.",
    "file.unreadable": "Filen {path} kunde inte läsas ({reason}). Den har inte ändrats.",
    "file.is_a_folder": "{path} är en mapp och inte en granskning. Inget har ändrats. Välj en fil (.granskning).",
    "file.folder_closed": (
        "I mappen för {path} går det inte att skriva ({reason}). Flytta filen till en mapp där du får skriva."
    ),
    "file.not_an_audit": ("{path} är inte en granskning (.granskning) och har lämnats orörd. Välj en annan fil."),
    "file.unrecognised": (
        "{path} är varken en hel granskning eller en hel krypterad granskning, och har lämnats orörd: den är avkapad"
        " eller av ett annat slag. Öppna en säkerhetskopia, eller välj en annan fil."
    ),
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
    "file.has_another_name": (
        "Filen {path} är en länk eller har ytterligare ett namn på disken, och det som görs under det ena skulle inte"
        " göras under det andra. Inget har ändrats. Ta bort länken, eller gör en kopia av filen, och försök igen."
    ),
    "file.lock_is_another_file": (
        "{lock} är en länk eller en annan fil än den som visar att {path} är öppen, och båda har lämnats orörda. Ta"
        " bort länken och försök igen."
    ),
    "file.in_use": ("{path} är redan öppen: {user} på {host} sedan {since} (process {process}). Stäng den där först."),
    "file.being_written": (
        "{path} skrivs hela tiden av ett annat program, så ingen läskopia kunde göras. Försök igen om en stund."
    ),
    "file.read_as_copy": "Observera: {path} är öppen någon annanstans eller skrivskyddad; den visas som den är nu.",
    "file.read_as_damaged": (
        "Observera: {path} är inte vad dess logg säger, eller så är den skadad. Den läses som den är nu och har lämnats"
        " orörd; kommandot verify säger vad som inte stämmer."
    ),
    "file.locked_by_other": "{path} är låst av ett annat program och har lämnats orörd. Stäng det och försök igen.",
    "file.left_unfinished": (
        "{path} blev inte färdigskriven förra gången och har lämnats orörd. Öppna den i Aktgranskning och stäng den"
        " igen; då återställs den."
    ),
    "file.not_written": (
        "Det senaste kunde inte skrivas till {path} ({reason}). Allt dessförinnan finns kvar."
        " Kontrollera disken och försök igen."
    ),
    "file.disk_full": (
        "Disken där {path} ligger är full. Allt som är sparat finns kvar. Frigör utrymme och försök igen."
    ),
    "file.not_read_now": (
        "Filen kan inte läsas just nu. Allt som är sparat finns kvar i den. Kontrollera disken och skrivskyddet, och"
        " försök igen."
    ),
    "file.became_read_only": (
        "{path} har blivit skrivskyddad medan den var öppen. Allt som är sparat finns kvar. Ta bort skrivskyddet och"
        " försök igen."
    ),
    "file.moved": (
        "{path} har flyttats, bytts ut eller tagits bort medan den var öppen. Inget skrivs någon annanstans. Finns den"
        " filen kvar står allt som är sparat i den: lägg tillbaka den och försök igen. Är den borta: kopiera det"
        " osparade och stäng granskningen."
    ),
    "file.moved_while_written": (
        "{path} flyttades eller byttes ut just när det senaste skrevs, som kan finnas i den flyttade filen. Inget mer"
        " skrivs. Stäng granskningen, lägg tillbaka filen och öppna den på nytt."
    ),
    "file.migration_failed": (
        "{path} kunde inte föras över till den nya versionen. Filen är som förut, med en säkerhetskopia bredvid."
    ),
    "file.backup_failed": (
        "Ingen säkerhetskopia kunde skrivas i {path} ({reason}). Granskningen själv är orörd. Kontrollera disken, eller"
        " välj en annan mapp för säkerhetskopior."
    ),
}

CHECKLIST: dict[str, str] = {
    "checklist.refused": "Checklistan {file} kan inte användas. Rätta felen nedan och läs in den igen.",
    "checklist.format_newer": (
        "Checklistan är sparad i format {format}, och programmet känner till format {known}. Uppdatera programmet."
    ),
    "checklist.json_damaged": ("Den sparade checklistan är skadad och går inte att läsa. Öppna en säkerhetskopia."),
    "checklist.template_ending": "Mallen är en Excelfil. Ge filen {path} ett namn som slutar på .xlsx.",
    "checklist.save_ending": (
        "En checklista sparas som .xlsx eller .md. Inget skrevs: ge filen {path} ett namn som slutar så."
    ),
    "checklist.would_change": (
        "Filen {path} skrevs inte: någon text i checklistan går inte att skriva oförändrad i en sådan fil."
        " Spara den som {other} i stället."
    ),
}

IMPORT = {
    "import.refused": "Svaren kan inte läsas in, och inget har sparats. Rätta felen nedan och försök igen.",
}
