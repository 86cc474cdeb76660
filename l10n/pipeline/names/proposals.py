"""Proposals for the names of a project: asked for where those that an entry has will not do."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from l10n.catalogues.names.catalogue import Proposed, kept, told_by
from l10n.catalogues.names.entries import Name
from l10n.config import Config
from l10n.model import Message
from l10n.project import state

_UNLIKELY = 0.01
"""Proposals that are so much less sure than the first are not shown: داماسكوس for Damascus, where دمشق is known."""


@dataclass(frozen=True, slots=True)
class Proposer:
    """Asks for proposals, where those that an entry has will not do."""

    config: Config
    target: str
    base: str
    persons: Mapping[str, str]
    """The approved forms of persons, by key."""
    news: frozenset[str]
    """Last words of those that were approved, or changed, since the last run."""
    current: bool
    """Whether the proposals that are there were made by this version with these settings."""

    def __call__(self, name: Name, before: Message | None) -> Proposed:
        if self.current and before is not None and not before.obsolete:
            last = name.key.split()[-1].casefold() if name.key.split() else ""
            if before.key == name.key and not (name.stands_for and last in self.news):
                return kept(before)
        return proposals_for(name, self.base, self.target, self.config, told_by(name, self.persons))


def proposals_for(
    name: Name, base: str, target: str, config: Config, told: Mapping[str, str]
) -> Proposed:
    """Proposals for a name: from the key if that is in the language of keys, else from the language an article has it in.

    `told`: what approved names say of it.
    """
    from l10n.names.propose import fills, propose_names
    from l10n.names.settings import NameSettings

    wanted = config.names
    settings = NameSettings(
        {target: dict(told)}, wanted.article, wanted.al, wanted.g, wanted.region
    )
    for source, text in _sources(name, base):
        if source == target:
            continue
        found = propose_names(text, source, target, name.kind, settings)
        if found:
            likely = [p for p in found if p.confidence >= _UNLIKELY * found[0].confidence]
            return Proposed(tuple(likely), fills(found))
    return Proposed((), False)


def _sources(name: Name, base: str) -> Iterable[tuple[str, str]]:
    """The languages a name may be proposed from, with its form there, the key's own first."""
    own = next((tag for tag, forms in name.forms.items() if name.key in forms), base)
    yield own, name.key
    for tag, forms in name.forms.items():
        if tag != own:
            yield tag, forms[0]


def proposing(config: Config) -> str:
    """What of the tool and the settings decides what is proposed."""
    from l10n import __version__

    return state.digest(f"{__version__} {config.names!r} {config.source_language}".encode())
