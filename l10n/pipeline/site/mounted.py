"""Whether what a site is made from is there at all: a folder that was not mounted, or a checkout that stopped half way, must not
take a newspaper off the net."""

from __future__ import annotations

from collections.abc import Iterable

from l10n.documents.registry import suffixes
from l10n.errors import FileError
from l10n.pipeline.site.addresses import Addresses
from l10n.pipeline.site.job import PageResult
from l10n.pipeline.site.state import SiteState
from l10n.project import Project
from l10n.publish.tree import Tree
from l10n.romanisation.scripts import base_of

_REMEDY = "bring it back, or remove the site's folder if the pages are to go"


def refuse_lost(
    project: Project, inputs: Iterable[str], site: Iterable[str], state: SiteState
) -> None:
    """Raises `FileError` where pages stand and there is no article any more, or no folder with the catalogues of their
    language. `inputs`, `site`: the files that it is made from, and those that it has."""
    pages = sum(path.count("/") > 1 and path.endswith("/index.html") for path in site)
    if not pages:
        return
    known, folder = tuple(suffixes()), f"{project.sources}/"
    if not any(path.startswith(folder) and path.lower().endswith(known) for path in inputs):
        raise FileError(
            f"there are no articles here, but {pages} pages of the site; nothing was touched",
            file=str(project.sources),
            remedy=_REMEDY,
        )
    bases = {base_of(tag, project.config) for tag in project.config.languages}
    for base in sorted(bases):
        catalogues = project.catalogue("x", base).parent
        if not catalogues.is_dir() and _translated(state, base, project):
            raise FileError(
                f"this folder is not there, but pages in {base} that were made from it; nothing was touched",
                file=str(catalogues),
                remedy=_REMEDY,
            )


def refuse_forgotten(results: Iterable[PageResult], book: Addresses, tree: Tree) -> None:
    """Raises `FileError` where an article cannot be read whose pages stand, and the state does not know what they say.
    `book`: the project's addresses."""
    for result in results:
        known = {head.language for head in result.heads}
        for tag in set(result.unread) - known:
            slug = next(iter(book.get(tag, {}).get(result.article, ())), "")
            path = f"{tag}/{slug}/index.html"
            if path in tree.manifest and (tree.folder / path).is_file():
                raise FileError(
                    f"{result.failures[0].reason}; its page /{tag}/{slug}/ would go, as the last run does not "
                    "know it (.l10n was lost, or that run was of another output); nothing was touched"
                )


def _translated(state: SiteState, base: str, project: Project) -> bool:
    """Whether translations into a language stand on the site."""
    return any(
        head.announced and not head.original and base_of(head.language, project.config) == base
        for _, made in state.made()
        for head in made.heads
    )
