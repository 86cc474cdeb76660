"""Runs of the opposite direction, parted from what stands around them (Unicode bidi algorithm, W3C "Inline markup and
bidirectional text in HTML").

Without it the signs at the ends of a run go to its wrong side, and numbers beside it too: in an Arabic sentence
`C++` reads as `++C`, `+44 20 7946 0958` as `0958 7946 20 44+`. `<bdi>` says where a run ends. What is known to read
from left to right whatever it holds (telephone numbers, ranges, paths, code) says so by `dir`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import accumulate
from typing import NamedTuple

from l10n.language.locale import direction, likely_script
from l10n.publish.markup import Token, closings, end, start, write
from l10n.publish.numerals import ARABIC_DIGITS
from l10n.publish.runs import Run, runs

_LETTERS = {
    "Arab": re.compile("[\u0620-\u064a\u066e-\u06d3\u06fa-\u06ff\u0750-\u077f\u08a0-\u08c9]+"),
    "Cyrl": re.compile("[\u0400-\u052f]+"),
    "Latn": re.compile("[A-Za-z\u00c0-\u024f\u1e00-\u1eff]+"),
}
_WORDS_OF_A_PASSAGE = 4
"""From how many words on a run in another script is a passage whose language is told, not a name."""

_FEW = 8
"""Tokens that are looked at on their own."""
_NO_BREAK = {0x20: 0xA0, 0x2009: 0x202F}
_UNTOUCHED = frozenset(
    {"script", "style", "textarea", "title", "option", "bdi", "bdo", "svg", "math", "template"}
)
_CODE = frozenset({"code", "kbd", "samp", "pre", "var"})
_BLOCKS = frozenset(
    {
        "p",
        "li",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "td",
        "th",
        "caption",
        "figcaption",
        "dt",
        "dd",
        "blockquote",
        "summary",
        "table",
        "div",
    }
)


class Speech(NamedTuple):
    """What a page or part is written in."""

    language: str
    direction: str
    script: str
    foreign: Mapping[str, str] = {}
    """The language that a passage in another script is in, by script: the source's, where a sentence fell back to it."""


@cache
def speech(language: str, source: str = "") -> Speech:
    """What pages in a language are written in, and what their sentences fall back to."""
    others = {"Arab": "ar", "Cyrl": "ru"}
    if source:
        others[script_of(source)] = source
    return Speech(language, direction(language), script_of(language), others)


def script_of(language: str) -> str:
    """ISO 15924 code of the script of a tag, of those that we tell apart: `Arab`, `Cyrl`, else `Latn`."""
    found = likely_script(language)
    return found if found in _LETTERS else "Latn"


def script_in(text: str) -> str:
    """The script of a text's first letter: `Arab`, `Cyrl` or `Latn`; empty for any other."""
    found = [
        (match.start(), script)
        for script, letters in _LETTERS.items()
        if (match := letters.search(text))
    ]
    return min(found)[1] if found else ""


def isolated_name(name: str, here: Speech) -> str:
    """A name within a sentence, as HTML; with its language where its letters are not the page's."""
    script = script_in(name)
    tongue = here.foreign.get(script, "") if script != here.script else ""
    said = {"lang": tongue, "dir": direction(tongue)} if tongue else {}
    return write([start("bdi", said), Token("text", name), end("bdi")])


def isolated(found: Sequence[Token], here: Speech) -> list[Token]:
    """The tokens with every run of the opposite direction in a `<bdi>`; `lang` and `dir` on the blocks that are wholly
    in another script; `dir="ltr"` on code. Elements that state a direction are taken at their word."""
    if not found:
        return []
    result: list[Token] = []
    spans = closings(found)
    counts = _Counts(found, here)
    open_: list[tuple[int, str]] = []  # (where it ends, the direction around it)
    towards, skip = here.direction, -1
    for index, token in enumerate(found):
        while open_ and index >= open_[-1][0]:
            towards = open_.pop()[1]
        if index <= skip:
            result.append(token)
        elif token.kind == "start":
            close = spans[index]
            if token.name in _UNTOUCHED:
                skip = close
            elif token.name in _CODE:
                token = _as_code(token)
                skip = close
            elif close > 0:
                token, turned = _stated(token, counts, (index, close), towards)
                if turned != towards:
                    open_.append((close, towards))
                    towards = turned
            result.append(token)
        elif token.kind == "text" and (parts := list(runs(token.text, towards))):
            result += _parted(token.text, parts, here)
        else:
            result.append(token)
    return result


def isolated_text(text: str, here: Speech) -> list[Token]:
    """A plain text as tokens, its runs isolated."""
    return list(_parted(text, runs(text, here.direction), here))


def isolated_plain(text: str, here: Speech) -> str:
    """A text where no markup can stand (feeds): U+2068, U+2066 and U+2069 do what `<bdi>` does."""
    said: list[str] = []
    last = 0
    for run in runs(text, here.direction):
        mark = "\u2066" if run.numeric else "\u2068"
        said += (text[last : run.start], mark, _said(text, run), "\u2069")
        last = run.end
    return "".join((*said, text[last:]))


def _parted(text: str, found: Iterable[Run], here: Speech) -> Iterator[Token]:
    last = 0
    for run in found:
        if run.start > last:
            yield Token("text", text[last : run.start])
        said = {"dir": "ltr"} if run.numeric else {}
        if not run.numeric and (tongue := _passage(text[run.start : run.end], here)):
            said["lang"] = tongue
        yield start("bdi", said)
        yield Token("text", _said(text, run))
        yield end("bdi")
        last = run.end
    if last < len(text):
        yield Token("text", text[last:])


def _said(text: str, run: Run) -> str:
    """What a run says. Between groups of Arabic digits stand spaces that are separators to UAX 9 (W4): with ordinary ones
    the groups go from right to left in any direction."""
    said = text[run.start : run.end]
    return said.translate(_NO_BREAK) if run.numeric and said[-1] in ARABIC_DIGITS else said


def _passage(text: str, here: Speech) -> str:
    """The language of a run of several words in another script; empty for a name, or where it cannot be told."""
    if "://" in text or "@" in text:
        return ""
    for script, letters in _LETTERS.items():
        tongue = here.foreign.get(script)
        if tongue and script != here.script:
            words = letters.findall(text)
            if len(words) >= _WORDS_OF_A_PASSAGE or (script == "Arab" and words):
                return tongue
    return ""


def _as_code(token: Token) -> Token:
    given = token.attributes
    added = {"dir": "ltr", "translate": "no"}
    return token.with_attributes({k: v for k, v in added.items() if k not in given})


def _stated(
    token: Token, counts: _Counts, within: tuple[int, int], towards: str
) -> tuple[Token, str]:
    """An element with the language and direction of its content stated, and the direction within it. `within`: where it
    stands among the tokens."""
    given = token.attributes if " " in token.text else {}
    if (said := given.get("dir", "").lower()) in ("ltr", "rtl"):
        return token, said
    if said == "auto":
        return token, towards
    if tongue := given.get("lang"):
        turned = direction(tongue)
        return (
            (token, towards)
            if turned == towards
            else (
                token.with_attributes({"dir": turned}),
                turned,
            )
        )
    if (
        token.name in _BLOCKS
        and "aria-label" not in given  # which is the page's
        and (only := counts.only(*within))
    ):
        turned = direction(only)
        changes = {"lang": only, "dir": turned if turned != towards else None}
        return token.with_attributes(changes), turned
    return token, towards


class _Counts:
    """How many letters of which script stand before each token."""

    def __init__(self, found: Sequence[Token], here: Speech) -> None:
        self.here = here
        self.texts = [token.text if token.kind == "text" else "" for token in found]
        search = _LETTERS.get(here.script, _LETTERS["Latn"]).search
        self.own = list(accumulate(map(bool, map(search, self.texts)), initial=0))
        self.others = {script: _LETTERS[script] for script in here.foreign if script != here.script}
        self.sums: dict[str, list[int]] = {}

    def only(self, first: int, last: int) -> str:
        """The language of the only script that the tokens between are in, if that is another and they are a passage."""
        if self.own[last] > self.own[first]:
            return ""
        words = {script: self.words(script, first, last) for script in self.others}
        used = [script for script, number in words.items() if number]
        return self.here.foreign[used[0]] if len(used) == 1 and words[used[0]] >= 3 else ""

    def words(self, script: str, first: int, last: int) -> int:
        """How many words the tokens between have in another script."""
        count = self.others[script].findall
        if last - first <= _FEW:  # a paragraph of one address: the page is not counted for it
            return sum(len(count(text)) for text in self.texts[first:last] if text)
        if script not in self.sums:
            self.sums[script] = list(accumulate((len(count(t)) for t in self.texts), initial=0))
        return self.sums[script][last] - self.sums[script][first]
