"""Which articles of a site are to be made anew, told from the time stamps of files.

With ten thousand articles, asking each for its files takes longer than making one of them. So the stamps of all files
are compared at once, and only those articles are looked at whose files differ.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from l10n.documents.registry import suffixes
from l10n.errors import L10nError
from l10n.pipeline.jobs import Failure
from l10n.pipeline.site.job import inputs_of
from l10n.pipeline.site.stamps import Packed, Stamps, compared
from l10n.pipeline.site.state import SiteState
from l10n.project import Project, Source, articles
from l10n.project.names import article_id

_CATALOGUES = "/LC_MESSAGES/"


@dataclass(slots=True)
class Articles:
    """The articles of a project; the list is made when somebody needs more of it than a few."""

    project: Project
    told: Stamps
    stamped: Packed
    failures: list[Failure] = field(default_factory=list)
    """Of files that cannot be articles."""
    faulty: dict[str, Source] = field(default_factory=dict)
    """These; what stands of one stays."""
    _all: dict[str, Source] | None = None

    def all(self) -> Mapping[str, Source]:
        if self._all is None:
            self._all = {}
            for source in articles(self.project):
                if source.fault is None:
                    self._all[source.id] = source
                else:
                    self.failures.append(Failure.of(source.fault, str(source.path)))
                    self.faulty[source.id] = source
        return self._all

    def some(self, ids: Iterable[str]) -> list[Source]:
        """Those of some ids that there are."""
        found = []
        for name in ids:
            paths = [f"{self.project.sources}/{name}{suffix}" for suffix in suffixes()]
            here = [path for path in paths if path in self.told]
            if self._all is None and len(here) == 1:
                found.append(Source(name, Path(here[0])))
            elif source := self.all().get(name) or self.faulty.get(name):
                found.append(source)
        return found

    def path(self, name: str) -> str:
        """The file of an article."""
        return str(next(iter(self.some([name]))).path)

    def of(self, path: str) -> str:
        """The id of the article that a file belongs to; empty for a file of none."""
        folder = f"{self.project.sources}/"
        if path.startswith(folder):
            file = Path(path[len(folder) :])
            return article_id(file) if file.suffix.lower() in suffixes() else ""
        if _CATALOGUES in path and path.endswith(".po"):
            return path.partition(_CATALOGUES)[2][:-3]
        return ""


@dataclass(frozen=True, slots=True)
class Inputs:
    """What of a site's input differs from what the last run saw."""

    changed: tuple[Source, ...]
    gone: tuple[str, ...]
    """Ids of articles that are no more."""


def differing(here: Articles, state: SiteState, *, whole: bool) -> Inputs:
    """What differs; everything for `whole`. An article whose files have new time stamps and the bytes they had does
    not. One that shows files or leads to what is not there does where other files came or went."""
    if whole:
        return Inputs((*here.all().values(), *here.faulty.values()), ())
    other = compared(state.stamps(), here.stamped)
    folder = f"{here.project.sources}/"
    beside = [path for path in other.all if path.startswith(folder)]
    listed = state.about("faults") or any(path not in other.changed for path in beside)
    touched = {name for path in other.all if (name := here.of(path))}
    wanted = {name for name in touched if state.inputs(name) is not None} | state.failed()
    gone: set[str] = set()
    if listed:
        known = state.ids()
        wanted |= (here.all().keys() - known) | (here.faulty.keys() & known)
        gone = known - here.all().keys() - here.faulty.keys()
    changed = [
        source
        for source in here.some(sorted(wanted - gone))
        if not _only_touched(here.project, source, state, state.inputs(source.id) or "")
    ]
    if listed or any(not here.of(path) for path in beside):
        leading = {
            name for name, made in state.made() if any(h.media or h.dead for h in made.heads)
        }
        changed += here.some(sorted(leading - gone - {source.id for source in changed}))
    return Inputs(tuple(changed), tuple(sorted(gone)))


def _only_touched(project: Project, source: Source, state: SiteState, inputs: str) -> bool:
    if not inputs:
        return False
    heads = next(iter(state.made([source.id])))[1].heads
    own = next((head.source_language for head in heads), None)
    try:
        return inputs_of(project, source, own) == inputs
    except L10nError:  # which making it will tell
        return False
