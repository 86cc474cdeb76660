"""What the engine knows of a language, made ready from its data file, and what a user's settings add to it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from l10n.language.schema import Kind, read

BIDI = "\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069"
"""Direction marks and embeddings: `د\u202a.\u202c ديفيد` is an abbreviation all the same."""

EMOJI = (
    "\U0001f300-\U0001f3ff\U0001f44a-\U0001f450\U0001f48b-\U0001f49f\U0001f4aa-\U0001f4af\U0001f525"
    "\U0001f600-\U0001f64f\U0001f900-\U0001f9ff\U0001fa70-\U0001faff\u2728\u2744\u2763\u2764\u2b50\U0001f590\ufe0f\u200d"
)
"""Faces, hands, hearts and feasts, which close a sentence; not the arrows, dots and pins that open one in a feed."""

SMILEY = r"[:;=]['-]?[)(DPp](?=\s)"


@dataclass(frozen=True, slots=True)
class SegmentationRules:
    """What a user's settings add to the rules of the toolkit. Hashable, for prepared rules are kept by it."""

    exceptions: tuple[tuple[str, str], ...] = ()
    """Pairs of a BCP 47 tag (`""`: every language) and an abbreviation behind which no sentence ends, written with or
    without its last full stop: `("ru", "т. наз.")`."""
    profile: str | None = None
    """A named profile: `dialogue-colon` cuts at colons too (in Arabic also at commas)."""
    srx: Path | None = None
    """An SRX 2.0 file to be used instead of the rules of the toolkit."""

    def exceptions_for(self, tag: str) -> list[str]:
        """Those that hold for a primary language subtag."""
        return [
            word
            for where, word in self.exceptions
            if where.partition("-")[0].lower() in ("", tag) and word.strip()
        ]


@dataclass(frozen=True, slots=True)
class Language:
    """The rules of one language, ready for the engine in `boundaries`."""

    candidate: re.Pattern[str]
    cased: bool
    soft: str
    """Stops that only the chosen profile knows."""
    ellipsis_ends: bool
    glued: str
    abbreviations: Mapping[str, Kind]
    """Without the last full stop and without spaces behind inner ones: `т.е`, `Mr`, `Yahoo!`."""
    listed: frozenset[str]
    """Every word of `abbreviations`, whatever its kind, and the last part of those that have several."""
    starters: frozenset[str]
    starter_prefixes: tuple[str, ...]
    small_starters: frozenset[str]
    whole_word: re.Pattern[str]
    introductions: frozenset[str]
    calendar: frozenset[str]
    posts: frozenset[str]
    lettered: frozenset[str]
    always_capital: frozenset[str]
    proclitics: str
    speech: re.Pattern[str]
    letter: re.Pattern[str]
    letter_words: tuple[str, ...]

    def letter_of(self, text: str) -> re.Pattern[str] | None:
        """The formulas of letters, None where the text cannot hold any: looking for words costs next to nothing."""
        if "," in text:
            for word in self.letter_words:
                if word in text:
                    return self.letter
        return None


NOTHING = re.compile(r"(?!)")


def candidate(stops: str, soft: str = "") -> re.Pattern[str]:
    """The one expression of the engine: where a sentence may end.

    Linear whatever the input: a run of stops matches or fails once (the look-behind turns away every later start in
    it), and all that follows is possessive.
    """
    run = re.escape(stops + soft)
    return re.compile(
        rf"[{run}:;=\n](?:"
        rf"(?:(?<=[{run}])(?<![{run}][{run}])(?P<stop>[{run}]*+)"
        r"(?P<close>(?:"
        rf"[\"'”’»)\]}}›“*_~†‡\u00b9\u00b2\u00b3\u2070-\u2079\ufffc{BIDI}]"  # quotes, brackets, emphasis, footnotes
        r"|[\xa0\u202f ][»›]|[ ][\"'”](?=\s)"  # « Non ! » and a stray space before a quote
        rf"|[ ]?[{EMOJI}]|[ ]{SMILEY}"
        r"|\[[^\[\]\s]{1,12}\]|\[[^\W\d_]{1,8}\.?[ ]\d{1,3}\]"  # [1], [^2], [note 3]
        r"|(?<=[^\W\d_]\.)\d{1,2}(?=\s)"  # a footnote's number that lost its height: signed.3 It
        r"|</[a-zA-Z][\w-]{0,20}>"
        r")*+)"
        r"(?P<space>\s++|(?=[^\W\d_a-zа-яё])))"
        r"|(?<=[:;=])(?P<smiley>['-]?[)(DPp]\s++)"
        r"|(?<=\n)[^\S\n]*+\n\s*+)"
    )


def _forms(word: str) -> tuple[str, ...]:
    """How an abbreviation is looked up: as written and, at the beginning of a sentence, with a capital.

    A single capital is an initial whatever its small letter abbreviates: `А. Т. Твардовский`, `т. 2`.
    """
    word = re.sub(r"(?<=\.)\s+", "", word).removesuffix(".")
    return (word, word[0].upper() + word[1:]) if len(word) > 1 else (word,)


def _parts(word: str) -> tuple[str, str]:
    word = word.lstrip("#").rstrip("!?")
    return word, re.split(r"[. ]", word)[-1]


def language_rules(tag: str, settings: SegmentationRules | None = None) -> Language | None:
    """The rules for a primary language subtag with a user's settings; None: there is no data file for it.

    Raises ConfigError for a data file that is not one.
    """
    data = read(tag)
    if data is None:
        return None
    abbreviations: dict[str, Kind] = {}
    for kind, words in data.abbreviations.items():
        for word in words:
            for form in _forms(word):
                # `г.` is a town and, behind a number, a year: the two lists do not know of each other.
                abbreviations["#" + form if kind == "unit" else form] = kind
            if word[0].isupper() and word.isalpha() and kind in ("name", "noun"):
                # MR. SMITH in capitals, but `He has MS. His wife` ends.
                abbreviations.setdefault(word.upper(), "inside" if kind == "name" else kind)
    soft = ""
    if settings is not None:
        for word in settings.exceptions_for(tag):
            abbreviations.update(dict.fromkeys(_forms(word), "name"))
        soft = data.profiles.get(settings.profile or "", "")
    return Language(
        candidate=candidate(data.stops, soft),
        cased=data.cased,
        soft=soft,
        ellipsis_ends=data.ellipsis_ends,
        glued=data.glued,
        abbreviations=abbreviations,
        listed=frozenset(part for word in abbreviations for part in _parts(word)),
        starters=frozenset(data.starters),
        starter_prefixes=data.starter_prefixes,
        small_starters=frozenset(data.small_starters),
        whole_word=re.compile(data.whole_word) if data.whole_word else NOTHING,
        introductions=frozenset(data.introductions),
        calendar=frozenset(data.calendar),
        posts=frozenset(data.posts),
        lettered=frozenset(data.lettered),
        always_capital=frozenset(data.always_capital),
        proclitics=data.proclitics,
        letter=re.compile(rf"(?:{data.letter}),\s+(?=[^\W\d_a-zа-яё])") if data.letter else NOTHING,
        letter_words=tuple(dict.fromkeys(re.findall(r"[^\W\d_]{5,}", data.letter))),
        speech=re.compile(data.speech) if data.speech else NOTHING,
    )
