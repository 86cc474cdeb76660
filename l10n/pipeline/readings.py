"""The readings of a project: what its files and its translators say about how words are read."""

from __future__ import annotations

from collections.abc import Iterator

from l10n import files
from l10n.catalogues import po
from l10n.catalogues.readings import MARKED, readings_in
from l10n.errors import ConfigError, L10nError
from l10n.model import Catalogue
from l10n.project import Project
from l10n.romanisation.readings import NONE, Readings, parse


def readings_of(project: Project, language: str) -> tuple[Readings, tuple[str, ...]]:
    """The readings for a language's reader scripts, and warnings.

    `locales/LANGUAGE/readings.toml` goes before `locales/readings.toml`, both before what stands in catalogues.
    Errors: `ConfigError` for a file that is not understood, `FileError`.
    """
    said, warnings = readings_in(_catalogues(project, language))
    found = NONE
    for path in project.readings(language):
        if path.is_file():
            found = found.over(parse(_text(path.read_bytes(), str(path)), str(path)))
    return found.over(said), warnings


def _text(data: bytes, file: str) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise ConfigError(
            "this is not UTF-8", file=file, line=line, remedy="save it as UTF-8"
        ) from None


def _catalogues(project: Project, language: str) -> Iterator[Catalogue]:
    """The language's catalogues that say anything about readings; one that cannot be read tells its own merge."""
    folder = project.catalogue("x", language).parent
    for path in sorted(folder.rglob("*.po")):
        try:
            data = files.read(path)
            if MARKED.search(data):
                yield po.parse(data, str(path))
        except L10nError:
            continue
