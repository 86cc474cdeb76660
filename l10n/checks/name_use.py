"""Whether a target has a name, and in which form: what the checks of names share."""

from __future__ import annotations

import re
from collections.abc import Iterator

from l10n.catalogues.names import AgreedName
from l10n.catalogues.names_entities import Known, known
from l10n.catalogues.names_index import NameIndex
from l10n.names.fold import fold
from l10n.names.uses import uses_term

_WORD = re.compile(r"[^\W\d_]+")
_ADJECTIVE = re.compile(
    r"(?:ск|цк)[иао][а-я]{1,2}|[а-я]+(?:ск|цк)(?:ий|ая|ое|ие|ого|ой|ому|им|ую|их|ими|ом)"
)
_PROCLITICS = re.compile(r"^[وف]?[بلك]?(?:ال|(?<=ل)ل)?(?=..)")
_SHORTEST = 5
"""Letters that a word must have to be taken for another one misspelt."""


def entity_of(name: AgreedName, source: str) -> Known | None:
    """What the seed knows of a name, by any of its forms."""
    for form in name.written:
        for tag in dict.fromkeys((source, "en", "ru", "ar")):
            if found := known(name.kind, form, tag):
                return found
    return None


def is_used(text: str, name: AgreedName, names: NameIndex, language: str) -> bool:
    """Whether a text uses the agreed form of a name, or of the person's longer or shorter name."""
    if uses_term(text, name.form, language):
        return True
    if name.kind != "person" and any(uses_term(text, s, language) for s in shorts(name, language)):
        return True
    kin = [each.form for each in names.kin(name) if each.approved]
    words = name.form.split()
    if name.kind == "person" and len(words) > 1:
        kin.append(words[-1])
    return any(uses_term(text, form, language) for form in kin)


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


def misspelt(text: str, form: str, language: str, others: tuple[str, ...] = ()) -> str:
    """A word of a text that is the last word of a form but for a letter, or two in a long one; empty: there is none.

    Only in scripts with capitals, which names have; not an adjective, and no use of one of the `others`.
    """
    wanted = form.casefold().rsplit(maxsplit=1)[-1] if form.strip() else ""
    if language not in ("ru", "en") or len(wanted) < _SHORTEST or not wanted.isalpha():
        return ""
    for match in _WORD.finditer(text):
        word = match[0]
        lower = word.casefold()
        if not word[0].isupper() or lower[0] != wanted[0] or _ADJECTIVE.fullmatch(lower):
            continue
        limit = 2 if len(wanted) >= 8 else 1
        near = min(_distance(wanted, lower), _distance(wanted, lower[: len(wanted)]))
        if 0 < near <= limit and not any(uses_term(word, each, language) for each in others):
            return word
    return ""


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


def _distance(a: str, b: str) -> int:
    """The edit distance of Levenshtein; 3 where it is more than 2."""
    if abs(len(a) - len(b)) > 2:
        return 3
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        before, row = row, [i]
        for j, y in enumerate(b, 1):
            row.append(min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (x != y)))
    return min(row[-1], 3)
