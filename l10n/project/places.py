"""Where everything of a project lies on disk, and which names an article may have."""

from __future__ import annotations

import difflib
import os
import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from l10n import files
from l10n.catalogues.locale_tag import to_posix
from l10n.config import Config, parse
from l10n.documents.registry import suffixes
from l10n.errors import ConfigError, DocumentError, FileError, UsageError
from l10n.language.locale import required

SETTINGS = "l10n.toml"
RESERVED = frozenset({"names", "phrases", "site"})
"""Catalogues that all articles share; no article may be called so."""
_UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_WINDOWS = re.compile(r"(?i)(con|prn|aux|nul|com\d|lpt\d)(\.|$)|[. ]$|[<>:\"|?*\\]")
_LONGEST = 240
"""Bytes of one part of an article's name; file systems take 255, of which suffixes need some."""


@dataclass(frozen=True, slots=True)
class Source:
    """A source article on disk."""

    id: str
    path: Path


@dataclass(frozen=True, slots=True)
class Project:
    """A folder with an `l10n.toml`, and the places below it."""

    root: Path
    config: Config

    @property
    def sources(self) -> Path:
        return self.root / "source_articles"

    @property
    def state(self) -> Path:
        """What the tool remembers between runs; deleting it costs only time."""
        return self.root / ".l10n" / "state.json"

    def catalogue(self, article: str, language: str) -> Path:
        return self.root / "locales" / to_posix(language) / "LC_MESSAGES" / f"{article}.po"

    def attic(self, article: str, language: str) -> Path:
        return self.root / "locales" / to_posix(language) / "attic" / f"{article}.po"

    def template(self, article: str) -> Path:
        return self.root / "locales" / "templates" / f"{article}.pot"

    def rendition(self, source: Source, language: str) -> Path:
        return self.root / "build" / language / f"{source.id}{source.path.suffix}"

    def reference(self, source: Source) -> str:
        """How `#:` names a source: its path from the root, with `/`."""
        return source.path.relative_to(self.root).as_posix()

    def articles(self) -> tuple[Source, ...]:
        """All source articles, by id. Errors: `DocumentError` for two that would share a catalogue, and for names
        that no catalogue can have."""
        known = suffixes()
        found: list[Source] = []
        for folder, folders, names in os.walk(self.sources):
            folders[:] = sorted(f for f in folders if not f.startswith("."))
            for name in names:
                path = Path(folder, name)
                if name.startswith((".", "~")) or path.suffix.lower() not in known:
                    continue
                if path.is_symlink() and not path.resolve().is_relative_to(self.root.resolve()):
                    continue
                found.append(self._source(path))
        found.sort(key=lambda source: source.id)
        _refuse_twins(found)
        return tuple(found)

    def select(self, names: Sequence[str]) -> tuple[Source, ...]:
        """The articles that names mean (an id, a path), all for no names. Errors: `UsageError` with near misses."""
        everything = self.articles()
        if not names:
            return everything
        by_id = {source.id: source for source in everything}
        by_path = {source.path.resolve(): source for source in everything}
        chosen: dict[str, Source] = {}
        for name in names:
            source = by_id.get(name) or by_path.get(Path(name).resolve()) or by_path.get((self.sources / name).resolve())
            if source is None:
                near = difflib.get_close_matches(str(PurePosixPath(name).with_suffix("")), by_id, 3, 0.5)
                hint = f"did you mean {', '.join(near)}?" if near else f"see the articles in {self.sources.name}/"
                raise UsageError(f"there is no article {name!r}", remedy=hint)
            chosen[source.id] = source
        return tuple(chosen.values())

    def languages(self, wanted: Iterable[str], article: str) -> tuple[str, ...]:
        """The languages of an article, or those of them that are wanted. Errors: `UsageError` for one the project
        has not."""
        own = self.config.languages_of(article)
        every = {*self.config.languages, *own}
        for language in wanted:
            if language not in every:
                near = difflib.get_close_matches(language, every, 1)
                hint = f"did you mean {near[0]}?" if near else f"add it to languages in {SETTINGS}"
                raise UsageError(f"the project has no language {language!r}", remedy=hint)
        return tuple(language for language in own if not wanted or language in wanted)

    def _source(self, path: Path) -> Source:
        relative = path.relative_to(self.sources)
        for part in relative.parts:
            if _UNPRINTABLE.search(part) or any("\ud800" <= c <= "\udfff" for c in part):
                shown = part.encode("unicode_escape").decode()
                raise DocumentError("its name has invisible or control characters", file=shown, remedy="rename it")
            if _WINDOWS.search(Path(part).stem):
                raise DocumentError("not every file system can hold this name", file=str(path), remedy="rename it")
            if len(part.encode()) > _LONGEST:
                raise DocumentError(f"its name is longer than {_LONGEST} bytes", file=str(path), remedy="rename it")
        article = unicodedata.normalize("NFC", relative.with_suffix("").as_posix())
        if article in RESERVED:
            raise DocumentError(f"{article}.po is a catalogue that all articles share", file=str(path), remedy="rename the article")
        return Source(article, path)


def find(start: Path | None = None) -> Project:
    """The project that a folder is in. Errors: `ConfigError` where there is none, and for its settings."""
    here = (start or Path.cwd()).absolute()
    for folder in (here, *here.parents):
        if (folder / SETTINGS).is_file():
            return load(folder)
    raise ConfigError(f"there is no {SETTINGS} here or above", remedy="run `l10n init` in the project's folder")


def create(root: Path, languages: Sequence[str]) -> tuple[Path, ...]:
    """Makes a project in a folder: what was made. Errors: `ConfigError` where there is one already, `FileError`."""
    settings = root / SETTINGS
    if settings.exists():
        raise ConfigError("there is a project here already", file=str(settings))
    text = files.read(Path(__file__).with_name("l10n.toml.template")).decode()
    text = text.replace("@LANGUAGES@", ", ".join(f'"{required(tag)}"' for tag in languages))
    parse(text, str(settings))
    made = [settings]
    files.write(settings, text.encode())
    for name, content in ((".gitignore", "/build/\n/.l10n/\n*.mo\n"),):
        if not (root / name).exists():
            files.write(root / name, content.encode())
            made.append(root / name)
    for name in ("source_articles", "locales"):
        folder = root / name
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise FileError(f"it cannot be made: {error.strerror}", file=str(folder)) from error
        made.append(folder)
    return tuple(made)


def load(root: Path) -> Project:
    """The project in a folder, with its settings; the defaults where it has no `l10n.toml`."""
    path = root / SETTINGS
    if not path.is_file():
        return Project(root, Config())
    try:
        text = files.read(path).decode("utf-8-sig")
    except UnicodeDecodeError:
        raise ConfigError("it is not UTF-8", file=str(path), remedy="save it as UTF-8") from None
    return Project(root, parse(text, str(path)))


def _refuse_twins(sources: Sequence[Source]) -> None:
    """Two articles that would share a catalogue, also where the file system tells no capitals."""
    seen: dict[str, Source] = {}
    for source in sources:
        key = source.id.casefold()
        if other := seen.get(key):
            raise DocumentError(
                f"it would share the catalogue of {other.path}", file=str(source.path), remedy="rename one of the two"
            )
        seen[key] = source
