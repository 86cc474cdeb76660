"""Quotation marks: those of the language for any others, nested as the language nests them.

All or nothing: where the marks of a text do not pair, one of them may be a sign for inches, or its partner is missing, and
none is touched.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from l10n.language.typography import Quotes, also_right, quotes_of
from l10n.renditions.adapt.adaptation import Adaptation, Locale, Touch

_DOUBLE = '"“”„‟«»'
_SINGLE = "'‘’‚‹›"
_MARK = re.compile(f"[{_DOUBLE}{_SINGLE}]")
_QUOTATION = re.compile(f"[{_DOUBLE}‘‚‹›]")
_ELIDED = re.compile(r"['‘’](?:\d\ds?|tis|twas|em|n|cause|til|round|bout)(?!\w)", re.IGNORECASE)
_BEFORE = "([{—–-/¡¿=+"
_AFTER = ")]}—–-/.,;:!?…،؛؟%"
_CLITIC = re.compile(r"(?<!\w)(?:[وف]?[بلك]?(?:ال|لل)?ـ?)$")
"""What Arabic writes together with the word behind it: و"النص", بـ"النص"."""
_WHY = "the quotation marks of the language"


class _Doubt(NamedTuple):
    at: int
    why: str


class _Quote(NamedTuple):
    at: int
    opens: bool
    depth: int


def _marks(locale: Locale) -> Quotes | None:
    own = locale.policy.marks
    return Quotes(*own) if len(own) == 4 else quotes_of(locale.language)


def _wanted(locale: Locale) -> bool:
    return locale.policy.quotes == "locale" and _marks(locale) is not None


def _find(view: str, locale: Locale) -> Iterator[Touch]:
    marks = _marks(locale)
    if marks is None or not _has_quotes(view):
        return
    found = _paired(view)
    if isinstance(found, _Doubt):
        yield Touch(found.at, found.at + 1, None, found.why)
        return
    other = None if locale.policy.marks else also_right(locale.language)
    if other and all(view[quote.at] == _mark(other, quote) for quote in found):
        return
    wrong = [quote for quote in found if view[quote.at] != _mark(marks, quote)]
    if not wrong:
        return
    right = list(view)
    for quote in wrong:
        right[quote.at] = _mark(marks, quote)
    again = _paired("".join(right))
    if not isinstance(again, _Doubt) and again != found:
        yield Touch(found[0].at, found[0].at + 1, None, "in other marks they would not pair so")
        return
    for quote in wrong:
        yield Touch(quote.at, quote.at + 1, right[quote.at], _WHY)


def _mark(marks: Quotes, quote: _Quote) -> str:
    return marks.at(quote.depth)[0 if quote.opens else 1]


def _has_quotes(view: str) -> bool:
    """Whether there are quotation marks at all besides apostrophes."""
    return _QUOTATION.search(view) is not None or view.count("'") > 1


def _paired(view: str) -> list[_Quote] | _Doubt:
    """The quotation marks of a text, each with its depth; or why they cannot be told."""
    opened: list[tuple[int, str]] = []
    quotes: list[_Quote] = []
    spare = 0
    for match in _MARK.finditer(view):
        at, mark = match.start(), match[0]
        if mark in "'’‘" and _is_apostrophe(view, at):
            continue
        side = _side(view, at, mark)
        single = mark in _SINGLE
        if side is None:
            return _Doubt(at, f"it cannot be told whether {mark} opens or closes")
        if side:
            opened.append((at, mark))
            quotes.append(_Quote(at, True, len(opened) - 1))
            continue
        if single and not (opened and opened[-1][1] in _SINGLE):
            spare += 1  # the boys’, 5'
            continue
        if not opened:
            if mark == '"' and view[at - 1 : at].isdigit():
                continue  # 27" is inches
            return _Doubt(at, f"{mark} closes a quotation that was not opened")
        if single != (opened[-1][1] in _SINGLE):
            return _Doubt(at, f"{opened[-1][1]} is not closed before {mark}")
        opened.pop()
        quotes.append(_Quote(at, False, len(opened)))
    if opened:
        return _Doubt(opened[-1][0], f"{opened[-1][1]} opens a quotation that is not closed")
    if spare and any(view[quote.at] in "'‘" for quote in quotes):
        return _Doubt(quotes[0].at, "an apostrophe may be a closing quotation mark")
    return quotes


def _is_apostrophe(view: str, at: int) -> bool:
    """don't, rock ’n’ roll, ’90s."""
    before, after = view[at - 1 : at], view[at + 1 : at + 2]
    if before.isalnum() and after.isalnum():
        return True
    return not before.isalnum() and _ELIDED.match(view, at) is not None


def _side(view: str, at: int, mark: str) -> bool | None:
    """True: it opens; False: it closes; None: who knows."""
    if mark in "«‹":
        return True
    if mark in "»›":
        return False
    before, after = view[at - 1 : at] if at else "", view[at + 1 : at + 2]
    edge_before = not before or before.isspace()
    edge_after = not after or after.isspace()
    if edge_before != edge_after:
        return edge_before
    free_before = edge_before or before in _BEFORE or before in "“„«‘‚‹"
    free_after = edge_after or after in _AFTER or after in "”»’›"
    if before in ("'", '"'):
        free_before = _free_run(view, at, -1)
    if after in ("'", '"'):
        free_after = _free_run(view, at, 1)
    if not free_before and not free_after:
        free_before = _CLITIC.search(view, max(0, at - 6), at) is not None and not edge_before
    if free_before != free_after:
        return free_before
    if mark == "„":
        return True
    if free_before or mark not in "“”‘’":
        return None
    return mark in "“‘"


def _free_run(view: str, at: int, step: int) -> bool:
    """Whether straight marks that stand side by side end at an edge of a word there: the outer side of "'Yes'"."""
    at += step
    while 0 <= at < len(view) and view[at] in "\"'":
        at += step
    if not 0 <= at < len(view):
        return True
    return view[at].isspace() or view[at] in (_BEFORE if step < 0 else _AFTER)


ADAPTATION = Adaptation("quotes", 60, _wanted, _MARK, _find)
