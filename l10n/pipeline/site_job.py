"""One article made into its pages: the part of publishing that runs on any executor."""

from __future__ import annotations

import functools
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePosixPath

from l10n import files
from l10n.catalogues import po
from l10n.config import Config, GreetingConfig
from l10n.documents.registry import suffixes
from l10n.errors import CatalogueError
from l10n.model import Article, Catalogue, Change, Rendition
from l10n.pipeline.jobs import (
    Failure,
    read_source,
    refuse_other_language,
    source_bytes,
    warnings_of,
)
from l10n.project import Project, Source
from l10n.project.state import digest
from l10n.publish.edition import Edition, edition, page_of, source_anchors
from l10n.publish.head import Head
from l10n.publish.images import HEAD, SUFFIXES, size
from l10n.publish.links import MARK, Media, Surroundings
from l10n.publish.plan import alternates
from l10n.publish.site import Site
from l10n.publish.tree import stage
from l10n.renditions.merge import merge
from l10n.romanisation.readings import NONE, Readings
from l10n.romanisation.scripts import reader_script


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
    without: frozenset[str] = frozenset()
    """Languages whose page has no address of its own."""
    explain: bool = False


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
    adapted: dict[str, tuple[Change, ...]] = field(default_factory=dict)
    """What adaptation did, by language, where it was asked for."""
    warnings: tuple[str, ...] = ()
    failures: tuple[Failure, ...] = ()


def publish_one(job: PageJob) -> PageResult:
    """Stages the pages of an article. A catalogue that fails costs its language, not the others."""
    source, path = job.source, str(job.source.path)
    try:
        article = read_source(job.project, source, source_bytes(source))
        aliases = source_anchors(article, job.config)
    except Exception as error:  # noqa: BLE001 - one bad document must not stop the others
        return PageResult(source.id, failures=(Failure.of(error, path),))
    around = Surroundings(
        source.id,
        functools.partial(_article_at, job.project),
        functools.partial(_media_at, job.project),
    )
    made: list[Edition] = []
    warnings: list[str] = []
    failures: list[Failure] = []
    for language in tags(job.project, source.id, article.language):
        try:
            rendition, catalogue, base, told = _rendition(job, article, language)
            if rendition is None:
                continue
            messages = job.site.said(language)
            made.append(
                edition(
                    article,
                    rendition,
                    catalogue,
                    base,
                    job.config,
                    around,
                    aliases,
                    messages,
                    job.adapt,
                )
            )
            warnings += told
        except Exception as error:  # noqa: BLE001 - nor one bad catalogue
            failures.append(Failure.of(error, path))
    made = [
        _withheld(each, "another article has its address")
        if each.head.language in job.without
        else each
        for each in made
    ]
    own = next((e for e in made if e.head.original), None)
    if own is not None:
        warnings += [
            f"{path}: this leads nowhere, so it is left out: {where or 'an empty address'}"
            for where in own.head.dead
        ]
        if own.head.title == source.id:
            warnings.append(f"{path}: it has no headline, so its name serves; give it one")
        if not own.head.modified:
            warnings.append(f"{path}: it has no date, so feeds leave it out; give `date`")
    made, pages = _pages(job, made, failures)
    written, marked = _staged(job, made, pages)
    return PageResult(
        source.id,
        tuple(each.head for each in made),
        written,
        tuple(marked),
        inputs_of(job.project, source, article.language),
        tuple(dict.fromkeys(warnings)),
        tuple(failures),
    )


def tags(project: Project, article: str, own: str | None) -> tuple[str, ...]:
    """The languages an article has pages in: its own, those it is localised into, their reader scripts."""
    wanted = project.renditions((), article)
    return wanted if own is None or own in wanted else (own, *wanted)


def inputs_of(project: Project, source: Source, own: str | None) -> str:
    """A digest of the bytes that an article's pages are made from."""
    parts = [files.read(source.path)]
    for tag in sorted({_base(t, project.config) for t in tags(project, source.id, own)}):
        path = project.catalogue(source.id, tag)
        parts += [tag.encode(), path.read_bytes() if path.is_file() else b""]
    return digest(*parts)


def _rendition(
    job: PageJob, article: Article, language: str
) -> tuple[Rendition | None, Catalogue | None, str, list[str]]:
    """(rendition, catalogue, language of the catalogue, warnings); no rendition where there is nothing to make it from."""
    base = _base(language, job.config)
    path = job.project.catalogue(job.source.id, base)
    if not path.exists():
        if base != article.language:
            return None, None, base, []
        catalogue = Catalogue(language, base, (), ())
        return merge(article, catalogue, job.config, job.readings.get(base, NONE)), None, base, []
    catalogue = po.parse(files.read(path), str(path))
    refuse_other_language(catalogue, base, path)
    if not catalogue.messages and article.blocks and base != article.language:
        raise CatalogueError("it holds no messages", file=str(path), remedy="run `l10n extract`")
    if _is_source(job, article, catalogue, language):
        return _source(article, language), catalogue, base, warnings_of(catalogue, path)
    merged = merge(
        article, replace(catalogue, language=language), job.config, job.readings.get(base)
    )
    return merged, catalogue, base, warnings_of(catalogue, path)


def _is_source(job: PageJob, article: Article, catalogue: Catalogue, language: str) -> bool:
    """Whether a rendition in the article's own language is the source, as nobody wrote anything else; a merge would
    come to that too, at length."""
    return (
        language == article.language
        and job.config.greetings_of(article.id, language) == GreetingConfig()
        and all(m.target in ("", m.key) and not m.plural_targets for m in catalogue.messages)
    )


def _source(article: Article, language: str) -> Rendition:
    return Rendition(article.id, language, article.source, article.encoding, article.bom, 0, 0)


def _base(language: str, config: Config) -> str:
    script = reader_script(language, config)
    return script.base if script else language


def _withheld(made: Edition, why: str) -> Edition:
    return replace(made, head=replace(made.head, announced=False, why=why))


def _pages(
    job: PageJob, made: list[Edition], failures: list[Failure]
) -> tuple[list[Edition], dict[str, str]]:
    """The editions and their pages by path. One whose template fails is left out, and the others do not announce it."""
    while True:
        others = alternates(each.head for each in made)
        pages: dict[str, str] = {}
        for number, each in enumerate(made):
            if not each.head.announced:
                continue
            try:
                pages[f"{each.head.path}index.html"] = page_of(each, others, job.site)
            except Exception as error:  # noqa: BLE001 - a template may raise anything
                failures.append(Failure.of(error, str(job.source.path)))
                made = [*made[:number], _withheld(each, "its page failed"), *made[number + 1 :]]
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
        data = files.read(job.project.sources / name)
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
