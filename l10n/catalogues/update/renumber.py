"""Numbers of markup (`][1]`, `<a2>`) in messages that are joined or parted."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from l10n.catalogues.alignment.markup import Span, spans

Numbers = dict[tuple[str, int], int]
"""From the number of a kind of markup in one message to a number over the whole bead."""


def renumbered(
    old: Sequence[str], fresh: Sequence[str]
) -> tuple[list[Numbers], list[Numbers]] | None:
    """The numbers of each old and fresh text's markup over the whole bead; None where they have not the same."""
    a, b = [_numbers(text) for text in old], [_numbers(text) for text in fresh]
    if [kind for each in a for kind, _ in each] != [kind for each in b for kind, _ in each]:
        return None
    made: list[list[Numbers]] = []
    for side in (a, b):
        count = 0
        numbers: list[Numbers] = []
        for each in side:
            numbers.append({name: count + n for n, name in enumerate(each, 1)})
            count += len(each)
        made.append(numbers)
    return made[0], made[1]


def _numbers(text: str) -> list[tuple[str, int]]:
    return list(dict.fromkeys((span.kind, span.number) for span in spans(text) if span.number))


def numbered(text: str, numbers: Mapping[tuple[str, int], int]) -> str:
    """The text with the numbers of its markup changed."""
    marks: list[tuple[int, int, Span]] = []
    for span in spans(text):
        if span.number and numbers.get((span.kind, span.number), span.number) != span.number:
            marks += [(*span.opening, span), (*span.closing, span)]
    parts = []
    at = 0
    for start, end, span in sorted(marks, key=lambda mark: mark[:2]):
        parts.append(text[at:start])
        parts.append(
            text[start:end].replace(str(span.number), str(numbers[span.kind, span.number]))
        )
        at = end
    parts.append(text[at:])
    return "".join(parts)
