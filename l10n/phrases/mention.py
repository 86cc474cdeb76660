"""Whether words that look like a formula are only spoken of: explained, narrated, a title, part of a name or a link.

The words that tell are data (`cues`); this file knows where to look for them around quotation marks, `unquoted` knows
it for words without.
"""

from __future__ import annotations

import re
from functools import cache

from l10n.phrases.cues import ahead, behind, near
from l10n.phrases.deferred import Deferred
from l10n.phrases.fold import APOSTROPHES
from l10n.phrases.lexicon import NAMED, Pattern
from l10n.phrases.surroundings import Place, left_edge, quotation, right_edge
from l10n.phrases.unquoted import APPOSED, INSCRIBED, explained, mentioned, subject
from l10n.phrases.works import work_begins

_ADDRESS_OF_FILE = Deferred(
    r"://|www\.|[@#/\\=]|\w\.(?:com|org|net|ru|info|html?|php|pdf|jpe?g|png|tv|io|co)\b"
)


def spoken_of(pattern: Pattern, at: Place) -> bool:
    """Whether the words are not said at this place, whatever the phrase."""
    if _unsayable(pattern, at):
        return True
    free = pattern.where in NAMED
    if quote := quotation(at.text, at.outer, at.end):
        return _is_title(at, *quote, free)
    if free:
        return False
    return work_begins(at.text, at.start) or (
        pattern.where not in ("honorific", "mark") and mentioned(pattern, at)
    )


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
    if (
        ahead("spoken_of", r",?\s*(?:[—–-]\s*)?").match(after)
        or ahead("subject").match(after)
        or _WORK.match(after)
        or ahead("title_nouns", APPOSED).match(after)
    ):
        return True
    if free:
        return False
    if not told and work_begins(at.text, opening + 1) and not near("speech").search(after[:40]):
        return True
    if not exact:
        return explained(at) or subject(at)  # "Inshallah is not a timetable," she wrote
    if _INFINITIVE.search(before) or _BEING.match(after):
        return True
    if behind("generally", ",?").search(before) or (
        behind("inscribed", INSCRIBED).search(before) and not _POSTED.search(before)
    ):
        return True
    ends = bool(re.search(r"[!?.,،…؟]$", content))
    if _DETERMINED.search(before) and not behind("chanting").search(before):
        return True
    if _COUNTED.match(after) and (not told or _OCCURS.search(before)):
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


_SIGN = Deferred(
    r"\b(?:ad|advert\w*|poster|billboard|doormat|plaque|card|mug|T-shirt|sign|label|sticker|banner)\s+(?:that\s+)?(?:says?|said|saying|reads?|reading):?\s*$"
)
_WORK = Deferred(
    r"\s+(?:by|of)\s+[A-Z]|\s+(?:in|в|عام|سنة)\s+[12]\d{3}\b|,\s+by\s+[A-Z]|\s+(?:magazine|show|album|film|attitude|culture|stickers?|banners?|sign|cards?)\b"
)
_POSTED = Deferred(
    r"\b(?:Twitter|Facebook|Telegram|Instagram|твиттере?|телеграме?|фейсбуке?)\b[^.!?]{0,20}:\s*$"
    r"|(?:تويتر|إكس|فيسبوك|تلغرام|تيليغرام|إنستغرام|حساب[هـ]ا?|صفحته?ا?)[^.!؟]{0,20}:\s*$"
)
"""Who writes there says something: كتب في تويتر: «شكرا لكم!»"""
_BEING = Deferred(r"\s+(?:is|was|were|are|has|had|means|became)\b")
_DETERMINED = Deferred(
    r"\b(?:(?:the|an?|this|that|his|her|their|its|my|your|our|every|another)(?:\s+(?:\w+ing|[a-z]+al|usual|cheerful|famous|old|quick|quiet|polite|loud|last|first|eternal|favou?rite|constant|habitual))?|of"
    r"|(?:её|ее|его|их|моё|мое|твоё|наше|ваше|это|каждое|любое|всяко\w+|никако\w+|одно|своё|свое|како\w+-\w+|любого|каждого)(?:\s+\w+[ое]е)?|(?:вечн|обычн|любим|привычн|дежурн|традиционн|фирменн|знаменит|пресловут|стандартн)ое)\s+$",
    re.I,
)
_COUNTED = Deferred(r"\s+(?:\w+\s+){0,2}(?:times|раза?|مرات|مرة)(?!\w)")
_OCCURS = Deferred(r"(?:^|\s)(?:ورد|وردت|يرد|ترد)\s*$")
"""Also to be read as "and answered"."""
_INFINITIVE = Deferred(
    r"\b(?:to say|to write|saying|(?<!-)говорить|произносить|выговорить|сказать|написать|قول)\s*$",
    re.I,
)
_SAID_SO = Deferred(
    r"\b(?:with|in|by|using|say\w*|said|utter\w*|repeat\w*|chant\w*|shout\w*) (?:the|these|a) (?:words?|phrase|greeting|formula|slogan),?\s*$|со словами,?\s*$|словами,?\s*$|(?:بعبارة|بكلمات|بقوله|بالقول)\s*:?\s*$",
    re.I,
)
