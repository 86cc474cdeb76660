"""The text of an `l10n.toml` becomes settings."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from l10n.config.keys import ARTICLE_KEYS, KEYS, TABLES, Check
from l10n.config.places import line_of, nearest
from l10n.config.settings import (
    ArticleConfig,
    Config,
    GreetingConfig,
    NamesConfig,
    PhraseConfig,
    PublishConfig,
    Stale,
)
from l10n.config.values import LANGUAGE
from l10n.errors import ConfigError


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
            line, remedy = line_of(text, path), nearest(key, known)
            raise ConfigError(f"unknown setting {key}", file=file, line=line, remedy=remedy)
        attribute, check = known[key]
        try:
            checked = check(value)
        except ValueError as error:
            raise ConfigError(f"{key} {error}", file=file, line=line_of(text, path)) from None
        if attribute == "sentence_exceptions":
            exceptions += [(_tag(path[-1]), abbreviation) for abbreviation in checked]
        elif attribute == "reader_scripts":
            scripts.append((path[-1], checked))
        elif attribute == "stale":
            stale[_tag(path[-1]) if len(path) == 2 else ""] = checked
        elif path[0] == "names":
            names = replace(names, **{attribute: checked})
        elif path[0] == "adapt":
            adapt.setdefault(_tag(path[1]) if len(path) == 3 else "", {})[attribute] = checked
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


def _tag(part: str) -> str:
    """The language that a part of a setting's path names; empty for all of them."""
    return "" if part == "all" else part


def _named(path: tuple[str, ...]) -> tuple[str, str, dict[str, tuple[str, Check]]]:
    """(article, empty for all; key; the keys that are known there) of a setting; a language's tag is `LANG`, a reader
    script's `TAG`."""
    if path[0] == "article" and len(path) > 2:
        name = unicodedata.normalize("NFC", path[1])
        rest = path[2:]
        if rest[0] == "slug" and len(rest) == 2 and LANGUAGE.fullmatch(rest[1]):
            return name, "slug.LANG", ARTICLE_KEYS
        return name, ".".join(rest), ARTICLE_KEYS
    key = ".".join(path)
    if path[:2] == ("sentences", "exceptions") and len(path) == 3 and LANGUAGE.fullmatch(path[2]):
        key = "sentences.exceptions.LANG"
    elif path[0] == "reader_scripts" and len(path) == 2 and LANGUAGE.fullmatch(path[1]):
        key = "reader_scripts.TAG"
    elif path[0] == "stale" and len(path) == 2 and LANGUAGE.fullmatch(path[1]):
        key = "stale.LANG"
    elif path[0] == "publish" and len(path) == 3 and LANGUAGE.fullmatch(path[2]):
        key = f"publish.{path[1]}.LANG"
    elif path[0] == "adapt" and len(path) == 3 and LANGUAGE.fullmatch(path[1]):
        key = f"adapt.LANG.{path[2]}"
    return "", key, KEYS


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
    tag = _tag(rest.pop(0)) if LANGUAGE.fullmatch(rest[0]) and len(rest) > 1 else ""
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
        value = {**before, _tag("".join(tag)): value}
    return replace(scope, **{attribute: value})


def _leaves(
    table: Mapping[str, Any], path: tuple[str, ...] = ()
) -> Iterator[tuple[tuple[str, ...], Any]]:
    """The settings with their paths. An empty table is a setting too, unless its name is known."""
    for key, value in table.items():
        here = (*path, key)
        if isinstance(value, dict) and (value or here in TABLES or path == ("article",)):
            yield from _leaves(value, here)
        else:
            yield here, value
