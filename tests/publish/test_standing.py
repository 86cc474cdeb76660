"""A site that somebody else laid hands on, and a memory of it that is damaged."""

from __future__ import annotations

import contextlib
import os
import shutil
import sqlite3
from pathlib import Path
from typing import Any

import pytest

from l10n.errors import LockedError
from l10n.pipeline.site import standing, state

from .newsroom import made, tree, write


@pytest.mark.parametrize("most", [3_000, 1])
def test_files_that_were_removed_or_written_over_are_made_anew(
    small: Path, monkeypatch: pytest.MonkeyPatch, most: int
) -> None:
    """`most` 1: a site too large to look at every page of, each time."""
    monkeypatch.setattr(standing, "_MOST", most)
    made(small)
    before = tree(small)
    site = small / "build/site"
    (site / "en/index.html").unlink()
    (site / "ru/index.html").write_text("x\n")
    shutil.rmtree(site / "en/first-news")
    (site / "ru/pervaya-novost/index.html").write_text("y\n")
    done = made(small, dry_run=True)
    assert [(c.path, c.kind) for c in done.changes] == [
        ("en/first-news/index.html", "new"),
        ("en/index.html", "new"),
        ("ru/index.html", "changed"),
        ("ru/pervaya-novost/index.html", "changed"),
    ]
    assert "somebody else changed or removed files of the site" in done.warnings[0]
    assert "en/first-news/index.html, en/index.html, ru/index.html and 1 more" in done.warnings[0]
    assert made(small).changes == done.changes
    assert tree(small) == before
    done = made(small)
    assert (done.changes, [w for w in done.warnings if "somebody" in w]) == ((), [])


def test_of_a_large_site_a_page_is_missed_only_when_it_is_made_anew(
    small: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(standing, "_MOST", 1)
    made(small)
    before = tree(small)
    shutil.rmtree(small / "build/site/en/first-news")
    assert made(small).changes == ()
    done = made(small, force=True)
    assert [(c.path, c.kind) for c in done.changes] == [("en/first-news/index.html", "new")]
    assert tree(small) == before


def test_a_site_that_was_only_copied_is_as_it_was(small: Path) -> None:
    made(small)
    for path in (small / "build/site").rglob("*"):
        os.utime(path, ns=(1, 1))
    for _ in range(2):
        done = made(small)
        assert (done.changes, [w for w in done.warnings if "somebody" in w]) == ((), [])


def test_damage_within_the_memory_costs_only_time(small: Path) -> None:
    made(small)
    before = tree(small)
    path = small / ".l10n/site.sqlite"
    data = bytearray(path.read_bytes())
    data[4096:] = b"\x5a" * (len(data) - 4096)
    path.write_bytes(data)
    assert made(small).changes == ()
    assert made(small).changes == ()
    assert tree(small) == before


@pytest.mark.parametrize(
    "damage",
    [
        "update articles set heads = '[{'",
        "update articles set heads = '[{\"article\": 1}]', inputs = ''",
        "update about set said = '{{' where name = 'told'",
        "update about set said = '[1]' where name = 'looks'",
        "drop table articles",
    ],
)
def test_nonsense_in_the_memory_costs_only_time(small: Path, damage: str) -> None:
    made(small)
    before = tree(small)
    with contextlib.closing(sqlite3.connect(small / ".l10n/site.sqlite")) as database:
        database.execute(damage)
        database.commit()
    (small / "source_articles/one.md").touch()
    assert made(small).changes == ()
    assert tree(small) == before
    write(small, "one", "# First news\n\nIt snowed.\n")
    assert len(made(small).changes) > 0


def test_a_memory_that_another_program_has_open_is_left_alone(
    small: Path, cli: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(small)
    monkeypatch.setattr(state, "_PATIENCE", 0.05)
    made(small)
    path = small / ".l10n/site.sqlite"
    data = path.read_bytes()
    with contextlib.closing(sqlite3.connect(path)) as database:
        database.execute("begin exclusive")
        with pytest.raises(LockedError):
            made(small)
        told = cli("publish")
        assert told.code == 4
        assert told.err == (
            "l10n: .l10n/site.sqlite: another program has this open; wait for it to end, then try again\n"
        )
    assert path.read_bytes() == data
    assert made(small).changes == ()
