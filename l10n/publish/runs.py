"""Where in a text runs of the other direction stand: letters and numbers that read from left to right in an Arabic
text, Arabic words in an English one (Unicode bidi algorithm, UAX 9).

A run begins and ends between words, never within `5G`, `20x30` or `name@example.org`, and its brackets and quotation
marks are in pairs: what has no partner in the run stays outside. Numbers in European digits read from left to right with
their signs, as CLDR has them in Arabic (`-5`, `50%`); in Arabic digits they keep the order that the algorithm gives them,
but for groups that spaces part.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Literal, NamedTuple

from l10n.publish import numerals
from l10n.publish.numerals import ARABIC_DIGITS
from l10n.publish.pairs import MARKS, QUOTES, pairs


class Run(NamedTuple):
    """A part of a text: from `start` up to `end`."""

    start: int
    end: int
    numeric: bool
    """Whether it reads from left to right though it may have no letter that says so: a number, a path."""


_RTL = "\u0590-\u05ff\u0600-\u0605\u0608\u060b\u060d\u061b-\u065f\u066d-\u06ef\u06fa-\u08ff\ufb1d-\ufdff\ufe70-\ufefc"
_NO_RTL = f"{_RTL}\u060c\u061b\u061f{ARABIC_DIGITS}"
_LTR_LETTER = f"[^\\W\\d_{_RTL}{ARABIC_DIGITS}¹²³⁰-⁹]"  # 20 م²

_PATH = re.compile(r"(?:\.{1,2}|~)?/")

# ------------------------------------------------------------------ the two directions

_OWN_SIGN = re.compile(
    r"(?<!\w)(?:(?:Yahoo|Jeopardy|Yum|Wham|Mamma Mia|Oklahoma|Joomla|DHL)!|(?:[A-Z]\.){2,}|[ap]\.m\.)\Z"
)
"""Names whose last sign is their own (U.S.); behind any other word it belongs to the sentence."""
_LONGEST_NAME = 12
_LONGEST_SIGN = 3
"""Between the words of a run: Apple — Google."""


class _Side(NamedTuple):
    """The direction of the runs that are looked for."""

    any: re.Pattern[str]
    """What a text has something of that has such runs."""
    stretch: re.Pattern[str]
    """A part of a text without letters of the other direction, or (`grouped`) a number in Arabic digits that spaces part."""
    glue: re.Pattern[str]
    """Signs at its beginning that join it to the word before: كوفيد-19, إف-16."""
    letter: re.Pattern[str]
    lead: re.Pattern[str]
    """What a run may begin with."""
    strip: re.Pattern[str]
    """A sign that a run does not end with."""
    numbers: bool
    """Whether numbers are runs too."""


_FROM_LEFT = _Side(
    re.compile(rf"[^\W_{_RTL}]"),  # a letter or a digit, as one set, which is sought fast
    re.compile(
        rf"(?=[^ \s{_RTL}،؛؟])(?:"  # what each of them begins with; most places of a text are over with that
        rf"[^\s\w{_NO_RTL}]{{0,12}}[^\W{_NO_RTL}][^{_NO_RTL}]*"
        f"|(?P<grouped>{numerals.IN_ARABIC_DIGITS}))"
    ),
    re.compile(rf"(?<=[{_RTL}])(?<!ـ)[-−–—/:]+"),
    re.compile(_LTR_LETTER),
    # `./etc`, `.NET`, `#hashtag`, `@name`, `$5m`, `--help`
    re.compile(r"(?:\.{1,2}(?=/)|(?<!\.)\.(?=\w)|[/\\~@#$€£¥₽₪№&+\-−_<>≤≥≈±]){0,6}\w"),
    re.compile(r"[\s.,;:!?'’\"“”„«»‹›‘…–—()\[\]{}\-]"),
    True,
)
_FROM_RIGHT = _Side(
    re.compile(f"[{_RTL}]"),
    re.compile(rf"(?P<grouped>(?!))|[^\s\w]{{0,12}}[\d{_RTL}][\W\d_{_RTL}]*"),
    re.compile("(?!)"),
    re.compile(f"[{_RTL}]"),
    re.compile(r"\w"),
    re.compile(rf"[^{_RTL}\d%٪]"),
    False,
)


def runs(text: str, towards: str) -> Iterator[Run]:
    """The runs of a text that reads `towards` `rtl` or `ltr`, in order; they do not overlap."""
    side = _FROM_LEFT if towards == "rtl" else _FROM_RIGHT
    if not side.any.search(text):
        return
    for match in side.stretch.finditer(text):
        first, last = match.span()
        if match["grouped"]:
            yield Run(first, last, True)
            continue
        if glued := side.glue.match(text, first, last):
            first = glued.end()
        if text[last - 1] in numerals.SIGNS and side.numbers and _is_of_the_letter(text, last):
            last -= 1
        partner, alone = pairs(text, first, last)
        whole = "whole" if last - first == len(text) else ""
        for at in (*alone, last):
            yield from _within(_Part(text, partner, side), first, at, "" if alone else whole)
            first = at + 1


def _is_of_the_letter(text: str, at: int) -> bool:
    """Whether the sign before a letter of the text's direction is of its word: °م, as behind a number."""
    return text[at : at + 1].isalpha() and (
        text[at - 1] in numerals.DEGREES or text[at - 2 : at - 1].isspace()
    )


# ------------------------------------------------------------------ words and numbers


class _Part(NamedTuple):
    text: str
    partner: Mapping[int, int]
    side: _Side


class _Item(NamedTuple):
    """What stands between spaces, those within brackets and quotation marks aside."""

    start: int
    end: int
    kind: Literal["word", "number", "sign"]


def _within(part: _Part, first: int, last: int, around: str) -> Iterator[Run]:
    """The runs of a part of a stretch. `around`: the mark that opens before it, `whole` if it is all of a text."""
    first, last, around = _trimmed(part, first, last, around)
    items = list(_items(part, first, last))
    if pieces := _quotations(part, items):
        for piece in pieces:
            yield from _within(part, piece[0].start, piece[-1].end, "")
        return
    phrases = list(_phrases(items))
    if (
        around
        and phrases
        and not numerals.SCORE.search(part.text, first, items[phrases[0][0]].start)
    ):
        yield _run(part, first, last, len(items) == 1)
        return
    done = 0
    for phrase in phrases:
        begin, end = _with_numbers(part, items, phrase) if part.side.numbers else phrase
        yield from _numbers(part, items[done:begin])
        start, until, mark = _trimmed(part, items[begin].start, items[end - 1].end, "")
        if mark:
            yield from _within(part, start, until, mark)
        elif start < until:
            yield _run(part, start, until, end - begin == 1)
        done = end
    yield from _numbers(part, items[done:])


def _run(part: _Part, first: int, last: int, single: bool) -> Run:
    path = part.side.numbers and single and _PATH.match(part.text, first, last)
    return Run(first, last, bool(path))


def _trimmed(part: _Part, first: int, last: int, around: str) -> tuple[int, int, str]:
    """Without spaces and signs at the ends, and without the marks that are around all of it: (start, end, the innermost
    of these)."""
    text, partner, side = part
    while True:
        while first < last and first not in partner and not side.lead.match(text, first, last):
            first += 1
        while first < last and last - 1 not in partner and side.strip.match(text, last - 1):
            sign = text[last - 1]
            if sign in "!?." and (
                around not in ("", "whole")
                or _OWN_SIGN.search(text, max(first, last - _LONGEST_NAME), last)
            ):
                break
            last -= 1
        if first >= last or partner.get(first) != last - 1:
            if text[first : first + 1] == "-" == text[last : last + 1]:
                first += 1  # -Apple-
            return first, last, around
        around = text[first]
        first, last = first + 1, last - 1


_SPACE = re.compile(r"\s*")
_UNMARKED = re.compile(f"[^\\s{MARKS}]+")
_WORD_SIGN = re.compile(r"\d")


def _items(part: _Part, first: int, last: int) -> Iterator[_Item]:
    text, partner, side = part
    at = first
    while True:
        at = _space_end(text, at, last)
        if at >= last:
            return
        begin = at
        if side.numbers and (number := numerals.NUMBER.match(text, at, last)):
            at = number.end()
            if "(" not in number[0] or _balanced(part, begin, at):
                yield _Item(begin, at, "number")
                continue
            at = begin
        while at < last and not text[at].isspace():
            at = partner[at] + 1 if partner.get(at, -1) > at else at + 1
            if unmarked := _UNMARKED.match(text, at, last):
                at = unmarked.end()
        yield _Item(begin, at, _kind(part, begin, at))


def _space_end(text: str, at: int, last: int) -> int:
    space = _SPACE.match(text, at, last)
    return space.end() if space else at


def _balanced(part: _Part, first: int, last: int) -> bool:
    return all(
        first <= part.partner.get(at, at) < last
        for at in range(first, last)
        if part.text[at] in "()"
    )


def _kind(part: _Part, first: int, last: int) -> Literal["word", "number", "sign"]:
    if part.side.letter.search(part.text, first, last):
        return "word"
    return "number" if _WORD_SIGN.search(part.text, first, last) else "sign"


def _quotations(part: _Part, items: Sequence[_Item]) -> list[Sequence[_Item]]:
    """The items in pieces where a quotation follows a colon (`BBC: "Breaking news"`): who speaks and what is said are the
    parts of an Arabic sentence. Nothing if there is none."""
    text, partner, _ = part
    cuts = [
        at
        for at in range(1, len(items))
        if text[items[at - 1].end - 1] == ":"
        and text[items[at].start] in QUOTES
        and items[at].start in partner
    ]
    bounds = [0, *cuts, len(items)]
    return [items[a:b] for a, b in pairwise(bounds)] if cuts else []


def _phrases(items: Sequence[_Item]) -> Iterator[tuple[int, int]]:
    """Words and what is between them: (the first item, the one behind the last)."""
    begin = end = -1
    for at, item in enumerate(items):
        if item.kind == "word":
            begin, end = at if begin < 0 else begin, at + 1
        elif begin >= 0 and item.kind == "sign" and item.end - item.start > _LONGEST_SIGN:
            yield begin, end
            begin = -1
    if begin >= 0:
        yield begin, end


def _with_numbers(part: _Part, items: Sequence[_Item], phrase: tuple[int, int]) -> tuple[int, int]:
    """A phrase with the number before it, if it begins with a unit (60 km) or a month, or behind it (iPhone 15), and with
    those that it is reckoned with (x = 2y + 3)."""
    text, (begin, end) = part.text, phrase
    if end - begin == len(items):
        return phrase
    first, word = items[begin].start, items[end - 1]
    dated = None
    if begin and items[begin - 1].kind == "number":
        number = items[begin - 1]
        if number.end - number.start <= 2:
            dated = numerals.BEHIND_DAYS.match(text, first)
        if dated or numerals.UNITS.match(text, first):
            begin -= 1
    if (
        begin == phrase[0]
        and end < len(items)
        and not numerals.SCORE.search(text, max(0, first - 6), first)
        and _is_of_a_name(text, word, items[end])
    ):
        dated = numerals.DATE.match(text, word.start)
        end += 1
    while dated and end < len(items) and items[end].end <= dated.end():
        end += 1
    return _reckoned(text, items, begin, end)


def _is_of_a_name(text: str, word: _Item, number: _Item) -> bool:
    return text[word.end : number.start] in (" ", "\u00a0") and any(
        pattern.fullmatch(text, number.start, number.end)
        for pattern in (numerals.BEHIND_NAMES, numerals.BEHIND_CODES)
    )


def _reckoned(text: str, items: Sequence[_Item], begin: int, end: int) -> tuple[int, int]:
    """A phrase with the numbers that operators join to it."""
    equation = any(_says(text, item, "=") for item in items[begin:end])
    signs = "=+−×÷*<>≤≥≈^" + "-–" * equation
    while (
        end + 1 < len(items) and items[end + 1].kind == "number" and _says(text, items[end], signs)
    ):
        end += 2
    while begin > 1 and items[begin - 2].kind == "number" and _says(text, items[begin - 1], signs):
        begin -= 2
    return begin, end


def _says(text: str, item: _Item, signs: str) -> bool:
    return item.end - item.start == 1 and text[item.start] in signs


def _numbers(part: _Part, items: Sequence[_Item]) -> Iterator[Run]:
    """The numbers among items without words that would be shown in another order than theirs."""
    if not part.side.numbers:
        return
    for item in items:
        if item.kind != "number" or _is_natural(part.text, item):
            continue
        if numerals.NUMBER.fullmatch(part.text, item.start, item.end):
            yield Run(item.start, item.end, True)
            continue
        first, last, _ = _trimmed(part, item.start, item.end, "")
        if (first, last) != (item.start, item.end):
            yield from _numbers(part, list(_items(part, first, last)))
        elif last - first > 1:
            yield Run(first, last, True)


def _is_natural(text: str, number: _Item) -> bool:
    """Whether a number is shown as it is; not one that would draw to it the sign of the word behind: 25°م."""
    return bool(numerals.NATURAL.fullmatch(text, number.start, number.end)) and text[
        number.end : number.end + 1
    ] not in (*numerals.DEGREES,)
