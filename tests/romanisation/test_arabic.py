"""Vocalised words, running text, and honesty about vowels that nobody wrote."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from l10n.errors import UsageError
from l10n.language.months import gregorian, islamic_months
from l10n.language.times import format_time, zone_words
from l10n.romanisation.romanise import reading, romanise
from l10n.romanisation.system import ids

ALA = "alalc-ara-Arab-Latn-1997"
BGN = "bgnpcgn-ara-Arab-Latn-1956"
DIN = "din-ara-Arab-Latn-31635-2011"
UN = "un-ara-Arab-Latn-2017"
READER = "reader-ara-Arab-Latn"


@pytest.mark.parametrize(
    ("text", "system", "latin"),
    [
        # The article: sun letters, after a vowel, after و ب ل, at the start; Āl is none.
        ("فِي الشَّمس", ALA, "Fī al-shams"),
        ("فِي الشَّمس", DIN, "Fī š-šams"),
        ("الشَّمس", BGN, "Ash Shams"),
        ("وَالشَّمس", DIN, "Wa-š-šams"),
        ("وبالكتاب وللكتاب", ALA, "Wa-bi-al-kitāb wa-lil-kitāb"),
        ("آل ثَانِي", READER, "Al Thani"),
        ("آل ثَانِي", UN, "Āl Thānī"),
        # Hamza, shadda, nunation, wasla, dagger alif, ة.
        ("مَسؤُول", ALA, "Mas’ūl"),
        ("كُلِّيَّة الآدَاب", ALA, "Kullīyat al-ādāb"),
        ("قَاضٍ", ALA, "Qāḍin"),
        ("كِتَابٌ", ALA, "Kitāb"),
        ("شُكْرًا", ALA, "Shukran"),
        ("ٱبْن", BGN, "Ibn"),
        ("هٰذَا الرَّحْمٰن", ALA, "Hādhā al-raḥmān"),
        ("وِزَارَة الخَارِجِيَّة", ALA, "Wizārat al-khārijīyah"),
        ("الوِزَارَة الجَدِيدَة", ALA, "al-Wizārah al-jadīdah"),
        ("مَدِينَة كَبِيرَة", ALA, "Madīnah kabīrah"),
        ("مَدِينَة حَلَب", ALA, "Madīnat Ḥalab"),
        ("أَدهَم", ALA, "Adʹham"),
    ],
)
def test_rules_of_the_standards(text: str, system: str, latin: str) -> None:
    assert romanise(text, system) == latin


@pytest.mark.parametrize(
    ("text", "latin"),
    [
        ("قال وزير الخارجية السوري", "Qala wazir al-kharijiya al-suri"),
        ("وللحكومة السورية", "Wa-lil-hukuma al-suriya"),
        ("سيعملون", "Sa-yaamaluna"),
        ("أن يعمل، لم يعمل، يعمل", "An yaamala, lam yaamal, yaamalu"),
        ("أن الرئيس قال", "Anna al-rais qala"),
        ("من خلال بيانها", "Min khilali bayaniha"),
        ("الأمين العام في العام الماضي", "Al-amin al-amm fi al-am al-madi"),
        ("لثلاثة أشهر", "Li-thalathat ashhur"),
        ("في سوريا و لبنان", "Fi Suriya wa Lubnan"),
    ],
)
def test_unvocalised_news(text: str, latin: str) -> None:
    assert romanise(text, READER) == latin


@pytest.mark.parametrize(
    ("text", "latin"),
    [
        # Letters that stand alone: initials, labels, units, the era; a clitic glued to what is no Arabic word.
        ("قال إ. ب. شيرباكوف", "Qala I. B. °shyrbakwf"),
        ("قال ع. حداد", "Qala A. °hdad"),
        ("وكالة أ. ف. ب. إن", "Wakalat A. F. B. inna"),
        ("وكالة أ.ف.ب", "Wakalat A.F.B"),
        ("الفئة أ", "Al-fia A"),
        ("طول القطار 280 م و5 كم", "°twl al-qitar 280 m wa-5 km"),
        ("سنة 1447 هـ.", "Sana 1447 AH."),
        ("بـ15 ولـ«الوطن» وCNN", "Bi-15 wa-li-«al-watan» wa-CNN"),
        # ة before its genitive in other letters.
        ("لغة C++", "Lughat C++"),
        ("قال لقناة «BBC»", "Qala li-qanat «BBC»"),
        ("الوكالة Reuters", "Al-wakala Reuters"),
        ("شركة جديدة Google", "Sharika jadida Google"),
        # The capital of a sentence is its first word's, also where that is a number.
        ("1,500 شخص. 1. الكتاب", "1,500 shakhs. 1. Al-kitab"),
        # Spellings with several readings: read where the neighbours tell, else marked.
        ("على أي شخص، أي 3.75%", "Ala ayy shakhs, ay 3.75%"),
        ("أي شخص", "°y shakhs"),
        ("اقرأ وانظر", "Iqra wa-unzur"),
        ("راجع الكتاب", "°raj al-kitab"),
        ("وتغيّر الكتاب", "°wtghyr al-kitab"),
        ("ستغير", "Sa-tughayyiru"),
        ("لم تغير، تؤكد", "Lam tughayyir, tuakkidu"),
        ("مثل حلبي، مثل الكتاب", "°mthl halabi, mithla al-kitab"),
        ("عشرة محامين", "Asharat muhamin"),
        ("بعد الظهر", "Baada al-zuhr"),
    ],
)
def test_what_is_no_common_word(text: str, latin: str) -> None:
    assert romanise(text, READER) == latin


def test_months_are_names_wherever_they_stand() -> None:
    assert romanise("3 نوفمبر", READER) == "3 Nufimbir"
    assert romanise("قال في 3 نوفمبر", READER) == "Qala fi 3 Nufimbir"
    assert romanise("مارس الرياضة في 3 مارس", READER) == "°mars al-riyada fi 3 Maris"
    assert romanise("في ربيع الأول", ALA) == "Fī Rabīʻ al-Awwal".replace("ʻ", "‘")


@pytest.mark.parametrize("id", [name for name in ids() if "ara" in name])
def test_what_adaptation_writes_is_read(id: str) -> None:
    """Months of every country, Islamic dates, parts of the day, time zones: no vowel of them is unknown."""
    sets = [row for row in gregorian().values() if row.language == "ar"]
    months = {name for row in sets for name in (*row.names, *row.also)}
    islamic = islamic_months("ar")
    assert islamic is not None
    written = [f"في 3 {name} 2025" for name in months]
    written += [f"(6 {name} 1447 {islamic.era})" for name in islamic.names]
    written += [format_time(hour, 30, "ar", clock="12") for hour in (6, 18)]
    written += [f"10:30 {words}" for words in zone_words("ar")]
    assert [text for text in written if reading(text, id).unknown] == []


def test_unknown_words_are_marked_and_counted() -> None:
    found = reading("السفير قال كغنسط وكغنسط.", READER)
    assert found.text == "Al-safir qala °kghnst °wkghnst."
    assert (found.words, found.vowelled) == (4, 2)
    assert found.unknown == ("كغنسط", "وكغنسط")
    assert [found.text[start:end] for start, end in found.spans] == ["°kghnst", "°wkghnst"]
    assert reading("كغنسط", READER, unknown="bracket").text == "[kghnst]"
    assert reading("قال كغنسط", READER, unknown="omit").text == "Qala …"


def test_a_case_that_nobody_wrote_is_not_invented() -> None:
    found = reading("كتابه", ALA)
    assert (found.vowelled, found.text) == (0, "°kitābhu")
    assert reading("في كتابه", ALA).text == "Fī kitābihi"


def test_marks_of_the_author_decide() -> None:
    # One damma says that it is not ya‘qidu; the rest of the word stays unknown.
    assert reading("في هذا اليوم يُعقد", READER).text == "Fi hadha al-yawm °yqd"
    assert reading("في هذا اليوم يُعْقَدُ", READER).text == "Fi hadha al-yawm yuqadu"


@pytest.mark.parametrize(
    ("text", "latin"),
    [
        ("أحمد الشرع", "Ahmed al-Sharaa"),
        ("قال أحمد الشرع", "Qala Ahmed al-Sharaa"),
        ("قال لأحمد الشرع", "Qala li-Ahmed al-Sharaa"),
        ("مول", "Mul"),
    ],
)
def test_overrides(text: str, latin: str) -> None:
    overrides = {"أحمد الشرع": "Ahmed al-Sharaa", "مول": "مُول"}
    found = reading(text, READER, overrides=overrides)
    assert found.text == latin
    assert found.vowelled == found.words


def test_latin_and_markup_stay() -> None:
    text = "قال **IBM** [في](https://example.org/a) <b>2024</b>"
    assert romanise(text, READER) == "Qala **IBM** [fi](https://example.org/a) <b>2024</b>"


def test_the_other_script_is_refused() -> None:
    with pytest.raises(UsageError):
        reading("текст", "icao-rus-Cyrl-Latn-9303")


@pytest.mark.parametrize("id", [name for name in ids() if "ara" in name])
@given(text=st.text(st.sampled_from("والبكلمنسي تةىأإآءؤئَُِّْ\u064b\u0670ـ .،\n")))
def test_any_text_is_read_the_same_twice_and_accounted_for(id: str, text: str) -> None:
    found = reading(text, id)
    assert found == reading(text, id)
    assert 0 <= found.vowelled <= found.words
    assert len(found.spans) == found.words - found.vowelled
    assert all(found.text[start:end].startswith("°") for start, end in found.spans)
