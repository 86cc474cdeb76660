"""Extraction: articles into catalogues, each brought up to date with what it held before."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from l10n import files, state
from l10n.catalogues import po
from l10n.catalogues.extract import messages
from l10n.catalogues.blank import blank
from l10n.catalogues.header import po_date
from l10n.catalogues.update import Report, has_words, update
from l10n.errors import CatalogueError, DocumentError, L10nError
from l10n.model import Article, Message
from l10n.pipeline.jobs import Failure, now, read_source, refuse_other_language, run
from l10n.project import Project, Source

_ATTEMPTS = 5
"""How often work is re-applied to a catalogue that others keep changing."""


@dataclass(frozen=True, slots=True)
class Extraction:
    """What extracting one article for one language did."""

    article: str
    language: str
    path: str
    written: bool
    report: Report | None
    """None where nothing had changed since the last run."""

    def summary(self) -> str:
        """What happened, for people; counts of nothing are left out."""
        if self.report is None:
            return "unchanged"
        r = self.report
        words = ("kept", "moved", "unchanged", "small", "fuzzy", "new", "obsolete", "attic")
        counted = [f"{n} {word}" for word in words if (n := getattr(r, word))]
        return f"{r.total} messages: " + (", ".join(counted) or "none translated yet")


@dataclass(frozen=True, slots=True)
class ExtractJob:
    project: Project
    source: Source
    languages: tuple[str, ...]
    templates: bool
    now: datetime
    known: state.ArticleState | None


@dataclass(frozen=True, slots=True)
class ExtractResult:
    article: str
    extractions: tuple[Extraction, ...] = ()
    warnings: tuple[str, ...] = ()
    state: state.ArticleState | None = None
    failure: Failure | None = None


def extract_all(
    project: Project,
    sources: Sequence[Source],
    languages: Sequence[str],
    *,
    templates: bool = False,
    executor: Executor | None = None,
) -> Iterator[ExtractResult]:
    """Extracts articles, one result each in their order. Another run at the same time waits for this one.

    Errors: `UsageError` for an unknown language, `LockedError`; what is wrong with an article is in its result.
    """
    jobs_ = [(source, project.languages(languages, source.id)) for source in sources]
    with files.locked(project.state):
        known = state.load(project.state)
        moment = now()
        jobs = [ExtractJob(project, s, tags, templates, moment, known.get(s.id)) for s, tags in jobs_]
        states = dict(known)
        try:
            for result in run(extract_one, jobs, executor):
                if result.state:
                    states[result.article] = result.state
                yield result
        finally:
            if states != known:
                state.save(project.state, states)


def extract_one(job: ExtractJob) -> ExtractResult:
    """Extracts an article into the catalogues of its languages."""
    project, source = job.project, job.source
    try:
        data = files.read(source.path)
        inputs = state.digest(data, state.fingerprint(project.config))
        if job.known and job.known.inputs == inputs and (done := _unchanged(job)):
            return ExtractResult(source.id, done, state=job.known)
        article = read_source(project, source, data)
        if article.language is None:
            raise DocumentError(
                "its language cannot be told",
                file=str(source.path),
                remedy="set source_language in l10n.toml, or `lang` in the article",
            )
        fresh = messages(article, project.config, project.reference(source))
        warnings = [f"{source.path}: {warning}" for warning in article.warnings]
        extractions: list[Extraction] = []
        states: dict[str, state.CatalogueState] = {}
        for language in job.languages:
            path = project.catalogue(source.id, language)
            before = job.known.catalogues.get(language) if job.known else None
            done_one, warned, after = _update_file(
                path, article, language, fresh, job, project.attic(source.id, language), before
            )
            extractions.append(done_one)
            warnings += warned
            states[language] = after
        if job.templates:
            _write_template(project, source, article, fresh, job.now)
        kept = {**(job.known.catalogues if job.known else {}), **states}
        return ExtractResult(source.id, tuple(extractions), tuple(warnings), state.ArticleState(inputs, kept))
    except L10nError as error:
        return ExtractResult(source.id, failure=Failure.of(error))


def _unchanged(job: ExtractJob) -> tuple[Extraction, ...]:
    """The extractions of an article whose every file is as it was left; empty where one is not."""
    done = []
    for language in job.languages:
        path = job.project.catalogue(job.source.id, language)
        before = job.known.catalogues.get(language) if job.known else None
        if before is None or not path.is_file() or state.digest(files.read(path)) != before.digest:
            return ()
        done.append(Extraction(job.source.id, language, str(path), False, None))
    if job.templates and not job.project.template(job.source.id).is_file():
        return ()
    return tuple(done)


def _update_file(
    path: Path,
    article: Article,
    language: str,
    fresh: tuple[Message, ...],
    job: ExtractJob,
    attic: Path,
    before: state.CatalogueState | None,
) -> tuple[Extraction, list[str], state.CatalogueState]:
    """Brings one catalogue file up to date; begins again when somebody changed it meanwhile."""
    warnings: list[str] = []
    for _ in range(_ATTEMPTS):
        data = files.read(path) if path.is_file() else None
        if data is None:
            previous = blank(article, language, job.project.config, job.now)
        else:
            previous = po.parse(data, str(path))
            warnings = list(previous.warnings)
            refuse_other_language(previous, language, path)
        updated = update(previous, fresh, now=po_date(job.now))
        output = po.write(updated.catalogue)
        if data is not None and files.read(path) != data:
            continue
        if updated.attic:
            _append_attic(attic, updated.attic, article, language, job)
        translations = sum(map(has_words, updated.catalogue.messages))
        found = sum(map(has_words, previous.messages))
        if before and found < before.translations and state.digest(data or b"") != before.digest:
            warnings.append(
                f"{path}: it has {before.translations - found} translations fewer than when it was last written; "
                "if that was not meant, restore it from a backup"
            )
        written = files.write(path, output)
        files.sweep(path.parent)
        done = Extraction(article.id, language, str(path), written, updated.report)
        return done, warnings, state.CatalogueState(state.digest(output), translations)
    raise CatalogueError("another program keeps changing it", file=str(path), remedy="close it there, then try again")


def _append_attic(path: Path, messages_: Sequence[Message], article: Article, language: str, job: ExtractJob) -> None:
    """Adds translations that have no place in the catalogue to the attic file."""
    if path.is_file():
        attic = po.parse(files.read(path), str(path))
    else:
        attic = blank(article, language, job.project.config, job.now)
    known = {(m.context, m.key, m.target, m.plural_targets) for m in attic.messages}
    added = [m for m in messages_ if (m.context, m.key, m.target, m.plural_targets) not in known]
    files.write(path, po.write(replace(attic, messages=(*attic.messages, *added))))


def _write_template(project: Project, source: Source, article: Article, fresh: tuple[Message, ...], now_: datetime) -> None:
    path = project.template(source.id)
    previous = (
        po.parse(files.read(path), str(path)) if path.is_file() else blank(article, None, project.config, now_)
    )
    files.write(path, po.write(update(previous, fresh, now=po_date(now_)).catalogue))


