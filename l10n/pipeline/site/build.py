"""The work of publishing a site, step by step."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from l10n.pipeline.jobs import Failure
from l10n.pipeline.site import addresses, standing
from l10n.pipeline.site import bylines as site_bylines
from l10n.pipeline.site.bylines import Forms
from l10n.pipeline.site.changes import Articles, Inputs, differing
from l10n.pipeline.site.compare import became_another
from l10n.pipeline.site.files import Shared, shared_files
from l10n.pipeline.site.job import PageResult
from l10n.pipeline.site.leftover import leftover
from l10n.pipeline.site.linking import linked
from l10n.pipeline.site.making import Maker
from l10n.pipeline.site.mounted import refuse_forgotten, refuse_lost
from l10n.pipeline.site.outcome import AdaptedPage, Progress, Published
from l10n.pipeline.site.prepared import Prepared, prepared
from l10n.pipeline.site.renamed import refuse_renamed
from l10n.pipeline.site.settling import Settled, holders, settled
from l10n.pipeline.site.stamps import Packed, Stamps
from l10n.pipeline.site.state import ADDRESSES, Made, SiteState
from l10n.pipeline.site.telling import told_of, told_of_all
from l10n.pipeline.site.told import Told
from l10n.project import Project, Source
from l10n.publish.head import Head
from l10n.publish.tree import Change, Tree, changes_between, stage

if TYPE_CHECKING:
    from concurrent.futures import Executor


@dataclass(frozen=True, slots=True)
class Staged:
    """What a run has made, before any of it is put in place."""

    whole: bool
    results: Mapping[str, PageResult]
    gone: tuple[str, ...]
    """Ids of articles that are no more."""
    wanted: Mapping[str, str]
    """Digest by path of the files that the site is to have."""
    shared: Shared
    common: str
    """Digest of what every page depends on."""
    told: Mapping[str, Told]
    """What there is to tell of the articles that were made."""
    all_told: Told
    """Of all articles, and of the project."""


@dataclass(slots=True)
class Build:
    """One run. Its steps are in the order of `run`."""

    project: Project
    tree: Tree
    state: SiteState
    files: Stamps
    """Of the files that the site is made from."""
    stamped: Packed
    """The same as bytes."""
    settings: str
    damaged: frozenset[str]
    """Files of the site that are not as the last run left them."""
    dry_run: bool
    explain: bool
    executor: Executor | None
    progress: Progress
    prepared: Prepared = field(init=False)
    articles: Articles = field(init=False)
    maker: Maker = field(init=False)
    bylines: Forms = field(default_factory=dict)
    failures: list[Failure] = field(default_factory=list)
    broken: set[str] = field(default_factory=set)
    """Articles that are to be tried again next time."""
    wanted: Mapping[str, str] = field(default_factory=dict)
    """Digest by path of the files of the site, once it is made."""

    def run(self, *, whole: bool, seen: str) -> Published:
        """Makes the site anew (`whole`), or what of it changed. Errors: those of `publish`; the site is as it was then."""
        try:
            staged = self._stage(whole=whole)
        except BaseException:
            self.tree.drop()
            raise
        self.wanted = staged.wanted
        changes = changes_between(self.tree.manifest, staged.wanted)
        if self.dry_run:
            self.tree.drop()
        else:
            self._put(staged, changes)
            self._remember(staged, seen)
        return self._published(staged, changes)

    def _stage(self, *, whole: bool) -> Staged:
        refuse_lost(self.project, self.files, self.tree.manifest, self.state)
        self.prepared = prepared(self.project)
        common = self.prepared.stamp(self.settings, self.files)
        whole = whole or not self.tree.seal or self.state.about("site") != self.tree.seal
        whole = whole or self.state.about("common") != common
        if whole:
            self.damaged = standing.damaged(self.tree.folder, self.tree.manifest)
        standing.without(self.tree.manifest, self.tree.folder, self.damaged)
        self.articles = Articles(self.project, self.files, self.stamped)
        inputs = self._inputs(whole=whole)
        if whole or inputs.gone:
            asked = refuse_renamed(self.project, self.articles, addresses.load(self._book))
            self.prepared = replace(self.prepared, warnings=(*self.prepared.warnings, *asked))
        self.maker = Maker(
            self.project,
            self.prepared,
            self.tree,
            self.state,
            self.bylines,
            self.explain,
            self.executor,
            self.progress,
        )
        changed = [source.id for source in inputs.changed]
        before = {} if whole else dict(self.state.made([*changed, *inputs.gone]))
        results = self.maker.make(inputs.changed)
        if aiming := self._aiming(results, inputs.gone, whole=whole):
            before |= self.state.made([source.id for source in aiming])
            results |= self.maker.make(aiming)
        shared = Shared(dict.fromkeys(self.state.files_of_none(), ""), self.state.table("pages"))
        everything: dict[str, Made] | None = None
        if (
            whole
            or inputs.gone
            or self.damaged.intersection(shared.files)
            or any(became_another(before.get(key), results[key]) for key in changed)
        ):
            before = before if whole else dict(self.state.made())
            found = self._settled(before, results, inputs.gone)
            everything, results = found.everything, found.results
        if unread := [result for result in results.values() if result.unread]:
            refuse_forgotten(unread, addresses.load(self._book), self.tree)
        self.failures += self.articles.failures
        self.failures += [fault for result in results.values() for fault in result.failures]
        self.broken.update(key for key, result in results.items() if result.failures)
        results = linked(results, everything, self.state, self.tree, self.articles.path)
        left = leftover(before, results, inputs.gone, self.state)
        wanted: dict[str, str] = {} if whole else dict(self.tree.manifest)
        for result in results.values():
            wanted |= result.files
        if everything is not None:
            now = self._shared([h for m in everything.values() for h in m.heads], whole=whole)
            # What was a page may be a redirection now, and the other way round.
            left |= shared.files.keys()
            left -= now.files.keys()
            left -= {path for result in results.values() for path in result.files}
            wanted |= now.files
            shared = now
        for path in left:
            wanted.pop(path, None)
        told = told_of(results, self._book, shared.files)
        all_told = self._all_told(told, inputs.gone, whole=whole)
        return Staged(whole, results, inputs.gone, wanted, shared, common, told, all_told)

    # ---------------------------------------------------------------- steps

    def _aiming(
        self, results: Mapping[str, PageResult], gone: Sequence[str], *, whole: bool
    ) -> list[Source]:
        """The articles that lead to a section of one whose sections are others now. Of pages that stay as they stand the
        sections are those of the last run."""
        for key, result in results.items():
            if result.unread:
                known = self.state.sections(key)
                result.ids.update({tag: known[tag] for tag in result.unread if tag in known})
        if whole:
            return []
        other = {key for key, result in results.items() if result.ids != self.state.sections(key)}
        found = self.state.aiming(other) - results.keys() - set(gone)
        return self.articles.some(sorted(found))

    def _inputs(self, *, whole: bool) -> Inputs:
        """What is to be made anew; also the articles whose authors `names.po` writes otherwise now, and those of which a file
        was damaged."""
        known, former, faults = site_bylines.recalled(self.project, self.state.about("bylines"))
        self.failures += faults
        self.bylines = {} if whole else known
        inputs = differing(self.articles, self.state, whole=whole)
        if whole or not (former or self.damaged):
            return inputs
        other = {
            key
            for key, made in self.state.made()
            if not self.damaged.isdisjoint(made.files)
            or any(former.intersection((*h.authors, h.translator)) for h in made.heads)
        }
        more = self.articles.some(
            sorted(other - {source.id for source in inputs.changed} - set(inputs.gone))
        )
        return replace(inputs, changed=(*inputs.changed, *more))

    def _settled(
        self, before: Mapping[str, Made], results: Mapping[str, PageResult], gone: Sequence[str]
    ) -> Settled:
        held = holders(before) or addresses.held(addresses.load(self._book), results)
        found = settled(before, results, gone, held, self.articles, self.maker)
        self.failures += map(Failure.of, found.faults(self.articles))
        self.broken.update(clash.head.article for clash in found.clashes)
        return found

    def _all_told(self, told: Mapping[str, Told], gone: Sequence[str], *, whole: bool) -> Told:
        """What there is to tell of the whole site. To read that of ten thousand articles takes a tenth of a second, which
        is spared where a run has nothing to add."""
        if not (whole or gone) and all(
            each.text() == self.state.told_of(key) for key, each in told.items()
        ):
            return Told.of(self.state.table("told"))
        rows = {} if whole else self.state.told()
        for key in gone:
            rows.pop(key, None)
        rows |= {key: each.table() for key, each in told.items()}
        return told_of_all(self.project, self.prepared.warnings, rows)

    @property
    def _book(self) -> Path:
        return self.project.root / "locales" / ADDRESSES

    def _shared(self, heads: Sequence[Head], *, whole: bool) -> Shared:
        """The files that are of no single article, staged; addresses are remembered."""
        now = addresses.renewed(addresses.load(self._book), heads)
        found = shared_files(heads, addresses.former(now, heads), self.prepared.site)
        if not self.dry_run:
            addresses.save(self._book, now, self.project.root)
        staged = {
            path: stage(self.tree.staging, path, data, self.tree.folder if whole else None)
            for path, data in found.items()
        }
        pages: dict[str, int] = {}
        for head in heads:
            if head.announced:
                pages[head.language] = pages.get(head.language, 0) + 1
        return Shared(staged, dict(sorted(pages.items())))

    def _put(self, staged: Staged, changes: Sequence[Change]) -> None:
        """Puts what is staged in place."""
        if staged.whole:
            self.tree.replace_whole(staged.wanted)
        elif changes:
            self.tree.put(
                [c.path for c in changes if c.kind != "gone"],
                [c.path for c in changes if c.kind == "gone"],
                staged.wanted,
            )
        else:
            self.tree.drop()

    def _remember(self, staged: Staged, seen: str) -> None:
        """Notes for the next run what this one made."""
        state = self.state
        if staged.whole:
            state.clear()
        for key, result in staged.results.items():
            made = Made(result.heads, result.files)
            inputs = "" if key in self.broken else result.inputs
            state.put(key, inputs, made, staged.told[key].text())
            state.put_sections(key, result.ids, result.aims)
        state.drop(staged.gone)
        state.stamp(self.stamped)
        asked = (result.bylines for result in staged.results.values())
        bylines = site_bylines.united(self.bylines, *asked)
        # Where one may be broken, all are looked at again next time.
        names = {} if self.failures else site_bylines.digests(self.project, bylines)
        shared = sorted(staged.shared.files)
        watched = standing.watched(staged.wanted, shared)
        state.say("shared", json.dumps(shared))
        state.say("pages", json.dumps(staged.shared.pages))
        state.say("told", staged.all_told.text())
        state.say("looks", json.dumps(standing.looks(self.tree.folder, watched)))
        state.say("bylines", site_bylines.remembered(bylines, names))
        state.say("faults", "yes" if self.articles.failures else "")
        state.say("common", staged.common)
        state.say("seen", "" if self.failures else seen)
        state.say("site", self.tree.seal)
        state.commit()

    def _published(self, staged: Staged, changes: Sequence[Change]) -> Published:
        told = staged.all_told
        damage = [standing.warning(self.tree.folder, self.damaged)] if self.damaged else []
        return Published(
            "",
            tuple(changes),
            staged.shared.pages,
            told.withheld,
            told.findings,
            tuple(
                AdaptedPage(key, tag, each)
                for key, result in staged.results.items()
                for tag, each in result.adapted.items()
            ),
            self.dry_run,
            (*damage, *told.warnings),
            tuple(dict.fromkeys(self.failures)),
        )
