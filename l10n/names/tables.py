"""Reading the station's tables: UTF-8, columns divided by tabs, `#` lines are remarks, the first other line is the header."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path


def rows(file: Path, columns: Sequence[str]) -> Iterator[tuple[int, Mapping[str, str]]]:
    """Each row with its line number; trailing empty columns may be left out.

    Raises ValueError naming file and line where the header is another or a row is longer than it.
    """
    headed = False
    for number, line in enumerate(file.read_text("utf-8").splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        cells = [cell.strip() for cell in line.split("\t")]
        if not headed:
            if cells != list(columns):
                raise ValueError(f"{file.name}:{number}: the header must be {' '.join(columns)}")
            headed = True
            continue
        if len(cells) > len(columns):
            raise ValueError(
                f"{file.name}:{number}: {len(cells)} columns, there are {len(columns)}"
            )
        yield number, dict(zip(columns, cells + [""] * (len(columns) - len(cells)), strict=True))


def words(file: Path) -> frozenset[str]:
    """The words of a plain list: any number to a line, divided by spaces, `#` begins a remark; `_` is a space within one."""
    return frozenset(
        word.replace("_", " ")
        for line in file.read_text("utf-8").splitlines()
        for word in line.partition("#")[0].split()
    )
