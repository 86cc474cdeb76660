"""`l10n migrate`: catalogues cut anew after the rules of cutting changed."""

from __future__ import annotations

from pathlib import Path

import pytest

CATALOGUE = "locales/ru/LC_MESSAGES/talks.po"
ARTICLE = "They met on Monday. Nobody left. It rained.\n\nTalks went on.\n"
OUT_OF_USE = """
#~ msgctxt "headline"
#~ msgid "Nobody left."
#~ msgstr "Все остались."
"""
RU = ("Встреча была в понедельник.", "Никто не ушёл.", "Шёл дождь.", "Переговоры шли.")


@pytest.fixture
def translated(desk: Path, cli) -> Path:
    """A desk with one article, all of it in Russian."""
    (desk / "source_articles/talks.txt").write_text(ARTICLE)
    cli("extract")
    path = desk / CATALOGUE
    text = path.read_text()
    keys = ("They met on Monday.", "Nobody left.", "It rained.", "Talks went on.")
    for key, target in zip(keys, RU, strict=True):
        text = text.replace(f'"{key}"\nmsgstr ""', f'"{key}"\nmsgstr "{target}"')
    path.write_text(text)
    cli("merge")
    return desk


def cut_by(desk: Path, segmentation: str) -> None:
    (desk / "l10n.toml").write_text(
        f'languages = ["ar", "ru", "en"]\nsource_language = "en"\nsegmentation = "{segmentation}"\n'
    )


def test_there_and_back_the_rendition_stays(translated, cli):
    before = (translated / "build/ru/talks.txt").read_bytes()
    assert before.decode() == f"{' '.join(RU[:3])}\n\n{RU[3]}\n"
    cut_by(translated, "paragraph")
    told = cli("migrate", "-l", "ru")
    assert (told.code, told.err) == (0, "")
    assert told.out == (
        f"{CATALOGUE}: 4 translations before = 1 kept + 3 re-cut into 1\n1 catalogue, 1 changed\n"
    )
    assert f'msgstr "{" ".join(RU[:3])}"' in (translated / CATALOGUE).read_text()
    assert cli("migrate", "-l", "ru").out == "1 catalogue, 0 changed\n"
    assert "fuzzy" not in cli("extract").out
    cli("merge")
    assert (translated / "build/ru/talks.txt").read_bytes() == before
    cut_by(translated, "sentence")
    told = cli("migrate", "-l", "ru")
    assert "2 translations before = 1 kept + 1 re-cut into 3\n" in told.out
    told = cli("merge", "-l", "ru")
    assert "4 of 4 sentences (100%)" in told.out
    assert (translated / "build/ru/talks.txt").read_bytes() == before


def test_extract_does_not_take_the_joined_ones_for_lost(translated, cli):
    cut_by(translated, "paragraph")
    cli("migrate")
    told = cli("extract")
    assert told.err == ""
    assert told.out == "1 article, 3 catalogues, 0 changed\n"


def test_a_dry_run_tells_and_leaves_everything(translated, cli):
    def files() -> dict[Path, bytes]:
        return {path: path.read_bytes() for path in translated.rglob("*") if path.is_file()}

    cut_by(translated, "paragraph")
    before = files()
    told = cli("migrate", "talks", "--dry-run")
    assert told.out.endswith("3 catalogues, 3 would be changed\n")
    assert f"{CATALOGUE}: 4 translations before = 1 kept + 3 re-cut into 1\n" in told.out
    assert "locales/ar/LC_MESSAGES/talks.po: cut anew; nothing was translated yet\n" in told.out
    assert files() == before


def test_the_sum_as_json(translated, cli):
    cut_by(translated, "paragraph")
    row = cli("migrate", "-l", "ru", "--json").json["catalogues"][0]
    parts = ("kept", "recut", "fuzzy", "obsolete", "attic")
    assert row["before"] == sum(row[part] for part in parts) == 4
    assert (row["recut"], row["made"], row["written"]) == (3, 1, True)


def test_what_has_no_place_is_obsolete_or_in_the_attic(translated, cli):
    path = translated / CATALOGUE
    path.write_text(path.read_text() + OUT_OF_USE)
    (translated / "source_articles/talks.txt").write_text(
        ARTICLE.replace("They met on Monday. ", "")
    )
    told = cli("migrate", "-l", "ru")
    assert (
        f"{CATALOGUE}: 5 translations before = 3 kept + 1 obsolete + 1 to the attic\n" in told.out
    )
    everything = path.read_text() + (translated / "locales/ru/attic/talks.po").read_text()
    assert all(everything.count(f'msgstr "{target}"') == 1 for target in (*RU, "Все остались."))


def test_without_a_catalogue_there_is_nothing_to_do(desk, cli):
    (desk / "source_articles/talks.txt").write_text(ARTICLE)
    told = cli("migrate")
    assert (told.code, told.out) == (0, "0 catalogues, 0 changed\n")
    assert not (desk / "locales").exists()
    assert cli("migrate", "tlaks").code == 2


def test_a_catalogue_that_cannot_be_read_does_not_stop_the_others(translated, cli):
    cut_by(translated, "paragraph")
    (translated / "locales/ar/LC_MESSAGES/talks.po").write_text('msgid "x\n')
    told = cli("migrate")
    assert told.code == 3
    assert told.err.startswith("l10n: locales/ar/LC_MESSAGES/talks.po:1: ")
    assert "3 re-cut into 1" in told.out


def test_what_extract_told_of_names_stays(translated, cli):
    (translated / "source_articles/talks.txt").write_text(ARTICLE.replace("They", "Putin"))
    cli("extract")
    before = (translated / CATALOGUE).read_bytes()
    assert b"#. names: Putin ? " in before
    assert cli("migrate", "-l", "ru").out == "1 catalogue, 0 changed\n"
    assert (translated / CATALOGUE).read_bytes() == before


NEW = "The port stayed open."


def test_a_new_sentence_survives_there_and_back(translated, cli):
    path = translated / CATALOGUE
    source = translated / "source_articles/talks.txt"
    source.write_text(ARTICLE.replace("Nobody left.", f"Nobody left. {NEW}"))
    cli("extract")
    before = path.read_text()
    cut_by(translated, "paragraph")
    told = cli("migrate", "-l", "ru")
    assert f"{CATALOGUE}: 4 translations before = 1 kept + 3 fuzzy\n" in told.out
    assert f'msgstr "{RU[0]} {RU[1]} {NEW} {RU[2]}"' in path.read_text()
    assert f"#. changed (joined): not translated yet: {NEW}\n" in path.read_text()
    cli("extract")
    cut_by(translated, "sentence")
    told = cli("migrate", "-l", "ru")
    assert f"{CATALOGUE}: 5 translations before = 1 kept + 4 re-cut into 3\n" in told.out
    assert path.read_text() == before
    for _ in range(2):  # put back from version control, it stays as it is
        assert cli("extract").err == ""
        path.write_text(before)
    assert cli("extract").err == ""
    assert path.read_text() == before
    assert not (translated / "locales/ru/attic").exists()


def test_what_is_told_of_names_and_changes_needs_no_extract(translated, cli):
    source = translated / "source_articles/talks.txt"
    source.write_text(ARTICLE.replace("They met", "Putin met Erdogan").replace("left", "lost"))
    cli("extract")
    cut_by(translated, "paragraph")
    cli("migrate", "-l", "ru")
    path = translated / CATALOGUE
    text = path.read_text()
    assert "#. names: Putin ? Путин; Erdogan ? Эрдоган\n" in text
    assert "[-They-]{+Putin+} met" in text
    cli("extract")
    assert path.read_text() == text
    cut_by(translated, "sentence")
    cli("migrate", "-l", "ru")
    text = path.read_text()
    assert "#. names: Putin ? Путин; Erdogan ? Эрдоган\n" in text
    assert "#. changed (reworded): Nobody [-left-]{+lost+}.\n" in text
    cli("extract")
    assert path.read_text() == text


def test_there_and_back_a_note_stays_with_its_sentence(translated, cli):
    path = translated / CATALOGUE
    note = "# Ask the editor.\n"
    text = path.read_text()
    start = text.rindex("\n\n", 0, text.index('msgid "Nobody left."')) + 2
    path.write_text(text[:start] + note + text[start:])
    cli("extract")
    before = path.read_text()
    cut_by(translated, "paragraph")
    assert "4 translations before = 1 kept + 3 re-cut into 1" in cli("migrate", "-l", "ru").out
    assert cli("migrate", "-l", "ru").out == "1 catalogue, 0 changed\n"
    assert "fuzzy" not in cli("extract").out
    joined = path.read_text()
    cut_by(translated, "sentence")
    told = cli("migrate", "-l", "ru")
    assert told.err == ""
    after = path.read_text()
    assert after.count(note) == 1
    assert after[after.index("#: ") :] == before[before.index("#: ") :]
    assert joined.index(note) < joined.index('msgid "They met on Monday. Nobody left.')
