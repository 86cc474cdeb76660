"""How the names of authors and translators are written in the languages of a site.

As `names.po` has them; where nobody has approved a form, the likeliest one in the page's letters, and the run tells of it.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from l10n import files
from l10n.config import NamesConfig
from l10n.errors import L10nError
from l10n.pipeline.jobs import Failure
from l10n.project import Project
from l10n.project.state import digest
from l10n.publish.isolate import script_in, script_of

if TYPE_CHECKING:
    from l10n.catalogues.names.index import NameIndex

_LEAST, _AHEAD = 0.5, 0.4
"""Confidence of a form from which on it is better than one in letters that readers of the page cannot read, and how far
the next must be behind."""
_LONGEST = 5
_LOWER = frozenset({"al", "el", "bin", "ibn", "van", "von", "de", "da", "аль", "ибн", "фон", "де"})
_TONGUES = {"Latn": "en", "Cyrl": "ru", "Arab": "ar"}
_TOLD = 5
_NAMES = "names"
"""`catalogues.names.NAME`; that module and what it needs load where names are to be looked up."""


@dataclass(frozen=True, slots=True)
class Form:
    """A name in a language."""

    text: str
    """Empty: there is none."""
    approved: bool
    """Whether there is nothing for anybody to approve."""


Forms = Mapping[str, Mapping[str, Form]]
"""By language, by the name as its article has it."""


@dataclass(slots=True)
class Bylines:
    """The names of one article's pages."""

    project: Project
    known: Forms
    source: str
    """Language of the article."""
    found: dict[str, dict[str, Form]] = field(default_factory=dict)
    """Those that were asked for."""
    faults: dict[str, Failure] = field(default_factory=dict)
    """Why no approved name could be asked for, by language."""

    def written(self, name: str, language: str) -> str:
        """A name as pages in a language (`ar-Latn` too) have it: as it is where no form is known."""
        if not name or language == self.source:
            return name
        script = script_of(language)
        into = "en" if "-Latn" in language and script_of(_tongue(language)) != "Latn" else language
        if script_in(name) in ("", script) and into != language:
            return name  # in the letters of a reader script already
        found = self.found.setdefault(into, {})
        form = self.known.get(into, {}).get(name)
        if form is None:
            path = self.project.catalogue(_NAMES, into)
            stamp = _stamp(path)
            form = _form(path, stamp, name, self.source, into, self.project.config.names)
            if fault := _names(path, stamp)[1]:  # the form is not to be remembered
                self.faults[into] = fault
                return form.text or name
        found[name] = form
        return form.text or name


def _tongue(language: str) -> str:
    return language.partition("-")[0].lower()


@lru_cache(4096)
def _form(
    path: Path, stamp: str, name: str, source: str, language: str, wanted: NamesConfig
) -> Form:
    """The form of a name in a language. `path`, `stamp`: of its `names.po`; `source`: the language of the article."""
    for agreed_name in _names(path, stamp)[0].written_so(name):
        if agreed_name.approved:
            return Form(agreed_name.form, True)
    script = script_in(name)
    if script in ("", script_of(language)) or not _is_name(name):
        return Form("", True)
    tongue = _tongue(source) if script == script_of(source) else _TONGUES.get(script, "")
    return Form(_guessed(name, tongue, _tongue(language), wanted), False)


@lru_cache(4096)
def _guessed(name: str, source: str, target: str, wanted: NamesConfig) -> str:
    from l10n.names.propose import propose_names
    from l10n.names.settings import NameSettings

    settings = NameSettings({}, wanted.article, wanted.al, wanted.g, wanted.region)
    found = propose_names(name, source, target, "person", settings)
    if not found or found[0].confidence < _LEAST:
        return ""
    next_best = found[1].confidence if len(found) > 1 else 0.0
    return found[0].form if found[0].confidence - next_best >= _AHEAD else ""


def _is_name(text: str) -> bool:
    """Whether a byline is the name of one person, and nothing like `our staff and agencies`."""
    words = text.replace("-", " ").split()
    return len(words) <= _LONGEST and all(
        word.strip(".’'").isalpha() and (not word[0].islower() or word in _LOWER) for word in words
    )


@lru_cache(16)
def _names(path: Path, stamp: str) -> tuple[NameIndex, Failure | None]:
    """The names in a file; none and why where it is broken. `stamp`: what the answer is remembered by."""
    from l10n.catalogues import po
    from l10n.catalogues.names.catalogue import agreed
    from l10n.catalogues.names.index import index

    if not stamp:
        return index(()), None
    try:
        return index(agreed(po.parse(files.read(path), str(path)))), None
    except L10nError as error:
        return index(()), Failure.of(error, str(path))


def _stamp(path: Path) -> str:
    try:
        told = path.stat()
    except OSError:
        return ""
    return f"{told.st_mtime_ns} {told.st_size} {told.st_ino}"


# ------------------------------------------------------------------ between runs


def remembered(forms: Forms, source: Mapping[str, str]) -> str:
    """The forms as the site's state keeps them. `source`: digests of `names.po`, by language."""
    table = {
        tag: {name: [form.text, form.approved] for name, form in sorted(each.items())}
        for tag, each in sorted(forms.items())
    }
    return json.dumps({"forms": table, "names": dict(source)}, ensure_ascii=False)


def recalled(project: Project, said: str) -> tuple[Forms, frozenset[str], list[Failure]]:
    """(the forms that the last run used and that still hold, those it used and that do not, as pages show them, why no
    approved names could be asked for)."""
    table = json.loads(said or "{}")
    forms = {
        tag: {name: Form(*form) for name, form in each.items()}
        for tag, each in table.get("forms", {}).items()
    }
    before, former, faults = table.get("names", {}), set(), []
    for tag, now in digests(project, forms).items():
        if before.get(tag) == now:
            continue
        path = project.catalogue(_NAMES, tag)
        names, fault = _names(path, _stamp(path))
        if fault:
            faults.append(fault)
        for name, form in list(forms[tag].items()):
            agreed_form = next((a.form for a in names.written_so(name) if a.approved), "")
            if agreed_form != (form.text if form.approved else ""):
                former.add(form.text or name)
                del forms[tag][name]
    return forms, frozenset(former), faults


def digests(project: Project, languages: Iterable[str]) -> dict[str, str]:
    """Digests of the catalogues of names; empty where there is none."""
    found = {tag: files.content(project.catalogue(_NAMES, tag)) for tag in languages}
    return {tag: digest(data) if data else "" for tag, data in found.items()}


def united(*several: Forms) -> dict[str, dict[str, Form]]:
    every: dict[str, dict[str, Form]] = {}
    for forms in several:
        for tag, each in forms.items():
            every.setdefault(tag, {}).update(each)
    return every


def told(project: Project, forms: Forms) -> Iterator[str]:
    """A line for each language with names of authors that nobody has approved."""
    for tag, each in sorted(forms.items()):
        guessed = [
            f"{name} ({f'as {form.text}' if form.text else 'as it is'})"
            for name, form in sorted(each.items())
            if not form.approved
        ]
        if guessed:
            more = f" and {len(guessed) - _TOLD} more" if len(guessed) > _TOLD else ""
            yield (
                f"{project.catalogue(_NAMES, tag)}: bylines show names that nobody has approved: "
                f"{', '.join(guessed[:_TOLD])}{more}; give their forms here, without `fuzzy`"
            )
