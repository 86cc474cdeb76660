"""Runs of the opposite direction, parted from what stands around them (Unicode bidi algorithm, W3C "Inline markup and
bidirectional text in HTML").

Without it the signs at the ends of a run go to its wrong side, and numbers beside it too: in an Arabic sentence
`C++` reads as `++C`, `+44 20 7946 0958` as `0958 7946 20 44+`. `<bdi>` says where a run ends. What is known to read
from left to right whatever it holds (telephone numbers, ranges, paths, code) says so by `dir`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, cached_property
from itertools import accumulate
from typing import NamedTuple

from l10n.language.locale import direction
from l10n.publish.markup import Token, closings, end, start, write

_RTL = "\u0590-\u05ff\u0600-\u0605\u0608\u060b\u060d\u061b-\u065f\u066d-\u06ef\u06fa-\u08ff\ufb1d-\ufdff\ufe70-\ufefc"
_RTL_LETTER = f"[{_RTL}]"
_LTR_LETTER = f"[^\\W\\d_{_RTL}\u0660-\u0669\u06f0-\u06f9]"
_NO_RTL = f"{_RTL}\u060c\u061b\u061f\u0660-\u0669\u06f0-\u06f9"
_NUMBER = r"[0-9][0-9.,\u00a0\u202f]*(?<=[0-9])|[0-9]"
_UNITS = "km/h|mph|[kcm]?m|k?g|[kMGT]i?B|[kMG]?Hz|[kMG]?W|kWh|mAh|USD|EUR|GBP|hPa|px"  # 60 km, 8 GB
_EXCLAIMING = "Yahoo!|Jeopardy!|Yum!|Wham!|Mamma Mia!|Oklahoma!|Joomla!|DHL!"
"""Names whose last sign is their own; behind any other word it belongs to the sentence."""

# Words from left to right with what clings to them: `./etc/news/ar/`, `C++`, `#hashtag`, `name@example.org`.
_LTR_WORD = (
    rf"(?:[./\\~@#$€£&+\-_]{{1,6}})?{_LTR_LETTER}"
    rf"(?:[^{_NO_RTL}\s“”„«»()\[\]]*(?<=[^\s.,;:!?'’\"“”…–—\-]))?"
)
_LTR_RUN = (
    rf"(?:(?<![\w.,])(?:{_NUMBER})[ \u00a0\u202f](?=(?:{_UNITS})\b))?"
    rf"(?:{_EXCLAIMING}|{_LTR_WORD})"
    rf"(?:[^\w{_NO_RTL}]{{1,5}}(?:(?:[0-9][\w.,:–-]*(?<=\w)[^\w{_NO_RTL}]{{1,4}})?{_LTR_WORD}))*"
    rf"(?:[ \u00a0\-](?:{_NUMBER})(?![\w%]))?"
)
_SIGNED = rf"(?<![\w.)/])[-+−±](?:{_NUMBER})(?:[ \u00a0\u202f]?(?:°[CF]?|[%‰]))?(?!\w)"
_DEGREES = rf"(?<![\w.,])(?:{_NUMBER})[ \u00a0\u202f]?°[CF]"
_PHONE = r"(?<![\w.])(?:\+|00)[0-9][0-9 \u00a0().\-]{5,22}[0-9](?!\w)|(?<![\w.])\(?0[0-9]{1,4}\)?(?:[ \-][0-9]{2,4}){2,4}(?!\w)"
_RANGE = rf"(?<![\w.,+/\-])(?:{_NUMBER})(?:(?:[-–/:×]|\s[–]\s)(?:{_NUMBER}))+(?:[ \u00a0]?(?:°[CF]|%))?(?!\w)"
_PATH = rf"(?<![\w./])(?:\.{{1,2}}|~)?/(?:[^{_NO_RTL}\s“”„«»()\[\],;!?]*(?<=[\w/]))"

_IN_RTL = re.compile(
    rf"(?=[^\s{_NO_RTL}])"  # what each of them begins with; most places of a text are over with that
    f"(?:(?P<number>{_PHONE}|{_SIGNED}|{_DEGREES}|{_RANGE})|(?P<path>{_PATH})|(?P<run>{_LTR_RUN}))"
)
# Arabic words; a sign within a quotation ends with it, one behind it does not.
_RTL_WORD = rf"{_RTL_LETTER}(?:[^\s“”„«»()\[\]A-Za-z\u00c0-\u052f]*(?<=[{_RTL}\u0660-\u0669\d%٪]))?"
_IN_LTR = re.compile(
    rf"(?P<run>{_RTL_WORD}(?:[^\w{_RTL}]{{1,5}}(?:(?:\d[\d.,:–-]*[^\w{_RTL}]{{1,4}})?{_RTL_WORD}))*)"
)
_HAS_RTL = re.compile(_RTL_LETTER)
_MAY_TURN = re.compile(rf"\d[^{_NO_RTL}]|{_LTR_LETTER}|[/+\-−]")
_SCORE = re.compile(r"\d\s*[–—:]\s*$")
_LAST_NUMBER = re.compile(rf"[ \u00a0](?:{_NUMBER})$")
_QUOTED_END = re.compile("[!?.][”»“]")
_PAIRS = {"(": ")", "[": "]", "“": "”", "«": "»", "„": "“"}

_LETTERS = {
    "Arab": re.compile("[\u0620-\u064a\u066e-\u06d3\u06fa-\u06ff\u0750-\u077f\u08a0-\u08c9]+"),
    "Cyrl": re.compile("[\u0400-\u052f]+"),
    "Latn": re.compile("[A-Za-z\u00c0-\u024f\u1e00-\u1eff]+"),
}
_SCRIPTS = {
    **dict.fromkeys(("ar", "fa", "ur", "ps", "ku-Arab", "ug", "sd", "ckb"), "Arab"),
    **dict.fromkeys(("ru", "uk", "be", "bg", "sr", "mk", "kk", "ky", "tg", "mn"), "Cyrl"),
}
_WORDS_OF_A_PASSAGE = 4
"""From how many words on a run in another script is a passage whose language is told, not a name."""

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
    """ISO 15924 code of the script of a tag: `Arab`, `Cyrl`, else `Latn`."""
    parts = language.split("-")
    for part in parts[1:]:
        if len(part) == 4 and part.isalpha():
            return part.title()
    return _SCRIPTS.get(parts[0], "Latn")


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
        elif token.kind == "text":
            result += _parted(token.text, towards, here)
        else:
            result.append(token)
    return result


def isolated_text(text: str, here: Speech) -> list[Token]:
    """A plain text as tokens, its runs isolated."""
    return list(_parted(text, here.direction, here))


def isolated_plain(text: str, here: Speech) -> str:
    """A text where no markup can stand (feeds): U+2068, U+2066 and U+2069 do what `<bdi>` does."""
    said: list[str] = []
    last = 0
    for first, until, numeric in _runs(text, here.direction):
        said += (text[last:first], "\u2066" if numeric else "\u2068", text[first:until], "\u2069")
        last = until
    return "".join((*said, text[last:]))


def _parted(text: str, towards: str, here: Speech) -> Iterator[Token]:
    last = 0
    for first, until, numeric in _runs(text, towards):
        if first > last:
            yield Token("text", text[last:first])
        said = {"dir": "ltr"} if numeric else {}
        if not numeric and (tongue := _passage(text[first:until], here)):
            said["lang"] = tongue
        yield start("bdi", said)
        yield Token("text", text[first:until])
        yield end("bdi")
        last = until
    if last < len(text):
        yield Token("text", text[last:])


def _runs(text: str, towards: str) -> Iterator[tuple[int, int, bool]]:
    """Where runs of the other direction stand: (start, end, whether they are numbers or paths)."""
    if towards == "ltr":
        if not _HAS_RTL.search(text):
            return
        for match in _IN_LTR.finditer(text):
            yield match.start(), _closed(text, *match.span()), False
        return
    if not _MAY_TURN.search(text):
        return
    for match in _IN_RTL.finditer(text):
        first, last = match.span()
        if match["run"]:
            # "3 — Omar 5", a score: the number behind the name is not the name's.
            if _SCORE.search(text, max(0, first - 6), first) and (
                tail := _LAST_NUMBER.search(match[0])
            ):
                last = first + tail.start()
            yield first, _closed(text, first, last), False
        elif last - first > 1:
            yield first, last, True


def _closed(text: str, first: int, last: int) -> int:
    """The end of a run, behind the brackets and quotation marks that were opened in it: `Harbour & Sons (UK)`."""
    run = text[first:last]
    if text[first - 1 : first] in ("“", "«", "„") and _QUOTED_END.match(text, last):
        return last + 1
    for opener, closer in _PAIRS.items():
        if run.count(opener) > run.count(closer) and text[last : last + 1] == closer:
            return last + 1
    return last


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
        self.own = [0, *accumulate([1 if search(text) else 0 for text in self.texts])]

    @cached_property
    def others(self) -> dict[str, list[int]]:
        """The same for the other scripts, in words."""
        return {
            script: [0, *accumulate(len(_LETTERS[script].findall(text)) for text in self.texts)]
            for script in self.here.foreign
            if script != self.here.script
        }

    def only(self, first: int, last: int) -> str:
        """The language of the only script that the tokens between are in, if that is another and they are a passage."""
        if self.own[last] > self.own[first]:
            return ""
        used = [s for s, sums in self.others.items() if sums[last] - sums[first] > 0]
        if len(used) != 1 or self.others[used[0]][last] - self.others[used[0]][first] < 3:
            return ""
        return self.here.foreign[used[0]]
