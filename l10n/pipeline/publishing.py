"""Publishing: articles and catalogues into a site. Only what changed is made again.

This module is light, so that a run that finds nothing to do is over before the stations have loaded; `site.build` does
the work.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from l10n import __version__, files
from l10n.errors import FileError
from l10n.pipeline.site import standing
from l10n.pipeline.site.outcome import Progress, Published
from l10n.pipeline.site.stamps import packed, stamps
from l10n.pipeline.site.state import ADDRESSES, DamagedStateError, SiteState, opened
from l10n.pipeline.site.told import Told
from l10n.project.places import Project
from l10n.project.state import digest
from l10n.publish.tree import SHIPPED, Tree, changes_between, refuse_root
from l10n.publish.zipped import archive, archived
from l10n.renditions.adapting import at_publishing

if TYPE_CHECKING:
    from concurrent.futures import Executor


def publish(
    project: Project,
    *,
    output: Path | None = None,
    base_url: str | None = None,
    dry_run: bool = False,
    force: bool = False,
    executor: Executor | None = None,
    progress: Progress = lambda results, _: results,
    explain: bool = False,
) -> Published:
    """Makes the site of a project, in `build/site` or `output` (a folder, or a `.zip`), or brings it up to date.

    `force`: everything anew; `dry_run`: only says what would change; `explain`: the result tells what adaptation to
    the locales did. What is wrong with an article is in the result; what cannot be read leaves its pages as they stand.
    Errors: `UsageError` for an output that holds what is not ours, `ConfigError` (also for a fault in a template),
    `FileError`, `LockedError`; the site is as it was then.
    """
    target = output or project.root / "build" / "site"
    zipped = target.suffix.lower() == ".zip"
    folder = (project.root / ".l10n" / "site" if zipped else target).absolute()
    refuse_root(folder, project.root)
    if base_url is not None:
        own = replace(project.config.publish, base_url=base_url)
        project = replace(project, config=replace(project.config, publish=own))
    project = replace(project, config=at_publishing(project.config))
    lock, database = project.state.with_name("site"), project.state.with_name("site.sqlite")
    with files.locked(lock):
        for _ in range(2):
            with suppress(DamagedStateError), opened(database) as state:
                tree = Tree(folder)
                tree.open(dry=dry_run)
                options = _Options(dry_run, force, explain, executor, progress)
                result, wanted = _published(project, tree, state, options)
                if zipped:  # what it says of files is true of the zip, whatever was made before
                    here = tree.manifest if wanted is None else wanted
                    result = replace(result, changes=changes_between(archived(target), here))
                    if result.changes and not dry_run:
                        archive(folder, tree.manifest, target)
                return replace(result, output=str(target))
    raise FileError("it cannot be kept", file=str(database), remedy="check the disk")


class _Options(NamedTuple):
    dry_run: bool
    force: bool
    explain: bool
    executor: Executor | None
    progress: Progress


def _published(
    project: Project, tree: Tree, state: SiteState, options: _Options
) -> tuple[Published, Mapping[str, str] | None]:
    """What a run did, and the files of the site then, digest by path; None: those of its manifest, which a run that has
    nothing to do need not read."""
    told = stamps([project.sources, project.root / "locales", _theme(project)])
    told.pop(str(project.root / "locales" / ADDRESSES), None)  # what a run writes itself
    settings = _settings(project, tree.folder)
    stamped = packed(told)
    seen = digest(settings.encode(), *stamped)
    damaged = _damaged(tree, state, dry=options.dry_run)
    if options.force or damaged or not _stands(tree, state, seen):
        from l10n.pipeline.site.build import Build

        build = Build(
            project,
            tree,
            state,
            told,
            stamped,
            settings,
            damaged,
            options.dry_run,
            options.explain,
            options.executor,
            options.progress,
        )
        return build.run(whole=options.force, seen=seen), build.wanted
    kept = Told.of(state.table("told"))
    result = Published(
        "",
        pages=state.table("pages"),
        withheld=kept.withheld,
        findings=kept.findings,
        dry_run=options.dry_run,
        warnings=kept.warnings,
    )
    return result, None


def _damaged(tree: Tree, state: SiteState, *, dry: bool) -> frozenset[str]:
    """The files of the site that somebody changed or removed since the last run, as far as that was looked for."""
    if not tree.seal or state.about("site") != tree.seal:
        return frozenset()
    before = state.table("looks")
    if standing.looks(tree.folder, before) == before:
        return frozenset()
    found = standing.damaged(tree.folder, tree.manifest)
    if not found and not dry:  # a copy, say, whose files are the same and have other times
        state.say("looks", json.dumps(standing.looks(tree.folder, before)))
        state.commit()
    return found


def _theme(project: Project) -> Path:
    return project.root / project.config.publish.theme


def _settings(project: Project, folder: Path) -> str:
    """A digest of what every page depends on besides the project's files."""
    shipped = packed(stamps([SHIPPED, SHIPPED.with_name("locales")]))
    said = f"{__version__} {project.config!r} {folder}"
    return digest(said.encode("utf-8", "surrogatepass"), *shipped)


def _stands(tree: Tree, state: SiteState, seen: str) -> bool:
    """Whether the site is as the last run left it, and so is everything it is made from."""
    return bool(tree.seal) and state.about("site") == tree.seal and state.about("seen") == seen
