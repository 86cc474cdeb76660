"""Marks, blocks and segments, made at half the price of calling their classes.

The generated `__init__` of a frozen dataclass sets each field through `object.__setattr__`, which is nearly all that a
mark costs, and an article has hundreds of such values. A twin with the same slots sets them plainly; one assignment to
its class makes it the frozen value.
"""

from __future__ import annotations

from dataclasses import MISSING, field, fields, make_dataclass
from typing import Any, TypeVar, cast

from l10n.model import Block, Mark, Segment

T = TypeVar("T")


def _maker(cls: type[T]) -> type[T]:
    """What makes instances of a frozen, slotted dataclass; called as the class is."""

    def seal(self: Any) -> None:
        self.__class__ = cls

    twin = make_dataclass(
        f"Draft{cls.__name__}",
        [
            (
                each.name,
                each.type,
                field() if each.default is MISSING else field(default=each.default),
            )
            for each in fields(cast("Any", cls))
        ],
        namespace={"__post_init__": seal},
        eq=False,
        repr=False,
        slots=True,
    )
    return cast("type[T]", twin)


made_mark = _maker(Mark)
made_block = _maker(Block)
made_segment = _maker(Segment)
