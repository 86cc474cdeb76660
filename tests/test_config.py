"""`l10n.toml`: what it means, and what is said where it is not understood."""

from __future__ import annotations

import pickle
import tomllib

import pytest

from l10n import project
from l10n.config import ArticleConfig, Config, parse
from l10n.errors import ConfigError


def test_settings_mean_what_they_say():
    config = parse(
        """
        languages = ["ru", "ar", "ru"]
        source_language = "en"
        segmentation = "paragraph"
        front_matter.keys = ["title", "seo.title"]
        [html]
        scope = "main"
        [article."sports/final"]
        languages = ["ar-Latn"]
        segmentation = "sentence"
        [article.plain]
        source_language = "ru"
        """
    )
    assert config.languages == ("ru", "ar")
    assert config.front_matter_keys == ("title", "seo.title")
    assert config.html_scope == "main"
    assert config.languages_of("sports/final") == ("ar-Latn",)
    assert config.segmentation_of("sports/final") == "sentence"
    assert config.segmentation_of("plain") == "paragraph"
    assert config.source_language_of("plain") == "ru"
    assert config.source_language_of("sports/final") == "en"


def test_the_template_of_new_projects_shows_the_defaults(tmp_path):
    project.create(tmp_path, ["ar", "ru", "en"])
    text = (tmp_path / "l10n.toml").read_text()
    assert parse(text) == Config()
    settings = [line.removeprefix("# ") for line in text.splitlines() if " = " in line]
    assert {tomllib.loads(line).popitem()[0] for line in settings if line[0].islower()} >= {
        "fallback",
        "scope",
        "references",
        "owner",
    }


def test_the_policy_for_stale_sentences_is_one_word_or_a_table():
    assert parse('stale = "old"').stale == {"": "old"}
    config = parse('fallback = "omit"\n[stale]\nall = "refuse"\nar = "old"\n"pt-BR" = "source"')
    assert config.stale == {"": "refuse", "ar": "old", "pt-BR": "source"}
    assert [config.stale_of(tag) for tag in ("ar", "pt-BR", "ru")] == ["old", "source", "refuse"]
    assert parse('stale.ar = "old"').stale_of("ru") == Config().stale_of("ru") == "source"
    assert parse('fallback = "omit"').stale_of("ru") == "omit"


def test_all_is_every_language_wherever_a_language_may_stand():
    config = parse(
        '[adapt.all]\nquotes = "keep"\n[phrases.all]\npolicy = "omit"\n'
        '[publish.title]\nall = "The Courier"\n[sentences.exceptions]\nall = ["Sgt."]\n'
    )
    plain = parse(
        '[adapt]\nquotes = "keep"\n[phrases]\npolicy = "omit"\n'
        '[publish]\ntitle = "The Courier"\n[sentences]\nexceptions.all = ["Sgt."]\n'
    )
    assert config == plain
    assert config.sentence_exceptions == (("", "Sgt."),)


def test_a_date_has_a_time_zone_where_it_has_a_time():
    def date(said: str) -> str:
        return parse(f'[article."a"]\ndate = {said}').articles["a"].date

    assert date("2025-10-15") == date('"2025-10-15"') == "2025-10-15"
    assert date("2025-10-15T10:00:00") == date('"2025-10-15T10:00Z"') == "2025-10-15T10:00:00+00:00"
    assert date("2025-10-15T10:00:00+03:00") == "2025-10-15T10:00:00+03:00"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('stale = "odl"', "l10n.toml:1: stale is 'odl', but must be one of source, old, omit, refuse; did you mean old?"),
        ('[stale]\nru = true', "l10n.toml:2: stale.LANG is True, but must be one of source, old, omit, refuse"),
        ('[stale]\nArabic = "old"', "l10n.toml:2: unknown setting stale.Arabic; did you mean stale"),
        ('langauges = ["ar"]', "l10n.toml:1: unknown setting langauges; did you mean languages?"),
        ('\n[html]\nscpoe = "main"', "l10n.toml:3: unknown setting html.scpoe; did you mean html.scope?"),
        (
            '[front_matter]\nkeys = []\n[html]\nkeys = []',
            "l10n.toml:4: unknown setting html.keys; did you mean front_matter.keys?",
        ),
        ('[htlm]\nscope = "main"', "l10n.toml:2: unknown setting htlm.scope; did you mean html.scope?"),
        ("[htlm]", "l10n.toml:1: unknown setting htlm; known are "),
        ('owner = "x"', "l10n.toml:1: unknown setting owner; did you mean catalogues.owner?"),
        ('html = "main"', "l10n.toml:1: unknown setting html; did you mean html.scope?"),
        (
            '[article."a.b"]\n# note\nsegmentaton = "sentence"',
            "l10n.toml:3: unknown setting segmentaton; did you mean segmentation?",
        ),
        ('[articles.a]\nsegmentation = "sentence"', "l10n.toml:2: unknown setting articles.a.segmentation;"),
        (
            'fallback = "refues"',
            "l10n.toml:1: fallback is 'refues', but must be one of source, omit, refuse; did you mean refuse?",
        ),
        ("\n\nlanguages = []", "l10n.toml:3: languages must be a list"),
        ('languages = "ar"', "l10n.toml:1: languages must be a list"),
        ('languages = ["../../x"]', "l10n.toml:1: languages is '../../x', but must be a BCP 47 tag"),
        ("source_language = 3", "l10n.toml:1: source_language is 3, but must be a BCP 47 tag"),
        ('[catalogues]\nteam = "a\\nX-Evil: b"', "l10n.toml:2: catalogues.team must be a text on one line"),
        ("front_matter.keys = [1]", "l10n.toml:1: front_matter.keys must be"),
        (
            '[sentences.exceptions]\nenglish = ["Sgt."]',
            "l10n.toml:2: unknown setting sentences.exceptions.english;",
        ),
        ('[greetings.all]\nclosing = "inshallah"', "l10n.toml:2: unknown setting greetings.closing; did you mean"),
        ('[article.a]\ndate = "2025-13-45"', "l10n.toml:2: date must be a date such as 2025-10-15"),
        ('[article.a]\ndate = "2025-10-15Tnoon"', "l10n.toml:2: date must be a date such as 2025-10-15"),
        ('[article.a]\nslug = "page"', "l10n.toml:2: slug must not be 'page', which a site has for itself"),
        ('a = "b"\na = "c"', "l10n.toml:2: this is not TOML: Cannot overwrite a value"),
        ("a = \0", "l10n.toml:1: this is not TOML: "),
        ('"unclosed = 1\n', "l10n.toml:1: this is not TOML: "),
    ],
)  # fmt: skip
def test_what_is_not_understood_is_one_line_with_its_place(text, said):
    with pytest.raises(ConfigError) as caught:
        parse(text)
    assert str(caught.value).startswith(said)
    assert "\n" not in str(caught.value)
    assert caught.value.exit_code == 2


def test_settings_that_are_no_utf8_name_the_line(tmp_path):
    (tmp_path / "l10n.toml").write_bytes(b'languages = ["ar"]\n# caf\xe9\n')
    with pytest.raises(ConfigError, match=r"l10n\.toml:2: this is not UTF-8; save it as UTF-8"):
        project.load(tmp_path)


def test_settings_travel_to_other_processes():
    config = Config(articles={"a": ArticleConfig(segmentation="paragraph")})
    assert pickle.loads(pickle.dumps(config)) == config
