"""What the words around an unknown English name say it is: `, a mining company,`, `'s mayor`, `shares of`, `, 43,`."""

from __future__ import annotations

import re
from functools import cache

from l10n.names.finding.wordlists import person_titles
from l10n.names.tables import rows
from l10n.names.values import NameKind
from l10n.names.words import DATA

_AGED = re.compile(r",? (?:aged )?\(?[1-9]\d?\)?(?:,|\.(?!\d)| who\b)")
_BEHIND = re.compile(r" ([\w-]+)")
_OWNED = re.compile(r"['’]s? ((?:[\w-]+ ){0,3}[\w-]+)")
_APPOSED = re.compile(r", (?:an?|the|one of the|its|his|her) ((?:[\w-]+ ){0,5}[\w-]+)")
_RUN = re.compile(r"[\w-]+\Z")
_REACH = 40
"""How far before a name is looked; behind it the patterns have their own ends."""


def told(text: str, start: int, end: int) -> NameKind | None:
    """The kind that the surroundings of a name tell; None if they tell nothing."""
    if _AGED.match(text, end):
        return "person"
    if found := _APPOSED.match(text, end):
        for word in found[1].lower().split():
            if kind := _said("apposed", word) or ("person" if _calling(word) else None):
                return kind
    if found := _OWNED.match(text, end):
        words = found[1].lower().split()
        for at in range(min(len(words), 3)):
            if kind := _said("owned", " ".join(words[at : at + 2])) or _said("owned", words[at]):
                return kind
    if (found := _BEHIND.match(text, end)) and (kind := _said("behind", found[1].lower())):
        return kind
    words = [word.lower() for word in before(text, start)]
    for count in range(len(words), 0, -1):
        if kind := _said("before", " ".join(words[-count:])):
            return kind
    return None


def before(text: str, start: int) -> list[str]:
    """Up to three words before a place, with nothing but a space behind each; of four the last may be `the` and is left out.

    >>> before("shares of the Bank", 14), before("sold shares of the Bank", 19), before("Yes, of Bank", 8)
    (['shares', 'of', 'the'], ['sold', 'shares', 'of'], ['of'])
    """
    found: list[str] = []
    parts = text[max(0, start - _REACH) : start].split(" ")
    if parts.pop():
        return found
    while parts and len(found) < 4:
        part = parts.pop()
        run = _RUN.search(part)
        if run is None:
            break
        found.append(run[0])
        if run[0] != part:
            break
    found.reverse()
    return found[:3] if found[3:] == ["the"] else found[-3:]


def _calling(word: str) -> bool:
    return word in person_titles("en")


def _said(where: str, words: str) -> NameKind | None:
    return _hints().get((where, words))


@cache
def _hints() -> dict[tuple[str, str], NameKind]:
    table = rows(DATA / "hints_en.tsv", ("where", "words", "kind"))
    return {(row["where"], row["words"]): row["kind"] for _, row in table}  # type: ignore[misc]
