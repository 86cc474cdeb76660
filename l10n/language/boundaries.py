"""The engine: one pass over the places where a sentence may end, and what speaks for or against each."""

from __future__ import annotations

import re
from collections.abc import Sequence

from l10n.language import full_stop
from l10n.language.place import (
    BRACKETS,
    WORDS_BACK,
    Place,
    behind_openers,
    head,
    is_number,
    nothing_follows,
)
from l10n.language.rules import Language

_DASHES = "—–-−―‒"
_GOES_ON = ",;:)]}»”%&=+/>.!?…،؛؟"
_SPACED_DOTS = re.compile(r"\.(?:[ \xa0]\.)+")
_AFTER_DOTS = re.compile(r"\s?([^\W_]+)")
_CITED = re.compile(r"\([^()\n]{1,60}\)[.,;:!?…]|\(\d[\d\s,–-]*\)")
_OMISSION = re.compile(r"\[(?:\.{3}|…)\]\s")


def find(text: str, rules: Language, given: Sequence[int] = ()) -> list[int]:
    """Offsets at which a new sentence starts, increasing, without 0 and `len(text)`.

    `given` are cuts that are sure beforehand (list items, headlines), in increasing order.
    """
    size = len(text)
    letter = rules.letter_of(text)
    cuts: list[int] = []
    last = skip = at = 0
    listed = rules.listed
    uncased = not rules.cased
    shortest = 3 if uncased else 1
    if letter and (formula := letter.match(text)):
        last = formula.end()
        cuts.append(last)
    plain_stops = "." if "“" in text or "«" in text else ".!?"  # “Who? What?” may be a title
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
            word = text[
                last if start - last < WORDS_BACK else start - WORDS_BACK : start
            ].rpartition(" ")[2]
            if (
                len(word) > shortest
                and word.isalpha()
                and word not in listed
                and text[start] in plain_stops
                and text.rfind("(", last if start - last < BRACKETS else start - BRACKETS, start)
                < 0
            ):
                last = end
                cuts.append(end)
                if letter and (formula := letter.match(text, end)):
                    last = formula.end()
                    cuts.append(last)
                continue
        space = match["space"]
        if space is None:
            ends = _outside(text, match, rules, last)
        elif text[end] == "." and (dots := _SPACED_DOTS.match(text, start)) and dots.end() > end:
            skip = dots.end()
            end = _spaced_dots(text, dots, rules)
            ends = end > 0
        elif "\n" in space and space.count("\n") > 1:
            ends = True
        else:
            ends = _ends(text, match, rules, last)
        if ends and end > last:
            last = end
            cuts.append(end)
            if letter and (formula := letter.match(text, end)):
                last = formula.end()
                cuts.append(last)
    return sorted({*cuts, *given}) if given else cuts


def _outside(text: str, match: re.Match[str], rules: Language, last: int) -> bool:
    """Whether a blank line, or a smiley, ends what stands before it."""
    if match["smiley"]:
        return rules.cased and text[match.end()].isupper()
    return match.start() > last and not text[last : match.start()].isspace()


def _spaced_dots(text: str, dots: re.Match[str], rules: Language) -> int:
    """Where the sentence begins behind spaced dots, 0: nowhere.

    `compounds. . . . The` ends at its first dot, `a period . . . . Next` at its last, `thing is . . . I` nowhere.
    """
    start, count = dots.start(), (dots.end() - dots.start() + 1) // 2
    after = _AFTER_DOTS.match(text, dots.end())
    if count < 3 or not after or after[1].islower():
        return 0
    if count == 3 and (not rules.ellipsis_ends or after[1] in rules.always_capital):
        return 0
    return start + 2 if count > 3 and start and not text[start - 1].isspace() else after.start(1)


def _ends(text: str, match: re.Match[str], rules: Language, last: int) -> bool:
    start, end = match.span()
    stop, close = text[start : match.end("stop")], match["close"]
    if rules.soft and stop[0] in rules.soft:
        return _soft(text, start, end)
    first = text[end]
    at = end
    if not first.isalnum():
        if first == "[" and _OMISSION.match(text, end):
            return True
        at = behind_openers(text, end)
        first = text[at : at + 1]
        if first in _GOES_ON:  # also where nothing follows
            return False
        if first in _DASHES:
            return _before_dash(Place(text, last, start, end, at, stop, close), rules)
        if (text[end] == "(" and _CITED.match(text, end)) or (
            not first.isalnum() and nothing_follows(text, at)
        ):
            return False
    place = Place(text, last, start, end, at, stop, close)
    if not match["space"]:
        ends = _glued(place, rules)
    elif first.islower() and not text[at + 1 : at + 2].isupper():  # but iPhone, eBay
        ends = rules.cased and _before_small(place, rules)
    elif stop == ".":
        ends = full_stop.ends(place, rules)
    elif "." in stop or "…" in stop:
        ends = _ellipsis(place, rules)
    else:
        ends = _exclamation(place, rules)
    return ends and not place.within_brackets()


def _ellipsis(place: Place, rules: Language) -> bool:
    if place.stop[0] in "!?؟":
        return True
    token = place.words()[1]
    if not token and place.text[place.start - 1 : place.start] in "([":
        return False  # [...] is an omission, not an end
    if not rules.ellipsis_ends:
        return place.closes_quotation() and place.quotation_is_whole() and not place.said(rules)
    following = place.following()
    if head(following) in rules.always_capital and not place.close:
        return False
    return following.casefold() != token.casefold() or not token  # I… I do not know


def _exclamation(place: Place, rules: Language) -> bool:
    token = place.words()[1]
    if not token and place.start and place.text[place.start - 1] in "([":
        return False  # He paid (!) Mr. Smith
    if token + place.stop in rules.abbreviations:
        return head(place.following()) in rules.starters  # Yahoo! Finance
    if place.within_title():
        return False
    if not rules.cased and place.closes_quotation() and not place.quotation_is_whole():
        # Without capitals: «لماذا؟» within a sentence ends none, after a colon it is speech and does.
        return place.quotation_is_speech() or place.following().startswith(rules.starter_prefixes)
    return not place.said(rules)


def _before_small(place: Place, rules: Language) -> bool:
    """Sloppy writers begin without a capital; an abbreviation, a quotation or an ellipsis goes on so."""
    stop = place.stop
    if (
        place.closes_quotation()
        or ")" in place.close
        or "…" in stop
        or (len(stop) > 1 and "." in stop)
    ):
        return False
    if stop != ".":
        return _exclamation_before_small(place, rules)
    before, token = place.words()
    if full_stop.kind_of(before, token, token, rules) or "#" + token in rules.abbreviations:
        return False
    if rules.whole_word.fullmatch(token):
        return True
    if len(token) < 2 or not (token.isalnum() or is_number(token)) or place.alone(token):
        return False
    return head(place.following()) in rules.small_starters


def _exclamation_before_small(place: Place, rules: Language) -> bool:
    """`what a day! we won` is two, `Airplane! was a hit` and `Is it safe? he asked` are one."""
    start = place.start
    while start - 1 > place.last and place.text[start - 1] == " ":
        start -= 1  # better looking ? cant decide
    token = place._replace(start=start).words()[1]
    if token + place.stop in rules.abbreviations or rules.speech.match(place.text, place.at):
        return False
    if len(token) > 1 and token.islower():
        return True
    return place.alone(token) and head(place.following()) in rules.small_starters


def _glued(place: Place, rules: Language) -> bool:
    """A stop without white space behind it: `over.The war`, but not `www.Example.org`, `U.S.A`, `Ph.D`."""
    token, following = place.words()[1], place.following()
    if not following or len(token) < 3 or not token.isalpha() or token in rules.listed:
        return False
    behind = place.text[place.at + len(following) :][:1]
    if behind not in " ,;:!?" and not behind.isspace():
        return False
    if not rules.cased:
        return len(following) > 1
    if (
        not token[1:].islower()
        or not following[0].isupper()
        or (len(following) > 1 and following.isupper())
    ):
        return False
    if len(place.stop) > 1 and place.stop[-1] in ".…" and following in rules.always_capital:
        return False
    return rules.glued == "capital" or head(following) in rules.starters


def _before_dash(place: Place, rules: Language) -> bool:
    """`— Да! — воскликнул он.` goes on, `— Вы идёте? — Нет.` is two sentences."""
    text, at = place.text, place.at
    while at < len(text) and (text[at] in _DASHES or text[at].isspace()):
        at += 1
    inner = behind_openers(text, at)
    first = text[inner : inner + 1]
    if first in _GOES_ON or first.islower():
        return False
    if place.closes_quotation() and inner == at:
        return False  # «Мы победим!» — Иванов
    if place.within_guillemets():
        return False  # «К чему ты готовишься? – спросила мама. – Завтра ведь выходной»
    return place.stop != "." or not full_stop.abbreviates(place, rules)


def _soft(text: str, start: int, end: int) -> bool:
    """A stop of a profile. A comma that a single word and another comma follow belongs to an enumeration."""
    if text[start] not in "،,":
        return True
    word = text[end : end + 40].split(None, 1)
    return not (word and word[0][-1] in "،,")
