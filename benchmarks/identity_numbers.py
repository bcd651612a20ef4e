"""How many generated identity numbers are found, and how many others let be; it shares no rule with the program."""

import random
from collections.abc import Iterator
from datetime import date, timedelta

from aktgranskning.domain.identity_numbers import found_in, has_any

FORMATS = (
    "{century}{date}-{last}",
    "{century}{date}{last}",
    "{century}{date} {last}",
    "{century}{date}+{last}",
    "{date}-{last}",
    "{date}{last}",
    "{date} {last}",
    "{date}+{last}",
    "{date}\u00a0{last}",
    "{date}\u2011{last}",
    "{date}\u2013{last}",
    "{century}{date}\u2212{last}",
    "{date}-\n{last}",
    "{date}--{last}",
    "{date}/{last}",
    "{date}\ufeff-{last}",
    "{century}{year}-{month}-{day}-{last}",
    "{century}{year} {month} {day}-{last}",
    "{century}{year} {month}{day}-{last}",
    "({century}{date}) {last}",
)
"""Every way in which a number is written, but for those that a date with something after it is written in too."""

DIVIDERS = (" ", "\n", ", ", ",", "/", "\t", "; ", ";", " och ", "\r\n")
"""What stands between the numbers of a list."""

_FIRST, _DAYS = date(1890, 1, 1), 49_900


def check_digit(nine: str) -> str:
    """Return the last figure by the rule as it is printed: the digits of the products, added up, to the next ten."""
    products = "".join(str(int(figure) * weight) for figure, weight in zip(nine, [2, 1] * 5, strict=False))
    return str((10 - sum(map(int, products)) % 10) % 10)


def generated(born: date, serial: int, coordination: bool, form: str) -> str:
    """Return the number of somebody born on a day, written in a format."""
    nine = f"{born:%y%m}{born.day + 60 * coordination:02}{serial:03}"
    parts = {"year": nine[:2], "month": nine[2:4], "day": nine[4:6]}
    return form.format(century=born.year // 100, date=nine[:6], last=nine[6:] + check_digit(nine), **parts)


def numbers(form: str, count: int) -> Iterator[str]:
    """Yield so many numbers in a format, the same ones each time; three in ten are coordination numbers."""
    chance = random.Random(form)
    for _ in range(count):
        yield _by_chance(chance, form)


def found_numbers(in_each_format: int = 2_000) -> tuple[int, int]:
    """Return how many numbers were tried inside a sentence, and how many were found as they stand."""
    tried = [number for form in FORMATS for number in numbers(form, in_each_format)]
    return len(tried), sum(_is_found(number) for number in tried)


def found_in_lists(lists_of_each: int = 200) -> tuple[int, int]:
    """Return how many numbers stood in lists of two to five, whatever between them, and how many were all found."""
    chance, tried, found = random.Random(5), 0, 0
    for divider in DIVIDERS:
        for _ in range(lists_of_each):
            form = chance.choice(FORMATS)
            written = [_by_chance(chance, form) for _ in range(chance.randint(2, 5))]
            text = f"Barn: {divider.join(written)}."
            tried += len(written)
            found += len(written) * ([text[one.start : one.end] for one in found_in(text)] == written)
    return tried, found


def _by_chance(chance: random.Random, form: str) -> str:
    born = _FIRST + timedelta(days=chance.randrange(_DAYS))
    return generated(born, chance.randrange(1000), chance.random() < 0.3, form)


def passed_over(count: int = 20_000) -> tuple[int, int]:
    """Return how many random numbers of ten figures were tried, and how many were not taken for identity numbers."""
    chance = random.Random(4)
    return count, sum(not has_any(f"{chance.randrange(10**10):010}") for _ in range(count))


def _is_found(number: str) -> bool:
    text = f"Född {number}, se bilaga"
    return [text[one.start : one.end] for one in found_in(text)] == [number]
