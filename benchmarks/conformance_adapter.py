"""The command line with its modules imported already, for measurements that fork one process a file."""

from __future__ import annotations

import contextlib
import io
import tempfile
from pathlib import Path

import l10n.cli.app

_application = l10n.cli.app.build()


def _warm_up() -> None:
    """Runs the commands once, so that everything they import on use is there before the fork."""
    with tempfile.TemporaryDirectory() as folder, contextlib.redirect_stdout(io.StringIO()):
        page, article, text = (Path(folder, f"x.{suffix}") for suffix in ("html", "md", "txt"))
        page.write_text("<html><p>One. <em>Two</em>.</p></html>")
        article.write_text("---\ntitle: x\n---\n\nOne. *Two*.\n\n<p>x</p>\n")
        text.write_text("One. Two.\n")
        for source in (page, article, text):
            catalogue, output = f"{folder}/x.po", f"{folder}/out{source.suffix}"
            for words in (
                ["extract", str(source), "--to", "ru", "-o", catalogue],
                ["merge", str(source), catalogue, "-o", output],
            ):
                with contextlib.suppress(SystemExit):
                    _application(words, standalone_mode=False)
            Path(catalogue).unlink(missing_ok=True)


_warm_up()


def main() -> None:
    """Runs the command line on `sys.argv`."""
    l10n.cli.app.run(_application)
