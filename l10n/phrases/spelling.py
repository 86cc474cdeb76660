"""The spelling model: a formula in scholarly notation becomes every way newspapers and chat spell it.

A pattern is written in one of five ways. `sound` patterns are in scholarly transliteration (`as-salām u ʿalaykum`)
and stand for all their Latin and Cyrillic spellings, by the table `data/sounds.json`; `russian` patterns are Russian
words and stand for themselves and all their Latin spellings; `latin`, `cyrillic` and `arabic` patterns are plain words.
In all of them `( | )` are alternatives, `?` makes the letter or group before it optional, `\\` takes the sign behind it as it
is; in `sound` patterns a space may be missing or a hyphen or apostrophe, in words `_` is such a gap.

A pattern yields a regular expression over folded text (`fold`); what it begins with is told by `first_letters`.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from pathlib import Path
from typing import Literal, NamedTuple

from l10n.phrases.fold import folded

Writing = Literal["sound", "russian", "latin", "cyrillic", "arabic"]
Script = Literal["latin", "cyrillic", "arabic"]
GAP = "_"
_DATA = Path(__file__).parent / "data"
_DRAWN_OUT = 4
"""How often a letter may stand that is drawn out: salaaaam."""
_IN_CHAT = 9
"""How often more than it should, in a plain word: привеееееет."""
_ARTICLE = re.compile(r"a([bcdfghjklmnpqrstvwxyzḥḫḏṯṣšḍṭẓġ])-(?=\1)|al-")


@dataclass(frozen=True, slots=True)
class Unit:
    """A sound or letter: its spellings, over folded letters, and whether letters may be doubled.

    In plain words a doubled letter stays one: hellooo, not helo.
    """

    spellings: tuple[str, ...]
    drawn: bool = False
    plain: bool = False


@dataclass(frozen=True, slots=True)
class Choice:
    """Alternatives, each a sequence; an empty one makes it optional."""

    ways: tuple[tuple[Node, ...], ...]


Node = Unit | Choice


@cache
def _sounds(script: Script | Literal["romanised"]) -> dict[str, Unit]:
    table = json.loads((_DATA / "sounds.json").read_text("utf-8"))[script]
    return {sound: Unit(tuple(spellings), drawn=True) for sound, spellings in table.items()}


def _article(letter: str, sounds: dict[str, Unit]) -> tuple[Node, ...]:
    """The article before a sun letter may show it, keep its l, or be left out: as-salam, al-salam, salam."""
    vowel = (
        ("a", "e", "i", "u", "o", "")
        if "a" in sounds["a"].spellings
        else ("а", "я", "э", "е", "и", "у", "ю", "ы", "")
    )
    ell = sounds["l"].spellings
    own = ("", *sounds[letter].spellings) if letter else ()
    first = Unit(tuple(v + c for v in vowel for c in (*own, *ell)), drawn=True)
    gap = Unit((GAP,))
    return (Choice(((first, gap), ())),) if letter else (first, gap)


class _Reader:
    """A recursive-descent reader of one pattern."""

    def __init__(self, pattern: str, sounds: dict[str, Unit] | None, drawn: bool) -> None:
        self.rest = pattern
        self.drawn = drawn
        self.sounds = sounds
        self.token = _token(frozenset(sounds)) if sounds else _RUN

    def choice(self) -> Choice:
        ways = [self.sequence()]
        while self.rest.startswith("|"):
            self.rest = self.rest[1:]
            ways.append(self.sequence())
        return Choice(tuple(ways))

    def sequence(self) -> tuple[Node, ...]:
        nodes: list[Node] = []
        while self.rest and self.rest[0] not in "|)":
            atom = self.atom()
            if self.rest.startswith("?"):
                self.rest = self.rest[1:]
                atom = (Choice((atom, ())),)
            nodes.extend(atom)
        return tuple(nodes)

    def atom(self) -> tuple[Node, ...]:
        if self.rest.startswith("("):
            self.rest = self.rest[1:]
            inner = self.choice()
            if not self.rest.startswith(")"):
                raise ValueError("a bracket is not closed")
            self.rest = self.rest[1:]
            return (inner,)
        if self.rest.startswith("\\"):
            self.rest = self.rest[1:]
            return (self.take(1),)
        if self.sounds is None:
            run = self.token.match(self.rest)
            return (self.take(run.end() if run else 1, drawn=self.drawn),)
        if "ʿ" in self.sounds and (article := _ARTICLE.match(self.rest)):
            self.rest = self.rest[article.end() :]
            return _article(article[1] or "", self.sounds)
        if sound := self.token.match(self.rest):
            self.rest = self.rest[sound.end() :]
            return (self.sounds[sound[0]],)
        if self.rest[0] == " ":
            return (self.take(1, GAP),)
        if not self.rest[0].isalnum():
            return (self.take(1),)
        raise ValueError(f"unknown sound {self.rest[0]!r}")

    def take(self, length: int, spelling: str | None = None, *, drawn: bool = False) -> Unit:
        letters, self.rest = self.rest[:length], self.rest[length:]
        if spelling is not None:
            return Unit((spelling,))
        return Unit((letters,), drawn and letters.isalpha(), plain=True)


_WAW = re.compile(r"(?<![^\W_])و(?=\w\w)(?!_)")
"""The Arabic "and", which many put apart from its word: إنا لله و إنا إليه راجعون."""
_JOINED = re.compile(r"(?<![^\W_])(لا|ما|يا) (?=[\w(])")
"""Particles that many write together with the next word: لاسمح الله."""
_OF_GOD = re.compile(r" (?=(?:الله|لله)(?!\w))")
"""The name of God is also written together with the word before: استغفرالله."""
_RUN = re.compile(r"[^\W_]+(?![\w?])|[^\W_]+(?=[^\W_]\?)|.", re.S)
"""In plain words, as many letters as belong together: an optional letter stands alone."""


@cache
def _token(sounds: frozenset[str]) -> re.Pattern[str]:
    """The longest sound first; before a vowel, ay and aw are no diphthongs (ḥayāt)."""
    longest = sorted(sounds, key=len, reverse=True)
    return re.compile(
        "|".join(sound + "(?![aiuāīū])" * (sound in ("ay", "aw")) for sound in longest)
    )


@dataclass(frozen=True, slots=True)
class Spelt:
    """One pattern in one script: what it looks like there."""

    script: Script
    nodes: tuple[Node, ...]

    def regex(self) -> str:
        """A regular expression over folded text, from a word's start to a word's end."""
        return "".join(_regex(node) for node in self.nodes) + r"(?!\w)"


SCRIPTS: Mapping[Writing, tuple[Script, ...]] = {
    "sound": ("latin", "cyrillic"),
    "russian": ("cyrillic", "latin"),
    "latin": ("latin",),
    "cyrillic": ("cyrillic",),
    "arabic": ("arabic",),
}
"""The scripts that each way of writing a pattern stands for."""


@cache
def coarse(script: Script) -> Mapping[str, str]:
    """Letters the quick scan does not tell apart, each with the one that stands for it."""
    groups: list[str] = json.loads((_DATA / "sounds.json").read_text("utf-8"))["coarse"][script]
    return {letter: group[0] for group in groups for letter in group}


def read(pattern: str, writing: Writing, script: Script, *, drawn: bool = False) -> Spelt:
    """A pattern as spelt in one of the scripts of its `writing`. Raises ValueError where it cannot be read.

    With `drawn`, letters of plain words too may be drawn out: hiii, приветтт.
    """
    if writing == "sound":
        once = re.sub(r"([^\W\d_l])\1", r"\1", pattern)  # any consonant may be doubled or single
        return Spelt(script, _read(once, _sounds(script)))
    plain = folded(pattern)
    if writing == "arabic" and " " in plain:
        plain = _OF_GOD.sub("_", _JOINED.sub(r"\1_", _WAW.sub("و_", plain)))
    return Spelt(
        script,
        _read(
            plain,
            _sounds("romanised") if script == "latin" and writing == "russian" else None,
            drawn,
        ),
    )


def _read(pattern: str, sounds: dict[str, Unit] | None, drawn: bool = False) -> tuple[Node, ...]:
    reader = _Reader(pattern, sounds, drawn)
    choice = reader.choice()
    if reader.rest:
        raise ValueError(f"a bracket is closed that was not opened: {reader.rest!r}")
    return choice.ways[0] if len(choice.ways) == 1 else (choice,)


def _regex(node: Node) -> str:
    if isinstance(node, Choice):
        return "(?:" + "|".join("".join(_regex(part) for part in way) for way in node.ways) + ")"
    ways = {"".join(run.regex() for run in way) for way in ways_of(node)}
    longest = sorted(ways, key=len, reverse=True)
    return longest[0] if len(longest) == 1 else "(?:" + "|".join(longest) + ")"


class Run(NamedTuple):
    """Some of these characters in a row."""

    characters: str
    least: int
    most: int

    def ends(self, text: str, start: int) -> range:
        """Where it may end that begins at an offset of the text."""
        end, limit = start, min(start + self.most, len(text))
        while end < limit and text[end] in self.characters:
            end += 1
        return range(start + self.least, end + 1)

    def regex(self) -> str:
        """The run as a regular expression."""
        one = re.escape(self.characters) if len(self.characters) == 1 else f"[{self.characters}]"
        if self.least == self.most:
            return one if self.most == 1 else f"{one}{{{self.most}}}"
        return f"{one}{{{self.least},{self.most}}}"


_SIGNS = {GAP: Run(" '-", 0, 3), " ": Run(" -", 1, 3), "'": Run("'", 1, 2)}


@cache
def ways_of(unit: Unit) -> tuple[tuple[Run, ...], ...]:
    """The ways to spell a sound or letter, those of one letter as one."""
    letters = sorted({way for way in unit.spellings if len(way) == 1 and way.isalnum()})
    ways = [_runs(way, unit.drawn, unit.plain) for way in unit.spellings if way not in letters]
    if letters:
        most = 1 if not unit.drawn else 1 + _IN_CHAT if unit.plain else _DRAWN_OUT
        ways.append((Run("".join(letters), 1, most),))
    return tuple(dict.fromkeys(ways))


def _runs(spelling: str, drawn: bool, plain: bool) -> tuple[Run, ...]:
    runs = []
    for letter, same in groupby(spelling):
        count = len(list(same))
        least, most = (count, count + _IN_CHAT) if plain else (1, _DRAWN_OUT)
        own = Run(letter, least, most) if drawn else Run(letter, count, count)
        runs.append(_SIGNS.get(letter, own))
    return tuple(runs)
