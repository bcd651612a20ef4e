"""What is said of backups and of going back to one, by code."""

BACKUP = {
    "backup.not_on_disk": "Det här är ingen fil på disken, så den har inga säkerhetskopior.",
    "backup.beside": (
        "Säkerhetskopian kunde inte läggas i {folder} ({reason}). Den ligger bredvid granskningen i stället: {path}."
        " Anslut mappen, eller välj en annan."
    ),
    "backup.itself": "{path} är granskningen själv. Välj en av dess säkerhetskopior. Inget har ändrats.",
    "backup.another_audit": (
        "{backup} är en annan granskning (”{name}”) än {path} (”{present}”). Inget har ändrats. Välj en av"
        " granskningens egna säkerhetskopior, eller öppna filen där den ligger."
    ),
    "backup.not_restored": (
        "{path} kunde inte ersättas med säkerhetskopian {backup} ({reason}). Båda är som förut. Kontrollera disken och"
        " försök igen."
    ),
    "backup.not_rewritten": "Säkerhetskopian {path} kunde inte ändras ({reason}) och är som förut.",
    "backup.none": "Det finns ingen säkerhetskopia av {path}, varken bredvid filen eller i den valda mappen.",
}

PLACE = {
    "place.synchronised": (
        "{path} ligger i en mapp som synkroniseras ({name}). Då hamnar en kopia av granskningen utanför den här datorn,"
        " och den kan skadas om den kopieras medan den skrivs. Lägg den hellre i en mapp som bara finns här."
    ),
    "place.network": (
        "{path} ligger på en nätverksenhet ({name}). Faller nätet bort medan något skrivs kan filen skadas. Arbeta"
        " hellre i en mapp på den här datorn, och låt säkerhetskopiorna hamna på nätverket."
    ),
}
