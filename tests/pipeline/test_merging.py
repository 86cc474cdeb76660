"""Merging as a publisher meets it."""

from __future__ import annotations

from pathlib import Path

import pytest

from l10n import project
from l10n.pipeline.extraction import extract_all
from l10n.pipeline.merging import MergeResult, merge_all

FOUNDING = Path(__file__).parents[2] / "source_articles"
ARTICLE = "Talks went on\n\nThey met on Monday. Nobody left.\n"


def merge(desk: Path, *languages: str, **options) -> MergeResult:
    here = project.load(desk)
    sources = project.articles(here)
    assert not any(result.failures for result in extract_all(here, sources, ()))
    (result,) = merge_all(here, sources, languages, **options)
    return result


@pytest.fixture
def source(desk: Path) -> Path:
    path = desk / "source_articles/talks.txt"
    path.write_text(ARTICLE)
    return path


def translate(desk: Path, key: str, text: str) -> None:
    here = project.load(desk)
    list(extract_all(here, project.articles(here), ()))
    path = desk / "locales/ar/LC_MESSAGES/talks.po"
    empty = f'msgid "{key}"\nmsgstr ""'
    assert empty in path.read_text()
    path.write_text(path.read_text().replace(empty, f'msgid "{key}"\nmsgstr "{text}"'))


@pytest.mark.parametrize("name", [path.name for path in sorted(FOUNDING.glob("*.*"))])
def test_an_untouched_house_style_catalogue_gives_the_source(desk, name):
    """The catalogue of the article's own language: empty means as written."""
    source = desk / "source_articles" / name
    source.write_bytes((FOUNDING / name).read_bytes())
    (desk / "l10n.toml").write_text('languages = ["ar", "ru", "en"]\n')
    own = [r for r in merge(desk).renditions if r.coverage == 1]
    assert len(own) == 1
    assert Path(own[0].path).read_bytes() == source.read_bytes()


def test_house_style_changes_only_what_it_says(desk, source):
    merge(desk, "en")
    path = desk / "locales/en/LC_MESSAGES/talks.po"
    path.write_text(
        path.read_text().replace(
            '"Nobody left."\nmsgstr ""', '"Nobody left."\nmsgstr "No one left."'
        )
    )
    (rendition,) = merge(desk, "en").renditions
    assert Path(rendition.path).read_text() == ARTICLE.replace("Nobody", "No one")
    assert rendition.coverage == 1


def test_the_policy_for_sentences_without_translation(desk, source):
    translate(desk, "They met on Monday.", "التقوا يوم الاثنين.")
    output = desk / "build/ar/talks.txt"
    (rendition,) = merge(desk, "ar").renditions
    assert output.read_text() == "Talks went on\n\nالتقوا يوم الاثنين. Nobody left.\n"
    assert (rendition.translated, rendition.total) == (1, 3)
    merge(desk, "ar", fallback="omit")
    assert output.read_text() == "\n\nالتقوا يوم الاثنين.\n"
    before = output.read_text()
    (failure,) = merge(desk, "ar", fallback="refuse").failures
    assert "locales/ar/LC_MESSAGES/talks.po:" in failure.reason
    assert "“Talks went on” and 1 more has no finished translation" in failure.reason
    assert output.read_text() == before


def test_a_language_that_fails_does_not_stop_the_others(desk, source):
    merge(desk)
    (desk / "locales/ar/LC_MESSAGES/talks.po").unlink()
    here = project.load(desk)
    (result,) = merge_all(here, project.articles(here), ())
    assert [r.language for r in result.renditions] == ["ru", "en"]
    (failure,) = result.failures
    assert failure.reason.endswith("there is no such catalogue; run `l10n extract`")


def test_a_rendition_that_is_the_same_is_not_written_again(desk, source):
    assert all(r.written for r in merge(desk).renditions)
    assert not any(r.written for r in merge(desk).renditions)


def test_letters_that_do_not_fit_the_encoding_make_the_rendition_utf8(desk, source):
    source.write_bytes(
        "Talks – went on\n\nThey met on Monday – all of them. Nobody left the café.\n".encode(
            "cp1252"
        )
        * 4
    )
    translate(desk, "Nobody left the café.", "لم يغادر أحد.")
    assert merge(desk, "ru").renditions
    assert (desk / "build/ru/talks.txt").read_bytes() == source.read_bytes()
    merge(desk, "ar")
    assert "لم يغادر أحد." in (desk / "build/ar/talks.txt").read_text("utf-8")


def test_a_binary_catalogue_holds_what_is_done(desk, source):
    polib = pytest.importorskip("polib")
    translate(desk, "They met on Monday.", "التقوا يوم الاثنين.")
    merge(desk, "ar", binary=True)
    entries = polib.mofile(str(desk / "locales/ar/LC_MESSAGES/talks.mo"))
    assert [(e.msgid, e.msgstr) for e in entries] == [
        ("They met on Monday.", "التقوا يوم الاثنين.")
    ]
