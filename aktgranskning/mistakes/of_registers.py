"""What must be settled in a register before it is read, by code; an identity itself is never shown."""

from aktgranskning.mistakes.mistake import Mistake

OF_REGISTERS: dict[str, Mistake] = {
    "register.column_unfit": Mistake(
        "{unfit} av {cells} celler passar inte frågan ”{item}”.",
        "Svara på den vid granskningen, eller läs in registret igen med en annan kolumn.",
    ),
    "register.duplicate": Mistake(
        "Samma beteckning står också på rad {rows}.",
        "Välj om den första raden ska behållas eller alla uteslutas, eller rätta registret.",
    ),
    "register.no_identity": Mistake(
        "Raden saknar beteckning.", "Välj att utesluta rader utan beteckning, eller rätta registret."
    ),
}
