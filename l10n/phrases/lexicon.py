"""The phrases the tool knows, read from the data files on first use: one file a kind, one entry a phrase."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, cached_property
from pathlib import Path
from typing import Any

from l10n.errors import UsageError
from l10n.model import Phrase
from l10n.phrases.expression import Expression
from l10n.phrases.spelling import SCRIPTS, Script, Spelt, Writing, read

REACH = 160
"""The longest phrase, spelt at its longest, with room."""
FOLDER = Path(__file__).parent / "data" / "phrases"
NAMED = frozenset({"feast", "title", "kunya", "nasab"})
"""Places (`Pattern.where`) where a phrase is found although nothing is said: it names a feast or a person."""


@dataclass(frozen=True, eq=False)
class Pattern:
    """One way a phrase is recognised, and the place it needs; the raw text decides about neighbours."""

    phrase: str
    number: int
    """Which of the patterns of its phrase it is, from 0."""
    kind: str
    form: str
    writing: Writing
    script: Script | None
    where: str
    name: bool
    upper: bool
    rules: Mapping[str, tuple[str, ...]] = field(repr=False)

    @property
    def scripts(self) -> tuple[Script, ...]:
        """The scripts it is found in."""
        return (self.script,) if self.script else SCRIPTS[self.writing]

    @cache  # noqa: B019 (patterns live as long as the process)
    def spelt(self, script: Script) -> Spelt:
        """The form in one of its scripts; raises ValueError for a form that cannot be read."""
        drawn = self.where not in NAMED and not self.upper
        return read(self.form, self.writing, script, drawn=drawn)

    @cache  # noqa: B019
    def expression(self, script: Script) -> Expression:
        """Over folded text, in one of its scripts."""
        return Expression(self.spelt(script))

    @cached_property
    def reach(self) -> int:
        """How many characters of a text hold the longest of its spellings, with room; at most `REACH`."""
        return min(REACH, 24 + 3 * len(self.form))

    @cached_property
    def left(self) -> re.Pattern[str] | None:
        """What may stand before although it is a word."""
        return self._rule("also_before", r"(?:{})$")

    @cached_property
    def right(self) -> re.Pattern[str] | None:
        """What may stand behind although it is a word."""
        return self._rule("also_after", r"(?:{})")

    def _rule(self, name: str, shape: str) -> re.Pattern[str] | None:
        rules = self.rules.get(name)
        return re.compile(shape.format("|".join(rules))) if rules else None

    @cached_property
    def _forbidden(self) -> tuple[re.Pattern[str] | None, ...]:
        return (
            self._rule("not_words", "{}"),
            self._rule("not_before", "{}"),
            self._rule("not_after", "{}"),
        )

    @cached_property
    def _needed(self) -> tuple[re.Pattern[str] | None, ...]:
        return self._rule("needs_before", "{}"), self._rule("needs_after", "{}")

    def neighbours(self, words: str, before: str, after: str) -> bool:
        """Whether the words and their neighbours are as the rules of the entry want them."""
        if self.upper and not words.isupper():
            return False
        not_words, not_before, not_after = self._forbidden
        if (not_words and not_words.search(words)) or (not_before and not_before.search(before)):
            return False
        if not_after and not_after.match(after):
            return False
        needs_before, needs_after = self._needed
        return not (needs_before and not needs_before.search(before)) and not (
            needs_after and not needs_after.match(after)
        )


RULES = (
    "needs_before",
    "not_before",
    "needs_after",
    "not_after",
    "not_words",
    "also_before",
    "also_after",
)


@cache
def entries() -> Mapping[str, Mapping[str, Any]]:
    """The entries as written, by id, in the order of the files."""
    found: dict[str, Mapping[str, Any]] = {}
    for path in sorted(FOLDER.glob("*.json")):
        for entry in json.loads(path.read_text("utf-8"))["phrases"]:
            found[entry["id"]] = entry
    return found


@cache
def patterns() -> Sequence[Pattern]:
    """All patterns of all phrases, in the order of precedence: earlier wins between equally long matches."""
    made: list[Pattern] = []
    for entry in entries().values():
        for number, way in enumerate(entry["patterns"]):
            rules = {
                name: tuple(part[name] for part in (entry, way) if name in part)
                for name in RULES
                if name in entry or name in way
            }
            made.append(
                Pattern(
                    phrase=entry["id"],
                    number=number,
                    kind=entry["kind"],
                    form=way["form"],
                    writing=way["writing"],
                    script=way.get("script"),
                    where=way.get("where", entry["where"]),
                    name=entry.get("name", False),
                    upper=way.get("upper", False),
                    rules=rules,
                )
            )
    return sorted(
        made, key=lambda pattern: pattern.kind != "honorific"
    )  # رحمه الله: of a name first, else a wish


@cache
def phrase(phrase_id: str) -> Phrase:
    """The phrase of that id. Raises `UsageError` for an id the data does not have."""
    entry = entries().get(phrase_id)
    if entry is None:
        raise UsageError(f"there is no phrase {phrase_id!r}", remedy="`l10n phrases` lists them")
    addressee = entry.get("addressee", {})
    return Phrase(
        id=phrase_id,
        kind=entry["kind"],
        register=entry["register"],
        language=entry["language"],
        forms=entry["forms"],
        spellings={
            language: tuple(forms) for language, forms in entry.get("spellings", {}).items()
        },
        translation=entry.get("translation", {}),
        transliteration=entry.get("transliteration", {}),
        gloss=entry.get("gloss", {}),
        vocalised=entry.get("vocalised", ""),
        gender=addressee.get("gender", ""),
        number=addressee.get("number", ""),
        region=entry.get("region", ""),
        occasion=entry.get("occasion", ""),
        confused_with=entry.get("confused_with", ""),
        notes=entry.get("notes", ""),
        review=entry["review"],
    )


def phrases() -> tuple[Phrase, ...]:
    """All phrases, in the order of the data files."""
    return tuple(phrase(phrase_id) for phrase_id in entries())
