"""Status: how far the translation of each article is."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass
from datetime import datetime
from functools import cache, partial

from l10n import files
from l10n.catalogues import po
from l10n.catalogues.age import age
from l10n.catalogues.stale import is_stale
from l10n.catalogues.status import Counts, count
from l10n.catalogues.update.merge_driver import CONFLICT
from l10n.config import Config
from l10n.errors import L10nError
from l10n.model import Catalogue
from l10n.pipeline.jobs import (
    Failure,
    now,
    read_source,
    refuse_other_language,
    run,
    source_bytes,
    without_language,
)
from l10n.project import Project, Source, articles, orphans

_NO_CATALOGUE = "no catalogue yet: l10n extract"


@dataclass(frozen=True, slots=True)
class StatusJob:
    project: Project
    source: Source
    languages: tuple[str, ...]
    now: datetime


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
    stale: int = 0
    """Those of the fuzzy messages that hold a translation of what the sentence was before it changed."""
    age: int | None = None
    """Days since the catalogue was last worked on; None where its header does not tell."""
    blockers: tuple[str, ...] = ()
    """Why there is no rendition, or none to be content with, as phrases for people."""


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
    moment = now()
    jobs = [StatusJob(project, s, project.languages(languages, s.id), moment) for s in sources]
    yield from run(status_one, jobs, executor)
    here = {source.id for source in sources}
    if here == {source.id for source in articles(project)} and (
        said := orphans.told(orphans.orphans(project, here))
    ):
        yield StatusResult("", warnings=(said,))


def status_one(job: StatusJob) -> StatusResult:
    """How far the catalogues of an article are."""
    source = job.source
    if source.fault:
        return StatusResult(source.id, failures=(Failure.of(source.fault),))
    rows: list[StatusRow] = []
    failures: list[Failure] = []
    refused = cache(partial(_refused, job))
    for language in job.languages:
        try:
            rows.append(_row(job, language, refused))
        except Exception as error:  # noqa: BLE001 - one bad catalogue must not stop the others
            path = job.project.catalogue(source.id, language)
            failures.append(Failure.of(error, str(path)))
    return StatusResult(source.id, tuple(rows), failures=tuple(failures))


def _refused(job: StatusJob) -> str:
    """Why an article has no catalogues: what its extraction says of it, or that there was none yet."""
    try:
        article = read_source(job.project, job.source, source_bytes(job.source))
    except L10nError as error:
        return error.reason
    if article.language is None:
        return without_language(job.source.path, worded=bool(article.blocks)).reason
    return _NO_CATALOGUE


def _row(job: StatusJob, language: str, refused: Callable[[], str]) -> StatusRow:
    path = job.project.catalogue(job.source.id, language)
    if not path.exists():
        own = job.project.config.source_language_of(job.source.id) == language
        return StatusRow(job.source.id, language, own, 0.0, blockers=(refused(),))
    catalogue = po.parse(files.read(path), str(path))
    refuse_other_language(catalogue, language, path)
    counts = count(catalogue)
    own = catalogue.source_language == language
    share = counts.translated / counts.total if counts.total and not own else 1.0
    return StatusRow(
        article=job.source.id,
        language=language,
        own=own,
        coverage=share,
        counts=counts,
        stale=sum(map(is_stale, catalogue.messages)),
        age=age(catalogue, job.now),
        blockers=tuple(_blockers(catalogue, job.project.config, language, own)),
    )


def _blockers(catalogue: Catalogue, config: Config, language: str, own: bool) -> Iterator[str]:
    """Why the merge of a catalogue is refused, and what a merge of branches left open."""
    live = [message for message in catalogue.messages if not message.obsolete]
    conflicts = sum(m.fuzzy and any(line.startswith(CONFLICT) for line in m.comments) for m in live)
    if conflicts:
        yield f"{conflicts} in conflict"
    if own:
        return
    stale = sum(map(is_stale, live))
    unfinished = sum(not message.done for message in live) - stale
    if unfinished and config.fallback == "refuse":
        yield f"{unfinished} untranslated refused"
    if stale and config.stale_of(language) == "refuse":
        yield f"{stale} stale refused"
