"""Who wrote and who translated: in the letters of the page, by approved names first."""

from __future__ import annotations

import html
from pathlib import Path
from typing import Any

import pytest

from l10n import project
from l10n.pipeline.publishing import publish
from l10n.pipeline.site.outcome import Published

HEADER = 'msgid ""\nmsgstr ""\n"Language: {tag}\\n"\n"Last-Translator: {who} <a@b.example>\\n"\n\n'
ARTICLE = "---\ndate: 2025-01-01\nlang: ru\nauthor: {author}\n---\n# Мост\n\nОн стоит.\n"
NAME = 'msgid ""\nmsgstr ""\n"Language: {tag}\\n"\n\nmsgctxt "person"\nmsgid "{key}"\nmsgstr "{form}"\n'


@pytest.fixture
def signed(tmp_path: Path) -> Path:
    (tmp_path / "source_articles").mkdir()
    (tmp_path / "l10n.toml").write_text(
        'languages = ["ar", "en", "ar-Latn"]\n[publish]\nslugs = "article"\nbase_url = "https://x.example/"\n'
    )
    sign(tmp_path, "Мария Ковалёва")
    translate(tmp_path, "ar", "الجسر", "إنه قائم.", "Omar Haddad")
    translate(tmp_path, "en", "The bridge", "It stands.", "Omar Haddad")
    return tmp_path


def sign(folder: Path, author: str) -> None:
    (folder / "source_articles" / "a.md").write_text(ARTICLE.format(author=author))


def translate(folder: Path, tag: str, title: str, text: str, who: str) -> None:
    path = folder / "locales" / tag / "LC_MESSAGES" / "a.po"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(
        HEADER.format(tag=tag, who=who)
        + f'msgctxt "headline"\nmsgid "Мост"\nmsgstr "{title}"\n\nmsgid "Он стоит."\nmsgstr "{text}"\n'
    )


def approve(folder: Path, tag: str, key: str, form: str) -> None:
    (folder / "locales" / tag / "LC_MESSAGES" / "names.po").write_text(
        NAME.format(tag=tag, key=key, form=form)
    )


def made(folder: Path, **options: Any) -> Published:
    done = publish(project.load(folder), **options)
    assert not done.failures
    return done


def page(folder: Path, tag: str) -> str:
    return (folder / "build" / "site" / tag / "a" / "index.html").read_text("utf-8")


def test_an_approved_name_goes_before_all(signed: Path) -> None:
    approve(signed, "ar", "Мария Ковалёва", "ماريا كوفالوفا")
    done = made(signed)
    text = page(signed, "ar")
    assert "بقلم <bdi>ماريا كوفالوفا</bdi>" in text
    assert '"author":[{"@type":"Person","name":"ماريا كوفالوفا"}]' in text
    assert "ماريا كوفالوفا" in (signed / "build/site/ar/feed.xml").read_text()
    assert "Автор: <bdi>Мария Ковалёва</bdi>" in page(signed, "ru")
    assert not any("ar/LC_MESSAGES/names.po" in w and "Мария" in w for w in done.warnings)


def test_without_one_the_likeliest_is_shown_and_told(signed: Path) -> None:
    done = made(signed)
    assert "بقلم <bdi>ماريا كوفاليوفا</bdi>" in page(signed, "ar")
    assert "By <bdi>Maria Kovaleva</bdi>" in page(signed, "en")
    assert "Maria Kovaleva" in page(signed, "ar-Latn")
    assert "عمر حداد" in page(signed, "ar")
    (told,) = (w for w in done.warnings if "ar/LC_MESSAGES/names.po" in w)
    assert "Мария Ковалёва (as ماريا كوفاليوفا)" in told
    assert "Omar Haddad (as عمر حداد)" in told


HADDAD = {
    ("ar", "Layla Haddad"): "ليلى حداد",
    ("ru", "Layla Haddad"): "Лейла Хаддад",
}


@pytest.mark.parametrize(
    ("source", "name", "expected"),
    [
        (
            "ar",
            "ليلى حداد",
            {"en": "Layla Haddad", "ru": "Лейла Хаддад", "ar-Latn": "Layla Haddad"},
        ),
        (
            "ru",
            "Лейла Хаддад",
            {"en": "Layla Haddad", "ar": "ليلى حداد", "ar-Latn": "Layla Haddad"},
        ),
        (
            "en",
            "Layla Haddad",
            {"ru": "Лейла Хаддад", "ar": "ليلى حداد", "ar-Latn": "Layla Haddad"},
        ),
        # Nobody else tells of him; each word is known.
        (
            "ar",
            "يوسف منصور",
            {"en": "Yousef Mansour", "ru": "Юсеф Мансур", "ar-Latn": "Yousef Mansour"},
        ),
        (
            "en",
            "John O'Brien",
            {"ar": "جون أوبراين", "ru": "Джон О'Брайен", "ar-Latn": "John O'Brien"},
        ),
    ],
)
def test_a_person_is_known_by_what_other_articles_call_her(
    tmp_path: Path, source: str, name: str, expected: dict[str, str]
) -> None:
    """Where `names.po` only proposes ليلى حداد for the Layla Haddad of one article, the author ليلى حداد of another is her."""
    (tmp_path / "source_articles").mkdir()
    (tmp_path / "l10n.toml").write_text(
        'languages = ["ar", "ru", "en", "ar-Latn"]\n[publish]\nslugs = "article"\n'
    )
    (tmp_path / "source_articles/a.md").write_text(
        f"---\ndate: 2025-01-01\nlang: {source}\nauthor: {name}\n---\n# Мост\n\nОн стоит.\n"
    )
    for tag in ("ar", "ru", "en"):
        if tag != source:
            translate(tmp_path, tag, "الجسر", "إنه قائم.", "")
    for (tag, key), form in HADDAD.items():
        names = f'#. proposed: {form} (words)\nmsgctxt "person"\nmsgid "{key}"\nmsgstr ""\n'
        path = tmp_path / "locales" / tag / "LC_MESSAGES" / "names.po"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f'msgid ""\nmsgstr ""\n"Language: {tag}\\n"\n\n{names}')
    done = made(tmp_path)
    for tag, form in expected.items():
        assert f"<bdi>{html.escape(form, quote=False)}</bdi>" in page(tmp_path, tag), tag
    assert any(f"{name} (as " in warning for warning in done.warnings)
    assert made(tmp_path).changes == ()


def test_what_other_articles_call_a_person_renews_her_pages(signed: Path) -> None:
    """In an English catalogue nobody has named her; the Russian one then says that she is Marya Kovaleva."""
    made(signed)
    assert "By <bdi>Maria Kovaleva</bdi>" in page(signed, "en")
    (signed / "l10n.toml").write_text(
        'languages = ["ar", "en", "ru", "ar-Latn"]\n[publish]\nslugs = "article"\n'
    )
    made(signed)
    (signed / "locales/ru/LC_MESSAGES").mkdir(parents=True)
    approve(signed, "ru", "Marya Kovaleva", "Мария Ковалёва")
    done = made(signed)
    assert {c.path for c in done.changes} >= {"en/a/index.html", "ar-Latn/a/index.html"}
    assert "By <bdi>Marya Kovaleva</bdi>" in page(signed, "en")
    assert not any("en/LC_MESSAGES/names.po" in w and "Мария" in w for w in done.warnings)


def test_the_byline_of_a_plain_text_is_told_to_machines_too(tmp_path: Path) -> None:
    (tmp_path / "source_articles").mkdir()
    (tmp_path / "l10n.toml").write_text(
        'languages = ["ar", "en", "ar-Latn"]\n[publish]\nslugs = "article"\nbase_url = "https://x.example/"\n'
        '[article."a"]\ndate = 2025-01-01\n'
    )
    (tmp_path / "source_articles/a.txt").write_text("The bridge\nBy Layla Haddad\nIt stands.\n")
    path = tmp_path / "locales/ar/LC_MESSAGES/a.po"
    path.parent.mkdir(parents=True)
    path.write_text(
        HEADER.format(tag="ar", who="")
        + 'msgctxt "headline"\nmsgid "The bridge"\nmsgstr "الجسر"\n\nmsgctxt "byline"\nmsgid "By Layla Haddad"\n'
        'msgstr "بقلم ليلى حداد"\n\nmsgid "It stands."\nmsgstr "إنه قائم."\n'
    )
    made(tmp_path)
    for tag, byline, name in (
        ("en", "By Layla Haddad", "Layla Haddad"),
        ("ar", "بقلم ليلى حداد", "ليلى حداد"),
        ("ar-Latn", "Bi-qalam <bdi>Layla Haddad</bdi>", "Layla Haddad"),
    ):
        text = page(tmp_path, tag)
        assert f'<p class="byline">{byline}</p>' in text
        assert f'<meta name="author" content="{name}">' in text
        assert f'"author":[{{"@type":"Person","name":"{name}"}}]' in text
        assert f"<name>{name}</name>" in (tmp_path / f"build/site/{tag}/feed.xml").read_text()


def test_approving_a_name_later_renews_its_pages(signed: Path) -> None:
    made(signed)
    other = signed / "source_articles" / "b.md"
    other.write_text(
        "---\nlang: ru\ndate: 2025-01-02\nauthor: Иван Петров\n---\n# Дом\n\nОн стоит.\n"
    )
    made(signed)
    approve(signed, "ar", "Мария Ковалёва", "ماريا كوفالوفا")
    changed = {c.path for c in made(signed).changes}
    assert "ar/a/index.html" in changed
    assert not any("/b/" in path for path in changed)
    assert "ماريا كوفالوفا" in page(signed, "ar")
    approve(signed, "ar", "Somebody Else", "غيرها")
    assert "ماريا كوفاليوفا" in (made(signed), page(signed, "ar"))[1]
    assert made(signed).changes == ()


@pytest.mark.parametrize("author", ["Отдел новостей и агентства", "R2-Д2", "Жщхъ Ъыьэ"])
def test_what_is_no_name_or_unknown_stays_with_its_language(signed: Path, author: str) -> None:
    sign(signed, author)
    made(signed)
    text = page(signed, "ar")
    tagged = f'<bdi lang="ru" dir="ltr">{author}</bdi>'
    assert tagged in text or (author == "R2-Д2" and f"<bdi>{author}</bdi>" in text)


def test_a_signature_that_a_translator_wrote_is_the_author_in_linked_data(tmp_path: Path) -> None:
    (tmp_path / "source_articles").mkdir()
    (tmp_path / "l10n.toml").write_text('languages = ["ru"]\n[publish]\nslugs = "article"\n')
    (tmp_path / "source_articles" / "a.html").write_text(
        '<!DOCTYPE html><html lang="en"><head><title>News</title><script type="application/ld+json">'
        '{"headline":"News","author":{"name":"Layla Haddad"}}</script></head><body><h1>News</h1>'
        '<p class="byline">By <a rel="author" href="/layla">Layla Haddad</a></p><p>It rained.</p></body></html>'
    )
    path = tmp_path / "locales/ru/LC_MESSAGES/a.po"
    path.parent.mkdir(parents=True)
    targets = {
        "News": "Новость",
        "It rained.": "Дождь.",
        "By <a1>Layla Haddad</a1>": "<a1>Лейла Х.</a1>",
    }
    entries = [f'msgid "{key}"\nmsgstr "{target}"\n' for key, target in targets.items()]
    path.write_text(HEADER.format(tag="ru", who="") + "\n".join(entries))
    made(tmp_path)
    text = page(tmp_path, "ru")
    assert '"author":[{"@type":"Person","name":"Лейла Х."}]' in text


PAGE = """<!DOCTYPE html><html lang="ru"><head><meta charset="utf-8"><title>Мост</title>{meta}
<meta property="article:published_time" content="2025-01-01"></head><body><h1>Мост</h1><p>Он стоит.</p></body></html>
"""


def test_a_page_names_its_author_in_its_head_as_front_matter_does(signed: Path) -> None:
    (signed / "source_articles/a.md").unlink()
    meta = '<meta name="author" content="Мария Ковалёва"><meta name="author" content="Иван Петров">'
    (signed / "source_articles/a.html").write_text(PAGE.format(meta=meta))
    done = made(signed)
    assert "Автор: <bdi>Мария Ковалёва</bdi>, <bdi>Иван Петров</bdi>" in page(signed, "ru")
    assert "بقلم <bdi>ماريا كوفاليوفا</bdi>" in page(signed, "ar")
    assert "Maria Kovaleva" in page(signed, "ar-Latn")
    assert any("Мария Ковалёва (as ماريا كوفاليوفا)" in warning for warning in done.warnings)
    address = '<meta property="article:author" content="https://x.example/maria">'
    (signed / "source_articles/a.html").write_text(PAGE.format(meta=address))
    made(signed)
    assert "Автор" not in page(signed, "ru")
