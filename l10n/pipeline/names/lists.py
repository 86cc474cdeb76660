"""What `l10n names` tells and does: the names of a project, lists of them from and for other programs."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import get_args

from l10n import files
from l10n.catalogues.names.catalogue import NAME, AgreedName, agreed
from l10n.catalogues.names.entities import known
from l10n.catalogues.names.entries import in_order, is_form
from l10n.catalogues.names.found import LANGUAGES
from l10n.catalogues.names.index import NameIndex, conflicts, index
from l10n.config import Config
from l10n.errors import UsageError
from l10n.exchange import csv_table, tbx
from l10n.exchange.terms import TermEntry, TermForm
from l10n.language.locale import primary
from l10n.model import Catalogue, Message
from l10n.names.fold import fold
from l10n.names.values import NameKind
from l10n.pipeline.jobs import now
from l10n.pipeline.names.extraction import names_in, new_catalogue
from l10n.pipeline.reading import base_language
from l10n.pipeline.rewriting import rewritten
from l10n.project import Project, Source

_FORMATS = {tbx.SUFFIX: (tbx.write, tbx.read), csv_table.SUFFIX: (csv_table.write, csv_table.read)}
_SCRIPTS = (("ru", re.compile("[\u0400-\u04ff]")), ("ar", re.compile("[\u0620-\u06ff]")))


@dataclass(frozen=True, slots=True)
class NameRow:
    """A name in one language."""

    language: str
    name: str
    kind: NameKind
    form: str
    status: str
    """`approved`, `proposed`, or `open` without a form."""
    origin: str
    """Who proposed the form; empty where a person wrote it, or there is none."""
    articles: tuple[str, ...]
    """The references of the articles that have it."""


@dataclass(frozen=True, slots=True)
class ConflictRow:
    """Two approved forms in one language that cannot both be right."""

    language: str
    file: str
    line: int
    reason: str


@dataclass(frozen=True, slots=True)
class Imported:
    """What became of a list in one language."""

    language: str
    path: str
    approved: int = 0
    proposed: int = 0
    same: int = 0
    """Forms that were there already."""
    refused: tuple[str, ...] = ()
    """Why others were left out, a line each."""


@dataclass(frozen=True, slots=True)
class Import:
    """What became of a list."""

    catalogues: tuple[Imported, ...]
    foreign: Mapping[str, int]
    """By language, how many forms it has in those that the project does not have."""


def rows(
    project: Project, languages: Sequence[str], sources: Sequence[Source] = ()
) -> list[NameRow]:
    """The names of a project in some languages, all without any; of some articles, all without any."""
    return [
        NameRow(
            language,
            name.key,
            name.kind,
            name.form,
            "approved" if name.approved else "proposed" if name.form else "open",
            name.origin,
            name.references,
        )
        for language, name in _names(project, languages, sources)
    ]


def _names(
    project: Project, languages: Sequence[str], sources: Sequence[Source]
) -> Iterator[tuple[str, AgreedName]]:
    """Names by language; those of some articles with no other references."""
    wanted = {project.reference(source) for source in sources}
    for language in languages or project.config.languages:
        for name in names_in(project, language):
            here = tuple(r for r in name.references if not wanted or _file(r) in wanted)
            if here or not wanted:
                yield language, replace(name, references=here)


def conflict_rows(project: Project, languages: Sequence[str]) -> list[ConflictRow]:
    """Where the catalogues of names contradict themselves."""
    return [
        ConflictRow(language, str(project.catalogue(NAME, language)), clash.name.line, clash.reason)
        for language in languages or project.config.languages
        for clash in conflicts(index(names_in(project, language)))
    ]


def export(
    project: Project,
    file: Path,
    languages: Sequence[str],
    sources: Sequence[Source] = (),
    *,
    approved: bool = False,
) -> int:
    """Writes the names that have a form to a TBX or CSV file: how many. `sources`: only names of these articles;
    `approved`: only approved forms.

    Errors: `UsageError` for another kind of file, `FileError`, `CatalogueError`.
    """
    write, _ = _format(file)
    base = base_language(project.config)
    found: dict[tuple[str, str], dict[str, TermForm]] = {}
    for language, name in _names(project, languages, sources):
        if name.form and (name.approved or not approved):
            forms = found.setdefault((name.kind, name.key), {})
            forms[language] = TermForm(name.form, name.approved)
    entries = [
        TermEntry(key, _language_of(key, base), kind, forms)
        for (kind, key), forms in sorted(found.items())
    ]
    files.write(file, write(entries, base))
    return len(entries)


def bring_in(
    project: Project,
    file: Path,
    languages: Sequence[str],
    *,
    fuzzy: bool = False,
    kind: NameKind | None = None,
) -> Import:
    """Takes the names of a TBX or CSV file into the catalogues of names. An approved form is never replaced.

    `fuzzy`: none arrives approved; `kind`: of names for which neither the list nor the project has one.
    Errors: `UsageError`, `DocumentError`, `FileError`, `CatalogueError`.
    """
    _, read = _format(file)
    entries = read(files.read(file), base_language(project.config), str(file))
    done = []
    with files.locked(project.state):
        for language in languages or project.config.languages:
            with_form = [
                (entry, entry.forms[language]) for entry in entries if language in entry.forms
            ]
            if with_form:
                done.append(_brought_in(project, language, with_form, fuzzy, kind))
    return Import(tuple(done), _foreign(entries, project.config))


def _foreign(entries: Iterable[TermEntry], config: Config) -> Mapping[str, int]:
    """How many forms a list has in languages that a project has neither translations nor articles in."""
    ours = {*config.languages, base_language(config)}
    return dict(Counter(t for entry in entries for t in entry.forms if t not in ours))


def rewrite(project: Project, language: str, change: Callable[[Catalogue], Catalogue]) -> bool:
    """Changes the catalogue of names of a language, begun again if somebody else does meanwhile: whether it changed."""
    path = project.catalogue(NAME, language)
    return rewritten(project, path, lambda: new_catalogue(project, language, now()), change)[1]


def _brought_in(
    project: Project,
    language: str,
    entries: Sequence[tuple[TermEntry, TermForm]],
    fuzzy: bool,
    kind: NameKind | None,
) -> Imported:
    result = Imported(language, str(project.catalogue(NAME, language)))

    def change(before: Catalogue) -> Catalogue:
        nonlocal result
        result = Imported(language, result.path)
        there = index(agreed(before))
        messages = {(m.context, m.key): m for m in before.messages if not m.obsolete}
        same = dict(messages)
        for entry, form in entries:
            known_so = _written_so(there, entry)
            result = _take(entry, form, fuzzy, kind, known_so, messages, result)
        if messages == same:
            return before
        obsolete = (m for m in before.messages if m.obsolete)
        return replace(before, messages=(*in_order(messages.values()), *obsolete))

    rewrite(project, language, change)
    return result


def _written_so(there: NameIndex, entry: TermEntry) -> Sequence[AgreedName]:
    """The names that an entry is about: those of its name; else those whose key is one of its forms in other languages,
    as Иван Петрович Белов is, when a program gives back a list without our notes."""
    found = there.written_so(entry.name)
    keys = (form.form for tag, form in entry.forms.items() if tag != entry.language)
    return found or [name for key in keys for name in there.by_key.get(key, ())]


def _take(
    entry: TermEntry,
    form: TermForm,
    fuzzy: bool,
    kind: NameKind | None,
    there: Sequence[AgreedName],
    messages: dict[tuple[str | None, str], Message],
    result: Imported,
) -> Imported:
    """Takes one form into the messages; what became of it is added to the result."""
    wanted = entry.kind if entry.kind in get_args(NameKind) else ""
    names = [name for name in there if not wanted or name.kind == wanted]
    if not is_form(form.form):
        why = f"“{form.form}” is no form of {entry.name!r}"
        return replace(result, refused=(*result.refused, why))
    approved = form.approved and not fuzzy
    if names:
        message = messages[names[0].kind, names[0].key]
        if message.done and is_form(message.target) and fold(message.target) != fold(form.form):
            why = f"{entry.name!r} is approved as “{message.target}”, not “{form.form}”"
            return replace(result, refused=(*result.refused, why))
        if message.target == form.form and (message.done or not approved):
            return replace(result, same=result.same + 1)
        made = message.changed(target=form.form, fuzzy=not approved)
    else:
        its_kind = wanted or _seeded_kind(entry) or kind
        if not its_kind:
            why = f"{entry.name!r} is of no kind; give --kind person, place or organisation"
            return replace(result, refused=(*result.refused, why))
        made = Message(entry.name, form.form, its_kind, not approved)
    messages[made.context, made.key] = made
    if approved:
        return replace(result, approved=result.approved + 1)
    return replace(result, proposed=result.proposed + 1)


def _seeded_kind(entry: TermEntry) -> NameKind | None:
    kinds: Iterable[NameKind] = get_args(NameKind)
    tongue = primary(entry.language)
    if tongue not in LANGUAGES:
        return None
    return next((kind for kind in kinds if known(kind, entry.name, tongue)), None)


def _format(
    file: Path,
) -> tuple[
    Callable[[Iterable[TermEntry], str], bytes], Callable[[bytes, str, str], list[TermEntry]]
]:
    found: Mapping[str, object] = _FORMATS
    if file.suffix.lower() not in found:
        raise UsageError(
            f"{file.name!r} is no kind of list that is known", remedy=f"one of {', '.join(found)}"
        )
    return _FORMATS[file.suffix.lower()]


def _language_of(key: str, base: str) -> str:
    """The language of a key: the project's, unless it is in letters of another."""
    return next((tag for tag, letters in _SCRIPTS if tag != base and letters.search(key)), base)


def _file(reference: str) -> str:
    name, colon, line = reference.rpartition(":")
    return name if colon and line.isdecimal() else reference
