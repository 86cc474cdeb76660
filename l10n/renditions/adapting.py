"""Adapts the translations of an article before they are put into the skeleton, so that the guard of the merge sees them.

This module is light: what adapts (`adapt/`) loads where the settings ask for it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from l10n.config import Config
from l10n.model import Block, Change, Message, Segment

Pair = tuple[Segment, Message | None]


def adapt_blocks(
    blocks: Sequence[tuple[Block, Sequence[Segment]]],
    resolved: Sequence[Sequence[Pair]],
    texts: list[list[str | None]],
    language: str,
    config: Config,
) -> tuple[Change, ...]:
    """Changes `texts`, the targets by block and segment (None where the source stays), where the settings ask for it;
    returns what it did, with the messages' keys and lines."""
    if not language or not any(scope.get("when") == "always" for scope in config.adapt.values()):
        return ()
    from l10n.renditions.adapt import adapt_by
    from l10n.renditions.adapt.policy import policy_of
    from l10n.renditions.adapt.registry import adaptations_for

    policy = policy_of(config, language)
    if policy.when != "always":
        return ()
    locale, adaptations = adaptations_for(language, policy)
    changes: list[Change] = []
    for (block, _), pairs, targets in zip(blocks, resolved, texts, strict=True):
        for run in _runs(pairs, targets):
            done = adapt_by([targets[at] or "" for at in run], locale, adaptations, block.syntax)
            for at, adapted in zip(run, done, strict=True):
                if not adapted.changes:
                    continue
                targets[at] = adapted.text
                message = pairs[at][1]
                key, line = (message.key, message.line) if message else ("", 0)
                changes += [replace(change, key=key, line=line) for change in adapted.changes]
    return tuple(changes)


def _runs(pairs: Sequence[Pair], targets: Sequence[str | None]) -> Iterator[list[int]]:
    """Segments that follow each other and are translated, by their places in the block."""
    run: list[int] = []
    for at, target in enumerate(targets):
        if target and target != pairs[at][0].key:
            run.append(at)
        elif run:
            yield run
            run = []
    if run:
        yield run


def at_publishing(config: Config) -> Config:
    """The settings with which `merge` adapts too wherever `l10n publish` is to."""
    scopes = {**config.adapt, "": {"when": "publish", **config.adapt.get("", {})}}
    return replace(config, adapt={tag: _always(scope) for tag, scope in scopes.items()})


def _always(scope: Mapping[str, Any]) -> Mapping[str, Any]:
    return {**scope, "when": "always"} if scope.get("when") == "publish" else scope
