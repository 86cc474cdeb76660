"""The settings that are known: the name of each in `l10n.toml`, the field it fills, and what it may be."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from l10n.config.adaptation import (
    Calendar,
    Clock,
    DateOrder,
    Digits,
    MonthNames,
    Quotes,
    When,
    Zones,
)
from l10n.config.settings import (
    Duplicates,
    Fallback,
    FirstMention,
    Foreign,
    NameAl,
    NameArticle,
    NameG,
    NameRegion,
    Policy,
    Profile,
    References,
    Register,
    Scope,
    Segmentation,
    Stale,
    Unknown,
)
from l10n.config.values import (
    address,
    count,
    date,
    ids,
    language,
    languages,
    marks,
    one_of,
    share,
    slug,
    text,
    texts,
    truth,
)

Check = Callable[[object], Any]
_PHRASE_KEYS: dict[str, tuple[str, Check]] = {
    f"phrases{tag}.{name}": (f"phrases.{name.partition('.')[0]}", check)
    for tag in ("", ".LANG")
    for name, check in {
        "policy": one_of(Policy),
        "register": one_of(Register),
        "policies.ID": one_of(Policy),
        "spelling.ID": text,
    }.items()
} | {f"greetings.LANG.{name}": (f"greetings.{name}", ids) for name in ("opening", "closing")}
ARTICLE_KEYS: dict[str, tuple[str, Check]] = {
    "source_language": ("source_language", language),
    "segmentation": ("segmentation", one_of(Segmentation)),
    "languages": ("languages", languages),
    "date": ("date", date),
    "slug": ("slug", slug),
    "slug.LANG": ("slug", slug),
    **_PHRASE_KEYS,
}
_SINGLE = ("date", "slug", "slug.LANG")
"""What only an article can say."""
_ADAPT_KEYS: dict[str, tuple[str, Check]] = {
    f"adapt{tag}.{name}": (name, check)
    for tag in ("", ".LANG")
    for name, check in {
        "when": one_of(When),
        "quotes": one_of(Quotes),
        "marks": marks,
        "digits": one_of(Digits),
        "calendar": one_of(Calendar),
        "months": one_of(MonthNames),
        "date_order": one_of(DateOrder),
        "clock": lambda value: one_of(Clock)(str(value) if value in (12, 24) else value),
        "zones": one_of(Zones),
        "numbers": truth,
        "punctuation": truth,
        "spaces": truth,
        "optional_spaces": truth,
    }.items()
}
KEYS: dict[str, tuple[str, Check]] = {
    **{key: known for key, known in ARTICLE_KEYS.items() if key not in _SINGLE},
    "duplicates": ("duplicates", one_of(Duplicates)),
    "references": ("references", one_of(References)),
    "fallback": ("fallback", one_of(Fallback)),
    "stale": ("stale", one_of(Stale)),
    "stale.LANG": ("stale", one_of(Stale)),
    "foreign": ("foreign", one_of(Foreign)),
    "phrases.cut": ("cut_phrases", truth),
    "front_matter.keys": ("front_matter_keys", texts),
    "html.scope": ("html_scope", one_of(Scope)),
    "sentences.exceptions.LANG": ("sentence_exceptions", texts),
    "sentences.profile": ("sentence_profile", one_of(Profile)),
    "sentences.srx": ("srx", text),
    "reader_scripts.TAG": ("reader_scripts", text),
    "reader_scripts.unknown": ("unknown_vowels", one_of(Unknown)),
    "names.find": ("find", truth),
    "names.article": ("article", one_of(NameArticle)),
    "names.al": ("al", one_of(NameAl)),
    "names.g": ("g", one_of(NameG)),
    "names.region": ("region", one_of(NameRegion)),
    "names.first_mention": ("first_mention", one_of(FirstMention)),
    "publish.base_url": ("base_url", address),
    "publish.title": ("title", text),
    "publish.title.LANG": ("title", text),
    "publish.coverage": ("coverage", share),
    "publish.coverage.LANG": ("coverage", share),
    "publish.slugs": ("slugs", text),
    "publish.slugs.LANG": ("slugs", text),
    "publish.theme": ("theme", text),
    "publish.per_page": ("per_page", count),
    **_ADAPT_KEYS,
    "catalogues.bugs_address": ("bugs_address", text),
    "catalogues.team": ("team", text),
    "catalogues.owner": ("owner", text),
}
TABLES = frozenset((name.partition(".")[0],) for name in KEYS if "." in name) | {("article",)}
