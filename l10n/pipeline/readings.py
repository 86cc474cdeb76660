"""The readings of a project: what its files and its translators say about how words are read."""

from __future__ import annotations

import re
from collections.abc import Iterator

from l10n import files
from l10n.catalogues import po
from l10n.catalogues.readings import MARKED, readings_in
from l10n.errors import L10nError
from l10n.language.locale import primary
from l10n.model import Catalogue
from l10n.names.likeness import spelt_alike
from l10n.pipeline.names.extraction import names_in
from l10n.project import Project
from l10n.project.folder import text_of
from l10n.romanisation.arabic.lexicon import lexicon
from l10n.romanisation.readings import ARABIC, NONE, Readings, parse, wrong

_LETTERS = {"ar": ARABIC, "ru": re.compile("[\u0400-\u04ff]")}
_LATIN = re.compile(r"[ -~\u00a0-\u024f\u1e00-\u1eff\u2018\u2019]+")


def readings_of(project: Project, language: str) -> tuple[Readings, tuple[str, ...]]:
    """The readings for a language's reader scripts, and warnings.

    `locales/LANGUAGE/readings.toml` goes before `locales/readings.toml`, both before what stands in catalogues, and that
    before approved names, which have the spelling of the language of keys.
    Errors: `ConfigError` for a file that is not understood, `FileError`.
    """
    said, warnings = readings_in(_catalogues(project, language))
    found = NONE
    for path in project.readings(language):
        if path.is_file():
            found = found.over(parse(text_of(path), str(path)))
    return found.over(said).over(_approved_names(project, language)), warnings


def _approved_names(project: Project, language: str) -> Readings:
    """How approved names are written in Latin letters: as their key, where that is Latin; where an article in that
    language has the name, as English was approved to have it.

    Of Russian ones only those that are not declined (Damascus beside `iz Damaska` would be two names), of Arabic ones
    only those that are no common word too: القاعدة of a text may be al-Qaeda, or a base. No place or organisation that is a
    translation: مصر is Misr, not Egypt.
    """
    letters = _LETTERS.get(primary(language))
    found: dict[str, str] = {}
    for tag in (language, "en"):
        try:
            names = names_in(project, tag)
        except L10nError:  # told where names are brought up to date
            continue
        for name in names:
            latin = name.key if tag == language else name.form
            forms = (name.form,) if tag == language else name.written
            declined = primary(language) == "ru" and not (name.fixed and tag == language)
            if name.approved and not declined and _LATIN.fullmatch(latin):
                for form in forms:
                    if (
                        letters
                        and letters.match(form)
                        and not _is_common(form)
                        and (name.kind == "person" or spelt_alike(latin, form))
                        and not wrong(form, latin)
                    ):
                        found.setdefault(form[0].upper() + form[1:], latin[0].upper() + latin[1:])
                        found[form] = latin
    return Readings(names=found)


def _is_common(form: str) -> bool:
    """Whether a name of one Arabic word is, by the lexicon, also a word that is no name."""
    if " " in form or not ARABIC.match(form):
        return False
    known = (each for word in (form, form.removeprefix("ال")) for each in lexicon().entries(word))
    return any(each.kind != "m" for each in known)


def _catalogues(project: Project, language: str) -> Iterator[Catalogue]:
    """The language's catalogues that say anything about readings; one that cannot be read tells its own merge."""
    folder = project.catalogue("x", language).parent
    for path in sorted(folder.rglob("*.po")):
        try:
            data = files.read(path)
            if MARKED.search(data):
                yield po.parse(data, str(path))
        except L10nError:
            continue
