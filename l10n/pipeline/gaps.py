"""What the toolkit has nothing for in a language: a note, since all else works there as anywhere."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from l10n.language.locale import display_name, primary
from l10n.project import Project
from l10n.romanisation.scripts import reader_script

_WHOLE = frozenset({"ar", "en", "ru"})
"""Languages that we have everything for."""
_ADAPTED = {"quotes": "quotation marks", "numbers": "numbers", "spaces": "no-break spaces"}
"""What the usage of a language decides, by the kind of adaptation."""


def gaps(project: Project, languages: Iterable[str]) -> Iterator[str]:
    """Lines for people about the languages that lack something, those that lack the same together."""
    found: dict[str, list[str]] = {}
    for tag in languages:
        script = reader_script(tag, project.config)
        if script and script.base not in project.config.languages:
            yield f"note: {tag} is made from the catalogues of {script.base}, which is not among the languages"
        if primary(tag) not in _WHOLE and (missing := "; ".join(_missing(project, tag))):
            name = display_name(tag)
            found.setdefault(missing, []).append(tag if name == tag else f"{name} ({tag})")
    for missing, tags in found.items():
        yield f"note: {', '.join(tags)}: {missing}"


def _missing(project: Project, tag: str) -> Iterator[str]:
    from l10n.config.adaptation import AdaptPolicy
    from l10n.names.propose import LANGUAGES
    from l10n.phrases.lexicon import entries
    from l10n.publish.messages import NAME, shipped_languages
    from l10n.renditions.adapt.registry import adaptations_for

    tongue = primary(tag)
    proposed = [] if any(tongue in each["forms"] for each in entries().values()) else ["greetings"]
    proposed += [] if tongue in LANGUAGES else ["names"]
    if proposed:
        yield f"{' and '.join(proposed)} are not proposed, phrases.po and names.po take them"
    kinds = {each.kind for each in adaptations_for(tag, AdaptPolicy())[1]}
    if others := [said for kind, said in _ADAPTED.items() if kind not in kinds]:
        yield f"{', '.join(others)} are not adapted"
    if tongue not in shipped_languages() and not project.catalogue(NAME, tag).is_file():
        yield f"the site speaks English without a locales/LANGUAGE/LC_MESSAGES/{NAME}.po"
