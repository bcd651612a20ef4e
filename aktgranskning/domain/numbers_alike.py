"""Tells what is written like an identity number and is something else: a date, a case number, a telephone number.

Only what stands beside a number decides, and only where hardly anybody's number is written so: to find one counts more.
"""

import re

_LOOKED_BACK = 32
_LOOKED_FORWARD = 8

_BEFORE_A_PART = re.compile(r"[0-9][-/ ]$")
_COUNTRY = (
    "(?:1|7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]"
    "|(?:2[1-69]|3[578]|42|5[09]|6[789]|8[0578]|9[679])[0-9])"
)
_NOT_OF_A_NUMBER = r"(?<![0-9])(?<![0-9]\W)(?<![0-9]\W\W)(?<![0-9]\W\W\W)"
_COUNTRY_PREFIX = re.compile(rf"(?:(?<![0-9])\+|{_NOT_OF_A_NUMBER}00){_COUNTRY}[ -]?(?:\(0\)[ -]?)?\Z")
_TELEPHONE = re.compile(
    r"""
    (?:\btel|\btfn|(?P<mobile>mobil)|\bväxel|\bring|\bnås\ på)[a-zåäö]*[.:]?(?:\ n(?:umme)?r[.:]?)?[ \u00a0]?\Z
    """,
    re.IGNORECASE | re.VERBOSE,
)
_CASE_NUMBER = re.compile(r"(?i:\bdnr|\b(?:diarie|ärende|mål) ?n(?:umme)?r)[.:]?[ \u00a0]?(?:[A-ZÅÄÖ]{1,5}[- /])?\Z")
_DATED = re.compile(r"\b(?:den|datum|tid|tidpunkt)[.:]?[ \u00a0]\Z", re.IGNORECASE)
_GOES_ON = re.compile(r"[.:][0-9]{2}(?![0-9])|[-\u2013](?:[01][0-9]|2[0-3])[0-5][0-9](?![0-9])")
_COUNTED = re.compile(r"[ \u00a0]?(?:t?kr\b|SEK\b|:-)", re.IGNORECASE)
_REST_OF_A_DATE = re.compile(r"([-/.])[01][0-9]\1[0-3][0-9](?![0-9])")
_YEAR = re.compile("(?:19|20)[0-9]{2}")
_CLOCK = re.compile("(?:[01][0-9]|2[0-3])[0-5][0-9]")
_MONTH_AND_DAY = re.compile("(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])")
_HEX = re.compile("[0-9a-fA-F]*")
_HEX_BEFORE = re.compile(r"[0-9a-fA-F]*\Z")
_CHECKSUM = 32  # a checksum has so many hex digits, or more


def is_something_else(match: re.Match[str], found_until: int) -> bool:
    """Say whether a number that could be one is something else; the one found before it ends at `found_until`.

    The match is of the pattern in `identity_numbers`, and its groups are named there.
    """
    text, (start, end) = match.string, match.span()
    before, after = text[max(0, start - _LOOKED_BACK) : start], text[end : end + _LOOKED_FORWARD]
    if match["date"] and not match["between"]:
        return _is_telephone(match, before) or _is_in_checksum(text, start)
    if _YEAR.fullmatch(match["last"]) and _REST_OF_A_DATE.match(after):
        return True
    if match["part"] and not match["century"]:
        is_part = bool(_BEFORE_A_PART.search(before)) and start - 1 > found_until
        if is_part or not _divider(match).strip():
            return True
    return _is_dated(match, before, after)


def _is_telephone(match: re.Match[str], before: str) -> bool:
    if match["century"]:
        return False
    if _COUNTRY_PREFIX.search(before):
        return True
    told = _TELEPHONE.search(before)
    return told is not None and match["date"].startswith("070" if told["mobile"] else ("070", "010"))


def _is_in_checksum(text: str, start: int) -> bool:
    before = _HEX_BEFORE.search(text[max(0, start - _CHECKSUM) : start])
    after = _HEX.match(text, start, start + _CHECKSUM)
    return sum(len(part[0]) for part in (before, after) if part) >= _CHECKSUM


def _is_dated(match: re.Match[str], before: str, after: str) -> bool:
    """Say whether a day since 2000 has a clock time, an amount, another day or a running number after it."""
    divider, last = _divider(match), match["last"]
    if not divider.strip() and _COUNTED.match(after):
        return True
    if not _is_recent_day(match):
        return False
    if divider.strip():
        if _CASE_NUMBER.search(before):
            return True
        is_apart = divider[0].isspace() and divider[-1].isspace()
        return is_apart and bool(_MONTH_AND_DAY.fullmatch(last)) and last > _day(match)
    is_weak = bool(match["part"]) or "\t" in divider
    return bool(_CLOCK.fullmatch(last)) and (is_weak or bool(_DATED.search(before) or _GOES_ON.match(after)))


def _divider(match: re.Match[str]) -> str:
    """Return what stands between the date and the last figures."""
    return match["between"] or match["tail"] or "-"


def _is_recent_day(match: re.Match[str]) -> bool:
    """Say whether the date can be a day since 2000, and is no coordination number's."""
    year = match["date"][:2] if match["date"] else match["year"] or match["short"]
    return match["century"] in (None, "20") and year < "35" and _day(match)[2:] <= "31"


def _day(match: re.Match[str]) -> str:
    """Return month and day, four figures."""
    if match["date"]:
        return match["date"][2:]
    return match["rest"] or f"{match['month']}{match['day']}"
