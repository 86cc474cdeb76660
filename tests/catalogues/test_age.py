"""How long ago a catalogue was last worked on."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from l10n.catalogues.age import age
from l10n.model import Catalogue

MOMENT = datetime(2026, 3, 10, 12, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("said", "days"),
    [
        ("2026-03-10 11:59+0000", 0),
        ("2026-03-09 12:00+0000", 1),
        ("2026-03-09 14:30+0300", 1),  # 11:30 at UTC
        ("2026-03-09 14:30-0300", 0),  # 17:30 at UTC
        ("2026-03-09 10:00:00+0000", 1),
        ("2025-03-10 12:00+0000", 365),
        ("2027-01-01 00:00+0000", 0),
        ("YEAR-MO-DA HO:MI+ZONE", None),
        ("2026-03-09 12:00", None),
        ("yesterday", None),
        ("", None),
    ],
)
def test_days_since_the_last_revision(said, days):
    assert age(Catalogue("ru", "en", (("PO-Revision-Date", said),), ()), MOMENT) == days


def test_a_header_without_the_date_tells_no_age():
    assert age(Catalogue("ru", "en", (), ()), MOMENT) is None
