"""The project's settings: `l10n.toml` as a frozen value. Every field's docstring is its documentation."""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Literal, get_args

from l10n.errors import ConfigError, UsageError

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
    tag for all languages; what there is to set, `renditions/adapt/policy.py` says."""
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


def parse(text: str, file: str = "l10n.toml") -> Config:
    """The settings in the text of an `l10n.toml`.

    Errors: `ConfigError` with the line, for an unknown key the near miss, for a wrong value what it may be.
    """
    import tomllib

    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        place = re.search(r" \(at line (\d+), column \d+\)", str(error))
        reason = str(error).replace(place[0], "") if place else str(error)
        at = int(place[1]) if place else 1 + text.rstrip().count("\n")  # else: at the end
        raise ConfigError(f"this is not TOML: {reason}", file=file, line=at) from None
    except RecursionError:
        raise ConfigError("this is nested too deeply", file=file) from None
    values: dict[str, Any] = {}
    exceptions: list[tuple[str, str]] = []
    scripts: list[tuple[str, str]] = []
    stale: dict[str, Stale] = {}
    names = NamesConfig()
    publish = PublishConfig()
    adapt: dict[str, dict[str, Any]] = {}
    nested: dict[tuple[str, str], Any] = {}
    articles: dict[str, ArticleConfig] = {}
    for path, value in _leaves(table):
        name, key, known = _named(path)
        key, scope = _nested(key, path[2:] if name else path)
        if key not in known:
            line, remedy = _line_of(text, path), _nearest(key, known)
            raise ConfigError(f"unknown setting {key}", file=file, line=line, remedy=remedy)
        attribute, check = known[key]
        try:
            checked = check(value)
        except ValueError as error:
            raise ConfigError(f"{key} {error}", file=file, line=_line_of(text, path)) from None
        if attribute == "sentence_exceptions":
            tag = "" if path[-1] == "all" else path[-1]
            exceptions += [(tag, abbreviation) for abbreviation in checked]
        elif attribute == "reader_scripts":
            scripts.append((path[-1], checked))
        elif attribute == "stale":
            stale["" if path[-1] in ("stale", "all") else path[-1]] = checked
        elif path[0] == "names":
            names = replace(names, **{attribute: checked})
        elif path[0] == "adapt":
            adapt.setdefault(path[1] if len(path) == 3 else "", {})[attribute] = checked
        elif path[0] == "publish":
            publish = _with_language(publish, attribute, path[2:], checked)
        elif attribute == "slug":
            article = articles.get(name, ArticleConfig())
            articles[name] = _with_language(article, attribute, path[3:], checked)
        elif scope:
            group = nested.setdefault((name, scope[0]), {})
            group[scope[1]] = _with(group.get(scope[1]), attribute, scope[2], checked)
        elif name:
            articles[name] = replace(articles.get(name, ArticleConfig()), **{attribute: checked})
        else:
            values[attribute] = checked
    for (name, attribute), group in nested.items():
        if name:
            articles[name] = replace(articles.get(name, ArticleConfig()), **{attribute: group})
        else:
            values[attribute] = group
    return Config(
        **values,
        sentence_exceptions=tuple(exceptions),
        reader_scripts=tuple(scripts),
        stale=stale,
        names=names,
        publish=publish,
        adapt=adapt,
        articles=articles,
    )


def _named(path: tuple[str, ...]) -> tuple[str, str, dict[str, tuple[str, Check]]]:
    """(article, empty for all; key; the keys that are known there) of a setting; a language's tag is `LANG`, a reader
    script's `TAG`."""
    if path[0] == "article" and len(path) > 2:
        name = unicodedata.normalize("NFC", path[1])
        rest = path[2:]
        if rest[0] == "slug" and len(rest) == 2 and _LANGUAGE.fullmatch(rest[1]):
            return name, "slug.LANG", _ARTICLE_KEYS
        return name, ".".join(rest), _ARTICLE_KEYS
    key = ".".join(path)
    if path[:2] == ("sentences", "exceptions") and len(path) == 3:
        key = "sentences.exceptions.LANG"
    elif path[0] == "reader_scripts" and len(path) == 2 and _LANGUAGE.fullmatch(path[1]):
        key = "reader_scripts.TAG"
    elif path[0] == "stale" and len(path) == 2 and _LANGUAGE.fullmatch(path[1]):
        key = "stale.LANG"
    elif path[0] == "publish" and len(path) == 3 and _LANGUAGE.fullmatch(path[2]):
        key = f"publish.{path[1]}.LANG"
    elif path[0] == "adapt" and len(path) == 3 and _LANGUAGE.fullmatch(path[1]):
        key = f"adapt.LANG.{path[2]}"
    return "", key, _KEYS


_NESTED: Mapping[str, type[PhraseConfig | GreetingConfig]] = {
    "phrases": PhraseConfig,
    "greetings": GreetingConfig,
}


def _nested(key: str, path: tuple[str, ...]) -> tuple[str, tuple[str, str, str] | None]:
    """The known key of a setting that may be made for each language and phrase, and its place: (table, tag, id).

    `phrases.ru.spelling.salam` is `phrases.LANG.spelling.ID` at ("phrases", "ru", "salam"); any other key is itself.
    """
    if path[0] not in _NESTED or path == ("phrases", "cut") or len(path) < 2:
        return key, None
    rest = list(path[1:])
    tag = rest.pop(0) if _LANGUAGE.fullmatch(rest[0]) and len(rest) > 1 else ""
    phrase = rest.pop() if len(rest) == 2 else ""
    names = [path[0], *(["LANG"] if tag else []), *rest, *(["ID"] if phrase else [])]
    return ".".join(names), (path[0], tag, phrase)


def _with(before: Any, attribute: str, phrase: str, value: Any) -> Any:
    """The settings of one language with one more of them. An attribute is `phrases.policy`, `greetings.opening`, …"""
    table, _, name = attribute.partition(".")
    scope = before or _NESTED[table]()
    return replace(scope, **{name: {**getattr(scope, name), phrase: value} if phrase else value})


def _with_language(scope: Any, attribute: str, tag: tuple[str, ...], value: Any) -> Any:
    """The settings with one more of them, where it may differ by language in a mapping, under the empty tag for all."""
    before = getattr(scope, attribute)
    if isinstance(before, Mapping):
        value = {**before, "" if tag == ("all",) else "".join(tag): value}
    return replace(scope, **{attribute: value})


def _leaves(
    table: Mapping[str, Any], path: tuple[str, ...] = ()
) -> Iterator[tuple[tuple[str, ...], Any]]:
    """The settings with their paths. An empty table is a setting too, unless its name is known."""
    for key, value in table.items():
        here = (*path, key)
        if isinstance(value, dict) and (value or here in _TABLES or path == ("article",)):
            yield from _leaves(value, here)
        else:
            yield here, value


def _nearest(key: str, known: Iterable[str]) -> str:
    """The near misses of an unknown setting: those that are spelled like it or end like it."""
    same_end = [name for name in known if name.rpartition(".")[2] == key.rpartition(".")[2]]
    within = [name for name in known if name.startswith(f"{key}.")]
    near = same_end or within or difflib.get_close_matches(key, known, 1)
    return f"did you mean {' or '.join(near)}?" if near else f"known are {', '.join(known)}"


def _line_of(text: str, path: tuple[str, ...]) -> int | None:
    """1-based line of a setting, or of the innermost table that holds it."""
    found, depth = None, 0
    table: tuple[str, ...] = ()
    for number, line in enumerate(text.splitlines(), 1):
        if line.lstrip().startswith("["):
            table = place = _keys(line)
        else:
            key, equals, _ = line.partition("=")
            place = (*table, *own) if equals and (own := _keys(f"{key} = 0")) else ()
        if len(place) > depth and place == path[: len(place)]:
            found, depth = number, len(place)
    return found


def _keys(line: str) -> tuple[str, ...]:
    """The dotted key of a line of TOML: `[article."a.b"]` names ("article", "a.b")."""
    import tomllib

    keys = []
    try:
        value: Any = tomllib.loads(line)
    except (tomllib.TOMLDecodeError, RecursionError):
        return ()
    while isinstance(value, dict) and len(value) == 1:
        key, value = next(iter(value.items()))
        keys.append(key)
    return tuple(keys)


_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|\d{3}))?(-[a-z0-9]{1,8})*")


def _language(value: object) -> str:
    if not isinstance(value, str) or not _LANGUAGE.fullmatch(value):
        raise ValueError(f"is {value!r}, but must be a BCP 47 tag such as ar, ru or pt-BR")
    return value


def _languages(value: object) -> tuple[str, ...]:
    if not isinstance(value, list) or not value:
        raise ValueError('must be a list of BCP 47 tags, such as ["ar", "ru"]')
    return tuple(dict.fromkeys(map(_language, value)))


def _text(value: object) -> str:
    if not isinstance(value, str) or not value.isprintable():
        raise ValueError("must be a text on one line")
    return value


def _texts(value: object) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise ValueError("must be a list of texts")
    return tuple(map(_text, value))


def _one_of(choices: Any) -> Callable[[object], Any]:
    allowed = get_args(choices)

    def check(value: object) -> Any:
        if value not in allowed:
            near = difflib.get_close_matches(str(value), allowed, 1)
            hint = f"; did you mean {near[0]}?" if near else ""
            raise ValueError(f"is {value!r}, but must be one of {', '.join(allowed)}{hint}")
        return value

    return check


def _truth(value: object) -> bool:
    if not isinstance(value, bool):
        raise ValueError("must be true or false")
    return value


def _share(value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value <= 1:
        raise ValueError("must be a share from 0 to 1, such as 0.8")
    return float(value)


def _count(value: object) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or not 1 <= value <= 1000:
        raise ValueError("must be a number from 1 to 1000")
    return value


def _address(value: object) -> str:
    if not isinstance(value, str) or not re.fullmatch(r"https?://[^\s/?#]+(/[^\s?#]*)?", value):
        raise ValueError(
            f"is {value!r}, but must be an address with its scheme, such as https://news.example/"
        )
    return value.rstrip("/") + "/"


def published_at(address: str) -> str:
    """A base address that a user gave. Errors: `UsageError`."""
    try:
        return _address(address)
    except ValueError as error:
        raise UsageError(f"the base address {error}") from None


def _slug(value: object) -> str:
    if not isinstance(value, str) or not re.fullmatch(r"[^\W_]+(?:-[^\W_]+)*", value):
        raise ValueError("must be words of letters and digits, with hyphens between them")
    return value


def _marks(value: object) -> str:
    if (
        not isinstance(value, str)
        or len(value) != 4
        or any(c.isspace() or c.isalnum() for c in value)
    ):
        raise ValueError("must be four quotation marks, such as «»“”: outer and inner ones")
    return value


def _date(value: object) -> str:
    """A day or moment of TOML's own, or a text that is one of ISO 8601."""
    said = value.isoformat() if hasattr(value, "isoformat") else value
    if not isinstance(said, str) or not re.match(r"\d{4}-\d\d-\d\d(?:T|$)", said):
        raise ValueError("must be a date such as 2025-10-15")
    return said


def _ids(value: object) -> tuple[str, ...]:
    if isinstance(value, str):
        return (_text(value),) if value else ()
    return _texts(value)


Check = Callable[[object], Any]
_PHRASE_KEYS: dict[str, tuple[str, Check]] = {
    f"phrases{tag}.{name}": (f"phrases.{name.partition('.')[0]}", check)
    for tag in ("", ".LANG")
    for name, check in {
        "policy": _one_of(Policy),
        "register": _one_of(Register),
        "policies.ID": _one_of(Policy),
        "spelling.ID": _text,
    }.items()
} | {f"greetings.LANG.{name}": (f"greetings.{name}", _ids) for name in ("opening", "closing")}
_ARTICLE_KEYS: dict[str, tuple[str, Check]] = {
    "source_language": ("source_language", _language),
    "segmentation": ("segmentation", _one_of(Segmentation)),
    "languages": ("languages", _languages),
    "date": ("date", _date),
    "slug": ("slug", _slug),
    "slug.LANG": ("slug", _slug),
    **_PHRASE_KEYS,
}
_SINGLE = ("date", "slug", "slug.LANG")
"""What only an article can say."""
_ADAPT_KEYS: dict[str, tuple[str, Check]] = {
    f"adapt{tag}.{name}": (name, check)
    for tag in ("", ".LANG")
    for name, check in {
        "when": _one_of(Literal["publish", "always", "never"]),
        "quotes": _one_of(Literal["locale", "keep"]),
        "marks": _marks,
        "digits": _one_of(Literal["keep", "latin", "arabic", "locale"]),
        "calendar": _one_of(Literal["keep", "islamic", "both"]),
        "months": _one_of(
            Literal["keep", "gulf", "levant", "maghreb", "morocco", "levant/gulf", "gulf/levant"]
        ),
        "date_order": _one_of(Literal["keep", "day-month"]),
        "clock": lambda value: _one_of(Literal["keep", "24", "12"])(
            str(value) if value in (12, 24) else value
        ),
        "zones": _one_of(Literal["locale", "keep"]),
        "numbers": _truth,
        "punctuation": _truth,
        "spaces": _truth,
        "optional_spaces": _truth,
    }.items()
}
_KEYS: dict[str, tuple[str, Check]] = {
    **{key: known for key, known in _ARTICLE_KEYS.items() if key not in _SINGLE},
    "duplicates": ("duplicates", _one_of(Duplicates)),
    "references": ("references", _one_of(References)),
    "fallback": ("fallback", _one_of(Fallback)),
    "stale": ("stale", _one_of(Stale)),
    "stale.LANG": ("stale", _one_of(Stale)),
    "foreign": ("foreign", _one_of(Foreign)),
    "phrases.cut": ("cut_phrases", _truth),
    "front_matter.keys": ("front_matter_keys", _texts),
    "html.scope": ("html_scope", _one_of(Scope)),
    "sentences.exceptions.LANG": ("sentence_exceptions", _texts),
    "sentences.profile": ("sentence_profile", _one_of(Profile)),
    "sentences.srx": ("srx", _text),
    "reader_scripts.TAG": ("reader_scripts", _text),
    "reader_scripts.unknown": ("unknown_vowels", _one_of(Unknown)),
    "names.find": ("find", _truth),
    "names.article": ("article", _one_of(NameArticle)),
    "names.al": ("al", _one_of(NameAl)),
    "names.g": ("g", _one_of(NameG)),
    "names.region": ("region", _one_of(NameRegion)),
    "names.first_mention": ("first_mention", _one_of(FirstMention)),
    "publish.base_url": ("base_url", _address),
    "publish.title": ("title", _text),
    "publish.title.LANG": ("title", _text),
    "publish.coverage": ("coverage", _share),
    "publish.coverage.LANG": ("coverage", _share),
    "publish.slugs": ("slugs", _text),
    "publish.slugs.LANG": ("slugs", _text),
    "publish.theme": ("theme", _text),
    "publish.per_page": ("per_page", _count),
    **_ADAPT_KEYS,
    "catalogues.bugs_address": ("bugs_address", _text),
    "catalogues.team": ("team", _text),
    "catalogues.owner": ("owner", _text),
}
_TABLES = frozenset((name.partition(".")[0],) for name in _KEYS if "." in name) | {("article",)}
