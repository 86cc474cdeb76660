"""Brings the plan of a whole site in order: addresses that two articles claim, articles that link to one whose pages moved."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from l10n.errors import UsageError
from l10n.pipeline.site.changes import Articles
from l10n.pipeline.site.compare import places
from l10n.pipeline.site.job import PageResult
from l10n.pipeline.site.making import Maker
from l10n.pipeline.site.state import Made
from l10n.publish.plan import Collision, collisions, place_of

Holders = Mapping[tuple[str, str], str]
"""By language and slug: the id of the article that has the address."""


@dataclass(frozen=True, slots=True)
class Settled:
    """A site whose addresses are all of one article."""

    results: dict[str, PageResult]
    everything: dict[str, Made]
    """What is known of all articles now."""
    clashes: tuple[Collision, ...]
    """Pages that are left out, as others have their addresses."""

    def faults(self, articles: Articles) -> list[UsageError]:
        """What to do about those, one line each."""
        return [
            UsageError(
                f"its address /{head.path} is that of {clash.holder}",
                file=articles.path(head.article),
                remedy=f'give it another in l10n.toml: [article."{head.article}"] slug.{head.language} = "…"',
            )
            for clash in self.clashes
            for head in [clash.head]
        ]


def holders(everything: Mapping[str, Made]) -> dict[tuple[str, str], str]:
    """Which articles have their addresses."""
    heads = (head for made in everything.values() for head in made.heads)
    return {place_of(head): head.article for head in heads if head.announced}


def settled(
    before: Mapping[str, Made],
    results: Mapping[str, PageResult],
    gone: Sequence[str],
    held: Holders,
    articles: Articles,
    maker: Maker,
) -> Settled:
    """The results with those that must be made (again) beside them. `before`: what the last run knew of all articles;
    `gone`: ids of those that are no more; `held`: who had which address."""
    moved = {
        key
        for key in (*results, *gone)
        if key not in before
        or key in gone
        or places(before[key].heads) != places(results[key].heads)
    }
    linking = [
        key
        for key, made in before.items()
        if key not in results
        and key not in gone
        and any(moved.intersection(head.links) for head in made.heads)
    ]
    results = {**results, **(maker.make(articles.some(linking)) if linking else {})}
    everything = {key: made for key, made in before.items() if key not in gone}
    everything |= {key: Made(result.heads, result.files) for key, result in results.items()}
    found = collisions((h for made in everything.values() for h in made.heads), held)
    without: dict[str, set[str]] = {}
    for clash in found:
        without.setdefault(clash.head.article, set()).add(clash.head.language)
    # Behind those that lost, the holders: both had staged a page at the address.
    winners = {clash.holder for clash in found}.difference(without).intersection(results)
    for names in (without, winners):
        again = maker.make(articles.some(names), without)
        results |= again
        everything |= {key: Made(result.heads, result.files) for key, result in again.items()}
    return Settled(results, everything, found)
