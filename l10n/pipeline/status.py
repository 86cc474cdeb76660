"""Status: how far the translation of each article is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass

from l10n import files
from l10n.catalogues import po
from l10n.catalogues.status import Counts, count
from l10n.errors import L10nError
from l10n.pipeline.jobs import Failure, run
from l10n.project import Project, Source


@dataclass(frozen=True, slots=True)
class StatusJob:
    project: Project
    source: Source
    languages: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class StatusRow:
    article: str
    language: str
    own: bool
    """Whether it is the article's own language, whose empty messages count as done."""
    counts: Counts | None = None
    """None where there is no catalogue yet."""
    failure: Failure | None = None

    @property
    def coverage(self) -> float:
        """Share of messages that a rendition would show in the target language."""
        if self.counts is None:
            return 0.0
        if self.own:
            return 1.0
        return self.counts.translated / self.counts.total if self.counts.total else 1.0


def status_all(
    project: Project, sources: Sequence[Source], languages: Sequence[str], *, executor: Executor | None = None
) -> Iterator[tuple[StatusRow, ...]]:
    """The rows of each article, in order."""
    jobs = [StatusJob(project, s, project.languages(languages, s.id)) for s in sources]
    return run(status_one, jobs, executor)


def status_one(job: StatusJob) -> tuple[StatusRow, ...]:
    """How far the catalogues of an article are."""
    rows = []
    for language in job.languages:
        path = job.project.catalogue(job.source.id, language)
        try:
            if not path.is_file():
                rows.append(StatusRow(job.source.id, language, False))
                continue
            catalogue = po.parse(files.read(path), str(path))
            own = catalogue.source_language == language
            rows.append(StatusRow(job.source.id, language, own, count(catalogue)))
        except L10nError as error:
            rows.append(StatusRow(job.source.id, language, False, failure=Failure.of(error)))
    return tuple(rows)


