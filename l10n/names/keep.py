"""Writes the indexes of the station's tables anew (`l10n.names.indexes` says what they are): python -m l10n.names.keep"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping

from l10n.names.finding import arabic_letters
from l10n.names.finding.attested import seen_in
from l10n.names.finding.gazetteer import nodes
from l10n.names.indexes import FOLDER, written
from l10n.names.seed import forms_of, later_of, words_of


def made() -> Iterator[tuple[str, Mapping[str, str]]]:
    """Every index by its name, worked out from the tables."""
    for language in ("ar", "en", "ru"):
        yield f"forms-{language}", forms_of(language)
        yield f"known-{language}", nodes(language)
        yield f"later-{language}", later_of(language)
        yield f"words-{language}", words_of(language)
    for language in ("ar", "en"):
        yield f"seen-{language}", seen_in(language)
    yield "letters-ar", arabic_letters.made()


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    for name, index in made():
        path = FOLDER / f"{name}.txt"
        path.write_text(written(index), "utf-8", newline="\n")
        sys.stdout.write(f"{path.name}: {path.stat().st_size // 1000} kB\n")
