"""What adaptation makes of translations, as tables to read; and that doing it again changes nothing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, fields
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import l10n
from l10n.config import Config, parse
from l10n.config.adaptation import AdaptPolicy
from l10n.errors import ConfigError
from l10n.model import Catalogue, Message, Rendition
from l10n.renditions.adapt import adapt, adapt_all
from l10n.renditions.adapt.explain import explained
from l10n.renditions.adapt.policy import policy_of
from l10n.renditions.adapt.registry import adaptations
from l10n.renditions.adapting import at_publishing

TABLES = Path(__file__).with_name("adapt")


def rows(*names: str) -> Iterator[Any]:
    for name in names or sorted(path.stem for path in TABLES.glob("*.tsv")):
        for line in (TABLES / f"{name}.tsv").read_text("utf-8").splitlines():
            if line and not line.startswith("#"):
                language, policy, before, after, why = (
                    cell.replace("~", "\u00a0").replace(r"\n", "\n") for cell in line.split("\t")
                )
                after = before if after == "=" else after
                yield pytest.param(
                    language, policy, before, after, id=f"{name}-{language}-{why}-{before[:12]}"
                )


def policy_and_syntax(told: str) -> tuple[AdaptPolicy, str]:
    if told in ("markdown", "html", "plaintext"):
        return AdaptPolicy(), told
    given_ = dict(pair.split("=") for pair in told.split(",") if pair)
    truth = {"true": True, "false": False}
    return AdaptPolicy(**{key: truth.get(value, value) for key, value in given_.items()}), "html"


@pytest.mark.parametrize(("language", "policy", "before", "after"), list(rows()))
def test_tables(language: str, policy: str, before: str, after: str) -> None:
    rules, syntax = policy_and_syntax(policy)
    done = adapt_all(before.split("\n"), language, rules, syntax)
    assert "\n".join(each.text for each in done) == after
    again = adapt_all([each.text for each in done], language, rules, syntax)
    assert "\n".join(each.text for each in again) == after
    assert all(change.left for each in again for change in each.changes)
    changed = any(not change.left for each in done for change in each.changes)
    assert changed is (before != after)


def test_there_is_a_table_for_every_adaptation() -> None:
    assert {each.kind for each in adaptations()} == {path.stem for path in TABLES.glob("*.tsv")} - {
        "markup"
    }


_PIECES = st.sampled_from(
    [
        *"\"'“”„«»‘’‹›,;?%.:-–—()[]*_`<> \u00a0\u202f",
        *[
            "15",
            "2025",
            "١٥",
            "٢٠٢٥",
            "3.5",
            "3,5",
            "12,345",
            "1,234,567",
            "٣٫٥",
            "١٢,٣٤٥",
            "14:30",
            "٢:٣٠",
            "3-1",
            "2011–2015",
        ],
        *[
            "أكتوبر",
            "تشرين",
            "الأول",
            "مايو",
            "نعم",
            "و",
            "لـ",
            "هـ",
            "°C",
            "مليون",
            "الساعة",
            "مساءً",
        ],
        *[
            "October",
            "May",
            "15th",
            "p.m.",
            "a.m.",
            "at",
            "GMT",
            "мск",
            "MSK",
            "km",
            "words",
            "don't",
            "'90s",
            "boys'",
        ],
        *[
            "октября",
            "г.",
            "года",
            "В.",
            "В.",
            "Путин",
            "№",
            "5",
            "км",
            "млн",
            "т.",
            "д.",
            "XX",
            "в.",
            "ул.",
            "—",
            "слово",
            "человек",
            "вечера",
            "$",
            "долларов",
            " - ",
        ],
        *[
            "https://x.org/15",
            "a@b.org",
            "G20",
            "`код`",
            "**жирно**",
            "<em>",
            "</em>",
            "[текст][1]",
            "&nbsp;",
            "&amp;",
            "\ue000",
        ],
    ]
)
_TEXTS = st.lists(_PIECES, max_size=14).flatmap(
    lambda pieces: st.lists(
        st.sampled_from(["", " ", " "]), min_size=len(pieces), max_size=len(pieces)
    ).map(lambda gaps: "".join(part for pair in zip(pieces, gaps, strict=True) for part in pair))
)
_POLICIES = st.builds(
    AdaptPolicy,
    digits=st.sampled_from(["keep", "latin", "arabic"]),
    calendar=st.sampled_from(["keep", "islamic", "both"]),
    months=st.sampled_from(["keep", "levant", "gulf", "morocco", "levant/gulf"]),
    date_order=st.sampled_from(["keep", "day-month"]),
    clock=st.sampled_from(["keep", "24", "12"]),
    optional_spaces=st.booleans(),
)
_LANGUAGES = st.sampled_from(["ar", "ar-MA", "en", "ru"])
_SYNTAXES = st.sampled_from(["plaintext", "markdown", "html"])


@given(_TEXTS, _LANGUAGES, _POLICIES, _SYNTAXES)
def test_doing_it_again_changes_nothing(
    text: str, language: str, policy: AdaptPolicy, syntax: str
) -> None:
    once = adapt(text, language, policy, syntax).text
    assert adapt(once, language, policy, syntax).text == once


@given(_TEXTS, _LANGUAGES, _POLICIES, _SYNTAXES)
def test_what_is_no_prose_stays_and_every_change_is_told(
    text: str, language: str, policy: AdaptPolicy, syntax: str
) -> None:
    done = adapt(text, language, policy, syntax)
    for kept in ("https://x.org/15", "a@b.org", "[текст][1]", "<em>", "&nbsp;", "&amp;"):
        assert done.text.count(kept) == text.count(kept)
    assert any(not change.left for change in done.changes) is (done.text != text)
    assert all(0 <= change.start < len(text) for change in done.changes)
    assert list(done.changes) == sorted(done.changes, key=lambda change: change.start)


@pytest.mark.parametrize(
    ("language", "policy", "text", "told"),
    [
        ("ru", {}, "12,345 тонн", "it may be a decimal or thousands"),
        ("en", {"clock": "12"}, "at 12:00 he left", "it may be of either half of the day"),
        ("en", {"clock": "24"}, "from 6 to 8 p.m. on Monday", "said of the time before it too"),
        ("ar", {"digits": "arabic"}, "طوله 5 km هنا", "it belongs to what stands behind it"),
    ],
)
def test_what_stays_is_told_with_its_reason(
    language: str, policy: dict[str, Any], text: str, told: str
) -> None:
    done = adapt(text, language, AdaptPolicy(**policy, spaces=False))
    assert done.text == text
    assert [told in change.why for change in done.changes] == [True]


def test_a_record_says_what_and_where() -> None:
    done = adapt('Он сказал: "Да".', "ru")
    first, second = done.changes
    assert (first.kind, first.before, first.after, first.start) == ("quotes", '"Да".', '«Да".', 11)
    assert second.after == '"Да».'
    (left,) = adapt('Он сказал: "Да.', "ru").changes
    assert left.left
    assert "not closed" in left.why


SOURCE = (
    '# Talks\n\nHe said "yes **now**". See [this](https://x.org/15). He left on 15 October 2025.\n'
)
TARGETS = {
    "Talks": "محادثات",
    'He said "yes **now**".': 'قال "نعم **الآن**".',
    "See [this][1].": "انظر [هذا][1], وذاك?",
    "He left on 15 October 2025.": "غادر في 15 أكتوبر 2025.",
}


def render(settings: str | Config, **other: str) -> Rendition:
    article = l10n.read(SOURCE.encode(), "markdown", "en")
    messages = tuple(Message(key, target) for key, target in (TARGETS | other).items())
    config = parse(settings) if isinstance(settings, str) else settings
    return l10n.merge(article, Catalogue("ar", "en", (), messages), config)


AS_WRITTEN = (
    '# محادثات\n\nقال "نعم **الآن**". انظر [هذا](https://x.org/15), وذاك? غادر في 15 أكتوبر 2025.\n'
)
ALWAYS = '[adapt]\nwhen = "always"\n'
LEVANT = f'{ALWAYS}[adapt.ar]\ndigits = "arabic"\ncalendar = "both"\nmonths = "levant"\n'


def test_merge_adapts_where_it_is_asked_to() -> None:
    assert render("").source == AS_WRITTEN
    assert render('[adapt.ar]\ndigits = "arabic"\n').source == AS_WRITTEN
    assert render(ALWAYS).source == (
        "# محادثات\n\nقال «نعم **الآن**». انظر [هذا](https://x.org/15)، وذاك؟"
        " غادر في 15 أكتوبر 2025.\n"
    )
    assert render(LEVANT).source.endswith(" غادر في ١٥ تشرين الأول ٢٠٢٥ (٢٣ ربيع الآخر ١٤٤٧ هـ).\n")


def test_publishing_adapts_unless_it_is_told_not_to() -> None:
    plain = render(at_publishing(Config()))
    assert plain.source == render(ALWAYS).source
    assert render(at_publishing(parse('adapt.when = "never"'))).source == AS_WRITTEN
    assert render(at_publishing(parse('adapt.ar.when = "never"'))).source == AS_WRITTEN
    assert render(at_publishing(parse('adapt.ru.when = "never"'))).source == plain.source


def test_only_translations_are_adapted() -> None:
    """A sentence that fell back to its source keeps its own quotation marks."""
    left = render(ALWAYS, **{'He said "yes **now**".': ""})
    assert 'He said "yes **now**".' in left.source
    assert {change.kind for change in left.adapted} == {"punctuation"}


def test_a_quotation_over_two_sentences_is_one() -> None:
    article = l10n.read(b'She said: "It rained. We left."\n', "plaintext", "en")
    first, second = (message.key for message in l10n.extract(article, "ru").messages)
    messages = (Message(first, 'Она сказала: "Шёл дождь.'), Message(second, 'Мы ушли".'))
    done = l10n.merge(article, Catalogue("ru", "en", (), messages), parse(ALWAYS))
    assert done.source == "Она сказала: «Шёл дождь. Мы ушли».\n"
    assert [change.key for change in done.adapted] == [first, second]


def test_what_was_done_is_told_in_lines() -> None:
    told = list(explained("talks", "ar", render(LEVANT).adapted))
    assert "talks (ar): digits: 15 → ١٥: digits by policy (“He left on 15 October 2025.”)" in told
    assert 'talks (ar): quotes: "نعم → «نعم: the quotation marks of the language' in told[0]


def test_the_settings_are_those_of_the_policy() -> None:
    """Every setting can be made, for all languages and for one, and has a default that may be set."""
    default = asdict(AdaptPolicy()) | {"marks": "«»“”"}
    for name, value in default.items():
        said = str(value).lower() if isinstance(value, bool) else f'"{value}"'
        config = parse(f"adapt.{name} = {said}\nadapt.ar.{name} = {said}\n")
        assert config.adapt == {"": {name: value}, "ar": {name: value}}
    assert len(default) == len(fields(AdaptPolicy))


def test_the_nearest_setting_counts() -> None:
    config = parse(
        'adapt.digits = "latin"\nadapt.ar.digits = "arabic"\nadapt.ar-MA.digits = "locale"\nadapt.ar.clock = 24\n'
    )
    found = [policy_of(config, tag).digits for tag in ("ru", "ar", "ar-SY", "ar-MA")]
    assert found == ["latin", "arabic", "arabic", "locale"]
    assert policy_of(config, "ar-MA").clock == "24"


@pytest.mark.parametrize(
    ("settings", "told"),
    [
        ('adapt.digits = "roman"', "must be one of keep, latin, arabic, locale"),
        ('adapt.digit = "latin"', r"unknown setting adapt\.digit"),
        ('adapt.marks = "«»"', "must be four quotation marks"),
        ("adapt.ru.spaces = 1", "must be true or false"),
    ],
)
def test_a_wrong_setting_is_told(settings: str, told: str) -> None:
    with pytest.raises(ConfigError, match=told):
        parse(settings)


def test_merge_tells_what_it_adapted(
    cli: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "source_articles").mkdir()
    (tmp_path / "source_articles/talks.txt").write_text("Talks\n\nHe said yes.\n", "utf-8")
    (tmp_path / "l10n.toml").write_text(
        'source_language = "en"\nlanguages = ["ru"]\nadapt.when = "always"\n', "utf-8"
    )
    cli("extract")
    path = tmp_path / "locales/ru/LC_MESSAGES/talks.po"
    empty = 'msgid "He said yes."\nmsgstr ""'
    text = path.read_text("utf-8")
    assert empty in text
    path.write_text(
        text.replace(empty, 'msgid "He said yes."\nmsgstr "Он сказал \\"да\\"."'), "utf-8"
    )
    line = text[: text.index(empty)].count("\n") + 1
    told = cli("merge", "--explain")
    assert (
        f'talks (ru): quotes: "да". → «да".: the quotation marks of the language (“He said yes.”, line {line})'
        in told.out
    )
    assert "Он сказал «да»." in (tmp_path / "build/ru/talks.txt").read_text("utf-8")
    assert "quotes" not in cli("merge").out
    (row,) = cli("merge", "--json").json["renditions"]
    assert [change["kind"] for change in row["adapted"]] == ["quotes", "quotes"]
