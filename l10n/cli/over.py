"""Runs a station of the pipeline over a project's articles, with what every such command does around it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any, TypeVar

from l10n.cli import report
from l10n.errors import FileError

R = TypeVar("R")


def over_articles(
    every: Callable[..., Iterable[R]],
    names: Sequence[str],
    languages: Sequence[str],
    label: str,
    *,
    jobs: int,
    cluster: str | None,
    silent: bool,
    gaps: bool = False,
    needed: bool = False,
    **options: Any,
) -> list[R]:
    """The results of `every` (`extract_all`, `merge_all`, …) for the articles that `names` mean, all without any.

    `label` stands before the progress bar, `options` are the station's own. `gaps`: whether to tell of languages that
    the toolkit lacks something for. `needed`: whether it is a fault that there are no articles (a folder that was not
    mounted, say). Errors: `FileError` for that, those of `project.select` and of the station.
    """
    from l10n import project
    from l10n.pipeline.executors import executor

    here = project.find()
    sources = project.select(here, names)
    odd = () if names else project.notes(here, sources)
    if needed and not sources:
        raise FileError(odd[0])
    report.notes(odd)
    if gaps and not silent:
        from l10n.pipeline.gaps import gaps as found

        tags = [t for t in here.config.languages if not languages or t in languages]
        report.notes(found(here, tags))
    with executor(jobs, cluster) as pool:
        coming = every(here, sources, languages, executor=pool, **options)
        return list(report.progress(coming, len(sources), label, silent))
