"""What the site itself says: complete in every language that the toolkit ships, valid for gettext."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

import l10n.publish
from l10n.catalogues import po
from l10n.publish.messages import messages, shipped_languages

FOLDER = Path(l10n.publish.__file__).parent
SHIPPED = shipped_languages()


def test_the_languages_of_the_toolkit_are_there() -> None:
    assert set(SHIPPED) == {"ar", "ru", "en", "ar-Latn", "ru-Latn"}


@pytest.mark.parametrize("language", SHIPPED)
def test_all_that_pages_say_is_translated(language: str) -> None:
    """Every literal that templates and pages hand to `say` and `count` is a message with a finished translation."""
    asked: set[str] = set()
    for path in (*FOLDER.glob("*.py"), *(FOLDER / "templates").glob("*.html")):
        text = path.read_text("utf-8")
        asked |= set(re.findall(r'\b(?:say|tongue)\(\s*"([^"]+)"', text))
        asked |= set(re.findall(r'\b(?:told|counted)\(\s*said,\s*"([^"]+)"', text))
        asked |= set(re.findall(r'\b(?:_names|_dated)\("([^"]+)"', text))
        asked |= set(re.findall(r'\bcount\(\s*"([^"]+)"', text))
    asked.discard("/")  # `path.count`
    assert len(asked) > 15
    said = messages(language).targets
    assert asked - set(said) == set()
    for key in asked:
        assert set(re.findall(r"\{\w+\}", key)) <= set(
            re.findall(r"\{\w+\}", " ".join(said[key]))
        ) | {"{n}"}


@pytest.mark.parametrize("language", SHIPPED)
def test_gettext_takes_the_catalogues(language: str) -> None:
    path = FOLDER / "locales" / f"{language}.po"
    assert po.write(po.parse(path.read_bytes(), str(path))) == path.read_bytes()
    if shutil.which("msgfmt") is None:
        pytest.skip("msgfmt is not installed")
    done = subprocess.run(
        ["msgfmt", "-c", "-o", "/dev/null", path], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")


def test_numbers_have_the_form_of_the_language() -> None:
    def told(language: str, n: int) -> str:
        return messages(language).count("One article", "{n} articles", n)

    assert [told("ar", n) for n in (1, 2, 3, 11, 100)] == [
        "مقالة واحدة",
        "مقالتان",
        "3 مقالات",
        "11 مقالة",
        "100 مقالة",
    ]
    assert [told("ru", n) for n in (1, 2, 5, 21)] == [
        "1 статья",
        "2 статьи",
        "5 статей",
        "21 статья",
    ]
    assert [told("en", n) for n in (1, 2)] == ["One article", "2 articles"]


def test_a_region_has_the_messages_of_its_language_and_others_english() -> None:
    assert messages("ar-SY").say("Latest articles") == messages("ar").say("Latest articles")
    assert messages("fr").say("Latest articles") == "Latest articles"


def test_values_are_not_templates() -> None:
    assert messages("en").say("By {name}", name="{name} {0}") == "By {name} {0}"


def test_what_is_not_translated_says_that_it_is_english() -> None:
    assert messages("fr").tongue("Latest articles") == "en"
    assert [messages(tag).tongue("Latest articles") for tag in ("ar", "ar-SY", "en-GB")] == [""] * 3
