"""How the names of authors and translators are written in the languages of a site.

As `names.po` has them; where nobody has approved a form, the likeliest one in the page's letters, and the run tells of it.
What other articles call the same person goes before what is guessed: where «ليلى حداد» is proposed for the Layla Haddad of
one article, the author «ليلى حداد» of another is her.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import astuple, dataclass, field, replace
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from l10n import files
from l10n.config import NamesConfig
from l10n.errors import L10nError
from l10n.language.locale import primary
from l10n.pipeline.jobs import Failure
from l10n.project import Project
from l10n.project.state import digest
from l10n.publish.isolate import script_in, script_of
from l10n.publish.signatures import OPEN, is_name

if TYPE_CHECKING:
    from l10n.catalogues.names.catalogue import AgreedName
    from l10n.catalogues.names.index import NameIndex

_LEAST, _LEAST_OF_MODEL = 0.3, 0.5
"""Confidence of a form from which on it is better than one in letters that readers of the page cannot read, and that of
one which the model spelt: half of «Сюзанна Хуатами» for سوزان خواتمي, at 0.34, is no name."""
_TONGUES = {"Latn": "en", "Cyrl": "ru", "Arab": "ar"}
_LATIN = "en"
"""Whose forms reader scripts show."""
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
    known: bool = False
    """Whether the project's catalogues of names have it, be it as a proposal."""


Forms = Mapping[str, Mapping[str, Form]]
"""By language, by the name as its article has it."""


class NamesFile(NamedTuple):
    """A `names.po` as a run finds it."""

    language: str
    path: str
    stamp: str
    """What its names are remembered by; empty: there is none."""


def names_files(project: Project, languages: Iterable[str]) -> dict[str, NamesFile]:
    """The `names.po` by language of all that pages in some languages ask for, and of the project's languages."""
    every = dict.fromkeys((*languages, *project.config.languages, _LATIN))
    return {tag: _names_file(project, tag) for tag in every}


@dataclass(slots=True)
class Bylines:
    """The names of one article's pages."""

    files: Mapping[str, NamesFile]
    """By language, see `names_files`."""
    wanted: NamesConfig
    known: Forms
    source: str
    """Language of the article."""
    found: dict[str, dict[str, Form]] = field(default_factory=dict)
    """Those that were asked for."""
    faults: dict[str, Failure] = field(default_factory=dict)
    """Why no approved name could be asked for, by language."""

    def written(self, name: str, shown: str, language: str) -> str:
        """A name as pages in a language (`ar-Latn` too) have it: as it is where no form is known. `shown`: as the
        rendition has it, in the letters of a reader script, say."""
        if not name or language == self.source:
            return name
        script, into = script_of(language), _into(language)
        if script_in(name) in ("", script) and into != language:
            return name  # in the letters of a reader script already
        spelt = into != language and script_in(shown) == script and not OPEN.search(shown)
        form = self.known.get(into, {}).get(name)
        if form is None:
            every = tuple(self.files.values())
            form = _form(every, name, self.source, into, self.wanted)
            broken = {file.language: fault for file in every if (fault := _names(file)[1])}
            if broken:  # the form is not to be remembered
                self.faults |= broken
                return form.text or shown
        if spelt and not form.known:
            form, into = Form(shown, True), language
        self.found.setdefault(into, {})[name] = form
        return form.text or shown


def _into(language: str) -> str:
    """The language whose forms pages show."""
    foreign = "-Latn" in language and script_of(primary(language)) != "Latn"
    return _LATIN if foreign else language


@lru_cache(4096)
def _form(
    every: tuple[NamesFile, ...], name: str, source: str, language: str, wanted: NamesConfig
) -> Form:
    """The form of a name in a language. `every`: the files that there are; `source`: the language of the article."""
    if known := _known(every, name, language):
        return known
    script = script_in(name)
    if script in ("", script_of(language)) or not is_name(name):
        return Form("", True)
    tongue = primary(source) if script == script_of(source) else _TONGUES.get(script, "")
    return Form(_guessed(name, tongue, primary(language), wanted), False)


@lru_cache(4096)
def _guessed(name: str, source: str, target: str, wanted: NamesConfig) -> str:
    from l10n.names.propose import propose_names
    from l10n.names.settings import NameSettings

    settings = NameSettings({}, wanted.article, wanted.al, wanted.g, wanted.region)
    best = next(iter(propose_names(name, source, target, "person", settings)), None)
    if best is None:
        return ""
    least = _LEAST_OF_MODEL if "model" in best.origin else _LEAST
    return best.form if best.confidence >= least else ""


def _known(every: tuple[NamesFile, ...], name: str, language: str) -> Form | None:
    """What the project's catalogues of names have for a name: an approved form, else how it is written where it is the
    name of somebody that other articles tell of."""
    from l10n.names.fold import fold

    if not any(file.stamp for file in every):
        return None
    here = next((_names(file)[0] for file in every if file.language == language), None)
    if here is None:
        return None
    for each in here.written_so(name):
        if each.approved:
            return Form(each.form, True, True)
    letters = script_of(language)
    if script_in(name) in ("", letters):
        return None
    keys: dict[str, bool] = {}  # and whether people say that it is this name
    for file in every:
        for each in _by_form(file).get(fold(name), ()):
            keys[each.key] = keys.get(each.key, False) or each.approved
    found: list[Form] = []
    for key, sure in keys.items():
        found += [
            Form(form, sure and each.approved, True)
            for each in here.by_key.get(key, ())
            if each.kind == "person" and (form := _likeliest(each))
        ]
        found.append(Form(key, sure, True))
    found = [form for form in found if script_in(form.text) == letters]
    approved = {form.text for form in found if form.approved}
    if len(approved) == 1:
        return Form(approved.pop(), True, True)
    return replace(found[0], approved=False) if found else None


def _likeliest(name: AgreedName) -> str:
    """The form that a catalogue has or proposes."""
    return name.form or next(iter(name.others), "")


@lru_cache(16)
def _by_form(file: NamesFile) -> Mapping[str, tuple[AgreedName, ...]]:
    """The persons of a file by the form that it has or proposes."""
    from l10n.names.fold import fold

    found: dict[str, tuple[AgreedName, ...]] = {}
    for each in _names(file)[0].names:
        if each.kind == "person" and (form := _likeliest(each)):
            found[fold(form)] = (*found.get(fold(form), ()), each)
    return found


@lru_cache(16)
def _names(file: NamesFile) -> tuple[NameIndex, Failure | None]:
    """The names in a file; none and why where it is broken."""
    from l10n.catalogues import po
    from l10n.catalogues.names.catalogue import agreed
    from l10n.catalogues.names.index import index

    if not file.stamp:
        return index(()), None
    try:
        return index(agreed(po.parse(files.read(Path(file.path)), file.path))), None
    except L10nError as error:
        return index(()), Failure.of(error, file.path)


def _names_file(project: Project, language: str) -> NamesFile:
    path = project.catalogue(_NAMES, language)
    try:
        told = path.stat()
    except OSError:
        return NamesFile(language, str(path), "")
    return NamesFile(language, str(path), f"{told.st_mtime_ns} {told.st_size} {told.st_ino}")


# ------------------------------------------------------------------ between runs


def remembered(forms: Forms, source: Mapping[str, str]) -> str:
    """The forms as the site's state keeps them. `source`: digests of `names.po`, by language."""
    table = {
        tag: {name: astuple(form) for name, form in sorted(each.items())}
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
    before, former = table.get("names", {}), set()
    now = digests(project, before)
    if now == before or not forms:
        return forms, frozenset(), []
    every = tuple(names_files(project, before).values())
    for tag, each in forms.items():
        for name, form in list(each.items()):
            known = _known(every, name, _into(tag))
            if known != form and (known or form.known):
                former |= {form.text or name, name}
                del each[name]
    changed = [file for file in every if before.get(file.language) != now[file.language]]
    return forms, frozenset(former), [fault for file in changed if (fault := _names(file)[1])]


def digests(project: Project, languages: Iterable[str]) -> dict[str, str]:
    """Digests of the catalogues of names, as `names_files` has them; empty where there is none."""
    found = {
        tag: files.content(Path(file.path)) for tag, file in names_files(project, languages).items()
    }
    return {tag: digest(data) if data else "" for tag, data in found.items()}


def united(*several: Forms) -> dict[str, dict[str, Form]]:
    every: dict[str, dict[str, Form]] = {}
    for forms in several:
        for tag, each in forms.items():
            every.setdefault(tag, {}).update(each)
    return every


def guessed(forms: Forms) -> dict[str, dict[str, str]]:
    """The forms that nobody has approved, by language, by name; empty for one that stands as it is."""
    found = {
        tag: {name: form.text for name, form in sorted(each.items()) if not form.approved}
        for tag, each in sorted(forms.items())
    }
    return {tag: each for tag, each in found.items() if each}


def told(project: Project, guessed: Mapping[str, Mapping[str, str]]) -> Iterator[str]:
    """A line for each language with names of authors that nobody has approved (`guessed`)."""
    for tag, each in sorted(guessed.items()):
        names = [
            f"{name} ({f'as {form}' if form else 'as it is'})"
            for name, form in sorted(each.items())
        ]
        more = f" and {len(names) - _TOLD} more" if len(names) > _TOLD else ""
        yield (
            f"{project.catalogue(_NAMES, tag)}: bylines show names that nobody has approved: "
            f"{', '.join(names[:_TOLD])}{more}; give their forms here, without `fuzzy`"
        )
