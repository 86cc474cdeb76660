"""The patterns that names are put together by, and which of them may fit a name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple, get_args

from l10n.names.tables import rows
from l10n.names.values import NameKind

LANGUAGES = ("en", "ar", "ru")
MARK = re.compile(r"\{(2|gen|[Aa]dj(?:\.[mfnp])?)?\}")
"""Where a form of a pattern takes a name, or the adjective of a place."""
_DATA = Path(__file__).with_name("data")


class Pattern(NamedTuple):
    """How a name is put together, by language: the usual form, then others."""

    forms: Mapping[str, tuple[str, ...]]
    kind: NameKind


@cache
def patterns() -> tuple[Pattern, ...]:
    """`patterns.tsv`, and `institutions.tsv` with a country and alone."""
    found = [
        Pattern({tag: tuple(row[tag].split("|")) for tag in LANGUAGES}, _kind(row["kind"]))
        for _, row in rows(_DATA / "patterns.tsv", (*LANGUAGES, "kind"))
    ]
    columns = ("en", "ar", "gender", "ru", "kind")
    for _, row in rows(_DATA / "institutions.tsv", columns):
        alone = {tag: tuple(row[tag].split("|")) for tag in LANGUAGES}
        kind = _kind(row["kind"])
        english = ("{adj} %s", "%s of {}", "%s of the {}", "{}'s %s", "{} %s")
        # Turkish Foreign Ministry, but Ministry of Foreign Affairs of Turkey
        brief = sorted(alone["en"], key=lambda one: not one.endswith(" Ministry"))
        with_country = {
            "en": tuple(
                dict.fromkeys(
                    [
                        english[0] % brief[0],
                        *(form % one for one in alone["en"] for form in english),
                    ]
                )
            ),
            "ar": tuple(
                form % one
                for one in alone["ar"]
                for form in (f"%s {{adj.{row['gender']}}}", "%s في {}")
            ),
            "ru": tuple(f"{one} {{gen}}" for one in alone["ru"]),
        }
        found += [Pattern(alone, kind), Pattern(with_country, kind)]
    return tuple(found)


def _kind(kind: str) -> NameKind:
    if kind not in get_args(NameKind):
        raise ValueError(f"unknown kind {kind!r} in the patterns of names")
    return kind  # type: ignore[return-value]


class Template(NamedTuple):
    """A form of a pattern as it is looked for in a name."""

    number: int
    """Its place among all."""
    pattern: Pattern
    pieces: tuple[str, ...]
    """What stands before, between and behind its marks."""
    marks: tuple[str, ...]

    @property
    def literal(self) -> int:
        """How many letters are its own."""
        return sum(map(len, self.pieces))

    def expression(self) -> re.Pattern[str]:
        """What fits it."""
        return _expression(self.pieces)

    def word(self) -> str:
        """The longest of its own words that stand alone, so that a name which fits has it too; empty if none does."""
        own = "\0".join(self.pieces).split(" ")
        return max((word for word in own if "\0" not in word), key=len, default="")


@lru_cache(500)
def _expression(pieces: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("(.+)".join(map(re.escape, pieces)))


class Templates:
    """The forms of all patterns in a language, by one of their words: of thousands a name can fit a few."""

    def __init__(self, every: Iterable[Template]) -> None:
        self._by_word: dict[str, list[Template]] = {}
        for template in every:
            self._by_word.setdefault(template.word(), []).append(template)

    def fitting(self, name: str) -> list[Template]:
        """Those that may fit a name, in their order."""
        words = {"", *name.split(" ")} & self._by_word.keys()
        return sorted(template for word in words for template in self._by_word[word])


@cache
def templates_of(language: str) -> Templates:
    """Those of a language."""
    return Templates(templates(language))


def templates(language: str) -> Iterator[Template]:
    """Each form of each pattern; none that is nothing but marks."""
    number = 0
    for pattern in patterns():
        for form in pattern.forms[language]:
            pieces = tuple(MARK.split(form)[::2])
            if any(map(str.strip, pieces)):
                marks = tuple(mark[1] or "" for mark in MARK.finditer(form))
                yield Template(number, pattern, pieces, marks)
                number += 1
