"""What is said of backups and of going back to one, by code."""

BACKUP = {
    "backup.not_on_disk": "Det här är ingen fil på disken, så den har inga säkerhetskopior.",
    "backup.beside": (
        "Säkerhetskopian kunde inte läggas i {folder} ({reason}). Den ligger bredvid granskningen i stället: {path}."
        " Anslut mappen, eller välj en annan."
    ),
    "backup.itself": "{path} är granskningen själv. Välj en av dess säkerhetskopior. Inget har ändrats.",
    "backup.not_restored": (
        "{path} kunde inte ersättas med säkerhetskopian {backup} ({reason}). Båda är som förut. Kontrollera disken och"
        " försök igen."
    ),
    "backup.none": "Det finns ingen säkerhetskopia av {path}, varken bredvid filen eller i den valda mappen.",
}
