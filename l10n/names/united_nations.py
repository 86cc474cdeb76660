"""Bodies of the United Nations, whose names newspapers write with it and without: U.N. World Food Programme, UNICEF ООН."""

from __future__ import annotations

import re
from collections.abc import Iterator

from l10n.names.fold import fold
from l10n.names.seed import by_form

_DOTTED = re.compile(r"(?<![\w.])(?:[A-Z]\.){2,}(?!\w)")
_BEFORE = re.compile(r"^(?:the )?(?:UN|United Nations)(?:['’]s?)? (?=\S)", re.IGNORECASE)
_WITHIN = {
    "en": _BEFORE,
    "ar": re.compile(r"(?: التابع(?:ة)? ل| ل)لأمم المتحدة(?=$| )"),
    "ru": re.compile(r" (?:ООН|Организации Объедин[её]нных Наций)(?=$| )"),
}


def undotted(name: str) -> str:
    """An English name with the abbreviations that the seed knows written without dots; initials of persons keep theirs.

    >>> undotted("U.N. Security Council"), undotted("J.K. Rowling")
    ('UN Security Council', 'J.K. Rowling')
    """

    def bare(found: re.Match[str]) -> str:
        letters = found[0].replace(".", "")
        known = by_form("en").get(fold(letters), ())
        return letters if any(one.kind != "person" for one in known) else found[0]

    return _DOTTED.sub(bare, name)


def spellings(name: str, source: str) -> Iterator[str]:
    """How the seed may have a name: as it stands, without dots, with UN for United Nations, without either.

    >>> list(spellings("U.N. World Food Programme", "en"))[-1], list(spellings("ВПП ООН", "ru"))
    ('World Food Programme', ['ВПП ООН', 'ВПП'])
    """
    yield name
    if source == "en":
        name = undotted(name)
        yield name
        for body in ("UN", "United Nations"):
            if _BEFORE.match(name):
                yield _BEFORE.sub(f"{body} ", name, count=1)
    if short := " ".join(_WITHIN[source].sub("", name, count=1).split()):
        yield short
