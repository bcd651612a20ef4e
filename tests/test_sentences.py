"""The sentence of an item, as a careful editor would write it."""

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aktgranskning.domain.audit import AnswerState
from aktgranskning.domain.checklist import Choice, Item, ItemKind, TallyKind
from aktgranskning.domain.nouns import NOUNS, ROW, Noun
from aktgranskning.domain.placeholders import PLACEHOLDERS, placeholders_in
from aktgranskning.domain.sentences import figures_of, finding_sentence
from aktgranskning.domain.tally import AuditeeCount, Counted, ItemTally, RowTally, Statistic
from tests.tallied import ORDER, judged, tallied

FILE, MATTER, DECISION, CONTRACT, INVOICE = NOUNS
PUPIL = Noun("elev", "elever", "eleven", is_neuter=False)
CALL = Noun("samtal", "samtal", "samtalet", is_neuter=True)
PLAN = "Genomförandeplan har upprättats i {cases}."
NARROW = "\u202f"


@pytest.mark.parametrize(
    ("noun", "figures", "sentence"),
    [
        (MATTER, (1, 0, 14), "Genomförandeplan har upprättats i ett av 15 ärenden."),
        (MATTER, (14, 0, 1), "Genomförandeplan har upprättats i samtliga ärenden utom ett."),
        (MATTER, (13, 0, 2), "Genomförandeplan har upprättats i samtliga ärenden utom två."),
        (MATTER, (9, 0, 6), "Genomförandeplan har upprättats i nio av 15 ärenden."),
        (MATTER, (0, 0, 15), "Genomförandeplan har upprättats i inget av 15 ärenden."),
        (MATTER, (15,), "Genomförandeplan har upprättats i samtliga 15 ärenden."),
        (MATTER, (12, 0, 3), "Genomförandeplan har upprättats i samtliga ärenden utom tre."),
        (MATTER, (11, 0, 4), "Genomförandeplan har upprättats i elva av 15 ärenden."),
        (MATTER, (12, 0, 4), "Genomförandeplan har upprättats i tolv av 16 ärenden."),
        (MATTER, (13, 0, 4), "Genomförandeplan har upprättats i 13 av 17 ärenden."),
        (MATTER, (5, 0, 2), "Genomförandeplan har upprättats i fem av sju ärenden."),
        (MATTER, (6, 0, 2), "Genomförandeplan har upprättats i samtliga ärenden utom två."),
        (MATTER, (8,), "Genomförandeplan har upprättats i samtliga åtta ärenden."),
        (MATTER, (1,), "Genomförandeplan har upprättats i det enda ärendet."),
        (MATTER, (0, 0, 1), "Genomförandeplan har upprättats i inget ärende (av ett)."),
        (MATTER, (1234, 0, 1000), f"Genomförandeplan har upprättats i 1{NARROW}234 av 2{NARROW}234 ärenden."),
        (FILE, (1, 0, 14), "Genomförandeplan har upprättats i en av 15 akter."),
        (FILE, (0, 0, 15), "Genomförandeplan har upprättats i ingen av 15 akter."),
        (FILE, (14, 0, 1), "Genomförandeplan har upprättats i samtliga akter utom en."),
        (FILE, (1,), "Genomförandeplan har upprättats i den enda akten."),
        (FILE, (0, 0, 1), "Genomförandeplan har upprättats i ingen akt (av en)."),
        (DECISION, (1, 0, 14), "Genomförandeplan har upprättats i ett av 15 beslut."),
        (DECISION, (14, 0, 1), "Genomförandeplan har upprättats i samtliga beslut utom ett."),
        (CONTRACT, (0, 0, 9), "Genomförandeplan har upprättats i inget av nio avtal."),
        (INVOICE, (1, 0, 1), "Genomförandeplan har upprättats i en av två fakturor."),
        (PUPIL, (1, 0, 7), "Genomförandeplan har upprättats i en av åtta elever."),
        (CALL, (1,), "Genomförandeplan har upprättats i det enda samtalet."),
    ],
)
def test_how_many_of_how_many(noun: Noun, figures: tuple[int, ...], sentence: str) -> None:
    assert finding_sentence(tallied(judged(PLAN), *figures), noun) == sentence


@pytest.mark.parametrize(
    ("template", "figures", "sentence"),
    [
        ("{cases} har en plan.", (13, 0, 7), "Tretton av 20 ärenden har en plan."),
        ("{cases} har en plan.", (21, 0, 79), "Tjugoett av 100 ärenden har en plan."),
        ("{k} av {n} har en plan", (33, 0, 88), "Trettiotre av 121 har en plan."),
        ("plan finns i {met} av {n} ärenden…", (2, 0, 2), "Plan finns i två av fyra ärenden…"),
        ("Finns plan i {cases}?", (2, 0, 2), "Finns plan i två av fyra ärenden?"),
        ("Plan finns i {cases} m.m.", (2, 0, 2), "Plan finns i två av fyra ärenden m.m."),
        ("  Plan  finns\n i {cases} .. ", (2, 0, 2), "Plan finns i två av fyra ärenden."),
        ("Plan: {cases}. {not_met} saknar plan.", (40, 0, 14), "Plan: 40 av 54 ärenden. Fjorton saknar plan."),
        ("{percent} procent har plan.", (1, 0, 7), "Tretton procent har plan."),  # 12,5
        ("Plan finns i {percent} procent av ärendena.", (1, 0, 7), "Plan finns i 13 procent av ärendena."),
        ("{annat} {} {k}", (2, 0, 2), "{annat} {} två."),
        ("2017 års mall följs i {cases}.", (2, 0, 2), "Tjugohundrasjutton års mall följs i två av fyra ärenden."),
        ("7 kap. följs i {cases}.", (2, 0, 2), "Sju kap. följs i två av fyra ärenden."),
        ("Andel: {min}–{max}.", (2, 0, 2), "Finns en plan: 2 av 4."),
        ("12,5 procent gäller i {cases}.", (2, 0, 2), "Tolv komma fem procent gäller i två av fyra ärenden."),
        ("{met}/{n} har plan, {met}:{n}, {met}-{n}.", (2, 0, 2), "Två av fyra har plan, 2:4, 2-4."),
        ("Plan: {met}/{n}, {percent} %.", (2, 0, 2), "Plan: 2/4, 50 %."),
        ("{percent} % har plan.", (13, 0, 17), "Fyrtiotre procent har plan."),
        ("{percent} procent har plan.", (1, 0, 99), "En procent har plan."),
        ("{percent} % har plan.", (21, 0, 79), "Tjugoen procent har plan."),
        ("{percent} %-andelen är låg.", (13, 0, 17), "43 %-andelen är låg."),
        ("{percent}%-ig följsamhet.", (13, 0, 17), "43%-ig följsamhet."),
        ("{met}/{n}-delar har plan.", (2, 0, 2), "2/4-delar har plan."),
        ("{k}/{n}/{met} har plan.", (2, 0, 2), "2/4/2 har plan."),
        ("{cases}/{n} har plan.", (2, 0, 2), "Två av fyra ärenden/4 har plan."),
        ("{met} / {n}, det är {percent} %.", (2, 0, 2), "Två av fyra, det är 50 %."),
        ("({met}/{n}) har plan.", (2, 0, 2), "(Två av fyra) har plan."),
        ("Plan enligt bil. {met}.", (13, 0, 17), "Plan enligt bil. 13."),
        ("\u200b{met} har plan.", (13, 0, 17), "Tretton har plan."),
        ("\ufeff\u00a0plan finns i {cases}.", (2, 0, 2), "Plan finns i två av fyra ärenden."),
        ("\u00a0\u200b12 planer i {cases}.", (2, 0, 2), "Tolv planer i två av fyra ärenden."),
        ("Utfall: {met}; {met}: {n}.", (2, 0, 2), "Utfall: två; två: fyra."),
        ("Plan (enligt t.ex. {cases})", (13, 0, 17), "Plan (enligt t.ex. 13 av 30 ärenden)."),
        ("Plan (se bilaga. {cases})", (13, 0, 17), "Plan (se bilaga. 13 av 30 ärenden)."),
        ("Enl. {met} akter", (13, 0, 17), "Enl. 13 akter."),
        ("Jfr 3 kap. {met} akter, dvs. {n}", (1, 0, 1), "Jfr 3 kap. ett akter, dvs. två."),
        ("”{met}” av {n}", (13, 0, 17), "”Tretton” av 30."),
        ("({met} av {n}) har plan", (13, 0, 17), "(Tretton av 30) har plan."),
        ("– {met} av {n}", (13, 0, 17), "– Tretton av 30."),
        ("“{cases}” har plan", (1, 0, 2), "“Ett av tre ärenden” har plan."),
        ("Plan finns.\n{met} av {n}", (13, 0, 17), "Plan finns. Tretton av 30."),
        ("Plan finns. ({met} av {n}.) {not_met}!", (13, 0, 17), "Plan finns. (Tretton av 30.) Sjutton!"),
        ("Plan finns år 2017. {met} saknas", (13, 0, 17), "Plan finns år 2017. Tretton saknas."),
        ("Plan finns i {cases},", (2, 0, 2), "Plan finns i två av fyra ärenden."),
        ("Plan finns i {cases}:", (2, 0, 2), "Plan finns i två av fyra ärenden."),
    ],
)  # fmt: skip
def test_what_the_author_wrote(template: str, figures: tuple[int, ...], sentence: str) -> None:
    assert finding_sentence(tallied(judged(template), *figures), MATTER) == sentence


@pytest.mark.parametrize(
    "written",
    [
        "1 000 kr betalas", "1\u00a0000 kr betalas", "2017-01-01 beslutades planer", "3:5 SoL följs", "10.5 procent",
        "12.30 var det klart", "1/3 av planerna", "1a punkten", "12:e gången", "5 § följs", "1 b) Plan", "007 följs",
    ],
)  # fmt: skip
def test_a_figure_of_the_authors_that_is_more_than_a_number_stays(written: str) -> None:
    assert finding_sentence(tallied(judged(f"{written} i {{cases}}."), 2, 0, 2), MATTER) == (
        f"{written} i två av fyra ärenden."
    )
    assert finding_sentence(tallied(judged(label=f"{written}?"), 2, 0, 2), MATTER) == f"{written}: 2 av 4."


@pytest.mark.parametrize(
    ("label", "heading"),
    [
        ("Finns plan?!", "Finns plan"),
        ("3. Finns plan ?", "3. Finns plan"),
        ("2.1 Finns plan…", "2.1 Finns plan"),
        ("finns plan m.m.?", "Finns plan m.m."),
        ("12 månaders uppföljning", "Tolv månaders uppföljning"),
        ("…", "Plan"),
        ("?", "Plan"),
        ("", "Plan"),
    ],
)
def test_a_label_is_a_heading_without_its_end_marks_and_the_name_where_nothing_is_left(
    label: str, heading: str
) -> None:
    assert finding_sentence(tallied(judged(label=label), 9, 0, 6), MATTER) == f"{heading}: 9 av 15."


@pytest.mark.parametrize(
    ("figures", "rest"),
    [
        ((9, 2, 4), "I två ärenden var det delvis uppfyllt."),
        ((9, 0, 4, 1), "I ett ärende var frågan inte tillämplig."),
        ((9, 0, 4, 0, 2), "I två ärenden kunde det inte bedömas."),
        ((9, 0, 4, 0, 0, 11), "Frågan ställdes inte i elva ärenden."),
        ((9, 0, 4, 0, 0, 1300), f"Frågan ställdes inte i 1{NARROW}300 ärenden."),
        ((9, 1, 3, 2), "I ett ärende var det delvis uppfyllt och i två var frågan inte tillämplig."),
        ((9, 0, 4, 13, 1), "I 13 ärenden var frågan inte tillämplig och i ett kunde det inte bedömas."),
        ((9, 3, 1, 2, 1), "I tre ärenden var det delvis uppfyllt, i två var frågan inte tillämplig"
                          " och i ett kunde det inte bedömas."),
        ((9, 0, 4, 1, 0, 2), "I ett ärende var frågan inte tillämplig. Frågan ställdes inte i två ärenden."),
    ],
)  # fmt: skip
def test_what_the_sentence_leaves_out_is_said_after_it(figures: tuple[int, ...], rest: str) -> None:
    written = finding_sentence(tallied(judged(PLAN), *figures), MATTER)
    unworded = finding_sentence(tallied(judged(), *figures), MATTER)
    assert written.partition(". ")[2] == unworded.partition(". ")[2] == rest


def test_what_the_author_says_is_not_said_twice() -> None:
    item = judged("Plan finns i {cases}, delvis i {partly}; {not_assessable} går inte att bedöma.")
    said = "Plan finns i fem av tolv ärenden, delvis i tre; två går inte att bedöma."
    sentence = f"{said} I ett ärende var frågan inte tillämplig."
    assert finding_sentence(tallied(item, 5, 3, 4, 1, 2), MATTER) == sentence


@pytest.mark.parametrize(
    ("figures", "sentence"),
    [
        ((0, 0, 15, 0, 0, 0, 2), "Två svar saknas. Plan finns i inget av 15 ärenden."),
        ((13, 0, 2, 0, 0, 0, 1), "Ett svar saknas. Plan finns i 13 av 15 ärenden."),
        ((0, 0, 0, 0, 0, 0, 13), "Tretton svar saknas. Finns en plan: inget ärende att räkna."),
        ((1, 0, 0, 0, 0, 0, 21), "Tjugoett svar saknas. Plan finns i ett ärende (av ett)."),
        ((), "Finns en plan: inget ärende att räkna."),
    ],
)
def test_missing_answers_are_said_first(figures: tuple[int, ...], sentence: str) -> None:
    assert finding_sentence(tallied(judged("Plan finns i {cases}."), *figures), MATTER) == sentence


@pytest.mark.parametrize(
    ("figures", "cases"),
    [
        ((2, 0, 2, 0, 0, 11), "två av de fyra ärenden där plan finns."),
        ((4, 0, 0, 0, 0, 11), "samtliga fyra ärenden där plan finns."),
        ((1, 0, 0, 0, 0, 14), "det enda ärende där plan finns."),
        ((0, 0, 1, 0, 0, 14), "inget ärende (av ett där plan finns)."),
        ((0, 0, 4, 0, 0, 11), "inget av de fyra ärenden där plan finns."),
        ((13, 0, 2, 0, 0, 5), "13 av de 15 ärenden där plan finns."),
        ((2, 0, 1, 0, 1, 11), "två av tre ärenden. I ett ärende kunde det inte bedömas."
                              " Frågan ställdes inte i elva ärenden."),
        ((2, 0, 2), "två av fyra ärenden."),
    ],
)  # fmt: skip
def test_where_only_some_were_asked(figures: tuple[int, ...], cases: str) -> None:
    item = judged("Planen är undertecknad i {cases}.", "plan finns")
    assert finding_sentence(tallied(item, *figures), MATTER) == f"Planen är undertecknad i {cases}"


@pytest.mark.parametrize(
    ("figures", "auditee", "said"),
    [
        ((1, 0, 14), (4, 0, 0, 15), "Enligt förvaltningen gäller det i fyra av 15 ärenden."),
        ((1, 0, 14), (4, 3, 0, 15), "Enligt förvaltningen gäller det i fyra av 15 ärenden, varav tre utan att det har"
                                " angetts vilka, och uppgiften har därför inte kunnat verifieras."),
        ((0, 0, 15), (1, 1, 0, 15), "Enligt förvaltningen gäller det i ett av 15 ärenden, utan att det har angetts"
                                " vilket, och uppgiften har därför inte kunnat verifieras."),
        ((4, 0, 11), (1, 0, 0, 15), "Enligt förvaltningen gäller det i ett av 15 ärenden."),
        ((4, 0, 11), (0, 0, 0, 15), "Enligt förvaltningen gäller det inte i något ärende."),
        ((8, 0, 7), (8, 0, 0, 8), "Enligt förvaltningen gäller det i samtliga åtta ärenden."),
        ((5, 0, 10), (5, 0, 0, 12), "Enligt förvaltningen gäller det i fem av tolv ärenden."),
        ((1, 0, 1), (1, 0, 0, 1), "Enligt förvaltningen gäller det i ett ärende (av ett)."),
        ((0, 0, 15), (0, 0, 0, 12), "Enligt förvaltningen gäller det inte i något av tolv ärenden."),
        ((1, 0, 2), (0, 0, 0, 0), "Enligt förvaltningen finns inget ärende att räkna."),
        ((4, 0, 11), (4, 0, 0, 15), "Förvaltningens synpunkter ger samma antal."),
        ((4, 0, 11), (4, 0, 1, 15), "I ett ärende hänvisar förvaltningen till en handling som inte fanns i akten vid"
                                " granskningen. Förvaltningens övriga synpunkter ger samma antal."),
        ((4, 0, 11), (None, 0, 1, 15, 2), "I ett ärende hänvisar förvaltningen till en handling som inte fanns i akten"
            " vid granskningen. Förvaltningen har även lämnat synpunkter utan att ange något svar."),
        ((4, 0, 11), (3, 0, 0, 15, 1), "Enligt förvaltningen gäller det i tre av 15 ärenden."
                                       " Förvaltningen har även lämnat synpunkter utan att ange något svar."),
        ((4, 0, 11), (None, 0, 1, 15), "I ett ärende hänvisar förvaltningen till en handling som inte fanns i akten vid"
                                   " granskningen."),
        ((4, 0, 11), (None, 0, 0, 15, 1), "Förvaltningen har lämnat synpunkter utan att ange något svar."),
        ((4, 0, 11), (14, 0, 0, 15), "Enligt förvaltningen gäller det i samtliga ärenden utom ett."),
        ((4, 0, 4, 0, 2), (6, 0, 0, 10), "Enligt förvaltningen gäller det i sex av tio ärenden."),
        ((4, 0, 4, 2, 0), (6, 0, 0, 8), "Enligt förvaltningen gäller det i sex av åtta ärenden."),
    ],
)  # fmt: skip
def test_the_administrations_view_is_a_sentence_of_its_own(
    figures: tuple[int, ...], auditee: tuple[int | None, ...], said: str
) -> None:
    found = tallied(judged(PLAN), *figures, auditee=AuditeeCount(*auditee))  # type: ignore[arg-type]
    assert finding_sentence(found, MATTER).endswith(f". {said}")


def recorded(item: Item, count: int, **figures: object) -> ItemTally:
    """Return the tally of an item without an outcome, with so many answers."""
    states = dict.fromkeys(AnswerState, 0) | {AnswerState.RECORDED: count}
    return replace(ItemTally(item, states), **figures)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("kind", "template", "spread", "sentence"),
    [
        (ItemKind.INTEGER, "Dagar: {min}–{max}, i median {median}.", ("1", "12", "13"), "Dagar: 1–13, i median tolv."),
        (ItemKind.DECIMAL, "{median} dagar är medianen.", ("1", "19.5", "61"), "Nitton komma fem dagar är medianen."),
        (ItemKind.DECIMAL, "Från {min} till {max}.", ("-3", "0", "12345.5"), f"Från \u22123 till 12{NARROW}345,5."),
        (ItemKind.INTEGER, "{median} dagar är medianen.", ("1",) * 3, "Mätt: 15 ärenden, minst 1, median 1, högst 1."),
        (ItemKind.INTEGER, "Dagar: {median}.", ("1",) * 3, "Dagar: 1."),
        (ItemKind.INTEGER, "{max}–{min} dagar.", ("1", "2", "5"), "5–1 dagar."),
        (ItemKind.DATE, "{min} kom den första.", ("2017-01-05",) * 3, "Den 5 januari 2017 kom den första."),
        (ItemKind.TIME, "Den första kom {min}.", ("14:30", "15:00", "16:00"), "Den första kom klockan 14.30."),
        (ItemKind.MOMENT, "Senast {max}.", ("2017-01-05T08:05", "2017-01-05T08:05", "2017-12-24T15:00"),
         "Senast den 24 december 2017 klockan 15.00."),
        (ItemKind.DATE, "Datum framgår i {cases}.", ("2017-01-05",) * 3, "Datum framgår i samtliga 15 ärenden."),
        (ItemKind.DATE, "", ("2017-01-05", "2017-02-01", "2017-03-10"),
         "Mätt: 15 ärenden, tidigast den 5 januari 2017, median den 1 februari 2017, senast den 10 mars 2017."),
        (ItemKind.INTEGER, "", ("1", "19.5", "61"), "Mätt: 15 ärenden, minst 1, median 19,5, högst 61."),
        (ItemKind.TEXT, "", ("", "", ""), "Mätt: 15 ärenden."),
        (ItemKind.TEXT, "Mellan {min} och {max}.", ("", "", ""), "Mätt: 15 ärenden."),
    ],
)  # fmt: skip
def test_what_is_measured(kind: ItemKind, template: str, spread: tuple[str, str, str], sentence: str) -> None:
    item = Item("matt", kind, "Mätt", TallyKind.STATISTIC, finding=template)
    assert finding_sentence(recorded(item, 15, statistic=Statistic(15, *spread)), MATTER) == sentence


def test_without_an_outcome_those_with_an_answer_count() -> None:
    item = Item(
        "datum", ItemKind.DATE, "När?", TallyKind.STATISTIC, finding="Datum framgår i {cases}.", where="plan finns"
    )
    found = recorded(item, 4)
    assert finding_sentence(found, FILE) == "Datum framgår i samtliga fyra akter."
    found.states[AnswerState.NOT_ASKED] = 11
    assert finding_sentence(found, FILE) == "Datum framgår i samtliga fyra akter där plan finns."
    found.states[AnswerState.UNANSWERED] = 1
    assert (
        finding_sentence(found, FILE)
        == "Ett svar saknas. Datum framgår i fyra akter. Frågan ställdes inte i elva akter."
    )


def test_a_distribution_tells_what_was_chosen() -> None:
    choices = tuple(Choice(name, name.title(), None, name[0].upper()) for name in ("mål", "insats", "annat"))
    item = Item("vad", ItemKind.SELECT_MULTIPLE, "Vad följdes upp?", TallyKind.DISTRIBUTION, choices=choices)
    found = recorded(item, 5, choices=(("mål", 3), ("insats", 4), ("annat", 0)))
    assert finding_sentence(found, MATTER) == "Vad följdes upp: Mål (3 av 5), Insats (4 av 5)."


def test_a_repeat_tells_its_rows() -> None:
    item = Item("rader", ItemKind.REPEAT, "Uppföljningar", TallyKind.STATISTIC)
    found = recorded(item, 15, statistic=Statistic(15, "0", "2", "5"), rows=RowTally(23, 9, 15))
    said = "Uppföljningar: 23 rader, minst en rad i 9 av 15 ärenden, per ärende minst 0, median 2, högst 5."
    assert finding_sentence(found, MATTER) == said


def test_rows_are_counted_as_rows() -> None:
    found = tallied(judged("Planen reviderades enligt {cases}."), 1, 1, 3, counted=Counted.ROWS)
    said = "Planen reviderades enligt en av fem rader. På en rad var det delvis uppfyllt."
    assert finding_sentence(found, MATTER) == said


def test_a_noun_of_ones_own_has_the_preposition_of_the_others() -> None:
    found = tallied(judged(), 1, 1, 12, 1, 2, 3, auditee=AuditeeCount(4, 0, 1, 14))
    assert finding_sentence(found, PUPIL) == (
        "Finns en plan: 1 av 14. I en elev var det delvis uppfyllt, i en var frågan inte tillämplig och i två"
        " kunde det inte bedömas. Frågan ställdes inte i tre elever. Enligt förvaltningen gäller det i fyra av 14"
        " elever. I en elev hänvisar förvaltningen till en handling som inte fanns i akten vid granskningen."
    )


def test_every_placeholder_is_filled() -> None:
    template = " ".join(f"{{{name}}}" for name in PLACEHOLDERS)
    assert tuple(placeholders_in(template)) == PLACEHOLDERS
    found = replace(tallied(judged(template), 1), statistic=Statistic(1, "1", "2", "3"))
    assert not placeholders_in(finding_sentence(found, MATTER))


WORDS = ["noll", "ett", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv"]
NUMBER_OF = {word: number for number, word in enumerate(WORDS)} | {"en": 1, "inget": 0, "ingen": 0}
TOLD = re.compile(rf"\b({'|'.join(sorted(NUMBER_OF, key=len, reverse=True))}|\d+(?:{NARROW}\d+)*)\b", re.IGNORECASE)
COUNTS = st.integers(0, 40) | st.sampled_from([1000, 12345])


def numbers(text: str) -> list[int]:
    """Return the numbers of a sentence, by a reading of its own."""
    found = (match[0].lower() for match in TOLD.finditer(text))
    return [NUMBER_OF[word] if word in NUMBER_OF else int(word.replace(NARROW, "")) for word in found]


@given(st.tuples(*[COUNTS] * 5, st.just(0) | COUNTS, st.just(0)), st.sampled_from([FILE, MATTER, INVOICE, CALL]))
def test_every_number_is_the_tallys(figures: tuple[int, ...], noun: Noun) -> None:
    met, partly, not_met, not_applicable, not_assessable, not_asked, _ = figures
    of = met + partly + not_met
    found = tallied(judged("Plan i {met} av {n}: {not_met}; {cases}."), *figures)
    if not of:
        return
    main, *rest = finding_sentence(found, noun).split(". ")
    spoken = numbers(main)
    assert spoken[:3] == [met, of, not_met]
    if "samtliga" in main:
        assert spoken[3:] == ([of - met] if "utom" in main else [of])
        assert "utom" not in main or (of == sum(figures) and of >= 8 and of - met <= 3)
    elif "enda" in main:
        assert (met, of, sum(figures)) == (1, 1, 1)
    else:
        assert spoken[3:] == [met, of]
    others = [partly, not_applicable, not_assessable, not_asked]
    assert numbers(" ".join(rest)) == [count for count in others if count]


@given(
    st.tuples(*[COUNTS] * 7),
    st.sampled_from(
        [PLAN, "{cases} har en plan", "{met}", "{percent} procent", "{not_met} av {n} saknar. {k} har.", ""]
    ),
    st.sampled_from(["", "plan finns"]),
    st.none() | st.builds(AuditeeCount, COUNTS, st.integers(0, 0), COUNTS),
    st.sampled_from([FILE, MATTER, ROW]),
)
def test_a_text_is_made_of_whole_sentences(
    figures: tuple[int, ...], template: str, where: str, auditee: AuditeeCount | None, noun: Noun
) -> None:
    text = finding_sentence(tallied(judged(template, where), *figures, auditee=auditee), noun)
    assert not re.search(r"\.\.|  | \.|[{}]", text)
    for sentence in re.split(r"(?<=[.?!]) ", text):
        assert re.match(r"[A-ZÅÄÖ]", sentence)
        assert sentence.endswith(".")
    other = {"ett", "inget", "något", "det enda"} if not noun.is_neuter else {"en", "ingen", "någon", "den enda"}
    forms = "|".join(f"{noun_form}" for noun_form in (noun.singular, noun.plural, noun.definite))
    assert not re.search(rf"\b({'|'.join(other)}) (av \S+ )?({forms})\b", text, re.IGNORECASE)
    assert not re.search(r"\b(endast|bara|hela|tyvärr|brist|så många som)\b", text)


@given(st.lists(COUNTS, min_size=7, max_size=7), st.integers(0, 6))
def test_the_figures_change_with_every_one_of_them(figures: list[int], changed: int) -> None:
    before = figures_of(tallied(judged(), *figures))
    figures[changed] += 1
    assert figures_of(tallied(judged(), *figures)) != before
    assert len(ORDER) == 7


def test_the_figures_change_with_the_administrations() -> None:
    found = tallied(judged(), 1, 0, 14)
    with_view = replace(found, auditee=AuditeeCount(1))
    assert len({figures_of(one) for one in (found, with_view, replace(found, auditee=AuditeeCount(1, 0, 1)))}) == 3
    assert figures_of(replace(found, item=judged("Ny mening."))) == figures_of(found)
