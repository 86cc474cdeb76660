"""What two states of a site differ in, and where its articles stand."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from l10n.pipeline.site.job import PageResult
from l10n.pipeline.site.state import Made
from l10n.publish.head import Head
from l10n.publish.plan import place_of


def public(heads: Iterable[Head]) -> list[Head]:
    """What of an article's pages others show: all but the counts of sentences."""
    return [
        replace(h, translated=0, total=0, stale=0, links=(), media=(), dead=())
        for h in heads
        if h.announced
    ]


def became_another(before: Made | None, result: PageResult) -> bool:
    """Whether an article became another for those that list it."""
    return public(before.heads if before else ()) != public(result.heads)


def places(heads: Iterable[Head]) -> set[tuple[str, str]]:
    return {place_of(head) for head in heads if head.announced}


def ways_to(everything: Mapping[str, Made]) -> dict[tuple[str, str], tuple[str, str]]:
    """(address from an article's page, language if it is another) by article and language; under the empty language
    the original's."""
    found = {}
    for key, made in everything.items():
        for head in made.heads:
            if head.announced:
                found[key, head.language] = (f"../../{head.path}", "")
                if head.original:
                    found[key, ""] = (f"../../{head.path}", head.language)
    return found
