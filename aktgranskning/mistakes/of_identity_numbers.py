"""What is said of a cell in which an identity number stands; the number itself is shown masked."""

from aktgranskning.mistakes.mistake import Mistake

OF_IDENTITY_NUMBERS = {
    "identity_number.in_cell": Mistake("Här står ett personnummer.", "Ta bort det om det inte behövs."),
}
