"""Names of a project: found in its articles, kept in the `names.po` of each language, told to the catalogues of articles."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import TYPE_CHECKING

from l10n import files
from l10n.catalogues import po
from l10n.catalogues.blank import blank
from l10n.catalogues.names.catalogue import (
    NAME,
    AgreedName,
    NameKey,
    agreed,
    brought,
    collected,
    words_of,
)
from l10n.catalogues.names.found import Mentions
from l10n.catalogues.names.notes import form_told, notes_on
from l10n.config import Config
from l10n.errors import L10nError
from l10n.language.locale import display_name, primary
from l10n.model import Article, Catalogue
from l10n.names.values import NameKind
from l10n.pipeline.extracted import SharedExtraction
from l10n.pipeline.names.proposals import Proposer, proposing
from l10n.pipeline.reading import ReadJob, Seen, base_language, searched
from l10n.pipeline.rewriting import rewritten
from l10n.project import Project, Source, state
from l10n.project.mentions import Remembered, Scanned, load, save

if TYPE_CHECKING:
    from concurrent.futures import Executor

Forms = Mapping[NameKey, tuple[str, bool]]
"""By kind and key: a form, and whether it is approved."""


@dataclass(frozen=True, slots=True)
class ArticleNames:
    """What an article's catalogues are to be told of the names in it."""

    mentions: Mentions
    forms: Mapping[str, Forms] = field(default_factory=dict)
    """By language: the forms of the whole project, which articles share."""

    def notes(self, language: str) -> dict[int, str]:
        """The notes for a language's catalogue, by the number of the message; none for the article's own language."""
        forms = self.forms.get(language)
        if forms is None or primary(language) == self.mentions.language:
            return {}

        def form(kind: NameKind, key: str) -> tuple[str, bool]:
            return forms.get((kind, key), ("", False))

        return notes_on(self.mentions, form)


@dataclass(frozen=True, slots=True)
class Met:
    """The articles of a run as they were met on the way to their names."""

    seen: Mapping[str, Seen] = field(default_factory=dict)
    """By id; without those that cannot be read."""
    names: Mapping[str, ArticleNames] = field(default_factory=dict)
    """By id; without those in languages that names are not found in."""
    catalogues: tuple[SharedExtraction, ...] = ()
    """What became of each `names.po`."""
    faults: Mapping[str, L10nError] = field(default_factory=dict)
    """By language, what keeps its `names.po` from being read or written; it is as it was, and nothing is told of names."""

    def notes(self, article: str, languages: Iterable[str]) -> dict[str, dict[int, str]]:
        """The notes for an article's catalogues, by language."""
        here = self.names.get(article)
        return {language: here.notes(language) for language in languages} if here else {}


def names_of(
    project: Project,
    wanted: Sequence[tuple[Source, Sequence[str]]],
    made_with: bytes,
    moment: datetime,
    executor: Executor | None = None,
) -> Met:
    """What the catalogues of articles are to be told; `names.po` is brought up to date for it.

    `wanted`: articles with the languages they are extracted for; `made_with`: what of the tool and the settings decides
    how an article is read. Only articles that changed are searched. A `names.po` that cannot be read does not stop the
    others (`Met.faults`). Errors: `FileError`.
    """
    if not project.config.names.find:
        return Met()
    memory = load(project.state)
    sources = [source for source, _ in wanted]
    seen = _seen(project, sources, made_with, memory, executor)
    found = _found(project, sources, seen, memory)
    occurring = {ref: s.mentions for ref, s in found.items() if s.mentions is not None}
    languages = dict.fromkeys(tag for _, tags in wanted for tag in tags)
    forms: dict[str, Forms] = {}
    done: list[SharedExtraction] = []
    faults: dict[str, L10nError] = {}

    def stands(reference: str) -> bool:
        return reference not in found and (project.root / reference).is_file()

    asked, approved, left = dict(memory.made_with), dict(memory.approved), dict(memory.left)
    made_from = _made_from(found, project.config)
    for language in languages:
        path = project.catalogue(NAME, language)
        try:
            before = data = files.content(path)
            if data is not None and left.get(language) == state.digest(data, made_from):
                entries: tuple[AgreedName, ...] | None = agreed(po.parse(data, str(path)))
            else:
                entries = _brought(project, language, occurring, memory, moment, stands)
                data = files.content(path)
        except L10nError as error:
            faults[language] = error
            continue
        if entries is None or data is None:
            continue
        waiting = sum(not each.approved for each in entries)
        done.append(
            SharedExtraction(NAME, language, str(path), data != before, len(entries), waiting)
        )
        forms[language] = {(e.kind, e.key): form_told(e) for e in entries}
        asked[language] = proposing(project.config)
        approved[language] = persons_approved(entries)
        left[language] = state.digest(data, made_from)
    after = Remembered(found, asked, approved, left)
    if after != memory:
        save(project.state, after, project.root)
    told = {
        source.id: ArticleNames(occurring[reference], forms)
        for source in sources
        if (reference := project.reference(source)) in occurring
    }
    return Met(seen, told, tuple(done), faults)


def names_in(project: Project, language: str) -> tuple[AgreedName, ...]:
    """The names that a language's `names.po` has; none without one. Errors: `CatalogueError`, `FileError`."""
    data = files.content(project.catalogue(NAME, language))
    if data is None:
        return ()
    return agreed(po.parse(data, str(project.catalogue(NAME, language))))


def persons_approved(names: Iterable[AgreedName]) -> dict[str, str]:
    """The approved forms of persons, by key."""
    return {each.key: each.form for each in names if each.approved and each.kind == "person"}


def _seen(
    project: Project,
    sources: Sequence[Source],
    made_with: bytes,
    memory: Remembered,
    executor: Executor | None,
) -> dict[str, Seen]:
    """The articles of a run, by id: cut and searched where they changed since they were last searched."""
    jobs = []
    for source in sources:
        before = memory.articles.get(project.reference(source))
        jobs.append(ReadJob(project, source, made_with, before.inputs if before else ""))
    met = zip(sources, searched(jobs, executor), strict=True)
    return {source.id: seen for source, seen in met if seen is not None}


def _found(
    project: Project, sources: Sequence[Source], seen: Mapping[str, Seen], memory: Remembered
) -> dict[str, Scanned]:
    """What is known of every article of the project that is still there."""
    here = {project.reference(source): seen.get(source.id) for source in sources}
    found = {
        reference: scanned
        for reference, scanned in memory.articles.items()
        if reference in here or (project.root / reference).is_file()
    }
    fresh = {
        reference: Scanned(each.inputs, each.mentions)
        for reference, each in here.items()
        if each is not None and (reference not in found or found[reference].inputs != each.inputs)
    }
    return found | fresh


def _brought(
    project: Project,
    language: str,
    occurring: Mapping[str, Mentions],
    memory: Remembered,
    moment: datetime,
    stands: Callable[[str], bool],
) -> tuple[AgreedName, ...] | None:
    """Brings the `names.po` of a language up to date and gives what it has; None where there is and needs to be none."""
    path = project.catalogue(NAME, language)
    base, target = base_language(project.config), primary(language)
    current = memory.made_with.get(language) == proposing(project.config)

    def change(before: Catalogue) -> Catalogue:
        persons = persons_approved(agreed(before))
        said = memory.approved.get(language, {})
        news = words_of(
            [key for key, form in {**said, **persons}.items() if said.get(key) != persons.get(key)]
        )
        proposer = Proposer(project.config, target, base, persons, news, current)
        return brought(before, collected(occurring, target, persons), proposer, target, stands)

    done, _ = rewritten(project, path, lambda: new_catalogue(project, language, moment), change)
    return None if done is None else agreed(done)


def _made_from(found: Mapping[str, Scanned], config: Config) -> bytes:
    """A digest of all articles and settings that names are made from."""
    articles = "\n".join(f"{reference} {found[reference].inputs}" for reference in sorted(found))
    return state.digest(
        articles.encode("utf-8", "surrogatepass"), proposing(config).encode()
    ).encode()


def new_catalogue(project: Project, language: str, moment: datetime) -> Catalogue:
    """A catalogue of names without any yet."""
    nothing = Article(NAME, "", base_language(project.config), "", ())
    first = (
        f"Names of persons, places and organisations in {display_name(language)}, for all articles."
    )
    second = "Take the fuzzy flag away from a form to approve it: from then on it is binding."
    made = blank(nothing, language, project.config, moment)
    return replace(made, header_comments=(first, second, *made.header_comments[1:]))
