"""What is said where a file is encrypted, or should be, by code; no passphrase is ever part of it."""

SECRET = {
    "file.needs_passphrase": "{path} är krypterad. Ange lösenfrasen eller återställningsnyckeln.",
    "file.wrong_passphrase": (
        "{path} kunde inte öppnas och har lämnats orörd: lösenfrasen är fel, eller så är filen skadad. Vilketdera går"
        " inte att avgöra. Skriv lösenfrasen igen, eller öppna en säkerhetskopia."
    ),
    "file.not_encrypted": "{path} blev inte krypterad och har tagits bort. Inget skrevs. Be om hjälp med programmet.",
    "file.not_rekeyed": (
        "{path} kunde inte skrivas om med en ny lösenfras ({reason}). Granskningen är kvar som den var, med samma"
        " lösenfras som förut. Kontrollera att det finns plats på disken och försök igen."
    ),
    "secret.not_the_present_one": (
        "Det är inte granskningens nuvarande lösenfras eller återställningsnyckel. Inget har ändrats. Skriv den igen."
    ),
    "secret.too_short": "Lösenfrasen är för kort. Inget har ändrats. Välj en med minst {least} tecken.",
    "command.ask_passphrase": "Skriv lösenfrasen till {path}.",
    "command.ask_new_passphrase": "Skriv en ny lösenfras till {path}.",
    "command.ask_again": "Skriv lösenfrasen en gång till.",
    "command.passphrase_missing": (
        "Granskningen är krypterad och ingen lösenfras angavs. Skriv --passphrase-file PATH, sätt miljövariabeln"
        " {variable}, eller kör kommandot i en terminal, som frågar efter den. Inget har ändrats."
    ),
    "command.passphrase_unreadable": (
        "Lösenfrasen kunde inte läsas ur {path} ({reason}). Filen ska vara text i UTF-8, med lösenfrasen på första"
        " raden. Inget har ändrats."
    ),
    "command.passphrase_empty": (
        "Första raden i {path} är tom. Där ska lösenfrasen eller återställningsnyckeln stå. Inget har ändrats."
    ),
    "command.not_encrypted": "Observera: {path} är inte krypterad, så lösenfrasen användes inte.",
    "command.made_plain": (
        "Observera: {path} krypteras inte. Använd den bara för påhittade uppgifter, eller skriv --encrypt."
    ),
}
