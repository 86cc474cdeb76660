"""The engine: one pass over the places where a sentence may end, and what speaks for or against each.

Text before a place is only ever looked at through short windows, so time grows linearly even on hostile input.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from l10n.language.rules import Language

_OPENERS = "\"'“„«‘‚(‹[{*_~`¿¡<"
_QUOTES = "\"'“”„«»‘’‹›`"
_DASHES = "—–-−―‒"
_GOES_ON = ",;:)]}»”%&=+/>.!?…،؛؟"
_STRIPPED = _OPENERS + "\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069—–-…•⁃▪◦‣·→#@"
_WORD = re.compile(r"[^\W_]+(?:[’'-][^\W_]+)*")
_NUMBER = re.compile(r"[(\[$€£]?\d[\d.,:/–-]*(?:[а-яё]{1,2}|s)?|[IVXLC]+(?:[–-][IVXLC]+)?")
_ROMAN = re.compile(r"[IVXLC]+\b")
_INITIALS = re.compile(r"[^\W\d_a-zа-яё](?:\.-?[^\W\d_a-zа-яё])*")
_DOTTED = re.compile(r"[^\W\d_](?:\.[^\W\d_]{1,2})+")
_SPACED_DOTS = re.compile(r"\.(?:[ \xa0]\.)+")
_TAG = re.compile(r"</?[a-zA-Z][^<>]{0,200}>")
_CITED = re.compile(r"\([^()\n]{1,60}\)[.,;:!?…]|\(\d[\d\s,–-]*\)")
_SAYS_SOMETHING = re.compile("[\\w\ufffc]")
_OMISSION = re.compile(r"\[(?:\.{3}|…)\]\s")
_HASHTAGS = re.compile(r"(?:#\w++\s*+)++(?:$|(?<=\n))")
_BACK = 28
"""How many characters before a stop are looked at: two words."""
_BRACKETS = 300
"""How far back a bracket that is still open is looked for."""


def find(text: str, rules: Language, given: Sequence[int] = ()) -> list[int]:
    """Offsets at which a new sentence starts, increasing, without 0 and `len(text)`.

    `given` are cuts that are sure beforehand (list items, headlines), in increasing order.
    """
    cuts: list[int] = []
    last = skip = at = 0
    size = len(text)
    listed = rules.listed
    uncased = not rules.cased
    shortest = 3 if uncased else 1
    for match in rules.candidate.finditer(text):
        start, end = match.span()
        if end >= size:
            break
        while at < len(given) and given[at] <= start:
            last = given[at]
            at += 1
        if start < skip:
            continue
        if end - start == 2 and (text[end].isupper() or (uncased and text[end].isalpha())):
            # The short way for most sentences: a word that is no abbreviation, `. `, a capital, no bracket.
            word = text[last if start - last < _BACK else start - _BACK : start].rpartition(" ")[2]
            if len(word) > shortest and word.isalpha() and word not in listed and text[start] in ".!?":
                if text.rfind("(", last if start - last < _BRACKETS else start - _BRACKETS, start) < 0:
                    last = end
                    cuts.append(end)
                    continue
        space = match["space"]
        if space is None:
            ends = _outside(text, match, rules, last)
        elif text[end] == "." and (dots := _SPACED_DOTS.match(text, start)) and dots.end() > end:
            skip = dots.end()
            end = _spaced(text, dots, start, rules)
            ends = end > 0
        elif "\n" in space and space.count("\n") > 1:
            ends = True
        else:
            ends = _ends(text, match, rules, last)
        if ends and end > last:
            last = end
            cuts.append(end)
    return sorted({*cuts, *given}) if given else cuts


def _outside(text: str, match: re.Match[str], rules: Language, last: int) -> bool:
    """Whether a blank line, or a smiley, ends what stands before it."""
    if match["smiley"]:
        return rules.cased and text[match.end()].isupper()
    return not text[last : match.start()].isspace() and match.start() > last


def _spaced(text: str, dots: re.Match[str], start: int, rules: Language) -> int:
    """Where the sentence begins behind spaced dots, 0: nowhere.

    `compounds. . . . The` ends at its first dot, `a period . . . . Next` at its last, `thing is . . . I` nowhere.
    """
    count = (dots.end() - start + 1) // 2
    after = _WORD.match(text, dots.end() + 1)
    if count < 3 or not after or after[0][0].islower():
        return 0
    if count == 3 and (not rules.ellipsis_ends or _head(after[0]) in rules.always_capital):
        return 0
    return start + 2 if count > 3 and start and not text[start - 1].isspace() else dots.end() + 1


def _ends(text: str, match: re.Match[str], rules: Language, last: int) -> bool:
    start, end = match.start(), match.end()
    first = text[end]
    stop = text[start : match.end("stop")]
    close = match["close"]
    if rules.soft and stop[0] in rules.soft:
        return _soft(text, start, end)
    at = end
    if not first.isalnum():
        if _OMISSION.match(text, end):
            return True
        at = _skip_openers(text, end)
        first = text[at] if at < len(text) else ""
        if first in _GOES_ON:  # also where nothing follows
            return False
        if first in _DASHES:
            return _before_dash(text, match, stop, at, rules, last)
        if _CITED.match(text, end) or (not first.isalnum() and _nothing_follows(text, at)):
            return False
    if not match["space"]:
        ends = _glued(text, start, at, stop, rules, last)
    elif first.islower() and not text[at + 1 : at + 2].isupper():  # but iPhone, eBay
        ends = rules.cased and _before_small(text, start, at, stop, close, rules, last)
    elif stop == ".":
        ends = _full_stop(text, start, end, at, close, rules, last)
    elif "." in stop or "…" in stop:
        ends = _ellipsis(text, start, at, stop, close, rules, last)
    else:
        ends = _exclamation(text, start, at, stop, close, rules, last)
    return ends and not _in_brackets(text, last, start, end)


def _nothing_follows(text: str, at: int) -> bool:
    """Whether only signs or hashtags follow to the end of the text; they are no sentence of their own."""
    if text[at] == "#":
        return _HASHTAGS.match(text, at) is not None
    return at + 64 >= len(text) and _SAYS_SOMETHING.search(text, at) is None


def _skip_openers(text: str, at: int) -> int:
    for _ in range(6):
        if text[at : at + 1] not in _OPENERS or at >= len(text):
            break
        tag = _TAG.match(text, at)
        at = tag.end() if tag else at + 1
    return at


def _before(text: str, start: int, last: int) -> tuple[str, str]:
    """The last two words before a stop, without opening punctuation."""
    pieces = text[max(last, start - _BACK) : start].rsplit(None, 2)
    if not pieces or text[start - 1].isspace():
        return "", ""
    return pieces[-2] if len(pieces) > 1 else "", pieces[-1].strip(_STRIPPED)


def _alone(text: str, token: str, start: int, last: int) -> bool:
    """Whether the token is all that the sentence has so far: the number of a list item, a chapter."""
    return start - last < len(token) + 8 and text[last:start].strip(_STRIPPED + " \t\n\xa0") == token


def _full_stop(text: str, start: int, end: int, at: int, close: str, rules: Language, last: int) -> bool:
    before, token = _before(text, start, last)
    if not token:
        return not (close and text[start - 1 : start] in "([")
    if token.isalpha() and len(token) > (1 if rules.cased else 3) and token not in rules.listed:
        return not _said(text, at, close, rules, last, start) if not rules.cased else True
    first = text[at]
    word = _WORD.match(text, at)
    following = word[0] if word else ""
    bare = token.lstrip("0123456789.,:/–-")
    if len(bare) == 1 and _alone(text, token, start, last):
        return False
    if not bare:
        return not (_alone(text, token, start, last) or (len(token) <= 2 and following in rules.calendar))
    if close and close[0].isdigit() and (token in rules.listed or len(token) < 4):
        return False  # No.1 The
    counted = bare != token
    if (counted or _counts(before, rules)) and "#" + bare in rules.abbreviations:
        return _unit(text, at, start, following, rules, last)
    if counted and rules.cased and len(bare) < 3 and bare not in rules.listed:
        return True  # $5M. Investors
    if bare[0] in rules.proclitics and _INITIALS.fullmatch(bare, 1):
        bare = bare[1:]  # ود. سامي
    kind = _kind(before, token, bare, rules)
    if kind == "name":
        return False
    if kind == "number":
        roman = _ROMAN.match(text, at) is not None and following not in rules.always_capital
        return not (first.isdigit() or roman or (close and close[0] == ")"))
    if kind == "end":
        return _starts(text, at, following, rules) or not _introduces(text, start, rules, last)
    if kind is None:
        if _INITIALS.fullmatch(bare):
            if close and close[0] in ")]»”" and not first.islower():
                return True  # (Photo: A.P.) Soldiers
            return _initial(text, at, before, token, following, rules)
        if not _DOTTED.fullmatch(bare):
            return not _said(text, at, close, rules, last, start) if not rules.cased else True
    if close and first.isupper():
        return True
    if _starts(text, at, following, rules) or (at > end and first.isupper() and text[end] in _QUOTES):
        return True
    return kind == "noun" and first.isupper() and following not in rules.posts and _small_follows(text, at, following)


def _counts(word: str, rules: Language) -> bool:
    """Whether a unit may follow: a number, or `млрд` as in 3 млрд долл."""
    return _NUMBER.fullmatch(word) is not None or (len(word) > 2 and "#" + word.rstrip(".") in rules.abbreviations)


def _kind(before: str, token: str, bare: str, rules: Language) -> str | None:
    known = rules.abbreviations
    kind = known.get(token) or known.get(bare)
    if before and (kind or before[-1] == "."):
        tail = before.lstrip(_STRIPPED)
        kind = known.get(tail + bare if before[-1] == "." else f"{tail} {bare}") or kind
    if kind is None and rules.proclitics and len(bare) > 1 and bare[0] in rules.proclitics:
        kind = known.get(bare[1:])
    return kind


def _starts(text: str, at: int, following: str, rules: Language) -> bool:
    """Whether the word that follows begins sentences; `A` in `J. A. Smith` does not."""
    head = _head(following)
    if text[at + len(following) : at + len(following) + 1] == ".":
        return False
    return head in rules.starters or bool(rules.starter_prefixes and head.startswith(rules.starter_prefixes))


def _head(word: str) -> str:
    """`It` of `It's`."""
    return word.partition("'")[0].partition("’")[0]


def _small_follows(text: str, at: int, following: str) -> bool:
    behind = text[at + len(following) : at + len(following) + 2]
    return bool(following) and len(behind) == 2 and behind[0] == " " and behind[1].islower()


def _unit(text: str, at: int, start: int, following: str, rules: Language, last: int) -> bool:
    if text[at].isdigit() or following in rules.calendar:
        return False
    if _starts(text, at, following, rules):
        return True
    return rules.cased and not _introduces(text, start, rules, last)


def _introduces(text: str, start: int, rules: Language, last: int) -> bool:
    """`At 5 a.m. Mr. Smith went`: a preposition and a time are not yet a sentence."""
    if start - last > 48:
        return False
    words = text[last:start].split()
    return 0 < len(words) <= 6 and words[0].strip(_STRIPPED).lower() in rules.introductions


def _initial(text: str, at: int, before: str, token: str, following: str, rules: Language) -> bool:
    """Whether a sentence ends behind `Albert I.`, `J.R.R.`, `U.S.`, `vitamin C.`"""
    if not rules.cased:
        return False
    prior = before.lower()
    if rules.cased and len(token) == 1 and (prior in rules.lettered or f"{prior}_{token}" in rules.lettered):
        return True
    if rules.cased and _NUMBER.fullmatch(before) and before[-1].isdigit() and len(token) == 1:
        return not text[at].isdigit()  # 40.5 C. Schools
    head = _head(following)
    if text[at + len(following) : at + len(following) + 1] == ".":
        return False
    if head in rules.starters:
        return True
    return rules.cased and len(token) > 1 and text[at - 1] in _QUOTES and text[at].isupper()


def _ellipsis(text: str, start: int, at: int, stop: str, close: str, rules: Language, last: int) -> bool:
    if stop[0] in "!?؟":
        return True
    before, token = _before(text, start, last)
    if not token and text[start - 1 : start] in "([":
        return False  # [...] is an omission, not an end
    if not rules.ellipsis_ends:
        return bool(close) and _whole_quote(text, start, last) and not _said(text, at, close, rules, last, start)
    word = _WORD.match(text, at)
    following = word[0] if word else ""
    if _head(following) in rules.always_capital and not close:
        return False
    return following.casefold() != token.casefold() or not token  # I… I do not know


def _exclamation(text: str, start: int, at: int, stop: str, close: str, rules: Language, last: int) -> bool:
    _, token = _before(text, start, last)
    if not token and start and text[start - 1] in "([":
        return False  # He paid (!) Mr. Smith
    if rules.abbreviations.get(token + stop):
        word = _WORD.match(text, at)
        return _starts(text, at, word[0] if word else "", rules)  # Yahoo! Finance
    return not _said(text, at, close, rules, last, start)


def _said(text: str, at: int, close: str, rules: Language, last: int, start: int) -> bool:
    """Whether the quotation just closed goes on with who said it: “Stop!” Smith shouted."""
    if not close or not any(quote in _QUOTES for quote in close):
        return False
    return _whole_quote(text, start, last) and rules.speech.match(text, at) is not None


def _whole_quote(text: str, start: int, last: int) -> bool:
    """Whether the quotation that ends here began the sentence, or began before it."""
    low = max(last, start - 400)
    opened = max(text.rfind(quote, low, start) for quote in "\"“«„‘")
    return opened < 0 or not text[last:opened].strip()


def _before_small(text: str, start: int, at: int, stop: str, close: str, rules: Language, last: int) -> bool:
    """Sloppy writers begin without a capital; an abbreviation, a quotation or an ellipsis goes on so."""
    if any(quote in _QUOTES or quote == ")" for quote in close):
        return False
    if "…" in stop or (len(stop) > 1 and "." in stop):
        return False
    while stop != "." and start - 1 > last and text[start - 1] == " ":
        start -= 1  # better looking ? cant decide
    before, token = _before(text, start, last)
    if stop != ".":
        if token + stop in rules.abbreviations or rules.speech.match(text, at):
            return False
        if len(token) > 1 and token.islower():
            return True
        return _alone(text, token, start, last) and _small_starter(text, at, rules)
    if not token:
        return False
    if _kind(before, token, token, rules) or "#" + token in rules.abbreviations:
        return False
    if rules.whole_word.fullmatch(token):
        return True
    if len(token) < 2 or not (token.isalnum() or _NUMBER.fullmatch(token)) or _alone(text, token, start, last):
        return False
    return _small_starter(text, at, rules)


def _small_starter(text: str, at: int, rules: Language) -> bool:
    word = _WORD.match(text, at)
    return word is not None and _head(word[0]) in rules.small_starters


def _glued(text: str, start: int, at: int, stop: str, rules: Language, last: int) -> bool:
    """A stop without white space behind it: `over.The war`, but not `www.Example.org`, `U.S.A`, `Ph.D`."""
    _, token = _before(text, start, last)
    word = _WORD.match(text, at)
    if not word or len(token) < 3 or not token.isalpha() or token in rules.abbreviations:
        return False
    following = word[0]
    behind = text[word.end() : word.end() + 1]
    if behind not in " ,;:!?" and not behind.isspace():
        return False
    if not rules.cased:
        return len(following) > 1
    if not token[1:].islower() or following.isupper() and len(following) > 1 or not following[0].isupper():
        return False
    if len(stop) > 1 and stop[-1] in ".…" and following in rules.always_capital:
        return False
    return rules.glued == "capital" or _head(following) in rules.starters


def _before_dash(text: str, match: re.Match[str], stop: str, at: int, rules: Language, last: int) -> bool:
    """`— Да! — воскликнул он.` goes on, `— Вы идёте? — Нет.` is two sentences."""
    start = match.start()
    while at < len(text) and (text[at] in _DASHES or text[at].isspace()):
        at += 1
    inner = _skip_openers(text, at)
    first = text[inner : inner + 1]
    if not first or first.islower() or first in _GOES_ON:
        return False
    if match["close"] and any(quote in _QUOTES for quote in match["close"]) and inner == at:
        return False  # «Мы победим!» — Иванов
    if text.rfind("«", max(last, start - _BRACKETS), start) > text.rfind("»", max(last, start - _BRACKETS), start):
        return False  # «К чему ты готовишься? – спросила мама. – Завтра ведь выходной»
    before, token = _before(text, start, last)
    if stop != ".":
        return True
    return bool(token) and not (
        _kind(before, token, token, rules) or "#" + token in rules.abbreviations or _INITIALS.fullmatch(token)
    )


def _soft(text: str, start: int, end: int) -> bool:
    """A stop of a profile. A comma that a single word and another comma follow belongs to an enumeration."""
    if text[start] not in "،,":
        return True
    word = text[end : end + 40].split(None, 1)
    return not (word and word[0][-1] in "،,")


def _in_brackets(text: str, last: int, start: int, end: int) -> bool:
    """Whether the place is within brackets that opened in the midst of this sentence and close again."""
    opened = text.rfind("(", max(last, start - _BRACKETS), start)
    if opened <= last or not text[last:opened].strip(_STRIPPED + " \t\n\xa0"):
        return False
    return text.find(")", opened, end) < 0 and text.find(")", end, end + _BRACKETS) >= 0
