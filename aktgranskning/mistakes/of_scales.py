"""What can be wrong with a scale of one's own, by code."""

from aktgranskning.mistakes.mistake import Mistake

OF_SCALES: dict[str, Mistake] = {
    "scale.number_of_steps": Mistake("Så många steg kan en skala inte ha.", "Ge den mellan {fewest} och {most} steg."),
    "scale.no_word": Mistake("Ordet saknas.", "Skriv det som ska stå i bedömningen."),
    "scale.word_twice": Mistake("Samma ord står redan på skalan.", "Välj ett annat."),
    "scale.colour": Mistake(
        "Färgen ska skrivas med # och sex tecken mellan 0–9 och a–f.", "Skriv till exempel #2e7d32, som är grönt."
    ),
}
"""Cause and remedy of each."""
