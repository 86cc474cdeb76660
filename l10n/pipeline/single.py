"""Single files: extraction and merge without a project."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from l10n import files
from l10n.catalogues import po
from l10n.catalogues.extract import messages
from l10n.config import Config
from l10n.documents.article import read_bytes
from l10n.documents.registry import format_named, format_of
from l10n.errors import UsageError
from l10n.model import Article
from l10n.pipeline.extracted import Extraction, ExtractResult
from l10n.pipeline.jobs import now, warnings_of
from l10n.pipeline.updating import Fresh, update_file
from l10n.romanisation.scripts import reader_script

if TYPE_CHECKING:
    from l10n.pipeline.merging import MergeResult


def read_file(path: Path, form: str | None, language: str | None, config: Config) -> Article:
    """An article outside a project. Errors: those of reading."""
    chosen = format_named(form) if form else format_of(path)
    return read_bytes(
        files.read(path), chosen, id=path.stem, file=str(path), language=language, config=config
    )


def extract_file(
    path: Path,
    output: Path,
    language: str,
    *,
    previous: Path | None = None,
    form: str | None = None,
    source: str | None = None,
    config: Config | None = None,
) -> ExtractResult:
    """Extracts a single article into a single catalogue, which is brought up to date where it is there.

    `previous`: the catalogue to begin from instead; `source`: the article's language. Errors: `UsageError` where
    the output would replace the article or lose translations, those of reading and writing.
    """
    config = config or Config()
    _refuse_same(output, path, "article")
    article = read_file(path, form, source, config)
    fresh = Fresh(article, language, messages(article, config, path.name), config, now())
    shelf = output.with_name(f"{output.stem}.attic{output.suffix}")
    begun = previous if previous and not _is_same(previous, output) else None
    warnings = warnings_of(article, path)
    done = update_file(output, fresh, shelf, base=begun)
    if done.language != language:
        said = done.language or "nothing"
        warnings.append(f"{begun or output}: its header says Language: {said}, not {language}")
    if done.report.attic:
        warnings.append(
            f"{shelf}: {done.report.attic} translations that have no place any more are kept here"
        )
    warnings += done.warnings
    own = language == article.language
    left = 0 if own else done.report.total - done.live
    extraction = Extraction(article.id, language, str(output), done.written, done.report, left, own)
    return ExtractResult(article.id, (extraction,), warnings=tuple(warnings))


def merge_file(
    path: Path,
    catalogue: Path,
    output: Path,
    *,
    form: str | None = None,
    language: str | None = None,
    source: str | None = None,
    config: Config | None = None,
) -> MergeResult:
    """Merges a single article and a single catalogue.

    `language`: of the rendition, where the catalogue's header does not tell; `source`: the article's language.
    Errors: `UsageError` where the output would replace one of the two, those of reading and writing.
    """
    from l10n.pipeline.merging import MergeResult, write_rendition

    config = config or Config()
    _refuse_same(output, path, "article")
    _refuse_same(output, catalogue, "catalogue")
    article = read_file(path, form, source, config)
    found = po.parse(files.read(catalogue), str(catalogue))
    warnings = warnings_of(article, path) + warnings_of(found, catalogue)
    script = reader_script(language, config) if language else None
    base = script.base if script else language
    if language and found.language and found.language != base:
        warnings.append(f"{catalogue}: its header says Language: {found.language}, not {language}")
    target = language or found.language
    if target is None:
        warnings.append(
            f"{catalogue}: its header names no language, so `lang` and `dir` stay as they are; say --lang"
        )
    merged = write_rendition(article, replace(found, language=target), output, config)
    return MergeResult(article.id, (merged,), tuple(warnings))


def _refuse_same(output: Path, other: Path, what: str) -> None:
    if _is_same(output, other):
        raise UsageError(
            f"the output would replace the {what}", file=str(output), remedy="choose another -o"
        )


def _is_same(a: Path, b: Path) -> bool:
    try:
        return a.samefile(b)
    except (OSError, ValueError):
        return a.absolute() == b.absolute()
