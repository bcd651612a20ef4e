"""The card with the words that the report is told in."""

from PySide6.QtWidgets import QGridLayout, QWidget

from aktgranskning.domain.fact_check import FactCheckWord
from aktgranskning.domain.nouns import NOUNS
from ui.fact_check_words import FACT_CHECK_WORDS
from ui.presenters.report_words import FORMS, OWN, ReportWords, example_of, in_use, is_own
from ui.theme import GRID
from ui.translating import tr
from ui.widgets.parts import Card, labelled, muted, named, problem_text
from ui.widgets.steady_fields import ChoiceField
from ui.widgets.text_fields import LineField


class WordsCard(Card):
    """A choice is stored at once; a noun of one's own once all its forms are written."""

    def __init__(self, words: ReportWords) -> None:
        super().__init__("words_card", tr("Ord i rapporten"))
        self._words = words
        self._noun = named("report_noun", ChoiceField())
        for noun in NOUNS:
            self._noun.addItem(f"{noun.singular} ({noun.one})", noun)
        self._noun.addItem(tr(OWN), None)
        self._forms = {form: LineField(f"noun_{form}", tr(called)) for form, called in FORMS.items()}
        self._gender = named("noun_gender", ChoiceField())
        for one in ("en", "ett"):
            self._gender.addItem(one, one == "ett")
        self._problem = problem_text("noun_problem")
        self._in_use = named("noun_in_use", muted())
        self._fact_check = named("fact_check_word", ChoiceField())
        for word in FactCheckWord:
            self._fact_check.addItem(tr(FACT_CHECK_WORDS[word]), word)
        self._own = self._own_noun()
        self._is_writing_own = False
        self._lay_out()
        self._connect()

    def _own_noun(self) -> QWidget:
        own = QWidget()
        grid = QGridLayout(own)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(GRID)
        for place, (form, field) in enumerate(self._forms.items()):
            field.setPlaceholderText(example_of(form))
            grid.addLayout(labelled(tr(FORMS[form]), field), place // 2, place % 2)
        grid.addLayout(labelled(tr("En eller ett"), self._gender), 1, 1)
        return own

    def _lay_out(self) -> None:
        self.content.addLayout(labelled(tr("Det som formuleringarna räknar"), self._noun))
        for widget in (self._own, self._problem, self._in_use):
            self.content.addWidget(widget)
        self.content.addLayout(labelled(tr("När förvaltningen kontrollerar fakta kallas det"), self._fact_check))

    def _connect(self) -> None:
        self._noun.activated.connect(self._choose_noun)
        self._gender.activated.connect(self._store_own)
        for field in self._forms.values():
            field.finished.connect(self.focusNextChild)
            field.editingFinished.connect(self._store_own)
        self._fact_check.activated.connect(self._call_fact_check)

    def refresh(self) -> None:
        """Show what is on disk; a noun that is being written keeps its forms."""
        audit = self._words.audit
        self._fact_check.setCurrentIndex(self._fact_check.findData(audit.fact_check))
        self._in_use.setText(in_use(audit.noun))
        self._is_writing_own = self._is_writing_own or is_own(audit.noun)
        self._own.setVisible(self._is_writing_own)
        if not self._is_writing_own:
            self._noun.setCurrentIndex(NOUNS.index(audit.noun))
            self._problem.hide()
        elif is_own(audit.noun):
            self._noun.setCurrentIndex(len(NOUNS))
            self._gender.setCurrentIndex(int(audit.noun.is_neuter))
            for form, field in self._forms.items():
                field.show_text(getattr(audit.noun, form))

    def show_undone(self) -> None:
        """Show what is on disk instead of a noun that was begun: it is no writing that is undone."""
        self._is_writing_own = False
        self.refresh()

    def _choose_noun(self) -> None:
        noun = self._noun.currentData()
        self._is_writing_own = noun is None
        if noun:
            self._words.count(noun)
        self.refresh()
        if noun is None:
            self._forms["singular"].setFocus()

    def _call_fact_check(self) -> None:
        self._words.call_fact_check(FactCheckWord(self._fact_check.currentData()))

    def _store_own(self) -> None:
        typed = {form: field.text() for form, field in self._forms.items()}
        wrong = self._words.count_own(typed, is_neuter=self._gender.currentData())
        said = "; ".join(f"{tr(FORMS[form])}: {problem}" for form, problem in wrong.items())
        self._problem.setText(tr("Ordet används när det är ifyllt. {said}.").format(said=said) if wrong else "")
        self._problem.setVisible(bool(wrong))
        for form, field in self._forms.items():
            field.setAccessibleDescription(wrong.get(form, ""))
