"""Finding, loading and making a project: the folder with an `l10n.toml`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from l10n import files
from l10n.config import Config, parse
from l10n.errors import ConfigError, NoProjectError, UsageError
from l10n.language.locale import required
from l10n.project.places import SETTINGS, Project

_IGNORED = "/build/\n/.l10n/\n*.mo\n"


def find(start: Path | None = None) -> Project:
    """The project that a folder is in. Errors: `NoProjectError`; `ConfigError` for its settings."""
    try:
        here = (start or Path.cwd()).absolute()
    except FileNotFoundError:
        raise ConfigError("the current folder is gone", remedy="change to another one") from None
    for folder in (here, *here.parents):
        if (folder / SETTINGS).is_file():
            return load(folder)
    raise NoProjectError(
        f"there is no {SETTINGS} here or above",
        remedy="run `l10n init` in the project's folder, or give -o for a single file",
    )


def text_of(path: Path) -> str:
    """The text of a file of settings. Errors: `FileError`, `ConfigError` with the line that is not UTF-8."""
    data = files.read(path)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise ConfigError(
            "this is not UTF-8", file=str(path), line=line, remedy="save it as UTF-8"
        ) from None


def load(root: Path) -> Project:
    """The project in a folder, with its settings; the defaults where it has no `l10n.toml`."""
    path = root / SETTINGS
    if not path.is_file():
        return Project(root, Config())
    config = parse(text_of(path), str(path))
    if config.srx:
        config = replace(config, srx=str(root / config.srx))
    return Project(root, config)


def create(root: Path, languages: Sequence[str]) -> tuple[Path, ...]:
    """Makes a project in a folder: what was made. The settings come last, so that a failed run can be repeated.

    Errors: `ConfigError` where there is one already, `UsageError` for languages, `FileError`.
    """
    settings = root / SETTINGS
    if settings.exists():
        raise ConfigError("there is a project here already", file=str(settings))
    tags = tuple(dict.fromkeys(map(required, languages)))
    if not tags:
        raise UsageError("a project needs a language", remedy="l10n init --languages ar,ru,en")
    text = files.read(Path(__file__).with_name("l10n.toml.template")).decode()
    text = text.replace("@LANGUAGES@", ", ".join(f'"{tag}"' for tag in tags))
    parse(text, str(settings))
    project = Project(root, Config())
    made: list[Path] = []
    for folder in (project.sources, root / "locales"):
        if not folder.is_dir():
            files.make(folder)
            made.append(folder)
    for path, content in ((root / ".gitignore", _IGNORED), (settings, text)):
        if not path.exists():
            files.write(path, content.encode())
            made.append(path)
    return tuple(made)
