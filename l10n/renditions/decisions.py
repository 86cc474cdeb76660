"""What is to stand in the place of each segment, and what is not shown in the target language."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from l10n.catalogues.words import is_joined
from l10n.documents.format import Fault
from l10n.model import Article, Catalogue, Finding, Message, Segment

Pair = tuple[Segment, Message | None]
"""A segment and the message that was found for it."""
_UNWRITABLE = re.compile("[\ud800-\udfff\0]")


@dataclass(slots=True)
class Decisions:
    """What deciding on each segment needs to know."""

    article: Article
    catalogue: Catalogue
    own: bool
    count: dict[str, int]
    messages: dict[tuple[int, int], Message] = field(default_factory=dict)
    joined: set[tuple[int, int]] = field(default_factory=set)
    unwritable: dict[tuple[int, int], Fault] = field(default_factory=dict)

    def target(self, segment: Segment, message: Message | None) -> str | None:
        """What is to stand in the segment's place; None: its own slice stays."""
        if message is None or not message.done:
            return None
        self.messages[segment.start, segment.end] = message
        text = message.target
        if is_joined(message) and segment.phrase:
            return None  # left out, see `phrases`
        if is_joined(message) and self.count[segment.key] == 1:
            self.joined.add((segment.start, segment.end))
            return None
        if not text.strip():
            return None
        if bad := _UNWRITABLE.search(text):
            self.unwritable[segment.start, segment.end] = Fault(
                "unwritable",
                "error",
                f"U+{ord(bad[0]):04X} in the translation cannot stand in a file; take it out",
            )
            return None
        return text

    def is_missing(self, pair: Pair, rejected: frozenset[tuple[int, int]]) -> bool:
        """Whether a segment is not shown in the target language."""
        segment, message = pair
        if (segment.start, segment.end) in rejected or (
            segment.start,
            segment.end,
        ) in self.unwritable:
            return True
        return not self.own and (message is None or not message.done or not message.target.strip())

    def finding(self, start: int, end: int, fault: Fault) -> Finding:
        message = self.messages[start, end]
        return Finding(
            fault.check,
            fault.level,
            fault.reason,
            message.key,
            message.context,
            self.catalogue.path,
            message.line,
        )
