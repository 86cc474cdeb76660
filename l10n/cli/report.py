"""What commands print: warnings and failures on standard error, results or one JSON value on standard output."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import asdict, is_dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

import typer

if TYPE_CHECKING:
    from l10n.model import Finding
    from l10n.pipeline.jobs import Failure

T = TypeVar("T")
_MANY = 20
"""From how many items on there is a progress bar."""


class Result(Protocol):
    """What a run gives for an article."""

    @property
    def warnings(self) -> tuple[str, ...]: ...
    @property
    def failures(self) -> tuple[Failure, ...]: ...


def conclude(
    name: str,
    rows: Sequence[Any],
    results: Sequence[Result],
    lines: Iterable[str],
    *,
    json: bool,
    quiet: bool,
    more: Mapping[str, Sequence[Any]] | None = None,
) -> int:
    """Prints what a run gave, and returns the exit code of its worst failure.

    As JSON: `{name: rows, **more, "warnings": […], "failures": […]}`. Else the `lines`, and warnings and failures on standard
    error.
    """
    warnings = [warning for result in results for warning in result.warnings]
    failures = [failure for result in results for failure in result.failures]
    if json:
        told = [{"reason": f.reason, "exit_code": f.exit_code} for f in failures]
        as_json({name: rows, **(more or {}), "warnings": warnings, "failures": told})
    else:
        for line in () if quiet else lines:
            typer.echo(short(line))
        for warning in warnings:
            warn(f"warning: {warning}")
        for reason in dict.fromkeys(failure.reason for failure in failures):
            warn(reason)  # one file that several articles need is one fault
    for failure in failures:
        trace(failure.trace)
    return max((failure.exit_code for failure in failures), default=0)


def as_json(value: Any) -> None:
    """Prints a value (dataclasses included) as indented JSON, letters as they are."""
    typer.echo(json.dumps(value, ensure_ascii=False, indent=2, default=_plain))


def warn(line: str) -> None:
    """One line on standard error."""
    typer.echo(f"l10n: {short(' '.join(line.splitlines()))}", err=True)


def short(line: str) -> str:
    """The line with its paths as they are seen from the current folder."""
    with suppress(FileNotFoundError):  # the current folder may be gone
        here = f"{Path.cwd()}/"
        return line.replace(here, "") if len(here) > 2 else line
    return line


def notes(lines: Iterable[str]) -> None:
    """What is odd about the project, before the work begins."""
    for line in lines:
        warn(line)


def trace(text: str) -> None:
    """Where a fault of the tool happened, on standard error, for those who asked to see it."""
    if text and os.environ.get("L10N_TRACEBACK"):
        typer.echo(text, err=True)


def finding(found: Finding) -> None:
    """A finding as compilers print them: `file:line: level: reason [check]`."""
    place = short(f"{found.file}:{found.line}: ") if found.file else ""
    typer.echo(f"{place}{found.level}: {found.reason} [{found.check}]", err=True)


def progress(items: Iterable[T], length: int, label: str, quiet: bool) -> Iterator[T]:
    """The items, with a bar on standard error while they come: only on a terminal, and for more than a few."""
    if quiet or length < _MANY or not sys.stderr.isatty():
        yield from items
        return
    with typer.progressbar(items, length=length, label=label, file=sys.stderr) as bar:
        yield from bar


def table(rows: Sequence[Sequence[str]], right: frozenset[int] = frozenset()) -> Iterator[str]:
    """Rows in columns as lines, the first row as head; `right` are columns of numbers."""
    widths = [max(len(row[i]) for row in rows) for i in range(len(rows[0]))]
    for row in rows:
        cells = [
            cell.rjust(width) if i in right else cell.ljust(width)
            for i, (cell, width) in enumerate(zip(row, widths, strict=True))
        ]
        yield "  ".join(cells).rstrip()


def exit_code(findings: Iterable[Finding], fail_on: str) -> int:
    """1 if a finding is of the level or worse."""
    levels = {"error": ("error",), "warning": ("error", "warning"), "never": ()}[fail_on]
    return int(any(found.level in levels for found in findings))


def _plain(value: Any) -> Any:
    if is_dataclass(value) and not isinstance(value, type):
        return asdict(value)
    return str(value)
