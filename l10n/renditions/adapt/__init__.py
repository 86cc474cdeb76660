"""Brings translations to the usage of their locale, where the translator's text did not: what is provably mechanical, by
policy, with a record of each change. Doing it again changes nothing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import accumulate
from operator import itemgetter
from typing import NamedTuple

from l10n.config.adaptation import AdaptPolicy
from l10n.model import Change
from l10n.renditions.adapt.adaptation import Adaptation, Locale, Touch
from l10n.renditions.adapt.prose import prose_of

_SEAMS = tuple(map(chr, range(0xE000, 0xE100)))
_WORD = 16
"""How many characters on each side of a changed sign a record shows."""


class Adapted(NamedTuple):
    text: str
    changes: tuple[Change, ...]
    """In the order of the text; those left alone for a reason too (`Change.left`)."""


def adapt(
    text: str, language: str, policy: AdaptPolicy | None = None, syntax: str = "plaintext"
) -> Adapted:
    """A translation adapted to its language. `syntax`: that of its block (`markdown`, `html`, …).

    >>> adapt('Он сказал: "Да, в 5 км".', "ru").text
    'Он сказал: «Да, в 5\\xa0км».'
    """
    return adapt_all([text], language, policy, syntax)[0]


def adapt_all(
    texts: Sequence[str],
    language: str,
    policy: AdaptPolicy | None = None,
    syntax: str = "plaintext",
) -> list[Adapted]:
    """The sentences of one block, looked at together: a quotation may go on over several."""
    from l10n.renditions.adapt.registry import adaptations_for

    return adapt_by(texts, *adaptations_for(language, policy or AdaptPolicy()), syntax)


def adapt_by(
    texts: Sequence[str], locale: Locale, wanted: Sequence[Adaptation], syntax: str
) -> list[Adapted]:
    """The sentences of one block adapted by what is `wanted` (`registry.adaptations_for`)."""
    joined = "\n".join(texts)
    for each in reversed(wanted):  # most texts have spaces
        if each.trigger.search(joined):
            break
    else:
        return [Adapted(text, ()) for text in texts]
    seam = next((each for each in _SEAMS if each not in joined), None)
    if seam is None:
        return [Adapted(text, ()) for text in texts]
    done = _Work(seam.join(texts), seam, syntax)
    for each in wanted:
        done.take(each, locale)
    return done.parted(texts)


class _Work:
    """The texts of a block in one piece while they are adapted."""

    __slots__ = ("changes", "origin", "prose", "seam", "syntax", "text", "view")

    def __init__(self, text: str, seam: str, syntax: str) -> None:
        self.text, self.seam, self.syntax = text, seam, syntax
        self.origin: Sequence[int] = range(len(text) + 1)
        """Where each character stood at first."""
        self.changes: list[tuple[int, str, str, str, str]] = []
        """(where it began at first, kind, before, after, why)."""
        self._look()

    def take(self, adaptation: Adaptation, locale: Locale) -> None:
        """Does what one adaptation finds."""
        if self.prose.text != self.text:
            self._look()
        if not adaptation.trigger.search(self.view):
            return
        edits: list[tuple[int, int, str]] = []
        for touch in adaptation.find(self.view, locale):
            self._note(adaptation.kind, touch, edits)
        if edits:
            self._apply(edits)

    def _look(self) -> None:
        """Sees what of the text is prose."""
        self.prose = prose_of(self.text, self.syntax)
        self.view = self.prose.view.replace(self.seam, "\n")

    def _note(self, kind: str, touch: Touch, edits: list[tuple[int, int, str]]) -> None:
        before = self.prose.view[touch.start : touch.end]
        after, why = touch.after, touch.why
        span = self.prose.span(touch.start, touch.end)
        if after is not None and (span is None or self.seam in before):
            after, why = None, "markup stands in it"
        if after is not None and span is not None:
            if edits and edits[-1][1] > span[0]:
                return
            edits.append((*span, after))
        first, last = self._around(touch)
        start = self.origin[self.prose.places[first]]
        left, right = self.prose.view[first : touch.start], self.prose.view[touch.end : last]
        done = before if after is None else after
        self.changes.append((start, kind, f"{left}{before}{right}", f"{left}{done}{right}", why))

    def _around(self, touch: Touch) -> tuple[int, int]:
        """The stretch to show of a touch: a single sign with the words beside it."""
        first, last, view = touch.start, touch.end, self.prose.view
        if last - first > 1:
            return first, last
        while first and touch.start - first < _WORD and view[first - 1] not in f" \n{self.seam}":
            first -= 1
        while last < len(view) and last - touch.end < _WORD and view[last] not in f" \n{self.seam}":
            last += 1
        return first, last

    def _apply(self, edits: Iterable[tuple[int, int, str]]) -> None:
        parts: list[str] = []
        origin: list[int] = []
        at = 0
        for start, end, after in edits:
            parts += self.text[at:start], after
            origin += self.origin[at:start]
            origin += [self.origin[start]] * len(after)
            at = end
        parts.append(self.text[at:])
        origin += self.origin[at:]
        self.text, self.origin = "".join(parts), origin

    def parted(self, texts: Sequence[str]) -> list[Adapted]:
        """Each text with its own changes."""
        if not self.changes:
            return [Adapted(text, ()) for text in texts]
        starts = [0, *accumulate(len(text) + 1 for text in texts)]
        self.changes.sort(key=itemgetter(0))
        found = []
        for number, text in enumerate(self.text.split(self.seam)):
            first, last = starts[number], starts[number + 1]
            mine = [
                Change(kind, before, after, start - first, why)
                for start, kind, before, after, why in self.changes
                if first <= start < last
            ]
            found.append(Adapted(text, tuple(mine)))
        return found
