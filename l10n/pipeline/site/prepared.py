"""What all articles of a site have in common, made ready once for a run."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from l10n import files
from l10n.config import Config
from l10n.phrases.house import check_settings
from l10n.project import Project
from l10n.project.state import digest
from l10n.publish.messages import NAME, messages
from l10n.publish.site import Site
from l10n.renditions.adapt.policy import digits_wanted, policy_of
from l10n.romanisation.readings import Readings
from l10n.romanisation.scripts import reader_script

_PHRASES = "phrases"
"""`catalogues.phrasebook.NAME`; that module and what it needs load where there is such a catalogue."""
_NO_ADDRESS = "l10n.toml: there is no base_url in [publish], so there are no feeds, no sitemap and no canonical addresses"


@dataclass(frozen=True, slots=True)
class Prepared:
    theme: Path
    """The folder of the project's own templates, if there is one."""
    config: Config
    """The settings, with the wording that translators chose for phrases."""
    site: Site
    readings: dict[str, Readings]
    """How words are read in reader scripts, by language."""
    warnings: tuple[str, ...]

    def stamp(self, settings: str, told: Iterable[str]) -> str:
        """A digest of what every page depends on. `settings`: that of the settings; `told`: the project's files."""
        themed = f"{self.theme}/"
        shared = [p for p in told if p.startswith(themed) or p.endswith("/readings.toml")]
        parts = [p.encode() + files.read(Path(p)) for p in sorted(shared)]
        values = (self.site, sorted(self.readings.items()), self.config.wording)
        return digest(settings.encode(), *parts, repr(values).encode())


def prepared(project: Project) -> Prepared:
    """Errors: `ConfigError`, those of reading `phrases.po`, `site.po` and readings."""
    check_settings(project.config)
    every = {tag for own in project.config.articles for tag in project.renditions((), own)}
    tags = sorted(every.union(project.renditions((), "")))
    scripts = {tag: script for tag in tags if (script := reader_script(tag, project.config))}
    of_scripts = sorted({script.base for script in scripts.values()})
    bases = {*of_scripts, *tags} - scripts.keys()
    wording = _wording(project, bases)
    warnings: list[str] = []
    readings: dict[str, Readings] = {}
    for base in of_scripts:
        from l10n.pipeline.readings import readings_of  # with all that names need

        readings[base], told = readings_of(project, base)
        warnings += told
    said = {}
    for tag in tags:
        path = project.catalogue(NAME, tag)
        own_said = messages(tag, files.read(path) if path.is_file() else None, str(path))
        digits = digits_wanted(policy_of(project.config, tag), tag)
        said[tag] = replace(own_said, digits=digits)
    own = project.config.publish
    if not own.base_url:
        warnings.append(_NO_ADDRESS)
    theme = project.root / own.theme
    site = Site(
        own.base_url,
        own.title,
        said,
        {tag: (script.base, script.system) for tag, script in scripts.items()},
        own.per_page,
        project.config.languages,
        {t: policy_of(project.config, scripts[t].base if t in scripts else t) for t in tags},
        str(theme) if theme.is_dir() else "",
    )
    config = replace(project.config, wording=wording)
    return Prepared(theme, config, site, readings, tuple(warnings))


def _wording(project: Project, languages: Iterable[str]) -> Mapping[str, Mapping[str, str]]:
    """What translators chose for phrases, by language."""
    if not any(project.catalogue(_PHRASES, tag).is_file() for tag in languages):
        return {}
    from l10n.pipeline.phrasebook import with_wording

    return with_wording(project, languages).config.wording
