"""What is known of a page without its body: enough for lists, feeds, sitemaps and the pages of other languages."""

from __future__ import annotations

import re
from dataclasses import dataclass, fields
from datetime import UTC, datetime
from typing import Any

from l10n.catalogues.po.header import NOBODY, UNTRANSLATED, get_field
from l10n.config import Config
from l10n.language.locale import primary
from l10n.model import Article, Catalogue, Rendition
from l10n.publish import markup
from l10n.publish.content import Content
from l10n.publish.facts import moment
from l10n.publish.slug import made_slug
from l10n.publish.summary import first_paragraph

_ADDRESS = re.compile(r"\s*<[^<>]*>\s*$")
_DESCRIPTION = 200
_COVERAGE = 0.8
MACHINE = "X-Machine-Translation"
"""Header field of a catalogue that a machine translated and nobody has revised: the machine's name."""


@dataclass(frozen=True, slots=True)
class Head:
    """One page's account of itself. Dates are as in ISO 8601, empty where there is none."""

    article: str
    language: str
    slug: str
    title: str
    description: str
    source_language: str
    authors: tuple[str, ...] = ()
    published: str = ""
    modified: str = ""
    """When the text last changed: of a translation, when its catalogue was revised."""
    translated: int = 0
    total: int = 0
    stale: int = 0
    machine: str = ""
    translator: str = ""
    image: str = ""
    image_alt: str = ""
    image_size: tuple[int, ...] = ()
    """Its width and height in pixels, where known."""
    fallen: tuple[str, ...] = ()
    """Those of `title` and `description` that are in the source's language, as no translation stood for them."""
    canonical: str = ""
    """Where the original stood first, if the document says so."""
    announced: bool = True
    """Whether the page is part of the site: an original, or a translation that covers enough."""
    why: str = ""
    """Why not."""
    links: tuple[str, ...] = ()
    """The articles it leads to."""
    media: tuple[str, ...] = ()
    """The files below the sources that it shows or leads to."""
    dead: tuple[str, ...] = ()
    """What it leads to that is not there."""

    @property
    def original(self) -> bool:
        return self.language == self.source_language

    @property
    def path(self) -> str:
        """Where it stands on the site."""
        return f"{self.language}/{self.slug}/"

    def table(self) -> dict[str, Any]:
        """As plain values, for the state between runs."""
        return {each.name: getattr(self, each.name) for each in fields(self)}

    @classmethod
    def of(cls, table: dict[str, Any]) -> Head:
        values: dict[str, Any] = {
            name: tuple(said) if isinstance(said, list) else said for name, said in table.items()
        }
        return cls(**values)


def head_of(
    article: Article,
    rendition: Rendition,
    catalogue: Catalogue | None,
    found: Content,
    config: Config,
    base: str,
) -> Head:
    """The head of a rendition's page. `base`: the language whose catalogue it was made from."""
    source = article.language or "en"
    tag = rendition.language
    original = tag == source
    title = markup.plain(found.title) or article.id
    own = config.articles.get(article.id)
    slugs = config.publish.slugs
    slug = (own.slug.get(tag) or (own.slug.get("") if original else "")) if own else ""
    revised = moment(get_field(catalogue, "PO-Revision-Date") or "") if catalogue else ""
    facts = found.facts
    translated = original or base == source
    why = "" if translated else _withheld(rendition, catalogue, config)
    return Head(
        article=article.id,
        language=tag,
        slug=slug or made_slug(title, article.id, slugs.get(tag) or slugs.get("") or _usual(tag)),
        title=title,
        description=facts.description or _summary(found),
        source_language=source,
        authors=facts.authors,
        published=facts.published,
        modified=latest(facts.modified or facts.published, "" if translated else revised),
        translated=rendition.translated,
        total=rendition.total,
        stale=0 if original else len(rendition.stale),
        machine=(get_field(catalogue, MACHINE) or "") if catalogue and not translated else "",
        translator=_translator(catalogue) if catalogue and not translated else "",
        image=facts.image,
        image_alt=facts.image_alt,
        fallen=() if original else _fallen(found, source),
        canonical=facts.canonical,
        announced=not why,
        why=why,
    )


def _fallen(found: Content, source: str) -> tuple[str, ...]:
    """Which of title and description a page has in the language of its source, and in no other."""
    words = [t for t in found.title if t.kind != "text" or t.text.strip()]
    title = words[:1] and words[0].kind == "start" and words[0].attributes.get("lang") == source
    whole = title and markup.closings(words)[0] == len(words) - 1
    told = "description" in found.facts.fallen
    if not found.facts.description and not found.standfirst:
        first = first_paragraph(found.body)
        told = bool(first) and first[0].attributes.get("lang") == source
    return (*(["title"] if whole else []), *(["description"] if told else []))


def latest(*moments: str) -> str:
    """The latest of some dates and times of ISO 8601."""
    return max(moments, key=instant, default="")


def instant(said: str) -> float:
    """A date or time as seconds, for comparing; a date is its midnight at UTC."""
    if not said:
        return float("-inf")
    found = datetime.fromisoformat(said)
    return (found if found.tzinfo else found.replace(tzinfo=UTC)).timestamp()


def _usual(tag: str) -> str:
    """Russian addresses are in Latin letters as a rule of that press; Arabic ones are as written."""
    return "reader-rus-Cyrl-Latn" if primary(tag) == "ru" and "Latn" not in tag else "unicode"


def _withheld(rendition: Rendition, catalogue: Catalogue | None, config: Config) -> str:
    """Why a translation is not published; empty: it is."""
    asked = config.publish.coverage
    least = asked.get(rendition.language, asked.get("", _COVERAGE))
    if rendition.coverage < least:
        return (
            f"{rendition.coverage:.0%} of its sentences are translated, {least:.0%} are asked for"
        )
    heads = (
        [m for m in catalogue.messages if m.context == "headline" and not m.obsolete]
        if catalogue
        else []
    )
    if any(not m.done for m in heads):
        return "its headline is not translated"
    if rendition.total and not rendition.translated:
        return "nothing of it is translated"
    return ""


def _translator(catalogue: Catalogue) -> str:
    name = _ADDRESS.sub("", get_field(catalogue, "Last-Translator") or "").strip()
    return "" if name in ("", NOBODY, UNTRANSLATED, "FULL NAME") or "@" in name else name


def _summary(found: Content) -> str:
    """The standfirst, or the beginning of the first paragraph, cut between words."""
    text = markup.plain(found.standfirst) or markup.plain(first_paragraph(found.body))
    if len(text) <= _DESCRIPTION:
        return text
    return text[: _DESCRIPTION - 1].rsplit(None, 1)[0].rstrip(" ,;:–—-،؛") + "…"
