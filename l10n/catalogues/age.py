"""When a catalogue was last worked on."""

from __future__ import annotations

from datetime import datetime

from l10n.catalogues.po.header import get_field
from l10n.model import Catalogue

_FORMATS = ("%Y-%m-%d %H:%M%z", "%Y-%m-%d %H:%M:%S%z", "%Y-%m-%dT%H:%M:%S%z", "%Y-%m-%d %H:%M %z")
"""gettext's own first; those behind it are what other tools have been seen to write."""


def age(catalogue: Catalogue, moment: datetime) -> int | None:
    """Whole days from a catalogue's `PO-Revision-Date` to a moment (with a time zone), 0 for a date in the future.

    None where the header has no date that is understood, such as the blank of a template (`YEAR-MO-DA HO:MI+ZONE`).
    """
    said = get_field(catalogue, "PO-Revision-Date") or ""
    for form in _FORMATS:
        try:
            return max(0, (moment - datetime.strptime(said, form)).days)
        except (ValueError, OverflowError):
            continue
    return None
