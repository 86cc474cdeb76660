"""Extraction as an editor meets it: what is written, what is left alone, what is never lost."""

from __future__ import annotations

from pathlib import Path

import pytest

from l10n import files, project
from l10n.catalogues import po
from l10n.pipeline.extraction import ExtractResult, extract_all

ARTICLE = "# Talks\n\nThey met on Monday. Nobody left.\n"
DONE = "التقوا يوم الاثنين."


def extract(desk: Path, *languages: str, templates: bool = False) -> ExtractResult:
    here = project.load(desk)
    (result,) = extract_all(here, project.articles(here), languages, templates=templates)
    return result


def target(path: Path, key: str) -> str:
    return next(m.target for m in po.parse(path.read_bytes()).messages if m.key == key)


def translate(path: Path, key: str, text: str) -> None:
    before = path.read_text()
    assert f'msgid "{key}"\nmsgstr ""' in before
    path.write_text(before.replace(f'msgid "{key}"\nmsgstr ""', f'msgid "{key}"\nmsgstr "{text}"'))


@pytest.fixture
def source(desk: Path) -> Path:
    path = desk / "source_articles/talks.md"
    path.write_text(ARTICLE)
    return path


@pytest.fixture
def catalogue(desk: Path, source: Path) -> Path:
    assert not extract(desk).failures
    return desk / "locales/ar/LC_MESSAGES/talks.po"


def test_a_second_run_changes_no_byte_and_no_time(desk, catalogue):
    before = {path: path.stat().st_mtime_ns for path in (desk / "locales").rglob("*.po")}
    result = extract(desk)
    assert [e.summary() for e in result.extractions] == ["unchanged"] * 3
    (desk / ".l10n/state.json").unlink()
    result = extract(desk)
    assert not any(e.written for e in result.extractions)
    assert {path: path.stat().st_mtime_ns for path in (desk / "locales").rglob("*.po")} == before


def test_a_changed_sentence_reaches_every_language_also_one_by_one(desk, source, catalogue):
    source.write_text(ARTICLE.replace("Nobody left", "Nobody ever left"))
    extract(desk, "ar")
    assert b"ever" in catalogue.read_bytes()
    russian = desk / "locales/ru/LC_MESSAGES/talks.po"
    assert b"ever" not in russian.read_bytes()
    extract(desk)
    assert b"ever" in russian.read_bytes()


def test_a_catalogue_put_back_from_a_backup_is_brought_up_to_date(desk, source, catalogue):
    backup = catalogue.read_bytes()
    source.write_text(ARTICLE.replace("Nobody left", "Nobody ever left"))
    catalogue.write_bytes(b"broken")
    assert extract(desk).failures
    catalogue.write_bytes(backup)
    assert not extract(desk).failures
    assert b"ever" in catalogue.read_bytes()


def test_a_catalogue_that_is_gone_comes_back(desk, catalogue):
    catalogue.unlink()
    extract(desk)
    assert catalogue.is_file()


def test_a_translation_typed_while_extract_runs_is_kept(desk, source, catalogue, monkeypatch):
    source.write_text(ARTICLE.replace("Nobody left", "Nobody ever left"))
    swap, seen = files.swap, []

    def late(path, old, new, **options):
        if path == catalogue and not seen:  # an editor saves between our reading and our writing
            seen.append(path)
            translate(catalogue, "They met on Monday.", DONE)
        return swap(path, old, new, **options)

    monkeypatch.setattr(files, "swap", late)
    assert not extract(desk, "ar").failures
    assert target(catalogue, "They met on Monday.") == DONE
    assert target(catalogue, "Nobody ever left.") == ""


def test_a_catalogue_that_is_changed_all_the_time_is_a_failure_and_stays(
    desk, source, catalogue, monkeypatch
):
    source.write_text(ARTICLE.replace("Nobody left", "Nobody ever left"))
    monkeypatch.setattr(files, "swap", lambda path, *_, **__: "/ar/" not in str(path))
    before = catalogue.read_bytes()
    result = extract(desk)
    assert "another program keeps changing it" in result.failures[0].reason
    assert catalogue.read_bytes() == before
    assert [e.language for e in result.extractions] == ["ru", "en"]


def test_what_has_no_place_any_more_goes_to_the_attic(desk, source, catalogue):
    """A sentence translated twice over: out of use, in use again with another translation, out of use again."""
    translate(catalogue, "Nobody left.", "لم يغادر أحد.")
    source.write_text("# Talks\n\nThey met on Monday.\n")
    extract(desk, "ar")
    assert '#~ msgstr "لم يغادر أحد."' in catalogue.read_text()
    total = "\n".join(p.read_text() for p in (desk / "locales/ar").rglob("*.po"))
    assert total.count("لم يغادر أحد.") == 1


def test_templates_are_made_on_demand_and_kept_up_to_date(desk, source):
    extract(desk)
    template = desk / "locales/templates/talks.pot"
    assert not template.exists()
    extract(desk, templates=True)
    before = template.read_bytes()
    extract(desk, templates=True)
    assert template.read_bytes() == before
    source.write_text(ARTICLE.replace("Nobody left", "Nobody ever left"))
    extract(desk)
    extract(desk, templates=True)
    assert b"ever" in template.read_bytes()


def test_a_fault_of_the_tool_costs_one_article(desk, source, monkeypatch):
    (desk / "source_articles/other.md").write_text(ARTICLE)
    from l10n.pipeline import reading

    messages = reading.messages

    def failing(article, *rest):
        if article.id == "other":
            raise ZeroDivisionError("two\nlines")
        return messages(article, *rest)

    monkeypatch.setattr(reading, "messages", failing)
    here = project.load(desk)
    other, talks = extract_all(here, project.articles(here), ())
    assert other.failures[0].reason.startswith(
        f"{desk}/source_articles/other.md: the tool failed (ZeroDivisionError: two lines); please report"
    )
    assert "Traceback" in other.failures[0].trace
    assert len(talks.extractions) == 3


def test_a_run_that_is_broken_off_remembers_what_it_did(desk, source):
    (desk / "source_articles/other.md").write_text(ARTICLE)
    here = project.load(desk)
    run = extract_all(here, project.articles(here), ())
    next(run)
    run.close()
    (desk / "source_articles/talks.md").unlink()
    assert [e.summary() for e in extract(desk).extractions] == ["unchanged"] * 3


def test_a_header_that_is_gone_is_made_anew(desk, catalogue):
    translate(catalogue, "They met on Monday.", DONE)
    extract(desk)
    before = catalogue.read_text()
    catalogue.write_text(before[before.index("\n\n") + 2 :])
    result = extract(desk)
    assert result.warnings == (f"{catalogue}: its header was gone and is made anew",)
    after = catalogue.read_text()
    dates = [line for line in before.splitlines() if "-Date: " in line]
    assert [line for line in after.splitlines() if "-Date: " not in line] == [
        line for line in before.splitlines() if line not in dates
    ]
    assert extract(desk).warnings == ()


@pytest.mark.parametrize("kind", ["md", "txt"])
def test_the_marks_of_a_conflict_are_told_with_their_line(desk, kind):
    path = desk / f"source_articles/talks.{kind}"
    path.write_text(
        "Talks\n\n<<<<<<< HEAD\nThey met on Monday.\n=======\nThey met.\n>>>>>>> topic\n"
    )
    (warning,) = extract(desk).warnings
    assert warning.startswith(f"{path}:3: a conflict of branches is left here")
    path.write_text("Talks\n=======\n\nThey met. <<<<<<< is a mark.\n\n>>>>>>> A quotation.\n")
    assert extract(desk).warnings == ()
