"""What can keep a file from outside from being read, by code: it may also be a table beside a checklist."""

from aktgranskning.mistakes.mistake import Mistake

_ONLY_THE_TABLE = "Kopiera tabellen till en ny arbetsbok, utan det som inte hör till den."

OF_FILES: dict[str, Mistake] = {
    "file.missing": Mistake("Filen {path} finns inte.", "Kontrollera namnet och mappen."),
    "intake.formula_without_value": Mistake(
        "Formeln är inte uträknad.", "Öppna arbetsboken i Excel, spara den och läs in den igen."
    ),
    "intake.error_value": Mistake(
        "Cellen visar ett fel, inte ett värde.", "Rätta formeln eller skriv värdet i cellen, och läs in filen igen."
    ),
    "intake.unreadable": Mistake(
        "Filen {file} går inte att läsa.", "Stäng den i andra program och kontrollera dina rättigheter."
    ),
    "intake.unknown_kind": Mistake(
        "Filen {file} är av ett slag som inte kan läsas.", "Spara den som .xlsx, .csv eller .md."
    ),
    "intake.empty": Mistake("Filen {file} är tom.", "Välj en annan fil, eller spara den här på nytt."),
    "intake.damaged": Mistake(
        "Filen {file} är skadad eller inte av det slag som ändelsen säger.", "Spara om den och försök igen."
    ),
    "intake.not_utf8": Mistake("Filen {file} är inte sparad i UTF-8.", "Spara om den med den teckenkodningen."),
    "intake.too_large": Mistake(
        "Filen {file} är större än {most} MB och läses inte.", "Ta bort det som inte hör till tabellen."
    ),
    "intake.form_twice": Mistake(
        "Filen {file} har formulärets rubriker på flera blad: {sheets}. Inget lästes in.",
        "Behåll det blad som ska gälla, ta bort de andra och läs in filen igen.",
    ),
    "intake.too_many_sheets": Mistake(
        "Filen {file} har fler än {most} blad eller tabeller och läses inte.", "Ta bort dem som inte behövs."
    ),
    "intake.too_many_rows": Mistake(
        "Filen {file} har fler än {most} rader på ett blad eller i en tabell och läses inte.",
        "Ta bort det som inte hör till tabellen, också långt ner på bladet.",
    ),
    "intake.too_many_columns": Mistake(
        "Filen {file} har fler än {most} kolumner på ett blad eller i en tabell och läses inte.",
        "Ta bort det som inte hör till tabellen.",
    ),
    "intake.too_many_cells": Mistake(
        "Filen {file} har fler än {most} celler och läses inte.", "Ta bort det som inte hör till tabellen."
    ),
    "intake.cell_too_long": Mistake(
        "En cell på rad {row} i filen {file} har mer än {most} tecken, fler än en cell i Excel rymmer.",
        "Korta texten. Inget lästes in.",
    ),
    "intake.too_large_unpacked": Mistake(
        "Filen {file} blir större än {most} MB när den packas upp, och läses inte.", _ONLY_THE_TABLE
    ),
    "intake.too_many_parts": Mistake("Filen {file} består av fler än {most} delar och läses inte.", _ONLY_THE_TABLE),
    "intake.unusual": Mistake(
        "Filen {file} är inte uppbyggd som en vanlig arbetsbok eller ett vanligt dokument, och läses därför inte.",
        "Öppna den i Excel eller Word om du vet varifrån den kommer, och spara den under ett nytt namn.",
    ),
    "intake.locked": Mistake(
        "Filen {file} är skyddad med lösenord eller sparad i ett äldre format.",
        "Spara den utan lösenord, som en vanlig arbetsbok (.xlsx) eller ett vanligt dokument (.docx).",
    ),
    "intake.too_slow": Mistake(
        "Filen {file} var inte läst efter {seconds} sekunder, och läsningen avbröts. Inget lästes in.", _ONLY_THE_TABLE
    ),
    "intake.too_heavy": Mistake(
        "Filen {file} kräver mer minne än en tabell får använda, och läsningen avbröts. Inget lästes in.",
        _ONLY_THE_TABLE,
    ),
    "intake.interrupted": Mistake(
        "Läsningen av filen {file} avbröts innan den var klar. Inget lästes in.",
        "Försök igen. Händer det på nytt, spara filen under ett nytt namn och läs in den.",
    ),
}
