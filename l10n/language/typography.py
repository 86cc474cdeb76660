"""What a language does with quotation marks and with spaces that no line may break at."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from l10n.language.locale import primary

NO_BREAK = "\u00a0"
_SPACE = "(?P<s> )"
"""What a rule begins with that only looks at what is around the space, and takes nothing else."""
_DATA = Path(__file__).with_name("data") / "typography"


class Quotes(NamedTuple):
    """A language's quotation marks."""

    opening: str
    closing: str
    inner_opening: str
    """Within a quotation."""
    inner_closing: str

    def at(self, depth: int) -> tuple[str, str]:
        """The marks of a quotation within `depth` others: outer and inner ones by turns."""
        return self[2:] if depth % 2 else self[:2]


@dataclass(frozen=True, slots=True)
class SpaceRule:
    """Where a space becomes one that no line may break at: at the pattern's groups."""

    name: str
    why: str
    pattern: str
    optional: bool
    examples: tuple[tuple[str, str], ...]
    """Before and after all rules of the language, the optional ones only where they are meant."""


@cache
def quotes_of(language: str) -> Quotes | None:
    """The quotation marks of a language; None where we do not know them.

    >>> quotes_of("ru"), quotes_of("en-GB").at(1)
    (Quotes(opening='«', closing='»', inner_opening='„', inner_closing='“'), ('‘', '’'))
    """
    return _quotes(language, "marks")


@cache
def also_right(language: str) -> Quotes | None:
    """Marks that a text in the language may have throughout as well: ‘…’ outside and “…” inside, as the British do."""
    return _quotes(language, "also")


def _quotes(language: str, key: str) -> Quotes | None:
    table = tomllib.loads((_DATA / "quotes.toml").read_text("utf-8"))
    row = table.get(language) or table.get(primary(language)) or {}
    return Quotes(*row[key]) if key in row and "-Latn" not in language else None


@cache
def space_rules(language: str) -> tuple[SpaceRule, ...]:
    """The rules of a language; none where we have none for it, nor for a reader script."""
    table = _table(language)
    words = {}
    for name, listed in table.get("words", {}).items():
        each = [re.escape(word).replace(r"\ ", "[ \u00a0]") for word in listed]
        words[f"{{{name}}}"] = "|".join(each)
        behind = "|".join(rf"(?<=(?<![\w.-]){word} )" for word in each)
        words[f"{{behind {name}}}"] = f"(?:{behind})"
    return tuple(_rule(row, words) for row in table.get("rule", ()))


@cache
def _table(language: str) -> dict[str, Any]:
    path = _DATA / "spaces" / f"{language.partition('-')[0]}.toml"
    if not path.is_file() or "-Latn" in language:
        return {}
    return tomllib.loads(path.read_text("utf-8"))


def _rule(row: Mapping[str, Any], words: dict[str, str]) -> SpaceRule:
    pattern: str = row["pattern"]
    for name, either in words.items():
        pattern = pattern.replace(name, either)
    return SpaceRule(
        row["name"],
        row["why"],
        pattern,
        bool(row.get("optional")),
        tuple((before, after.replace("~", NO_BREAK)) for before, after in row["examples"]),
    )


def spaces(text: str, language: str, optional: bool = False) -> Iterator[tuple[int, SpaceRule]]:
    """Where no line may break though there is a space: each with a rule that says so, in no order. `optional`: by the
    rules too that a house may choose.

    >>> [(at, rule.name) for at, rule in spaces("на 5 км", "ru")]
    [(4, 'units')]
    """
    looking, together, alone = _applied(language, optional)
    for pattern, rule in alone:
        for match in pattern.finditer(text):
            for group in range(1, pattern.groups + 1):
                if match.start(group) >= 0:
                    yield match.start(group), rule
    if looking:
        for match in together.finditer(text):
            yield match.start(), looking[(match.lastindex or 1) - 1]


class _Applied(NamedTuple):
    """The rules of a language as they are applied."""

    looking: tuple[SpaceRule, ...]
    """Those that only look at what is around the space."""
    together: re.Pattern[str]
    """These as one pattern, the rule's group being its place."""
    alone: tuple[tuple[re.Pattern[str], SpaceRule], ...]


@cache
def _applied(language: str, optional: bool) -> _Applied:
    rules = [rule for rule in space_rules(language) if optional or not rule.optional]
    looking = [rule for rule in reversed(rules) if rule.pattern.startswith(_SPACE)]
    each = [f"({rule.pattern.removeprefix(_SPACE)})" for rule in looking]
    near = "" if optional else _table(language).get("near", "")
    together = re.compile(f" (?:{near})(?:{'|'.join(each)})")
    alone = [(re.compile(rule.pattern), rule) for rule in rules if rule not in looking]
    return _Applied(tuple(looking), together, tuple(alone))
