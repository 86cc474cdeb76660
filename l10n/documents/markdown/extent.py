"""How far the prose of a leaf reaches, and whether it has any."""

from __future__ import annotations

from l10n.documents.prose import has_prose
from l10n.model import Mark


def trim(source: str, start: int, end: int, marks: list[Mark]) -> tuple[int, int, list[Mark]]:
    """The block without white space and unpaired raw tags at its edges: they stay in the skeleton."""
    first, last = 0, len(marks)
    while True:
        while start < end and source[start].isspace():
            start += 1
        if first < last and marks[first].start <= start and _skeleton(marks[first]):
            start = max(start, marks[first].end)
            first += 1
            continue
        break
    while True:
        while (
            end > start
            and source[end - 1].isspace()
            and not (first < last and marks[last - 1].end == end)
        ):
            end -= 1
        if first < last and marks[last - 1].end >= end and _skeleton(marks[last - 1]):
            end = marks[last - 1].start
            last -= 1
            continue
        break
    return start, max(start, end), marks[first:last]


def _skeleton(mark: Mark) -> bool:
    return (mark.kind == "void" and mark.shown.startswith("<")) or (
        mark.kind in ("text", "break") and not mark.shown.strip()
    )


def prose_in(
    source: str, start: int, end: int, marks: list[Mark]
) -> tuple[bool, list[tuple[Mark, Mark]]]:
    """Whether there is prose outside images; where not, the images (their two marks) whose alt text has some."""
    first = source[start : marks[0].start] if marks else ""
    if first and first[-1].isspace() and has_prose(first):
        return True, []  # words before any mark: enough for most blocks, and then no image matters
    outside: list[str] = []
    inside: list[str] = []
    images: list[tuple[Mark, Mark]] = []
    image: Mark | None = None
    position = start
    for mark in marks:
        (inside if image else outside).append(source[position : mark.start])
        if mark.kind == "text":
            (inside if image else outside).append(mark.shown)
        elif mark.shown == "![" and image is None:
            image, inside = mark, []
        elif image and mark.kind == "close" and mark.number == image.number:
            if has_prose("".join(inside)):
                images.append((image, mark))
            image = None
        position = mark.end
    outside.append(source[position:end])
    return has_prose("".join(outside)), images
