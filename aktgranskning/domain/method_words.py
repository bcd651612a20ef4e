"""How the cases of an audit came to be chosen, told in Swedish for the report.

No reference and no identity is ever named: cases by their labels, the frame by the beginning of its hash.
"""

from collections.abc import Iterator, Mapping, Sequence

from aktgranskning.domain.audit import Absence, Case, CaseStatus
from aktgranskning.domain.register import Register
from aktgranskning.domain.register_words import register_sentences, sentence
from aktgranskning.domain.sample import Allocation, Draw, DrawState, Method, Sampling
from aktgranskning.domain.wording import cases_in_words, in_words, listed

_MOST_STRATA = 12  # more of them make no sentence: their numbers stand in a table

_CHOSEN = {
    Method.SIMPLE: "enkelt slumpmässigt urval",
    Method.STRATIFIED: "stratifierat slumpmässigt urval",
    Method.SYSTEMATIC: "systematiskt urval",
}
_DIVIDED = {
    Allocation.EQUAL: "med lika många från varje stratum",
    Allocation.PROPORTIONAL: "i proportion till stratumens storlek",
    Allocation.BY_STRATUM: "med ett bestämt antal från varje stratum",
}


def method_paragraph(sampling: Sampling, cases: Sequence[Case]) -> str:
    """Tell how the cases were chosen, in Swedish: paragraphs of whole sentences, a line feed between them.

    `cases` are all of the audit, in order, absent ones too.
    """
    paragraphs = (_of_registers(sampling), _of_draws(sampling), _of_absent(cases), _of_read(sampling.draw, cases))
    return "\n".join(text for text in map(" ".join, paragraphs) if text)


def _of_registers(sampling: Sampling) -> Iterator[str]:
    if len({register.frame_hash for register in sampling.registers}) > 1:
        yield f"Register lästes in {_times(len(sampling.registers))}; det senaste gäller."
    if sampling.register:
        yield from register_sentences(sampling.register)


def _of_draws(sampling: Sampling) -> Iterator[str]:
    draw, register = sampling.draw, sampling.register
    if draw and register:
        yield from _of_draw(draw, register)
        yield from _extensions(draw)
    elif register:
        yield "Inget urval ur registret gäller."
    thrown = sum(one.state is DrawState.THROWN_AWAY for one in sampling.draws)
    if thrown:
        yield _thrown_away(thrown, len(sampling.draws))
    if draw and draw.state is DrawState.DRAWN:
        yield "De dragna akterna har ännu inte tagits in i granskningen."


def _of_draw(draw: Draw, register: Register) -> Iterator[str]:
    day, cases = f"{draw.at.astimezone():%Y-%m-%d}", cases_in_words(draw.size)
    ranked = f"Akterna rangordnades efter SHA-256 av fröet ”{draw.plan.seed}” och aktens beteckning"
    if draw.plan.method is Method.STRATIFIED:
        ranked += ", varje stratum för sig"
    match draw.plan.method:
        case Method.BY_HAND:
            yield sentence(f"{cases} valdes {day} för hand ur urvalsramen, inte slumpmässigt.")
        case Method.ALL:
            yield f"Urvalet gjordes {day} och omfattar hela urvalsramen, {cases}. {ranked}."
        case method:
            yield f"Ur urvalsramen drogs {day} ett {_CHOSEN[method]} om {cases}{_divided(draw, register)}."
            if method is Method.SYSTEMATIC:
                yield "De togs med jämna steg i beteckningarnas ordning, från en start som fröet gav."
            yield f"{ranked}; samma register och samma frö ger samma urval."
            yield from _without_cases(draw, register)


def _divided(draw: Draw, register: Register) -> str:
    if draw.plan.allocation is None:
        return ""
    by = listed([f"”{stratum.column}”" for stratum in register.choices.strata])
    divided = _DIVIDED[draw.plan.allocation]
    if len(draw.allotted) > _MOST_STRATA:
        return f" efter {by} på {len(draw.allotted)} stratum, {divided}"
    return f" efter {by}, {divided}: {_allotted(draw.allotted, register.strata)}"


def _allotted(allotted: Mapping[str, int], strata: Mapping[str, int]) -> str:
    return listed([f"{name} {count} av {strata[name]}" for name, count in allotted.items()])


def _without_cases(draw: Draw, register: Register) -> Iterator[str]:
    """Tell of strata that gave no case: of those the sample says nothing."""
    empty = [register.strata[name] for name, count in draw.allotted.items() if not count]
    if empty:
        strata = "ett stratum" if len(empty) == 1 else f"{in_words(len(empty))} stratum"
        held = f"med tillsammans {cases_in_words(sum(empty))} i urvalsramen"
        yield sentence(f"{strata}, {held}, gav ingen akt till urvalet.")


def _extensions(draw: Draw) -> Iterator[str]:
    if draw.sizes_before:
        first, second, *further = *draw.sizes_before, draw.size
        sizes = listed([f"från {first} till {second}", *(f"sedan till {size}" for size in further)])
        yield (
            f"Urvalet utökades {_times(len(draw.sizes_before))}, {sizes} akter; "
            "rangordningen fortsatte där den slutade."
        )


def _thrown_away(thrown: int, made: int) -> str:
    if thrown == made:
        which = "den dragningen" if thrown == 1 else "alla dragningarna"
    else:
        which = "den första dragningen" if thrown == 1 else f"de {in_words(thrown)} första dragningarna"
    return f"Urvalet drogs {_times(made)}; {which} förkastades."


def _of_absent(cases: Sequence[Case]) -> Iterator[str]:
    outside = [case for case in cases if case.absence is Absence.OUTSIDE]
    if outside:
        belonged = f"{cases_in_words(len(outside))} hörde inte till populationen ({_labels(outside)})"
        yield sentence(f"{belonged}. {_replaced(outside, cases)}")
    missing = [case for case in cases if case.absence is Absence.MISSING]
    withheld = [case for case in cases if case.absence is Absence.WITHHELD]
    told = [f"{cases_in_words(len(missing))} saknades ({_labels(missing)})"] if missing else []
    told += [f"{cases_in_words(len(withheld))} lämnades inte ut ({_labels(withheld)})"] if withheld else []
    if told:
        yield f"Bortfall: {listed(told)}. {_replaced([*missing, *withheld], cases)}"
    yield from _of_restored(cases)


def _replaced(absent: Sequence[Case], cases: Sequence[Case]) -> str:
    """Tell how many of the cases that are not read were replaced by a spare."""
    by = {case.replaces for case in cases}
    replaced, of = sum(case.id in by for case in absent), len(absent)
    spares = "nästa reserv i tur" if replaced == 1 else "de nästa reserverna i tur"
    if not replaced:
        return "Den har inte ersatts." if of == 1 else "De har inte ersatts."
    if replaced == of:
        return f"{'Den' if of == 1 else 'De'} ersattes med {spares}."
    return sentence(f"{in_words(replaced)} av dem ersattes med {spares}.")


def _of_restored(cases: Sequence[Case]) -> Iterator[str]:
    """Tell of cases that a spare came in the place of, and that could be read after all."""
    by = {case.replaces: case.label for case in cases}
    replaced = [f"{case.label} med {by[case.id]}" for case in cases if case.id in by and not case.is_absent]
    if len(replaced) == 1:
        yield f"Först ersattes {replaced[0]}, men den kunde sedan läsas; ersättaren är kvar."
    elif replaced:
        yield f"Först ersattes {listed(replaced)}, men de kunde sedan läsas; ersättarna är kvar."


def _of_read(draw: Draw | None, cases: Sequence[Case]) -> Iterator[str]:
    """Tell how many cases are read, and where they are not a random sample that nothing follows for others."""
    is_by_hand = draw is not None and draw.plan.method is Method.BY_HAND
    if not cases:
        if is_by_hand:
            yield "Från akter som är valda för hand kan inget generaliseras till andra akter."
        return
    read = [case for case in cases if not case.is_absent]
    yield f"Granskningen omfattar {cases_in_words(len(read))}{_not_all_done(read)}."
    added = [case for case in cases if not case.rank]
    if added:
        yield _added(added, len(cases))
    if read and (added or is_by_hand):
        yield "Resultatet gäller de granskade akterna och kan inte generaliseras till andra akter."


def _not_all_done(read: Sequence[Case]) -> str:
    done = sum(case.status is CaseStatus.DONE for case in read)
    if done == len(read):
        return ""
    if len(read) == 1:
        return ", som inte är klar"
    return f", varav {in_words(done)} {'är klar' if done == 1 else 'är klara'}"


def _added(added: Sequence[Case], of: int) -> str:
    if len(added) == of:
        return "Hur akterna har valts är inte dokumenterat i programmet."
    which = f"{cases_in_words(len(added))} ({_labels(added)}) är tillagd{'' if len(added) == 1 else 'a'} för hand"
    return sentence(f"{which} vid sidan av urvalet, och hur det skedde är inte dokumenterat i programmet.")


def _labels(cases: Sequence[Case]) -> str:
    return listed([case.label for case in cases])


def _times(number: int) -> str:
    return f"{in_words(number)} {'gång' if number == 1 else 'gånger'}"
