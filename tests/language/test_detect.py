"""Detection, told by sentences a linguist can read (`detection/`) and by what a user relies on."""

from __future__ import annotations

import random
import tomllib
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from l10n.language import scripts
from l10n.language.detect import THRESHOLD, detect, detect_blocks, foreign

GOLDEN = Path(__file__).with_name("detection")
NEIGHBOURS = ("uk", "be", "bg", "fa", "ur")
OURS = ("en", "ru", "ar")


def lines(name: str) -> list[str]:
    return (GOLDEN / name).read_text("utf-8").splitlines()


def pairs(name: str) -> list[tuple[str, str]]:
    return [(language, text) for language, text in (line.split("\t") for line in lines(name))]


def examples() -> Iterator[tuple[str, str]]:
    """The examples in the data files themselves."""
    for script in ("latin", "cyrillic", "arabic"):
        for language, entry in tomllib.loads(
            (scripts.DATA / f"{script}.toml").read_text("utf-8")
        ).items():
            for text in entry.get("examples", ()):
                yield language, text


def head(text: str) -> str:
    return " ".join(text.split()[:6])


@pytest.mark.parametrize(
    ("language", "text"), [*pairs("ours.tsv"), *pairs("latin.tsv"), *examples()]
)
def test_names_the_language(language: str, text: str) -> None:
    assert detect(text).language == language


@pytest.mark.parametrize("language", NEIGHBOURS)
def test_neighbours_are_named(language: str) -> None:
    texts = lines(f"{language}.txt")
    found = [detect(text).language for text in texts]
    others = set(found) - {language, None, *OURS}
    assert not others
    assert found.count(language) >= 0.95 * len(texts)


def test_neighbours_are_not_taken_for_ours() -> None:
    """In whole sentences and their first six words: at most one of 200. Left: «Експорт зерна скоротився на чверть»."""
    texts = [text for language in NEIGHBOURS for text in lines(f"{language}.txt")]
    tried = texts + [head(text) for text in texts]
    taken = [text for text in tried if detect(text).language in OURS]
    assert len(taken) <= 0.005 * len(tried), taken


@pytest.mark.parametrize("text", lines("undetermined.txt"))
def test_no_prose_is_undetermined(text: str) -> None:
    assert detect(text).language is None


def test_latin_languages_are_never_taken_for_english_by_their_heads() -> None:
    assert [
        text for language, text in pairs("latin.tsv") if detect(head(text)).language in OURS
    ] == []


def test_same_answer_a_thousand_times_in_any_order_and_thread() -> None:
    texts = [text for _, text in pairs("ours.tsv")] + [head(text) for text in lines("uk.txt")]
    first = {text: detect(text) for text in texts}
    calls = texts * (1_000 // len(texts) + 1)
    random.Random(7).shuffle(calls)
    with ThreadPoolExecutor(4) as pool:
        assert all(
            first[text] == answer
            for text, answer in zip(calls, pool.map(detect, calls), strict=True)
        )


def test_detection_leaves_langdetect_of_others_alone() -> None:
    from langdetect.detector_factory import DetectorFactory

    before = DetectorFactory.seed
    detect("Столкновения полиции")
    assert DetectorFactory.seed == before


@given(st.text(max_size=400))
def test_any_text_has_an_answer(text: str) -> None:
    found = detect(text)
    assert 0.0 <= found.confidence <= 1.0
    assert (found.language is not None) == (found.confidence >= THRESHOLD)


def test_candidates_restrict_the_answer() -> None:
    assert detect("Цените на горивата отново се покачват", ["ru", "en"]).language is None
    assert detect("Petrol prices are rising again", ["ar", "en-GB"]).language == "en-GB"
    assert detect("Столкновения полиции с демонстрантами", ["en", "ru", "ar"]).language == "ru"


def test_quotations_do_not_decide_the_language_of_an_article() -> None:
    blocks = [
        "Президент Украины выступил с обращением к нации и ответил на вопросы журналистов.",
        "«Ми не очікували такого результату, але ми готові до будь-яких переговорів і чекаємо відповіді», — сказал он.",
        "После этого он отправился в аэропорт, где его ждали министры.",
    ]
    assert detect_blocks(blocks).language == "ru"


def test_an_article_of_one_quotation_is_still_told() -> None:
    assert detect_blocks(["«Мы не ждали такого результата», «и очень рады ему»"]).language == "ru"


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("قفا نبك من ذكرى حبيب ومنزل بسقط اللوى بين الدخول فحومل", "en", "ar"),
        (
            "The minister said he had not expected such a result, and that he would resign.",
            "ru",
            "en",
        ),
        ("Я помню чудное мгновенье: передо мной явилась ты, как мимолётное виденье", "en-GB", "ru"),
        ("Le ministre a déclaré qu'il ne s'attendait pas à un tel résultat.", "en", "fr"),
        ("The minister said he had not expected such a result.", "en-GB", None),
        ("Aux armes, citoyens", "en", None),
        ("Петров В. В.", "en", None),
        ("iPhone", "ru", None),
        ("", "en", None),
    ],
)
def test_foreign_blocks_are_noticed_where_it_is_sure(
    text: str, language: str, expected: str | None
) -> None:
    assert foreign(text, language) == expected


def test_lookalike_latin_letters_in_cyrillic_words() -> None:
    assert (
        detect("Kaкo je нaстaлa oвa причa o влaди и вaнрeдним избoримa у Србиjи").language == "sr"
    )


def test_news_sentences_are_told_without_the_engine(shared: Path) -> None:
    """Whole articles of the evaluation data; a new process shows that langdetect was not loaded."""
    import subprocess
    import sys

    folder = shared / "harness" / "files" / "dev" / "news-ntrex"
    paths = [str(sorted(folder.glob(f"*.{language}.txt"))[0]) for language in OURS]
    program = (
        "import sys; from pathlib import Path; from l10n.language.detect import detect_blocks\n"
        "print(*(detect_blocks(Path(p).read_text('utf-8').splitlines()).language for p in sys.argv[1:]))\n"
        "print('langdetect' in sys.modules)"
    )
    run = subprocess.run(
        [sys.executable, "-c", program, *paths], capture_output=True, text=True, check=True
    )
    assert run.stdout.split() == ["en", "ru", "ar", "False"]


def test_vowelled_arabic() -> None:
    assert detect("إِنَّ الحَيَاةَ جَمِيلَةٌ فِي هٰذِهِ المَدِينَةِ").language == "ar"


def test_elided_articles_are_words() -> None:
    assert scripts.words("l'homme d'affaires don't")["latin"] == [
        "l’",
        "homme",
        "d’",
        "affaires",
        "don't",
    ]


@pytest.mark.parametrize(
    "text", ["a" * 1_000_000, "." * 1_000_000, "«" * 1_000_000, "жz" * 500_000, "{(" * 500_000]
)
def test_hostile_text_is_not_taken_for_ours(text: str) -> None:
    assert detect_blocks([text]).language not in OURS


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (
            "The minister said: «Мы готовы к диалогу с партнёрами». Then he left for Riyadh, he said on Friday.",
            "en",
        ),
        (
            "The imam recited إِنَّ مَعَ الْعُسْرِ يُسْرًا before he left the mosque, and the crowd went home.",
            "en",
        ),
        ("The old man said Καλημέρα σας at the gate and opened it for all of us.", "en"),
        ("Министр сказал: «نحن مستعدون للحوار». Затем он уехал в Эр-Рияд, где его ждут.", "ru"),
        ("Затем он провёл четыре года на радио BBC World Service в Bush House.", "ru"),
        ("Мы говорим по-русски каждый день, and we speak English as well here.", None),
        ("قال الوزير ذلك للصحفيين and the minister said so", None),
    ],
)
def test_a_quotation_in_another_script_does_not_decide(text: str, language: str | None) -> None:
    """Letters are weighed over the whole text, vowel marks are none; what has nearly as much of both is neither."""
    found = detect(text)
    assert found.language == language
    assert found.confidence < 1.0 or "BBC" in text
    if language:
        assert detect_blocks([text]).language == language
