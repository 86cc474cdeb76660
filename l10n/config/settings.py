"""What can be set: frozen values, and every field's docstring is its documentation."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

Segmentation = Literal["sentence", "paragraph"]
Fallback = Literal["source", "omit", "refuse"]
Stale = Literal["source", "old", "omit", "refuse"]
References = Literal["file", "line", "never"]
Duplicates = Literal["share", "context"]
Scope = Literal["page", "main"]
Foreign = Literal["keep", "translate"]
Profile = Literal["dialogue-colon"]
Unknown = Literal["mark", "bracket", "omit"]
Policy = Literal["keep", "transliterate", "translate", "gloss", "omit"]
Register = Literal["religious", "formal", "neutral", "informal"]
NameArticle = Literal["hyphen-lower", "none"]
NameAl = Literal["аль", "эль"]
NameG = Literal["غ", "ج", "ك"]
NameRegion = Literal["levant", "gulf", "maghreb", "egypt"]
FirstMention = Literal["full"]


@dataclass(frozen=True, slots=True)
class PhraseConfig:
    """What greetings and formulas become in one scope: a language, all languages, an article."""

    policy: Policy | None = None
    """`policy`: `keep` them as written, write their sound (`transliterate`), their meaning (`translate`), both at first
    use (`gloss`), or leave them out (`omit`)."""
    register: Register | None = None
    """`register`: the audience's. To `religious` readers no formula is explained; `formal` ones are not greeted with
    informal words."""
    policies: Mapping[str, Policy] = field(default_factory=dict)
    """`policies.ID`: the policy for one phrase."""
    spelling: Mapping[str, str] = field(default_factory=dict)
    """`spelling.ID`: the house's own spelling of a phrase's sound."""


@dataclass(frozen=True, slots=True)
class GreetingConfig:
    """What renditions in one language are given where the source has none: ids of phrases, the first that applies.
    `time_of_day` and `occasion` are ids too, of what the clock and the Islamic calendar say."""

    opening: tuple[str, ...] | None = None
    closing: tuple[str, ...] | None = None
    """None: as for the whole project; empty: nothing."""


@dataclass(frozen=True, slots=True)
class NamesConfig:
    """What the house wants of the names of persons, places and organisations."""

    find: bool = True
    """`names.find`: whether names are found in articles and kept in `names.po`."""
    article: NameArticle = "hyphen-lower"
    """`names.article`: the Arabic article in Russian: `hyphen-lower` (аш-Шараа) or `none` (Шараа)."""
    al: NameAl = "аль"
    """`names.al`: that article where it is not assimilated: `аль` or `эль`."""
    g: NameG | None = None
    """`names.g`: the letter for a hard g in Arabic, `غ`, `ج` or `ك`; without it as the region writes."""
    region: NameRegion = "levant"
    """`names.region`: whose Arabic: `levant`, `gulf`, `maghreb` or `egypt`."""
    first_mention: FirstMention | None = None
    """`names.first_mention`: `full` wants persons in full at their first mention in a text and by surname later."""


@dataclass(frozen=True, slots=True)
class PublishConfig:
    """What the site is like. Mappings are by language; under the empty tag for all languages."""

    base_url: str = ""
    """`publish.base_url`: where the site will stand (`https://news.example/`); without it there are neither feeds nor a
    sitemap, and pages name no canonical address."""
    title: Mapping[str, str] = field(default_factory=dict)
    """`publish.title`, `publish.title.LANG`: what the site is called."""
    coverage: Mapping[str, float] = field(default_factory=dict)
    """`publish.coverage`, `publish.coverage.LANG`: the share of sentences, 0 to 1, from which on a translation is
    published; 0.8 without it."""
    slugs: Mapping[str, str] = field(default_factory=dict)
    """`publish.slugs`, `publish.slugs.LANG`: what addresses are made of: the title as it is (`unicode`), the title in
    Latin letters by a romanisation system (its id), or the article's name (`article`)."""
    theme: str = "theme"
    """`publish.theme`: the folder of templates that go before the toolkit's own, from the project's folder."""
    per_page: int = 50
    """`publish.per_page`: how many articles a list shows, and a feed."""


@dataclass(frozen=True, slots=True)
class ArticleConfig:
    """What one article does otherwise (`[article."sports/final"]`)."""

    source_language: str | None = None
    segmentation: Segmentation | None = None
    languages: tuple[str, ...] | None = None
    phrases: Mapping[str, PhraseConfig] = field(default_factory=dict)
    """`phrases`, by language; under the empty tag for all languages."""
    greetings: Mapping[str, GreetingConfig] = field(default_factory=dict)
    date: str = ""
    """`date`: when it was published (`2025-10-15`), where the article itself does not say."""
    slug: Mapping[str, str] = field(default_factory=dict)
    """`slug`, `slug.LANG`: its address on the site, instead of one made of its title."""


@dataclass(frozen=True, slots=True)
class Config:
    """The settings of a project; `Config()` are those of one without `l10n.toml`."""

    source_language: str | None = None
    """`source_language`: what articles are written in, as a BCP 47 tag; without it each says so or is detected."""
    languages: tuple[str, ...] = ("ar", "ru", "en")
    """`languages`: what to localise into. An article's own language is among them as its house-style layer."""
    segmentation: Segmentation = "sentence"
    """`segmentation`: one message for each `sentence`, or for each `paragraph`."""
    duplicates: Duplicates = "share"
    """`duplicates`: whether equal sentences `share` a message or have one for each place (`context`)."""
    references: References = "file"
    """`references`: whether `#:` names the `file`, its `line` too (four times the diff), or nothing (`never`)."""
    fallback: Fallback = "source"
    """`fallback`: what a rendition shows for a sentence without translation: the `source`, nothing (`omit`), or that
    there is no rendition then (`refuse`)."""
    stale: Mapping[str, Stale] = field(default_factory=dict)
    """`stale`, `stale.LANG`: what a rendition shows for a sentence that changed after it was translated: the `source`,
    the `old` translation (the rendition knows of which), nothing (`omit`), or that there is no rendition then
    (`refuse`). By language; under the empty tag for all languages (`all`). Without it as `fallback`."""
    front_matter_keys: tuple[str, ...] = ("title", "subtitle", "description", "summary", "excerpt")
    """`front_matter.keys`: whose values are messages; `seo.title` reaches into maps."""
    html_scope: Scope = "page"
    """`html.scope`: all a reader sees (`page`), or the title, metadata and `<main>` or `<article>` (`main`)."""
    bugs_address: str = ""
    """`catalogues.bugs_address`: where translators report faults in the source text (`Report-Msgid-Bugs-To`)."""
    team: str = ""
    """`catalogues.team`: who translates (`Language-Team` of new catalogues)."""
    owner: str = ""
    """`catalogues.owner`: who holds the copyright of the translations, for the head of new catalogues."""
    foreign: Foreign = "keep"
    """`foreign`: what becomes of a quotation in another language than the article's (an Arabic verse in an English
    article): `keep` it as it is, or `translate` it."""
    sentence_exceptions: tuple[tuple[str, str], ...] = ()
    """`sentences.exceptions.LANG`: abbreviations behind which no sentence ends, `all` for every language; here as pairs
    of a tag (empty: every language) and an abbreviation."""
    sentence_profile: Profile | None = None
    """`sentences.profile`: `dialogue-colon` ends sentences at colons too."""
    srx: str = ""
    """`sentences.srx`: an SRX 2.0 file to cut by instead, its path from the project's folder."""
    reader_scripts: tuple[tuple[str, str], ...] = ()
    """`reader_scripts.TAG`: the romanisation system of a reader script (`"ar-Latn" = "alalc-ara-Arab-Latn-1997"`); here as
    pairs. Without it the tag decides, else the style of newspapers."""
    unknown_vowels: Unknown = "mark"
    """`reader_scripts.unknown`: how a reader script shows an Arabic word whose vowels nobody knows: its consonants behind
    a `mark` (`°ktb`), in a `bracket`, or not (`omit`)."""
    cut_phrases: bool = True
    """`phrases.cut`: whether greetings and formulas at the ends of sentences are messages of their own."""
    phrases: Mapping[str, PhraseConfig] = field(default_factory=dict)
    """`phrases.policy`, `phrases.LANG.policy`, …: by language; under the empty tag for all languages."""
    greetings: Mapping[str, GreetingConfig] = field(default_factory=dict)
    """`greetings.LANG.opening` and `.closing`: what renditions are given, by language."""
    wording: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """Not of `l10n.toml`: what translators chose in `phrases.po`, by language and phrase id."""
    names: NamesConfig = NamesConfig()
    publish: PublishConfig = PublishConfig()
    adapt: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    """`adapt.…`, `adapt.LANG.…`: how translations are brought to the usage of their locale. By language, under the empty
    tag for all languages; what there is to set, `adaptation.py` says."""
    articles: Mapping[str, ArticleConfig] = field(default_factory=dict)
    """`article."ID"`: what single articles do otherwise, by id."""

    def source_language_of(self, article: str) -> str | None:
        """The source language that is set for an article, if any."""
        own = self.articles.get(article)
        return (own.source_language if own else None) or self.source_language

    def segmentation_of(self, article: str) -> Segmentation:
        """How an article is cut."""
        own = self.articles.get(article)
        return (own.segmentation if own else None) or self.segmentation

    def greetings_of(self, article: str, language: str) -> GreetingConfig:
        """What renditions of an article in a language are given; the article's own setting before the project's."""
        every = self.greetings.get(language, GreetingConfig())
        own = self.articles.get(article)
        mine = own.greetings.get(language, GreetingConfig()) if own else GreetingConfig()
        return GreetingConfig(
            every.opening if mine.opening is None else mine.opening,
            every.closing if mine.closing is None else mine.closing,
        )

    def stale_of(self, language: str) -> Stale:
        """What renditions in a language show for sentences that changed after they were translated."""
        return self.stale.get(language) or self.stale.get("") or self.fallback

    def languages_of(self, article: str) -> tuple[str, ...]:
        """The languages an article is localised into."""
        own = self.articles.get(article)
        return self.languages if own is None or own.languages is None else own.languages
