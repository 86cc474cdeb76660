"""The account of an update: where each translation went."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Report:
    """Where the old messages that hold a person's words went, and what the fresh ones are.

    `before` is the sum of `kept`, `moved`, `unchanged`, `small`, `fuzzy`, `obsolete` and `attic`: no msgstr vanished.
    """

    before: int = 0
    """Old messages, obsolete ones included, that held a translation."""
    kept: int = 0
    """Found again under the same key; also those back from being obsolete."""
    moved: int = 0
    """Found again under the same key at another place of the article."""
    unchanged: int = 0
    """Kept though the key changed, in typography, markup or a URL only."""
    small: int = 0
    """Proposed (fuzzy) for a sentence with a typo mended, or another punctuation or case."""
    fuzzy: int = 0
    """Proposed (fuzzy) for a sentence that changed more: a number, a name, a negation, a date, its wording."""
    obsolete: int = 0
    """At the end of the catalogue, out of use."""
    attic: int = 0
    """For the attic file: a key that is out of use has room for one translation in a catalogue."""
    copied: int = 0
    """Fresh messages with a proposal from a message that is counted above already."""
    given: int = 0
    """Fresh messages whose target came with them, as the house's policy gives it (greetings), and none was there before."""
    new: int = 0
    """Fresh messages without a translation or proposal that the catalogue did not have before."""
    total: int = 0
    """Fresh messages."""

    @property
    def accounted(self) -> int:
        """How many of `before` are accounted for; anything but `before` is a fault of ours."""
        return (
            self.kept
            + self.moved
            + self.unchanged
            + self.small
            + self.fuzzy
            + self.obsolete
            + self.attic
        )
