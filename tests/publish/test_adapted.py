"""Adaptation to the locale on the pages of a site: digits, dates, spaces, numbers in tables; on record, and by policy."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from l10n import project
from l10n.pipeline.publishing import publish

SETTINGS = 'languages = ["ar", "ru", "en"]\n'
ARTICLE = """---
lang: en
date: 2025-10-15
---
# The bridge

It carries 214 sensors, says N. I. Petrov, within 5 km.

| Span | Length |
|------|-------:|
| First | 1,234.5 |
| Second | 112 |
"""
TARGETS = {
    "ar": ("الجسر", "عليه 214 مستشعرًا.", "الباع", "الطول", "الأول", "الثاني"),
    "ru": (
        "Мост",
        "На нём 214 датчиков, говорит Н. И. Петров, на 5 км.",
        "Пролёт",
        "Длина",
        "Первый",
        "Второй",
    ),
}
KEYS = (
    "The bridge",
    "It carries 214 sensors, says N. I. Petrov, within 5 km.",
    "Span",
    "Length",
    "First",
    "Second",
)


@pytest.fixture
def bridge(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project of one article in three languages; the current folder."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "source_articles").mkdir()
    (tmp_path / "source_articles" / "bridge.md").write_text(ARTICLE)
    for tag, targets in TARGETS.items():
        path = tmp_path / "locales" / tag / "LC_MESSAGES" / "bridge.po"
        path.parent.mkdir(parents=True)
        entries = [
            f'msgid "{key}"\nmsgstr "{target}"\n' for key, target in zip(KEYS, targets, strict=True)
        ]
        head = f'msgid ""\nmsgstr ""\n"Language: {tag}\\n"\n"PO-Revision-Date: 2025-10-16 10:00+0000\\n"\n\n'
        path.write_text(head + 'msgctxt "headline"\n' + "\n".join(entries))
    (tmp_path / "l10n.toml").write_text(SETTINGS)
    return tmp_path


def article(folder: Path, tag: str) -> str:
    (page,) = (folder / "build" / "site" / tag).glob("*/index.html")
    return page.read_text("utf-8")


def made(folder: Path, more: str) -> list[str]:
    """The paths that changed with further settings."""
    (folder / "l10n.toml").write_text(SETTINGS + more)
    done = publish(project.load(folder))
    assert not done.failures
    return [change.path for change in done.changes]


def test_spaces_are_adapted_without_any_setting(bridge: Path) -> None:
    made(bridge, "")
    assert "Н.\u00a0И.\u00a0Петров, на 5\u00a0км" in article(bridge, "ru")


def test_a_setting_for_all_languages_leaves_the_rest_as_usual(bridge: Path) -> None:
    made(bridge, '[adapt]\nquotes = "keep"\n')
    assert "Н.\u00a0И.\u00a0Петров, на 5\u00a0км" in article(bridge, "ru")


def test_the_original_is_given_spaces_only(bridge: Path) -> None:
    (bridge / "source_articles" / "bridge.md").write_text(
        '---\nlang: ru\ndate: 2025-10-15\n---\n# Мост\n\nЕго "строил" Н. И. Петров, `N. I.`\n'
    )
    made(bridge, "")
    text = article(bridge, "ru")
    assert 'Его "строил" Н.\u00a0И.\u00a0Петров, <code' in text
    assert ">N. I.</code>" in text
    assert made(bridge, "[adapt]\nspaces = false\n")
    assert "Н. И. Петров" in article(bridge, "ru")


def test_a_changed_setting_is_seen_and_changes_its_language_only(bridge: Path) -> None:
    made(bridge, "")
    assert "214 مستشعرًا" in article(bridge, "ar")
    changed = made(bridge, '[adapt.ar]\ndigits = "arabic"\n')
    assert {path.partition("/")[0] for path in changed} == {"ar"}
    assert "٢١٤ مستشعرًا" in article(bridge, "ar")
    assert made(bridge, '[adapt.ar]\ndigits = "arabic"\n') == []
    made(bridge, '[adapt]\nwhen = "never"\n[adapt.ar]\ndigits = "arabic"\n')
    assert "214 مستشعرًا" in article(bridge, "ar")
    assert "Н. И. Петров" in article(bridge, "ru")


def test_dates_of_the_page_follow_the_house(bridge: Path) -> None:
    made(bridge, "")
    assert '<time datetime="2025-10-15">15 أكتوبر 2025</time>' in article(bridge, "ar")
    made(bridge, '[adapt.ar]\nmonths = "levant"\ndigits = "arabic"\ncalendar = "both"\n')
    assert "١٥ تشرين الأول ٢٠٢٥ (٢٣ ربيع الآخر ١٤٤٧ هـ)" in article(bridge, "ar")
    assert "15 October 2025" in article(bridge, "en")


def test_numbers_alone_in_a_cell_are_the_languages(bridge: Path) -> None:
    made(bridge, "")
    assert ">1,234.5</td>" in article(bridge, "en")
    assert ">1\u00a0234,5</td>" in article(bridge, "ru")
    assert ">1,234.5</td>" in article(bridge, "ar")
    made(bridge, '[adapt.ar]\ndigits = "arabic"\n[adapt.ru]\nnumbers = false\n')
    assert ">1,234.5</td>" in article(bridge, "ru")
    assert ">١٬٢٣٤٫٥</td>" in article(bridge, "ar")
    assert ">١١٢</td>" in article(bridge, "ar")


def test_the_command_explains_what_it_adapted(bridge: Path, cli: Any) -> None:
    told = cli("publish", "--explain")
    assert re.search(r"^bridge \(ru\): spaces: .*Петров", told.out, re.MULTILINE)
    adapted = cli("publish", "--json", "--force").json["site"][0]["adapted"]
    assert [(page["article"], page["language"]) for page in adapted] == [("bridge", "ru")]
    assert {change["kind"] for change in adapted[0]["changes"]} == {"spaces"}
    assert "spaces:" not in cli("publish", "--force").out


def test_dates_of_a_reader_script_are_in_its_letters(bridge: Path) -> None:
    """Also the Islamic ones that the house puts behind them, in digits of the script."""
    more = '[adapt.ar]\ncalendar = "both"\ndigits = "arabic"\n'
    (bridge / "l10n.toml").write_text('languages = ["ar", "ru", "en", "ar-Latn"]\n' + more)
    assert not publish(project.load(bridge)).failures
    page = article(bridge, "ar-Latn")
    day = '<time datetime="2025-10-15">15 Uktubar 2025 (23 Rabi al-Akhir 1447 AH)</time>'
    assert f"Nushira fi {day}" in page
    assert "214" in page
    assert "1,234.5" in page
    assert not re.search("[\u0660-\u0669]|\u0647\u0640", page)
    assert day in (bridge / "build/site/ar-Latn/index.html").read_text("utf-8")


def test_a_page_has_one_look_of_digits(bridge: Path) -> None:
    """The text, its tables, the date, and what the site itself says of the translation."""
    source = bridge / "source_articles" / "bridge.md"
    rows = "| Third | 37.9% |\n| Fourth | <1% |\n| Fifth | 10–12% |\n| Sixth | 27.10.2025 |\n"
    source.write_text(ARTICLE + rows + "\nThey left.\n")
    made(bridge, '[adapt.ar]\ndigits = "arabic"\n[publish]\ncoverage = 0.1\n')
    page = article(bridge, "ar")
    for said in ("١٬٢٣٤٫٥", "١١٢", "٣٧٫٩٪", "&lt;١٪", "١٠–١٢٪", "٢٧.١٠.٢٠٢٥", "٦ من ١١"):
        assert said in re.sub("</?(?:bdi|span)[^>]*>", "", page), said


def test_a_quantity_in_a_cell_has_the_signs_of_the_language(bridge: Path) -> None:
    source = bridge / "source_articles" / "bridge.md"
    source.write_text(ARTICLE.replace("112", "3.5%").replace("1,234.5", "1,250,000 $"))
    made(bridge, "")
    assert ">3,5%</td>" in article(bridge, "ru")
    assert "1\u00a0250\u00a0000 $" in article(bridge, "ru")
