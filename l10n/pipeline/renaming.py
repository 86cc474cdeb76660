"""Renamed articles: known by their sentences, which the catalogues of an article that is gone have too.

An article that has no catalogues yet, and shares at least half of its sentences with those of one article that is gone, is
that article under another name. Where more than one may be meant, people are told and nothing is done.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from l10n import files
from l10n.catalogues import po
from l10n.errors import L10nError
from l10n.pipeline.extracted import ExtractResult
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
        """What is remembered of articles, by the names they have now."""
        kept = {name: of for name, of in known.items() if name not in self.forgotten}
        kept |= {name: known.get(before, {}) for name, before in self.old.items()}
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


def renamed(
    project: Project,
    sources: Sequence[Source],
    known: Iterable[str],
    keys_of: Callable[[Source], frozenset[str]],
) -> Renames:
    """Finds articles that have another name than before, and gives what belongs to them that name.

    `known`: the articles of the last run. `keys_of`: the sentences of an article, which may fail. Nothing is looked for on
    disk where the articles are those of the last run. Errors: `FileError`.
    """
    remembered = set(known)
    asked = {source.id for source in sources}
    if asked == remembered:
        return Renames(whole=True)
    every = {source.id for source in articles(project)} | asked
    gone = orphans.orphans(project, every)
    new = [s for s in sources if not s.fault and s.id not in remembered and _lacks(project, s)]
    old, hints = _matched(new, gone, keys_of) if new and gone else ({}, {})
    suffixes = {source.id: source.path.suffix for source in sources}
    for article, before in old.items():
        orphans.rename(project, before, article, suffixes[article])
    left = tuple(name for name in gone if name not in old.values())
    return Renames(old, hints, left, frozenset(remembered - every - {*left}), asked == every)


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
    before = {name: keys for name, paths in gone.items() if (keys := _keys(paths))}
    counts = Counter(key for keys in before.values() for key in keys)
    having: dict[str, list[str]] = {}
    for name, keys in before.items():
        for key in keys:
            if counts[key] <= _COMMON:
                having.setdefault(key, []).append(name)
    shares: dict[tuple[str, str], float] = {}
    for source in new:
        try:
            mine = keys_of(source)
        except Exception:  # noqa: BLE001, S112 - told by the extraction of the article
            continue
        hits = Counter(name for key in mine for name in having.get(key, ()))
        for name, _ in hits.most_common(_TRIED):
            share = len(mine & before[name]) / max(len(mine), len(before[name]))
            if share >= _SHARE:
                shares[source.id, name] = share
    found: dict[str, str] = {}
    for least in (1.0, _SHARE):  # what is the same to the letter first
        pairs = [
            (article, name)
            for (article, name), share in shares.items()
            if share >= least and article not in found and name not in found.values()
        ]
        left, right = Counter(a for a, _ in pairs), Counter(b for _, b in pairs)
        found |= {a: b for a, b in pairs if left[a] == right[b] == 1}
    hints: dict[str, str] = {}
    for article in dict.fromkeys(a for a, _ in shares if a not in found):
        names = sorted(b for a, b in shares if a == article and b not in found.values())
        if names:
            hints[article] = _hint(article, names)
    return found, hints


def _keys(paths: Sequence[Path]) -> frozenset[str]:
    """The sentences that the catalogues of an article have, by the first of them that can be read."""
    for path in paths:
        try:
            found = po.parse(files.read(path), str(path))
        except L10nError:
            continue
        return frozenset(m.key for m in found.messages if not m.obsolete)
    return frozenset()


def _hint(article: str, names: Sequence[str]) -> str:
    said = " or ".join(names)
    return (
        f"{article}: it may be {said} renamed; to keep translations, rename "
        f"locales/*/LC_MESSAGES/{names[0]}.po to {article}.po"
    )
