"""Carries a change of markup or of an address over into a translation, where the words are the same.

`See the [manual][1].` becomes `See the **[manual][2]**.`: the target's link gets its new number and the emphasis
around it, and the translation stays as good as it was.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from l10n.catalogues.alignment.markup import ADDRESS, Span, spans


def carry(old: str, new: str, target: str) -> str | None:
    """The target of `old` as the target of `new`, whose `normal` texts are the same.

    Markup that is gone is taken out of the target, markup with another sign or number gets it, new markup is put where
    that is certain: around the whole, around what other markup encloses, around words that the target has too. Else
    it is left out, as translators may (a merge reports it). None: the target must be looked at, for it has not the
    address that changed, or markup that no longer fits.
    """
    carried = _addresses(old, new, target)
    if carried is None:
        return None
    before, after = spans(old), spans(new)
    if [old[a:b] for span in before for a, b in (span.opening, span.closing)] != [
        new[a:b] for span in after for a, b in (span.opening, span.closing)
    ] or _extents(old, before) != _extents(new, after):
        carried = _markup(old, before, new, after, carried)
    numbers = {(span.kind, span.number) for span in after if span.number}
    fits = all((span.kind, span.number) in numbers for span in spans(carried) if span.number)
    return carried if fits else None


def _addresses(old: str, new: str, target: str) -> str | None:
    before, after = ADDRESS.findall(old), ADDRESS.findall(new)
    if before == after:
        return target
    if len(before) != len(after):
        return None
    replaced: dict[str, str] = {}
    for a, b in zip(before, after, strict=True):
        if replaced.setdefault(a, b) != b:
            return None
    changed = {a for a, b in replaced.items() if a != b}
    if not changed <= set(ADDRESS.findall(target)):
        return None
    return ADDRESS.sub(lambda match: replaced.get(match[0], match[0]), target)


Extent = tuple[int, int]
"""Letters and digits of the plain text, without its addresses, before a span's content and before its end."""


def _extents(text: str, found: Sequence[Span]) -> list[Extent]:
    marks = sorted({mark for span in found for mark in (span.opening, span.closing)})
    place: dict[int, int] = {}
    at = count = 0
    for start, end in marks:
        count += _letters(text[at:start])
        place[start] = count
        at = end
    return [(place[span.opening[0]], place[span.closing[0]]) for span in found]


def _letters(text: str) -> int:
    return sum(map(str.isalnum, ADDRESS.sub("", text)))


@dataclass(frozen=True, slots=True)
class _Pairs:
    kept: dict[int, int]
    """Index of an old span: of the new one in its place."""
    added: list[int]
    """Indices of new spans that no old one stands for."""


def _pairs(
    before: Sequence[Span],
    old_at: Sequence[Extent],
    after: Sequence[Span],
    new_at: Sequence[Extent],
) -> _Pairs:
    kept: dict[int, int] = {}
    free = list(range(len(after)))

    def same_look(i: int, j: int) -> bool:
        return before[i].kind == after[j].kind and old_at[i] == new_at[j]

    def same_place(i: int, j: int) -> bool:
        return old_at[i] == new_at[j] and before[i].void == after[j].void

    def same_kind(i: int, j: int) -> bool:
        near = old_at[i][0] < new_at[j][1] and new_at[j][0] < old_at[i][1]
        return before[i].kind == after[j].kind and (near or (before[i].void and after[j].void))

    for fits in (same_look, same_place, same_kind):
        for i in range(len(before)):
            if i not in kept:
                found = next((j for j in free if fits(i, j)), None)
                if found is not None:
                    kept[i] = found
                    free.remove(found)
    return _Pairs(kept, free)


def _markup(old: str, before: Sequence[Span], new: str, after: Sequence[Span], target: str) -> str:
    old_at, new_at = _extents(old, before), _extents(new, after)
    pairs = _pairs(before, old_at, after, new_at)
    there = spans(target)
    mine = _counterparts(before, there)
    edits: list[tuple[int, int, str]] = []
    inside: dict[int, Span] = {}  # new span: its counterpart in the target
    for index, span in enumerate(there):
        i = mine.get(index)
        if i is None:
            continue
        if i in pairs.kept:
            j = pairs.kept[i]
            inside[j] = span
            edits.append((*span.opening, new[slice(*after[j].opening)]))
            edits.append((*span.closing, new[slice(*after[j].closing)]))
        else:
            edits.append((*span.opening, " " if span.kind == "br" else ""))
            edits.append((*span.closing, ""))
    whole = (
        0,
        _letters(new)
        - sum(_letters(new[slice(*m)]) for s in after for m in (s.opening, s.closing)),
    )
    wraps: list[tuple[str, str]] = []
    for j in reversed(pairs.added):  # inner ones first
        span = after[j]
        opening, closing = new[slice(*span.opening)], new[slice(*span.closing)]
        around = next((k for k in inside if new_at[k] == new_at[j]), None)
        if span.void:
            if span.opening[0] == 0 and new_at[j][0] == 0:
                wraps.append((opening, ""))
            elif span.closing[1] == len(new):
                wraps.append(("", opening))
        elif around is not None:
            edits = _around(
                edits, inside[around], opening, closing, outer=span.opening < after[around].opening
            )
        elif new_at[j] == whole:
            wraps.append((opening, closing))
        else:
            words = new[span.opening[1] : span.closing[0]]
            place = _only_place(target, words, there)
            if place >= 0:
                edits.append((place, place, opening))
                edits.append((place + len(words), place + len(words), closing))
    text = _edited(target, edits)
    for opening, closing in wraps:
        text = opening + text + closing
    return text


def _counterparts(before: Sequence[Span], there: Sequence[Span]) -> dict[int, int]:
    """Of each span of the target the old span it renders: of the same kind and number, in order."""
    queues: defaultdict[tuple[str, int], list[int]] = defaultdict(list)
    for i, span in enumerate(before):
        queues[span.kind, span.number].append(i)
    found = {}
    for index, span in enumerate(there):
        queue = queues[span.kind, span.number]
        if queue:
            found[index] = queue.pop(0)
    return found


def _around(
    edits: list[tuple[int, int, str]], span: Span, opening: str, closing: str, *, outer: bool
) -> list[tuple[int, int, str]]:
    """The edits with another pair of marks put around, or within, those of a span."""
    made = []
    for start, end, text in edits:
        if (start, end) == span.opening:
            text = opening + text if outer else text + opening
        elif (start, end) == span.closing:
            text = text + closing if outer else closing + text
        made.append((start, end, text))
    return made


def _only_place(target: str, words: str, there: Sequence[Span]) -> int:
    """Where words stand in the target if they do once, as whole words and not in other markup; else -1."""
    if not any(map(str.isalnum, words)):
        return -1
    found = list(re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", target))
    if len(found) != 1:
        return -1
    start, end = found[0].span()
    return -1 if any(span.opening[0] < end and start < span.closing[1] for span in there) else start


def _edited(text: str, edits: Sequence[tuple[int, int, str]]) -> str:
    parts = []
    at = 0
    for start, end, shown in sorted(edits, key=lambda edit: edit[:2]):
        if start >= at:
            parts.append(text[at:start])
            parts.append(shown)
            at = end
    parts.append(text[at:])
    return "".join(parts)
