"""What all pages of a site share: its address, names, languages, messages."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cache, lru_cache
from urllib.parse import quote, urlsplit, urlunsplit

from l10n.config.adaptation import AdaptPolicy
from l10n.language.locale import direction, display_name, primary
from l10n.publish.isolate import Speech, speech
from l10n.publish.messages import Messages, messages
from l10n.renditions.adapt.policy import written_date
from l10n.romanisation.romanise import romanise

_USUAL = AdaptPolicy()


@dataclass(frozen=True, slots=True)
class Site:
    """A site. `scripts`: by tag of a reader script, (its language, its romanisation system)."""

    base_url: str
    titles: Mapping[str, str]
    messages: Mapping[str, Messages]
    """By language tag; of others the toolkit's own."""
    scripts: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    per_page: int = 50
    order: tuple[str, ...] = ()
    """The languages as the settings list them, the order of every switch."""
    policies: Mapping[str, AdaptPolicy] = field(default_factory=dict)
    """How the house writes dates, by language tag."""
    theme: str = ""
    """The folder of the project's own templates; empty: there is none."""

    def said(self, language: str) -> Messages:
        """What the site itself says in a language."""
        return self.messages.get(language) or _shipped(language)

    def title(self, language: str) -> str:
        return self._own_title(language) or self.said(language).say("News")

    def has_title(self, language: str) -> bool:
        """Whether the settings name the site in a language."""
        return bool(self._own_title(language))

    def _own_title(self, language: str) -> str:
        return self.titles.get(language) or self.titles.get("") or ""

    def ordered(self, languages: Iterable[str]) -> list[str]:
        """Languages in the order of the settings, others behind them."""
        rank = {tag: place for place, tag in enumerate(self.order)}
        return sorted(languages, key=lambda tag: (rank.get(tag, len(rank)), tag))

    def url(self, path: str) -> str:
        """The address of a path; without a base address one from the site's root."""
        return f"{_ascii(self.base_url) or '/'}{quoted(path)}"

    def name(self, language: str) -> str:
        """A language's name for its speakers: العربية, русский; in its own letters."""
        if script := self.scripts.get(language):
            return _romanised_name(*script)
        return _own_name(language)

    def date(self, said: str, language: str) -> str:
        """A date of ISO 8601 as it is written out in a language; empty for none."""
        if not said:
            return ""
        day = date.fromisoformat(said[:10])
        policy = self.policies.get(language, _USUAL)
        if script := self.scripts.get(language):
            return _romanised(written_date(day, script[0], policy), script[1]) or day.isoformat()
        return written_date(day, language, policy)

    def speech(self, language: str, source: str = "") -> Speech:
        return speech(language, source)

    def direction(self, language: str) -> str:
        return direction(language)


@lru_cache(4096)
def quoted(path: str) -> str:
    """A path as addresses have it. Every page of an article asks for those of all."""
    return quote(path)


@cache
def _ascii(address: str) -> str:
    """An address as sitemaps, feeds and machines want it (RFC 3986, RFC 3490): `https://почта.example/новости/` with its
    host as `xn--…` and its path percent-encoded."""
    if address.isascii():
        return address
    parts = urlsplit(address)
    name, port = parts.hostname or "", f":{parts.port}" if parts.port else ""
    try:
        host = name.encode("idna").decode("ascii")
    except UnicodeError:  # no host that could be looked up; left as it is written
        host = name
    path = quote(parts.path, safe="/%:@!$&'()*+,;=~")
    return urlunsplit((parts.scheme, f"{host}{port}", path, "", ""))


@cache
def _shipped(language: str) -> Messages:
    return messages(language)


@cache
def _own_name(language: str) -> str:
    name = display_name(language, primary(language))
    return name[:1].upper() + name[1:]


@cache
def _romanised_name(base: str, system: str) -> str:
    name = "العَرَبِيَّة" if primary(base) == "ar" else _own_name(base)
    said = romanise(name, system)
    return said[:1].upper() + said[1:]


@cache
def _romanised(text: str, system: str) -> str:
    """A date in Latin letters, as in a sentence; empty where a word of it has vowels that are not known."""
    said = romanise(text, system, capitals="sentence")
    return "" if "°" in said else said
