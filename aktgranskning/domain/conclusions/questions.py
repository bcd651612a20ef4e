"""Audit questions in their order, what they are judged against, and what their answers rest on."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from aktgranskning.domain.checklist import AuditQuestion


@dataclass(frozen=True, slots=True)
class QuestionRecord:
    """What is noted of an audit question: one that was written here, or one of the checklist's once it was used.

    `name` is its id in the checklist, or one of its own where `own` is "1". `text` is what it said then. `parent` is
    the name of the question that it is a part of, '' for none; `position`, in digits, sorts those with the same one.
    """

    number: int
    name: str = ""
    text: str = ""
    parent: str = ""
    position: str = ""
    own: str = ""


@dataclass(frozen=True, slots=True)
class PlacedQuestion:
    """An audit question where it stands: `label` is "2" or "2.1", `depth` 0 at the top.

    `is_gone` where it came from the checklist, and that has it no more.
    """

    name: str
    text: str
    label: str
    depth: int
    parent: str = ""
    is_own: bool = False
    is_gone: bool = False


class CriterionKind(StrEnum):
    """What a question is judged against."""

    LAW = "law"
    GUIDELINE = "guideline"
    LOCAL_RULE = "local_rule"


class Strength(StrEnum):
    """Whether a criterion binds (ska) or advises (bör)."""

    UNSAID = ""
    SHALL = "ska"
    SHOULD = "bör"


@dataclass(frozen=True, slots=True)
class Criterion:
    """A law, guideline or local rule that a question is judged against.

    `question` is its name; `source` where it is written; `valid_from` and `valid_to` are days, '' for open ends.
    """

    number: int
    question: str = ""
    kind: CriterionKind = CriterionKind.LAW
    text: str = ""
    source: str = ""
    strength: Strength = Strength.UNSAID
    valid_from: str = ""
    valid_to: str = ""


class GroundKind(StrEnum):
    """What an assessment rests on beside the count."""

    INTERVIEW = "interview"
    DOCUMENT = "document"
    KEY_FIGURE = "key_figure"


@dataclass(frozen=True, slots=True)
class Ground:
    """An observation that a question's answer rests on.

    `source` is the function that was interviewed, or the document's title; of a key figure its id. `day` is of the
    interview or the document, `section` the § of a decision. `text` is what was observed. Of a key figure
    `municipality`, `year` ('' for the latest) and `compared_with` (the number of a comparison group, '' for none) say
    which value is meant.
    """

    number: int
    question: str = ""
    kind: GroundKind = GroundKind.INTERVIEW
    source: str = ""
    day: str = ""
    section: str = ""
    text: str = ""
    municipality: str = ""
    year: str = ""
    compared_with: str = ""


class LinkTarget(StrEnum):
    """What an item is a ground for."""

    QUESTION = "question"
    RECOMMENDATION = "recommendation"


@dataclass(frozen=True, slots=True)
class ItemLink:
    """An item of the checklist as a ground; `number` counts those of the item from 1.

    `to_name` is the name of a question, or the number of a recommendation. The items that the checklist itself gives an
    audit question are its grounds without a link.
    """

    item: str
    number: int
    target: LinkTarget = LinkTarget.QUESTION
    to_name: str = ""


def placed_questions(
    of_checklist: Iterable[AuditQuestion], records: Sequence[QuestionRecord]
) -> tuple[PlacedQuestion, ...]:
    """Return every audit question in its order, parts behind the question that they are parts of.

    Those without a position stand behind the others: the checklist's in its order, then those written here.
    """
    texts = {question.id: question.text for question in of_checklist}
    noted = {record.name: record for record in records}
    everything = [*texts, *(name for name in noted if name not in texts)]
    order = {name: at for at, name in enumerate(everything)}

    def key(name: str) -> tuple[bool, int, int]:
        position = noted[name].position if name in noted else ""
        return not position, int(position or 0), order[name]

    children: dict[str, list[str]] = {}
    for name in sorted(everything, key=key):
        parent = noted[name].parent if name in noted else ""
        children.setdefault(parent if parent in order else "", []).append(name)
    return tuple(_placed("", "", 0, children, texts, noted))


def _placed(
    parent: str,
    label: str,
    depth: int,
    children: Mapping[str, Sequence[str]],
    texts: Mapping[str, str],
    noted: Mapping[str, QuestionRecord],
) -> Iterator[PlacedQuestion]:
    for at, name in enumerate(children.get(parent, ()), 1):
        record = noted.get(name)
        own = bool(record and record.own)
        own_label = f"{label}.{at}" if label else str(at)
        text = texts.get(name) or (record.text if record else "")
        yield PlacedQuestion(name, text, own_label, depth, parent, own, is_gone=not own and name not in texts)
        yield from _placed(name, own_label, depth + 1, children, texts, noted)
