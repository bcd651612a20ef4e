"""Tells municipalities from regions and from what sums several up, which tables list among them."""

import re

from aktgranskning.domain.conclusions.key_figures import Municipality

_MUNICIPALITY, _WHOLE_COUNTRY = "K", "0000"

_SEVERAL = re.compile(
    r"(?:riket|sverige$|alla regioner|samtliga|storstäder|(?:större|mindre) (?:stad|städer)|g[0-9]|0000)"
    r"|.*(?:kommuner\b|\bkommungrupp|(?:pendlings|landsbygds)kommun|\blän$"
    r"|\bmedel\b|\bmedelvärde|\bgenomsnitt|\bmedian\b)",
    re.IGNORECASE,
)
"""How the id or the name of several begins, or what stands in it, where nothing says of which kind it is."""

_REGION_NAME = re.compile(r"region ", re.IGNORECASE)


def is_summed_up(municipality: Municipality) -> bool:
    """Say whether it is no municipality but a region, the whole country, or a sum of several."""
    return is_several(municipality) or _is_region(municipality)


def is_several(municipality: Municipality) -> bool:
    """Say whether it is the whole country or a sum of several, which nobody audits."""
    if municipality.kind:
        return municipality.kind != _MUNICIPALITY and municipality.id == _WHOLE_COUNTRY
    return any(map(_SEVERAL.match, (municipality.id, municipality.title)))


def _is_region(municipality: Municipality) -> bool:
    if municipality.kind:
        return municipality.kind != _MUNICIPALITY
    return any(map(_REGION_NAME.match, (municipality.id, municipality.title)))
