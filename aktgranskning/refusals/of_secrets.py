"""What is said where a file is encrypted, or should be, by code; no passphrase is ever part of it."""

SECRET = {
    "file.needs_passphrase": "{path} är krypterad. Ange lösenfrasen eller återställningsnyckeln.",
    "file.wrong_passphrase": (
        "{path} kunde inte öppnas och har lämnats orörd: lösenfrasen är fel, eller så är filen skadad. Vilketdera går"
        " inte att avgöra. Skriv lösenfrasen igen, eller gå tillbaka till en säkerhetskopia."
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
    "secret.backups_left": (
        "De här säkerhetskopiorna, eller filerna från före en återställning, kunde inte skrivas om och har kvar sin"
        " förra lösenfras, eller ingen: {paths}. Ta bort dem om de inte behövs."
    ),
    "command.passphrase_act": "Skriv vad som ska göras: --add, --change, --remove eller --recovery-key.",
    "command.already_encrypted": "{path} är redan krypterad och har inte ändrats. Byt lösenfras med --change.",
    "command.is_plain": "{path} är inte krypterad och har inte ändrats. Kryptera den med --add.",
    "command.passphrase_changed": (
        "{path} är krypterad med den nya lösenfrasen. Återställningsnyckeln är ny: skriv ut den med --recovery-key."
    ),
    "command.exports_are_plain": (
        "Observera: det här har skrivits från granskningen tidigare och krypteras inte: {paths}. Ta bort det som inte"
        " behövs."
    ),
    "command.other_folder_is_plain": (
        "Observera: säkerhetskopior i en annan mapp har inte krypterats. Finns det sådana: byt lösenfras med --change"
        " och ange mappen med --folder, eller ta bort dem."
    ),
    "command.passphrase_removed": "{path} är inte krypterad längre. Den som har filen kan läsa allt i den.",
    "command.weak_passphrase": (
        "Observera: lösenfrasen är {strength}. Längre hjälper mest, till exempel fem ord som inte hör ihop."
    ),
    "command.ask_passphrase": "Skriv lösenfrasen till {path}.",
    "command.ask_new_passphrase": "Skriv en ny lösenfras till {path}.",
    "command.ask_again": "Skriv lösenfrasen en gång till.",
    "command.passphrase_missing": (
        "Granskningen är krypterad och ingen lösenfras angavs. Skriv --passphrase-file PATH, sätt miljövariabeln"
        " {variable}, eller kör kommandot i en terminal, som frågar efter den. Inget har ändrats."
    ),
    "command.new_passphrase_missing": (
        "Ingen ny lösenfras angavs. Skriv den på första raden i en fil och ange filen (--help säger hur), eller kör"
        " kommandot i en terminal, som frågar efter den. Inget har ändrats."
    ),
    "command.passphrase_unreadable": (
        "Lösenfrasen kunde inte läsas ur {path} ({reason}). Filen ska vara text i UTF-8, med lösenfrasen på första"
        " raden. Inget har ändrats."
    ),
    "command.passphrase_empty": (
        "Första raden i {path} är tom. Där ska lösenfrasen eller återställningsnyckeln stå. Inget har ändrats."
    ),
    "command.passphrase_long": (
        "Första raden i {path} är längre än {most} byte, och är därför ingen lösenfras. Inget har ändrats."
    ),
    "command.passphrase_variable_empty": (
        "Miljövariabeln {variable} finns men är tom. Ta bort den, eller ge den lösenfrasen. Inget har ändrats."
    ),
    "command.not_encrypted": "Observera: {path} är inte krypterad, så lösenfrasen användes inte.",
    "command.made_plain": (
        "Observera: {path} krypteras inte. Använd den bara för påhittade uppgifter, eller skriv --encrypt."
    ),
}
