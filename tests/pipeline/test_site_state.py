"""The stamps of a site's files, kept as bytes, tell what became of them as a comparison one by one would."""

from __future__ import annotations

import os
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from l10n.pipeline.site.stamps import Packed, compared, packed, stamps
from l10n.pipeline.site.state import opened

_NUMBERS = st.integers(-(1 << 63), (1 << 63) - 1)
_NAMES = st.sampled_from(["a", "a/b", "ب", "c d", "e\nf", "g\udcff"])
_STAMPS = st.dictionaries(_NAMES, st.tuples(_NUMBERS, st.integers(0, 1 << 40), st.integers(0, 3)))


@given(_STAMPS, _STAMPS)
def test_what_became_of_files(before, now):
    other = compared(packed(before), packed(now))
    assert other.come == now.keys() - before.keys()
    assert other.gone == before.keys() - now.keys()
    assert other.changed == {p for p in before.keys() & now.keys() if before[p] != now[p]}
    assert other.all == {p for p in before.keys() | now.keys() if before.get(p) != now.get(p)}


@given(_STAMPS)
def test_the_order_of_files_is_no_matter(told):
    assert packed(told) == packed(dict(reversed(told.items())))


def test_they_are_kept(tmp_path: Path):
    path = tmp_path / "sub" / "a.md"
    path.parent.mkdir()
    path.write_text("One")
    (tmp_path / ".hidden").write_text("no")
    seen = packed(stamps([tmp_path / "sub", tmp_path / "nowhere"]))
    with opened(tmp_path / "state" / "site.sqlite") as state:
        assert state.stamps() == Packed(b"", b"")
        assert compared(state.stamps(), seen).come == {str(path)}
        state.stamp(seen)
        state.commit()
    os.utime(path, ns=(1, 1))
    with opened(tmp_path / "state" / "site.sqlite") as state:
        assert state.stamps() == seen
        now = packed(stamps([tmp_path / "sub"]))
        assert compared(state.stamps(), now).changed == {str(path)}
