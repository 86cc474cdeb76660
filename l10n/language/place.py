"""A place where a sentence may end, and what can be seen from it.

Everything looks through short windows, so that judging a place takes the same time however long the text is.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from l10n.language.rules import Language

OPENERS = "\"'“„«‘‚(‹[{*_~`¿¡<"
QUOTES = "\"'“”„«»‘’‹›`"
_EDGES = (
    OPENERS
    + "\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069—–-…•⁃▪◦‣·→#@"
)
_WORD = re.compile(r"[^\W_]+(?:[’'-][^\W_]+)*")
_NUMBER = re.compile(r"[(\[$€£]?\d[\d.,:/–-]*(?:[а-яё]{1,2}|s)?|[IVXLC]+(?:[–-][IVXLC]+)?")
_SAYS_SOMETHING = re.compile("[\\w\ufffc]")
_HASHTAGS = re.compile(r"(?:#\w++\s*+)++(?:$|(?<=\n))")
_TAG = re.compile(r"</?[a-zA-Z][^<>]{0,200}>")

WORDS_BACK = 28
"""How many characters before a stop are looked at: two words."""
BRACKETS = 300
"""How far around a stop the brackets that enclose it are looked for."""


class Place(NamedTuple):
    """One candidate: `stop` and `close` (quotes, brackets, footnote marks) end at `end`, white space included."""

    text: str
    last: int
    """Where the sentence began."""
    start: int
    """Where the stop stands."""
    end: int
    """Where the next sentence would begin."""
    at: int
    """Where its first word would begin, behind opening quotes and brackets."""
    stop: str
    close: str

    @property
    def first(self) -> str:
        """The first character of what follows."""
        return self.text[self.at : self.at + 1]

    def following(self) -> str:
        """The first word of what follows; empty where a sign does."""
        word = _WORD.match(self.text, self.at)
        return word[0] if word else ""

    def words(self) -> tuple[str, str]:
        """The last two words before the stop, the second without punctuation around it."""
        pieces = self.text[max(self.last, self.start - WORDS_BACK) : self.start].rsplit(None, 2)
        if not pieces or self.text[self.start - 1].isspace():
            return "", ""
        return pieces[-2] if len(pieces) > 1 else "", pieces[-1].strip(_EDGES)

    def alone(self, token: str) -> bool:
        """Whether the token is all that the sentence has so far: the number of a list item, a chapter."""
        if self.start - self.last >= len(token) + 8:
            return False
        return bare(self.text[self.last : self.start]) == token

    def closes_quotation(self) -> bool:
        return any(quote in QUOTES for quote in self.close)

    def quotation_is_whole(self) -> bool:
        """Whether the quotation that ends here began the sentence, or began before it."""
        low = max(self.last, self.start - 400)
        opened = max(self.text.rfind(quote, low, self.start) for quote in '"“«„‘')
        return opened < 0 or not self.text[self.last : opened].strip()

    def quotation_is_speech(self) -> bool:
        """Whether a colon or comma stands before the quotation that ends here."""
        opened = max(
            self.text.rfind(quote, max(self.last, self.start - 400), self.start)
            for quote in '"“«„‘'
        )
        return self.text[max(self.last, opened - 2) : opened].strip()[-1:] in (":", "،", ",")

    def within_guillemets(self) -> bool:
        low = max(self.last, self.start - BRACKETS)
        return self.text.rfind("«", low, self.start) > self.text.rfind("»", low, self.start)

    def within_title(self) -> bool:
        """Whether the quotation around the place is a part of its sentence: «Что? Где? Когда?» вернётся."""
        low = max(self.last, self.start - BRACKETS)
        for opener, closer in ("«»", "“”"):
            opened = self.text.rfind(opener, low, self.start)
            if opened <= self.last or self.text.find(closer, opened, self.end) >= 0:
                continue
            closed = self.text.find(closer, self.end, self.end + BRACKETS)
            if closed < 0 or self.text[max(low, opened - 2) : opened].strip()[-1:] in (
                ":",
                ",",
                "،",
                "",
            ):
                continue
            return (
                bool(bare(self.text[self.last : opened]))
                and self.text[closed + 1 : closed + 3].strip().islower()
            )
        return False

    def within_brackets(self) -> bool:
        """Whether brackets that opened in the midst of this sentence close only behind the place."""
        opened = self.text.rfind("(", max(self.last, self.start - BRACKETS), self.start)
        if opened <= self.last or not bare(self.text[self.last : opened]):
            return False
        if self.text.find(")", opened, self.end) >= 0:
            return False
        return self.text.find(")", self.end, self.end + BRACKETS) >= 0

    def said(self, rules: Language) -> bool:
        """Whether the quotation just closed goes on with who said it: “Stop!” Smith shouted."""
        if not self.closes_quotation() or not self.quotation_is_whole():
            return False
        return rules.speech.match(self.text, self.at) is not None


def bare(text: str) -> str:
    """Without punctuation and white space at its edges."""
    return text.strip(_EDGES + " \t\n\xa0")


def head(word: str) -> str:
    """`It` of `It's`."""
    return word.partition("'")[0].partition("’")[0]


def is_number(word: str) -> bool:
    """A number, a range, a Roman numeral: 5, $4.2, 2010–2012, 1970-х, XIX."""
    return _NUMBER.fullmatch(word) is not None


def behind_openers(text: str, at: int) -> int:
    """Where the word begins that opening quotes, brackets, emphasis or tags stand before."""
    for _ in range(6):
        if at >= len(text) or text[at] not in OPENERS:
            break
        tag = _TAG.match(text, at) if text[at] == "<" else None
        at = tag.end() if tag else at + 1
    return at


def nothing_follows(text: str, at: int) -> bool:
    """Whether only signs or hashtags follow to the end of the text; they are no sentence of their own."""
    if text[at] == "#":
        return _HASHTAGS.match(text, at) is not None
    return at + 64 >= len(text) and _SAYS_SOMETHING.search(text, at) is None
