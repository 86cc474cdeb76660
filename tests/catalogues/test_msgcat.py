"""What we write is what GNU gettext writes, byte for byte, and reads as the same messages."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from l10n.catalogues.po import parse, write
from l10n.model import Catalogue


@pytest.mark.parametrize("seed", range(4))
def test_new_entries_are_byte_equal_to_msgcat(
    seed: int,
    catalogue_of: Callable[[int, int], Catalogue],
    run: Callable[..., str],
    tmp_path: Path,
) -> None:
    ours = tmp_path / "ours.po"
    theirs = tmp_path / "theirs.po"
    ours.write_bytes(write(catalogue_of(seed, 1000)))
    run("msgcat", "--no-wrap", ours, "-o", theirs)
    assert _entries(ours) == _entries(theirs)


@pytest.mark.parametrize(
    "options", [["--no-wrap"], ["--width=60"], ["--width=78", "--sort-output"]]
)
def test_what_msgcat_wrote_is_read_alike_and_written_back(
    options: list[str],
    catalogue_of: Callable[[int, int], Catalogue],
    run: Callable[..., str],
    tmp_path: Path,
) -> None:
    catalogue = catalogue_of(7, 500)
    ours, theirs = tmp_path / "ours.po", tmp_path / "theirs.po"
    ours.write_bytes(write(catalogue))
    run("msgcat", *options, ours, "-o", theirs)
    data = theirs.read_bytes()
    found = parse(data)
    assert write(found) == data
    assert {message.key: message for message in found.messages} == {
        message.key: message for message in catalogue.messages
    }
    assert found.header == catalogue.header


def test_untouched_entries_stay_as_another_tool_wrapped_them(
    catalogue_of: Callable[[int, int], Catalogue], run: Callable[..., str], tmp_path: Path
) -> None:
    wrapped = tmp_path / "wrapped.po"
    wrapped.write_bytes(write(catalogue_of(9, 100)))
    run("msgcat", "--width=40", wrapped, "-o", wrapped)
    data = wrapped.read_bytes()
    catalogue = parse(data)
    number = next(n for n, message in enumerate(catalogue.messages) if message.target)
    messages = list(catalogue.messages)
    messages[number] = messages[number].changed(target="Новый перевод")
    before, after = (
        data.split(b"\n\n"),
        write(replace(catalogue, messages=tuple(messages))).split(b"\n\n"),
    )
    assert [one for one, other in zip(before, after, strict=True) if one != other] == [
        before[number + 1]
    ]
    assert 'msgstr "Новый перевод"'.encode() in after[number + 1]


def _entries(path: Path) -> list[str]:
    return path.read_bytes().decode().split("\n\n")
