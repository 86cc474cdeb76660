"""What a rendition makes of sentences that changed after they were translated."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from l10n.catalogues.stale import is_stale
from l10n.catalogues.words import is_joined
from l10n.model import Message, Segment, StaleSentence

Pair = tuple[Segment, Message | None]
Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Outdated:
    """The stale sentences among an article's segments."""

    pairs: list[list[Pair]]
    """The segments with their messages; a stale one whose old translation is to be shown is no longer fuzzy."""
    messages: dict[Span, Message] = field(default_factory=dict)
    """The stale messages as they are in the catalogue, by (start, end) of their segment."""
    used: frozenset[Span] = frozenset()
    """Those of which the old translation is to be shown."""

    def is_held(self, segment: Segment) -> bool:
        """Whether a segment is a stale sentence whose old translation is not to be shown."""
        span = segment.start, segment.end
        return span in self.messages and span not in self.used

    def sentences(self, missing: frozenset[Span]) -> tuple[StaleSentence, ...]:
        """The stale sentences of a rendition that does not show what is `missing`."""
        return tuple(
            StaleSentence(
                message.key,
                message.previous_key or "",
                message.target,
                *span,
                shown=span in self.used and span not in missing,
            )
            for span, message in self.messages.items()
        )


def outdated(resolved: Sequence[Sequence[Pair]], *, show: bool) -> Outdated:
    """The stale sentences in an article's blocks; with `show` their old translations are put to use.

    A stale `∅` leaves its sentence out only behind another old translation: where the sentence it was translated with
    is gone or new, nothing says that its words are shown anywhere.
    """
    messages: dict[Span, Message] = {}
    used: set[Span] = set()
    pairs: list[list[Pair]] = []
    for block in resolved:
        made: list[Pair] = []
        before: Span | None = None
        for segment, message in block:
            span = segment.start, segment.end
            if message is not None and is_stale(message):
                messages[span] = message
                if show and (not is_joined(message) or before in used):
                    used.add(span)
                    message = replace(message, fuzzy=False)
            made.append((segment, message))
            before = span
        pairs.append(made)
    return Outdated(pairs, messages, frozenset(used))
