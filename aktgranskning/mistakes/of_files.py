"""What can keep a file from outside from being read, by code: it may also be a table beside a checklist."""

from aktgranskning.mistakes.mistake import Mistake

OF_FILES: dict[str, Mistake] = {
    "file.missing": Mistake("Filen {path} finns inte.", "Kontrollera namnet och mappen."),
    "intake.formulas": Mistake(
        "Filen {file} har formler som inte är uträknade. Inget lästes in.",
        "Öppna den i Excel, spara den och läs in den igen.",
    ),
    "intake.formula_without_value": Mistake(
        "Formeln har inget sparat värde.", "Öppna filen i Excel och spara den, eller skriv värdet i stället."
    ),
    "intake.unreadable": Mistake(
        "Filen {file} går inte att läsa.", "Stäng den i andra program och kontrollera dina rättigheter."
    ),
    "intake.unknown_kind": Mistake(
        "Filen {file} är av ett slag som inte kan läsas.", "Spara den som .xlsx, .csv eller .md."
    ),
    "intake.damaged": Mistake(
        "Filen {file} är skadad eller inte av det slag som ändelsen säger.", "Spara om den och försök igen."
    ),
    "intake.not_utf8": Mistake("Filen {file} är inte sparad i UTF-8.", "Spara om den med den teckenkodningen."),
    "intake.too_large": Mistake(
        "Filen {file} är större än {most} MB och läses inte.", "Ta bort det som inte hör till tabellen."
    ),
    "intake.too_many_sheets": Mistake(
        "Filen {file} har fler än {most} blad och läses inte.", "Ta bort dem som inte behövs."
    ),
    "intake.too_many_rows": Mistake(
        "Filen {file} har fler än {most} rader på ett blad och läses inte.", "Ta bort tomma rader med formatering."
    ),
    "intake.too_many_columns": Mistake(
        "Filen {file} har fler än {most} kolumner på ett blad och läses inte.",
        "Ta bort det som inte hör till tabellen.",
    ),
}
