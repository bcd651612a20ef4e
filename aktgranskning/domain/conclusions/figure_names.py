"""By which names key figures and municipalities are known: by their ids and by their titles, in capitals or not."""

from collections.abc import Callable, Iterable, Mapping

from aktgranskning.domain.conclusions.key_figures import KeyFigure, Municipality


def ids_of_figures(figures: Iterable[KeyFigure]) -> Mapping[str, str]:
    """Return the ids of key figures by every `name_of_figure` that means one; a title that several have means none."""
    return _ids(((one.id, one.title) for one in figures), name_of_figure)


def ids_of_municipalities(municipalities: Iterable[Municipality]) -> Mapping[str, str]:
    """Return the ids of municipalities by every `name_of_municipality`; a name that several have means none of them."""
    return _ids(((one.id, one.title) for one in municipalities), name_of_municipality)


def name_of_figure(written: str) -> str:
    """Return an id or a title as it is compared."""
    return " ".join(written.split()).casefold()


def name_of_municipality(written: str) -> str:
    """Return a code or a name as it is compared, without "kommun" behind it."""
    return name_of_figure(written).removesuffix(" kommun")


def _ids(named: Iterable[tuple[str, str]], fold: Callable[[str], str]) -> Mapping[str, str]:
    """Return the ids by all that they are called; a name that several have names none of them."""
    pairs = tuple(dict.fromkeys(named))
    by_title: dict[str, dict[str, str]] = {}
    ids: dict[str, str] = {}
    for id_, title in pairs:
        if title:
            ids.setdefault(fold(id_), id_)
            by_title.setdefault(fold(title), {})[fold(id_)] = ids[fold(id_)]
    for title, of in by_title.items():
        if len(of) == 1:
            ids.setdefault(title, *of.values())
    for id_, _ in pairs:
        ids.setdefault(fold(id_), id_)
    return ids
