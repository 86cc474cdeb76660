"""Finds the checks and runs them on a catalogue."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Iterator
from functools import cache

from l10n import checks as folder
from l10n.catalogues.names.index import NO_NAMES, NameIndex
from l10n.checks.check import Check, Subject
from l10n.config import Config
from l10n.model import Catalogue, Finding, Message
from l10n.phrases.house import house
from l10n.plugins import loaded

GROUP = "l10n.checks"
_IGNORED = re.compile(r"l10n-ignore:\s*(.+)")


@cache
def checks() -> tuple[Check, ...]:
    """All checks, by id. Errors: `ConfigError` for a third party's that cannot be loaded."""
    found: list[Check] = []
    for module in pkgutil.iter_modules(folder.__path__):
        check = getattr(importlib.import_module(f"{folder.__name__}.{module.name}"), "CHECK", None)
        if check is not None:
            found.append(check)
    found += loaded(GROUP)
    return tuple(sorted(found, key=lambda check: check.id))


def check(
    catalogue: Catalogue,
    settings: Config | None = None,
    *,
    article: str = "",
    names: NameIndex = NO_NAMES,
) -> list[Finding]:
    """What is wrong with the finished translations of a catalogue, in its order.

    A message that says `# l10n-ignore: ID` is spared by that check. `article`: the id of the catalogue's article, for
    its own settings; `names`: what the catalogue of names says.
    """
    config = settings or Config()
    wanted = house(config, article, catalogue.language or "und")
    subject = Subject(catalogue, config, wanted, names)
    places = {id(message): number for number, message in enumerate(catalogue.messages)}
    found = [
        (places[id(message)], check.id, _finding(check, message, reason, catalogue.path))
        for check in checks()
        for message, reason in check.find(subject)
        if check.id not in _ignored(message)
    ]
    return [finding for _, _, finding in sorted(found, key=lambda each: each[:2])]


def _ignored(message: Message) -> Iterator[str]:
    for comment in message.comments:
        if match := _IGNORED.search(comment):
            yield from re.split(r"[,\s]+", match[1].strip())


def _finding(check: Check, message: Message, reason: str, path: str) -> Finding:
    return Finding(check.id, check.level, reason, message.key, message.context, path, message.line)
