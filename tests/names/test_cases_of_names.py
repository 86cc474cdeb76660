"""A name in another case is that name: it is used, found as its dictionary form, and never a forbidden spelling."""

from __future__ import annotations

import pytest

from l10n.catalogues.names.catalogue import AgreedName
from l10n.catalogues.names.entities import known
from l10n.catalogues.names.index import index
from l10n.checks.name_use import wrong_forms
from l10n.names.arabic_cases import nominative, oblique
from l10n.names.fold import fold
from l10n.names.paradigm import rows
from l10n.names.seed import Entity, entities, events
from l10n.names.tokens import words_of
from l10n.names.uses import uses_term

SEED = (*entities(), *events())


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("لحركة الحوثيين", "الحوثيون"),
        ("للحوثيين", "الحوثيون"),
        ("قال الحوثيون", "الحوثيون"),
        ("من الإخوان المسلمين", "الإخوان المسلمون"),
        ("قال المصريون", "المصريون"),
        ("في أبي ظبي", "أبو ظبي"),
        ("زار أبا ظبي", "أبو ظبي"),
    ],
)
def test_a_case_is_a_use(text: str, term: str) -> None:
    assert uses_term(text, term, "ar")


@pytest.mark.parametrize(
    ("text", "term"),
    [("السيد حسين", "حسون"), ("في الصون", "الصين"), ("البحرون", "البحرين")],
)
def test_another_word_is_none(text: str, term: str) -> None:
    assert not uses_term(text, term, "ar")


def _cases_in_arabic(entity: Entity) -> list[str]:
    forms = [entity.ar, entity.ar_short, *entity.ar_alt, *entity.ar_forbidden]
    said = [fold(form) for form in forms if form]
    return [
        f for f in said if any(f != o and f in map(fold, (oblique(o), nominative(o))) for o in said)
    ]


def _cases_in_russian(entity: Entity) -> list[str]:
    """Other forms of the main one in the singular, or plural if that is its number."""
    main = words_of(entity.ru)
    table = rows(main, entity.gender, "")
    number = next((row.number for row in table if row.case == "nomn"), "sing")
    cases = [row.words for row in table if row.number == number and row.case != "nomn"]
    found = []
    for other in (*entity.ru_alt, *entity.ru_forbidden):
        words = [word.lower for word in words_of(other)]
        if words == [word.lower for word in main] or len(words) != len(main):
            continue
        if any(all(w in forms for w, forms in zip(words, row, strict=True)) for row in cases):
            found.append(other)
    return found


def test_no_list_has_a_case_as_another_spelling() -> None:
    found = {entity.en: _cases_in_arabic(entity) for entity in SEED}
    assert {name: forms for name, forms in found.items() if forms} == {}
    declined = {entity.en: _cases_in_russian(entity) for entity in SEED}
    assert {name: forms for name, forms in declined.items() if forms} == {}


@pytest.mark.parametrize(
    ("kind", "english", "form", "language", "text"),
    [
        ("organisation", "Houthis", "الحوثيون", "ar", "تحدثنا مع الحوثيين"),
        ("organisation", "Muslim Brotherhood", "الإخوان المسلمون", "ar", "حظر الإخوان المسلمين"),
        ("place", "Saint Petersburg", "Saint Petersburg", "en", "He left St. Petersburg."),
        ("place", "Zahle", "Захла", "ru", "Он был в Захле."),
        ("place", "Shusha", "Шуша", "ru", "Он из Шуши."),
    ],
)
def test_a_case_of_an_approved_form_is_not_forbidden(
    kind: str, english: str, form: str, language: str, text: str
) -> None:
    name = AgreedName(kind, english, form, True, (english,))  # type: ignore[arg-type]
    found = known(kind, english, "en")  # type: ignore[arg-type]
    assert found
    wrong = wrong_forms(name, found, index([name]), language)
    assert not [each for each in wrong if uses_term(text, each, language)]
