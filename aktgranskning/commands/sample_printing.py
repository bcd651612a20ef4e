"""What the command line prints of a sample and of its proof; never an identity."""

from collections.abc import Iterator

from aktgranskning.catalogue import describe, text
from aktgranskning.commands.printing import aligned
from aktgranskning.domain.register_words import LEAST_SIZE_WITH_HASH, short_frame_hash, unfit_sentences
from aktgranskning.domain.sample import DrawState
from aktgranskning.domain.wording import ALLOCATION_WORDS, METHOD_WORDS, WHOLE_FRAME, number_of_cases
from aktgranskning.drawing import register_of, sample_of
from aktgranskning.prefilling import unfit_prefills
from aktgranskning.proving import Proof
from aktgranskning.session import Session


def sample_lines(session: Session) -> Iterator[str]:
    """Say what was drawn, of what and how, by stratum, and what should be known besides."""
    draw, register = sample_of(session), register_of(session)
    plan, sampling = draw.plan, session.sampling
    count = register.count
    yield f"Rader i registret: {count.rows}. Efter villkoren: {count.left}. Urvalsramen: N = {register.size}."
    divided = f", {ALLOCATION_WORDS[plan.allocation].lower()}" if plan.allocation else ""
    yield f"Urvalet: n = {draw.size}. {METHOD_WORDS[plan.method]}{divided}."
    if plan.seed:
        yield f"Frö: {plan.seed}"
    sizes = register.strata if draw.allotted.keys() == register.strata.keys() else {"": register.size}
    rows = [["Stratum", "I urvalsramen", "I urvalet"]]
    rows += [[name or WHOLE_FRAME, str(size), str(draw.allotted[name])] for name, size in sizes.items()]
    yield aligned(rows)
    thrown = sum(one.state is DrawState.THROWN_AWAY for one in sampling.draws)
    if thrown:
        yield f"Förkastade dragningar: {thrown}"
    yield from unfit_sentences(register)
    yield from map(describe, unfit_prefills(session))


def proof_lines(proof: Proof) -> list[str]:
    """Say whether a register gives the same sample, and all that differs."""
    facts = [
        f"Urvalsramen: N = {proof.size}, kontrollsumma {short_frame_hash(proof.frame_hash, proof.size)}",
        f"Jämfört: {number_of_cases(proof.cases)}.",
        text("proof.same_file" if proof.same_file else "proof.other_file"),
    ]
    if proof.added:
        facts.append(text("proof.added", count=proof.added))
    if proof.differences:
        return [text("proof.differs"), *(f"  {words}" for words in _differences(proof)), *facts]
    return [text("proof.by_hand" if proof.by_hand else "proof.same"), *facts]


def proof_record(proof: Proof) -> dict[str, object]:
    """Return a proof as a record: `same`, `same_file`, `size` (N), `frame_hash`, and so on.

    `cases` is how many were compared, `added` how many by hand beside the draw were not, `by_hand` whether the whole
    sample is, of which `same` says only that the register has its cases. `differences` are texts; the hash of a small
    frame is not shown and ''.
    """
    return {
        "same": not proof.differences,
        "same_file": proof.same_file,
        "size": proof.size,
        "frame_hash": proof.frame_hash if proof.size >= LEAST_SIZE_WITH_HASH else "",
        "cases": proof.cases,
        "added": proof.added,
        "by_hand": proof.by_hand,
        "differences": _differences(proof),
    }


def _differences(proof: Proof) -> list[str]:
    return [text(problem.code, **problem.parameters) for problem in proof.differences]
