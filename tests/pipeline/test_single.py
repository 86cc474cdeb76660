"""Single files, without a project."""

from __future__ import annotations

from pathlib import Path

import pytest

from l10n.errors import CatalogueError, DocumentError, FileError, UsageError
from l10n.pipeline.single import extract_file, merge_file

PAGE = '<!doctype html>\n<html lang="en">\n<p>They met on Monday.</p>\n'


@pytest.fixture
def page(folder: Path) -> Path:
    path = folder / "page.html"
    path.write_text(PAGE)
    return path


@pytest.fixture
def translated(page: Path) -> Path:
    output = page.with_name("page.ar.po")
    extract_file(page, output, "ar")
    output.write_text(
        output.read_text().replace('Monday."\nmsgstr ""', 'Monday."\nmsgstr "التقوا."')
    )
    return output


def test_there_and_back(page, translated):
    output = page.with_name("page.ar.html")
    (rendition,) = merge_file(page, translated, output).renditions
    assert (rendition.translated, rendition.total, rendition.written) == (1, 1, True)
    assert "<p>التقوا.</p>" in output.read_text()
    assert 'lang="ar"' in output.read_text()


def test_a_catalogue_that_is_there_is_brought_up_to_date(page, translated):
    page.write_text(PAGE + "<p>Nobody left.</p>\n")
    (result,) = extract_file(page, translated, "ar").extractions
    assert result.report is not None
    assert (result.report.kept, result.report.new) == (1, 1)
    assert "التقوا." in translated.read_text()


def test_a_previous_catalogue_is_the_beginning_of_a_new_one(page, translated):
    before = translated.read_bytes()
    output = page.with_name("new.po")
    for _ in range(2):
        extract_file(page, output, "ar", previous=translated)
    assert "التقوا." in output.read_text()
    assert translated.read_bytes() == before


def test_a_previous_catalogue_pushes_out_no_words(page, translated):
    empty = page.with_name("empty.po")
    extract_file(page, empty, "ar")
    before = translated.read_bytes()
    with pytest.raises(UsageError, match="1 of its translations are not in the catalogue"):
        extract_file(page, translated, "ar", previous=empty)
    assert translated.read_bytes() == before


def test_the_output_replaces_neither_article_nor_catalogue(page, translated):
    with pytest.raises(UsageError, match="would replace the article"):
        extract_file(page, page, "ar")
    with pytest.raises(UsageError, match="would replace the article"):
        merge_file(page, translated, page.parent / "." / "page.html")
    link = page.with_name("link.po")
    link.symlink_to(translated)
    with pytest.raises(UsageError, match="would replace the catalogue"):
        merge_file(page, translated, link)
    assert page.read_text() == PAGE


def test_a_wrong_output_is_not_taken_for_a_catalogue(page):
    other = page.with_name("other.html")
    other.write_text(PAGE)
    with pytest.raises(CatalogueError, match=r"other\.html:1"):
        extract_file(page, other, "ar")
    assert other.read_text() == PAGE


def test_another_language_in_the_header_is_a_warning(page, translated):
    told = extract_file(page, translated, "ru").warnings
    assert told == (f"{translated}: its header says Language: ar, not ru",)
    told = merge_file(page, translated, page.with_name("out.html"), language="ru").warnings
    assert told == (f"{translated}: its header says Language: ar, not ru",)
    translated.write_text(translated.read_text().replace('"Language: ar\\n"\n', ""))
    (told,) = merge_file(page, translated, page.with_name("out.html")).warnings
    assert "names no language" in told
    assert not merge_file(page, translated, page.with_name("out.html"), language="ar").warnings


def test_what_is_not_there_or_unknown_is_told(page):
    with pytest.raises(FileError, match=r"none\.html: it cannot be read"):
        extract_file(page.with_name("none.html"), page.with_name("a.po"), "ar")
    page.with_name("a.docx").write_text("x")
    with pytest.raises(DocumentError, match=r"a\.docx: the suffix '\.docx' names no format"):
        extract_file(page.with_name("a.docx"), page.with_name("a.po"), "ar")
    with pytest.raises(UsageError, match="did you mean html"):
        extract_file(page, page.with_name("a.po"), "ar", form="htm")
    assert extract_file(page.with_name("a.docx"), page.with_name("a.po"), "ar", form="plaintext")
