"""What is wrong with the address that key figures are fetched from."""

from urllib.parse import urlsplit


def wrong_address(typed: str) -> str:
    """Say why a text is no base address to fetch from; '' where it is one."""
    if not typed.strip():
        return "Skriv adressen till tjänsten som nyckeltalen hämtas från."
    try:
        parts = urlsplit(typed.strip())
        is_address = parts.scheme in ("http", "https") and bool(parts.hostname)
    except ValueError:
        is_address = False
    return "" if is_address else "Adressen ska börja med https:// eller http:// följt av tjänstens namn."
