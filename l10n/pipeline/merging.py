"""Merging: articles and catalogues into renditions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass, replace
from pathlib import Path

from l10n import files
from l10n.catalogues import po
from l10n.catalogues.update import has_words
from l10n.config import Config, Fallback
from l10n.documents.encodings import encode
from l10n.errors import CatalogueError
from l10n.model import Article, Catalogue, Finding
from l10n.pipeline.jobs import (
    Failure,
    read_source,
    refuse_other_language,
    run,
    source_bytes,
    warnings_of,
)
from l10n.project import Project, Source, state
from l10n.renditions.merge import merge


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


@dataclass(frozen=True, slots=True)
class MergeJob:
    project: Project
    source: Source
    languages: tuple[str, ...]
    config: Config
    binary: bool
    known: dict[str, state.CatalogueState]
    """The article's catalogues as of the last extraction, by language."""


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
    binary: bool = False,
    executor: Executor | None = None,
) -> Iterator[MergeResult]:
    """Merges articles, one result each in their order. `binary`: a `.mo` beside each catalogue too.

    Needs no lock: each file is written at once, and two runs write the same.
    Errors: `UsageError` for an unknown language; what is wrong with an article is in its result.
    """
    config = replace(project.config, fallback=fallback) if fallback else project.config
    wanted = [(source, project.languages(languages, source.id)) for source in sources]
    for folder in {project.rendition(s, tag).parent for s, tags in wanted for tag in tags}:
        files.sweep(folder)
    known = state.load(project.state)
    jobs = [
        MergeJob(project, s, tags, config, binary, dict(known.get(s.id, {}))) for s, tags in wanted
    ]
    return run(merge_one, jobs, executor)


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
    for language in job.languages:
        try:
            merged, told = _merge(job, article, language)
        except Exception as error:  # noqa: BLE001 - nor one bad catalogue
            path = job.project.catalogue(source.id, language)
            failures.append(Failure.of(error, str(path)))
        else:
            renditions.append(merged)
            warnings += told
    return MergeResult(source.id, tuple(renditions), tuple(warnings), tuple(failures))


def write_rendition(
    article: Article, catalogue: Catalogue, output: Path, config: Config, root: Path | None = None
) -> Merged:
    """Merges an article and a catalogue into a file. Errors: `RefusedError`, `FileError`."""
    rendition = merge(article, catalogue, config)
    data, _ = encode(rendition.source, rendition.encoding, rendition.bom)
    return Merged(
        article=rendition.article,
        language=rendition.language,
        path=str(output),
        written=files.write(output, data, root=root),
        translated=rendition.translated,
        total=rendition.total,
        coverage=rendition.coverage,
        findings=rendition.findings,
    )


def _merge(job: MergeJob, article: Article, language: str) -> tuple[Merged, list[str]]:
    """The rendition in one language, and warnings about its catalogue."""
    project = job.project
    path = project.catalogue(job.source.id, language)
    if not path.exists():
        raise CatalogueError(
            "there is no such catalogue", file=str(path), remedy="run `l10n extract`"
        )
    data = files.read(path)
    catalogue = po.parse(data, str(path))
    refuse_other_language(catalogue, language, path)
    warnings = warnings_of(catalogue, path)
    if lost := state.shrunk(job.known.get(language), data, sum(map(has_words, catalogue.messages))):
        warnings.append(f"{path}: {lost}")
    output = project.rendition(job.source, language)
    merged = write_rendition(
        article, replace(catalogue, language=language), output, job.config, project.root
    )
    if job.binary:
        from l10n.catalogues.polib_door import write_mo

        files.write(path.with_suffix(".mo"), write_mo(catalogue), root=project.root)
    return merged, warnings
