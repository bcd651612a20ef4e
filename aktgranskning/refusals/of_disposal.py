"""What is said of refusals that concern retention and disposal, by code."""

DISPOSAL = {
    "disposal.no_decision": (
        "Gallring kräver ett beslut. Skriv vem som beslutade, när, och beslutets nummer. Inget har gallrats."
    ),
    "disposal.before_its_time": ("{retention} Inget har gallrats. Ska den gallras ändå: skriv --before-its-time."),
    "disposal.not_confirmed": (
        "Granskningens namn skrevs inte rätt, och inget har gallrats. Skriv ”{name}” för att bekräfta."
    ),
    "disposal.not_begun": (
        "Gallringen av {path} kunde inte börja ({reason}), och inget har förstörts. Frigör utrymme, eller flytta allt"
        " till en mapp där du får skriva, och försök igen."
    ),
    "disposal.begun": (
        "Observera: gallringen av {path} började och blev inte klar. Gör klart den med dispose, eller ta bort filen"
        " {noted} om granskningen ska vara kvar."
    ),
    "disposal.incomplete": (
        "Allt kunde inte förstöras. Det här återstår: {files}. Stäng filerna i andra program och gallra igen;"
        " gallringen går då vidare där den slutade."
    ),
    "retention.not_a_day": "Bevaras till ska vara ett datum, som 2031-12-31, och inte ”{value}”. Inget har ändrats.",
}

ANONYMISE = {
    "anonymise.tally_changed": (
        "Ingen avidentifierad kopia skrevs: utan fritexterna skulle siffrorna bli andra, eftersom någon fråga i"
        " checklistan räknas ut av vad som står i dem. Använd en export i stället."
    ),
}
