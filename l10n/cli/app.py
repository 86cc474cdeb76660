"""The application: finds the commands, turns errors into one line and an exit code."""

from __future__ import annotations

import functools
import importlib.util
import os
import pkgutil
import re
import sys
from collections.abc import Callable
from typing import Any

import typer

from l10n import __version__
from l10n.cli import commands, report
from l10n.errors import L10nError
from l10n.pipeline.executors import rarely_collect

_ORDER = ("init", "extract", "merge", "check", "status", "verify")
"""The everyday verbs come first in `--help`; the rest follow by name."""
_HELP = ("--help", "-h")
_DESCRIPTION = re.compile(r'\ndef command\(.*?\) -> None:\n    """(.+?)(?:\n\n|""")', re.DOTALL)
"""The first paragraph of a command's docstring, in its source."""
_INTERRUPTED = 130
"""128 + SIGINT, as shells have it."""


def build(asked: str = "") -> typer.Typer:
    """The application with every command in its folder.

    `asked`: the first word of the command line. If that is a command, the others are left out; for `--help` they are
    described, but cannot be run. So they need not be imported (40 of 130 ms).
    """
    app = typer.Typer(
        name="l10n",
        help="Localises articles through gettext catalogues: extract, translate in any PO editor, merge.",
        epilog=(
            "Everyday: l10n init, l10n extract, l10n status, l10n merge. "
            "Each command has a --help with an example."
        ),
        no_args_is_help=True,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    )

    @app.callback()
    def main(
        version: bool = typer.Option(
            False, "--version", "-V", help="Tell the version and end.", is_eager=True
        ),
    ) -> None:
        if version:
            typer.echo(f"l10n {__version__}")
            raise typer.Exit

    names = [module.name for module in pkgutil.iter_modules(commands.__path__)]
    if asked.replace("-", "_") in names:
        names = [asked.replace("-", "_")]
    for name in sorted(names, key=lambda n: (_ORDER.index(n) if n in _ORDER else len(_ORDER), n)):
        words, module = name.replace("_", "-"), f"{commands.__name__}.{name}"
        described = _description(module) if asked in _HELP else ""
        if described:
            app.command(words, help=described)(lambda: None)
        else:
            found = importlib.import_module(module)
            needs = getattr(found, "NEEDS_ARGUMENTS", False)
            app.command(words, no_args_is_help=needs)(_ending(found.command))
    return app


def _description(module: str) -> str:
    """What a command says of itself, read from its source without running it; empty where that cannot be had."""
    loader: Any = getattr(importlib.util.find_spec(module), "loader", None)
    source = getattr(loader, "get_source", lambda _: None)(module)
    found = _DESCRIPTION.search(source or "")
    return found[1] if found else ""


def run(app: typer.Typer | None = None) -> None:
    """Runs the application and ends the process: 0 fine, 1 findings, 2 usage, 3 fault, 4 locked, 130 interrupted.

    A fault of the tool itself is one line too; with `L10N_TRACEBACK` set, the way to it as well.
    """
    rarely_collect()
    for stream in (sys.stdout, sys.stderr):  # `LC_ALL=C` must not break Arabic
        stream.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]
    try:
        code = (app or build(sys.argv[1] if len(sys.argv) > 1 else ""))(standalone_mode=False)
    except L10nError as error:
        report.warn(str(error))
        code = error.exit_code
    except (KeyboardInterrupt, typer.Abort):
        code = _INTERRUPTED
    except Exception as error:  # noqa: BLE001 - never a bare traceback
        code = _shown(error)
    if code == _INTERRUPTED:
        report.warn("interrupted; every file is as it was, or complete")
    sys.exit(code or 0)


def _ending(command: Callable[..., None]) -> Callable[..., None]:
    """The command, ending quietly when whoever reads its output has gone (`l10n status | head`)."""

    @functools.wraps(command)
    def ended(*args: Any, **options: Any) -> None:
        try:
            try:
                command(*args, **options)
            finally:
                sys.stdout.flush()
        except BrokenPipeError:
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            raise typer.Exit from None

    return ended


def _shown(error: Exception) -> int:
    """Tells of an exception that is not of ours: a usage error of the command line, or a fault of the tool."""
    if hasattr(error, "show"):
        error.show()
        return int(getattr(error, "exit_code", 2))
    from l10n.pipeline.jobs import Failure

    failure = Failure.of(error)
    report.warn(failure.reason)
    report.trace(failure.trace)
    return failure.exit_code
