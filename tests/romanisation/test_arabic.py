"""Vocalised words, running text, and honesty about vowels that nobody wrote."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from l10n.errors import UsageError
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
        ("في سوريا و لبنان", "Fi Suriya °w Lubnan"),
    ],
)
def test_unvocalised_news(text: str, latin: str) -> None:
    assert romanise(text, READER) == latin


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
