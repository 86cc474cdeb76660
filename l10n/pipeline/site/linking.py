"""Puts the addresses of other articles into staged pages: they are known when all pages are."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import replace
from functools import cache, partial

from l10n import files
from l10n.pipeline.site.compare import ways_to
from l10n.pipeline.site.job import PageResult
from l10n.pipeline.site.state import Made, SiteState
from l10n.publish.links import Way, resolved
from l10n.publish.tree import Tree, stage

Ways = Mapping[tuple[str, str], tuple[str, str]]
Sections = Callable[[str, str], AbstractSet[str]]
"""What links may lead to on the page of an article in a language."""


def linked(
    results: dict[str, PageResult],
    everything: Mapping[str, Made] | None,
    state: SiteState,
    tree: Tree,
    file_of: Callable[[str], str],
) -> dict[str, PageResult]:
    """The results of a run, the addresses of other articles in their staged pages. A section that is not there is told.

    `everything`: what is known of all articles, where the run has asked for it; `file_of`: the file of an article.
    """
    if not any(result.marked for result in results.values()):
        return results
    made = dict(everything if everything is not None else state.made())
    made |= {key: Made(result.heads, result.files) for key, result in results.items()}

    @cache
    def sections(article: str, language: str) -> AbstractSet[str]:
        here = results.get(article)
        every = here.ids if here else state.sections(article)
        return frozenset(every.get(language, ()))

    def told(name: str) -> Iterator[str]:
        for article, fragment in lost[name]:
            yield f"{file_of(name)}: {article} has no {fragment}, so the link leads to its top"

    lost = _link(results.values(), made, tree, sections)
    return {
        key: replace(result, warnings=(*result.warnings, *told(key))) if key in lost else result
        for key, result in results.items()
    }


def _link(
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
