"""The tables of what leads from the count to the audit's answer, one for each kind of record."""

CONCLUSION_TABLES = (
    # Texts that somebody wrote, and JSON, refer to `texts`; a question, a unit and a board are named by their names.
    """CREATE TABLE questions (
        number INTEGER PRIMARY KEY,
        name TEXT NOT NULL,
        text TEXT NOT NULL,
        parent TEXT NOT NULL,
        position TEXT NOT NULL,
        own TEXT NOT NULL
    )""",
    """CREATE TABLE criteria (
        number INTEGER PRIMARY KEY,
        question TEXT NOT NULL,
        kind TEXT NOT NULL,
        text TEXT NOT NULL,
        source TEXT NOT NULL,
        strength TEXT NOT NULL,
        valid_from TEXT NOT NULL,
        valid_to TEXT NOT NULL
    )""",
    """CREATE TABLE links (
        item TEXT NOT NULL,
        number INTEGER NOT NULL,
        target TEXT NOT NULL,
        to_name TEXT NOT NULL,
        PRIMARY KEY (item, number)
    ) WITHOUT ROWID""",
    """CREATE TABLE grounds (
        number INTEGER PRIMARY KEY,
        question TEXT NOT NULL,
        kind TEXT NOT NULL,
        source TEXT NOT NULL,
        day TEXT NOT NULL,
        section TEXT NOT NULL,
        text TEXT NOT NULL,
        municipality TEXT NOT NULL,
        year TEXT NOT NULL,
        compared_with TEXT NOT NULL
    )""",
    """CREATE TABLE assessments (
        number INTEGER PRIMARY KEY,
        question TEXT NOT NULL,
        unit TEXT NOT NULL,
        rating TEXT NOT NULL,
        word TEXT NOT NULL,
        rationale TEXT NOT NULL,
        figures TEXT NOT NULL,
        by TEXT NOT NULL,
        day TEXT NOT NULL
    )""",
    """CREATE TABLE recommendations (
        number INTEGER PRIMARY KEY,
        label TEXT NOT NULL,
        text TEXT NOT NULL,
        addressees TEXT NOT NULL,
        questions TEXT NOT NULL,
        priority TEXT NOT NULL,
        status TEXT NOT NULL,
        status_day TEXT NOT NULL,
        status_note TEXT NOT NULL,
        earlier TEXT NOT NULL
    )""",
    """CREATE TABLE responses (
        number INTEGER PRIMARY KEY,
        recommendation TEXT NOT NULL,
        addressee TEXT NOT NULL,
        text TEXT NOT NULL,
        agrees TEXT NOT NULL,
        action TEXT NOT NULL,
        responsible TEXT NOT NULL,
        due TEXT NOT NULL,
        decided TEXT NOT NULL,
        section TEXT NOT NULL,
        form TEXT NOT NULL
    )""",
    """CREATE TABLE response_forms (
        number INTEGER PRIMARY KEY,
        token TEXT NOT NULL,
        addressee TEXT NOT NULL,
        sent TEXT NOT NULL,
        deadline TEXT NOT NULL,
        answered TEXT NOT NULL,
        rows TEXT NOT NULL,
        returned TEXT NOT NULL
    )""",
    """CREATE TABLE key_figure_sets (
        number INTEGER PRIMARY KEY,
        source TEXT NOT NULL,
        retrieved TEXT NOT NULL,
        file TEXT NOT NULL,
        sha256 TEXT NOT NULL,
        content TEXT NOT NULL
    )""",
    """CREATE TABLE comparison_groups (
        number INTEGER PRIMARY KEY,
        name TEXT NOT NULL,
        measure TEXT NOT NULL,
        members TEXT NOT NULL
    )""",
    """CREATE TABLE earlier_audits (
        number INTEGER PRIMARY KEY,
        name TEXT NOT NULL,
        auditee TEXT NOT NULL,
        period TEXT NOT NULL,
        version TEXT NOT NULL,
        fingerprint TEXT NOT NULL,
        taken TEXT NOT NULL,
        tally TEXT NOT NULL,
        last_label TEXT NOT NULL,
        answers TEXT NOT NULL
    )""",
)
