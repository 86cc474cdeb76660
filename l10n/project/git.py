"""Telling git how catalogues are merged (the door to `git`)."""

from __future__ import annotations

import shlex
import shutil
import subprocess
import sys
from pathlib import Path

from l10n import files
from l10n.errors import ConfigError

ATTRIBUTES = ".gitattributes"
_LINE = "*.po merge=l10n"
# By the interpreter's full path: git runs the driver without the virtual environment that `l10n init` was called from, and
# takes a driver that it cannot find for a conflict, of which it keeps our side only.
_SETTINGS = {
    "merge.l10n.name": "catalogues, merged by message",
    "merge.l10n.driver": f"{shlex.quote(sys.executable)} -P -m l10n merge-driver %O %A %B",
}


def install(root: Path) -> tuple[str, ...]:
    """Has git merge the catalogues below a folder by message: what was changed, as lines for people.

    The line in `.gitattributes` is shared with everybody; the settings of a repository are not, so that every clone
    needs its own. Errors: `ConfigError` where there is no git or no repository, `FileError`.
    """
    if _git(root, "rev-parse", "--git-dir") is None:
        raise ConfigError(
            "this is no git repository", file=str(root), remedy="run `git init`, then try again"
        )
    done = []
    path = root / ATTRIBUTES
    text = files.read(path).decode("utf-8", "surrogateescape") if path.is_file() else ""
    if _LINE not in (" ".join(line.split()) for line in text.splitlines()):
        ended = f"{text}\n" if text and not text.endswith("\n") else text
        files.write(path, f"{ended}{_LINE}\n".encode("utf-8", "surrogateescape"))
        done.append(f"{path}: {_LINE}")
    for name, value in _SETTINGS.items():
        if (_git(root, "config", "--local", "--get", name) or "").strip() == value:
            continue
        if _git(root, "config", "--local", name, value) is None:
            raise ConfigError(
                f"git cannot set {name}",
                file=str(root),
                remedy="check the repository's permissions",
            )
        done.append(f"git config {name}: {value}")
    return tuple(done)


def _git(root: Path, *arguments: str) -> str | None:
    """What git prints; None where it fails. Errors: `ConfigError` where there is none."""
    program = shutil.which("git")
    if program is None:
        raise ConfigError("git is not installed", remedy="install it, or leave --git out")
    told = subprocess.run(  # noqa: S603 - our own arguments, no shell
        [program, "-C", str(root), *arguments], capture_output=True, check=False
    )
    return told.stdout.decode("utf-8", "replace") if told.returncode == 0 else None
