"""What is guessed of a name sounds like it: by kinds of names, not by single ones."""

from __future__ import annotations

import pytest

from l10n.names.hints import hint
from l10n.names.likeness import sound_alike
from l10n.names.propose import propose_names
from l10n.romanisation.romanise import romanise


@pytest.mark.parametrize(
    ("name", "source", "target", "first"),
    [
        ("Igor Grechushkin", "en", "ru", "Игорь Гречушкин"),
        ("Oleg Kharkhordin", "en", "ru", "Олег Хархордин"),
        ("al-Ajri", "en", "ru", "аль-Аджри"),
        ("Rhosus", "en", "ru", "Росус"),
        ("سعد سلوم", "ar", "ru", "Саад Саллум"),
        ("سعد سلوم", "ar", "en", "Saad Salloum"),
        ("Рустам Минниханов", "ru", "en", "Rustam Minnikhanov"),
        ("Рустам Минниханов", "ru", "ar", "رستم مينيخانوف"),
        ("Захид", "ru", "ar", "زاهد"),
        ("Mohammed bin Zayed Al Nahyan", "en", "ru", "Мухаммед бен Зайд Аль Нахайян"),
        ("Mohammed bin Zayed Al Nahyan", "en", "ar", "محمد بن زايد آل نهيان"),
        ("Umm Kulthum al-Hamdani", "en", "ru", "Умм Кульсум аль-Хамдани"),
        ("Muhannad Hadi", "en", "ar", "مهند هادي"),
        ("Ю. В. Соколова", "ru", "ar", "يو. ف. سوكولوفا"),
        ("Yu. V. Sokolova", "en", "ar", "يو. ف. سوكولوفا"),
    ],
)
def test_the_first_proposal(name: str, source: str, target: str, first: str) -> None:
    assert propose_names(name, source, target, "person")[0].form == first


@pytest.mark.parametrize("end", ["ушкин", "ченко", "щев", "жихин", "юков", "яхин", "шенко", "цев"])
@pytest.mark.parametrize("stem", ["Зар", "Шохл", "Хев", "Жорл"])
def test_a_slavic_name_comes_back_from_latin_letters(stem: str, end: str) -> None:
    """If the model has the Russian form among its own, it goes first."""
    russian = stem + end
    latin = romanise(russian, "reader-rus-Cyrl-Latn", unknown="omit")
    found = [each.form for each in propose_names(latin, "en", "ru", "person")]
    assert (
        russian not in found[1:]
        or romanise(found[0], "reader-rus-Cyrl-Latn", unknown="omit") == latin
    )


@pytest.mark.parametrize("name", ["عبد الله بن طوق", "محمد بن خلدور"])
@pytest.mark.parametrize(("target", "son"), [("en", " bin "), ("ru", " бен ")])
def test_son_of_is_small(name: str, target: str, son: str) -> None:
    assert son in propose_names(name, "ar", target, "person")[0].form


@pytest.mark.parametrize("son", ["Бен", "бен", "Бин", "ибн"])
def test_son_of_is_small_however_it_is_written(son: str) -> None:
    assert " bin " in propose_names(f"Абдулла {son} Тук", "ru", "en", "person")[0].form


def test_what_is_much_less_likely_is_not_shown() -> None:
    assert not any(p.form.endswith("us") for p in propose_names("Минуллин", "ru", "en"))


@pytest.mark.parametrize(
    ("form", "gender", "fixed", "of_woman"),
    [
        ("Рания Дарвиш", "f", True, False),
        ("Мирей Хури", "f", True, False),
        ("Нур Хаддад", "", False, True),
        ("Мохаммед Хаддад", "m", False, False),
        ("Анна Белова", "f", False, False),
        ("Иван Белов", "m", False, False),
        ("Карим Хури", "m", True, False),
    ],
)
def test_hints_for_names_that_no_list_has(
    form: str, gender: str, fixed: bool, of_woman: bool
) -> None:
    assert hint(form) == (gender, fixed, of_woman)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("zahid", "زاهد", True),
        ("zahid", "عبد", False),
        ("sergei", "сергей", True),
        ("barkov", "александрович", False),
        ("giorgio", "джорджо", True),
        ("hayato", "هاياتو", True),
    ],
)
def test_spellings_of_one_name_sound_alike(one: str, other: str, same: bool) -> None:
    assert sound_alike(one, other) is same
