"""A house's conventions upon a form: the article in Russian, the letter for a foreign g and a region's spelling in Arabic."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path

from l10n.names import article
from l10n.names.seed import Entity
from l10n.names.settings import USUAL, NameSettings
from l10n.names.tables import rows

_REGIONS = Path(__file__).with_name("data") / "regions.tsv"


def housed(text: str, entity: Entity, target: str, settings: NameSettings = USUAL) -> str:
    """A form of the seed as the house writes it."""
    if settings.usual:
        return text
    if target == "ar":
        return _of_seed(text, entity, settings)
    return with_article(text, settings) if target == "ru" and entity.kind == "person" else text


def with_article(text: str, settings: NameSettings) -> str:
    """A person's name in Russian with each Arabic article as the house writes it: Ахмед аш-Шараа, эш-Шараа, Шараа."""
    words = []
    for word in text.split(" "):
        has, bare = article.split(word, "ru")
        words.append(article.russian(bare, settings) if has else word)
    return " ".join(words)


def with_g(text: str, name: str, settings: NameSettings) -> str:
    """A foreign name in Arabic with the house's letter for g, where `name` in Latin or Cyrillic letters has one."""
    lower = name.lower()
    if "gh" in lower.replace("burgh", "burg") or not {"g", "г"} & set(lower):
        return text  # غ stands for itself: Ghazni, Baghdad
    return text.replace("غ", settings.hard_g)


def regional(text: str, settings: NameSettings) -> str:
    """An Arabic form with the spellings of the house's region: الأمريكي in Egypt, الأميركي in the Levant."""
    for ours, theirs in _stems(settings.region):
        text = text.replace(ours, theirs)
    return text


def _of_seed(text: str, entity: Entity, settings: NameSettings) -> str:
    other = with_g(text, entity.en, settings)
    if other == text or other in entity.ar_alt:
        return other
    if entity.kind == "place":  # Egypt writes البرتغال as all do
        return text
    arab = any(article.split(word, "en")[0] for word in entity.en.split(" "))
    return text if arab else other


@cache
def _stems(region: str) -> Sequence[tuple[str, str]]:
    table = rows(_REGIONS, ("levant", "gulf", "maghreb", "egypt"))
    pairs = [(row["levant"], row[region]) for _, row in table]
    return [(ours, theirs) for ours, theirs in pairs if ours != theirs]
