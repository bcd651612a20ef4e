"""What texts of records hold beside words, made out once as a file is opened: later nobody expects damage."""

from collections.abc import Callable, Mapping
from dataclasses import fields
from datetime import date

from aktgranskning.domain.acts import Field
from aktgranskning.domain.check_rows import rows_from_json
from aktgranskning.domain.conclusions.basis import read_basis
from aktgranskning.domain.conclusions.earlier_answers import read_answers
from aktgranskning.domain.conclusions.earlier_tally import read_tally
from aktgranskning.domain.conclusions.figure_table import figure_table
from aktgranskning.domain.conclusions.form_rows import form_rows_from_json
from aktgranskning.domain.conclusions.picture import Conclusions
from aktgranskning.domain.conclusions.statuses import earlier_statuses
from aktgranskning.domain.record_kind import Records
from aktgranskning.domain.records import KIND_OF_FIELD

MADE_OUT: Mapping[Field, Callable[[str], object]] = {
    Field.REQUEST_ASKED: date.fromisoformat,
    Field.CLAIM_MORE: int,
    Field.DISPATCH_DEADLINE: date.fromisoformat,
    Field.DISPATCH_ROWS: rows_from_json,
    Field.QUESTION_POSITION: int,
    Field.ASSESSMENT_FIGURES: read_basis,
    Field.RECOMMENDATION_LABEL: int,
    Field.RECOMMENDATION_EARLIER: earlier_statuses,
    Field.RESPONSE_RECOMMENDATION: int,
    Field.RESPONSE_DUE: date.fromisoformat,
    Field.RESPONSE_FORM_DEADLINE: date.fromisoformat,
    Field.RESPONSE_FORM_ROWS: form_rows_from_json,
    Field.EARLIER_TALLY: read_tally,
    Field.EARLIER_LAST_LABEL: int,
    Field.EARLIER_ANSWERS: read_answers,
}
"""What makes out the fields that are made out whenever they are asked for; '' goes without saying."""


def make_out(records: Records) -> None:
    """Make out all of it; ValueError, LookupError, TypeError, AttributeError or ArithmeticError where that cannot be.

    Key figures, which are long, are kept made out (`figure_table`).
    """
    for field, read in MADE_OUT.items():
        kind = KIND_OF_FIELD[field]
        for record in records[kind.table]:
            held = getattr(record, kind.attributes[field])
            if held:
                read(held)
    figure_table(Conclusions(**{part.name: records[part.name] for part in fields(Conclusions)}))
