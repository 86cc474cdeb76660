"""Brings translations to the usage of their locale, where the translator's text did not: what is provably mechanical, by
policy, with a record of each change. Doing it again changes nothing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import accumulate
from typing import NamedTuple

from l10n.model import Change
from l10n.renditions.adapt.adaptation import Adaptation, Locale, Touch
from l10n.renditions.adapt.policy import AdaptPolicy
from l10n.renditions.adapt.prose import prose_of

_SEAMS = range(0xE000, 0xE100)
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

    locale, wanted = adaptations_for(language, policy or AdaptPolicy())
    joined = "\n".join(texts)
    if not any(each.trigger.search(joined) for each in reversed(wanted)):  # most texts have spaces
        return [Adapted(text, ()) for text in texts]
    seam = next((chr(code) for code in _SEAMS if chr(code) not in joined), None)
    if seam is None:
        return [Adapted(text, ()) for text in texts]
    done = _Work(seam.join(texts), seam, syntax)
    for each in wanted:
        done.take(each, locale)
    return done.parted(texts)


class _Work:
    """The texts of a block in one piece while they are adapted."""

    def __init__(self, text: str, seam: str, syntax: str) -> None:
        self.text, self.seam, self.syntax = text, seam, syntax
        self.origin: Sequence[int] = range(len(text) + 1)
        """Where each character stood at first."""
        self.changes: list[Change] = []
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
        self.changes.append(
            Change(kind, f"{left}{before}{right}", f"{left}{done}{right}", start, why)
        )

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
        sorted_changes = sorted(self.changes, key=lambda change: change.start)
        found = []
        for number, text in enumerate(self.text.split(self.seam)):
            first, last = starts[number], starts[number + 1]
            mine = tuple(
                replace(change, start=change.start - first)
                for change in sorted_changes
                if first <= change.start < last
            )
            found.append(Adapted(text, mine))
        return found
