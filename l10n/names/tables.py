"""Reading the station's tables: UTF-8, columns divided by tabs, `#` lines are remarks, the first other line is the header."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path


def lines(file: Path, columns: Sequence[str]) -> Iterator[tuple[int, str]]:
    """Each row with its line number, not yet divided. Raises ValueError naming file and line where the header is another."""
    every = enumerate(file.read_text("utf-8").splitlines(), 1)
    table = ((n, line) for n, line in every if line and line[0] != "#" and not line.isspace())
    for number, line in table:
        if [cell.strip() for cell in line.split("\t")] != list(columns):
            raise ValueError(f"{file.name}:{number}: the header must be {' '.join(columns)}")
        break
    return table


def cells(line: str, columns: Sequence[str], file: str, number: int) -> list[str]:
    """The cells of a row, as many as there are columns. Raises ValueError naming file and line where it has more."""
    found = [*map(str.strip, line.split("\t"))]
    if len(found) > len(columns):
        raise ValueError(f"{file}:{number}: {len(found)} columns, there are {len(columns)}")
    return found + [""] * (len(columns) - len(found))


def rows(file: Path, columns: Sequence[str]) -> Iterator[tuple[int, Mapping[str, str]]]:
    """Each row with its line number; trailing empty columns may be left out.

    Raises ValueError naming file and line where the header is another or a row is longer than it.
    """
    for number, line in lines(file, columns):
        yield number, dict(zip(columns, cells(line, columns, file.name, number), strict=True))


def words(file: Path) -> frozenset[str]:
    """The words of a plain list: any number to a line, divided by spaces, `#` begins a remark; `_` is a space within one."""
    return frozenset(
        word.replace("_", " ")
        for line in file.read_text("utf-8").splitlines()
        for word in line.partition("#")[0].split()
    )
