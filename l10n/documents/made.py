"""Marks, blocks and segments, made at a third of the price of calling their classes.

The generated `__init__` of a frozen dataclass sets each of its fields through `object.__setattr__`: 3.7 of the 4 µs
that a mark costs, and an article has a hundred such values. A class with the same slots sets them plainly, and an
object of it becomes the frozen value by one assignment to its class.
"""

from __future__ import annotations

from typing import cast

from l10n.model import Block, Mark, MarkKind, Segment


class _Mark:
    __slots__ = Mark.__slots__  # type: ignore[attr-defined]

    def __init__(
        self, start: int, end: int, kind: MarkKind, shown: str, number: int = 0, detail: str = ""
    ) -> None:
        self.start = start
        self.end = end
        self.kind = kind
        self.shown = shown
        self.number = number
        self.detail = detail
        self.__class__ = Mark  # type: ignore[assignment]


class _Block:
    __slots__ = Block.__slots__  # type: ignore[attr-defined]

    def __init__(
        self,
        start: int,
        end: int,
        role: str,
        syntax: str,
        marks: tuple[Mark, ...] = (),
        path: str = "",
        language: str | None = None,
        context: str | None = None,
        note: str = "",
    ) -> None:
        self.start = start
        self.end = end
        self.role = role
        self.syntax = syntax
        self.marks = marks
        self.path = path
        self.language = language
        self.context = context
        self.note = note
        self.__class__ = Block  # type: ignore[assignment]


class _Segment:
    __slots__ = Segment.__slots__  # type: ignore[attr-defined]

    def __init__(
        self,
        start: int,
        end: int,
        key: str,
        marks: tuple[Mark, ...] = (),
        numbers: tuple[tuple[int, int], ...] = (),
    ) -> None:
        self.start = start
        self.end = end
        self.key = key
        self.marks = marks
        self.numbers = numbers
        self.__class__ = Segment  # type: ignore[assignment]


made_mark = cast("type[Mark]", _Mark)
made_block = cast("type[Block]", _Block)
made_segment = cast("type[Segment]", _Segment)
