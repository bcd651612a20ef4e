"""What is said of refusals that concern audit questions, recommendations and forms for responses, by code."""

CONCLUSION = {
    "question.none": "Granskningen har inga revisionsfrågor. Skriv en, eller läs in en checklista som har några.",
    "question.unknown": "Granskningen har ingen revisionsfråga ”{question}”. De som finns är: {known}.",
    "question.empty": "Revisionsfrågan är tom. Skriv vad granskningen ska svara på.",
    "question.of_checklist": (
        "Revisionsfråga {label} kommer från checklistan och ändras eller tas bort där, genom en ny version."
    ),
    "question.within_itself": (
        "Revisionsfråga {label} kan inte bli delfråga till sig själv eller till en av sina delfrågor. Välj en annan."
    ),
    "criterion.empty": "Kriteriet är tomt. Skriv vad som krävs, eller var det står.",
    "criterion.never_valid": (
        "Kriteriet skulle gälla från {first} till {last}, alltså aldrig. Rätta något av datumen."
    ),
    "ground.no_function": "Skriv vilken funktion som intervjuades. Namn behövs inte.",
    "ground.no_title": "Skriv vad dokumentet heter.",
    "ground.no_key_figure": "Välj vilket nyckeltal som är underlag.",
    "ground.no_item": "Checklistan har ingen fråga ”{item}”. Inget har ändrats.",
    "ground.no_recommendation": "Granskningen har ingen rekommendation nr {number}. Inget har ändrats.",
    "ground.of_checklist": (
        "Checklistan själv kopplar frågan ”{item}” till revisionsfrågan. Det ändras genom en ny version av checklistan."
    ),
    "assessment.no_step": "Skalan har inget svar ”{rating}”. De som finns är: {known}.",
    "assessment.empty": "Bedömningen är tom. Välj ett steg på skalan eller skriv en motivering.",
    "assessment.what": "Skriv antingen en revisionsfråga eller --overall, och en bedömning eller en motivering.",
    "assessment.one_at_a_time": (
        "Skala och syfte sätts för sig, och bedömningar görs för sig. Dela upp det på två kommandon. Inget har ändrats."
    ),
    "assessment.scale_what": (
        "Skriv antingen --scale eller egna steg med --step, och --outside bara tillsammans med --step."
    ),
    "scale.refused": "Skalan kan inte användas, och granskningens skala är som förut. Rätta felen nedan.",
    "assessment.no_unit": "Ingen akt har enheten ”{unit}”. Enheterna är: {units}.",
}

RECOMMENDATION: dict[str, str] = {
    "recommendation.no_text": "Skriv vad som rekommenderas. Inget har ändrats.",
    "recommendation.no_addressee": "Skriv till vilken styrelse eller nämnd rekommendationen riktas. Inget har ändrats.",
    "recommendation.unknown": "Det finns ingen rekommendation {label}. Rekommendationerna är: {labels}.",
    "recommendation.none": "Det finns ingen rekommendation {label}: granskningen har inga rekommendationer.",
    "recommendation.gone": "Rekommendationen finns inte längre. Inget har ändrats.",
    "recommendation.labels_fixed": (
        "Rekommendationerna behåller sina nummer, för svarsformulär är utskickade, svar är mottagna eller numren kommer"
        " från en tidigare granskning. Ordningen har inte ändrats."
    ),
    "recommendation.addressee_answered": (
        "Rekommendation {label} har redan svar från {addressees}. Ta bort svaret innan mottagaren tas bort."
        " Inget har ändrats."
    ),
    "response.not_addressed": (
        "Rekommendation {label} riktas inte till ”{addressee}”. Mottagarna är: {addressees}. Inget har ändrats."
    ),
    "response.nothing_said": (
        "Skriv vad {addressee} svarar på rekommendation {label}: om de instämmer, en text eller en åtgärd."
        " Inget har ändrats."
    ),
    "recommendation.one_at_a_time": (
        "Gör en sak i taget: skriv eller ändra en rekommendation, flytta den med --move, ange --status, eller ta bort"
        " den med --withdraw. Inget har ändrats."
    ),
    "recommendation.which": (
        "Skriv rekommendationens text för att lägga till en, eller --number för att säga vilken som ändras."
        " Inget har ändrats."
    ),
    "recommendation.reminders_alone": (
        "Tillvalet --reminders visar allt som ska vara klart eller är försenat, och står för sig: gör resten med ett"
        " eget kommando. Inget har ändrats."
    ),
    "recommendation.status_missing": "Tillvalen --day och --note hör till --status, som saknas. Inget har ändrats.",
    "recommendation.nothing_asked": (
        "Skriv vad som ska ändras i rekommendation {label}: en text, --to, --question, --item, --priority, --move,"
        " --status eller --withdraw. Med --list visas den. Inget har ändrats."
    ),
    "response.one_at_a_time": "Notera svaret, eller ta bort det med --withdraw: inte båda. Inget har ändrats.",
    "response.which": ("Skriv vilken rekommendation som besvaras, och med --from vem som svarar. Inget har ändrats."),
    "response.none_from": (
        "Rekommendation {label} har inget svar från ”{addressee}”. Svar finns från: {addressees}. Inget har ändrats."
    ),
    "follow_up.none": (
        "{path} är ingen uppföljning av en tidigare granskning. Skriv också namnet på den nya filen för att börja en."
    ),
    "response.gone": "Svaret finns inte längre. Inget har ändrats.",
}

RESPONSE_FORM: dict[str, str] = {
    "response_form.no_addressee": "Skriv vem formuläret skickas till. Inget har ändrats.",
    "response_form.nothing_to_answer": (
        "Det finns ingen rekommendation att besvara för ”{addressee}”. Inget skrevs. Mottagarna är: {known}."
    ),
    "response_form.nothing_open": (
        "Det finns ingen rekommendation att besvara: alla är genomförda eller avvisade, eller så är ingen skriven."
        " Inget skrevs."
    ),
    "response_form.wrong_suffix": (
        "Inget skrevs som {file}: formuläret är en Excelfil (.xlsx) eller ett Worddokument (.docx). Välj ett namn som"
        " slutar så."
    ),
    "response_form.unknown_kind": (
        "{file} är ingen Excelfil (.xlsx) och inget Worddokument (.docx). Inget lästes in: spara formuläret som något"
        " av dem och läs in det igen, eller skriv av svaren för hand."
    ),
    "response_form.not_a_form": (
        "{file} är inget svarsformulär som programmet har skickat, eller så saknas det i den som visar det. Inget"
        " lästes in: läs in den fil som kom tillbaka."
    ),
    "response_form.other_audit": (
        "{file} hör till en annan granskning. Inget lästes in: välj en fil som skickades från den här."
    ),
    "response_form.returned_before": (
        "{file} hör till ett formulär vars svar redan lästes in {day}. Inget lästes in en gång till: ångra den"
        " inläsningen först om svaren ska läsas in på nytt."
    ),
    "response_form.nothing_returned": (
        "{file} är inte ifylld: ingen rekommendation har något svar. Inget lästes in, och formuläret är fortfarande ej"
        " besvarat."
    ),
    "response_form.no_response_returned": (
        "Inget som är ifyllt i {file} är ett svar på en rekommendation i granskningen. Inget lästes in, och formuläret"
        " är fortfarande ej besvarat."
    ),
    "response_form.would_replace": "{replaced} Inget lästes in: ange --replace för att ersätta dem.",
    "response_form.returned_stale": "Granskningen har ändrats sedan filen lästes. Inget lästes in: läs filen igen.",
    "response_form.refused": "Svaren kan inte läsas in, och inget har sparats. Rätta felen nedan och försök igen.",
}
