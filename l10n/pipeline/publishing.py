"""Publishing: articles and catalogues into a site. Only what changed is made again.

This module is light, so that a run that finds nothing to do is over before the stations have loaded; `site.build` does
the work.
"""

from __future__ import annotations

import json
from concurrent.futures import Executor
from dataclasses import replace
from pathlib import Path

from l10n import __version__, files
from l10n.pipeline.site.outcome import Progress, Published
from l10n.pipeline.site.state import ADDRESSES, SiteState, opened, packed, stamps
from l10n.project.places import Project
from l10n.project.state import digest
from l10n.publish.tree import SHIPPED, Tree, archive, refuse_root
from l10n.renditions.adapting import at_publishing


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
    the locales did. What is wrong with an article is in the result.
    Errors: `UsageError` for an output that holds what is not ours, `ConfigError`, `FileError`, `LockedError`.
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
    with files.locked(lock), opened(database) as state:
        tree = Tree(folder)
        tree.open(dry=dry_run)
        told = stamps([project.sources, project.root / "locales", _theme(project)])
        told.pop(str(project.root / "locales" / ADDRESSES), None)  # what a run writes itself
        settings = _settings(project, folder)
        stamped = packed(told)
        seen = digest(settings.encode(), *stamped)
        if force or not _stands(tree, state, seen):
            from l10n.pipeline.site.build import Build

            build = Build(
                project, tree, state, told, stamped, settings, dry_run, explain, executor, progress
            )
            result = build.run(whole=force, seen=seen)
        else:
            result = Published("", pages=json.loads(state.about("pages") or "{}"), dry_run=dry_run)
        if zipped and not dry_run:
            archive(folder, tree.manifest, target)
    return replace(result, output=str(target))


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
