"""Third parties' entry points are found; where there are none, nothing is imported to look for them."""

from __future__ import annotations

import subprocess
import sys

from l10n.plugins import plug_ins


def test_the_entry_points_of_an_installed_package_are_found(tmp_path, monkeypatch):
    beside = tmp_path / "theirs-1.0.dist-info"
    beside.mkdir()
    (beside / "METADATA").write_text("Metadata-Version: 2.1\nName: theirs\nVersion: 1.0\n")
    (beside / "entry_points.txt").write_text("[l10n.formats]\nrest = theirs:FORMAT\n")
    monkeypatch.syspath_prepend(str(tmp_path))
    assert [(each.name, each.value) for each in plug_ins("l10n.formats")] == [
        ("rest", "theirs:FORMAT")
    ]
    assert list(plug_ins("l10n.no-such-group")) == []


def test_none_cost_next_to_nothing():
    script = (
        "import sys; from l10n.plugins import plug_ins; "
        "assert not list(plug_ins('l10n.no-such-group')); "
        "assert 'importlib.metadata' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", script], check=True)
