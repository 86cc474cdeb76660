"""What a run tells of articles, kept with the state of the site, so that a run that makes nothing anew tells the same."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import astuple, dataclass, field
from typing import Any

from l10n.model import Finding
from l10n.pipeline.site.outcome import Withheld


@dataclass(frozen=True, slots=True)
class Told:
    """What there is to tell of an article, or of all of them."""

    warnings: tuple[str, ...] = ()
    findings: tuple[Finding, ...] = ()
    """What is wrong with its translations."""
    withheld: tuple[Withheld, ...] = ()
    """Translations that are not part of the site."""
    guessed: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """Names in bylines as they are shown though nobody has approved that, by language, by name; empty: as it is."""

    def table(self) -> dict[str, Any]:
        """As plain values."""
        table: dict[str, Any] = {
            "warnings": self.warnings,
            "findings": [astuple(each) for each in self.findings],
            "withheld": [astuple(each) for each in self.withheld],
            "guessed": self.guessed,
        }
        return {name: value for name, value in table.items() if value}

    def text(self) -> str:
        """As the state keeps it; empty where there is nothing to tell."""
        table = self.table()
        return json.dumps(table, ensure_ascii=False) if table else ""

    @classmethod
    def of(cls, table: Mapping[str, Any]) -> Told:
        """From plain values."""
        return cls(
            tuple(table.get("warnings", ())),
            tuple(Finding(*each) for each in table.get("findings", ())),
            tuple(Withheld(*each) for each in table.get("withheld", ())),
            table.get("guessed", {}),
        )


def united(tables: Iterable[Mapping[str, Any]]) -> Told:
    """What there is to tell of several articles, in their order. Takes it as the state kept it, for of ten thousand
    articles there may be much."""
    every = list(tables)

    def all_of(name: str) -> Iterator[Sequence[Any]]:
        return (each for table in every for each in table.get(name, ()))

    guessed: dict[str, dict[str, str]] = {}
    for table in every:
        for tag, names in table.get("guessed", {}).items():
            guessed.setdefault(tag, {}).update(names)
    return Told.of(
        {
            "warnings": list(dict.fromkeys(w for t in every for w in t.get("warnings", ()))),
            "findings": all_of("findings"),
            "withheld": all_of("withheld"),
            "guessed": guessed,
        }
    )
