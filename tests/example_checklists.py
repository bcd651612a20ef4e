"""Checklists made by hand for tests."""

from aktgranskning.domain.checklist import Checklist, Choice, Item, ItemKind, Outcome, Section, TallyKind

ANSWERS = (
    Choice("ja", "Ja", Outcome.MET, "J"),
    Choice("delvis", "Delvis", Outcome.PARTLY, "D"),
    Choice("nej", "Nej", Outcome.NOT_MET, "N"),
    Choice("ej_tillampligt", "Ej tillämpligt", Outcome.NOT_APPLICABLE, "E"),
    Choice("kan_ej_bedomas", "Kan ej bedömas", Outcome.NOT_ASSESSABLE, "B"),
)

PARTIES = (
    Choice("af", "Arbetsförmedlingen", None, "A"),
    Choice("fk", "Försäkringskassan", None, "F"),
    Choice("ingen", "Ingen", None, "I"),
)

SMALL = Checklist(
    form_id="small",
    title="Liten checklista",
    version="1",
    sections=(
        Section("utredning", "Utredning"),
        Section("plan_finns", "När planen finns", relevant="${plan} = 'ja' or ${plan} = 'delvis'"),
    ),
    items=(
        Item("ansokan", ItemKind.DATE, "Ansökans datum", TallyKind.STATISTIC, "utredning"),
        Item(
            "plan",
            ItemKind.SELECT_ONE,
            "Plan finns",
            TallyKind.OUTCOME,
            "utredning",
            choices=ANSWERS,
            required="true()",
        ),
        Item(
            "plan_datum",
            ItemKind.DATE,
            "Planens datum",
            TallyKind.STATISTIC,
            "plan_finns",
            constraint="${ansokan} = '' or . >= ${ansokan}",
            constraint_message="Planen kan inte vara äldre än ansökan.",
        ),
        Item(
            "dagar",
            ItemKind.CALCULATE,
            "Dagar till plan",
            TallyKind.OUTCOME,
            "plan_finns",
            calculation="if(${ansokan} != '' and ${plan_datum} != '', ${plan_datum} - ${ansokan}, '')",
            met=". <= 92",
        ),
        Item(
            "undertecknad",
            ItemKind.SELECT_ONE,
            "Undertecknad",
            TallyKind.OUTCOME,
            "plan_finns",
            choices=ANSWERS,
        ),
        Item(
            "uppfoljd",
            ItemKind.SELECT_ONE,
            "Uppföljd",
            TallyKind.OUTCOME,
            choices=ANSWERS,
            not_applicable="${plan} = 'nej'",
        ),
        Item("samverkan", ItemKind.SELECT_MULTIPLE, "Samverkan", TallyKind.DISTRIBUTION, choices=PARTIES),
        Item(
            "antal",
            ItemKind.INTEGER,
            "Antal besök",
            TallyKind.STATISTIC,
            constraint=". < 100",
            constraint_message="Högst 99 besök.",
        ),
        Item("anteckning", ItemKind.TEXT, "Anteckning", TallyKind.NONE),
        Item(
            "aldern",
            ItemKind.CALCULATE,
            "Dagar sedan ansökan",
            TallyKind.STATISTIC,
            calculation="if(${ansokan} != '', today() - ${ansokan}, '')",
        ),
    ),
)
"""Every kind of item, a section on condition, a constraint, something computed, something that follows today()."""
