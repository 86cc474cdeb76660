"""Renamed articles: known by their sentences, which the catalogues of an article that is gone have too.

An article that has no catalogues yet, and shares at least half of its sentences with those of one article that is gone, is
that article under another name. So is one whose own catalogues are about something else (`misnamed`), where those of
an article that is gone, or of another such one, are about it: two may have swapped their names. Where more than one may
be meant, people are told and nothing is done.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from l10n import files
from l10n.pipeline.extracted import ExtractResult
from l10n.pipeline.misnamed import catalogues, misnamed, sentences, share
from l10n.project import Project, Source, articles, orphans, state

_SHARE = 0.5
"""Least share of sentences that are the same, of the article and of the catalogue."""
_COMMON = 50
"""Sentences in more catalogues than this tell nothing."""
_TRIED = 5
"""With how many catalogues an article is compared."""


@dataclass(frozen=True, slots=True)
class Renames:
    """What became of articles that are gone."""

    old: Mapping[str, str] = field(default_factory=dict)
    """By the id of an article the one it had before."""
    hints: Mapping[str, str] = field(default_factory=dict)
    """By the id of an article a line for people, where it cannot be told which one it was."""
    left: tuple[str, ...] = ()
    """Articles that are gone and only their catalogues are left."""
    forgotten: frozenset[str] = frozenset()
    """Articles of the last run that nothing is left of, at least under that name."""
    whole: bool = False
    """Whether all articles of the project were asked for."""

    def followed(self, known: state.States) -> dict[str, Mapping[str, state.CatalogueState]]:
        """What is remembered of articles, by the names they have now. Their catalogues are to be looked at, as they tell of
        the files that their sentences stand in."""
        moved = {*self.old.values()}
        kept = {n: of for n, of in known.items() if n not in self.forgotten and n not in moved}
        for name, before in self.old.items():
            of = known.get(before, {})
            kept[name] = {tag: replace(each, inputs="") for tag, each in of.items()}
        return kept | {name: {} for name in self.left if name not in kept}

    def told(self, result: ExtractResult) -> ExtractResult:
        """The result of an article with what is to be told of its name."""
        before, hint = self.old.get(result.article, ""), self.hints.get(result.article)
        if not before and not hint:
            return result
        warnings = (hint, *result.warnings) if hint else result.warnings
        return replace(result, renamed=before, warnings=warnings)

    @property
    def warnings(self) -> tuple[str, ...]:
        """What people are told of catalogues without an article."""
        said = orphans.told(self.left) if self.whole else ""
        return (said,) if said else ()


@dataclass(frozen=True, slots=True)
class Matched:
    """Articles of which a project has catalogues under another name."""

    old: Mapping[str, str] = field(default_factory=dict)
    """As of `Renames`; what is to be done."""
    hints: Mapping[str, str] = field(default_factory=dict)
    gone: orphans.Catalogues = field(default_factory=dict)
    """All catalogues without an article."""
    strange: frozenset[str] = frozenset()
    """Articles whose catalogues are not about them."""


def renamed(
    project: Project,
    sources: Sequence[Source],
    known: Iterable[str],
    keys_of: Callable[[Source], frozenset[str]],
    changed: Callable[[Source], bool] = lambda _: False,
) -> Renames:
    """Finds articles that have another name than before, and gives what belongs to them that name.

    `known`: the articles of the last run. `keys_of`: the sentences of an article, which may fail. `changed`: whether an
    article is another than in the last run. Nothing is looked for on disk where nothing changed.
    Errors: `FileError`, `ConfigError`, `LockedError`; nothing was moved then.
    """
    remembered = set(known)
    asked = {source.id for source in sources}
    suspects = [s for s in sources if not s.fault and changed(s)]
    if asked == remembered and not suspects:
        return Renames(whole=True)
    here = {source.id: source for source in articles(project)} | {s.id: s for s in sources}
    others = [source for name, source in here.items() if name not in asked]
    found = recognised(project, sources, here, remembered, keys_of, (suspects, others))
    moves = orphans.closed({b: article for article, b in found.old.items()}, found.strange)
    if moves:
        _readdress(project, moves)
        suffixes = {name: source.path.suffix for name, source in here.items()}
        orphans.rename(project, moves, suffixes)
    left = {name for name in found.gone if name not in moves}
    left |= {name for name in moves.values() if name not in here}
    return Renames(
        {article: before for before, article in moves.items() if article in here},
        found.hints,
        tuple(sorted(left)),
        frozenset(remembered - here.keys() - left),
        asked == here.keys(),
    )


def recognised(
    project: Project,
    sources: Sequence[Source],
    every: Container[str],
    remembered: Container[str],
    keys_of: Callable[[Source], frozenset[str]],
    suspects: tuple[Sequence[Source], Sequence[Source]] = ((), ()),
) -> Matched:
    """Which articles have their catalogues under another name; nothing is done. `every`: the ids of all articles;
    `remembered`: those of the last run; `suspects`: what `misnamed` takes."""
    cut: dict[str, frozenset[str]] = {}

    def keys(source: Source) -> frozenset[str]:
        if source.id not in cut:
            try:
                cut[source.id] = keys_of(source)
            except Exception:  # noqa: BLE001 - told by the extraction of the article
                cut[source.id] = frozenset()
        return cut[source.id]

    gone = orphans.orphans(project, every)
    new = [s for s in sources if not s.fault and s.id not in remembered and _lacks(project, s)]
    strange = misnamed(project, *suspects, keys)
    held = {source.id: catalogues(project, source) for source in strange}
    new += [source for source in strange if source.id not in {s.id for s in new}]
    old, hints = _matched(new, {**gone, **held}, keys) if new and (gone or held) else ({}, {})
    return Matched(old, hints, gone, frozenset(held))


def _readdress(project: Project, moves: Mapping[str, str]) -> None:
    """Gives the addresses that pages stood at to the new names. Errors: `ConfigError`, `FileError`, `LockedError`."""
    from l10n.pipeline.site import addresses
    from l10n.pipeline.site.state import ADDRESSES

    book = project.root / "locales" / ADDRESSES
    if book.is_file():
        with files.locked(project.state.with_name("site")):
            addresses.save(book, addresses.moved(addresses.load(book), moves), project.root)


def _lacks(project: Project, source: Source) -> bool:
    """Whether an article lacks a catalogue in one of its languages."""
    tags = project.languages((), source.id)
    return not all(project.catalogue(source.id, tag).is_file() for tag in tags)


def _matched(
    new: Sequence[Source],
    gone: orphans.Catalogues,
    keys_of: Callable[[Source], frozenset[str]],
) -> tuple[dict[str, str], dict[str, str]]:
    """Which of the articles that are gone each new one was, and hints where that is not certain."""
    before = {name: keys for name, paths in gone.items() if (keys := sentences(paths))}
    counts = Counter(key for keys in before.values() for key in keys)
    having: dict[str, list[str]] = {}
    for name, keys in before.items():
        for key in keys:
            if counts[key] <= _COMMON:
                having.setdefault(key, []).append(name)
    shares: dict[tuple[str, str], float] = {}
    for source in new:
        mine = keys_of(source)
        hits = Counter(name for key in mine for name in having.get(key, ()))
        for name, _ in hits.most_common(_TRIED):
            if name != source.id and (common := share(mine, before[name])) >= _SHARE:
                shares[source.id, name] = common
    found: dict[str, str] = {}
    for least in (1.0, _SHARE):  # what is the same to the letter first
        pairs = [
            (article, name)
            for (article, name), common in shares.items()
            if common >= least and article not in found and name not in found.values()
        ]
        left, right = Counter(a for a, _ in pairs), Counter(b for _, b in pairs)
        found |= {a: b for a, b in pairs if left[a] == right[b] == 1}
    hints: dict[str, str] = {}
    for article in dict.fromkeys(a for a, _ in shares if a not in found):
        names = sorted(b for a, b in shares if a == article and b not in found.values())
        if names:
            hints[article] = _hint(article, names)
    return found, hints


def _hint(article: str, names: Sequence[str]) -> str:
    said = " or ".join(names)
    return (
        f"{article}: it may be {said} renamed; to keep translations, rename "
        f"locales/*/LC_MESSAGES/{names[0]}.po to {article}.po"
    )
