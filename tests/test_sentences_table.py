"""The sentences of `sentences_table.txt`, each written out in full."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from aktgranskning.domain.nouns import CASE_FILE, NOUNS, ROW
from aktgranskning.domain.sentences import finding_sentence
from aktgranskning.domain.tally import AuditeeCount, Counted, ItemTally
from tests.tallied import judged, tallied

TABLE = Path(__file__).with_name("sentences_table.txt")
NOUN_OF = {noun.singular: noun for noun in (*NOUNS, ROW)}
NO_TEMPLATE = "(ingen mening)"


def lines() -> Iterator[tuple[str, ItemTally, str]]:
    """Yield each line's noun, the tally that its figures make, and its sentence."""
    _, *groups = TABLE.read_text("utf-8").split("\n\n")
    for group in groups:
        heads = [line.removeprefix("# ") for line in group.splitlines() if line.startswith("# ")]
        noun, template, where = (*heads, "")[:3]
        item = judged("" if template == NO_TEMPLATE else template, where.removeprefix("där "))
        counted = Counted.ROWS if noun == ROW.singular else Counted.CASES
        for line in group.splitlines()[len(heads) :]:
            figures, auditee, sentence = line.split("|")
            found = tallied(item, *map(int, figures.split()), counted=counted)
            if auditee.strip():
                said = AuditeeCount(*map(int, auditee.split()))
                found = replace(found, auditee=replace(said, of=said.of or found.of))
            yield noun, found, sentence.strip()


def test_every_sentence_is_as_it_is_written() -> None:
    differing = []
    for noun, found, sentence in lines():
        made = finding_sentence(found, CASE_FILE if found.counted is Counted.ROWS else NOUN_OF[noun])
        if made != sentence:
            differing.append((sentence, made))
    assert differing == []


def test_the_table_holds_300_sentences_of_both_genders() -> None:
    found = [noun for noun, _, _ in lines()]
    assert len(found) >= 300
    assert min(found.count("akt"), found.count("ärende")) > 100


def test_the_docs_show_sentences_of_the_table() -> None:
    docs = (TABLE.parent.parent / "docs" / "sentences.md").read_text("utf-8")
    shown = [line for block in docs.split("```text\n")[1:] for line in block.partition("```")[0].splitlines()]
    assert len(shown) > 20
    assert set(shown) - {sentence for _, _, sentence in lines()} == set()
