"""How the site comes to be: only what changed, the same bytes for the same input, nothing foreign touched."""

from __future__ import annotations

import contextlib
import json
import re
import sqlite3
import zipfile
from pathlib import Path
from typing import Any

import pytest

from l10n.errors import ConfigError, L10nError, UsageError
from l10n.publish.tree import MANIFEST, Tree, stage_bytes

from .newsroom import HEADER, PLAIN, catalogue, made, page, tree, write


def test_what_covers_too_little_is_absent_and_never_announced(small: Path) -> None:
    done = made(small)
    assert {(w.article, w.language) for w in done.withheld} == {("two", "ru")}
    assert "50%" in done.withheld[0].why
    assert done.pages == {"en": 2, "ru": 1}
    every = b"".join(data for path, data in tree(small).items() if not path.endswith(MANIFEST))
    assert b"/ru/vtoraya" not in every
    assert 'hreflang="ru"' not in page(small, "en/second-news")
    assert 'hreflang="ru"' in page(small, "en/first-news")


def test_a_headline_must_be_translated(small: Path) -> None:
    catalogue(
        small,
        "one",
        "ru",
        {"First news": "", "It rained.": "Шёл дождь.", "It stopped.": "Перестал."},
        rest=True,
    )
    (small / "l10n.toml").write_text((small / "l10n.toml").read_text() + "coverage = 0.3\n")
    done = made(small)
    assert ("one", "ru", "its headline is not translated") in [
        (w.article, w.language, w.why) for w in done.withheld
    ]
    assert "не завершён" in page(small, "ru/vtoraya-novost")


def test_a_stale_or_machine_translation_says_so(small: Path) -> None:
    stale = '#, fuzzy\n#| msgid "It rained a lot."'
    path = small / "locales/ru/LC_MESSAGES/one.po"
    text = path.read_text().replace('msgid "It rained."', f'{stale}\nmsgid "It rained."')
    path.write_text(
        text.replace('"Language: ru', '"X-Machine-Translation: Robot\\n"\n"Language: ru')
    )
    (small / "l10n.toml").write_text((small / "l10n.toml").read_text() + "coverage = 0.5\n")
    made(small)
    text = page(small, "ru/pervaya-novost")
    assert "Это машинный перевод (Robot), человек его не проверял." in text
    assert "После перевода в оригинале изменилось 1 предложение." in text
    assert '"translator":{"@type":"SoftwareApplication","name":"Robot"}' in text


def test_links_go_to_the_same_language_else_to_the_original_and_are_marked(small: Path) -> None:
    done = made(small)
    assert 'href="../../en/second-news/#more"' in page(small, "en/first-news")
    russian = page(small, "ru/pervaya-novost")
    assert 'href="../../en/second-news/#more" hreflang="en" class="abroad"' in russian
    assert any("gone.md" in warning for warning in done.warnings)
    catalogue(
        small,
        "two",
        "ru",
        {
            "Second news": "Вторая новость",
            "Nothing more.": "Ничего.",
            "More": "Ещё",
            "End.": "Конец.",
        },
    )
    made(small)
    assert 'href="../../ru/vtoraya-novost/#more"' in page(small, "ru/pervaya-novost")
    assert 'id="more"' in page(small, "ru/vtoraya-novost")


def test_what_stands_is_left_alone_and_a_change_touches_only_its_pages(small: Path) -> None:
    made(small)
    stamps = {p: p.stat().st_mtime_ns for p in (small / "build/site").rglob("*") if p.is_file()}
    assert made(small).changes == ()
    (small / "source_articles/one.md").touch()
    assert made(small).changes == ()
    assert {p: p.stat().st_mtime_ns for p in stamps} == stamps
    write(small, "two", "# Second news\n\nNothing more at all.\n\n## More\n\nEnd.\n")
    assert [(c.path, c.kind) for c in made(small).changes] == [
        ("en/feed.json", "changed"),
        ("en/feed.xml", "changed"),
        ("en/index.html", "changed"),
        ("en/second-news/index.html", "changed"),
    ]


def test_many_small_changes_end_in_the_tree_that_one_build_makes(small: Path, png: bytes) -> None:
    made(small)
    write(small, "three", "# Third news\n\n![A dot](dot.png)\n\nSee [one](one.md).\n")
    made(small)
    (small / "source_articles/dot.png").write_bytes(png)
    made(small)
    assert 'src="../../media/dot.png" alt="A dot"' in page(small, "en/third-news")
    catalogue(
        small,
        "one",
        "ru",
        {"First news": "Новость", "It rained.": "Дождь.", "It stopped.": "Всё."},
        rest=True,
    )
    made(small)
    (small / "source_articles/two.md").unlink()
    made(small)
    step_by_step = tree(small)
    assert made(small, force=True).changes == ()
    assert tree(small) == step_by_step
    assert "en/second-news/index.html" not in step_by_step


def test_the_same_input_gives_the_same_bytes_anywhere(
    sample: Path, tmp_path: Path, copied: Any
) -> None:
    other = copied(tmp_path)
    made(other)
    assert tree(other) == tree(sample)


def test_an_old_address_leads_to_the_new_one(small: Path) -> None:
    made(small)
    write(
        small,
        "one",
        "# Other news\n\nIt rained. It stopped. See [the other](two.md#more) and [this](gone.md).\n",
    )
    made(small)
    old = page(small, "en/first-news")
    assert 'content="0; url=../../en/other-news/"' in old
    assert '<link rel="canonical" href="https://x.example/en/other-news/">' in old
    assert json.loads((small / "locales/addresses.json").read_text())["en"]["one"] == [
        "other-news",
        "first-news",
    ]
    ids = re.findall(r"<id>(urn:uuid:[^<]*)", (small / "build/site/en/feed.xml").read_text())
    write(small, "one", "# First news\n\nIt rained.\n")
    made(small)
    assert (
        re.findall(r"<id>(urn:uuid:[^<]*)", (small / "build/site/en/feed.xml").read_text()) == ids
    )
    assert "It rained." in page(small, "en/first-news")
    assert 'url=../../en/first-news/"' in page(small, "en/other-news")


def test_two_articles_at_one_address_are_told_and_the_first_stays(small: Path) -> None:
    made(small)
    write(small, "a", "# First news\n\nOther words.\n")
    done = made(small)
    assert [f.exit_code for f in done.failures] == [2]
    assert (
        "source_articles/a.md: its address /en/first-news/ is that of one; give it another"
        in done.failures[0].reason
    )
    assert "It rained." in page(small, "en/first-news")
    assert made(small).failures == done.failures
    (small / "l10n.toml").write_text(
        (small / "l10n.toml").read_text() + '[article.a]\nslug.en = "other"\n'
    )
    assert made(small).failures == ()
    assert "Other words." in page(small, "en/other")


def test_a_folder_with_foreign_files_is_refused_and_kept(small: Path) -> None:
    theirs = small / "public"
    theirs.mkdir()
    (theirs / "thesis.doc").write_text("mine")
    with pytest.raises(UsageError, match="not of a site made here"):
        made(small, output=theirs)
    assert [p.name for p in theirs.iterdir()] == ["thesis.doc"]
    made(small)
    (small / "build/site/en/notes.txt").write_text("mine")
    write(small, "one", "# First news\n\nIt snowed.\n")
    made(small)
    with pytest.raises(UsageError, match=r"notes\.txt"):
        made(small, force=True)
    assert (small / "build/site/en/notes.txt").read_text() == "mine"
    with pytest.raises(L10nError, match="the project itself"):
        made(small, output=small)


def test_a_dry_run_says_what_would_change_and_writes_nothing(small: Path) -> None:
    done = made(small, dry_run=True)
    assert ("en/first-news/index.html", "new") in [(c.path, c.kind) for c in done.changes]
    assert not (small / "build").exists()
    assert not (small / "locales/addresses.json").exists()
    made(small)
    before = tree(small)
    write(small, "one", "# First news\n\nIt snowed.\n")
    assert ("en/first-news/index.html", "changed") in [
        (c.path, c.kind) for c in made(small, dry_run=True).changes
    ]
    assert tree(small) == before
    assert any(c.kind == "changed" for c in made(small).changes)


def test_a_zip_holds_the_same_site(small: Path) -> None:
    made(small)
    made(small, output=small / "site.zip")
    with zipfile.ZipFile(small / "site.zip") as packed:
        assert {name: packed.read(name) for name in packed.namelist()} == {
            path: data for path, data in tree(small).items() if path != MANIFEST
        }
    first = (small / "site.zip").read_bytes()
    made(small, output=small / "site.zip", force=True)
    assert (small / "site.zip").read_bytes() == first


def test_what_is_said_of_a_zip_is_true_of_that_zip(small: Path) -> None:
    made(small, output=small / "one.zip")
    new = made(small, output=small / "two.zip", dry_run=True)
    assert {c.kind for c in new.changes} == {"new"}
    assert not (small / "two.zip").exists()
    assert made(small, output=small / "two.zip").changes == new.changes
    assert made(small, output=small / "two.zip").changes == ()
    write(small, "one", "# First news\n\nIt snowed.\n")
    changed = made(small, output=small / "two.zip").changes
    assert made(small, output=small / "one.zip").changes == changed
    assert (small / "one.zip").read_bytes() == (small / "two.zip").read_bytes()
    (small / "one.zip").write_bytes(b"no zip")
    assert {c.kind for c in made(small, output=small / "one.zip").changes} == {"new"}


def test_a_run_that_died_is_brought_to_its_end(small: Path) -> None:
    made(small)
    there = Tree(small / "build/site")
    there.open()
    stage_bytes(there.staging, "en/first-news/index.html", b"new")
    stage_bytes(there.staging, ".l10n-journal", b"put en/first-news/index.html\ncut robots.txt\n")
    again = Tree(small / "build/site")
    again.open()
    assert (small / "build/site/en/first-news/index.html").read_bytes() == b"new"
    assert not (small / "build/site/robots.txt").exists()
    assert not again.staging.exists()


def test_staged_files_without_a_journal_are_forgotten(small: Path) -> None:
    made(small)
    before = tree(small)
    stage_bytes(Tree(small / "build/site").staging, "en/first-news/index.html", b"half")
    made(small)
    assert tree(small) == before


def test_a_template_of_the_theme_goes_before_ours(small: Path) -> None:
    made(small)
    theme = small / "theme"
    (theme / "static").mkdir(parents=True)
    (theme / "static" / "logo.svg").write_text("<svg/>")
    (theme / "article.html").write_text(
        '{% extends "base.html" %}{% block main %}<h1>{{ article.title }}</h1>ours{% endblock %}'
    )
    made(small)
    assert page(small, "en/first-news").count("ours") == 1
    assert (small / "build/site/logo.svg").is_file()


def test_a_template_that_extends_its_own_name_extends_ours(small: Path) -> None:
    made(small)
    plain = page(small, "en/first-news")
    (small / "theme").mkdir()
    own = small / "theme" / "article.html"
    for name in ("article.html", "l10n/article.html"):
        own.write_text(
            f'{{% extends "{name}" %}}{{% block main %}}{{{{ super() }}}}ours{{% endblock %}}'
        )
        made(small)
        assert "</article>ours" in page(small, "en/first-news")
        assert page(small, "en/first-news").replace("</article>ours", "</article>") == plain
    (small / "theme" / "base.html").write_text(
        '{% extends "base.html" %}{% block main %}no{% endblock %}'
    )
    made(small)
    assert "</article>ours" in page(small, "en/first-news")
    own.write_text('{% extends "list.html" %}')
    (small / "theme" / "list.html").write_text('{% extends "article.html" %}')
    with pytest.raises(ConfigError, match=r"theme/.*\.html:1: the template extends .* itself"):
        made(small)
    assert "</article>ours" in page(small, "en/first-news")


@pytest.mark.parametrize(
    ("template", "said"),
    [
        (
            "{% block main %}\n{{ article.title }",
            r"article\.html:2: the template is not understood",
        ),
        (
            "\n\n{{ article.nothing }}",
            r"article\.html:3: the template fails at one \(en\): .*nothing",
        ),
        ('\n{% extends "none.html" %}', r"article\.html:2: there is no template none\.html"),
        ("<p>{% if %}</p>", r"article\.html:1: the template is not understood"),
        (
            "{{ nobody.name }}",
            r"article\.html:1: the template fails at one \(en\): 'nobody' is undef",
        ),
    ],
)
def test_a_template_with_a_fault_is_told_with_line_and_article(
    small: Path, template: str, said: str
) -> None:
    made(small)
    before = tree(small)
    (small / "theme").mkdir()
    (small / "theme/article.html").write_text(template)
    with pytest.raises(ConfigError) as told:
        made(small)
    assert re.search(said, str(told.value)), told.value
    assert tree(small) == before
    with pytest.raises(ConfigError):
        made(small, output=small / "new.zip")
    assert not (small / "new.zip").exists()
    assert [p.name for p in (small / "build").iterdir()] == ["site"]


def test_markup_in_titles_stays_text_where_it_must(small: Path) -> None:
    write(small, "one", '# A `<script>` & "quotes" </title></script>\n\nText.\n')
    made(small)
    text = page(small, "en/a-script-quotes")
    assert "<title>A &lt;script&gt; &amp; &#34;quotes&#34;" in text
    assert text.count("</script>") == text.count("</title>") == 1
    assert json.loads(re.findall(r"ld\+json\">(.*?)</script>", text)[0])["headline"].startswith(
        "A <script>"
    )


@pytest.mark.parametrize("title", ["\u200f\u200f", "300 " + "x" * 300, "!!!"])
def test_odd_titles_have_addresses(small: Path, title: str) -> None:
    write(small, "one", f"# {title}\n\nText.\n")
    assert made(small).failures == ()
    assert all(len(part.encode()) <= 255 for path in tree(small) for part in path.split("/"))


def test_the_project_may_word_the_site_itself(small: Path) -> None:
    path = small / "locales/ru/LC_MESSAGES/site.po"
    path.write_text(
        HEADER.format(tag="ru", day=1, more="") + '\nmsgid "Latest articles"\nmsgstr "Свежее"\n'
    )
    made(small)
    assert "<h1>Свежее</h1>" in page(small, "ru")
    assert "Перейти к содержанию" in page(small, "ru")


def test_without_a_base_address_there_is_a_site_and_a_note(small: Path) -> None:
    (small / "l10n.toml").write_text('languages = ["ru", "ar"]\nsource_language = "en"\n')
    done = made(small)
    assert any("base_url" in warning for warning in done.warnings)
    assert not {"sitemap.xml", "en/feed.xml"} & set(tree(small))
    assert "canonical" not in page(small, "en/first-news")


def test_the_command_tells_what_it_did(
    small: Path, cli: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(small)
    told = cli("publish", "--dry-run")
    assert "new     en/first-news/index.html" in told.out
    told = cli("publish")
    assert told.code == 0
    assert told.out.splitlines()[-1].startswith("build/site: articles: en 2, ru 1; files: ")
    assert cli("publish").out == (
        "two: not published in ru: 50% of its sentences are translated, 80% are asked for\n"
        "build/site: articles: en 2, ru 1; files: nothing changed\n"
    )
    assert cli("publish", "--json", "--force").json["site"][0]["pages"] == {"en": 2, "ru": 1}
    told = cli("publish", "--base-url", "news.example")
    assert (told.code, "with its scheme" in told.err) == (2, True)


def test_the_first_by_name_has_the_address_where_both_are_new(small: Path) -> None:
    write(small, "two", "# First news\n\nOther words.\n")
    for _ in range(2):
        done = made(small, force=True)
        assert "two.md: its address /en/first-news/ is that of one" in done.failures[0].reason
        assert "It rained." in page(small, "en/first-news")
        assert done.pages["en"] == 1


@pytest.mark.parametrize("state", [b"no database", b""])
def test_a_broken_state_costs_only_time(small: Path, state: bytes) -> None:
    made(small)
    before = tree(small)
    (small / ".l10n/site.sqlite").write_bytes(state)
    assert made(small).changes == ()
    assert tree(small) == before


def test_the_state_of_another_version_is_begun_anew(small: Path) -> None:
    made(small)
    with contextlib.closing(sqlite3.connect(small / ".l10n/site.sqlite")) as database:
        database.execute("pragma user_version = 99")
        database.execute("drop table articles")
        database.commit()
    assert made(small).changes == ()
    write(small, "one", "# First news\n\nIt snowed.\n")
    assert "It snowed." in (made(small), page(small, "en/first-news"))[1]


def test_a_language_without_texts_of_the_site_says_which_are_english(small: Path) -> None:
    """What a screen reader would else read out as French."""
    (small / "l10n.toml").write_text(
        'languages = ["fa"]\nsource_language = "en"\n' + PLAIN + "coverage = 0.1\nper_page = 1\n"
    )
    targets = {"First news": "خبر", "It rained.": "باران بارید."}
    catalogue(small, "one", "fa", targets)
    catalogue(small, "two", "fa", {"Second news": "خبر دوم"})
    assert not made(small).failures
    english = 'lang="en" dir="ltr"'
    (page,) = (
        text
        for p in (small / "build/site/fa").glob("*/index.html")
        if "خبر دوم" not in (text := p.read_text("utf-8"))
    )
    assert f'<a class="skip" href="#main" {english}>Skip to content' in page
    assert '<nav class="languages" lang="en" aria-label="Other languages">' in page
    assert f"<p><span {english}>This translation is not complete" in page
    assert f'<p class="brand"><a href="../../fa/"><span {english}>' in page
    assert f"{english}>Feed</a>" in page
    listed = (small / "build/site/fa/page/2/index.html").read_text("utf-8")
    assert f"<h1 {english}>Latest articles</h1>" in listed
    assert f"{english}>Newer articles</a>" in listed
    # and one that the project has translated is in the page's language
    path = small / "locales/fa/LC_MESSAGES/site.po"
    path.write_text(
        'msgid ""\nmsgstr ""\n"Language: fa\\n"\n\nmsgid "Newer articles"\nmsgstr "تازه‌تر"\n',
        "utf-8",
    )
    assert not made(small).failures
    listed = (small / "build/site/fa/page/2/index.html").read_text("utf-8")
    assert 'lang="fa" dir="rtl">تازه‌تر</a>' in listed
