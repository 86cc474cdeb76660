"""The expression by which a pattern is found in one script, compiled only when a phrase may really stand there.

Compiling one takes a thousand times as long as matching it, and nearly all beginnings of the quick scan are none. So the
spellings themselves are held against the first of them, letter by letter, which needs nothing to be prepared.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from l10n.phrases.spelling import Choice, Node, Run, Spelt, ways_of

_PATIENCE = 16
"""Places turned away letter by letter before it pays to compile."""


class Expression:
    """One pattern in one script, over folded text."""

    def __init__(self, spelt: Spelt) -> None:
        self._spelt = spelt
        self._turned_away = 0
        self._regex: re.Pattern[str] | None = None

    @property
    def regex(self) -> re.Pattern[str]:
        """The expression itself."""
        if self._regex is None:
            self._regex = re.compile(self._spelt.regex())
        return self._regex

    def match(self, text: str, at: int) -> re.Match[str] | None:
        """The pattern where it stands at an offset of the text, from a word's start to a word's end."""
        if (
            self._regex is None
            and self._turned_away < _PATIENCE
            and not fits(self._spelt, text, at)
        ):
            self._turned_away += 1
            return None
        return self.regex.match(text, at)


def fits(spelt: Spelt, text: str, at: int) -> bool:
    """Whether `spelt.regex()` matches at an offset of the text."""
    behind = (text[end : end + 1] for end in _ends(spelt.nodes, text, {at}))
    return any(not (letter.isalnum() or letter == "_") for letter in behind)


def _ends(nodes: Sequence[Node], text: str, starts: set[int]) -> set[int]:
    """Where nodes in a row may end that begin at one of these places."""
    for node in nodes:
        if isinstance(node, Choice):
            starts = set[int]().union(*(_ends(way, text, starts) for way in node.ways))
        else:
            starts = {
                end for start in starts for way in ways_of(node) for end in _along(way, text, start)
            }
        if not starts:
            break
    return starts


def _along(way: Sequence[Run], text: str, start: int) -> Sequence[int]:
    """Where one way to spell a sound may end."""
    places: Sequence[int] = (start,)
    for run in way:
        if len(places) == 1 and run.least and text[places[0] : places[0] + 1] not in run.characters:
            return ()  # mostly
        places = [end for place in places for end in run.ends(text, place)]
    return places
