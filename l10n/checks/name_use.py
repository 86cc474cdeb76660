"""Whether a target has a name, and in which form: what the checks of names share."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from l10n.catalogues.names.catalogue import AgreedName
from l10n.catalogues.names.entities import Known, known
from l10n.catalogues.names.index import NameIndex
from l10n.checks.check import Named
from l10n.checks.name_near import (
    begins_sentence,
    has_capital,
    is_near,
    is_one_of,
    near,
    near_word,
    spellings,
    tokens,
)
from l10n.names.dictionary import common, parses
from l10n.names.fold import fold
from l10n.names.uses import uses_term
from l10n.names.words import given_by_form, titles

_WORD = re.compile(r"[^\W\d_]+")
_PROCLITICS = re.compile(r"^[وف]?[بلك]?(?:ال|(?<=ل)ل)?(?=..)")


def entity_of(name: AgreedName, source: str) -> Known | None:
    """What the seed knows of a name, by any of its forms."""
    for form in name.written:
        for tag in dict.fromkeys((source, "en", "ru", "ar")):
            if found := known(name.kind, form, tag):
                return found
    return None


def is_used(text: str, name: AgreedName, named: Named, names: NameIndex, language: str) -> bool:
    """Whether a text uses the agreed form of a name, or of the person's longer or shorter name.

    A surname will do for the full name unless another given name stands before it («Лайла Хаддад»).
    """
    if uses_term(text, name.form, language):
        return True
    if name.kind != "person":
        return any(uses_term(text, each, language) for each in shorts(name, language))
    kin = [each.form for each in names.kin(name) if each.approved]
    if len(name.form.split()) < 2:
        return any(uses_term(text, form, language) for form in kin)
    surnames = dict.fromkeys([*kin, name.form.split()[-1]])
    return any(
        not _misnamed(text, form, name, named, language)
        for form in surnames
        if uses_term(text, form, language)
    )


def misnamed(text: str, name: AgreedName, named: Named, language: str) -> str:
    """A person's right surname with the given name of nobody in the sentence: «Иван Волков» for Сергей Волков."""
    words = name.form.split()
    if name.kind != "person" or len(words) < 2:
        return ""
    return _misnamed(text, words[-1], name, named, language)


def _misnamed(text: str, surname: str, name: AgreedName, named: Named, language: str) -> str:
    """Where a surname always stands behind another given name: the two; empty if it does not."""
    if " " in surname or language not in ("en", "ru", "ar"):
        return ""
    first = ""
    found = tokens(text)
    for place, token in enumerate(found):
        if not uses_term(token[0], surname, language):
            continue
        given = found[place - 1] if place else None
        if given is None or text[given.end() : token.start()].strip():
            return ""
        if not _is_another(text, given, found[max(0, place - 3) : place], name, named, language):
            return ""
        first = first or text[given.start() : token.end()]
    return first


def _is_another(
    text: str,
    given: re.Match[str],
    before: Sequence[re.Match[str]],
    name: AgreedName,
    named: Named,
    language: str,
) -> bool:
    """Whether the word before a surname is a given name, and that of nobody in the sentence."""
    own = spellings(name.form, language, fixed=name.fixed)[:-1]
    if any(is_one_of(word[0], forms, language) for word in before for forms in own):
        return False
    for _, other in named.names:
        forms = spellings(other.form, language, fixed=other.fixed) if other is not name else ()
        if any(is_one_of(given[0], each, language) for each in forms):
            return False
    rejected = {fold(word) for form in name.others for word in form.split()[:-1]}
    told = is_one_of(given[0], rejected, language) or any(
        is_near(given[0], forms, language) for forms in own
    )
    if language == "ar":
        return told
    if not has_capital(given[0]) or fold(given[0]) in titles(language):
        return False
    return told or _is_given(text, given, language)


def _is_given(text: str, word: re.Match[str], language: str) -> bool:
    """Whether a word is a given name; not «Роман» or Will at the head of a sentence, where it may be another word."""
    lower = fold(word[0])
    if language == "en":
        return lower in given_by_form("en") and not begins_sentence(text, word.start())
    if common(word[0]) and begins_sentence(text, word.start()):
        return False
    return lower in given_by_form("ru") or any(
        parse.known and "Name" in parse.marks for parse in parses(word[0])
    )


def shorts(name: AgreedName, language: str) -> list[str]:
    """The abbreviations and short forms that stand for an organisation or place: ФБР, الناتو."""
    found = entity_of(name, "en") if language in ("en", "ru", "ar") else None
    if found is None:
        return []
    forms = (found.entity.short(language), *found.entity.alternates(language))
    return [each for each in forms[:1] if each] + [each for each in forms[1:] if each.isupper()]


def wrong_forms(name: AgreedName, found: Known, names: NameIndex, language: str) -> Iterator[str]:
    """Forms of the seed that the agreed one rules out: forbidden ones and alternates; of persons the surnames too."""
    entity = found.entity
    forms = list(entity.forbidden(language))
    if name.approved and found.form == "whole":
        forms += [entity.form(language), *entity.alternates(language)]
    right = {fold(name.form), *(fold(each.form) for each in names.kin(name) if each.approved)}
    if not name.approved:
        right |= {fold(entity.form(language)), fold(entity.later(language))}
    if name.kind != "person":
        right |= {fold(each) for each in shorts(name, language)}
    ends = {form.split()[-1] for form in right if form}
    for form in dict.fromkeys(forms):
        words = fold(form).split()
        # «شبكة سي بي إس» only adds what CBS is; in such words the agreed form is used
        if not words or any(
            _holds(each, words) or _holds(words, each) for each in map(str.split, right) if each
        ):
            continue
        if uses_term(name.form, form, language):  # too much alike to be told apart when inflected
            continue
        if found.form == "whole":
            yield form
        if entity.kind == "person" and len(words) > 1 and words[-1] not in ends:
            yield form.split()[-1]


def misspelt(text: str, name: AgreedName, language: str, others: tuple[str, ...] = ()) -> str:
    """Words of a text that are a name but for some letters (`name_near`), and no use of one of the `others`."""
    found = near(text, name.form, language, others, fixed=name.fixed)
    if found or (name.kind != "person" and " " in name.form):
        return found
    return near_word(text, name.form, language, others, fixed=name.fixed)


def is_alluded_to(text: str, name: AgreedName, language: str) -> bool:
    """Whether a text has a word that begins as one of the name's: an adjective (московский), a nisba."""
    stems = {stem for word in fold(name.form).split() if (stem := _stem(word, language))}
    return any(
        word.startswith(stem)
        for word in (_bare(each, language) for each in _WORD.findall(fold(text)))
        for stem in stems
    )


def _stem(word: str, language: str) -> str:
    word = _bare(word.rpartition("-")[2], language)
    length = 3 if language == "ar" else 4
    return word[: max(length, len(word) * 3 // 5)] if len(word) >= length else ""


def _bare(word: str, language: str) -> str:
    return _PROCLITICS.sub("", word) if language == "ar" else word


def _holds(longer: list[str], shorter: list[str]) -> bool:
    size = len(shorter)
    return any(longer[i : i + size] == shorter for i in range(len(longer) - size + 1))
