"""What is said of refusals that concern sign-off: second reading, review notes, the lock of the audit, by code."""

SIGN_OFF: dict[str, str] = {
    "sign_off.locked": (
        "Granskningen låstes av {by} {at}, och inget kan ändras i den. Lås upp den på sidan Granskning (Ctrl+1) för"
        " att ändra."
    ),
    "sign_off.no_reason": "Skriv varför {label} öppnas igen. Akten är fortfarande klarmarkerad.",
    "sign_off.not_undone": (
        "Det senaste är en klarmarkering eller andra läsning av {by}. Bara {by} kan ångra den, och bara innan"
        " granskningen stängs. Öppna i stället akten igen (Ctrl+Skift+Retur) och ange varför. Inget har ändrats."
    ),
    "sign_off.no_share": "Andelen ska vara 1–100 procent, inte {share}. Inget har ändrats.",
    "sign_off.no_cases": "Det finns inga akter som kan läsas. Inget har ändrats.",
    "sign_off.case_not_closed": (
        "{label} är inte klarmarkerad. En andra läsare läser den när granskaren har klarmarkerat den."
    ),
    "sign_off.already_read": "{label} är redan läst av en andra läsare, {by}.",
    "sign_off.own_case": (
        "{label} är granskad eller klarmarkerad av {name}. Någon annan läser den som andra läsare: byt granskare först."
    ),
    "sign_off.case_has_open_notes": (
        "{label} har en öppen granskningsanteckning. Den ska besvaras eller stängas innan akten markeras som läst."
    ),
    "sign_off.one_at_a_time": "Välj en sak i taget: --plan-share, --lock eller --unlock. Inget har ändrats.",
    "sign_off.no_such_case": (
        'Det finns ingen akt som heter {label}. Skriv namnet som det står i listan, till exempel "Akt 7".'
    ),
    "sign_off.not_planned": ("Bestäm först vilka akter som ska läsas av en andra läsare. Granskningen är inte låst."),
    "sign_off.left": (
        "Granskningen kan inte låsas än. Återstår: akter att klarmarkera {open}, akter att läsa en andra gång {unread},"
        " granskningsanteckningar att stänga {notes}."
    ),
    "sign_off.not_locked": "Granskningen är inte låst.",
    "sign_off.no_reason_to_unlock": "Skriv varför granskningen låses upp. Den är fortfarande låst.",
    "note.empty": "Skriv vad anteckningen om svaret i {label} gäller. Inget har sparats.",
    "note.no_reply": "Skriv ett svar på anteckningen i {label}. Inget har ändrats.",
    "note.closed": "Anteckningen i {label} är stängd. Öppna den igen för att svara. Inget har ändrats.",
    "note.own_case": (
        "Anteckningen i {label} stängs av {by}, som skrev den, eller av någon som inte är aktens granskare."
    ),
}
