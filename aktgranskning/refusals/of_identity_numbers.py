"""What is said where identity numbers stand in an audit, or would go out of it, by code."""

IDENTITY_NUMBERS = {
    "identity_number.export_refused": (
        "{file} skrevs inte: personnummer skulle följa med (antal: {count}). Det som fanns där är kvar som det var. "
        "aktgranskning identity-numbers FIL visar var de står i granskningen. Ta bort dem där, eller exportera med"
        " personnummer (tillvalet --with-identity-numbers)."
    ),
    "identity_number.export_question": (
        "Personnummer skulle följa med i {file} (antal: {count}). Inget har skrivits. Ta bort dem i granskningen:"
        " {key} i fältet, eller Ta bort alla under Visa, Personnummer i granskningen. Eller låt dem följa med."
    ),
    "identity_number.before_lock": (
        "I granskningen står personnummer (antal: {count}), som inte kan tas bort medan den är låst. De visas och tas"
        " bort under Visa, Personnummer i granskningen."
    ),
    "identity_number.locked": (
        "Observera: i granskningen står personnummer (antal: {count}), som inte kan tas bort medan den är låst."
        " aktgranskning identity-numbers FIL visar var de står."
    ),
    "identity_number.imported": (
        "Observera: i det som lästes in finns personnummer (antal: {count}). De har lästs in som de står. Ta bort dem"
        " med aktgranskning identity-numbers FIL --erase, om de inte behövs."
    ),
    "identity_number.backups_left": (
        "Personnumren är borttagna ur granskningen, men dessa kopior av den gick inte att ändra: {backups}."
        " Kontrollera att de går att skriva, och kör samma kommando igen, eller ta bort filerna."
    ),
    "identity_number.left_in_backups": (
        "Personnumret är borttaget ur granskningen, men dessa kopior av den gick inte att ändra: {backups}."
        " Kontrollera att de går att skriva och ta bort det ur dem under Visa, Personnummer i granskningen, eller ta"
        " bort filerna."
    ),
    "identity_number.in_name": (
        "I granskarens namn, ”{name}”, finns ett personnummer. Namnet står vid allt som görs och går inte att ta bort"
        " efteråt. Skriv namnet utan personnummer. Inget har ändrats."
    ),
    "identity_number.in_seed": (
        "I fröet finns ett personnummer. Fröet skrivs ut med urvalet och går inte att ta bort efteråt. Skriv ett annat,"
        " eller låt programmet dra ett. Inget har ändrats."
    ),
    "identity_number.only_numbers": "Allt är inläst. I det som lästes in finns personnummer.",
    "identity_number.not_all_read": "Alla rader med ett svar är inte inlästa.",
}
