"""Whose wish goes before whose, and what settings may say."""

from __future__ import annotations

import pytest

from l10n.config import GreetingConfig, parse
from l10n.errors import ConfigError
from l10n.phrases.house import house

SETTINGS = """
[phrases]
policy = "gloss"
policies.salam = "keep"

[phrases.ru]
policy = "transliterate"
register = "religious"
spelling.salam_alaykum = "Ас-саляму алейкум"

[phrases.ru.policies]
inshallah = "translate"

[article."letters/eid".phrases]
policy = "omit"

[article."letters/eid".phrases.ru]
policies.salam = "translate"

[greetings.ru]
opening = ["occasion", "dear_readers"]
closing = "kind_regards"

[article."letters/eid".greetings.ru]
opening = ""
"""


@pytest.mark.parametrize(
    ("article", "language", "phrase", "declared", "policy"),
    [
        ("news", "en", "amen", {}, "gloss"),
        ("news", "en", "salam", {}, "keep"),
        ("news", "ru", "salam", {}, "keep"),
        ("news", "ru", "amen", {}, "transliterate"),
        ("news", "ru-RU", "inshallah", {}, "translate"),
        ("letters/eid", "ru", "inshallah", {}, "omit"),
        ("letters/eid", "ru", "salam", {}, "translate"),
        ("letters/eid", "ru", "salam", {"": "keep", "ru": "gloss"}, "gloss"),
        ("letters/eid", "ar", "salam", {"": "keep", "ru": "gloss"}, "keep"),
    ],
)
def test_the_nearer_setting_wins(
    article: str, language: str, phrase: str, declared: dict[str, str], policy: str
) -> None:
    assert house(parse(SETTINGS), article, language, declared).policy(phrase) == policy


def test_register_spelling_and_what_is_given() -> None:
    config = parse(SETTINGS)
    ours = house(config, "news", "ru")
    assert ours.register == "religious"
    assert ours.form("salam_alaykum", "Salam alaikum") == "Ас-саляму алейкум"
    assert house(config, "news", "en").register is None
    assert config.greetings_of("news", "ru") == GreetingConfig(
        ("occasion", "dear_readers"), ("kind_regards",)
    )
    assert config.greetings_of("letters/eid", "ru") == GreetingConfig((), ("kind_regards",))
    assert config.greetings_of("news", "ar") == GreetingConfig()


def test_an_arabic_house_may_want_the_sign() -> None:
    config = parse('[phrases.ar]\nspelling.pbuh = "ﷺ"\n')
    assert house(config, "", "ar").form("pbuh", "PBUH") == "ﷺ"
    assert house(config, "", "ru").form("pbuh", "ﷺ", policy="keep") == "ﷺ"
    assert "мир" in (house(config, "", "ru").form("pbuh", "ﷺ", policy="translate") or "")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            '[phrases]\npolicy = "shout"',
            "l10n.toml:2: phrases.policy is 'shout', but must be one of keep",
        ),
        (
            '[phrases.ru]\npolcy = "keep"',
            "unknown setting phrases.LANG.polcy; did you mean phrases.LANG.policy",
        ),
        ("[phrases]\ncut = 1", "l10n.toml:2: phrases.cut must be true or false"),
        ('[greetings]\nopening = "salam"', "did you mean greetings.LANG.opening"),
        (
            "[phrases.ru.spelling]\nsalam = 1",
            "l10n.toml:2: phrases.LANG.spelling.ID must be a text",
        ),
    ],
)
def test_a_wrong_setting_is_one_line(text: str, said: str) -> None:
    with pytest.raises(ConfigError) as told:
        parse(text)
    assert said in str(told.value)
