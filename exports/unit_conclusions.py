"""What leads to the audit's answer, of one unit: its own assessments, and what is said of the whole and of no other.

What rests on the figures of the whole is left out: its assessments, the earlier audit, forms that were sent.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from aktgranskning.domain.conclusions.assessments import Assessment
from aktgranskning.domain.conclusions.basis import KEY_FIGURES, read_basis, write_basis
from aktgranskning.domain.conclusions.figure_content import read_content
from aktgranskning.domain.conclusions.key_figures import ComparisonGroup, KeyFigureSet, Origin
from aktgranskning.domain.conclusions.picture import Conclusions
from aktgranskning.domain.conclusions.questions import Criterion, Ground, LinkTarget, QuestionRecord
from aktgranskning.domain.conclusions.recommendations import Recommendation, Response, lines_of
from aktgranskning.domain.conclusions.statuses import StatusEntry
from exports.other_units import NOT_TOLD, Others


def conclusions_of_unit(conclusions: Conclusions, unit: str, others: Others) -> Conclusions:
    """Return what can be told where one unit is exported; nothing of it names another unit or a case of it.

    '' as unit is of the cases without one, which no assessment is made of.
    """
    grounds = tuple(one for one in conclusions.grounds if not _is_of_another(one, others))
    recommendations = tuple(_recommendations(conclusions.recommendations, others))
    kept = {str(one.number) for one in recommendations}
    return Conclusions(
        questions=tuple(_question(one, others) for one in conclusions.questions),
        criteria=tuple(one for one in conclusions.criteria if not _names_another(one, others)),
        links=tuple(one for one in conclusions.links if one.target is LinkTarget.QUESTION or one.to_name in kept),
        grounds=grounds,
        assessments=tuple(
            _assessment(one, grounds, others) for one in conclusions.assessments if one.unit == unit != ""
        ),
        recommendations=recommendations,
        responses=tuple(one for one in conclusions.responses if one.recommendation in kept and _is_told(one, others)),
        key_figure_sets=tuple(one for one in conclusions.key_figure_sets if not _set_names_another(one, others)),
        comparison_groups=tuple(one for one in conclusions.comparison_groups if not _compares(one, others)),
    )


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


def _is_of_another(ground: Ground, others: Others) -> bool:
    return others.may_be_meant_in(ground.text) or any(
        map(others.are_named_in, (ground.source, ground.section, ground.municipality))
    )


def _assessment(assessment: Assessment, grounds: Iterable[Ground], others: Others) -> Assessment:
    """Return an assessment, without its words where they compare the unit with another; numbers in them are its own.

    Of the figures that it was made on, those of grounds that are left out go with them.
    """
    kept = {str(one.number) for one in grounds}
    basis = {
        sort: {
            name: figure._replace(label=others.without_them(figure.label), said=others.without_them(figure.said))
            for name, figure in figures.items()
            if sort != KEY_FIGURES or name in kept
        }
        for sort, figures in read_basis(assessment.figures).items()
    }
    rationale = others.without_them(assessment.rationale)
    return replace(assessment, rationale=rationale, figures=write_basis(basis) if basis else "")


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


def _set_names_another(figures: KeyFigureSet, others: Others) -> bool:
    """Say whether what was read in names another; its years and values name nobody."""
    content = read_content(figures.content, Origin(figures.number, figures.source, figures.retrieved))
    names = [figure.name for figure in content.figures] + [one.name for one in content.municipalities]
    return any(map(others.are_named_in, (figures.source, figures.file, *names)))


def _compares(group: ComparisonGroup, others: Others) -> bool:
    return any(map(others.are_named_in, (group.name, group.members)))
