"""Where a phrase stands in its sentence, whether it can be cut from it, and how it is put back before another text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from l10n.language.locale import primary
from l10n.model import PhraseMatch

Side = Literal["alone", "opening", "closing", "inside"]
_OPENERS = frozenset(
    {
        "greeting",
        "reply",
        "address",
        "festive",
        "salutation",
        "invocation",
        "thanks",
        "interjection",
    }
)
_CLOSERS = frozenset({"closing", "greeting", "festive", "thanks", "condolence", "wish"})
_SEPARATOR = re.compile(r"(?:\s*[!.?…؟]+)?\s*(?:[,،;؛:]|[-–—]+)?\s+|\s*[!.?…؟,،;؛:—–]+")
_LETTER = re.compile(r"\w")
_MARKUP = "*_~\"'“”«»„‘’()[]"
_QUOTING = re.compile(r"[\"'“”«»„‘’()\[\]]")
"""A mark on one side of a phrase only is of the whole sentence, and its translator must be able to write it:
«انتهت الحرب. الحمد لله.»"""
_VOCATIVE = re.compile(
    r"[\s,،]+(?:dear|my|all|everyone|everybody|readers|brothers|friends|дорогие|уважаемые|братья|друзья|всем|أيها|إخوتي|يا)\b",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Position:
    """A phrase in its sentence."""

    side: Side
    """`alone`: nothing else; `opening`, `closing`: at that end of the text; `inside`: in the middle."""
    separable: bool
    """Whether the rest is a sentence without it."""
    start: int
    """Start of the stretch that is cut: the phrase, and at the end of a text the separator before it."""
    end: int
    """End of the stretch that is cut: behind the separator of an opening phrase."""
    separator: tuple[int, int]
    """Offsets of the separator between the phrase and the rest; empty where there is none."""


def position(text: str, match: PhraseMatch) -> Position:
    """Where the match stands in `text` (one sentence or block), and whether it can be cut.

    An opening greeting is cut with its dash, comma or mark (`Assalamu alaykum - Syria's …`); so is a closing one that
    is a sentence of its own, but not out of a quotation. A formula inside a clause is not (`…, Insha'Allah.`), nor a wish that governs what
    follows (`May Allah guide …`), nor an honorific, a title or part of a name.
    """
    before, after = text[: match.start], text[match.end :]
    if not _LETTER.search(before) and not _LETTER.search(after):
        whole = bool(_QUOTING.search(before)) == bool(_QUOTING.search(after))
        return Position("alone", whole, match.start, match.end, (match.end, match.end))
    if not _LETTER.search(before):
        return _opening(text, match)
    if not _LETTER.search(after):
        return _closing(text, match)
    return Position("inside", False, match.start, match.end, (match.end, match.end))


def _opening(text: str, match: PhraseMatch) -> Position:
    found = _SEPARATOR.match(text, match.end)
    stop = found.end() if found else match.end
    mark = text[match.end : stop].strip()
    quoted = bool(text[: match.start].strip(" \t\n*_~#>-–—"))
    formula = match.kind in (
        "greeting",
        "reply",
        "festive",
        "address",
        "salutation",
        "closing",
        "thanks",
    )
    own_sentence = bool(mark) and mark[0] in "!.?…؟"
    separable = bool(mark) and not quoted and match.kind in _OPENERS | {"closing", "condolence"}
    separable = separable and (formula or own_sentence or (mark[:1] in "-–—:" and mark != ""))
    if separable and mark in (",", "،") and _VOCATIVE.match(text, match.end):
        separable = match.kind in ("greeting", "reply", "festive", "thanks")
    return Position("opening", separable, match.start, stop, (match.end, stop))


def _closing(text: str, match: PhraseMatch) -> Position:
    before = text[: match.start]
    bare = before.rstrip()
    start = len(bare)
    own_sentence = (bool(bare) and bare[-1] in ".!?…؟\n") or "\n" in before[start:]
    cut_off = bool(bare) and bare[-1] in "-–—"
    if cut_off:
        start = len(bare.rstrip("-–— "))
    separable = (own_sentence or cut_off) and match.kind in _CLOSERS | _OPENERS
    separable = separable and not _QUOTING.search(text, match.end)
    return Position(
        "closing", separable, start if separable else match.start, match.end, (start, match.start)
    )


def ends(form: str) -> bool:
    """Whether a form ends with a mark of the end of a sentence."""
    return form.endswith((".", "!", "?", "…", "؟"))


def joined(form: str, separator: str, next_text: str, language: str) -> str:
    """An opening form before another text, with the separator and the capitals the language wants.

    English keeps a dash or comma as it is; Russian parts a greeting from a sentence by `!` and capitals; Arabic by `،`.
    A separator that is a mark of its own sentence (`!`, `.`) stays. An empty form leaves the text, capitalised.

    >>> joined("ас-саляму алейкум", " - ", "временный президент", "ru")
    'Ас-саляму алейкум! Временный президент'
    """
    tongue = primary(language)
    if not form:
        return _capital(next_text)
    mark = separator.strip()
    first = _capital(form)
    if not next_text:
        return first + separator.rstrip()
    if ends(form):  # with a mark of its own, which the separator would double
        mark = ""
        if "\n" not in separator:
            return f"{form if tongue == 'ar' else first} {_capital(next_text)}"
    if "\n" in separator:
        return first + (mark if mark else "") + separator[len(separator.rstrip()) :] + next_text
    if tongue == "ar":
        arabic = {",": "،", "": "،", ";": "؛", "?": "؟"}.get(
            mark, "،" if mark and mark[0] in "-–—" else mark
        )
        return f"{form}{arabic} {next_text}"
    if tongue == "ru" and (not mark or mark[0] in "-–—:"):
        return f"{first}! {_capital(next_text)}"
    if mark and mark[0] in "!.?…؟":
        return f"{first}{mark.replace('؟', '?')} {_capital(next_text)}"
    if mark in (",", "،"):
        return f"{first}, {next_text}"
    if tongue == "en" and mark and mark[0] in "-–—":
        return f"{first} {mark} {next_text}"
    return f"{first}{separator or ' '}{next_text}"


def _capital(text: str) -> str:
    """The first letter large, quotation marks and markup before it skipped; letters without case stay."""
    for at, char in enumerate(text):
        if char.isalpha():
            return text[:at] + char.upper() + text[at + 1 :]
        if char not in _MARKUP:
            break
    return text
