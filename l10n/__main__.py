"""`l10n` and `python -m l10n`."""

from __future__ import annotations

import sys


def main() -> None:
    """Runs the command line. The version is told before anything is imported."""
    if sys.argv[1:] in (["--version"], ["-V"]):
        from l10n import __version__

        print(f"l10n {__version__}")
        return
    from l10n.cli.app import run

    run()


if __name__ == "__main__":
    main()
