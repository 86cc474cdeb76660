"""Brings a catalogue up to date with its article: a pure function that loses no word a person wrote.

`update` takes the catalogue as it is and the article's messages as they are now (`extract.messages`) and returns the
catalogue as it should be, with an account of where each old translation went. What did not change is the very same
object, so that its bytes in the file stay.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from l10n.catalogues.po.header import with_field
from l10n.catalogues.update.report import Report
from l10n.catalogues.words import has_words
from l10n.model import Catalogue, Message

__all__ = ["Report", "Update", "update"]


@dataclass(frozen=True, slots=True)
class Update:
    """What `update` gives."""

    catalogue: Catalogue
    """The catalogue up to date; the one handed in (`is`) where nothing changed."""
    attic: tuple[Message, ...]
    """Messages with translations that have no place in the catalogue, for the attic file."""
    report: Report


def update(previous: Catalogue, fresh: Sequence[Message], *, now: str = "") -> Update:
    """The catalogue brought up to date with an article's messages.

    `previous`: the catalogue so far; for a new one, one with a header and no messages.
    `fresh`: the article's messages in its order, no two with the same context and key; a target in them is a proposal
    for a message that has none.
    `now`: the time for the header, as `2026-11-25 15:40+0000`; empty: dates stay. `POT-Creation-Date` changes only
    when a key came, went or changed, `PO-Revision-Date` only when a translation did or its being fuzzy.
    """
    if not previous.messages:
        return _filled(previous, fresh, now)
    from l10n.catalogues.update.renewal import renewed

    catalogue, attic, report = renewed(previous, fresh, now)
    return Update(catalogue, attic, report)


def _filled(empty: Catalogue, fresh: Sequence[Message], now: str) -> Update:
    """A new catalogue with its first messages: nothing is there to look for or to keep."""
    untranslated = len(fresh) - sum(map(has_words, fresh))
    report = Report(given=len(fresh) - untranslated, new=untranslated, total=len(fresh))
    if not fresh:
        return Update(empty, (), report)
    catalogue = replace(empty, messages=tuple(fresh))
    if now:
        catalogue = with_field(catalogue, "POT-Creation-Date", now)
    if now and untranslated < len(fresh):
        catalogue = with_field(catalogue, "PO-Revision-Date", now)
    return Update(catalogue, (), report)
