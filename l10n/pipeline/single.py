"""Single files: extraction and merge without a project."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from l10n import files
from l10n.catalogues import po
from l10n.catalogues.extract import messages
from l10n.catalogues.blank import blank
from l10n.catalogues.header import po_date
from l10n.catalogues.update import Report, update
from l10n.config import Config
from l10n.documents.article import read_bytes
from l10n.documents.encodings import encode
from l10n.documents.registry import format_named, format_of
from l10n.errors import UsageError
from l10n.model import Article, Rendition
from l10n.pipeline.jobs import now
from l10n.renditions.merge import merge


def read_file(path: Path, form: str | None, language: str | None, config: Config) -> Article:
    """An article outside a project."""
    chosen = format_named(form) if form else format_of(path)
    return read_bytes(files.read(path), chosen, id=path.stem, file=str(path), language=language, config=config)


def extract_file(
    path: Path, output: Path, language: str, *, previous: Path | None, form: str | None, source: str | None, config: Config
) -> tuple[Report, bool, tuple[str, ...]]:
    """Extracts a single article into a single catalogue: (report, whether the file changed, warnings)."""
    article = read_file(path, form, source, config)
    fresh = messages(article, config, path.name)
    old = previous or (output if output.is_file() else None)
    moment = now()
    before = (
        po.parse(files.read(old), str(old)) if old else blank(article, language, config, moment)
    )
    warnings = [f"{path}: {w}" for w in article.warnings] + list(before.warnings)
    if old and before.language != language:
        warnings.append(f"{old}: its header says Language: {before.language or 'nothing'}, not {language}")
    updated = update(before, fresh, now=po_date(moment))
    if updated.attic:
        shelf = output.with_name(f"{output.stem}.attic{output.suffix}")
        files.write(shelf, po.write(replace(blank(article, language, config, moment), messages=updated.attic)))
        warnings.append(f"{shelf}: {len(updated.attic)} translations have no place in the catalogue and are kept here")
    return updated.report, files.write(output, po.write(updated.catalogue)), tuple(warnings)


def merge_file(
    path: Path, catalogue: Path, output: Path, *, form: str | None, language: str | None, source: str | None, config: Config
) -> tuple[Rendition, bool, tuple[str, ...]]:
    """Merges a single article and a single catalogue: (rendition, whether the file changed, warnings)."""
    article = read_file(path, form, source, config)
    found = po.parse(files.read(catalogue), str(catalogue))
    warnings = list(found.warnings)
    target = language or found.language
    if language and found.language and found.language != language:
        warnings.append(f"{catalogue}: its header says Language: {found.language}, not {language}")
    if target is None:
        warnings.append(f"{catalogue}: its header names no language, so `lang` and `dir` stay as they are")
    if path.resolve() == output.resolve():
        raise UsageError("the output would replace the article", file=str(output), remedy="choose another -o")
    rendition = merge(article, replace(found, language=target), config)
    data = encode(rendition.source, rendition.encoding, rendition.bom)[0]
    return rendition, files.write(output, data), tuple(warnings)


