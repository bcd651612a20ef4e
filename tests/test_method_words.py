"""The paragraph that says how the cases were chosen: each case here is one that a reader can check line by line."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aktgranskning.domain.audit import Absence, Case, CaseStatus
from aktgranskning.domain.method_words import method_paragraph
from aktgranskning.domain.register import (
    Condition,
    Duplicates,
    Protected,
    Register,
    RegisterChoices,
    RegisterCount,
    Settlement,
    StratumColumn,
)
from aktgranskning.domain.sample import Allocation, Draw, DrawPlan, DrawState, Method, Sampling
from aktgranskning.domain.wording import in_words

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
REGISTER = Register(
    id=1,
    file_name="register.xlsx",
    choices=RegisterChoices("Ärende"),
    count=RegisterCount("0" * 64, 412, 412),
    settlement=Settlement(completeness="Antalet stämdes av mot systemets.", protected=Protected.LEFT_OUT),
    duplicates=0,
    empty=0,
    strata={"": 412},
    frame_hash="1a2b3c4d5e6f" + "0" * 52,
    reviewer="Granskare Ett",
    at=NOON,
)
BY_DISTRICT = replace(
    REGISTER, choices=RegisterChoices("Ärende", strata=(StratumColumn("Distrikt"),)), strata={"Norr": 120, "Söder": 292}
)
OF_REGISTER = (
    "Registret hade 412 rader. Urvalsramen består av 412 akter. Dess kontrollsumma (SHA-256) börjar med 1a2b3c4d5e6f. "
    "Registrets fullständighet har kontrollerats så här: Antalet stämdes av mot systemets. "
    "Akter som gäller personer med skyddade personuppgifter är utelämnade ur registret."
)
SIMPLE = DrawPlan(Method.SIMPLE, 15, "frö 1")
ALLOTTED = {"": 15}
RANKED = "Akterna rangordnades efter SHA-256 av fröet ”frö 1” och aktens beteckning"
BY_STRATUM = f"{RANKED}, varje stratum för sig"
OF_SIMPLE = (
    f"Ur urvalsramen drogs 2026-03-02 ett enkelt slumpmässigt urval om 15 akter. {RANKED}; samma register och "
    "samma frö "
    "ger samma urval."
)
NOT_GENERAL = "Resultatet gäller de granskade akterna och kan inte generaliseras till andra akter."


def a_draw(plan: DrawPlan = SIMPLE, allotted: Mapping[str, int] = ALLOTTED, state: DrawState = DrawState.TAKEN) -> Draw:
    return Draw(1, 1, plan, allotted, "Granskare Ett", NOON, state)


def drawn(count: int, status: CaseStatus = CaseStatus.DONE) -> list[Case]:
    return [Case(number, f"Akt {number}", f"EX {number}", rank=number, status=status) for number in range(1, count + 1)]


def sampled(draw: Draw = a_draw(), register: Register = REGISTER) -> Sampling:  # noqa: B008 - frozen
    return Sampling((register,), (draw,))


def thrown_away(count: int) -> list[Draw]:
    return [a_draw(state=DrawState.THROWN_AWAY)] * count


def absent(case: Case, absence: Absence) -> Case:
    return replace(case, absence=absence, absence_reason="Fanns hos EX 0099")


PARAGRAPHS: dict[str, tuple[Sampling, Sequence[Case], str]] = {
    "nothing at all": (Sampling(), [], ""),
    "cases by hand": (
        Sampling(),
        [Case(1, "Akt 1", status=CaseStatus.DONE), Case(2, "Akt 2")],
        "Granskningen omfattar två akter, varav en är klar. Hur akterna har valts är inte dokumenterat i programmet. "
        + NOT_GENERAL,
    ),
    "a register alone": (Sampling((REGISTER,)), [], f"{OF_REGISTER}\nInget urval ur registret gäller."),
    "simple": (sampled(), drawn(15), f"{OF_REGISTER}\n{OF_SIMPLE}\nGranskningen omfattar 15 akter."),
    "not taken yet": (
        sampled(a_draw(state=DrawState.DRAWN)),
        [],
        f"{OF_REGISTER}\n{OF_SIMPLE} De dragna akterna har ännu inte tagits in i granskningen.",
    ),
    "none begun": (
        sampled(),
        drawn(15, CaseStatus.NOT_BEGUN),
        f"{OF_REGISTER}\n{OF_SIMPLE}\nGranskningen omfattar 15 akter, varav inga är klara.",
    ),
    "drawn three times": (
        Sampling((REGISTER,), (*thrown_away(2), a_draw())),
        drawn(15),
        f"{OF_REGISTER}\n{OF_SIMPLE} Urvalet drogs tre gånger; de två första dragningarna förkastades.\n"
        "Granskningen omfattar 15 akter.",
    ),
    "drawn twice": (
        Sampling((REGISTER,), (*thrown_away(1), a_draw())),
        [],
        f"{OF_REGISTER}\n{OF_SIMPLE} Urvalet drogs två gånger; den första dragningen förkastades.",
    ),
    "drawn once, and thrown away": (
        Sampling((REGISTER,), tuple(thrown_away(1))),
        [],
        f"{OF_REGISTER}\nInget urval ur registret gäller. Urvalet drogs en gång; den dragningen förkastades.",
    ),
    "the same register read again": (
        Sampling((REGISTER, REGISTER)),
        [],
        f"{OF_REGISTER}\nInget urval ur registret gäller.",
    ),
    "all draws thrown away, another register read": (
        Sampling((replace(REGISTER, frame_hash="0" * 64), REGISTER), tuple(thrown_away(13))),
        [],
        f"Register lästes in två gånger; det senaste gäller. {OF_REGISTER}\n"
        "Inget urval ur registret gäller. Urvalet drogs 13 gånger; alla dragningarna förkastades.",
    ),
    "extended twice": (
        sampled(replace(a_draw(replace(SIMPLE, size=30), {"": 30}), sizes_before=(15, 20))),
        [],
        f"{OF_REGISTER}\n{OF_SIMPLE.replace('15 akter', '30 akter')} Urvalet utökades två gånger, från 15 "
        "till 20 och sedan till 30 "
        "akter; rangordningen fortsatte där den slutade.",
    ),
    "stratified in proportion": (
        sampled(
            a_draw(DrawPlan(Method.STRATIFIED, 15, "frö 1", Allocation.PROPORTIONAL), {"Norr": 4, "Söder": 11}),
            BY_DISTRICT,
        ),
        [],
        f"{OF_REGISTER}\nUr urvalsramen drogs 2026-03-02 ett stratifierat slumpmässigt urval om 15 akter "
        "efter ”Distrikt”, i proportion till stratumens storlek: Norr 4 av 120 och Söder 11 av 292. "
        f"{BY_STRATUM}; samma register och samma frö ger samma urval.",
    ),
    "equal strata of two columns, one of empty cells": (
        sampled(
            a_draw(DrawPlan(Method.STRATIFIED, 2, "frö 1", Allocation.EQUAL), {"(saknas)": 2, "Norr": 2, "Söder": 2}),
            replace(
                REGISTER,
                choices=RegisterChoices(
                    "Ärende", strata=(StratumColumn("Distrikt"), StratumColumn("Belopp", ("1000",)))
                ),
                strata={"(saknas)": 12, "Norr": 100, "Söder": 300},
            ),
        ),
        [],
        f"{OF_REGISTER}\nUr urvalsramen drogs 2026-03-02 ett stratifierat slumpmässigt urval om sex akter "
        "efter ”Distrikt” och ”Belopp”, med lika många från varje stratum: (saknas) 2 av 12, Norr 2 av 100 och "
        f"Söder 2 av 300. {BY_STRATUM}; samma register och samma frö ger samma urval.",
    ),
    "more strata than a sentence holds": (
        sampled(
            a_draw(
                DrawPlan(Method.STRATIFIED, 13, "frö 1", Allocation.BY_STRATUM),
                {f"Område {number}": 1 for number in range(13)},
            ),
            BY_DISTRICT,
        ),
        [],
        f"{OF_REGISTER}\nUr urvalsramen drogs 2026-03-02 ett stratifierat slumpmässigt urval om 13 akter "
        "efter ”Distrikt” på 13 stratum, med ett bestämt antal från varje stratum. "
        f"{BY_STRATUM}; samma register och samma frö ger samma urval.",
    ),
    "systematic": (
        sampled(a_draw(DrawPlan(Method.SYSTEMATIC, 12, "frö 1"), {"": 12})),
        [],
        f"{OF_REGISTER}\nUr urvalsramen drogs 2026-03-02 ett systematiskt urval om tolv akter. De togs med "
        "jämna steg i "
        f"beteckningarnas ordning, från en start som fröet gav. {RANKED}; samma register och samma frö ger "
        "samma urval.",
    ),
    "all": (
        sampled(a_draw(DrawPlan(Method.ALL, seed="frö 1"), {"": 412})),
        [],
        f"{OF_REGISTER}\nUrvalet gjordes 2026-03-02 och omfattar hela urvalsramen, 412 akter. {RANKED}.",
    ),
    "by hand out of a register": (
        sampled(a_draw(DrawPlan(Method.BY_HAND), {"": 2})),
        drawn(2),
        f"{OF_REGISTER}\nTvå akter valdes 2026-03-02 för hand ur urvalsramen, inte slumpmässigt.\n"
        f"Granskningen omfattar två akter. {NOT_GENERAL}",
    ),
    "by hand, not taken": (
        sampled(a_draw(DrawPlan(Method.BY_HAND), {"": 2}, DrawState.DRAWN)),
        [],
        f"{OF_REGISTER}\nTvå akter valdes 2026-03-02 för hand ur urvalsramen, inte slumpmässigt. De dragna akterna har "
        "ännu inte tagits in i granskningen.\n"
        "Från akter som är valda för hand kan inget generaliseras till andra akter.",
    ),
    "a case by hand beside the sample": (
        sampled(),
        [*drawn(15), Case(16, "Akt 16", status=CaseStatus.DONE)],
        f"{OF_REGISTER}\n{OF_SIMPLE}\nGranskningen omfattar 16 akter. En akt (Akt 16) är tillagd för hand vid sidan av "
        f"urvalet, och hur det skedde är inte dokumenterat i programmet. {NOT_GENERAL}",
    ),
    "cases by hand beside the sample": (
        sampled(),
        [*drawn(2), Case(16, "Akt 16", status=CaseStatus.DONE), Case(17, "Akt 17", status=CaseStatus.DONE)],
        f"{OF_REGISTER}\n{OF_SIMPLE}\nGranskningen omfattar fyra akter. Två akter (Akt 16 och Akt 17) är "
        "tillagda för hand "
        f"vid sidan av urvalet, och hur det skedde är inte dokumenterat i programmet. {NOT_GENERAL}",
    ),
    "outside, replaced": (
        sampled(),
        [absent(drawn(1)[0], Absence.OUTSIDE), replace(drawn(16)[15], replaces=1)],
        f"{OF_REGISTER}\n{OF_SIMPLE}\nEn akt hörde inte till populationen (Akt 1). Den ersattes med nästa "
        "reserv i tur.\n"
        "Granskningen omfattar en akt.",
    ),
    "outside, not replaced": (
        sampled(),
        [absent(drawn(1)[0], Absence.OUTSIDE), *drawn(3)[1:]],
        f"{OF_REGISTER}\n{OF_SIMPLE}\nEn akt hörde inte till populationen (Akt 1). Den har inte ersatts.\n"
        "Granskningen omfattar två akter.",
    ),
    "missing and withheld, one of three replaced": (
        sampled(),
        [
            absent(drawn(1)[0], Absence.MISSING),
            absent(drawn(2)[1], Absence.WITHHELD),
            absent(drawn(3)[2], Absence.WITHHELD),
            replace(drawn(16)[15], replaces=2),
        ],
        f"{OF_REGISTER}\n{OF_SIMPLE}\nBortfall: en akt saknades (Akt 1) och två akter lämnades inte ut (Akt 2 "
        "och Akt 3). "
        "En av dem ersattes med nästa reserv i tur.\nGranskningen omfattar en akt.",
    ),
    "two missing, both replaced": (
        sampled(),
        [
            *(absent(case, Absence.MISSING) for case in drawn(2)),
            replace(drawn(16)[15], replaces=1),
            replace(drawn(17)[16], replaces=2),
        ],
        f"{OF_REGISTER}\n{OF_SIMPLE}\nBortfall: två akter saknades (Akt 1 och Akt 2). De ersattes med de "
        "nästa reserverna i "
        "tur.\nGranskningen omfattar två akter.",
    ),
    "missing, replaced, and read after all": (
        sampled(),
        [*drawn(2), replace(drawn(16)[15], replaces=1)],
        f"{OF_REGISTER}\n{OF_SIMPLE}\nFörst ersattes Akt 1 med Akt 16, men den kunde sedan läsas; ersättaren är kvar.\n"
        "Granskningen omfattar tre akter.",
    ),
    "two read after all": (
        sampled(),
        [*drawn(2), replace(drawn(16)[15], replaces=1), replace(drawn(17)[16], replaces=2)],
        f"{OF_REGISTER}\n{OF_SIMPLE}\nFörst ersattes Akt 1 med Akt 16 och Akt 2 med Akt 17, men de kunde sedan läsas; "
        "ersättarna är kvar.\nGranskningen omfattar fyra akter.",
    ),
    "one case, not done": (
        sampled(),
        drawn(1, CaseStatus.BEGUN),
        f"{OF_REGISTER}\n{OF_SIMPLE}\nGranskningen omfattar en akt, som inte är klar.",
    ),
    "extended three times": (
        sampled(replace(a_draw(replace(SIMPLE, size=15)), sizes_before=(2, 3, 13))),
        [],
        f"{OF_REGISTER}\n{OF_SIMPLE} Urvalet utökades tre gånger, från 2 till 3, sedan till 13 och sedan till 15 "
        "akter; rangordningen fortsatte där den slutade.",
    ),
    "none left to read": (
        Sampling(),
        [absent(Case(1, "Akt 1"), Absence.WITHHELD), absent(Case(2, "Akt 2"), Absence.WITHHELD)],
        "Bortfall: två akter lämnades inte ut (Akt 1 och Akt 2). De har inte ersatts.\nGranskningen omfattar "
        "inga akter. Hur akterna har valts är inte dokumenterat i programmet.",
    ),
}

OF_FRAME = "Dess kontrollsumma (SHA-256) börjar med 1a2b3c4d5e6f."
UNCHECKED = (
    f"{OF_FRAME} Hur registrets fullständighet har kontrollerats är inte dokumenterat. "
    "Det är inte känt om akter som gäller personer med skyddade personuppgifter ingår."
)
NO_DRAW = "\nInget urval ur registret gäller."
REGISTERS: dict[str, tuple[Register, str]] = {
    "a filter, duplicates and empty ones": (
        replace(
            REGISTER,
            choices=RegisterChoices(
                "Ärende",
                where=(
                    Condition("Belopp", ">=", "12"),
                    Condition("Saldo", "<", "-5"),
                    Condition("Beslut", "<", "2025-07-01"),
                    Condition("Enhet", "!=", "Norr"),
                    Condition("Avslutat", "=", ""),
                ),
            ),
            count=RegisterCount("0" * 64, 412, 388, {"Belopp": 3, "Beslut": 1}, {"Ålder": 2}),
            settlement=Settlement(Duplicates.FIRST_KEPT, empty_left_out=True),
            duplicates=2,
            empty=1,
            strata={"": 385},
        ),
        "Registret hade 412 rader. Av dem togs 388 med: de där ”Belopp” är minst 12, ”Saldo” är under -5, "
        "”Beslut” är före 2025-07-01, "
        "”Enhet” inte är ”Norr” och ”Avslutat” är tomt. Tre rader utan läsbart tal eller datum i "
        "”Belopp” togs inte med. En rad utan läsbart tal eller datum i ”Beslut” togs inte med. Två rader utan läsbart "
        "tal eller datum i ”Ålder” fördes till ett eget stratum, (saknas) eller (går inte att läsa). "
        "Av rader med samma beteckning behölls den första; "
        "två rader utelämnades. En rad utan "
        f"beteckning utelämnades. Urvalsramen består av 385 akter. {UNCHECKED}",
    ),
    "all of the same identity left out, protected ones included": (
        replace(
            REGISTER,
            count=RegisterCount("0" * 64, 12, 12),
            settlement=Settlement(Duplicates.LEFT_OUT, completeness="  ", protected=Protected.INCLUDED),
            duplicates=4,
            strata={"": 8},
        ),
        "Registret hade tolv rader. Fyra rader med beteckningar som fanns mer än en gång utelämnades. "
        "Urvalsramen består "
        f"av åtta akter. {OF_FRAME} Hur registrets fullständighet har kontrollerats är inte dokumenterat. "
        "Akter som gäller "
        "personer med skyddade personuppgifter ingår i registret.",
    ),
    "the hash of a small frame is not told": (
        replace(REGISTER, count=RegisterCount("0" * 64, 1, 1), settlement=Settlement(), strata={"": 1}),
        "Registret hade en rad. Urvalsramen består av en akt. Dess kontrollsumma (SHA-256) visas inte för färre än fem "
        f"akter: beteckningarna kunde prövas fram. {UNCHECKED.removeprefix(OF_FRAME).strip()}",
    ),
    "what an identity is compared with is not told": (
        replace(
            REGISTER,
            choices=RegisterChoices("Ärende", where=(Condition("Ärende", ">=", "EX 0100"),)),
            count=RegisterCount("0" * 64, 412, 312),
            settlement=Settlement(),
            strata={"": 312},
        ),
        "Registret hade 412 rader. Av dem togs 312 med: de där ”Ärende” uppfyller ett villkor som inte återges. "
        f"Urvalsramen består av 312 akter. {UNCHECKED}",
    ),
}


@pytest.mark.parametrize("name", PARAGRAPHS)
def test_how_the_cases_were_chosen_is_told(name: str) -> None:
    sampling, cases, told = PARAGRAPHS[name]
    assert method_paragraph(sampling, cases) == told


@pytest.mark.parametrize("name", REGISTERS)
def test_what_the_register_was_is_told(name: str) -> None:
    register, told = REGISTERS[name]
    assert method_paragraph(Sampling((register,)), ()) == told + NO_DRAW


@pytest.mark.parametrize("name", PARAGRAPHS)
def test_no_reference_and_no_reason_is_told(name: str) -> None:
    sampling, cases, _ = PARAGRAPHS[name]
    assert "EX " not in method_paragraph(sampling, cases)


@pytest.mark.parametrize(
    ("noted", "told"),
    [
        ("Stämt av mot systemet\n  den 3 mars\t", "Stämt av mot systemet den 3 mars."),
        ("Stämt av.", "Stämt av."),
        ("Stämdes det av?", "Stämdes det av?"),
        ("Ja!", "Ja!"),
        ("Stämt av …", "Stämt av …"),
    ],
)
def test_what_was_noted_of_completeness_is_one_sentence(noted: str, told: str) -> None:
    register = replace(REGISTER, settlement=Settlement(completeness=noted))
    assert f"har kontrollerats så här: {told} Det är inte känt" in method_paragraph(Sampling((register,)), ())


@st.composite
def cases_of_any_kind(draw: st.DrawFn) -> list[Case]:
    """Drawn cases, then spares in place of earlier ones, then cases by hand; any of them absent."""
    absences = st.sampled_from(Absence)
    cases = [absent(case, draw(absences)) for case in drawn(draw(st.integers(1, 15)))]
    for _ in range(draw(st.integers(0, 15))):
        free = [case.id for case in cases if case.id not in {one.replaces for one in cases}]
        spare = replace(drawn(len(cases) + 1)[-1], replaces=draw(st.sampled_from(free)))
        cases.append(absent(spare, draw(absences)))
    by_hand = drawn(len(cases) + draw(st.integers(0, 14)))[len(cases) :]
    return cases + [absent(replace(case, rank=0), draw(absences)) for case in by_hand]


NUMBERS = {in_words(number): number for number in range(100)}


def told_numbers(paragraph: str, pattern: str) -> list[int]:
    """Return each number that the words of a pattern give."""
    return [NUMBERS[words.lower()] for words in re.findall(pattern, paragraph)]


def told_replaced(paragraph: str) -> int:
    """Return how many cases were replaced: of each sentence on absent cases, and of those read after all."""
    found = sum(told_numbers(paragraph, r"(\w+) av dem ersattes"))
    for line in re.findall(r"[^.]+\. De[n]? ersattes", paragraph):
        found += sum(told_numbers(line, ABSENT))
    after_all = re.search(r"Först ersattes (.+), men", paragraph)
    return found + (after_all[1].count(" med ") if after_all else 0)


ABSENT = r"(\w+) akt(?:er)? (?:hörde inte|saknades|lämnades inte ut)"


@given(cases_of_any_kind())
def test_the_numbers_add_up(cases: Sequence[Case]) -> None:
    size = sum(bool(case.rank) and not case.replaces for case in cases)
    paragraph = method_paragraph(sampled(a_draw(replace(SIMPLE, size=size), {"": size})), cases)
    (told_drawn,) = told_numbers(paragraph, r"urval om (\w+) akt")
    (told_read,) = told_numbers(paragraph, r"Granskningen omfattar (\w+) akt")
    gone, added = told_numbers(paragraph, ABSENT), told_numbers(paragraph, r"(\w+) akt(?:er)? \([^)]*\) är tillagd")
    assert told_read == told_drawn - sum(gone) + told_replaced(paragraph) + sum(added)
    assert ("kan inte generaliseras" in paragraph) == bool(told_read and added)


@pytest.mark.parametrize(
    ("allotted", "told"),
    [
        ({"Norr": 15, "Söder": 0}, "Ett stratum, med tillsammans 292 akter i urvalsramen, gav ingen akt till urvalet."),
        ({"Norr": 10, "Söder": 5}, ""),
    ],
)
def test_strata_that_gave_no_case_are_told(allotted: Mapping[str, int], told: str) -> None:
    plan = DrawPlan(Method.STRATIFIED, sizes=allotted, seed="frö 1", allocation=Allocation.BY_STRATUM)
    paragraph = method_paragraph(sampled(a_draw(plan, allotted), BY_DISTRICT), drawn(15))
    assert (told in paragraph) if told else ("gav ingen akt" not in paragraph)
