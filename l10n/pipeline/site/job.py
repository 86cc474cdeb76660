"""One article made into its pages: the part of publishing that runs on any executor."""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePosixPath

from l10n import files
from l10n.config import Config
from l10n.documents.registry import suffixes
from l10n.errors import ConfigError, RefusedError, counted
from l10n.model import Change, Finding
from l10n.pipeline.jobs import Failure, read_source, source_bytes
from l10n.pipeline.site.bylines import Bylines, Form, Forms, NamesFile
from l10n.pipeline.site.renditions import Renditions, inputs_digest
from l10n.pipeline.site.unfit import refuse_unfit
from l10n.project import Project, Source
from l10n.publish.content import Content
from l10n.publish.edition import Edition, edition, original, page_of
from l10n.publish.head import Head
from l10n.publish.images import HEAD, SUFFIXES, size
from l10n.publish.links import MARK, Media, Surroundings
from l10n.publish.plan import alternates
from l10n.publish.site import Site
from l10n.publish.tree import stage
from l10n.romanisation.readings import Readings
from l10n.romanisation.scripts import base_of


@dataclass(frozen=True, slots=True)
class PageJob:
    project: Project
    source: Source
    config: Config
    site: Site
    staging: Path
    standing: Path
    """The folder of the site as it stands."""
    readings: dict[str, Readings]
    names: Mapping[str, NamesFile]
    """What `bylines` asks, see `names_files`."""
    bylines: Forms
    """How the site writes the names of authors already."""
    without: frozenset[str] = frozenset()
    """Languages whose page has no address of its own."""
    explain: bool = False
    last: tuple[Head, ...] = ()
    """Those of the last run, where some of its pages cannot be made: they stay as they stand."""


@dataclass(frozen=True, slots=True)
class PageResult:
    """What became of an article."""

    article: str
    heads: tuple[Head, ...] = ()
    files: dict[str, str] = field(default_factory=dict)
    """Digest by path of its pages and media, which are staged."""
    marked: tuple[str, ...] = ()
    """The pages whose links to other articles are still marks."""
    inputs: str = ""
    """Of the bytes it was made from."""
    bylines: dict[str, dict[str, Form]] = field(default_factory=dict)
    """How names of authors and translators are written, by language."""
    adapted: dict[str, tuple[Change, ...]] = field(default_factory=dict)
    """What adaptation did, by language, where it was asked for."""
    findings: tuple[Finding, ...] = ()
    """What is wrong with the translations."""
    unread: tuple[str, ...] = ()
    """Languages whose pages could not be made."""
    ids: dict[str, list[str]] = field(default_factory=dict)
    """By language, what links may lead to within the page."""
    aims: tuple[str, ...] = ()
    """The articles that a section is led to of."""
    warnings: tuple[str, ...] = ()
    failures: tuple[Failure, ...] = ()


def publish_one(job: PageJob) -> PageResult:
    """Stages the pages of an article. A catalogue that fails leaves the page of its language as it stands, and does not
    touch the others. Errors: `ConfigError` for a template with a fault."""
    source, path = job.source, str(job.source.path)
    try:
        data = source_bytes(source)
        article = read_source(job.project, source, data)
        written = original(article, job.config)
        refuse_unfit(article, written.content, source.path)
    except Exception as error:  # noqa: BLE001 - one bad document must not stop the others
        return _as_it_stands(job, Failure.of(error, path))
    around = Surroundings(
        source.id,
        functools.partial(_article_at, job.project),
        functools.partial(_media_at, job.project),
    )
    renditions = Renditions(job.project, article, job.config, job.readings)
    bylines = Bylines(job.names, job.config.names, job.bylines, article.language or "")
    made: list[Edition] = []
    warnings: list[str] = []
    failures: list[Failure] = []
    adapted: dict[str, tuple[Change, ...]] = {}
    findings: list[Finding] = []
    unread: list[str] = []
    for language in tags(job.project, source.id, article.language):
        try:
            found = renditions.of(language)
            if found is None:
                continue
            made.append(
                edition(
                    article,
                    found.rendition,
                    found.catalogue,
                    found.base,
                    job.config,
                    around,
                    written,
                    job.site.said(language),
                    functools.partial(bylines.written, language=language),
                )
            )
            warnings += found.warnings
            if found.base == language:
                findings += found.rendition.findings
                if unextracted := renditions.unextracted(found):
                    warnings.append(_unextracted(job, language, unextracted))
            if job.explain and found.base == language and found.rendition.adapted:
                adapted[language] = found.rendition.adapted
        except RefusedError as error:
            failures.append(Failure.of(error, path))
            unread.append(language)
            made += [_withheld(each, error.reason) for each in _last(job, language)]
        except Exception as error:  # noqa: BLE001 - nor one bad catalogue
            last = _last(job, language)
            failures.append(_until_then(Failure.of(error, path), last, "its page stays as it is"))
            unread.append(language)
            made += last
    made = [
        _withheld(each, "another article has its address")
        if each.head.language in job.without
        else each
        for each in made
    ]
    own = next((e for e in made if e.head.original), None)
    if own is not None:
        warnings += _faults(own.head, path)
    made, pages = _pages(job, made, unread, failures)
    staged, marked = _staged(job, made, pages)
    return PageResult(
        source.id,
        tuple(each.head for each in made),
        staged,
        tuple(marked),
        inputs_digest(data, renditions.data),
        bylines.found,
        adapted,
        tuple(findings),
        tuple(unread),
        {each.head.language: list(each.ids) for each in made if each.ids},
        tuple(dict.fromkeys(aim for each in made for aim in each.aims)),
        tuple(dict.fromkeys(warnings)),
        tuple(dict.fromkeys((*failures, *bylines.faults.values()))),
    )


def tags(project: Project, article: str, own: str | None) -> tuple[str, ...]:
    """The languages an article has pages in: its own, those it is localised into, their reader scripts."""
    wanted = project.renditions((), article)
    return wanted if own is None or own in wanted else (own, *wanted)


def inputs_of(project: Project, source: Source, own: str | None) -> str:
    """A digest of the bytes that an article's pages are made from."""
    bases = {base_of(tag, project.config) for tag in tags(project, source.id, own)}
    catalogues = {tag: files.content(project.catalogue(source.id, tag)) for tag in bases}
    return inputs_digest(files.read(source.path), catalogues)


def _faults(original: Head, path: str) -> Iterator[str]:
    """What is amiss with an article itself."""
    for where in original.dead:
        yield f"{path}: this leads nowhere, so it is left out: {where or 'an empty address'}"
    if original.title == original.article:
        yield f"{path}: it has no headline, so its name serves; give it one"
    if not original.modified:
        yield f"{path}: it has no date, so feeds leave it out; give `date`"


def _withheld(made: Edition, why: str) -> Edition:
    return replace(made, head=replace(made.head, announced=False, why=why))


def _as_it_stands(job: PageJob, failure: Failure) -> PageResult:
    """An article that cannot be read: all of its pages stay."""
    known = (head.language for head in job.last)
    unread = list(dict.fromkeys((*known, *tags(job.project, job.source.id, None))))
    made = [each for language in unread for each in _last(job, language)]
    if job.source.fault is None:  # else it is told of the file, whatever stands
        failure = _until_then(failure, made, "its pages stay as they are")
    made, pages = _pages(job, made, unread, [])
    staged, _ = _staged(job, made, pages)
    heads = tuple(each.head for each in made)
    return PageResult(job.source.id, heads, staged, unread=tuple(unread), failures=(failure,))


def _until_then(failure: Failure, last: list[Edition], what: str) -> Failure:
    """The failure, told with what becomes of the pages that stand."""
    stands = any(each.head.announced for each in last)
    return replace(failure, reason=f"{failure.reason}; until then {what}") if stands else failure


def _last(job: PageJob, language: str) -> list[Edition]:
    """The edition of the last run in a language, as far as it stands: what its page holds is on the disk alone."""
    return [
        _withheld(kept, "another article has its address") if language in job.without else kept
        for head in job.last
        if head.language == language
        and (not head.announced or (job.standing / head.path / "index.html").is_file())
        for kept in (Edition(head, Content(), ()),)
    ]


def _unextracted(job: PageJob, language: str, number: int) -> str:
    file = job.project.catalogue(job.source.id, language)
    lacking = (
        f"{counted(number, 'sentence')} of the article {'is' if number == 1 else 'are'} not in it"
    )
    return f"{file}: {lacking}; run `l10n extract`"


def _pages(
    job: PageJob, made: list[Edition], unread: list[str], failures: list[Failure]
) -> tuple[list[Edition], dict[str, str]]:
    """The editions and their pages by path; of those that are `unread`, to which more may come, as they stand.
    Errors: `ConfigError` for a template with a fault."""
    while True:
        others = alternates(each.head for each in made)
        pages: dict[str, str] = {}
        for number, each in enumerate(made):
            if not each.head.announced:
                continue
            path = f"{each.head.path}index.html"
            if each.head.language in unread:
                pages[path] = files.read(job.standing / path).decode("utf-8", "replace")
                continue
            try:
                pages[path] = page_of(each, others, job.site)
            except ConfigError:  # a fault in a template is one of the whole site
                raise
            except Exception as error:  # noqa: BLE001 - one page must not stop the others
                failures.append(Failure.of(error, str(job.source.path)))
                unread.append(each.head.language)
                last = _last(job, each.head.language) or [_withheld(each, "its page failed")]
                made = [*made[:number], *last, *made[number + 1 :]]
                break
        else:
            return made, pages


def _staged(
    job: PageJob, made: list[Edition], pages: dict[str, str]
) -> tuple[dict[str, str], list[str]]:
    """Stages pages and the files they show: (digest by path, the pages whose links are still marks)."""
    written = {
        path: stage(job.staging, path, page.encode("utf-8", "replace"), job.standing)
        for path, page in pages.items()
    }
    for name in {name for each in made if each.head.announced for name in each.head.media}:
        data = files.content(job.project.sources / name)
        if data is None:  # of a page that stays as it stands
            data = files.content(job.standing / "media" / name)
        if data is not None:
            written[f"media/{name}"] = stage(job.staging, f"media/{name}", data, job.standing)
    return written, [path for path, page in pages.items() if MARK in page]


def _article_at(project: Project, path: str) -> str | None:
    """The article at a path below the sources, with its suffix or without."""
    known = suffixes()
    file = project.sources / path
    if file.suffix.lower() in known:
        return str(PurePosixPath(path).with_suffix("")) if file.is_file() else None
    return path if any(file.with_name(file.name + each).is_file() for each in known) else None


def _media_at(project: Project, path: str) -> Media | None:
    """The file at a path below the sources that is no article. Links out of the project are not followed."""
    file = project.sources / path
    hidden = any(part.startswith(".") for part in PurePosixPath(path).parts)
    if hidden or not file.is_file() or file.suffix.lower() in suffixes():
        return None
    if not file.resolve().is_relative_to(project.root.resolve()):
        return None
    if file.suffix.lower() not in SUFFIXES:
        return Media(path, None)
    with file.open("rb") as opened:
        return Media(path, size(opened.read(HEAD)))
