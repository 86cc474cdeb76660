"""The vocalised lexicon as data."""

from __future__ import annotations

import re

import pytest

from l10n.romanisation.arabic.lexicon import FOLDER, lexicon
from l10n.romanisation.arabic.sounds import MARKS, complete, skeleton

ROWS = [
    (path.name, number, line.split("\t"))
    for path in sorted(FOLDER.glob("*.tsv"))
    for number, line in enumerate(path.read_text("utf-8").splitlines(), 1)
    if line and not line.startswith("#")
]


def test_it_is_large_and_says_where_it_comes_from() -> None:
    assert len(ROWS) >= 2000
    assert {row[4] for _, _, row in ROWS if len(row) > 4} == {"pud"}
    for path in FOLDER.glob("*.tsv"):
        assert (
            "wants a native reader" in path.read_text("utf-8").partition("\n")[2].partition("\n")[0]
        )


@pytest.mark.parametrize("name", sorted({name for name, _, _ in ROWS}))
def test_rows_are_well_formed(name: str) -> None:
    for file, number, row in ROWS:
        if file != name:
            continue
        where = f"{file}:{number}: {row[0]}"
        assert 2 <= len(row) <= 5, where
        assert row[1] in set("npamvirzx-"), where
        if row[1] == "-":
            assert row[0] == skeleton(row[0]), where
        elif row[1] not in "rx":
            # عام and the like have no consonant that could lack a mark.
            for word in row[0].split():
                assert complete(word) or not any(mark in word for mark in MARKS) or "ا" in word, (
                    where
                )


def test_each_spelling_has_one_default_reading() -> None:
    for spelling in lexicon().rows:
        free = {
            (entry.sounds, entry.kind) for entry in lexicon().entries(spelling) if not entry.when
        }
        assert len(free) <= 1, (spelling, free)


def test_conditions_name_what_exists() -> None:
    for file, number, row in ROWS:
        for condition in filter(None, re.split("[|&]", row[3] if len(row) > 3 else "")):
            assert condition in ("art", "bare") or condition.partition(":")[0] in (
                "next",
                "prev",
            ), f"{file}:{number}"
