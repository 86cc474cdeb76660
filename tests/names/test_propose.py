"""Proposals for names: what a translator would be shown."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from l10n.language.cldr_names import of_other_things, of_places
from l10n.names import article
from l10n.names.nationalities import nationalities
from l10n.names.propose import fills, propose_names
from l10n.names.settings import NameSettings
from l10n.names.templates import patterns
from l10n.names.values import Proposal
from l10n.names.word_by_word import particles

FIRST = """
# source | target | name | what is proposed first
# persons word by word, the article assimilated in Russian
en | ru | Omar al-Homsi                     | Омар аль-Хомси
en | ar | Omar al-Homsi                     | عمر الحمصي
en | ar | Khalid bin Hassan                 | خالد بن حسن
en | ru | Pavel Sokolovsky                  | Павел Соколовский
en | ru | Jean-Pierre Dubois                | Жан-Пьер Дюбуа
# initials and elided particles
ru | en | И. Берёзина                      | I. Beryozina
ru | ar | И. И. Иванов                     | إ. إ. إيفانوف
ar | en | إ. كنعان                         | I. Kanaan
en | ar | J.D. Salinger                    | ج. د. سالينجر
en | ru | Ryan O'Neill                     | Райан О'Нил
en | ru | Sinead O’Brien                   | Шинейд О'Брайен
en | ru | Peter D'Souza                    | Питер Д'Суза
# seed: full names, surnames alone, places, organisations
en | ar | Vladimir Putin                    | فلاديمير بوتين
en | ru | Putin                             | Путин
en | ru | al-Sharaa                         | аш-Шараа
ru | ar | Башар Асад                        | بشار الأسد
ar | ru | أحمد الشرع                        | Ахмед аш-Шараа
ar | en | دمشق                              | Damascus
ru | en | Алеппо                            | Aleppo
# CLDR: what else an article names
en | ru | October                           | октябрь
en | ar | Wednesday                         | الأربعاء
en | ar | Samara                            | سامارا
# patterns: institutions, with the country as each language has it
en | ru | Syrian Ministry of Health         | Министерство здравоохранения Сирии
en | ru | Ministry of Transport of Jordan   | Министерство транспорта Иордании
en | ar | Ministry of Transport of Jordan   | وزارة النقل الأردنية
en | ar | Central Bank of Iraq              | البنك المركزي العراقي
ru | ar | Министерство транспорта Иордании  | وزارة النقل الأردنية
ar | ru | وزارة النقل الأردنية              | Министерство транспорта Иордании
ar | en | محافظة حمص                        | Homs Governorate
en | ru | Lake Como                         | озеро Комо
en | ar | Oslo International Airport        | مطار أوسلو الدولي
en | ru | Amman International Airport       | Международный аэропорт Аммана
en | ru | FBI                               | ФБР
en | ru | Federal Bureau of Investigation   | Федеральное бюро расследований
en | ar | Danish Refugee Council            | المجلس الدنماركي للاجئين
en | ru | Belgian Federal Police            | Федеральная полиция Бельгии
en | ar | Italian Football Federation       | الاتحاد الإيطالي لكرة القدم
en | ru | Eritrean Liberation Front         | Фронт освобождения Эритреи
# Russian names in newspaper English
ru | en | Иван Петрович Белов               | Ivan Petrovich Belov
ru | en | Пётр Смирнов                      | Pyotr Smirnov
ru | en | Анна Сергеевна                    | Anna Sergeyevna
ru | en | Юлия Ильинична Щербакова          | Yulia Ilyinichna Shcherbakova
ru | en | Дмитрий Алексеевич Шустов         | Dmitry Alexeyevich Shustov
ru | en | Николай Бердников                 | Nikolai Berdnikov
ru | en | Елена Ткаченко                    | Elena Tkachenko
ru | en | Марина Пичугина                   | Marina Pichugina
# Arabic given names and doubled letters
ar | ru | يزن حمود                          | Язан Хаммуд
ar | en | يزن حمود                          | Yazan Hammoud
ar | ru | محمود عودة                        | Махмуд Оде
# bodies of the United Nations with it and without, its dots no letters to be spelt
en | ru | U.N. World Food Programme         | Всемирная продовольственная программа
en | ar | UN World Food Programme           | برنامج الأغذية العالمي
en | ru | United Nations Population Fund    | Фонд ООН в области народонаселения
en | ru | UN High Commissioner for Refugees | Управление верховного комиссара ООН по делам беженцев
ru | en | Всемирная продовольственная программа ООН | World Food Programme
ar | en | برنامج الأغذية العالمي التابع للأمم المتحدة | World Food Programme
# ministries as newspapers call them
ru | en | МИД Турции                        | Turkish Foreign Ministry
ar | en | وزارة الصحة اللبنانية             | Lebanese Health Ministry
"""
CASES = [
    tuple(cell.strip() for cell in line.split("|"))
    for line in FIRST.strip().splitlines()
    if not line.startswith("#")
]


@pytest.mark.parametrize(("source", "target", "name", "form"), CASES)
def test_the_first_proposal(source: str, target: str, name: str, form: str) -> None:
    assert propose_names(name, source, target)[0].form == form


def forms(name: str, source: str, target: str, **options: object) -> list[str]:
    return [one.form for one in propose_names(name, source, target, **options)]  # type: ignore[arg-type]


def test_every_name_of_the_founding_article(shared: Path) -> None:
    rows = [
        (line + "\t\t").split("\t")
        for line in (shared / "data" / "founding_names.tsv").read_text("utf-8").splitlines()[1:]
    ]
    wrong = [
        (english, target)
        for english, arabic, russian, *_ in rows
        for target, form in (("ar", arabic), ("ru", russian))
        if forms(english, "en", target)[:1] != [form]
    ]
    assert wrong == []
    assert len(rows) == 36


def test_russian_names_have_no_czech_or_german_spellings() -> None:
    for name in ("Иван Петрович Белов", "Анна Сергеевна", "Олег Жеваков"):
        found = " ".join(forms(name, "ru", "en"))
        assert found.isascii()
        assert not any(letters in found for letters in ("w", "tsch", "j"))


def test_countries_have_the_english_article_or_none() -> None:
    turkey, islands = forms("МИД Турции", "ru", "en"), forms("МИД Филиппин", "ru", "en")
    assert any(" of Turk" in form for form in turkey)
    assert not any(" of the Turk" in form for form in turkey)
    assert any(" of the Philippines" in form for form in islands)
    assert not any(" of Philippines" in form for form in islands)


def test_a_surname_with_several_russian_spellings_has_them_listed() -> None:
    assert {"Махмуд Оде", "Махмуд Ауда"} <= set(forms("محمود عودة", "ar", "ru"))


def test_the_united_nations_are_no_kim_jong_un() -> None:
    assert not any("Ын" in form or "Ю-" in form for form in forms("U.N. Office", "en", "ru"))


def test_approved_forms_come_before_all() -> None:
    house = NameSettings(approved={"ru": {"Vladimir Putin": "Путин, Владимир"}})
    first = propose_names("vladimir putin", "en", "ru", settings=house)[0]
    assert (first.form, first.origin) == ("Путин, Владимир", "approved")
    assert fills([first])


def test_an_approved_place_within_a_pattern_is_used() -> None:
    house = NameSettings(approved={"ru": {"Sweida": "Ас-Сувейда"}})
    assert forms("Sweida Airport", "en", "ru", settings=house)[0] == "аэропорт Ас-Сувейда"


def test_a_house_without_articles() -> None:
    house = NameSettings(article="none")
    assert forms("Ahmed al-Sharaa", "en", "ru", settings=house)[0] == "Ахмед Шараа"
    assert forms("Omar al-Homsi", "en", "ru", settings=house)[0] == "Омар Хомси"


def test_a_house_that_writes_el() -> None:
    house = NameSettings(al="эль")
    assert forms("Omar al-Homsi", "en", "ru", settings=house)[0] == "Омар эль-Хомси"
    assert article.russian("Шараа", house) == "эш-Шараа"


def test_a_house_that_writes_g_as_egypt_does() -> None:
    assert forms("Sergei Lavrov", "en", "ar", settings=NameSettings(region="egypt"))[0] == (
        "سيرجي لافروف"
    )
    assert "غ" not in "".join(forms("Gregor Grabowski", "en", "ar", settings=NameSettings(g="ج")))


def test_a_house_that_writes_g_as_egypt_does_has_its_own_spellings() -> None:
    egypt = NameSettings(region="egypt")
    assert forms("Google", "en", "ar", settings=egypt)[0] == "جوجل"
    assert forms("Игорь Грабарь", "ru", "ar", settings=egypt)[0].startswith("إيجور")
    assert forms("Baghdad", "en", "ar", settings=egypt)[0] == "بغداد"
    assert forms("Portugal", "en", "ar", settings=egypt)[0] == "البرتغال"
    assert forms("US Congress", "en", "ar", settings=egypt)[0] == "الكونجرس الأمريكي"
    assert forms("US Congress", "en", "ar")[0] == "الكونغرس الأميركي"
    assert forms("Mark Grantley", "en", "ar", settings=NameSettings(g="ك"))[0] == "مارك كرانتلي"


@pytest.mark.parametrize(
    ("options", "name", "form"),
    [
        ({"al": "эль"}, "al-Sharaa", "эш-Шараа"),
        ({"article": "none"}, "al-Sharaa", "Шараа"),
        ({"article": "none"}, "Abdel Fattah al-Sisi", "Абдель Фаттах Сиси"),
        ({"al": "эль"}, "Khalil al-Homsi", "Халиль эль-Хомси"),
        ({}, "Khalil al-Homsi", "Халиль аль-Хомси"),
    ],
)
def test_seed_and_composed_names_follow_the_same_convention(
    options: dict[str, str], name: str, form: str
) -> None:
    assert forms(name, "en", "ru", settings=NameSettings(**options))[0] == form  # type: ignore[arg-type]


def test_an_approved_form_stays_as_people_wrote_it() -> None:
    house = NameSettings(approved={"ar": {"US Congress": "الكونغرس الأميركي"}}, region="egypt")
    assert forms("US Congress", "en", "ar", settings=house)[0] == "الكونغرس الأميركي"


def test_who_is_known_needs_no_model() -> None:
    code = (
        "from l10n.names.propose import propose_names as p; from l10n.names import lexicon;"
        "from l10n.names.transliteration.model import load;"
        "[p(n, 'en', t) for n in ('Vladimir Putin', 'al-Sharaa', 'Damascus', 'Syrian Ministry of Health',"
        " 'Omar al-Homsi', 'October') for t in ('ru', 'ar')];"
        "print(load.cache_info().currsize, lexicon._lexicon.cache_info().currsize)"
    )
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert told.stdout.split() == ["0", "0"]


def test_kind_decides_between_namesakes() -> None:
    assert forms("Damascus", "en", "ru", kind="place")[0] == "Дамаск"
    assert not any("pattern" in p.origin for p in propose_names("Lake Como", "en", "ru", "person"))


@pytest.mark.parametrize("name", ["Ahmed al-Sharaa", "Damascus", "Pavel Sokolovsky", "Qzx", "CBS"])
def test_there_are_at_most_five_best_first_and_distinct(name: str) -> None:
    found = propose_names(name, "en", "ar")
    assert 0 < len(found) <= 5
    confidences = [one.confidence for one in found]
    assert confidences == sorted(confidences, reverse=True)
    assert len({one.form for one in found}) == len(found)
    assert all(0 <= confidence <= 1 and one.origin for one in found for confidence in confidences)


def test_quotation_marks_and_spaces_around_do_not_matter() -> None:
    assert forms(" «Damascus» ", "en", "ru") == forms("Damascus", "en", "ru")


def test_nothing_between_other_languages() -> None:
    assert propose_names("Damascus", "en", "en") == []
    assert propose_names("Damascus", "en", "de") == []
    assert propose_names("", "en", "ru") == []


def test_only_the_sure_are_filled_in() -> None:
    assert fills(propose_names("Vladimir Putin", "en", "ar"))
    assert not fills(propose_names("Xavion Brzthaupt", "en", "ar"))
    assert not fills([])
    assert not fills([Proposal("а", "model", 0.9), Proposal("б", "model", 0.8)])


@settings(max_examples=40)
@given(
    st.text(max_size=40), st.sampled_from(["en", "ru", "ar"]), st.sampled_from(["en", "ru", "ar"])
)
def test_any_text_is_survived(name: str, source: str, target: str) -> None:
    assert all(one.form for one in propose_names(name, source, target))


class TestArticle:
    @pytest.mark.parametrize(
        ("word", "form"),
        [
            ("Шараа", "аш-Шараа"),
            ("Сиси", "ас-Сиси"),
            ("Насер", "ан-Насер"),
            ("Рашид", "ар-Рашид"),
            ("Тани", "ат-Тани"),
            ("Дин", "ад-Дин"),
            ("Завахири", "аз-Завахири"),
            ("Латиф", "аль-Латиф"),
            ("Джулани", "аль-Джулани"),
            ("Асад", "аль-Асад"),
            ("Хомси", "аль-Хомси"),
        ],
    )
    def test_it_takes_the_sound_of_sun_letters(self, word: str, form: str) -> None:
        assert article.russian(word) == form
        assert article.split(form, "ru") == (True, word)

    @pytest.mark.parametrize("word", ["Alan", "Elena", "Al", "As"])
    def test_what_only_begins_like_it_is_none(self, word: str) -> None:
        assert article.split(word, "en") == (False, word)


class TestData:
    def test_every_pattern_has_a_form_in_each_language(self) -> None:
        assert all(
            all(pattern.forms[tag][0] for tag in ("en", "ar", "ru")) for pattern in patterns()
        )

    def test_adjectives_look_like_adjectives(self) -> None:
        for one in nationalities():
            assert one.ru.endswith(("кий", "ный", "ской")), one
            assert not one.ar.startswith("ال"), one

    def test_particles_are_known_in_all_languages(self) -> None:
        assert particles("en")["bin"][0]["ru"][0] == "бен"
        assert particles("ru")["фон"][0]["ar"] == ("فون",)

    def test_cldr_names_are_corrected(self) -> None:
        assert of_places("ar")["city Europe/Samara"] == "سامارا"
        assert "سمراء" not in of_places("ar").values()
        assert of_other_things("ru")["day 2"] == "среда"


@pytest.mark.parametrize(
    ("name", "target", "first"),
    [
        ("Bab el-Mandeb Strait", "ru", "Баб-эль-Мандебский пролив"),
        ("Bab el-Mandeb Strait", "ar", "مضيق باب المندب"),
        ("Sharm el-Sheikh", "ru", "Шарм-эль-Шейх"),
        ("Ahmed Gaid Salah", "ar", "أحمد قايد صالح"),
        ("Salah", "ar", "صلاح"),
    ],
)
def test_established_forms_and_no_generic_noun_twice(name: str, target: str, first: str) -> None:
    assert propose_names(name, "en", target)[0].form == first


PAIRS = Path(__file__).with_name("pairs.tsv")


@pytest.mark.parametrize(("target", "column"), [("ar", 1), ("ru", 2)])
def test_names_in_the_news(target: str, column: int) -> None:
    rows = [
        [cell.split(" | ") for cell in line.split("\t")]
        for line in PAIRS.read_text("utf-8").splitlines()
        if not line.startswith("#")
    ]
    right = [propose_names(row[0][0], "en", target)[0].form in row[column] for row in rows]
    assert len(rows) == 200
    assert sum(right) / len(right) >= 0.95
