"""The catalogues of phrases that the articles of a project share, read before an extraction and written behind it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from l10n import files
from l10n.catalogues import po
from l10n.catalogues.blank import blank
from l10n.catalogues.phrasebook import NAME, brought, wording
from l10n.catalogues.words import has_words
from l10n.errors import L10nError
from l10n.language.locale import display_name, primary
from l10n.model import Article, Catalogue
from l10n.phrases.house import house
from l10n.pipeline.extracted import SharedExtraction
from l10n.pipeline.rewriting import rewritten
from l10n.project import Project


def with_wording(project: Project, languages: Iterable[str]) -> Project:
    """The project, its settings with what translators chose in the `phrases.po` of these languages, where there is one.

    Errors: `CatalogueError`, `FileError`.
    """
    worded, faults = with_readable_wording(project, languages)
    for error in faults.values():
        raise error
    return worded


def with_readable_wording(
    project: Project, languages: Iterable[str]
) -> tuple[Project, Mapping[str, L10nError]]:
    """The same; a `phrases.po` that cannot be read is told by its language, for which nothing should be made until then:
    its greetings would be others than those that translators chose."""
    found: dict[str, dict[str, str]] = {}
    faults: dict[str, L10nError] = {}
    for language in sorted(languages):
        path = project.catalogue(NAME, language)
        try:
            if path.is_file() and (chosen := wording(po.parse(files.read(path), str(path)))):
                found[language] = chosen
        except L10nError as error:
            faults[language] = error
    return replace(project, config=replace(project.config, wording=found)), faults


def has_phrasebook(project: Project, language: str) -> bool:
    """Whether there is a `phrases.po` of a language."""
    return project.catalogue(NAME, language).is_file()


def write_phrasebook(
    project: Project, language: str, occurring: Mapping[str, Sequence[str]], moment: datetime
) -> SharedExtraction | None:
    """Brings the `phrases.po` of a language up to date with some articles, given by their references with the ids of
    their phrases. None: there is none, and need be none. Errors: `CatalogueError`, `FileError`."""
    path = project.catalogue(NAME, language)
    base = primary(project.config.source_language or "en")
    wanted = house(replace(project.config, wording={}), "", language)

    def change(before: Catalogue) -> Catalogue:
        return brought(
            before, occurring, lambda each: (project.root / each).is_file(), wanted, base
        )

    done, written = rewritten(project, path, lambda: _new(project, language, base, moment), change)
    if done is None:
        return None
    live = [message for message in done.messages if not message.obsolete]
    empty = sum(not has_words(message) for message in live)
    return SharedExtraction(NAME, language, str(path), written, len(live), empty)


def _new(project: Project, language: str, base: str, moment: datetime) -> Catalogue:
    nothing = Article(NAME, "", base, "", ())
    first = f"Greetings and formulas in {display_name(language)}, for all articles."
    made = blank(nothing, language, project.config, moment)
    return replace(made, header_comments=(first, *made.header_comments[1:]))
