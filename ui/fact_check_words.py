"""What an audit calls the fact-check, as a title on the screen."""

from aktgranskning.domain.fact_check import FactCheckWord
from ui.translating import later

FACT_CHECK_WORDS = {
    FactCheckWord.SAKGRANSKNING: later("Sakgranskning"),
    FactCheckWord.FAKTAKONTROLL: later("Faktakontroll"),
}
