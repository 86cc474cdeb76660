"""Sentence boundaries by Unicode's own rules (UAX 29), for languages that have no data file of ours.

Tailored as UAX 29 invites to: a line feed is white space and a blank line parts paragraphs; abbreviations that CLDR
lists for the language suppress a boundary, and so does a single capital before another (an initial); a quote set off
by a space (« Non ! ») still closes.
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from l10n.errors import ConfigError
from l10n.language.rules import SegmentationRules
from l10n.language.schema import DATA

_AHEAD = 80
"""How far SB8 looks for a small letter."""
_ORDINALS = frozenset(
    (
        "bs",
        "cs",
        "da",
        "de",
        "et",
        "fi",
        "hr",
        "hu",
        "is",
        "lb",
        "lv",
        "nb",
        "nn",
        "no",
        "sk",
        "sl",
        "sr",
    )
)
"""Languages that write ordinal numbers with a full stop (CLDR, ordinal patterns): am 5. Mai."""
_LOW_QUOTES = frozenset(
    (
        "bg",
        "bs",
        "cs",
        "da",
        "de",
        "et",
        "hr",
        "is",
        "ka",
        "lb",
        "lt",
        "lv",
        "mk",
        "sk",
        "sl",
        "sq",
        "sr",
    )
)
"""Languages in which “ closes what „ opened (CLDR, delimiters)."""


@dataclass(frozen=True, slots=True)
class Suppressions:
    """What keeps the general rules from cutting in one language."""

    words: frozenset[str] = frozenset()
    """Abbreviations with their last full stop, as CLDR writes them: `z.B.`, `v. Chr.`"""
    ordinals: bool = False
    """Whether `5.` is an ordinal number."""
    low_quotes: bool = False
    """Whether “ closes a quotation."""
    soft: str = ""
    """Further stops, of a user's profile."""


@lru_cache(maxsize=1)
def _properties() -> dict[str, str]:
    values: dict[str, str] = {}
    for line in (DATA / "sentence_break.txt").read_text("utf-8").splitlines():
        if not line.startswith("#"):
            name, *codes = line.split()
            values[name] = values.get(name, "") + "".join(chr(int(code, 16)) for code in codes)
    return values


@lru_cache(maxsize=8)
def _candidate(soft: str, low_quotes: bool) -> re.Pattern[str]:
    values = _properties()
    run = re.escape(values["ATerm"] + values["STerm"] + "…" + soft)
    close = re.escape("\"'”’»)]}›" + "“‘«‹" * low_quotes + "」』】）〉》〕*_\ufffc")
    return re.compile(
        rf"[{run}\n](?:(?<=[{run}])(?<![{run}][{run}])(?P<stop>[{run}]*+)"
        rf"(?P<close>(?:[{close}]|[\xa0\u202f ][»›])*+)(?P<space>\s*+)"
        r"|(?<=\n)[^\S\n]*+\n\s*+)"
    )


def tailoring(tag: str, settings: SegmentationRules | None) -> Suppressions:
    """What CLDR and a user's settings say for a primary language subtag."""
    words = suppressions(tag)
    soft = ""
    if settings is not None:
        words |= {word.strip().removesuffix(".") + "." for word in settings.exceptions_for(tag)}
        soft = ":" if settings.profile == "dialogue-colon" else ""
    return Suppressions(words, tag in _ORDINALS, tag in _LOW_QUOTES, soft)


def suppressions(tag: str) -> frozenset[str]:
    """CLDR's suppressions for a primary language subtag. Raises ConfigError for a file that is none."""
    if not tag.isalpha():
        return frozenset()
    path = DATA / "cldr" / f"{tag}.toml"
    try:
        words = tomllib.loads(path.read_text("utf-8"))["suppressions"]
    except FileNotFoundError:
        return frozenset()
    except (tomllib.TOMLDecodeError, KeyError) as error:
        raise ConfigError(f"no list of suppressions: {error}", file=str(path)) from error
    # `Ca.` is listed as it begins a sentence, `ca.` is what stands within one.
    return frozenset(words) | {word[0].lower() + word[1:] for word in words}


def find(text: str, tailoring: Suppressions, given: Sequence[int] = ()) -> list[int]:
    """Offsets at which a new sentence starts, increasing, without 0 and `len(text)`; `given` are sure ones."""
    cuts: list[int] = []
    last = 0
    size = len(text)
    for match in _candidate(tailoring.soft, tailoring.low_quotes).finditer(text):
        end = match.end()
        if end >= size:
            break
        space = match["space"]
        if space is None or ("\n" in space and space.count("\n") > 1):
            ends = match.start() > last and not text[last : match.start()].isspace()
        else:
            ends = _ends(text, match, tailoring, last)
        if ends:
            last = end
            cuts.append(end)
    return sorted({*cuts, *given}) if given else cuts


def _ends(text: str, match: re.Match[str], tailoring: Suppressions, last: int) -> bool:
    start, end = match.span()
    values = _properties()
    stop = text[start : match.end("stop")]
    following = text[end]
    if (
        following in values["SContinue"]
        or following in values["STerm"]
        or following in values["ATerm"]
    ):  # SB8a
        return False
    if stop in tailoring.soft:
        return match["space"] != ""
    ambiguous = all(sign in values["ATerm"] or sign == "…" for sign in stop)
    if not ambiguous:
        # Not in UAX 29: what goes on behind "Stop!" with a small letter, or without white space behind an ASCII sign.
        if not match["space"] and (stop[-1] in "!?" or (match["close"] and following.isalpha())):
            return False  # and 「はい。」と言った
        return not _small_follows(text, end)
    bare = not match["space"] and not match["close"]
    if bare and unicodedata.category(following) != "Lo":  # SB6, SB7 and file.Name
        return False
    if _small_follows(text, end):  # SB8
        return False
    return not (stop == "." and _suppressed(text, start, following, tailoring, last))


def _small_follows(text: str, at: int) -> bool:
    for sign in text[at : at + _AHEAD]:
        if sign.isalpha():
            return sign.islower()
        if sign in "\n" or sign.isnumeric():
            return False
    return False


def _suppressed(text: str, start: int, following: str, tailoring: Suppressions, last: int) -> bool:
    pieces = text[max(last, start - 24) : start + 1].rsplit(None, 2)
    word = pieces[-1].lstrip("\"'“„«‘‚(‹[{*_~`¿¡—–-")
    if len(word) == 2 and word[0].isupper() and following.isupper():
        return True
    if word in tailoring.words or (tailoring.ordinals and len(word) <= 3 and word[:-1].isdecimal()):
        return True
    whole = f"{pieces[-2].lstrip('(«„“')} {word}" if len(pieces) > 1 else ""
    ahead = text[start + 1 : start + 8].split(None, 1)  # the first full stop of v. Chr.
    return whole in tailoring.words or bool(ahead and f"{word} {ahead[0]}" in tailoring.words)
