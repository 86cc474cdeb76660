"""Where each article stood and stands on the site: `locales/addresses.json`, to be kept with the project.

It is no mere state: once it is lost, old links lead nowhere.
"""

from __future__ import annotations

import json
from collections.abc import Container, Iterable, Mapping
from pathlib import Path

from l10n import files
from l10n.errors import ConfigError
from l10n.publish.head import Head
from l10n.publish.plan import place

Addresses = Mapping[str, Mapping[str, tuple[str, ...]]]
"""By language, by article: its slug, then those it had before, the latest first."""


def load(path: Path) -> Addresses:
    """The addresses of a project; none where there is no file. Errors: `ConfigError`, `FileError`."""
    if not path.is_file():
        return {}
    try:
        table = json.loads(files.read(path))
        return {
            language: {article: tuple(map(str, slugs)) for article, slugs in entry.items()}
            for language, entry in table.items()
        }
    except (ValueError, AttributeError, TypeError) as error:
        raise ConfigError(
            f"these are no addresses of a site: {error}",
            file=str(path),
            remedy="restore it from a backup; without it old links lead nowhere",
        ) from None


def save(path: Path, addresses: Addresses, root: Path) -> bool:
    """Writes them, one article a line; True if they were others before. Errors: `FileError`."""
    tagged = []
    for language in sorted(addresses):
        rows = [
            f"  {json.dumps(article, ensure_ascii=False)}: {json.dumps(list(slugs), ensure_ascii=False)}"
            for article, slugs in sorted(addresses[language].items())
        ]
        tagged.append(f"{json.dumps(language)}: {{\n" + ",\n".join(rows) + "\n}")
    text = "{\n" + ",\n".join(tagged) + "\n}\n" if tagged else "{}\n"
    return files.write(path, text.encode(), root=root)


def renewed(before: Addresses, heads: Iterable[Head]) -> dict[str, dict[str, tuple[str, ...]]]:
    """The addresses with the present ones of some pages in front."""
    after = {language: dict(entry) for language, entry in before.items()}
    for head in heads:
        if head.announced:
            entry = after.setdefault(head.language, {})
            old = entry.get(head.article, ())
            entry[head.article] = (head.slug, *(slug for slug in old if slug != head.slug))
    return after


def moved(addresses: Addresses, moves: Mapping[str, str]) -> dict[str, dict[str, tuple[str, ...]]]:
    """The addresses of articles that have other names now. `moves`: old names and new, which may be exchanged."""
    after = {}
    for language, entry in addresses.items():
        now = {article: slugs for article, slugs in entry.items() if article not in moves}
        for old, new in moves.items():
            if old in entry:
                now[new] = tuple(dict.fromkeys((*now.get(new, ()), *entry[old])))
        after[language] = now
    return after


def held(addresses: Addresses, articles: Container[str]) -> dict[tuple[str, str], str]:
    """Which of some articles stood where (`plan.place`) when the site was last made."""
    return {
        place(language, slugs[0]): article
        for language, entry in addresses.items()
        for article, slugs in entry.items()
        if slugs and article in articles
    }


def former(addresses: Addresses, heads: Iterable[Head]) -> list[tuple[str, Head]]:
    """(old path, page): where pages stood before; not where another page stands now. A translation that is not part of the
    site any more gives way to the original."""
    heads = list(heads)
    there = [head for head in heads if head.announced]
    taken = {head.path for head in there}
    originals = {head.article: head for head in there if head.original}
    found: dict[str, Head] = {}
    for head in sorted(heads, key=lambda h: not h.announced):
        slugs = addresses.get(head.language, {}).get(head.article, ())
        target = head if head.announced else originals.get(head.article)
        for slug in slugs[1:] if head.announced else slugs:
            path = f"{head.language}/{slug}/"
            if target and path not in taken:
                found.setdefault(path, target)
    return list(found.items())
