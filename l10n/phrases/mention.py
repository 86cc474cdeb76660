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
from l10n.phrases.surroundings import Place, left_edge, quotation, right_edge

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
def near(name: str) -> re.Pattern[str]:
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
    content = at.text[opening + 1 : closing].strip()
    exact = content.strip(" .!,،؟?…").startswith(at.words) and len(content) <= len(at.words) + 12
    if before.endswith("(") and after.startswith(")"):
        return True
    titled, said = _titled().search(before), _told().search(before)
    told = bool(
        said and not (titled and titled.start() >= said.start())
    ) or before.rstrip().endswith(":")
    if (titled and not told and not _SAID_SO.search(before)) or _SIGN.search(before):
        return True
    if ahead("spoken_of", r",?\s*(?:[—–-]\s*)?").match(after) or _WORK.match(after):
        return True
    if free or not exact:
        return False
    if _INFINITIVE.search(before) or _BEING.match(after):
        return True
    ends = bool(re.search(r"[!?.,،…؟]$", content))
    if _DETERMINED.search(before) and not behind("chanting").search(before):
        return True
    if told or ends or re.search(r"[,،—–]\s*$", before) or re.match(r"[,،]", after):
        return False
    if near("speech").search(before[-40:]) or near("speech").search(after[:40]):
        return False
    alone = left_edge(before) == "start" and right_edge(after) == "end"
    return not alone


@cache
def _titled() -> re.Pattern[str]:
    return behind("title_nouns", r"(?:\s+(?:by|of|из|о|в|от)\b)?(?:\s+[\w'-]+){0,2},?")


@cache
def _told() -> re.Pattern[str]:
    """A verb of saying directly before, at most a word or two between: told reporters."""
    return behind("speech", r"(?:\s+[\w'-]+){0,2},?")


_SIGN = re.compile(
    r"\b(?:ad|advert\w*|poster|billboard|doormat|plaque|card|mug|T-shirt|sign|label|sticker|banner)\s+(?:that\s+)?(?:says?|said|saying|reads?|reading):?\s*$"
)
_WORK = re.compile(
    r"\s+(?:by|of)\s+[A-Z]|,\s+by\s+[A-Z]|\s+(?:magazine|show|album|film|attitude|culture|stickers?|banners?|sign|cards?)\b"
)
_BEING = re.compile(r"\s+(?:is|was|were|are|has|had|means|became)\b")
_DETERMINED = re.compile(r"\b(?:the|an?|this|his|her|their|of)\s+$", re.I)
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
    if ahead("title_nouns", r",\s*(?:the|an?|his|her|its)\s+(?:[\w'-]+\s+){0,3}").match(at.after):
        return True  # Insha'Allah, the novel by …
    if at.words[:1].isupper() and (
        at.right == "word"
        and (ahead("name_nouns").match(at.after) or ahead("title_nouns").match(at.after))
    ):
        return True
    if _NAMED_SO.match(at.after) or (at.words[:1].isupper() and _copula().match(at.after)):
        return True
    if at.left == "comma" and at.right == "comma" and behind("title_nouns", ",").search(at.before):
        return True  # the boat's name, Bismillah, was …
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


@cache
def _copula() -> re.Pattern[str]:
    """What follows a title without quotation marks: … is a film from 1978."""
    return re.compile(
        rf"(?:\s+[\w'’-]+){{0,5}}\s+(?:is|was)\s+(?:an?|the|his|her|one of)\s+(?:[\w'-]+\s+){{0,3}}(?:{words('title_nouns')})(?!\w)"
    )


_NAMED_SO = re.compile(
    r"!\s+(?:is|was|has|are|magazine|ran|said)\b|,\s+[A-Z]\w+(?: [A-Z]\w+)*,\s+(?:is|was|has)\b"
)
"""Hello! is a magazine; Welcome, North Carolina, is a town."""
_NUMBERED = re.compile(r"\s+(?:\d+|II|III|IV)\b(?!\s*%)")
_NOUN = re.compile(r"\b(?:[Tt]he|[Aa]n?|his|her|its|their)\s+(?:[a-z][\w-]*\s+){1,2}$")
_LOWER = re.compile(r"\s+[a-z]")
