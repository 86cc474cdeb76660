"""What a letter of the source is seen with, in an order from the most telling to the least."""

from __future__ import annotations

PAD = "\x03"
"""Stands where a word has no letter: before its first, behind its last."""
START = "\x02"
END = "\x01"

AROUND = (0, 1, -1, 2, -2, 3, -3)
"""The letter itself, its right neighbour, its left one, …"""
VIEWS = {
    "around": tuple(("at", offset) for offset in AROUND),
    "ending": (
        *(("at", 0), ("at", 1), ("last", 1), ("at", -1), ("last", 2), ("at", 2)),
        *(("last", 3), ("at", -2)),
    ),
    "beginning": (
        *(("at", 0), ("at", -1), ("first", 0), ("at", 1), ("first", 1), ("first", 2)),
        ("at", 2),
    ),
}
"""The views of a place in a word. How a word begins and ends tells of which language it is: -ov, -ez, Mac-."""


def seen(view: str, word: str, place: int) -> str:
    """The letters a view shows at a place of a word, the most telling first.

    >>> seen("around", "abcd", 1).replace(PAD, ".")
    'bcad...'
    """
    length = len(word)
    letters = []
    for kind, number in VIEWS[view]:
        at = place + number if kind == "at" else length - number if kind == "last" else number
        letters.append(word[at] if 0 <= at < length else PAD)
    return "".join(letters)
