"""Merging: articles and catalogues into renditions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass, replace

from l10n import files
from l10n.catalogues import po
from l10n.config import Fallback
from l10n.documents.encodings import encode
from l10n.errors import CatalogueError, L10nError
from l10n.model import Finding
from l10n.pipeline.jobs import Failure, read_source, refuse_other_language, run
from l10n.project import Project, Source
from l10n.renditions.merge import merge


@dataclass(frozen=True, slots=True)
class MergeJob:
    project: Project
    source: Source
    languages: tuple[str, ...]
    fallback: Fallback | None
    binary: bool


@dataclass(frozen=True, slots=True)
class Merged:
    """One rendition as written."""

    article: str
    language: str
    path: str
    written: bool
    translated: int
    total: int
    findings: tuple[Finding, ...] = ()
    failure: Failure | None = None

    @property
    def coverage(self) -> float:
        """Share of sentences in the target language."""
        return self.translated / self.total if self.total else float(self.failure is None)


@dataclass(frozen=True, slots=True)
class MergeResult:
    article: str
    renditions: tuple[Merged, ...] = ()
    warnings: tuple[str, ...] = ()
    failure: Failure | None = None


def merge_all(
    project: Project,
    sources: Sequence[Source],
    languages: Sequence[str],
    *,
    fallback: Fallback | None = None,
    binary: bool = False,
    executor: Executor | None = None,
) -> Iterator[MergeResult]:
    """Merges articles, one result each in their order. Errors: `UsageError` for an unknown language."""
    jobs = [MergeJob(project, s, project.languages(languages, s.id), fallback, binary) for s in sources]
    return run(merge_one, jobs, executor)


def merge_one(job: MergeJob) -> MergeResult:
    """Writes the renditions of an article."""
    project, source = job.project, job.source
    config = replace(project.config, fallback=job.fallback) if job.fallback else project.config
    try:
        article = read_source(project, source, files.read(source.path))
    except L10nError as error:
        return MergeResult(source.id, failure=Failure.of(error))
    renditions: list[Merged] = []
    warnings: list[str] = []
    for language in job.languages:
        path = project.catalogue(source.id, language)
        target = project.rendition(source, language)
        try:
            if not path.is_file():
                raise CatalogueError("there is no such catalogue", file=str(path), remedy="run `l10n extract`")
            catalogue = po.parse(files.read(path), str(path))
            refuse_other_language(catalogue, language, path)
            warnings += catalogue.warnings
            rendition = merge(article, replace(catalogue, language=language), config)
            written = files.write(target, encode(rendition.source, rendition.encoding, rendition.bom)[0])
            if job.binary:
                from l10n.catalogues.polib_door import write_mo

                files.write(path.with_suffix(".mo"), write_mo(catalogue))
            merged = Merged(
                source.id, language, str(target), written, rendition.translated, rendition.total, rendition.findings
            )
        except L10nError as error:
            merged = Merged(source.id, language, str(target), False, 0, 0, failure=Failure.of(error))
        renditions.append(merged)
    return MergeResult(source.id, tuple(renditions), tuple(warnings))


