"""Merging: articles and catalogues into renditions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass, replace
from itertools import chain
from pathlib import Path

from l10n import files
from l10n.catalogues import po
from l10n.catalogues.segments import Cuts
from l10n.catalogues.words import has_words
from l10n.config import Config, Fallback, Stale
from l10n.documents.encodings import encode
from l10n.errors import CatalogueError
from l10n.model import Article, Catalogue, Change, Finding, StaleSentence
from l10n.phrases.house import check_settings
from l10n.pipeline.jobs import (
    Failure,
    read_source,
    refuse_other_language,
    run,
    source_bytes,
    warnings_of,
    without_language,
)
from l10n.pipeline.phrasebook import with_readable_wording
from l10n.pipeline.readings import readings_of
from l10n.project import Project, Source, state
from l10n.renditions.merge import merge
from l10n.romanisation.readings import Readings
from l10n.romanisation.scripts import base_of, reader_script


@dataclass(frozen=True, slots=True)
class Merged:
    """One rendition as written."""

    article: str
    language: str
    path: str
    written: bool
    """Whether the file changed."""
    translated: int
    total: int
    coverage: float
    findings: tuple[Finding, ...] = ()
    words: int = 0
    """Arabic words put into Latin letters, and those of them whose vowels are known; the others once each."""
    vowelled: int = 0
    unknown: tuple[str, ...] = ()
    stale: tuple[StaleSentence, ...] = ()
    """The sentences that changed after they were translated."""
    adapted: tuple[Change, ...] = ()
    """What adaptation to the locale did."""


@dataclass(frozen=True, slots=True)
class MergeJob:
    project: Project
    source: Source
    languages: tuple[str, ...]
    config: Config
    binary: bool
    known: dict[str, state.CatalogueState]
    """The article's catalogues as of the last extraction, by language."""
    readings: dict[str, Readings]
    """How words are read in reader scripts, by language."""


@dataclass(frozen=True, slots=True)
class MergeResult:
    article: str
    renditions: tuple[Merged, ...] = ()
    warnings: tuple[str, ...] = ()
    failures: tuple[Failure, ...] = ()


def merge_all(
    project: Project,
    sources: Sequence[Source],
    languages: Sequence[str],
    *,
    fallback: Fallback | None = None,
    stale: Stale | None = None,
    binary: bool = False,
    executor: Executor | None = None,
) -> Iterator[MergeResult]:
    """Merges articles, one result each in their order. `fallback`, `stale`: policies that overrule the settings, for
    every language; `binary`: a `.mo` beside each catalogue too.

    Needs no lock: each file is written at once, and two runs write the same.
    Errors: `UsageError` for an unknown language; what is wrong with an article is in its result.
    """
    config = with_policies(project.config, fallback, stale)
    check_settings(config)
    wanted = [(source, project.renditions(languages, source.id)) for source in sources]
    bases = {base_of(tag, config) for _, tags in wanted for tag in tags}
    worded, unworded = with_readable_wording(project, bases)
    config = replace(config, wording=worded.config.wording)
    wanted = [
        (source, tuple(tag for tag in tags if base_of(tag, config) not in unworded))
        for source, tags in wanted
    ]
    for folder in {project.rendition(s, tag).parent for s, tags in wanted for tag in tags}:
        files.sweep(folder)
    known = state.load(project.state)
    readings, warnings = _readings(project, {tag for _, tags in wanted for tag in tags})
    jobs = [
        MergeJob(project, s, tags, config, binary, dict(known.get(s.id, {})), readings)
        for s, tags in wanted
    ]
    failures = tuple(
        Failure(f"{error}; until then renditions in {tag} stay as they are", error.exit_code)
        for tag, error in unworded.items()
    )
    behind = [MergeResult("", failures=failures)] if failures else []
    return _told(warnings, chain(run(merge_one, jobs, executor), behind))


def with_policies(config: Config, fallback: Fallback | None, stale: Stale | None) -> Config:
    """The settings with policies that overrule theirs; None: as they are."""
    if fallback:
        config = replace(config, fallback=fallback)
    return replace(config, stale={"": stale}) if stale else config


def _readings(project: Project, tags: set[str]) -> tuple[dict[str, Readings], tuple[str, ...]]:
    """The project's readings for the languages of the reader scripts among the tags, and warnings."""
    scripts = (reader_script(tag, project.config) for tag in tags)
    found = {base: readings_of(project, base) for base in {s.base for s in scripts if s}}
    warnings = tuple(warning for _, told in found.values() for warning in told)
    return {base: readings for base, (readings, _) in found.items()}, warnings


def _told(warnings: tuple[str, ...], results: Iterator[MergeResult]) -> Iterator[MergeResult]:
    """The results, the first with the warnings about the project."""
    for result in results:
        yield replace(result, warnings=(*warnings, *result.warnings)) if warnings else result
        warnings = ()


def merge_one(job: MergeJob) -> MergeResult:
    """Writes the renditions of an article. A catalogue that fails does not stop the others."""
    source = job.source
    try:
        article = read_source(job.project, source, source_bytes(source))
    except Exception as error:  # noqa: BLE001 - one bad document must not stop the others
        return MergeResult(source.id, failures=(Failure.of(error, str(source.path)),))
    renditions: list[Merged] = []
    warnings: list[str] = []
    failures: list[Failure] = []
    cuts = Cuts(article, job.config)
    for language in job.languages:
        try:
            merged, told = _merge(job, article, language, cuts)
        except Exception as error:  # noqa: BLE001 - nor one bad catalogue
            path = job.project.catalogue(source.id, _base(job, language))
            failures.append(Failure.of(error, str(path)))
        else:
            renditions.append(merged)
            warnings += told
    return MergeResult(source.id, tuple(renditions), tuple(warnings), tuple(failures))


def write_rendition(
    article: Article,
    catalogue: Catalogue,
    output: Path,
    config: Config,
    root: Path | None = None,
    readings: Readings | None = None,
    cuts: Cuts | None = None,
) -> Merged:
    """Merges an article and a catalogue into a file. Errors: `RefusedError`, `FileError`."""
    rendition = merge(article, catalogue, config, readings, cuts=cuts)
    data, _ = encode(rendition.source, rendition.encoding, rendition.bom)
    return Merged(
        article=rendition.article,
        language=rendition.language,
        path=str(output),
        written=files.write(output, data, root=root, lasting=False),
        translated=rendition.translated,
        total=rendition.total,
        coverage=rendition.coverage,
        findings=rendition.findings,
        words=rendition.words,
        vowelled=rendition.vowelled,
        unknown=rendition.unknown,
        stale=rendition.stale,
        adapted=rendition.adapted,
    )


def _merge(job: MergeJob, article: Article, language: str, cuts: Cuts) -> tuple[Merged, list[str]]:
    """The rendition in one language, and warnings about its catalogue."""
    project, base = job.project, _base(job, language)
    path = project.catalogue(job.source.id, base)
    output = project.rendition(job.source, language)
    data = files.content(path)
    if data is None and base != language and base == article.language:
        # Its own words in other letters: nobody needs to have extracted them.
        catalogue = Catalogue(language, base, (), ())
        return write_rendition(
            article, catalogue, output, job.config, project.root, job.readings[base], cuts
        ), []
    if data is None:
        if article.language is None:
            raise without_language(job.source.path, worded=bool(article.blocks))
        raise CatalogueError(
            "there is no such catalogue", file=str(path), remedy="run `l10n extract`"
        )
    catalogue = po.parse(data, str(path))
    refuse_other_language(catalogue, base, path)
    warnings = warnings_of(catalogue, path)
    if lost := state.shrunk(job.known.get(base), data, sum(map(has_words, catalogue.messages))):
        warnings.append(f"{path}: {lost}")
    merged = write_rendition(
        article,
        replace(catalogue, language=language),
        output,
        job.config,
        project.root,
        job.readings.get(base),
        cuts,
    )
    if job.binary:
        from l10n.catalogues.po.polib_door import write_mo

        files.write(path.with_suffix(".mo"), write_mo(catalogue), root=project.root, lasting=False)
    return merged, warnings


def _base(job: MergeJob, language: str) -> str:
    """The language whose catalogue a rendition is made from."""
    return base_of(language, job.config)
