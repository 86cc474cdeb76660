"""Migration: catalogues cut anew after the rules of segmentation or markup changed, with the sum that proves it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from l10n import files
from l10n.catalogues import po
from l10n.catalogues.extract import house_of, messages
from l10n.catalogues.names.found import Mentions, mentions
from l10n.catalogues.names.notes import form_told, names_kept, with_names
from l10n.catalogues.po.header import po_date
from l10n.catalogues.prefill import prefilled
from l10n.catalogues.update.migrate import Migration, recut
from l10n.catalogues.words import has_words
from l10n.errors import L10nError
from l10n.model import Article, Message
from l10n.phrases.house import check_settings
from l10n.pipeline.jobs import (
    Failure,
    now,
    read_source,
    refuse_other_language,
    run,
    source_bytes,
    warnings_of,
)
from l10n.pipeline.names.extraction import ArticleNames, names_in
from l10n.pipeline.phrasebook import with_wording
from l10n.pipeline.reading import base_language
from l10n.pipeline.updating import Fresh, put_away
from l10n.project import Project, Source, state

_STALE_STATE = ""
"""The inputs of a catalogue that the next extraction is to look at."""


@dataclass(frozen=True, slots=True)
class Migrated:
    """What migrating one catalogue did, or would do: `before` is the sum of the five behind it."""

    article: str
    language: str
    path: str
    written: bool
    """Whether the file changed."""
    before: int
    """Messages with a translation, obsolete ones included."""
    kept: int
    """Under the key they had, or one that differs in typography and markup only."""
    recut: int
    """Joined or cut anew, as good as they were."""
    fuzzy: int
    """Left as proposals: what they would be cut into is not provably the same."""
    obsolete: int
    attic: int
    made: int
    """Messages with a translation that came of `recut`."""

    @property
    def holds(self) -> bool:
        """Whether every translation is accounted for."""
        return self.before == self.kept + self.recut + self.fuzzy + self.obsolete + self.attic


@dataclass(frozen=True, slots=True)
class MigrateJob:
    project: Project
    source: Source
    languages: tuple[str, ...]
    dry: bool
    now: datetime


@dataclass(frozen=True, slots=True)
class MigrateResult:
    article: str
    migrations: tuple[Migrated, ...] = ()
    warnings: tuple[str, ...] = ()
    failures: tuple[Failure, ...] = ()
    states: Mapping[str, state.CatalogueState] = field(default_factory=dict)
    """What to remember of the catalogues that changed, by language."""


def migrate_all(
    project: Project,
    sources: Sequence[Source],
    languages: Sequence[str],
    *,
    dry: bool = False,
    executor: Executor | None = None,
) -> Iterator[MigrateResult]:
    """Cuts the catalogues of articles anew, one result each in their order. `dry`: nothing is written.

    Articles and languages without a catalogue are passed over. Errors: `UsageError` for an unknown language,
    `LockedError`; what is wrong with an article is in its result.
    """
    wanted = [(source, project.languages(languages, source.id)) for source in sources]
    with files.locked(project.state):
        known = state.load(project.state)
        check_settings(project.config)
        project = with_wording(project, {tag for _, tags in wanted for tag in tags})
        moment = now()
        jobs = [MigrateJob(project, s, tags, dry, moment) for s, tags in wanted]
        states = dict(known)
        try:
            for result in run(migrate_one, jobs, executor):
                if result.states:
                    states[result.article] = {**states.get(result.article, {}), **result.states}
                yield result
        finally:
            if states != known:
                state.save(project.state, states, project.root)


def migrate_one(job: MigrateJob) -> MigrateResult:
    """Cuts the catalogues of an article anew. One that fails does not stop the others."""
    source = job.source
    there = [tag for tag in job.languages if job.project.catalogue(source.id, tag).is_file()]
    if not there:
        return MigrateResult(source.id)
    try:
        article = read_source(job.project, source, source_bytes(source))
        found = messages(article, job.project.config, job.project.reference(source))
        met = _mentions(job.project, article, found)
    except Exception as error:  # noqa: BLE001 - one bad document must not stop the others
        return MigrateResult(source.id, failures=(Failure.of(error, str(source.path)),))
    done: list[Migrated] = []
    failures: list[Failure] = []
    states: dict[str, state.CatalogueState] = {}
    for language in there:
        try:
            migrated, left = _migrate(job, article, language, found, met)
        except Exception as error:  # noqa: BLE001 - nor one bad catalogue
            path = job.project.catalogue(source.id, language)
            failures.append(Failure.of(error, str(path)))
            continue
        done.append(migrated)
        if left is not None:
            states[language] = left
    warnings = tuple(warnings_of(article, source.path))
    return MigrateResult(source.id, tuple(done), warnings, tuple(failures), states)


def _migrate(
    job: MigrateJob,
    article: Article,
    language: str,
    found: Sequence[Message],
    met: Mentions | None,
) -> tuple[Migrated, state.CatalogueState | None]:
    """One catalogue file cut anew, and what to remember of it if it was written."""
    project = job.project
    path = project.catalogue(article.id, language)
    fresh = Fresh(article, language, found, project.config, job.now)
    house = house_of(article, language, project.config)
    wanted = prefilled(found, house) if house else found
    notes = _notes(project, language, met)
    contents = files.attempts(path)
    while True:
        data = next(contents) or files.read(path)
        previous = fresh.parsed(data, path)
        refuse_other_language(previous, language, path)
        named = names_kept(wanted, previous) if notes is None else with_names(wanted, notes)
        done = recut(previous, named, now=po_date(job.now))
        output = po.write(done.catalogue)
        migrated = _account(done, article.id, language, path, output != data)
        if not migrated.holds:
            raise L10nError(
                f"{done.before} translations went in and {done.accounted} came out, so nothing is written",
                file=str(path),
                remedy="please report this with the catalogue and its article",
            )
        if job.dry or not migrated.written:
            return migrated, None
        if done.attic:
            put_away(project.attic(article.id, language), done.attic, fresh, project.root)
        if files.swap(path, data, output, root=project.root):
            count = sum(map(has_words, done.catalogue.messages))
            return migrated, state.CatalogueState(_STALE_STATE, state.digest(output), count)


def _mentions(project: Project, article: Article, found: Sequence[Message]) -> Mentions | None:
    config = project.config
    if not config.names.find or not article.language:
        return None
    return mentions(found, article.language, base_language(config))


def _notes(project: Project, language: str, found: Mentions | None) -> Mapping[int, str] | None:
    """What is told of names, by the number of the message; None where its `names.po` does not say, or cannot."""
    try:
        names = names_in(project, language) if found else ()
    except L10nError:  # told by the next extraction
        return None
    if found is None or not names:
        return None
    forms = {(each.kind, each.key): form_told(each) for each in names}
    return ArticleNames(found, {language: forms}).notes(language)


def _account(done: Migration, article: str, language: str, path: Path, written: bool) -> Migrated:
    report = done.report
    return Migrated(
        article=article,
        language=language,
        path=str(path),
        written=written,
        before=done.before,
        kept=report.kept + report.moved + report.unchanged - done.made,
        recut=done.recut,
        fuzzy=report.small + report.fuzzy + done.spare,
        obsolete=report.obsolete - done.spare,
        attic=report.attic,
        made=done.made,
    )
