"""What commands print: warnings and failures on standard error, results or one JSON value on standard output."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, is_dataclass
from typing import Any, TypeVar

import typer

from l10n.model import Finding

T = TypeVar("T")


def as_json(value: Any) -> None:
    """Prints a value (dataclasses included) as indented JSON, letters as they are."""
    typer.echo(json.dumps(value, ensure_ascii=False, indent=2, default=_plain))


def warn(line: str) -> None:
    """One line on standard error."""
    typer.echo(f"l10n: {line}", err=True)


def finding(found: Finding) -> None:
    """A finding as compilers print them: `file:line: level: reason [check]`."""
    place = f"{found.file}:{found.line}: " if found.file else ""
    typer.echo(f"{place}{found.level}: {found.reason} [{found.check}]", err=True)


def progress(items: Iterable[T], length: int, label: str, quiet: bool) -> Iterator[T]:
    """The items, with a bar on standard error while they come: only on a terminal, and for more than a few."""
    import sys

    if quiet or length < 20 or not sys.stderr.isatty():
        yield from items
        return
    with typer.progressbar(items, length=length, label=label, file=sys.stderr) as bar:
        yield from bar


def table(rows: Sequence[Sequence[str]], right: frozenset[int] = frozenset()) -> None:
    """Prints rows in columns, the first row as head; `right` are columns of numbers."""
    widths = [max(len(row[i]) for row in rows) for i in range(len(rows[0]))]
    for row in rows:
        cells = [c.rjust(w) if i in right else c.ljust(w) for i, (c, w) in enumerate(zip(row, widths, strict=True))]
        typer.echo("  ".join(cells).rstrip())


@contextmanager
def executor(jobs: int) -> Iterator[Any]:
    """A process pool for `jobs` > 1, else None."""
    if jobs <= 1:
        yield None
        return
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    with ProcessPoolExecutor(jobs, mp_context=get_context("spawn")) as pool:
        yield pool


def exit_code(findings: Iterable[Finding], fail_on: str) -> int:
    """1 if a finding is of the level or worse."""
    levels = {"error": ("error",), "warning": ("error", "warning"), "never": ()}[fail_on]
    return int(any(found.level in levels for found in findings))


def text_of(argument: str) -> str:
    """What an argument means: standard input for `-`, a file's text, or itself."""
    import sys
    from pathlib import Path

    if argument == "-":
        return sys.stdin.buffer.read().decode("utf-8", "replace")
    try:
        path = Path(argument)
        return path.read_text("utf-8", "replace") if len(argument) < 256 and path.is_file() else argument
    except (OSError, ValueError):
        return argument


def _plain(value: Any) -> Any:
    if is_dataclass(value) and not isinstance(value, type):
        return asdict(value)
    return str(value)
