"""Articles that got another name, of which no extraction knows yet: without it their translations and their old addresses
would leave the site."""

from __future__ import annotations

from collections.abc import Mapping

from l10n.documents.registry import suffixes
from l10n.errors import FileError
from l10n.pipeline.site.addresses import Addresses
from l10n.pipeline.site.changes import Articles
from l10n.project import Project, Source, state


def refuse_renamed(project: Project, here: Articles, book: Addresses) -> tuple[str, ...]:
    """Raises `FileError` for an article that stood on the site under another name and whose catalogues still have that, where the next
    extraction would find that out; gives lines for people on those where it can only ask. `book`: the project's addresses."""
    stood = {article for entry in book.values() for article in entry}
    known = suffixes()
    gone = {
        article
        for article in stood
        if not any(f"{project.sources}/{article}{suffix}" in here.told for suffix in known)
        and any(str(project.catalogue(article, t)) in here.told for t in project.config.languages)
    }
    if gone:
        gone -= here.all().keys() | here.faulty.keys()
    if not gone:
        return ()
    from l10n.pipeline.reading import ReadJob, cut
    from l10n.pipeline.renaming import recognised

    made_with = state.fingerprint(project.config)

    def keys_of(source: Source) -> frozenset[str]:
        return frozenset(m.key for m in cut(ReadJob(project, source, made_with)).messages())

    sources: Mapping[str, Source] = here.all()
    every = sources.keys() | here.faulty.keys()
    remembered = state.load(project.state)
    found = recognised(project, [*sources.values()], every, remembered, keys_of)
    for article, before in found.old.items():
        if before in gone:
            raise FileError(
                f"this is {before} renamed; its translations and its old addresses would leave the site, "
                "so nothing was touched",
                file=here.path(article),
                remedy="run `l10n extract`, then publish",
            )
    return tuple(found.hints.values())
