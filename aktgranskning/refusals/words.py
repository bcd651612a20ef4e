"""What the catalogue says besides its texts: why the system refused, where a mistake stands, how many are left out."""

WORDS: dict[str, str] = {
    "system.ENOENT": "mappen eller filen finns inte",
    "system.EEXIST": "namnet är upptaget av något annat",
    "system.ENOTDIR": "en del av sökvägen är ingen mapp",
    "system.EISDIR": "det är en mapp",
    "system.EACCES": "du har inte behörighet",
    "system.EPERM": "du har inte behörighet",
    "system.EROFS": "disken är skrivskyddad",
    "system.ENOSPC": "disken är full",
    "system.ENAMETOOLONG": "namnet är för långt",
    "system.EIO": "disken svarar inte",
    "engine.full": "disken är full",
    "engine.readonly": "filen är skrivskyddad",
    "engine.I/O": "disken svarar inte",
    "engine.locked": "ett annat program håller filen låst",
    "engine.unable to open": "filen går inte att öppna",
    "unknown": "okänt fel",
    "sheet": "blad {sheet}",
    "row": "rad {row}",
    "column": "kolumn {column}",
    "cell": " ”{cell}”",
    "more": "… och {more} till.",
}
"""By what they are for: `system` and an error number's name, `engine` and a word that is in SQLite's error."""
