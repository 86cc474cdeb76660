"""What cannot be read leaves its pages as they stand; a page goes when its article or language does, or policy says so."""

from __future__ import annotations

from pathlib import Path

import pytest

from l10n.errors import FileError

from .newsroom import catalogue, made, page, tree, write

BROKEN = "---\ntitle: [rain\n---\n# First news\n\nIt rained.\n"
WHOLE = {"Second news": "Вторая новость", "Nothing more.": "Ничего.", "More": "Ещё", "End.": "Всё."}


def break_catalogue(small: Path) -> None:
    path = small / "locales/ru/LC_MESSAGES/one.po"
    path.write_text(path.read_text().replace('msgstr "Шёл дождь."', 'msgstr "Шёл дождь.'))


@pytest.mark.parametrize("force", [False, True])
def test_a_typo_in_an_article_leaves_its_pages_as_they_stand(small: Path, *, force: bool) -> None:
    made(small)
    before = tree(small)
    (small / "source_articles/one.md").write_text(BROKEN)
    done = made(small, force=force)
    assert [f.exit_code for f in done.failures] == [3]
    assert "one.md:3: " in done.failures[0].reason
    assert (done.changes, done.pages) == ((), {"en": 2, "ru": 1})
    assert tree(small) == before
    again = made(small)
    assert (again.failures, again.changes) == (done.failures, ())
    write(small, "one", "# First news\n\nIt snowed.\n")
    assert not made(small).failures
    assert "It snowed." in page(small, "en/first-news")


@pytest.mark.parametrize("force", [False, True])
def test_a_broken_catalogue_leaves_the_page_of_its_language(small: Path, *, force: bool) -> None:
    made(small)
    russian = page(small, "ru/pervaya-novost")
    break_catalogue(small)
    done = made(small, force=force)
    assert [f.exit_code for f in done.failures] == [3]
    assert (done.changes, done.pages) == ((), {"en": 2, "ru": 1})
    assert made(small).failures == done.failures
    # the other languages go on, and still lead to it
    write(small, "one", "# First news\n\nIt snowed.\n")
    done = made(small, force=force)
    assert {c.kind for c in done.changes} == {"changed"}
    assert "It snowed." in page(small, "en/first-news")
    assert 'hreflang="ru"' in page(small, "en/first-news")
    assert page(small, "ru/pervaya-novost") == russian
    assert "Первая новость" in page(small, "ru")
    assert "Первая новость" in (small / "build/site/ru/feed.xml").read_text("utf-8")


def test_an_article_that_cannot_be_told_from_another_leaves_its_pages(small: Path) -> None:
    made(small)
    before = tree(small)
    twin = small / "source_articles/one.html"
    twin.write_text("<h1>Twin</h1>")
    for force in (False, True):
        done = made(small, force=force)
        assert all("share its catalogue" in f.reason for f in done.failures)
        assert len(done.failures) == 2
        assert tree(small) == before
    write(small, "one", "# First news\n\nIt snowed.\n")
    assert made(small).changes == ()
    twin.unlink()
    assert not made(small).failures
    assert "It snowed." in page(small, "en/first-news")


def test_what_is_really_gone_goes(small: Path) -> None:
    made(small)
    (small / "locales/ru/LC_MESSAGES/one.po").unlink()
    done = made(small)
    assert (done.failures, done.pages) == ((), {"en": 2})
    assert not list((small / "build/site").glob("ru/*"))
    (small / "source_articles/one.md").unlink()
    assert made(small).pages == {"en": 1}


def test_where_nobody_knows_what_a_page_says_nothing_is_touched(small: Path) -> None:
    made(small)
    before = tree(small)
    (small / ".l10n/site.sqlite").unlink()
    break_catalogue(small)
    with pytest.raises(FileError, match=r"one\.po:\d+: .*/ru/pervaya-novost/ would go"):
        made(small)
    assert tree(small) == before


def test_an_address_stays_with_an_article_that_cannot_be_read(small: Path) -> None:
    made(small)
    text = page(small, "en/first-news")
    (small / "source_articles/one.md").write_text(BROKEN)
    write(small, "a", "# First news\n\nOther words.\n")
    for force in (False, True):
        done = made(small, force=force)
        assert any("a.md: its address" in f.reason for f in done.failures)
        assert page(small, "en/first-news") == text


def test_a_translation_that_covers_too_little_gives_way_to_the_original(small: Path) -> None:
    catalogue(small, "two", "ru", WHOLE)
    assert made(small).withheld == ()
    write(small, "two", "# Second news\n\nNothing is left.\n\n## More\n\nThe end.\n")
    done = made(small)
    (withheld,) = done.withheld
    assert (withheld.article, withheld.language) == ("two", "ru")
    assert withheld.instead == "/ru/vtoraya-novost/"
    moved = page(small, "ru/vtoraya-novost")
    assert 'content="0; url=../../en/second-news/"' in moved
    assert "noindex" in moved
    assert "vtoraya-novost" not in page(small, "ru")
    assert "vtoraya-novost" not in (small / "build/site/sitemap.xml").read_text()
    before = tree(small)
    assert made(small).withheld == made(small, force=True).withheld == done.withheld
    assert tree(small) == before
    write(small, "two", "# Second news\n\nNothing more.\n\n## More\n\nEnd.\n")
    assert made(small).withheld == ()
    assert "Ничего." in page(small, "ru/vtoraya-novost")


def test_a_translation_that_policy_refuses_gives_way_to_the_original(small: Path) -> None:
    settings = small / "l10n.toml"
    settings.write_text('fallback = "refuse"\n' + settings.read_text())
    catalogue(small, "two", "ru", WHOLE)
    made(small)
    write(small, "two", "# Second news\n\nNothing is left.\n\n## More\n\nEnd.\n")
    done = made(small)
    assert [f.exit_code for f in done.failures] == [3]
    assert [w.instead for w in done.withheld] == ["/ru/vtoraya-novost/"]
    assert 'url=../../en/second-news/"' in page(small, "ru/vtoraya-novost")


@pytest.mark.parametrize("lost", ["source_articles", "locales/ru/LC_MESSAGES"])
@pytest.mark.parametrize("force", [False, True])
def test_a_folder_that_is_not_there_unpublishes_nothing(
    small: Path, lost: str, *, force: bool
) -> None:
    """A mount that failed, a checkout that stopped half way."""
    made(small)
    before = tree(small)
    (small / lost).rename(small / "away")
    with pytest.raises(FileError, match="nothing was touched; bring it back"):
        made(small, force=force)
    assert tree(small) == before
    (small / "away").rename(small / lost)
    assert made(small).changes == ()


def test_an_empty_folder_of_articles_unpublishes_nothing(small: Path) -> None:
    made(small)
    before = tree(small)
    for path in (small / "source_articles").rglob("*"):
        path.unlink()
    with pytest.raises(FileError, match="no articles here, but 3 pages of the site"):
        made(small)
    assert tree(small) == before


def test_a_language_that_is_taken_out_of_the_settings_goes(small: Path) -> None:
    made(small)
    settings = (small / "l10n.toml").read_text()
    (small / "l10n.toml").write_text(settings.replace('["ru", "ar"]', '["en"]'))
    (small / "locales/ru/LC_MESSAGES").rename(small / "away")
    assert made(small).pages == {"en": 2}


CONFLICT = "<<<<<<< HEAD\nIt rained.\n=======\nIt snowed.\n>>>>>>> topic\n"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "one.md: there is no text in it to publish; write it"),
        ("---\ndate: 2025-01-01\n---\n\n", "one.md: there is no text in it to publish"),
        (f"# First news\n\n{CONFLICT}", "one.md:3: a conflict of branches is left here"),
        (f"---\n{CONFLICT}---\n# First news\n", "one.md:"),
    ],
)
@pytest.mark.parametrize("force", [False, True])
def test_what_is_no_article_for_the_moment_leaves_its_pages(
    small: Path, text: str, said: str, *, force: bool
) -> None:
    made(small)
    before = tree(small)
    (small / "source_articles/one.md").write_text(text)
    for _ in range(2):
        done = made(small, force=force)
        assert [f.exit_code for f in done.failures] == [3]
        assert said in done.failures[0].reason
        assert done.failures[0].reason.endswith("until then its pages stay as they are")
        assert "\n" not in done.failures[0].reason
        assert (done.changes, tree(small)) == ((), before)
    write(small, "one", "# First news\n\nIt snowed.\n")
    assert not made(small, force=force).failures
    assert "It snowed." in page(small, "en/first-news")


def test_an_empty_file_that_never_had_a_page_gets_none(small: Path) -> None:
    (small / "source_articles/one.md").write_text("")
    done = made(small)
    assert [f.exit_code for f in done.failures] == [3]
    assert "until then" not in done.failures[0].reason
    assert done.pages["en"] == 1


def test_an_article_may_show_a_conflict_in_a_listing_and_be_of_pictures_alone(
    small: Path, png: bytes
) -> None:
    write(small, "one", f"# First news\n\n```\n{CONFLICT}```\n")
    (small / "source_articles/a.png").write_bytes(png)
    (small / "source_articles/picture.md").write_text("![](a.png)\n")
    done = made(small)
    assert (done.failures, done.pages["en"]) == ((), 3)
    assert "&lt;&lt;&lt;&lt;&lt;&lt;&lt; HEAD" in page(small, "en/first-news")


def test_an_article_in_no_language_that_can_be_told_is_told_of(small: Path) -> None:
    settings = small / "l10n.toml"
    settings.write_text(settings.read_text().replace('source_language = "en"\n', ""))
    clear = "It rained the whole day, and most of the people in the city stayed at home.\n"
    write(small, "one", f"# First news from the city\n\n{clear}")
    write(small, "two", f"# Second news from the city\n\n{clear}")
    assert not made(small).failures
    before = tree(small)
    write(small, "one", "# Zxq\n\nQxz.\n")
    (small / "source_articles/three.md").write_text("# Zxq\n\nQxz.\n")
    for force in (False, True):
        done = made(small, force=force)
        assert [f.exit_code for f in done.failures] == [3, 3]
        assert all(
            "its language cannot be told; set source_language" in f.reason for f in done.failures
        )
        assert sum("until then its pages stay" in f.reason for f in done.failures) == 1
        assert tree(small) == before
