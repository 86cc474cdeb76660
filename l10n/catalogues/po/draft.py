"""A message under construction: the mutable twin of `Message`, sealed when it is whole.

The generated `__init__` of a frozen dataclass sets each of its fields through `object.__setattr__`; for a message
that is four fifths of the time of reading one (4.6 of 5.6 µs). A draft has the same slots, so its class can be
changed to `Message` for the price of one assignment.
"""

from __future__ import annotations

from dataclasses import field, fields, make_dataclass
from typing import Any, cast

from l10n.model import Message

Draft: Any = make_dataclass(
    "Draft",
    [(each.name, each.type, field(default=each.default)) for each in fields(Message)],
    eq=False,
    repr=False,
    slots=True,
)


def seal(draft: Any) -> Message:
    """The draft itself, as the frozen value it was built to be."""
    draft.__class__ = Message
    return cast("Message", draft)
