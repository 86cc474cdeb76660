"""`names.po`: found, proposed, approved by taking the fuzzy away, and binding from then on."""

from __future__ import annotations

import re
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from l10n import project
from l10n.catalogues import po
from l10n.model import Message
from l10n.pipeline.checking import check_all
from l10n.pipeline.extraction import extract_all
from l10n.pipeline.merging import merge_all
from l10n.pipeline.reading import base_language

TEXT = (
    "Talks in Moscow\n\nAhmed al-Sharaa met President Vladimir Putin in Moscow.\n"
    "Putin said that al-Sharaa's visit to Russia mattered. Nobody else came.\n"
)
SHARAA = 'msgid "Ahmed al-Sharaa"\nmsgstr "Ахмед аш-Шараа"\n'


def extract(desk: Path, *names: str) -> list[str]:
    here = project.load(desk)
    results = list(extract_all(here, project.select(here, names), ()))
    assert not [f.reason for r in results for f in r.failures]
    return [e.summary() for r in results for e in r.extractions]


def findings(desk: Path) -> list[tuple[str, str, str]]:
    here = project.load(desk)
    results = list(check_all(here, project.select(here, []), ()))
    assert not [f.reason for r in results for f in r.failures]
    return [(f.check, f.level, f.reason) for r in results for c in r.catalogues for f in c.findings]


@pytest.fixture
def names(desk: Path) -> Path:
    (desk / "source_articles/talks.txt").write_text(TEXT)
    extract(desk)
    return desk / "locales/ru/LC_MESSAGES/names.po"


def entries(path: Path) -> dict[str, Message]:
    return {m.key: m for m in po.parse(path.read_bytes(), str(path)).messages if not m.obsolete}


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert text.count(old) == 1, old
    path.write_text(text.replace(old, new), "utf-8")


def approve(path: Path, *keys: str, form: str = "") -> None:
    """What a PO editor does: the fuzzy flag goes, perhaps the words are changed too."""
    catalogue = po.parse(path.read_bytes(), str(path))
    messages = tuple(
        m.changed(fuzzy=False, target=form or m.target) if m.key in keys else m
        for m in catalogue.messages
    )
    assert messages != catalogue.messages
    path.write_bytes(po.write(replace(catalogue, messages=messages)))


def translate(path: Path, **targets: str) -> None:
    """Translates the messages whose keys begin with a word."""
    catalogue = po.parse(path.read_bytes(), str(path))
    messages = tuple(
        next((m.changed(target=t) for word, t in targets.items() if m.key.startswith(word)), m)
        for m in catalogue.messages
    )
    path.write_bytes(po.write(replace(catalogue, messages=messages)))


def test_each_name_is_proposed_and_waits_for_approval(desk, names):
    found = {(m.context, key): (m.target, m.fuzzy) for key, m in entries(names).items()}
    assert found == {
        ("person", "al-Sharaa"): ("аш-Шараа", True),
        ("person", "Ahmed al-Sharaa"): ("Ахмед аш-Шараа", True),
        ("person", "Putin"): ("Путин", True),
        ("person", "Vladimir Putin"): ("Владимир Путин", True),
        ("place", "Moscow"): ("Москва", True),
        ("place", "Russia"): ("Россия", True),
    }
    text = names.read_text("utf-8")
    assert "#. ar: أحمد الشرع\n" in text
    assert "#. short for: Ahmed al-Sharaa\n" in text
    assert "#. proposed: Ахмед аш-Шараа (seed" in text
    assert "#: source_articles/talks.txt\n" in text
    # English is the article's own language: there is nothing to choose
    assert not (desk / "locales/en/LC_MESSAGES/names.po").exists()


def test_article_catalogues_tell_the_names_of_each_sentence(desk, names):
    catalogue = names.with_name("talks.po")
    text = catalogue.read_text("utf-8")
    assert "#. names: Putin ? Путин; al-Sharaa ? аш-Шараа; Russia ? Россия\n" in text
    approve(names, "Putin")
    extract(desk)
    assert "#. names: Putin = Путин; al-Sharaa ? аш-Шараа; Russia ? Россия\n" in (
        catalogue.read_text("utf-8")
    )
    note = [
        m.notes for m in po.parse(catalogue.read_bytes()).messages if m.key.startswith("Nobody")
    ]
    assert note == [()]


def test_a_second_run_changes_nothing_even_without_a_memory(desk, names):
    def bytes_of() -> dict[Path, bytes]:
        return {path: path.read_bytes() for path in (desk / "locales").rglob("*.po")}

    before = bytes_of()
    assert extract(desk) == ["unchanged"] * 3
    assert bytes_of() == before
    shutil.rmtree(desk / ".l10n")
    extract(desk)
    assert bytes_of() == before


def test_one_article_of_a_fresh_clone_takes_nothing_from_the_others(desk, names):
    (desk / "source_articles/other.txt").write_text("Visit\n\nThe minister went to Damascus.\n")
    extract(desk)
    before = names.read_bytes()
    assert b'msgid "Damascus"' in before
    shutil.rmtree(desk / ".l10n")
    extract(desk, "talks")
    assert names.read_bytes() == before


def test_what_was_approved_is_never_changed_or_lost(desk, names):
    approve(names, "Ahmed al-Sharaa", form="Ахмад Шараа")
    approve(names, "Moscow")
    extract(desk)
    assert entries(names)["Ahmed al-Sharaa"].target == "Ахмад Шараа"
    (desk / "source_articles/talks.txt").write_text("Talks\n\nPutin stayed at home.\n")
    extract(desk)
    left = entries(names)
    assert left.keys() == {"Ahmed al-Sharaa", "Moscow", "Putin"}
    assert left["Moscow"].done
    assert left["Moscow"].references == ()


def test_what_a_person_wrote_without_approving_it_stays_too(desk, names):
    change(names, SHARAA, SHARAA.replace("Ахмед", "Ахмад"))
    extract(desk)
    assert SHARAA.replace("Ахмед", "Ахмад") in names.read_text("utf-8")
    (desk / "source_articles/talks.txt").write_text("Talks\n\nPutin stayed at home.\n")
    extract(desk)
    assert '#~ msgstr "Ахмад аш-Шараа"\n' in names.read_text("utf-8")


def test_untouched_proposals_follow_the_house(desk, names):
    approve(names, "Putin")
    settings = desk / "l10n.toml"
    settings.write_text(settings.read_text() + '[names]\narticle = "none"\n')
    extract(desk)
    assert entries(names)["al-Sharaa"].target == "Шараа"
    assert entries(names)["Putin"].done


def test_an_approved_full_name_tells_the_surname(desk, names):
    approve(names, "Ahmed al-Sharaa", form="Ахмед Шараа")
    extract(desk)
    surname = entries(names)["al-Sharaa"]
    assert (surname.target, surname.fuzzy) == ("Шараа", True)
    assert any("approved" in note for note in surname.notes)


def test_approved_forms_bind_the_articles(desk, names):
    approve(names, "Putin", "Moscow", "al-Sharaa")
    extract(desk)
    catalogue = names.with_name("talks.po")
    translate(catalogue, Putin="Путин сказал, что визит аш-Шараа важен.")
    assert findings(desk) == []
    translate(catalogue, Putin="Путен сказал, что визит аль-Шараа важен.")
    assert {(check, level) for check, level, _ in findings(desk)} == {
        ("name-form", "error"),
        ("name-forbidden", "error"),
    }
    change(
        catalogue,
        "#. names: Putin = ",
        "# l10n-ignore: name-form, name-forbidden\n#. names: Putin = ",
    )
    assert findings(desk) == []


def test_a_pronoun_for_a_name_is_only_a_warning(desk, names):
    approve(names, "Putin")
    extract(desk)
    translate(names.with_name("talks.po"), Putin="Он сказал, что визит важен.")
    assert [(check, level) for check, level, _ in findings(desk)] == [("name-missing", "warning")]


def test_a_surname_approved_otherwise_than_the_full_name_is_a_conflict(desk, names):
    approve(names, "Ahmed al-Sharaa")
    approve(names, "al-Sharaa", form="аль-Шараа")
    extract(desk)
    (found,) = findings(desk)
    assert found[0] == "name-conflict"
    assert "“аль-Шараа”" in found[2]
    assert "“Ахмед аш-Шараа”" in found[2]


def test_an_arabic_article_shares_the_entry(desk, names):
    (desk / "source_articles/liqa.txt").write_text(
        "لقاء\n\nالتقى الرئيس أحمد الشرع نظيره فلاديمير بوتين في موسكو.\n", "utf-8"
    )
    settings = desk / "l10n.toml"
    settings.write_text(settings.read_text() + '[article.liqa]\nsource_language = "ar"\n')
    extract(desk)
    assert entries(names)["Ahmed al-Sharaa"].references == (
        "source_articles/liqa.txt",
        "source_articles/talks.txt",
    )
    text = names.with_name("liqa.po").read_text("utf-8")
    assert (
        "#. names: أحمد الشرع ? Ахмед аш-Шараа; فلاديمير بوتين ? Владимир Путин; موسكو ? Москва\n"
        in text
    )


def test_reader_scripts_spell_approved_names_as_is_usual(desk, names):
    arabic = desk / "locales/ar/LC_MESSAGES/names.po"
    approve(arabic, "Ahmed al-Sharaa", "Vladimir Putin")
    extract(desk)
    translate(arabic.with_name("talks.po"), Ahmed="التقى أحمد الشرع بفلاديمير بوتين.")
    here = project.load(desk)
    list(merge_all(here, project.select(here, []), ["ar-Latn"]))
    assert "Ahmed al-Sharaa" in (desk / "build/ar-Latn/talks.txt").read_text("utf-8")


def test_reader_scripts_spell_no_name_by_its_translation(desk, names):
    """An approved مصر is Misr to who reads Arabic in Latin letters, not Egypt."""
    arabic = desk / "locales/ar/LC_MESSAGES/names.po"
    with arabic.open("a", encoding="utf-8") as file:
        file.write('\nmsgctxt "place"\nmsgid "Egypt"\nmsgstr "مصر"\n')
    translate(arabic.with_name("talks.po"), Ahmed="عاد أحمد الشرع من مصر.")
    here = project.load(desk)
    list(merge_all(here, project.select(here, []), ["ar-Latn"]))
    assert " min Misr." in (desk / "build/ar-Latn/talks.txt").read_text("utf-8")


def test_a_project_may_do_without(desk):
    (desk / "source_articles/talks.txt").write_text(TEXT)
    settings = desk / "l10n.toml"
    settings.write_text(settings.read_text() + "[names]\nfind = false\n")
    extract(desk)
    assert not list((desk / "locales").rglob("names.po"))
    assert "names:" not in (desk / "locales/ru/LC_MESSAGES/talks.po").read_text("utf-8")


@pytest.mark.parametrize(
    "broken",
    ["<<<<<<< HEAD\n", 'msgctxt "place"\nmsgid "Moscow"\nmsgstr "Масква"\n', 'msgid "x\n'],
    ids=["conflict markers", "a duplicate", "a missing quote"],
)
def test_a_broken_catalogue_is_told_once_and_the_articles_go_on(desk, names, cli, broken):
    """Nothing is told of names meanwhile, and what was told stays: once it is mended, all is as it was."""
    article = desk / "locales/ru/LC_MESSAGES/talks.po"
    sound, noted = names.read_bytes(), article.read_bytes()
    names.write_text(names.read_text("utf-8") + "\n" + broken, "utf-8")
    before = names.read_bytes()
    (desk / "source_articles/second.txt").write_text("Second\n\nPutin left.\n")
    for command in ("extract", "check", "extract"):
        told = cli(command)
        assert told.code == 3
        assert re.fullmatch(
            r"l10n: locales/ru/LC_MESSAGES/names\.po:\d+: .*; until then .*\n", told.err
        )
    assert names.read_bytes() == before
    assert article.read_bytes() == noted
    assert "names:" not in (desk / "locales/ru/LC_MESSAGES/second.po").read_text("utf-8")
    assert "names:" in (desk / "locales/ar/LC_MESSAGES/second.po").read_text("utf-8")
    names.write_bytes(sound)
    extract(desk)
    assert article.read_bytes() == noted
    assert "names: Putin ?" in (desk / "locales/ru/LC_MESSAGES/second.po").read_text("utf-8")


def test_the_keys_are_in_the_language_of_the_project(desk, names):
    assert base_language(project.load(desk).config) == "en"
