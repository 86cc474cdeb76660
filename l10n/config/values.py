"""What a setting may be: each function takes what TOML says and gives the value, or raises `ValueError` with what is wanted."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any, get_args

from l10n.errors import UsageError

RESERVED_SLUGS = frozenset({"page", "media", "index"})
"""What stands beside the pages of articles on a site."""
LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|\d{3}))?(-[a-z0-9]{1,8})*")


def language(value: object) -> str:
    if not isinstance(value, str) or not LANGUAGE.fullmatch(value):
        raise ValueError(f"is {value!r}, but must be a BCP 47 tag such as ar, ru or pt-BR")
    return value


def languages(value: object) -> tuple[str, ...]:
    if not isinstance(value, list) or not value:
        raise ValueError('must be a list of BCP 47 tags, such as ["ar", "ru"]')
    return tuple(dict.fromkeys(map(language, value)))


def text(value: object) -> str:
    if not isinstance(value, str) or not value.isprintable():
        raise ValueError("must be a text on one line")
    return value


def texts(value: object) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise ValueError("must be a list of texts")
    return tuple(map(text, value))


def one_of(choices: Any) -> Callable[[object], Any]:
    allowed = get_args(choices)

    def check(value: object) -> Any:
        if value not in allowed:
            from difflib import get_close_matches

            near = get_close_matches(str(value), allowed, 1)
            hint = f"; did you mean {near[0]}?" if near else ""
            raise ValueError(f"is {value!r}, but must be one of {', '.join(allowed)}{hint}")
        return value

    return check


def truth(value: object) -> bool:
    if not isinstance(value, bool):
        raise ValueError("must be true or false")
    return value


def share(value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value <= 1:
        raise ValueError("must be a share from 0 to 1, such as 0.8")
    return float(value)


def count(value: object) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or not 1 <= value <= 1000:
        raise ValueError("must be a number from 1 to 1000")
    return value


def address(value: object) -> str:
    if not isinstance(value, str) or not re.fullmatch(r"https?://[^\s/?#]+(/[^\s?#]*)?", value):
        raise ValueError(
            f"is {value!r}, but must be an address with its scheme, such as https://news.example/"
        )
    return value.rstrip("/") + "/"


def published_at(said: str) -> str:
    """A base address that a user gave. Errors: `UsageError`."""
    try:
        return address(said)
    except ValueError as error:
        raise UsageError(f"the base address {error}") from None


def slug(value: object) -> str:
    if not isinstance(value, str) or not re.fullmatch(r"[^\W_]+(?:-[^\W_]+)*", value):
        raise ValueError("must be words of letters and digits, with hyphens between them")
    if value in RESERVED_SLUGS:
        raise ValueError(f"must not be {value!r}, which a site has for itself")
    return value


def marks(value: object) -> str:
    if (
        not isinstance(value, str)
        or len(value) != 4
        or any(c.isspace() or c.isalnum() for c in value)
    ):
        raise ValueError("must be four quotation marks, such as «»“”: outer and inner ones")
    return value


def date(value: object) -> str:
    """A day or moment of TOML's own, or a text that is one of ISO 8601; without a time zone it is taken as UTC."""
    said = value.isoformat() if hasattr(value, "isoformat") else value
    try:
        if not isinstance(said, str) or not re.match(r"\d{4}-\d\d-\d\d(?:T|$)", said):
            raise ValueError
        found = datetime.fromisoformat(said)
    except ValueError:
        raise ValueError("must be a date such as 2025-10-15 or 2025-10-15T09:30:00Z") from None
    if "T" not in said:
        return said
    return (found if found.tzinfo else found.replace(tzinfo=UTC)).isoformat(timespec="seconds")


def ids(value: object) -> tuple[str, ...]:
    if isinstance(value, str):
        return (text(value),) if value else ()
    return texts(value)
