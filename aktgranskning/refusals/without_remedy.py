"""Which texts of refusals do not end with what to do about it."""

WITHOUT_REMEDY = frozenset(
    {
        "file.wrong_suffix",
        "file.unreadable",
        "file.migration_failed",
        "file.read_as_copy",
        "backup.itself",
        "backup.not_on_disk",
        "backup.not_rewritten",
        "backup.none",
    }
)
"""Of all others the last sentence says what to do."""
