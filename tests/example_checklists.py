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

KINDS = (
    Choice("brev", "Brev", None, "B", (("vag", "skriftlig"),)),
    Choice("epost", "E-post", None, "E", (("vag", "skriftlig"),)),
    Choice("mote", "Möte", None, "M", (("vag", "muntlig"),)),
    Choice("telefon", "Telefon", None, "T", (("vag", "muntlig"),)),
)

WAYS = (Choice("skriftlig", "Skriftlig", None, "1"), Choice("muntlig", "Muntlig", None, "2"))

REPEATING = Checklist(
    form_id="repeating",
    title="Checklista med rader",
    version="1",
    sections=(
        Section("uppfoljningar", "Uppföljningar", is_repeat=True),
        Section("om_samtal", "Om samtalen", "uppfoljningar", relevant="${reviderad} = 'ja'"),
        Section("samtal", "Samtal", "om_samtal", is_repeat=True),
        Section("avslut", "Avslut"),
        Section("beslut", "Beslut", "avslut", is_repeat=True),
    ),
    items=(
        Item("plan", ItemKind.SELECT_ONE, "Plan finns", TallyKind.OUTCOME, choices=ANSWERS, list_name="svar"),
        Item("plan_datum", ItemKind.DATE, "Planens datum", TallyKind.STATISTIC, relevant="${plan} = 'ja'"),
        Item(
            "uppfoljningar",
            ItemKind.REPEAT,
            "Uppföljningar",
            TallyKind.OUTCOME,
            hint="En rad för varje uppföljning.",
            relevant="${plan} = 'ja'",
            met=". >= 2",
        ),
        Item("datum", ItemKind.DATE, "När?", TallyKind.STATISTIC, "uppfoljningar", required="true()"),
        Item(
            "dagar",
            ItemKind.CALCULATE,
            "Dagar sedan den förra",
            TallyKind.STATISTIC,
            "uppfoljningar",
            calculation=(
                "if(${datum} = '', '', if(position(..) = 1, "
                "if(${plan_datum} = '', '', ${datum} - ${plan_datum}), "
                "${datum} - indexed-repeat(${datum}, ${uppfoljningar}, position(..) - 1)))"
            ),
        ),
        Item(
            "vag",
            ItemKind.SELECT_ONE,
            "På vilket sätt?",
            TallyKind.DISTRIBUTION,
            "uppfoljningar",
            choices=WAYS,
            list_name="vagar",
            default="muntlig",
        ),
        Item(
            "slag",
            ItemKind.SELECT_ONE,
            "Hur?",
            TallyKind.DISTRIBUTION,
            "uppfoljningar",
            choices=KINDS,
            list_name="slag",
            choice_filter="vag = ${vag}",
        ),
        Item(
            "reviderad",
            ItemKind.SELECT_ONE,
            "Reviderades planen?",
            TallyKind.OUTCOME,
            "uppfoljningar",
            choices=ANSWERS,
            list_name="svar",
        ),
        Item("samtal", ItemKind.REPEAT, "Samtal", TallyKind.STATISTIC, "om_samtal"),
        Item("vem", ItemKind.TEXT, "Med vem?", TallyKind.NONE, "samtal"),
        Item("minuter", ItemKind.INTEGER, "Hur länge?", TallyKind.STATISTIC, "samtal"),
        Item(
            "minuter_i_allt",
            ItemKind.CALCULATE,
            "Minuter i allt",
            TallyKind.STATISTIC,
            "uppfoljningar",
            calculation="sum(${minuter})",
        ),
        Item(
            "langst_uppehall",
            ItemKind.CALCULATE,
            "Var tredje månad (längsta uppehåll, dagar)",
            TallyKind.OUTCOME,
            calculation="if(count(${uppfoljningar}) = 0, '', max(${dagar}))",
            met=". <= 92",
        ),
        Item("antal_beslut", ItemKind.INTEGER, "Antal beslut", TallyKind.STATISTIC, "avslut"),
        Item(
            "beslut",
            ItemKind.REPEAT,
            "Beslut",
            TallyKind.STATISTIC,
            "avslut",
            repeat_count="${antal_beslut}",
        ),
        Item("beslut_text", ItemKind.TEXT, "Vad beslutades?", TallyKind.NONE, "beslut"),
        Item(
            "beslut_nummer",
            ItemKind.CALCULATE,
            "Beslutets nummer",
            TallyKind.NONE,
            "beslut",
            calculation="position(..)",
        ),
        Item(
            "sammanfattning",
            ItemKind.TEXT,
            "Sammanfattning",
            TallyKind.NONE,
            calculation="concat('Beslut: ', ${antal_beslut})",
        ),
        Item(
            "senast",
            ItemKind.TEXT,
            "Senast ändrat",
            TallyKind.NONE,
            calculation="${antal_beslut}",
            triggers=("plan",),
        ),
    ),
    lists={"svar": ANSWERS, "slag": KINDS, "vagar": WAYS},
)
"""A repeat, one nested in a group in it, one with a computed count; a filtered choice; answers that set others."""
