"""A new catalogue: a header and no messages yet."""

from __future__ import annotations

from datetime import datetime

from l10n import __version__
from l10n.catalogues.po.header import UNTRANSLATED, new_fields
from l10n.config import Config
from l10n.documents.cut import segments
from l10n.language.locale import display_name
from l10n.model import Article, Catalogue

_NOBODY = "nobody@localhost.localdomain"
"""Stands where i18nspector wants an address and nobody gave one; `example.com` and the like it refuses."""


def blank(article: Article, language: str | None, config: Config, moment: datetime) -> Catalogue:
    """A catalogue for an article; a template where `language` is None."""
    fields = new_fields(
        article=article.id or "article",
        language=language,
        source_language=article.language,
        created=moment,
        bugs=config.bugs_address or _NOBODY,
        translator=f"{UNTRANSLATED} <{_NOBODY}>",
        team=config.team,
        version=__version__,
    )
    return Catalogue(
        language, article.language, fields, (), _comments(article, language, config, moment)
    )


def _about(title: str, source: str | None, language: str | None) -> str:
    """What a catalogue is, in a line."""
    if language is None:
        return f"Messages of “{title}”."
    if language == source:
        return f"House style of “{title}” in {display_name(language)}: an empty message means “as written”."
    return f"Translation of “{title}” into {display_name(language)}."


def _comments(
    article: Article, language: str | None, config: Config, moment: datetime
) -> tuple[str, ...]:
    headline = next((b for b in article.blocks if b.role == "headline"), None)
    title = (
        " ".join(segments(article.source, headline, None, whole=True)[0].key.split())
        if headline
        else article.id
    )
    first = _about(title, article.language, language)
    rights = (f"Copyright (C) {moment.year} {config.owner}",) if config.owner else ()
    return (first, *rights, "")
