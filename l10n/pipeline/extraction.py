"""Extraction: articles into catalogues, each brought up to date with what it held before."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from l10n import files
from l10n.catalogues.names.notes import with_names
from l10n.catalogues.phrasebook import phrases_of
from l10n.errors import L10nError
from l10n.model import Article, Message
from l10n.phrases.house import check_settings
from l10n.pipeline.extracted import Extraction, ExtractResult, TemplateExtraction
from l10n.pipeline.jobs import (
    Failure,
    now,
    refuse_other_language,
    run,
    warnings_of,
    without_language,
)
from l10n.pipeline.names.extraction import names_of
from l10n.pipeline.phrasebook import has_phrasebook, with_readable_wording, write_phrasebook
from l10n.pipeline.reading import ReadJob, Seen, cut, digest_of
from l10n.pipeline.renaming import renamed
from l10n.pipeline.updating import Fresh, Updated, update_file
from l10n.project import Project, Source, state
from l10n.project.places import TEMPLATES

if TYPE_CHECKING:
    from concurrent.futures import Executor

_FROM_POLICY = b"; policy "
"""Stands in a catalogue that has phrases."""


@dataclass(frozen=True, slots=True)
class ExtractJob:
    project: Project
    source: Source
    languages: tuple[str, ...]
    templates: bool
    now: datetime
    fingerprint: bytes
    """What of the tool and the settings decides how an article is extracted."""
    known: dict[str, state.CatalogueState]
    """The article's catalogues as of the last run, by language."""
    without: frozenset[str]
    """Languages that have no `phrases.po`."""
    notes: dict[str, dict[int, str]] = field(default_factory=dict)
    """On the names in it, by language and the number of the message."""
    seen: Seen | None = None
    """The article, where this run met it already."""
    nameless: frozenset[str] = frozenset()
    """Languages whose `names.po` cannot be read: what their catalogues tell of names stays."""


def extract_all(
    project: Project,
    sources: Sequence[Source],
    languages: Sequence[str],
    *,
    templates: bool = False,
    executor: Executor | None = None,
) -> Iterator[ExtractResult]:
    """Extracts articles, one result each in their order, and one more for the catalogues they share where there is
    anything to tell of those. Another run at the same time waits for this one.

    Errors: `UsageError` for an unknown language, `LockedError`; what is wrong with an article is in its result.
    """
    wanted = [(source, project.languages(languages, source.id)) for source in sources]
    with files.locked(project.state):
        for folder, tag in {(s.id.rpartition("/")[0], tag) for s, tags in wanted for tag in tags}:
            files.sweep(project.catalogue(f"{folder}/*" if folder else "*", tag).parent)
        known = state.load(project.state)
        moment = now()
        check_settings(project.config)
        every = {*project.config.languages, *(tag for _, tags in wanted for tag in tags)}
        without = frozenset(tag for tag in every if not has_phrasebook(project, tag))
        project, unworded = with_readable_wording(project, every)
        asked = {tag for _, tags in wanted for tag in tags}
        wanted = [(s, tuple(tag for tag in tags if tag not in unworded)) for s, tags in wanted]
        made_with = state.fingerprint(project.config)
        met = names_of(project, wanted, made_with, moment, executor)
        before = known

        def keys_of(source: Source) -> frozenset[str]:
            seen = met.seen.get(source.id)
            made = (seen and seen.cut) or cut(ReadJob(project, source, made_with))
            return frozenset(message.key for message in made.messages())

        def changed(source: Source) -> bool:
            seen = met.seen.get(source.id)
            if seen or project.config.names.find:
                return bool(seen and seen.cut)
            known = before.get(source.id, {}).values()
            try:
                inputs = digest_of(ReadJob(project, source, made_with))
            except L10nError:  # told by its extraction
                return False
            return all(each.inputs != inputs for each in known)

        renames = renamed(project, sources, before, keys_of, changed)
        known = renames.followed(before)
        jobs = [
            ExtractJob(
                project,
                s,
                tags,
                templates,
                moment,
                made_with,
                dict(known.get(s.id, {})),
                without,
                met.notes(s.id, tags),
                met.seen.get(s.id),
                frozenset(met.faults),
            )
            for s, tags in wanted
        ]
        states = dict(known)
        said: dict[str, dict[str, tuple[str, ...]]] = {}
        shared = [each for each in met.catalogues if each.written]
        try:
            for (source, tags), result in zip(
                wanted, run(extract_one, jobs, executor), strict=True
            ):
                states[result.article] = result.states
                for tag in tags if result.phrases is not None else ():
                    here = () if tag == result.own else result.phrases or ()
                    said.setdefault(tag, {})[project.reference(source)] = here
                yield renames.told(result)
        finally:
            if states != before:
                state.save(project.state, states, project.root)
            for tag, occurring in said.items():
                book = write_phrasebook(project, tag, occurring, moment)
                shared += [book] if book and book.written else []
        faults = [
            Failure(f"{error}; until then {what} in {tag} stay as they are", error.exit_code)
            for what, of_what in (("all catalogues", unworded), ("notes on names", met.faults))
            for tag, error in of_what.items()
            if tag in asked
        ]
        left = renames.warnings
        if shared or faults or left:
            yield ExtractResult("", (), (), left, tuple(faults), shared=tuple(shared))


def extract_one(job: ExtractJob) -> ExtractResult:
    """Extracts an article into the catalogues of its languages. One that fails does not stop the others."""
    try:
        return _extract(job)
    except Exception as error:  # noqa: BLE001 - one bad document must not stop the others
        failure = Failure.of(error, str(job.source.path))
        return ExtractResult(job.source.id, failures=(failure,), states=job.known)


def _extract(job: ExtractJob) -> ExtractResult:
    source = job.source
    read = ReadJob(job.project, source, job.fingerprint)
    wanted = [*job.languages, TEMPLATES] if job.templates else list(job.languages)
    paths = {language: _path(job, language) for language in wanted}
    seen = job.seen or Seen(digest_of(read))
    if all(
        _is_fresh(job, tag, path, _inputs(job, tag, seen.inputs)) for tag, path in paths.items()
    ):
        same = (Extraction(source.id, tag, str(paths[tag]), False, None) for tag in job.languages)
        kept = [
            TemplateExtraction(source.id, str(path), False, None)
            for tag, path in paths.items()
            if tag == TEMPLATES
        ]
        return ExtractResult(source.id, tuple(same), tuple(kept), states=job.known)
    made = seen.cut or cut(read)
    article, found = made.article, made.messages()
    if article.language is None:
        raise without_language(source.path, worded=bool(found))
    extractions: list[Extraction] = []
    templates: list[TemplateExtraction] = []
    warnings = warnings_of(article, source.path)
    failures: list[Failure] = []
    states = dict(job.known)
    for language, path in paths.items():
        before = states.pop(language, None)
        try:
            done = _update(
                job, language, path, article, with_names(found, job.notes.get(language, {}))
            )
        except Exception as error:  # noqa: BLE001 - a fault in one catalogue must not stop the others
            failures.append(Failure.of(error, str(path)))
            continue
        if language == TEMPLATES:
            total = done.report.total
            templates.append(TemplateExtraction(source.id, str(path), done.written, total))
        else:
            extractions.append(
                Extraction(
                    source.id,
                    language,
                    str(path),
                    done.written,
                    done.report,
                    0 if language == article.language else done.report.total - done.live,
                    language == article.language,
                )
            )
        warnings += done.warnings
        if lost := state.shrunk(before, done.before, done.found):
            warnings.append(f"{path}: {lost}")
        states[language] = state.CatalogueState(
            _inputs(job, language, made.inputs), state.digest(done.data), done.translations
        )
    return ExtractResult(
        source.id,
        tuple(extractions),
        tuple(templates),
        tuple(warnings),
        tuple(failures),
        states,
        phrases_of(found),
        article.language,
    )


def _path(job: ExtractJob, language: str) -> Path:
    if language == TEMPLATES:
        return job.project.template(job.source.id)
    return job.project.catalogue(job.source.id, language)


def _inputs(job: ExtractJob, language: str, article: str) -> str:
    """The digest of what a catalogue is made from: the article, what it is read with, and what is told of its names."""
    if language in job.nameless:
        return state.digest(article.encode(), b"no names")
    notes = job.notes.get(language)
    return state.digest(article.encode(), repr(notes).encode()) if notes else article


def _is_fresh(job: ExtractJob, language: str, path: Path, inputs: str) -> bool:
    """Whether a catalogue was made from these very inputs and is as it was left."""
    before = job.known.get(language)
    if before is None or before.inputs != inputs or not path.is_file():
        return False
    data = files.read(path)
    if language in job.without and _FROM_POLICY in data:
        return False  # the phrasebook is gone; it is made again from the articles
    return state.digest(data) == before.digest


def _update(
    job: ExtractJob, language: str, path: Path, article: Article, found: tuple[Message, ...]
) -> Updated:
    project = job.project
    template = language == TEMPLATES
    return update_file(
        path,
        Fresh(
            article,
            None if template else language,
            found,
            project.config,
            job.now,
            keeps_names=language in job.nameless,
        ),
        project.attic(article.id, language),
        check=lambda before: None if template else refuse_other_language(before, language, path),
        root=project.root,
        memory=None if template else project.seen(article.id, language),
        left=job.known[language].digest if language in job.known else "",
    )
