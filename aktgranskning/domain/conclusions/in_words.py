"""How criteria, observations and recommendations are written in words."""

from aktgranskning.domain.conclusions.questions import Criterion, CriterionKind, Ground, GroundKind
from aktgranskning.domain.conclusions.recommendations import Agreement, Priority

CRITERION_WORDS = {
    CriterionKind.LAW: "Lag",
    CriterionKind.GUIDELINE: "Riktlinje",
    CriterionKind.LOCAL_RULE: "Lokal regel",
}
GROUND_WORDS = {
    GroundKind.INTERVIEW: "Intervju",
    GroundKind.DOCUMENT: "Dokument",
    GroundKind.KEY_FIGURE: "Nyckeltal",
}
PRIORITY_WORDS = {Priority.UNSAID: "", Priority.HIGH: "Hög", Priority.MEDIUM: "Medel", Priority.LOW: "Låg"}
AGREEMENT_WORDS = {Agreement.UNSAID: "", Agreement.YES: "Ja", Agreement.PARTLY: "Delvis", Agreement.NO: "Nej"}


def criterion_in_words(criterion: Criterion) -> str:
    """Write a criterion: "Lag (ska): … Källa: 11 kap. 1 § SoL. Gäller från 2020-01-01."."""
    kind = CRITERION_WORDS[criterion.kind]
    strength = f" ({criterion.strength})" if criterion.strength else ""
    said = [f"{kind}{strength}: {criterion.text}".rstrip(": ")]
    if criterion.source:
        said.append(f"Källa: {criterion.source}")
    if criterion.valid_from or criterion.valid_to:
        since = f" från {criterion.valid_from}" if criterion.valid_from else ""
        until = f" till {criterion.valid_to}" if criterion.valid_to else ""
        said.append(f"Gäller{since}{until}")
    return " ".join(sentence if sentence.endswith((".", "!", "?")) else f"{sentence}." for sentence in said)


def section_in_words(section: str) -> str:
    """Write the § of a decision with its sign: "§ 45" of "45" and of "§45"; '' where it has none, other words as is."""
    number = section.removeprefix("§").strip()
    return f"§ {number}" if number[:1].isdigit() else section


def observation_in_words(ground: Ground) -> str:
    """Write an observation from an interview or a document: "Intervju, enhetschef, 2026-02-03: Rutinen är känd."."""
    facts = (GROUND_WORDS[ground.kind], ground.source, ground.day, section_in_words(ground.section))
    where = ", ".join(filter(None, facts))
    return f"{where}: {ground.text}" if ground.text else where
