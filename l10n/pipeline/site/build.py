"""The work of publishing a site, step by step."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass, field, replace

from l10n import files
from l10n.errors import UsageError
from l10n.pipeline.jobs import Failure, run
from l10n.pipeline.site import addresses
from l10n.pipeline.site import bylines as site_bylines
from l10n.pipeline.site.bylines import Forms
from l10n.pipeline.site.changes import Articles, Inputs, differing
from l10n.pipeline.site.compare import became_another, changes_between, places, ways_to
from l10n.pipeline.site.files import Shared, shared_files
from l10n.pipeline.site.job import PageJob, PageResult, publish_one
from l10n.pipeline.site.outcome import AdaptedPage, Progress, Published, Withheld
from l10n.pipeline.site.prepared import Prepared, prepared
from l10n.pipeline.site.state import ADDRESSES, Made, Packed, SiteState, Stamps
from l10n.project import Project, Source
from l10n.publish.head import Head
from l10n.publish.links import resolved
from l10n.publish.plan import collisions, place_of
from l10n.publish.tree import Change, Tree, stage


@dataclass(slots=True)
class Build:
    """One run. Its steps are in the order of `run`."""

    project: Project
    tree: Tree
    state: SiteState
    told: Stamps
    """Of the files that the site is made from."""
    stamped: Packed
    """The same as bytes."""
    settings: str
    dry_run: bool
    explain: bool
    executor: Executor | None
    progress: Progress
    prepared: Prepared = field(init=False)
    articles: Articles = field(init=False)
    bylines: Forms = field(default_factory=dict)
    warnings: list[str] = field(default_factory=list)
    failures: list[Failure] = field(default_factory=list)
    broken: set[str] = field(default_factory=set)
    """Articles that are to be tried again next time."""

    def run(self, *, whole: bool, seen: str) -> Published:
        """Makes the site anew (`whole`), or what of it changed."""
        self.prepared = prepared(self.project)
        self.warnings += self.prepared.warnings
        common = self.prepared.stamp(self.settings, self.told)
        whole = whole or not self.tree.seal or self.state.about("site") != self.tree.seal
        whole = whole or self.state.about("common") != common
        self.articles = Articles(self.project, self.told, self.stamped)
        inputs = self._inputs(whole=whole)
        changed = [source.id for source in inputs.changed]
        before = {} if whole else dict(self.state.made([*changed, *inputs.gone]))
        results = self._make(inputs.changed)
        everything = None
        if (
            whole
            or inputs.gone
            or any(became_another(before.get(key), results[key]) for key in changed)
        ):
            everything = {} if whole else dict(self.state.made())
            before = before if whole else everything.copy()
            results = self._settle(everything, results, inputs.gone)
        return self._finish(whole, everything, before, results, inputs, common, seen)

    # ---------------------------------------------------------------- steps

    def _inputs(self, *, whole: bool) -> Inputs:
        """What is to be made anew; also the articles whose authors `names.po` writes otherwise now."""
        known, former, faults = site_bylines.recalled(self.project, self.state.about("bylines"))
        self.failures += faults
        self.bylines = {} if whole else known
        inputs = differing(self.articles, self.state, whole=whole)
        if whole or not former:
            return inputs
        signed = {
            key
            for key, made in self.state.made()
            if any(former.intersection((*h.authors, h.translator)) for h in made.heads)
        }
        more = self.articles.some(
            sorted(signed - {source.id for source in inputs.changed} - set(inputs.gone))
        )
        return replace(inputs, changed=(*inputs.changed, *more))

    def _make(
        self, sources: Sequence[Source], without: Mapping[str, set[str]] | None = None
    ) -> dict[str, PageResult]:
        jobs = [
            PageJob(
                self.project,
                source,
                self.prepared.config,
                self.prepared.site,
                self.tree.staging,
                self.tree.folder,
                self.prepared.readings,
                self.bylines,
                frozenset((without or {}).get(source.id, ())),
                self.explain,
            )
            for source in sources
        ]
        found = {}
        for result in self.progress(run(publish_one, jobs, self.executor), len(jobs)):
            found[result.article] = result
        return found

    def _settle(
        self,
        everything: dict[str, Made],
        results: dict[str, PageResult],
        gone: Sequence[str],
    ) -> dict[str, PageResult]:
        """Brings the whole plan in order: addresses that two articles claim, articles that link to one whose pages
        moved. Completes `everything`."""
        held = {
            place_of(h): h.article
            for made in everything.values()
            for h in made.heads
            if h.announced
        }
        moved = {
            key
            for key in (*results, *gone)
            if key not in everything
            or key in gone
            or places(everything[key].heads) != places(results[key].heads)
        }
        linking = [
            key
            for key, made in everything.items()
            if key not in results
            and key not in gone
            and any(moved.intersection(h.links) for h in made.heads)
        ]
        if everything and linking:
            results = {**results, **self._make(self.articles.some(linking))}
        for key in gone:
            everything.pop(key, None)
        for key, result in results.items():
            everything[key] = Made(result.heads, result.files)
        without: dict[str, set[str]] = {}
        holders: set[str] = set()
        for clash in collisions((h for m in everything.values() for h in m.heads), held):
            head = clash.head
            without.setdefault(head.article, set()).add(head.language)
            error = UsageError(
                f"its address /{head.path} is that of {clash.holder}",
                file=str(self.articles.all()[head.article].path),
                remedy=f'give it another in l10n.toml: [article."{head.article}"] slug.{head.language} = "…"',
            )
            self.failures.append(Failure.of(error))
            self.broken.add(head.article)
            holders.add(clash.holder)
        # Behind those that lost, the holders: both had staged a page at the address.
        for names in (without, holders.difference(without).intersection(results)):
            for key, result in self._make(self.articles.some(names), without).items():
                results[key] = result
                everything[key] = Made(result.heads, result.files)
        return results

    def _finish(
        self,
        whole: bool,
        everything: dict[str, Made] | None,
        before: Mapping[str, Made],
        results: Mapping[str, PageResult],
        inputs: Inputs,
        common: str,
        seen: str,
    ) -> Published:
        tree, state, gone = self.tree, self.state, inputs.gone
        self.failures += self.articles.failures
        if whole and not self.dry_run:
            state.clear()
        wanted: dict[str, str] = {} if whole else dict(tree.manifest)
        left: set[str] = set()
        for key in (*results, *gone):
            left |= set(before[key].files if key in before else ())
        asked = site_bylines.united(*(result.bylines for result in results.values()))
        self.warnings += site_bylines.told(self.project, asked)
        for result in results.values():
            left -= result.files.keys()
            self.warnings += result.warnings
            self.failures += result.failures
            if result.failures:
                self.broken.add(result.article)
        self._link(results, everything)
        for result in results.values():
            wanted |= result.files
        if any(path.startswith("media/") for path in left):  # another article may show it too
            others = {
                key: made for key, made in state.made() if key not in results and key not in gone
            }
            left -= {path for made in others.values() for path in made.files}
        if everything is not None:
            shared = self._shared([h for m in everything.values() for h in m.heads], whole=whole)
            left |= set(json.loads(state.about("shared") or "[]")) - shared.files.keys()
            left -= (
                shared.files.keys()
            )  # what was a page may be a redirection now, and the other way round
            left -= {path for result in results.values() for path in result.files}
            wanted |= shared.files
            state.say("shared", json.dumps(sorted(shared.files)))
            state.say("pages", json.dumps(shared.pages))
        for path in left:
            wanted.pop(path, None)
        changes = changes_between(tree.manifest, wanted)
        pages = json.loads(state.about("pages") or "{}")
        if self.dry_run:
            tree.drop()
            return self._published(changes, pages, results)
        if whole:
            tree.replace_whole(wanted)
        elif changes:
            tree.put(
                [c.path for c in changes if c.kind != "gone"],
                [c.path for c in changes if c.kind == "gone"],
                wanted,
            )
        else:
            tree.drop()
        for key, result in results.items():
            made = Made(result.heads, result.files)
            state.put(key, "" if key in self.broken else result.inputs, made)
        state.drop(gone)
        state.stamp(self.stamped)
        bylines = site_bylines.united(self.bylines, asked)
        # Where one may be broken, all are looked at again next time.
        names = {} if self.failures else site_bylines.digests(self.project, bylines)
        state.say("bylines", site_bylines.remembered(bylines, names))
        state.say("faults", "yes" if self.articles.failures else "")
        state.say("common", common)
        state.say("seen", "" if self.failures else seen)
        state.say("site", tree.seal)
        state.commit()
        return self._published(changes, pages, results)

    def _link(
        self, results: Mapping[str, PageResult], everything: Mapping[str, Made] | None
    ) -> None:
        """Puts the addresses of other articles into the staged pages that lead to some."""
        if not any(result.marked for result in results.values()):
            return
        made = dict(everything if everything is not None else self.state.made())
        made |= {key: Made(result.heads, result.files) for key, result in results.items()}
        ways = ways_to(made)
        for result in results.values():
            for path in result.marked:
                result.files[path] = self._resolve(path, ways)

    def _resolve(self, path: str, ways: Mapping[tuple[str, str], tuple[str, str]]) -> str:
        """A staged page with its links to other articles put in."""
        language = path.partition("/")[0]
        staged = self.tree.staging / path

        def way(article: str) -> tuple[str, str] | None:
            return ways.get((article, language)) or ways.get((article, ""))

        page = resolved(files.read(staged).decode(), way)
        staged.unlink()
        return stage(self.tree.staging, path, page.encode(), self.tree.folder)

    def _shared(self, heads: Sequence[Head], *, whole: bool) -> Shared:
        """The files that are of no single article, staged; addresses are remembered."""
        project = self.project
        book = project.root / "locales" / ADDRESSES
        now = addresses.renewed(addresses.load(book), heads)
        if not self.dry_run:
            addresses.save(book, now, project.root)
        found = shared_files(heads, addresses.former(now, heads), self.prepared.site)
        staged = {
            path: stage(self.tree.staging, path, data, self.tree.folder if whole else None)
            for path, data in found.items()
        }
        pages: dict[str, int] = {}
        for head in heads:
            if head.announced:
                pages[head.language] = pages.get(head.language, 0) + 1
        return Shared(staged, dict(sorted(pages.items())))

    def _published(
        self, changes: Sequence[Change], pages: Mapping[str, int], results: Mapping[str, PageResult]
    ) -> Published:
        withheld = [h for result in results.values() for h in result.heads if not h.announced]
        return Published(
            "",
            tuple(changes),
            pages,
            tuple(Withheld(h.article, h.language, h.why) for h in withheld),
            tuple(
                AdaptedPage(key, tag, changes)
                for key, result in results.items()
                for tag, changes in result.adapted.items()
            ),
            self.dry_run,
            tuple(dict.fromkeys(self.warnings)),
            tuple(dict.fromkeys(self.failures)),
        )
