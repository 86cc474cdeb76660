"""Where everything of a project lies on disk."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from l10n.catalogues.po.locale_tag import to_posix
from l10n.config import Config
from l10n.errors import L10nError, UsageError
from l10n.language.locale import primary
from l10n.romanisation.scripts import reader_script

SETTINGS = "l10n.toml"
TEMPLATES = "templates"
"""The folder of templates, which stands among those of the languages."""


@dataclass(frozen=True, slots=True)
class Source:
    """A source article on disk."""

    id: str
    path: Path
    fault: L10nError | None = field(default=None, compare=False)
    """Why it cannot be localised (its name, a twin), raised by whoever wants to read it."""


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
        return Path(f"{self.root}/locales/{to_posix(language)}/LC_MESSAGES/{article}.po")

    def attic(self, article: str, language: str) -> Path:
        return Path(f"{self.root}/locales/{to_posix(language)}/attic/{article}.po")

    def seen(self, article: str, language: str) -> Path:
        """What is remembered of the fuzzy translations of a catalogue."""
        return Path(f"{self.root}/.l10n/seen/{to_posix(language)}/{article}.po")

    def template(self, article: str) -> Path:
        return self.root.joinpath("locales", TEMPLATES, f"{article}.pot")

    def rendition(self, source: Source, language: str) -> Path:
        return Path(f"{self.root}/build/{language}/{source.id}{source.path.suffix}")

    def readings(self, language: str) -> tuple[Path, Path]:
        """Where it may say how words of a language are read in Latin letters: the language's own file, that of all."""
        name, folder = "readings.toml", self.root / "locales"
        return folder / to_posix(language) / name, folder / name

    def reference(self, source: Source) -> str:
        """How `#:` names a source: its path from the root, with `/`."""
        return source.path.relative_to(self.root).as_posix()

    def languages(self, wanted: Sequence[str], article: str) -> tuple[str, ...]:
        """The languages an article has catalogues in, or those of them that are wanted. Errors: `UsageError` for one
        that neither the project nor the article has, and for a reader script."""
        for tag in wanted:
            if script := reader_script(tag, self.config):
                raise UsageError(
                    f"{tag} has no catalogue: it is rendered from that of {script.base}",
                    remedy=f"l10n merge --lang {tag}",
                )
        own = tuple(
            tag for tag in self.config.languages_of(article) if not reader_script(tag, self.config)
        )
        every = {*self.config.languages, *own}
        for language in wanted:
            if language not in every:
                near = [tag for tag in sorted(every) if primary(tag) == primary(language)]
                hint = (
                    f"did you mean {', '.join(near)}?"
                    if near
                    else f"it has {', '.join(sorted(every))}"
                )
                raise UsageError(f"the project has no language {language!r}", remedy=hint)
        return tuple(language for language in own if not wanted or language in wanted)

    def renditions(self, wanted: Sequence[str], article: str) -> tuple[str, ...]:
        """The languages and reader scripts (`ar-Latn`) an article is rendered in, or those of them that are wanted.

        A script need not be among the settings' languages if its language is. Errors: `UsageError` as for `languages`.
        """
        asked = {tag: script for tag in wanted if (script := reader_script(tag, self.config))}
        own = self.config.languages_of(article)
        here = [tag for tag in own if not wanted and reader_script(tag, self.config)]
        plain = [tag for tag in wanted if tag not in asked]
        found = self.languages(plain, article) if plain or not wanted else ()
        for tag, script in asked.items():
            if tag in own or script.base in own:
                here.append(tag)
            elif script.base not in self.config.languages:
                self.languages([script.base], article)
        return (*found, *here)
