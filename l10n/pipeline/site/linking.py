"""Puts the addresses of other articles into staged pages: they are known when all pages are."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from collections.abc import Set as AbstractSet
from functools import partial

from l10n import files
from l10n.pipeline.site.compare import ways_to
from l10n.pipeline.site.job import PageResult
from l10n.pipeline.site.state import Made
from l10n.publish.links import Way, resolved
from l10n.publish.tree import Tree, stage

Ways = Mapping[tuple[str, str], tuple[str, str]]
Sections = Callable[[str, str], AbstractSet[str]]
"""What links may lead to on the page of an article in a language."""


def link(
    results: Iterable[PageResult], everything: Mapping[str, Made], tree: Tree, sections: Sections
) -> dict[str, list[tuple[str, str]]]:
    """Resolves the marks in the staged pages of some articles, and notes the digests. `everything`: what there is.
    Gives, by article, the sections that its own page leads to and that are not there: (article, fragment)."""
    ways = ways_to(everything)
    lost: dict[str, list[tuple[str, str]]] = {}
    for result in results:
        original = {f"{head.path}index.html" for head in result.heads if head.original}
        for path in result.marked:
            told: dict[tuple[str, str], None] = {}
            result.files[path] = _resolve(path, ways, sections, told, tree)
            if told and path in original:
                lost[result.article] = list(told)
    return lost


def _resolve(
    path: str, ways: Ways, sections: Sections, told: dict[tuple[str, str], None], tree: Tree
) -> str:
    language = path.partition("/")[0]
    staged = tree.staging / path

    def way(article: str) -> Way | None:
        found = ways.get((article, language)) or ways.get((article, ""))
        if found is None:
            return None
        address, other = found
        return Way(address, other, partial(sections, article, other or language))

    def lost(article: str, fragment: str) -> None:
        told[article, fragment] = None

    page = resolved(files.read(staged).decode(), way, lost)
    staged.unlink()
    return stage(tree.staging, path, page.encode(), tree.folder)
