"""Whether words that look like a formula are said here, or told of, explained, or part of a name.

What counts as said: the words open or close a text, address somebody, wish, swear, honour a name, or stand in direct
speech. What does not: words spoken of, narrated, inflected as common nouns, titles in quotation marks, names.
Each phrase says in its data what place it needs (`where`) and which neighbours forbid it; this file knows the places.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal

from l10n.phrases.fold import APOSTROPHES, HYPHENS
from l10n.phrases.lexicon import Pattern

Edge = Literal["start", "end", "open", "close", "colon", "comma", "dash", "hyphen", "glued", "word"]
REACH = 120
"""How many characters around the words are looked at."""
_QUOTES = {"«": "»", "“": "”", "„": "“”", "‘": "’", "‹": "›", '"': '"'}
_OPENING = frozenset("«“„‘‹([{")
_CLOSING = frozenset("»”’›)]}")
_SPACE = frozenset(" \t\u00a0\u202f\u200f\u200e\u200b*~")
_ABBREVIATED = re.compile(r"(?:^|[\s(])(?:\w|[A-Z][a-z]|Mrs|Prof|Gen|Col|St|им|гг?|ул|د|أ)\.$")
_ADDRESS_OF_FILE = re.compile(r"://|www\.|[@#/\\=]|\w\.(?:com|org|net|ru|info|html?|php|pdf|jpe?g|png|tv|io|co)\b")
_CONJUNCTION = re.compile(r"(?:^|\W)(?:and|but|so|or|then|yes|no|oh|if|и|а|но|да|ну|что ж|о|или|و|ف|ثم|لكن|يا|آمين)\s+$", re.I)
_VOCATIVE = re.compile(
    r"\s+(?:to (?:all|you|everyone|our|my|the)\b|(?:everyone|everybody|all|my|dear|from|again|ya|brothers?|sisters?|friends?"
    r"|guys|sir|madam|ladies|folks|habibi|our|the \w+|of you|Mr|Mrs|Ms|Dr|Sheikh|and (?:welcome|thank|good|happy))\b"
    r"|(?:всем|всех|вам|тебе|друзья|дорог\w+|уважаем\w+|коллеги|ребята|брат|братья|из|от|господа|мой|моя|мои|наши|и)\b"
    r"|(?:يا|أيها|أيتها|أعزا\w+|جميعا|لكم|لك|بكم|من|في|على|إلى|سيداتي|إخوتي|أحبتي|عليكم|مشاهدينا)(?!\w))"
)
_ARABIC_OBJECT = re.compile(r"\s+[وبل][\u0621-\u064a]")
_APPOSITION = re.compile(
    r",\s*(?:\d|aged\b|an?\s|the\s|who|whose|which|his\s|her\s|one of|former|a former|president|минист|котор|жител|урожен|\d|бывш|глав|сын\b|дочь\b)"
    r"|\s+(?:\(\d)"
)
_LIST_OF_NAMES = re.compile(r"(?:^|\s)[A-ZА-ЯЁ][\w'-]+,\s*$")
_MORE_NAMES = re.compile(r"(?:,\s*[A-ZА-ЯЁ]\w+|,?\s+(?:and|и)\s+[A-ZА-ЯЁ]\w+)")
_NAME = r"(?:(?:al|el|as|ash|ad|an|ar|at|az|аль|ас|аш|ад|ан|ар|ат|аз|эль)[- ]|[Dd]r\.?\s|['’ʿ‘])?[A-ZА-ЯЁÀ-ÞŠḤ‘ʿĀĪŪ][\w'’ʼ-]+"
_NAME_AHEAD = re.compile(rf"[\s\u00a0-]+(?P<name>{_NAME})")
_NAME_BEHIND = re.compile(rf"(?:^|[\s(«“\"])(?P<name>{_NAME})[\s\u00a0]+$")
_ARABIC_WORD = re.compile(r"\s+[«\"“(]?([\u0621-\u0652\u0670]+)")
_WISHING = re.compile(r"\b(?:wish(?:ing)?|желаю|желаем|نتمنى)\s+(?:[\w,]+\s+){0,5}$", re.I)


@cache
def _words(name: str) -> str:
    data = json.loads((Path(__file__).parent / "data" / "context.json").read_text("utf-8"))
    return "|".join(sorted(data[name]["words"], key=len, reverse=True))


@cache
def _behind(name: str, between: str = "") -> re.Pattern[str]:
    """One of the words directly before, with so much in between."""
    return re.compile(rf"(?:^|[^\w])(?:{_words(name)})(?:{between})[\s\u00a0]*$", re.I)


@cache
def _ahead(name: str, between: str = "") -> re.Pattern[str]:
    return re.compile(rf"[\s\u00a0]*(?:{between})(?:{_words(name)})(?!\w)", 0 if name == "name_nouns" else re.I)


@cache
def _near(name: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{_words(name)})(?!\w)", re.I)


@dataclass(frozen=True, slots=True)
class Place:
    """The words and what stands around them."""

    text: str
    start: int
    end: int
    outer: int
    """Where the word begins, proclitics included."""
    words: str
    before: str
    after: str
    left: Edge
    right: Edge


def place(text: str, start: int, end: int, outer: int) -> Place:
    """Looks around the words `text[start:end]`."""
    before = text[max(0, outer - REACH) : outer]
    after = text[end : end + REACH]
    return Place(text, start, end, outer, text[start:end], before, after, left_edge(before), right_edge(after))


def left_edge(before: str) -> Edge:
    """What kind of thing precedes."""
    bare = before.rstrip("".join(_SPACE))
    tight = bare == before
    if not bare or bare[-1] in "\n\r":
        return "start"
    last = bare[-1]
    if last in "_" and not bare[-2:-1].isalnum():
        return left_edge(bare[:-1])
    if last in ".!?…؟":
        return "word" if last == "." and _ABBREVIATED.search(bare) else "start"
    if last in _OPENING or (last in "\"'" and tight and (len(bare) == 1 or not (bare[-2].isalnum() or bare[-2] in ".,!?"))):
        return "open"
    if last in _CLOSING or last in "\"'":
        return "start" if bare[-2:-1] in (*".!?…,:؟",) and bare[-2:-1] else "close"
    if last == ":":
        return "colon"
    if last in ",،;؛":
        return "comma"
    if last in HYPHENS:
        return "hyphen" if tight and last in "-‐‑" and bare[-2:-1].isalnum() else "dash"
    if last in "#@/\\=&_%":
        return "glued"
    return "word" if last.isalnum() or last in APOSTROPHES else "start"


def right_edge(after: str) -> Edge:
    """What kind of thing follows."""
    bare = after.lstrip("".join(_SPACE))
    tight = bare == after
    if not bare or bare[0] in "\n\r":
        return "end"
    first = bare[0]
    if first in APOSTROPHES and tight and bare[1:2].isalnum():
        return "glued"
    if first in ".!?…؟":
        return "glued" if tight and first == "." and bare[1:2].islower() else "end"
    if first in _CLOSING or first in "\"'" or first in APOSTROPHES:
        return "close" if tight else "open"
    if first in _OPENING:
        return "open"
    if first in ",،;؛:":
        return "comma"
    if first in HYPHENS:
        return "hyphen" if tight and first in "-‐‑" and bare[1:2].isalnum() else "dash"
    if first in "@/\\=&_%":
        return "glued"
    return "word" if first.isalnum() else "end"


def performed(pattern: Pattern, at: Place) -> bool:
    """Whether the words are said at this place, by the rules of their pattern and of its kind of place."""
    if _unsayable(pattern, at) or not pattern.neighbours(at.words, at.before, at.after):
        return False
    free = pattern.where in ("feast", "title", "kunya", "nasab")
    if quote := quotation(at.text, at.outer, at.end):
        if _is_title(at, *quote, free):
            return False
    elif not free and pattern.where not in ("honorific", "mark") and _mentioned(pattern, at):
        return False
    return _PLACES[pattern.where](pattern, at)


def _unsayable(pattern: Pattern, at: Place) -> bool:
    """Inside an address, a file name, code, a hashtag, or a longer word."""
    if at.left == "glued" or (at.right == "glued" and not (pattern.where in ("feast", "title") and at.after[:1] in APOSTROPHES)):
        return True
    if pattern.where not in ("feast", "title", "kunya", "nasab") and "hyphen" in (at.left, at.right):
        glued_sentence = at.left == "start" and at.after[1:2].isupper() and " " in at.words
        if not glued_sentence:
            return True
    head = re.split(r"\s", at.before)[-1]
    tail = re.split(r"\s", at.after, maxsplit=1)[0]
    if _ADDRESS_OF_FILE.search(head + "\n" + tail):
        return True
    line = at.before.rpartition("\n")[2]
    return line.count("`") % 2 == 1


def quotation(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Offsets of the quotation marks around the words, innermost pair, within reach; None where there is none."""
    low = max(0, start - 2 * REACH)
    depth: dict[str, int] = {}
    for at in range(start - 1, low - 1, -1):
        char = text[at]
        if char == "\n" and text[at - 1 : at] == "\n":
            return None
        if char == '"':
            if text[max(text.rfind("\n", 0, at) + 1, low) : start].count('"') % 2 == 0:
                continue
        elif char in "»”›" or (char == "’" and not text[at + 1 : at + 2].isalnum()):
            depth[char] = depth.get(char, 0) + 1
            continue
        closers = _QUOTES.get(char)
        if closers is None:
            continue
        if any(depth.get(closer, 0) > 0 for closer in closers):
            for closer in closers:
                depth[closer] = depth.get(closer, 0) - 1
            continue
        for close in range(end, min(len(text), end + 4 * REACH)):
            if text[close] in closers and not (text[close] == "’" and text[close + 1 : close + 2].isalnum()):
                return at, close
        return None
    return None


def _is_title(at: Place, opening: int, closing: int, free: bool) -> bool:
    """Whether what stands in these quotation marks is a title or a word spoken of, not speech."""
    before = at.text[max(0, opening - 50) : opening]
    after = at.text[closing + 1 : closing + 50]
    content = at.text[opening + 1 : closing]
    exact = content.strip(" .!,،؟?…").startswith(at.words) and len(content.strip()) <= len(at.words) + 12
    if before.endswith("(") and after.startswith(")"):
        return True
    if _behind("title_nouns", r"(?:\s+(?:by|of|из|о|в|от)\b)?(?:\s+[\w'-]+){0,2},?").search(before) and not re.search(r":\s*$", before):
        return not _SAID_SO.search(before)
    if _ahead("spoken_of", r",?\s*(?:[—–-]\s*)?").match(after) or re.match(r"\s+(?:by|of)\s+[A-Z]|,\s+by\s+[A-Z]|\s+(?:magazine|show|album|film|attitude|culture)\b", after):
        return True
    if free:
        return False
    if exact and _INFINITIVE.search(before):
        return True
    if _ahead("name_nouns").match(after):
        return True
    spoken = bool(re.search(r"[:,،]\s*$|[—–]\s*$", before)) or not before.strip() or before.rstrip(" ")[-1:] in "\n.!?…؟»”"
    spoken = spoken or bool(_near("speech").search(before[-40:])) or bool(_near("speech").search(after[:40]))
    if not exact:
        return False
    if spoken:
        return bool(re.search(r"\b(?:the|an?|this|his|her|their|of)\s+$", before, re.I)) and not _behind("chanting").search(before)
    return not re.search(r"[!?.,،…؟]$", content.strip())


_INFINITIVE = re.compile(r"\b(?:to say|to write|saying|(?<!-)говорить|произносить|выговорить|сказать|написать|قول)\s*$", re.I)
_SAID_SO = re.compile(r"\b(?:with|in|by|using|say\w*|said|utter\w*|repeat\w*|chant\w*|shout\w*) (?:the|these|a) (?:words?|phrase|greeting|formula|slogan),?\s*$|со словами,?\s*$|словами,?\s*$|(?:بعبارة|بكلمات|بقوله|بالقول)\s*:?\s*$", re.I)


def _mentioned(pattern: Pattern, at: Place) -> bool:
    """Whether the words, outside quotation marks, are spoken of or part of a name."""
    if at.right != "comma" and _ahead("spoken_of", r"(?:[—–-]\s*)?").match(at.after):
        return True
    if at.words[:1].isupper() and at.right == "word" and _ahead("name_nouns").match(at.after):
        return True
    if at.words[:1].isupper() and (_NUMBERED.match(at.after) or (_NOUN.search(at.before) and _LOWER.match(at.after))):
        return True
    if at.left == "word" and pattern.where in ("formula", "wish", "festive"):
        if _behind("chanting").search(at.before):
            return False
        if at.words[:1].isupper() and re.search(r"\b(?:said|says|say|saying)\s$", at.before):
            return False
        return bool(_behind("leading").search(at.before) or _behind("title_nouns").search(at.before))
    return False


_NUMBERED = re.compile(r"\s+(?:\d+|II|III|IV)\b(?!\s*%)")
_NOUN = re.compile(r"\b(?:[Tt]he|[Aa]n?|his|her|its|their)\s+(?:[a-z][\w-]*\s+){1,2}$")
_LOWER = re.compile(r"\s+[a-z]")


def _formula(pattern: Pattern, at: Place) -> bool:
    return not (pattern.name and (_DOING.match(at.after) or _APPOSITION.match(at.after)))


_DOING = re.compile(r"\s+(?:was|is|has|had|said|says|will|were|would|who|whose|told|won|scored|did|[A-Z]\w+ (?:said|was|has|is)|сказал|заявил|родил)")


def _utterance(pattern: Pattern, at: Place) -> bool:
    if at.left not in ("start", "open", "colon", "comma", "dash") and not (pattern.left and pattern.left.search(at.before)):
        return False
    if pattern.name and (_APPOSITION.match(at.after) or (_LIST_OF_NAMES.search(at.before) and _MORE_NAMES.match(at.after))):
        return False
    if at.right != "word":
        return True
    if pattern.right:
        return bool(pattern.right.match(at.after))
    return bool(_VOCATIVE.match(at.after)) or (not pattern.name and bool(_ARABIC_OBJECT.match(at.after)))


def _vocative(pattern: Pattern, at: Place) -> bool:
    if at.right == "word" and not re.match(r"\s+(?:ya|يا|أنت|و)", at.after):
        return False
    called = at.words.lower().startswith(("ya ", "يا ", "йа "))
    hailed = re.search(r"\b(?:salaa?m|yalla|shukran|hello|hi|hey|thanks|спасибо|привет|салам|شكرا|مرحبا|أهلا|السلام عليكم)\s$", at.before, re.I)
    return called or bool(hailed) or at.left in ("start", "open", "colon", "comma", "dash")


def _address(pattern: Pattern, at: Place) -> bool:
    if at.left not in ("start", "open", "colon", "comma", "dash"):
        return False
    if at.right == "word":
        return bool(re.match(r"\s+(?:of\b|[\u0621-\u064a])", at.after)) and at.left == "start"
    if at.right == "end" and at.after.lstrip()[:1] == "." and at.left == "comma":
        return True
    return True


def _closing(pattern: Pattern, at: Place) -> bool:
    rest = at.after.split("\n\n")[0].strip(" ,،.!—–-\n")
    if at.left not in ("start", "dash") or len(rest) > 80:
        return False
    if at.right == "word":
        return bool(pattern.right and pattern.right.match(at.after)) or bool(re.match(r"\s+[А-ЯЁ]", at.after) and len(rest) < 40)
    return at.right in ("comma", "end", "dash")


def _wish(pattern: Pattern, at: Place) -> bool:
    if at.left in ("start", "open", "colon", "comma", "dash", "close") or _CONJUNCTION.search(at.before):
        return True
    return at.words.startswith(("نسأل", "أسأل", "نسال", "ندعو", "نرجو"))


def _festive(pattern: Pattern, at: Place) -> bool:
    wished = at.left in ("start", "open", "colon", "comma", "dash") or _CONJUNCTION.search(at.before) or _WISHING.search(at.before)
    if not wished or (pattern.name and _APPOSITION.match(at.after)):
        return False
    return at.right != "word" or bool(_VOCATIVE.match(at.after) or _ARABIC_OBJECT.match(at.after))


def _honorific(pattern: Pattern, at: Place) -> bool:
    return at.left in ("word", "comma", "open", "dash", "close")


def _mark(pattern: Pattern, at: Place) -> bool:
    bracketed = at.left == "open" and at.right == "close"
    return at.left in ("word", "open", "comma", "close") and (bracketed or at.words.isupper() or "." in at.words)


def _arabic_name(at: Place) -> bool:
    word = _ARABIC_WORD.match(at.after)
    if word is None:
        return False
    name = re.sub("[\u064b-\u0652]", "", word[1])
    return bool(re.fullmatch(_words("given_names"), name)) or (name.startswith("ال") and name.endswith("ي")) or name.startswith("عبد")


def _title(pattern: Pattern, at: Place) -> bool:
    if _behind("places").search(at.before):
        return False
    if pattern.right and pattern.right.match(at.after):
        return True
    if "\u0600" <= at.words[0] <= "\u06ff":
        return _arabic_name(at)
    ahead = _NAME_AHEAD.match(at.after)
    if ahead is None or at.after.startswith("-"):
        return False
    named = _ahead("name_nouns", r"(?:[\w'’-]+\s+){0,3}").match(at.after)
    if named and not named[0].endswith(("Khan", "Khel")):
        return False
    behind = _NAME_BEHIND.search(at.before)
    return behind is None or at.words[0].islower() or not _GIVEN.fullmatch(behind["name"])


_GIVEN = re.compile(r"(?:M[uo]hamm?[ae]d|Ahm[ae]d|Ali|Hass?an|Huss?ein|Omar|Khalid|Abdull?ah?|Ibrahim|Mahmoud|Yusuf|Youssef|Said|Salim|Karim|Nabil|Atiq|Tariq|El|Al)")


def _kunya(pattern: Pattern, at: Place) -> bool:
    if _behind("places").search(at.before):
        return False
    if "\u0600" <= at.words[0] <= "\u06ff":
        return _arabic_name(at)
    return at.words[0].isupper() and bool(_NAME_AHEAD.match(at.after)) and not _ahead("name_nouns", r"(?:[\w'’-]+\s+){1,2}").match(at.after)


def _nasab(pattern: Pattern, at: Place) -> bool:
    if "\u0600" <= at.words[0] <= "\u06ff":
        return at.left == "word" and _arabic_name(at) if at.words in ("بن", "بنت", "ابنة") else _arabic_name(at)
    if not _NAME_AHEAD.match(at.after) or at.after.startswith("-"):
        return False
    if at.words.lower() in ("ibn", "ибн") and at.words[0].isupper():
        return True
    if at.words.lower() in ("ben", "бен", "bent", "b.", "бинт") and at.words[0].isupper():
        return False
    return bool(_NAME_BEHIND.search(at.before))


_PLACES: dict[str, Callable[[Pattern, Place], bool]] = {
    "formula": _formula,
    "feast": _formula,
    "utterance": _utterance,
    "vocative": _vocative,
    "address": _address,
    "closing": _closing,
    "wish": _wish,
    "festive": _festive,
    "honorific": _honorific,
    "mark": _mark,
    "title": _title,
    "kunya": _kunya,
    "nasab": _nasab,
}
WHERE = frozenset(_PLACES)
"""The kinds of place a phrase may need."""
