"""What is made cheaply is what its class makes."""

from __future__ import annotations

import pickle
from dataclasses import FrozenInstanceError

import pytest

from l10n.documents.made import made_block, made_mark, made_segment
from l10n.model import Block, Mark, Segment


def test_made_values_are_the_values_of_their_class() -> None:
    mark = made_mark(1, 2, "open", "[", number=1)
    block = made_block(0, 9, "paragraph", "markdown", (mark,))
    segment = made_segment(0, 9, "a [b][1]", (mark,), ((1, 1),))
    assert mark == Mark(1, 2, "open", "[", number=1)
    assert block == Block(0, 9, "paragraph", "markdown", (mark,))
    assert segment == Segment(0, 9, "a [b][1]", (mark,), ((1, 1),))
    for value in (mark, block, segment):
        assert repr(value).startswith(type(value).__name__ + "(")
        assert pickle.loads(pickle.dumps(value)) == value
        with pytest.raises(FrozenInstanceError):
            value.start = 5  # type: ignore[misc]
