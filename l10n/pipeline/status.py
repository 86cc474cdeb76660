"""Status: how far the translation of each article is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass

from l10n import files
from l10n.catalogues import po
from l10n.catalogues.status import Counts, count
from l10n.pipeline.jobs import Failure, refuse_other_language, run
from l10n.project import Project, Source


@dataclass(frozen=True, slots=True)
class StatusJob:
    project: Project
    source: Source
    languages: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class StatusRow:
    """How far one catalogue is."""

    article: str
    language: str
    own: bool
    """Whether it is the article's own language, whose empty messages count as done."""
    coverage: float
    """Share of messages that a rendition would show in the target language, 0 to 1."""
    counts: Counts | None = None
    """None where there is no catalogue yet, or none that can be read."""


@dataclass(frozen=True, slots=True)
class StatusResult:
    article: str
    rows: tuple[StatusRow, ...] = ()
    warnings: tuple[str, ...] = ()
    failures: tuple[Failure, ...] = ()


def status_all(
    project: Project,
    sources: Sequence[Source],
    languages: Sequence[str],
    *,
    executor: Executor | None = None,
) -> Iterator[StatusResult]:
    """The rows of each article, in order. Errors: `UsageError` for an unknown language."""
    jobs = [StatusJob(project, s, project.languages(languages, s.id)) for s in sources]
    return run(status_one, jobs, executor)


def status_one(job: StatusJob) -> StatusResult:
    """How far the catalogues of an article are."""
    source = job.source
    if source.fault:
        return StatusResult(source.id, failures=(Failure.of(source.fault),))
    rows: list[StatusRow] = []
    failures: list[Failure] = []
    for language in job.languages:
        try:
            rows.append(_row(job, language))
        except Exception as error:  # noqa: BLE001 - one bad catalogue must not stop the others
            path = job.project.catalogue(source.id, language)
            failures.append(Failure.of(error, str(path)))
    return StatusResult(source.id, tuple(rows), failures=tuple(failures))


def _row(job: StatusJob, language: str) -> StatusRow:
    path = job.project.catalogue(job.source.id, language)
    if not path.exists():
        own = job.project.config.source_language_of(job.source.id) == language
        return StatusRow(job.source.id, language, own, 0.0)
    catalogue = po.parse(files.read(path), str(path))
    refuse_other_language(catalogue, language, path)
    counts = count(catalogue)
    own = catalogue.source_language == language
    share = counts.translated / counts.total if counts.total and not own else 1.0
    return StatusRow(job.source.id, language, own, share, counts)
