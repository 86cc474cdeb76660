"""Makes the pages of articles, in other processes where there are any."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from l10n.pipeline.jobs import run
from l10n.pipeline.site.bylines import Forms, names_files
from l10n.pipeline.site.job import PageJob, PageResult, publish_one
from l10n.pipeline.site.outcome import Progress
from l10n.pipeline.site.prepared import Prepared
from l10n.pipeline.site.state import SiteState
from l10n.project import Project, Source
from l10n.publish.head import Head
from l10n.publish.tree import Tree

if TYPE_CHECKING:
    from concurrent.futures import Executor


@dataclass(frozen=True, slots=True)
class Maker:
    """What all pages of a run are made with."""

    project: Project
    prepared: Prepared
    tree: Tree
    state: SiteState
    bylines: Forms
    explain: bool
    executor: Executor | None
    progress: Progress

    def make(
        self, sources: Sequence[Source], without: Mapping[str, set[str]] | None = None
    ) -> dict[str, PageResult]:
        """The pages of articles. Where one cannot be made, its article is made once more with what is known of the page that
        stands, which stays."""
        found = self._run(sources, {}, without or {})
        unread = {key for key, result in found.items() if result.unread}
        last = {key: made.heads for key, made in self.state.made(sorted(unread)) if made.heads}
        again = [source for source in sources if source.id in last]
        return found | self._run(again, last, without or {}) if again else found

    def _run(
        self,
        sources: Sequence[Source],
        last: Mapping[str, tuple[Head, ...]],
        without: Mapping[str, set[str]],
    ) -> dict[str, PageResult]:
        names = names_files(self.project, self.prepared.site.messages)
        jobs = [
            PageJob(
                self.project,
                source,
                self.prepared.config,
                self.prepared.site,
                self.tree.staging,
                self.tree.folder,
                self.prepared.readings,
                names,
                self.bylines,
                frozenset(without.get(source.id, ())),
                self.explain,
                last.get(source.id, ()),
            )
            for source in sources
        ]
        found = {}
        for result in self.progress(run(publish_one, jobs, self.executor), len(jobs)):
            found[result.article] = result
        return found
