"""What can be wrong in a form that came back with responses to recommendations, by code."""

from aktgranskning.mistakes.mistake import Mistake

OF_FORMS: dict[str, Mistake] = {
    "responded.agrees_unknown": Mistake("Svaret går inte att tolka.", "Skriv Ja, Delvis eller Nej, eller lämna tomt."),
    "responded.not_a_date": Mistake(
        "”{value}” är inte ett datum.", "Skriv dag, månad och år, till exempel 2026-12-15 eller 15/12 2026."
    ),
    "responded.too_long": Mistake("Texten har fler än {most} tecken.", "Korta den."),
    "responded.withdrawn": Mistake(
        "Rekommendationen finns inte längre med den mottagaren, så svaret läses inte in.",
        "Ta reda på det ur filen, om det behövs.",
    ),
    "responded.nothing_said": Mistake(
        "Här är något ifyllt, men varken om mottagaren instämmer, ett svar eller en åtgärd, så inget svar läses in.",
        "Fråga mottagaren, om det behövs.",
    ),
    "responded.text_changed": Mistake(
        "Rekommendationens text har ändrats sedan formuläret skickades.",
        "Svaret gäller den tidigare texten: läs om det passar.",
    ),
    "responded.due_before_decision": Mistake(
        "Åtgärden ska vara klar före beslutet ({decided}).", "Fråga mottagaren om båda dagarna stämmer."
    ),
    "responded.section_without_day": Mistake(
        "Här står en paragraf, men inget beslutsdatum.", "Fråga mottagaren efter dagen, om den behövs."
    ),
}
