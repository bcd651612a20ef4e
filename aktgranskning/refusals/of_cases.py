"""What is said of refusals that concern acts upon cases, and of the fact-check, by code."""

REVIEW: dict[str, str] = {
    "review.no_checklist": "Granskningen har ingen checklista än. Läs in en på sidan Granskning (Ctrl+1).",
    "review.read_only_copy": (
        "Det här är en läskopia av granskningen, och inget kan ändras i den. Öppna filen själv när den är ledig."
    ),
    "reviewer.no_name": "Granskaren måste ha ett namn. Inget har ändrats.",
    "review.checklist_in_use": (
        "Checklistan kan inte bytas när en akt är påbörjad. Svaren och den nuvarande checklistan är kvar."
    ),
    "review.interpretation_empty": "Tolkningen av ”{item}” är tom och sparades inte. Skriv hur frågan ska läsas.",
    "review.names_invalid": (
        "”{old}” kan inte bli ”{new}”: bara en fråga som utgår kan paras ihop med en som är ny, och bara en gång."
    ),
    "review.version_stale": "Granskningen har ändrats sedan bytet räknades ut. Inget byttes: försök igen.",
    "review.label_taken": "Det finns redan en akt som heter {label}. Inga akter lades till.",
    "review.case_begun": "{label} är påbörjad och kan inte tas bort.",
    "review.case_done": "{label} är klarmarkerad. Öppna den igen (Ctrl+Skift+Retur) för att ändra i den.",
    "review.case_not_begun": "{label} är inte påbörjad. Tryck Retur för att börja.",
    "review.case_absent": (
        "{label} är märkt som en akt som inte kan läsas och tar inte emot svar. Kan den läsas, ändra det i menyn Akt."
    ),
    "review.points_left": "{label} kan inte klarmarkeras än. Återstår: {items}.",
    "review.computed": "”{item}” räknas ut av checklistan och besvaras inte för hand.",
    "review.not_asked": "”{item}” ställs inte i {label}, enligt checklistans villkor.",
    "review.constraint": "Svaret på ”{item}” sparades inte: {reason}",
    "review.not_offered": "”{value}” erbjuds inte i ”{item}”, enligt checklistans villkor. Välj ett annat svar.",
    "review.rows_counted": "Raderna i ”{item}” räknas ut av checklistan. De läggs till och tas bort av sig själva.",
}

CASE: dict[str, str] = {
    "case.not_a_number": "{what}: ”{value}” är inget heltal. Skriv med siffror, till exempel 12. Inget har ändrats.",
    "request.nothing_wanted": "Skriv vilken handling {label} väntar på. Inget har ändrats.",
}

FACT_CHECK: dict[str, str] = {
    "fact_check.nothing_said": (
        "Skriv vad förvaltningen säger om svaret i {label}: ett svar, en kommentar eller båda. Inget har ändrats."
    ),
    "fact_check.no_view": "Förvaltningen har ingen synpunkt på det svaret i {label}. Inget har ändrats.",
    "fact_check.no_rationale": "Skriv varför svaret i {label} ändras eller står kvar. Inget har ändrats.",
    "fact_check.no_value": (
        "Synpunkten på {label} anger inget svar, så svaret kan inte ändras efter den. Inget har ändrats."
    ),
    "fact_check.document_later": (
        "Handlingen fanns inte i {label} den dag då akten granskades. Synpunkten redovisas, och svaret står kvar."
    ),
    "fact_check.answer_changed": (
        "Svaret i {label} är redan ändrat efter synpunkten. Öppna ställningstagandet igen för att låta ett svar stå"
        " kvar."
    ),
    "fact_check.no_outcome": "”{item}” har inget utfall, så inget antal kan uppfylla frågan. Inget har ändrats.",
    "fact_check.not_so_many": (
        "”{item}”: ”{value}” är inget antal som går att ange. Skriv ett heltal från 1, högst så många som inte"
        " uppfyller frågan: {most}. Inget har ändrats."
    ),
    "fact_check.fewer_left": (
        "”{item}”: ”{value}” är inget antal som går att ange. Skriv ett heltal från 1, högst så många som inte"
        " uppfyller frågan: {most} återstår när synpunkter ({named}) och andra antal ({claimed}) räknats bort."
        " Inget har ändrats."
    ),
    "fact_check.nothing_to_check": (
        "Det finns inga svar att skicka för kontroll i de akterna. Inget skrevs: välj en annan enhet, eller alla svar."
    ),
    "fact_check.no_addressee": "Skriv vem svaren skickas till. Inget har ändrats.",
    "fact_check.deadline_past": "Den sista dagen att svara, {deadline}, har redan varit.",
    "fact_check.not_a_dispatch": (
        "{file} är ingen arbetsbok som programmet har skickat för kontroll, eller så saknas rubriker eller den dolda"
        " kolumnen i den. Inget lästes in: läs in den fil som kom tillbaka."
    ),
    "fact_check.other_audit": (
        "{file} hör till en annan granskning. Inget lästes in: välj en fil som skickades från den här."
    ),
    "fact_check.returned_before": (
        "{file} hör till ett utskick vars svar redan lästes in {day}. Inget lästes in en gång till: ångra den"
        " inläsningen först om svaren ska läsas in på nytt."
    ),
    "fact_check.nothing_returned": (
        "{file} är inte ifylld: inget svar har någon synpunkt. Inget lästes in, och utskicket är fortfarande ej"
        " besvarat."
    ),
    "fact_check.no_view_returned": (
        "Ingen ifylld rad i {file} är en synpunkt på ett svar i granskningen. Inget lästes in, och utskicket är"
        " fortfarande ej besvarat: läs in filen när raderna är kompletta, eller svaren finns igen."
    ),
    "fact_check.returned_stale": "Granskningen har ändrats sedan filen lästes. Inget lästes in: läs filen igen.",
    "fact_check.refused": "Synpunkterna kan inte läsas in, och inget har sparats. Rätta felen nedan och försök igen.",
    "fact_check.without_unit": (
        "Akter utan enhet kan inte skickas för sig. Inget skrevs: ange en enhet, eller utelämna --unit så skickas alla"
        " akter."
    ),
    "fact_check.no_unit": "Ingen akt hör till enheten ”{unit}”. Inget skrevs. Enheterna är: {units}.",
}
