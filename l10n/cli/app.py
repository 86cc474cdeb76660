"""The application: finds the commands, turns errors into one line and an exit code."""

from __future__ import annotations

import importlib
import os
import pkgutil
import sys

import typer

from l10n import __version__
from l10n.cli import commands
from l10n.errors import L10nError

_ORDER = ("init", "extract", "merge", "check", "status", "verify")
"""The everyday verbs come first in `--help`; the rest follow by name."""


def build() -> typer.Typer:
    """The application with every command in its folder."""
    app = typer.Typer(
        name="l10n",
        help="Localises articles through gettext catalogues: extract, translate in any PO editor, merge.",
        epilog="Everyday: l10n init, l10n extract, l10n status, l10n merge. Each command has a --help with an example.",
        no_args_is_help=True,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    )

    @app.callback()
    def main(
        version: bool = typer.Option(False, "--version", "-V", help="Tell the version and end.", is_eager=True),
    ) -> None:
        if version:
            typer.echo(f"l10n {__version__}")
            raise typer.Exit

    names = [module.name for module in pkgutil.iter_modules(commands.__path__)]
    for name in sorted(names, key=lambda n: (_ORDER.index(n) if n in _ORDER else len(_ORDER), n)):
        module = importlib.import_module(f"{commands.__name__}.{name}")
        app.command(name.replace("_", "-"), no_args_is_help=getattr(module, "NEEDS_ARGUMENTS", False))(module.command)
    return app


def run(app: typer.Typer | None = None) -> None:
    """Runs the application and ends the process: 0 fine, 1 findings, 2 usage, 3 fault, 4 locked, 130 interrupted."""
    for stream in (sys.stdout, sys.stderr):  # `LC_ALL=C` must not break Arabic
        stream.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]
    try:
        code = (app or build())(standalone_mode=False)
        sys.stdout.flush()
    except L10nError as error:
        typer.echo(f"l10n: {error}", err=True)
        code = error.exit_code
    except typer.Abort:
        code = 130
    except KeyboardInterrupt:
        typer.echo("l10n: interrupted; every file is as it was or complete", err=True)
        code = 130
    except BrokenPipeError:  # `l10n status | head`
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = 0
    except Exception as error:
        show = getattr(error, "show", None)  # a usage error of the command line
        if show is None:
            raise
        show()
        code = getattr(error, "exit_code", 2)
    sys.exit(code or 0)
