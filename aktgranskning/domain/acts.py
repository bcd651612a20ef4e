"""Acts of a user, and what each of them sets: the words of the log."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from aktgranskning.domain.checklist import Item
from aktgranskning.domain.places import item_of, place_of, row_of


class ActKind(StrEnum):
    """What the user did."""

    CREATE_AUDIT = "create_audit"
    EDIT_AUDIT = "edit_audit"
    LOAD_CHECKLIST = "load_checklist"
    CHANGE_CHECKLIST = "change_checklist"
    ADD_INTERPRETATION = "add_interpretation"
    ADD_CASES = "add_cases"
    REMOVE_CASE = "remove_case"
    EDIT_CASE = "edit_case"
    LOAD_REGISTER = "load_register"
    DRAW_SAMPLE = "draw_sample"
    TAKE_SAMPLE = "take_sample"
    EXTEND_SAMPLE = "extend_sample"
    DISCARD_SAMPLE = "discard_sample"
    REPLACE_CASE = "replace_case"
    MARK_ABSENT = "mark_absent"
    RESTORE_CASE = "restore_case"
    ASSIGN_CASES = "assign_cases"
    OBSERVE = "observe"
    REQUEST_DOCUMENT = "request_document"
    NOTE_VIEW = "note_view"
    NOTE_CLAIM = "note_claim"
    DECIDE_VIEW = "decide_view"
    SEND_DISPATCH = "send_dispatch"
    EDIT_DISPATCH = "edit_dispatch"
    IMPORT_VIEWS = "import_views"
    EDIT_SENTENCE = "edit_sentence"
    EDIT_QUESTION = "edit_question"
    EDIT_CRITERION = "edit_criterion"
    EDIT_GROUND = "edit_ground"
    ASSESS = "assess"
    EDIT_RECOMMENDATION = "edit_recommendation"
    SET_STATUS = "set_status"
    NOTE_RESPONSE = "note_response"
    SEND_RESPONSE_FORM = "send_response_form"
    EDIT_RESPONSE_FORM = "edit_response_form"
    IMPORT_RESPONSES = "import_responses"
    IMPORT_KEY_FIGURES = "import_key_figures"
    EDIT_COMPARISON = "edit_comparison"
    START_FOLLOW_UP = "start_follow_up"
    CHANGE_PASSPHRASE = "change_passphrase"
    BEGIN_CASE = "begin_case"
    COMPLETE_CASE = "complete_case"
    REOPEN_CASE = "reopen_case"
    READ_SECOND = "read_second"
    NOTE_REVIEW = "note_review"
    PLAN_SECOND_READING = "plan_second_reading"
    LOCK_AUDIT = "lock_audit"
    UNLOCK_AUDIT = "unlock_audit"
    ANSWER = "answer"
    COMMENT = "comment"
    EVIDENCE = "evidence"
    CONFIRM = "confirm"
    ADD_ROW = "add_row"
    REMOVE_ROW = "remove_row"
    IMPORT = "import"
    ANONYMISE = "anonymise"
    ERASE = "erase"
    RESTORE = "restore"
    UNDO = "undo"
    REDO = "redo"


class Field(StrEnum):
    """What one row of the log sets."""

    VALUE = "value"
    DRAFT = "draft"
    COMMENT = "comment"
    EVIDENCE = "evidence"
    SECOND_LOOK = "second_look"
    ROW = "row"
    STATUS = "status"
    CASE_REVIEWER = "case_reviewer"
    LABEL = "label"
    REFERENCE = "reference"
    UNIT = "unit"
    STRATUM = "stratum"
    RANK = "rank"
    REPLACES = "replaces"
    ABSENCE = "absence"
    ABSENCE_REASON = "absence_reason"
    ASSIGNED = "assigned"
    SOURCE_SYSTEM = "source_system"
    PERIOD_READ = "period_read"
    DOCUMENTS = "documents"
    PAGES = "pages"
    OBSERVATIONS = "observations"
    FOR_REPORT = "for_report"
    URGENT = "urgent"
    SECOND_READER = "second_reader"
    SECOND_READ = "second_read"
    REASON = "reason"
    NOTE_ROW = "note_row"
    NOTE_TEXT = "note_text"
    NOTE_REPLY = "note_reply"
    NOTE_STATE = "note_state"
    NOTE_BY = "note_by"
    NOTE_DAY = "note_day"
    REQUEST_WHAT = "request_what"
    REQUEST_WHOM = "request_whom"
    REQUEST_ASKED = "request_asked"
    REQUEST_RECEIVED = "request_received"
    VIEW_VALUE = "view_value"
    VIEW_WORDS = "view_words"
    VIEW_EVIDENCE = "view_evidence"
    VIEW_DAY = "view_day"
    VIEW_WHO = "view_who"
    VIEW_PRESENCE = "view_presence"
    VIEW_ANSWER = "view_answer"
    VIEW_DISPATCH = "view_dispatch"
    VIEW_DECISION = "view_decision"
    VIEW_RATIONALE = "view_rationale"
    VIEW_DECIDED_BY = "view_decided_by"
    VIEW_DECIDED = "view_decided"
    CLAIM_MORE = "claim_more"
    CLAIM_WORDS = "claim_words"
    CLAIM_DAY = "claim_day"
    CLAIM_WHO = "claim_who"
    CLAIM_UNIT = "claim_unit"
    CLAIM_RATIONALE = "claim_rationale"
    DISPATCH_TOKEN = "dispatch_token"
    DISPATCH_UNIT = "dispatch_unit"
    DISPATCH_WHOM = "dispatch_whom"
    DISPATCH_SENT = "dispatch_sent"
    DISPATCH_DEADLINE = "dispatch_deadline"
    DISPATCH_ANSWERED = "dispatch_answered"
    DISPATCH_ROWS = "dispatch_rows"
    DISPATCH_RETURNED = "dispatch_returned"
    SENTENCE_TEXT = "sentence_text"
    SENTENCE_FIGURES = "sentence_figures"
    QUESTION_NAME = "question_name"
    QUESTION_TEXT = "question_text"
    QUESTION_PARENT = "question_parent"
    QUESTION_POSITION = "question_position"
    QUESTION_OWN = "question_own"
    CRITERION_QUESTION = "criterion_question"
    CRITERION_KIND = "criterion_kind"
    CRITERION_TEXT = "criterion_text"
    CRITERION_SOURCE = "criterion_source"
    CRITERION_STRENGTH = "criterion_strength"
    CRITERION_VALID_FROM = "criterion_valid_from"
    CRITERION_VALID_TO = "criterion_valid_to"
    LINK_TARGET = "link_target"
    LINK_TO_NAME = "link_to_name"
    GROUND_QUESTION = "ground_question"
    GROUND_KIND = "ground_kind"
    GROUND_SOURCE = "ground_source"
    GROUND_DAY = "ground_day"
    GROUND_SECTION = "ground_section"
    GROUND_TEXT = "ground_text"
    GROUND_MUNICIPALITY = "ground_municipality"
    GROUND_YEAR = "ground_year"
    GROUND_COMPARED_WITH = "ground_compared_with"
    ASSESSMENT_QUESTION = "assessment_question"
    ASSESSMENT_UNIT = "assessment_unit"
    ASSESSMENT_RATING = "assessment_rating"
    ASSESSMENT_WORD = "assessment_word"
    ASSESSMENT_RATIONALE = "assessment_rationale"
    ASSESSMENT_FIGURES = "assessment_figures"
    ASSESSMENT_BY = "assessment_by"
    ASSESSMENT_DAY = "assessment_day"
    RECOMMENDATION_LABEL = "recommendation_label"
    RECOMMENDATION_TEXT = "recommendation_text"
    RECOMMENDATION_ADDRESSEES = "recommendation_addressees"
    RECOMMENDATION_QUESTIONS = "recommendation_questions"
    RECOMMENDATION_PRIORITY = "recommendation_priority"
    RECOMMENDATION_STATUS = "recommendation_status"
    RECOMMENDATION_STATUS_DAY = "recommendation_status_day"
    RECOMMENDATION_STATUS_NOTE = "recommendation_status_note"
    RECOMMENDATION_EARLIER = "recommendation_earlier"
    RESPONSE_RECOMMENDATION = "response_recommendation"
    RESPONSE_ADDRESSEE = "response_addressee"
    RESPONSE_TEXT = "response_text"
    RESPONSE_AGREES = "response_agrees"
    RESPONSE_ACTION = "response_action"
    RESPONSE_RESPONSIBLE = "response_responsible"
    RESPONSE_DUE = "response_due"
    RESPONSE_DECIDED = "response_decided"
    RESPONSE_SECTION = "response_section"
    RESPONSE_FORM = "response_form"
    RESPONSE_FORM_TOKEN = "response_form_token"
    RESPONSE_FORM_ADDRESSEE = "response_form_addressee"
    RESPONSE_FORM_SENT = "response_form_sent"
    RESPONSE_FORM_DEADLINE = "response_form_deadline"
    RESPONSE_FORM_ANSWERED = "response_form_answered"
    RESPONSE_FORM_ROWS = "response_form_rows"
    RESPONSE_FORM_RETURNED = "response_form_returned"
    KEY_FIGURES_SOURCE = "key_figures_source"
    KEY_FIGURES_RETRIEVED = "key_figures_retrieved"
    KEY_FIGURES_FILE = "key_figures_file"
    KEY_FIGURES_SHA256 = "key_figures_sha256"
    KEY_FIGURES_CONTENT = "key_figures_content"
    COMPARISON_GROUP_NAME = "comparison_group_name"
    COMPARISON_GROUP_MEASURE = "comparison_group_measure"
    COMPARISON_GROUP_MEMBERS = "comparison_group_members"
    EARLIER_NAME = "earlier_name"
    EARLIER_AUDITEE = "earlier_auditee"
    EARLIER_PERIOD = "earlier_period"
    EARLIER_VERSION = "earlier_version"
    EARLIER_FINGERPRINT = "earlier_fingerprint"
    EARLIER_TAKEN = "earlier_taken"
    EARLIER_TALLY = "earlier_tally"
    EARLIER_LAST_LABEL = "earlier_last_label"
    EARLIER_ANSWERS = "earlier_answers"
    REGISTER = "register"
    DRAW = "draw"
    SAMPLE = "sample"
    CASE = "case"
    CHECKLIST = "checklist"
    FROZEN = "frozen"
    VERSION = "version"
    ITEM_NAME = "item_name"
    INTERPRETATION = "interpretation"
    NAME = "name"
    AUDITEE = "auditee"
    PERIOD = "period"
    EXAMPLE = "example"
    NOUN = "noun"
    FACT_CHECK = "fact_check"
    CONFIDENCE = "confidence"
    PURPOSE = "purpose"
    SCALE = "scale"
    MUNICIPALITY = "municipality"
    SECOND_READING = "second_reading"
    LOCK = "lock"
    ERASURE = "erasure"
    RETAINED_UNTIL = "retained_until"
    RETENTION_GROUND = "retention_ground"
    DISPOSAL_DECISION = "disposal_decision"
    COPY_OF = "copy_of"
    ENCRYPTION = "encryption"
    RESTORED = "restored"


CONTENTS = (Field.VALUE, Field.DRAFT, Field.COMMENT, Field.EVIDENCE)
"""What somebody wrote in a place, as the attributes of an answer."""

ERASED = "[raderat]"
"""What is read where a text was erased."""

ANSWER_FIELDS = (*CONTENTS, Field.SECOND_LOOK)

CASE_FIELDS = frozenset(
    {
        Field.STATUS,
        Field.CASE_REVIEWER,
        Field.LABEL,
        Field.REFERENCE,
        Field.UNIT,
        Field.STRATUM,
        Field.RANK,
        Field.REPLACES,
        Field.ABSENCE,
        Field.ABSENCE_REASON,
        Field.ASSIGNED,
        Field.SOURCE_SYSTEM,
        Field.PERIOD_READ,
        Field.DOCUMENTS,
        Field.PAGES,
        Field.OBSERVATIONS,
        Field.FOR_REPORT,
        Field.URGENT,
        Field.SECOND_READER,
        Field.SECOND_READ,
    }
)
AUDIT_FIELDS = frozenset(
    {
        Field.NAME,
        Field.AUDITEE,
        Field.PERIOD,
        Field.EXAMPLE,
        Field.NOUN,
        Field.FACT_CHECK,
        Field.CONFIDENCE,
        Field.PURPOSE,
        Field.SCALE,
        Field.MUNICIPALITY,
        Field.SECOND_READING,
        Field.LOCK,
        Field.RETAINED_UNTIL,
        Field.RETENTION_GROUND,
        Field.DISPOSAL_DECISION,
        Field.COPY_OF,
    }
)

UNDOABLE = frozenset(
    {
        ActKind.EDIT_AUDIT,
        ActKind.EDIT_CASE,
        ActKind.MARK_ABSENT,
        ActKind.RESTORE_CASE,
        ActKind.ASSIGN_CASES,
        ActKind.OBSERVE,
        ActKind.REQUEST_DOCUMENT,
        ActKind.NOTE_VIEW,
        ActKind.NOTE_CLAIM,
        ActKind.DECIDE_VIEW,
        ActKind.EDIT_DISPATCH,
        ActKind.IMPORT_VIEWS,
        ActKind.EDIT_SENTENCE,
        ActKind.EDIT_QUESTION,
        ActKind.EDIT_CRITERION,
        ActKind.EDIT_GROUND,
        ActKind.ASSESS,
        ActKind.EDIT_RECOMMENDATION,
        ActKind.SET_STATUS,
        ActKind.NOTE_RESPONSE,
        ActKind.EDIT_RESPONSE_FORM,
        ActKind.IMPORT_RESPONSES,
        ActKind.IMPORT_KEY_FIGURES,
        ActKind.EDIT_COMPARISON,
        ActKind.BEGIN_CASE,
        ActKind.COMPLETE_CASE,
        ActKind.REOPEN_CASE,
        ActKind.READ_SECOND,
        ActKind.NOTE_REVIEW,
        ActKind.PLAN_SECOND_READING,
        ActKind.ANSWER,
        ActKind.COMMENT,
        ActKind.EVIDENCE,
        ActKind.CONFIRM,
        ActKind.ADD_ROW,
        ActKind.REMOVE_ROW,
        ActKind.IMPORT,
        ActKind.CHANGE_CHECKLIST,
        ActKind.ADD_INTERPRETATION,
    }
)
"""The acts that undo takes back: not those that bring a checklist, a register or cases in."""

BACKED_UP_BEFORE = frozenset(
    {
        ActKind.IMPORT,
        ActKind.IMPORT_VIEWS,
        ActKind.IMPORT_RESPONSES,
        ActKind.IMPORT_KEY_FIGURES,
        ActKind.LOAD_REGISTER,
        ActKind.CHANGE_CHECKLIST,
        ActKind.DRAW_SAMPLE,
        ActKind.TAKE_SAMPLE,
        ActKind.EXTEND_SAMPLE,
        ActKind.DISCARD_SAMPLE,
    }
)
"""The acts that change much at once, before which a backup is made.

None is made before an erasure: it would hold once more what is to be gone.
"""


@dataclass(frozen=True, slots=True)
class Change:
    """One field set from `old` to `new`; `case_id` is 0 and `item` '' where they do not apply.

    `row_path` is the path of the row (see `places`), '' outside repeats. Of Field.ROW, which sets whether a row is
    there ("1" or ''), `item` is the repeat and `row_path` the row itself. Of Field.SECOND_LOOK the contents are "1" and
    ''; of Field.VERSION the ids of two checklists of the file; of Field.ITEM_NAME two names of one item. Of
    Field.INTERPRETATION `row_path` is its number among those of the item; of the fields of a record (see `records`) it
    is the record's number or the row that the record is about. Of Field.FROZEN the content is the fingerprint of the
    checklist that the act brings in. Of Field.REGISTER the content refers to the facts of a
    register in JSON, of Field.DRAW it is the plan of a draw in JSON, of Field.SAMPLE the number of the draw whose
    cases were taken. Of Field.ERASURE `old` is the reference to a text that is gone since.
    Of Field.RESTORED the contents are the heads of the log of the file that was replaced, '' where it
    could not be read, and of the backup that came in its place; of
    Field.ENCRYPTION "1" and '' say whether the file is encrypted.
    Field.REASON is why a case was opened again, or the audit unlocked: the log alone holds it.
    """

    field: Field
    old: str
    new: str
    case_id: int = 0
    item: str = ""
    row_path: str = ""

    @property
    def place(self) -> str:
        """Where in the case the field stands; of a row, the row."""
        return self.row_path if self.field is Field.ROW else place_of(self.item, self.row_path)


def change_at(field: Field, old: str, new: str, case_id: int, place: str) -> Change:
    """Return the change of one field of the answer in a place."""
    return Change(field, old, new, case_id, item_of(place), row_of(place))


@dataclass(frozen=True, slots=True)
class Changes:
    """What an act changed, so that each view can decide whether it must be painted again.

    `answers` holds (case id, place), those included whose state followed from another answer. `rows` is whether rows
    of repeats came or went. `setup` is whether the audit, its checklist or its list of cases changed. `target` is the
    case and the place where the act itself took place, None where it concerns no single case. `items` are those whose
    interpretations changed. `records` are the kinds of record (their tables) of which one changed.
    """

    kind: ActKind
    act: int
    answers: frozenset[tuple[int, str]] = frozenset()
    cases: frozenset[int] = frozenset()
    rows: bool = False
    setup: bool = False
    target: tuple[int, str] | None = None
    reversed_kind: ActKind | None = None
    items: frozenset[str] = frozenset()
    records: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class HistoryEntry:
    """One act upon one answer, as its history shows it: what was set, from what, to what, by whom and when.

    `item_before` and `item` are the item as the checklists had it before the act and after it.
    """

    act: int
    kind: ActKind
    field: Field
    old: str
    new: str
    reviewer: str
    at: datetime
    item_before: Item | None
    item: Item | None
