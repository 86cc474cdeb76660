"""Whether words that look like a formula are only spoken of: explained, narrated, a title, part of a name or a link.

The words that tell are data (`data/context.json`); this file knows where to look for them.
"""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path

from l10n.phrases.fold import APOSTROPHES
from l10n.phrases.lexicon import Pattern
from l10n.phrases.surroundings import Place, quotation

_ADDRESS_OF_FILE = re.compile(
    r"://|www\.|[@#/\\=]|\w\.(?:com|org|net|ru|info|html?|php|pdf|jpe?g|png|tv|io|co)\b"
)


@cache
def words(name: str) -> str:
    data = json.loads((Path(__file__).parent / "data" / "context.json").read_text("utf-8"))
    return "|".join(sorted(data[name]["words"], key=len, reverse=True))


@cache
def behind(name: str, between: str = "") -> re.Pattern[str]:
    """One of the words directly before, with so much in between."""
    return re.compile(rf"(?:^|[^\w])(?:{words(name)})(?:{between})[\s\u00a0]*$", re.I)


@cache
def ahead(name: str, between: str = "") -> re.Pattern[str]:
    return re.compile(
        rf"[\s\u00a0]*(?:{between})(?:{words(name)})(?!\w)", 0 if name == "name_nouns" else re.I
    )


@cache
def _near(name: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{words(name)})(?!\w)", re.I)


NAMED = frozenset({"feast", "title", "kunya", "nasab"})
"""Places where a phrase is found although nothing is said: it names a feast or a person."""


def spoken_of(pattern: Pattern, at: Place) -> bool:
    """Whether the words are not said at this place, whatever the phrase."""
    if _unsayable(pattern, at):
        return True
    free = pattern.where in NAMED
    if quote := quotation(at.text, at.outer, at.end):
        return _is_title(at, *quote, free)
    return not free and pattern.where not in ("honorific", "mark") and _mentioned(pattern, at)


def _unsayable(pattern: Pattern, at: Place) -> bool:
    """Inside an address, a file name, code, a hashtag, or a longer word."""
    if at.left == "glued" or (
        at.right == "glued"
        and not (pattern.where in ("feast", "title") and at.after[:1] in APOSTROPHES)
    ):
        return True
    if pattern.where not in NAMED and "hyphen" in (
        at.left,
        at.right,
    ):
        glued_sentence = at.left == "start" and at.after[1:2].isupper() and " " in at.words
        if not glued_sentence:
            return True
    head = re.split(r"\s", at.before)[-1]
    tail = re.split(r"\s", at.after, maxsplit=1)[0]
    if _ADDRESS_OF_FILE.search(head + "\n" + tail):
        return True
    line = at.before.rpartition("\n")[2]
    return line.count("`") % 2 == 1


def _is_title(at: Place, opening: int, closing: int, free: bool) -> bool:
    """Whether what stands in these quotation marks is a title or a word spoken of, not speech."""
    before = at.text[max(0, opening - 50) : opening]
    after = at.text[closing + 1 : closing + 50]
    content = at.text[opening + 1 : closing]
    exact = (
        content.strip(" .!,،؟?…").startswith(at.words)
        and len(content.strip()) <= len(at.words) + 12
    )
    if before.endswith("(") and after.startswith(")"):
        return True
    if behind("title_nouns", r"(?:\s+(?:by|of|из|о|в|от)\b)?(?:\s+[\w'-]+){0,2},?").search(
        before
    ) and not re.search(r":\s*$", before):
        return not _SAID_SO.search(before)
    if ahead("spoken_of", r",?\s*(?:[—–-]\s*)?").match(after) or re.match(
        r"\s+(?:by|of)\s+[A-Z]|,\s+by\s+[A-Z]|\s+(?:magazine|show|album|film|attitude|culture)\b",
        after,
    ):
        return True
    if free:
        return False
    if exact and _INFINITIVE.search(before):
        return True
    if ahead("name_nouns").match(after):
        return True
    spoken = (
        bool(re.search(r"[:,،]\s*$|[—–]\s*$", before))
        or not before.strip()
        or before.rstrip(" ")[-1:] in "\n.!?…؟»”"
    )
    spoken = (
        spoken
        or bool(_near("speech").search(before[-40:]))
        or bool(_near("speech").search(after[:40]))
    )
    if not exact:
        return False
    if spoken:
        return bool(
            re.search(r"\b(?:the|an?|this|his|her|their|of)\s+$", before, re.I)
        ) and not behind("chanting").search(before)
    return not re.search(r"[!?.,،…؟]$", content.strip())


_INFINITIVE = re.compile(
    r"\b(?:to say|to write|saying|(?<!-)говорить|произносить|выговорить|сказать|написать|قول)\s*$",
    re.I,
)
_SAID_SO = re.compile(
    r"\b(?:with|in|by|using|say\w*|said|utter\w*|repeat\w*|chant\w*|shout\w*) (?:the|these|a) (?:words?|phrase|greeting|formula|slogan),?\s*$|со словами,?\s*$|словами,?\s*$|(?:بعبارة|بكلمات|بقوله|بالقول)\s*:?\s*$",
    re.I,
)


def _mentioned(pattern: Pattern, at: Place) -> bool:
    """Whether the words, outside quotation marks, are spoken of or part of a name."""
    if at.right != "comma" and ahead("spoken_of", r"(?:[—–-]\s*)?").match(at.after):
        return True
    if at.words[:1].isupper() and at.right == "word" and ahead("name_nouns").match(at.after):
        return True
    if at.words[:1].isupper() and (
        _NUMBERED.match(at.after) or (_NOUN.search(at.before) and _LOWER.match(at.after))
    ):
        return True
    if at.left == "word" and pattern.where in ("formula", "wish", "festive"):
        if behind("chanting").search(at.before):
            return False
        if at.words[:1].isupper() and re.search(r"\b(?:said|says|say|saying)\s$", at.before):
            return False
        return bool(behind("leading").search(at.before) or behind("title_nouns").search(at.before))
    return False


_NUMBERED = re.compile(r"\s+(?:\d+|II|III|IV)\b(?!\s*%)")
_NOUN = re.compile(r"\b(?:[Tt]he|[Aa]n?|his|her|its|their)\s+(?:[a-z][\w-]*\s+){1,2}$")
_LOWER = re.compile(r"\s+[a-z]")
