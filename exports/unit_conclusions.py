"""What leads to the audit's answer, of one unit: its own assessments, and what is said of the whole and of no other.

What rests on the figures of the whole is left out: its assessments, the earlier audit, forms that were sent. Names of
municipalities and key figures are public: these figures stay whole, whatever they are called.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from aktgranskning.domain.audit import Snapshot
from aktgranskning.domain.conclusions.answers import answers, overall_answer, tallies_of
from aktgranskning.domain.conclusions.assessments import Assessment
from aktgranskning.domain.conclusions.key_figures import ComparisonGroup, KeyFigureSet
from aktgranskning.domain.conclusions.picture import Conclusions
from aktgranskning.domain.conclusions.questions import Criterion, Ground, GroundKind, LinkTarget, QuestionRecord
from aktgranskning.domain.conclusions.recommendations import Recommendation, Response, lines_of
from aktgranskning.domain.conclusions.statuses import StatusEntry
from exports.other_units import NOT_TOLD, Others


def conclusions_of_unit(conclusions: Conclusions, unit: str, others: Others) -> Conclusions:
    """Return what can be told where one unit is exported; nothing of it names another unit or a case of it.

    '' as unit is of the cases without one, which no assessment is made of.
    """
    recommendations = tuple(_recommendations(conclusions.recommendations, others))
    kept = {str(one.number) for one in recommendations}
    return Conclusions(
        questions=tuple(_question(one, others) for one in conclusions.questions),
        criteria=tuple(one for one in conclusions.criteria if not _names_another(one, others)),
        links=tuple(one for one in conclusions.links if one.target is LinkTarget.QUESTION or one.to_name in kept),
        grounds=tuple(_grounds(conclusions.grounds, others)),
        assessments=tuple(_assessment(one, others) for one in conclusions.assessments if one.unit == unit != ""),
        recommendations=recommendations,
        responses=tuple(one for one in conclusions.responses if one.recommendation in kept and _is_told(one, others)),
        key_figure_sets=tuple(_set(one, others) for one in conclusions.key_figure_sets),
        comparison_groups=tuple(_group(one, others) for one in conclusions.comparison_groups),
    )


def flags_of_unit(snapshot: Snapshot, unit: str, others: Others) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield what has changed since each assessment of a unit was made, by question, in the picture of the whole audit.

    What is left out of the unit's own picture neither makes a flag nor takes one away; a flag that names another unit
    stays without its words.
    """
    if not any(one.unit == unit != "" for one in snapshot.conclusions.assessments):
        return
    parts = (snapshot.audit, snapshot.checklist, snapshot.conclusions, tallies_of(snapshot, unit), unit)
    for answered in (overall_answer(*parts), *answers(*parts)):
        yield answered.question.name, tuple(dict.fromkeys(map(others.without_them, answered.flags)))


def statuses_of(
    statuses: Mapping[int, Sequence[StatusEntry]], conclusions: Conclusions, others: Others
) -> Iterator[tuple[int, tuple[StatusEntry, ...]]]:
    """Yield the statuses of each recommendation that is told, without the notes that name another."""
    for one in conclusions.recommendations:
        yield (
            one.number,
            tuple(
                replace(entry, note=NOT_TOLD) if others.may_be_meant_in(entry.note) else entry
                for entry in statuses.get(one.number, ())
            ),
        )


def _question(record: QuestionRecord, others: Others) -> QuestionRecord:
    """Return a question in its place, so that the others keep their numbers; its text only where that names none."""
    return replace(record, text=NOT_TOLD) if others.may_be_meant_in(record.text) else record


def _names_another(criterion: Criterion, others: Others) -> bool:
    """Say whether a criterion names another; the numbers in it are those of paragraphs."""
    return any(map(others.are_named_in, (criterion.text, criterion.source)))


def _grounds(grounds: Iterable[Ground], others: Others) -> Iterator[Ground]:
    """Yield what names no other, and every key figure; of what is written about one only what names none."""
    for one in grounds:
        if one.kind is GroundKind.KEY_FIGURE:
            yield replace(one, text=NOT_TOLD) if others.may_be_meant_in(one.text) else one
        elif not others.may_be_meant_in(one.text) and not any(map(others.are_named_in, (one.source, one.section))):
            yield one


def _assessment(assessment: Assessment, others: Others) -> Assessment:
    """Return an assessment, without its words where they compare the unit with another; numbers in them are its own.

    The figures that it was made on are left out: what has changed since is told by `flags_of_unit`.
    """
    return replace(assessment, rationale=others.without_them(assessment.rationale), figures="")


def _recommendations(recommendations: Iterable[Recommendation], others: Others) -> Iterator[Recommendation]:
    """Yield those that name no other; of the boards that they are addressed to, those that name none."""
    for one in recommendations:
        addressees = [board for board in lines_of(one.addressees) if not others.are_named_in(board)]
        if not others.may_be_meant_in(one.text) and (addressees or not one.addressees):
            note = "" if others.may_be_meant_in(one.status_note) else one.status_note
            earlier = "" if others.are_named_in(one.earlier) else one.earlier
            yield replace(one, addressees="\n".join(addressees), status_note=note, earlier=earlier)


def _is_told(response: Response, others: Others) -> bool:
    return not (
        any(map(others.may_be_meant_in, (response.text, response.action)))
        or any(map(others.are_named_in, (response.addressee, response.responsible, response.section)))
    )


def _set(figures: KeyFigureSet, others: Others) -> KeyFigureSet:
    """Return what was read in, whole; where it is from in words that name no other."""
    return replace(figures, source=others.without_them(figures.source), file=others.without_them(figures.file))


def _group(group: ComparisonGroup, others: Others) -> ComparisonGroup:
    """Return a group of municipalities, under a name that names no other unit."""
    return replace(group, name=others.without_them(group.name))
