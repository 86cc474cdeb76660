"""The form of a name that translations use: a proposal that stands in them, else a name found in them.

What people checked gives way to another proposal only where several sentences have that and none has it; a name is never
taken for a part of it; and a form stands in a sentence as it is, or is its dictionary form for certain.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher

from l10n.catalogues.names.catalogue import AgreedName
from l10n.catalogues.names.found import LANGUAGES
from l10n.names.arabic_cases import oblique
from l10n.names.dictionary import common
from l10n.names.find import find_names
from l10n.names.fold import HARAKAT, fold
from l10n.names.readings import in_dictionary
from l10n.names.uses import uses_term
from l10n.names.values import NameKind

Sentences = Sequence[tuple[str, tuple[str, ...]]]
"""Targets, each with the forms of the other names in it."""
_ARTICLE = re.compile(r"(?:А[лнсшртдз]ь?|Эль)-[А-ЯЁ]|Al-[A-Z]")
_VOWELS = re.compile(f"[{HARAKAT}ـ]")
_CHECKED = frozenset({"approved", "seed", "cldr"})
_ALIKE = 0.75
"""How like a proposal a name must be that only one sentence has."""
_SMALL = 3
"""Shorter words of a key say nothing: of, for, и."""


def used(name: AgreedName, sentences: Sentences, language: str) -> tuple[str, int]:
    """The form that most sentences use, and how many do; empty where none can be told."""
    texts = [text for text, _ in sentences]
    proposals = list(dict.fromkeys(filter(None, (name.form, *name.others))))
    counts: Counter[str] = Counter()
    for form in proposals:
        if uses := sum(uses_term(text, form, language) for text in texts):
            counts[form] = uses
    checked = bool(_CHECKED.intersection(name.origin.split("+")))
    if checked and name.form in counts:
        return name.form, counts[name.form]
    if checked:
        counts = Counter({form: uses for form, uses in counts.items() if uses > 1})
    elif not counts and language in LANGUAGES:
        counts = _found(name, sentences, language)
    counts = Counter(
        {f: n for f, n in counts.items() if not _is_part(f, (*proposals[:1], *counts))}
    )
    words = len(name.key.split())

    def worth(form: str) -> tuple[int, bool, int, float]:
        return (
            counts[form],
            _stands(form, texts, language),
            -abs(len(form.split()) - words),
            _likeness(form, name),
        )

    for best in sorted(counts, key=worth, reverse=True):
        if form := _as_written(best, name.kind, texts, language):
            return form, counts[best]
    return "", 0


def _found(name: AgreedName, sentences: Sentences, language: str) -> Counter[str]:
    """Names that most sentences have, of the name's kind and size, and that are no other name's."""
    counts: Counter[str] = Counter()
    texts = [text for text, _ in sentences]
    for text, others in sentences:
        for base in dict.fromkeys(
            m.base for m in find_names(text, language) if m.kind == name.kind
        ):
            if not any(uses_term(base, o, language) for o in others):
                counts[base] += 1
    return Counter(
        {
            form: uses
            for form, uses in counts.items()
            if not _is_part(form, (*filter(None, (name.form, *name.others)), name.key))
            and (2 * uses > len(sentences) > 1 or _likeness(form, name) >= _ALIKE)
            and _is_as_long(form, name)
            and _is_proved(form, texts, language)
        }
    )


def _is_as_long(form: str, name: AgreedName) -> bool:
    """Whether a form may be the whole name: «Санский центр» is not all of Sana'a Center for Strategic Studies."""
    words = [word for word in name.key.split() if len(word) > _SMALL or word[:1].isupper()]
    return form.isupper() or len(form.split()) > len(words) - (len(words) > 2)


def _is_proved(form: str, texts: Sequence[str], language: str) -> bool:
    """Whether a form stands in a text as it is, within a sentence, or the dictionary knows its words as nominatives."""
    if language == "ru":
        opening = all(text.startswith(form) for text in texts if form in text)
        if any(form in text for text in texts) and not (
            opening and common(form.split(maxsplit=1)[0])
        ):
            return True
        return all(in_dictionary(word.lower()) for word in form.split())
    return _stands(form, texts, language)


def _stands(form: str, texts: Iterable[str], language: str) -> bool:
    """Whether a text has these very letters; in Arabic also behind لل, and in the other case."""
    if language != "ar":
        return any(form in text for text in texts)
    forms = {_VOWELS.sub("", each) for each in (form, oblique(form))}
    forms |= {"لل" + each[2:] for each in forms if each.startswith("ال")}
    pattern = re.compile(rf"(?<!\w)(?:[وفبكل]{{0,2}})(?:{'|'.join(map(re.escape, forms))})(?!\w)")
    return any(pattern.search(_VOWELS.sub("", text)) for text in texts)


def _is_part(form: str, others: Iterable[str]) -> bool:
    """Whether a form is but some of the words of another: عبد السلام of محمد عبد السلام."""
    words = f" {fold(form)} "
    return any(words in f" {fold(other)} " and fold(other) != fold(form) for other in others)


def _as_written(form: str, kind: NameKind, texts: Sequence[str], language: str) -> str:
    """A form as sentences have it, with the capitals within one: аль-Кайяли also where one begins with it.

    Of an Arabic form that no text has in these letters, the name that is meant: مينولينا for مينولين; empty if none is.
    """
    if language == "ar":
        if _stands(form, texts, language):
            return form
        meant = (m.base for text in texts for m in find_names(text, language) if m.kind == kind)
        return next((b for b in meant if uses_term(b, form, language) and b != form), "")
    if not any(form in text for text in texts):
        pattern = re.compile(re.escape(form), re.IGNORECASE)
        form = next((found[0] for text in texts if (found := pattern.search(text))), form)
    is_first = kind == "person" and _ARTICLE.match(form)
    return form[0].lower() + form[1:] if is_first else form


def _likeness(form: str, name: AgreedName) -> float:
    """How much a form is like a proposal, from 0 to 1."""
    proposals = filter(None, (name.form, *name.others))
    return max(
        (SequenceMatcher(None, fold(form), fold(each)).ratio() for each in proposals), default=0.0
    )
