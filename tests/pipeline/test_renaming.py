"""A renamed article: its catalogues come along, and nobody's words are lost where that is not certain."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

ARTICLE = "They met on Monday. Nobody left the hall. It rained all night.\n\nTalks went on.\n"
RU = {
    "They met on Monday.": "Встреча была в понедельник.",
    "Nobody left the hall.": "Никто не ушёл.",
    "It rained all night.": "Всю ночь шёл дождь.",
}
FOLDER = "locales/ru/LC_MESSAGES"


def translate(path: Path, targets: dict[str, str] = RU) -> None:
    text = path.read_text()
    for key, target in targets.items():
        text = text.replace(f'"{key}"\nmsgstr ""', f'"{key}"\nmsgstr "{target}"')
    path.write_text(text)


@pytest.fixture
def named(desk: Path, cli) -> Path:
    """A desk with an article that is translated into Russian and rendered."""
    (desk / "source_articles/talks.txt").write_text(ARTICLE)
    cli("extract")
    translate(desk / FOLDER / "talks.po")
    cli("merge")
    return desk


def rename(desk: Path, old: str, new: str) -> None:
    target = desk / "source_articles" / f"{new}.txt"
    target.parent.mkdir(exist_ok=True)
    (desk / "source_articles" / f"{old}.txt").rename(target)


def test_its_catalogues_come_along(named, cli):
    before = (named / FOLDER / "talks.po").read_text()
    rename(named, "talks", "news/geneva")
    told = cli("extract")
    assert told.code == 0
    assert told.err == ""
    assert told.out.startswith("news/geneva: renamed from talks; its catalogues came along\n")
    after = (named / FOLDER / "news/geneva.po").read_text()
    assert after == before.replace("source_articles/talks.txt", "source_articles/news/geneva.txt")
    assert not list((named / "locales").rglob("talks.po"))
    assert not (named / "build/ru/talks.txt").exists()
    assert cli("extract").out == "1 article, 3 catalogues, 0 changed\n"
    assert "3 of 4 sentences (75%)" in cli("merge", "-l", "ru").out


def test_also_where_its_text_changed_and_only_one_language_was_asked_for(named, cli):
    rename(named, "talks", "geneva")
    path = named / "source_articles/geneva.txt"
    path.write_text(path.read_text().replace("all night", "all day"))
    told = cli("extract", "geneva", "-l", "ru")
    assert "geneva: renamed from talks" in told.out
    text = (named / FOLDER / "geneva.po").read_text()
    assert all(target in text for target in RU.values())
    assert text.count("#, fuzzy") == 1
    assert (named / "locales/ar/LC_MESSAGES/geneva.po").is_file()


def test_also_in_a_clone_that_remembers_nothing(named, cli):
    (named / ".l10n/state.json").unlink()
    rename(named, "talks", "geneva")
    assert "geneva: renamed from talks" in cli("extract").out
    assert RU["They met on Monday."] in (named / FOLDER / "geneva.po").read_text()


def test_a_new_article_takes_nothing_from_one_that_is_gone(named, cli):
    before = (named / FOLDER / "talks.po").read_text()
    (named / "source_articles/talks.txt").unlink()
    (named / "source_articles/storm.txt").write_text(
        "It rained all night. The harbour was flooded. Trees fell.\n"
    )
    for _ in range(2):
        told = cli("extract")
        assert "renamed" not in told.out
        assert told.err == (
            "l10n: warning: talks: there are catalogues (locales/*/LC_MESSAGES/talks.po) but no "
            "such article; if it has another name now, rename them to that, else delete them\n"
        )
    assert (named / FOLDER / "talks.po").read_text() == before
    assert "talks: there are catalogues" in cli("status").err
    for path in (named / "locales").rglob("talks.po"):
        path.unlink()
    assert cli("extract").err == cli("status").err == ""


def test_where_it_may_be_either_people_are_asked(named, cli):
    (named / "source_articles/copy.txt").write_text(ARTICLE)
    cli("extract")
    translate(named / FOLDER / "copy.po")
    (named / "source_articles/copy.txt").unlink()
    rename(named, "talks", "geneva")
    told = cli("extract")
    assert "renamed from" not in told.out
    assert (
        "l10n: warning: geneva: it may be copy or talks renamed; to keep translations, rename "
        "locales/*/LC_MESSAGES/copy.po to geneva.po\n"
    ) in told.err
    assert (named / FOLDER / "talks.po").is_file()
    assert (named / FOLDER / "copy.po").is_file()


def test_renaming_the_catalogues_by_hand_works_too(named, cli):
    rename(named, "talks", "geneva")
    for path in list((named / "locales").rglob("talks.po")):
        path.rename(path.with_name("geneva.po"))
    told = cli("extract")
    assert told.err == ""
    assert "renamed" not in told.out
    assert RU["They met on Monday."] in (named / FOLDER / "geneva.po").read_text()


def test_a_copy_is_no_renaming(named, cli):
    (named / "source_articles/copy.txt").write_text(ARTICLE)
    told = cli("extract")
    assert told.err == ""
    assert "renamed" not in told.out
    assert (named / FOLDER / "talks.po").is_file()


def test_all_of_a_folder_that_was_renamed(desk, cli):
    for number in range(6):
        (desk / "source_articles/old").mkdir(exist_ok=True)
        (desk / f"source_articles/old/{number}.txt").write_text(
            f"Article {number} begins.\n\n{'It ends' if number else 'So it ends'} with {number}.\n\nAll rights reserved.\n"
        )
    cli("extract")
    (desk / "source_articles/old").rename(desk / "source_articles/new")
    (row, *more) = cli("extract", "--json").json["renamed"]
    assert row == {"article": "new/0", "before": "old/0"}
    assert len(more) == 5


STORM = "The storm came at night. Trees fell on the road. Nobody was hurt.\n\nSchools stay shut.\n"
RU_STORM = {"The storm came at night.": "Буря пришла ночью.", "Nobody was hurt.": "Никто не ранен."}


@pytest.fixture
def two(named: Path, cli) -> Path:
    """A desk with two articles, both translated."""
    (named / "source_articles/storm.txt").write_text(STORM)
    cli("extract")
    translate(named / FOLDER / "storm.po", RU_STORM)
    cli("extract")
    attic = named / "locales/ru/attic"
    attic.mkdir()
    (attic / "storm.po").write_text('msgid ""\nmsgstr ""\n\nmsgid "Gone."\nmsgstr "Было."\n')
    cli("merge")
    return named


def swap(desk: Path, one: str, other: str) -> None:
    folder = desk / "source_articles"
    (folder / f"{one}.txt").rename(folder / "x")
    (folder / f"{other}.txt").rename(folder / f"{one}.txt")
    (folder / "x").rename(folder / f"{other}.txt")


def words(desk: Path) -> str:
    return "".join(path.read_text() for path in sorted((desk / "locales").rglob("*.po")))


@pytest.mark.parametrize("asked", [[], ["talks"]])
@pytest.mark.parametrize("find", [True, False])
@pytest.mark.parametrize("clone", [True, False])
def test_two_that_swapped_their_names_swap_their_catalogues(two, cli, asked, *, find, clone):
    if not find:
        (two / "l10n.toml").write_text(
            (two / "l10n.toml").read_text() + "\n[names]\nfind = false\n"
        )
        cli("extract")
    before = {name: (two / FOLDER / f"{name}.po").read_text() for name in ("talks", "storm")}
    swap(two, "talks", "storm")
    if clone:
        shutil.rmtree(two / ".l10n")
    told = cli("extract", *asked)
    assert told.err == ""
    assert "talks: renamed from storm; its catalogues came along\n" in told.out
    assert "obsolete" not in told.out
    after = cli("extract")
    assert (after.code, after.err) == (0, "")
    for name, other in (("talks", "storm"), ("storm", "talks")):
        text = (two / FOLDER / f"{name}.po").read_text()
        assert text == before[other].replace(f"{other}.txt", f"{name}.txt")
    assert "Было." in (two / "locales/ru/attic/talks.po").read_text()
    assert not (two / "locales/ru/attic/storm.po").exists()
    assert not list(two.rglob("*-renamed*"))
    assert cli("extract").out == "2 articles, 6 catalogues, 0 changed\n"


def test_a_new_article_that_takes_the_name_of_a_renamed_one(named, cli):
    rename(named, "talks", "geneva")
    (named / "source_articles/talks.txt").write_text(STORM)
    told = cli("extract")
    assert told.err == ""
    assert "geneva: renamed from talks; its catalogues came along\n" in told.out
    assert all(target in (named / FOLDER / "geneva.po").read_text() for target in RU.values())
    assert not any(target in (named / FOLDER / "talks.po").read_text() for target in RU.values())


def test_what_was_renamed_over_another_keeps_its_words_and_so_does_the_other(two, cli):
    rename(two, "storm", "talks")
    told = cli("extract")
    assert "talks: renamed from storm" in told.out
    assert "storm: there are catalogues" in told.err
    text = (two / FOLDER / "talks.po").read_text()
    assert all(target in text for target in RU_STORM.values())
    assert all(target in (two / FOLDER / "storm.po").read_text() for target in RU.values())


def test_an_article_written_anew_keeps_its_catalogue(two, cli):
    (two / "source_articles/talks.txt").write_text("All is quiet now.\n\nThe harbour is open.\n")
    told = cli("extract")
    assert "renamed" not in told.out
    assert all(target in words(two) for target in (*RU.values(), *RU_STORM.values()))


def test_a_copy_of_another_under_an_old_name_takes_nothing_from_it(two, cli):
    (two / "source_articles/talks.txt").write_text(STORM)
    before = (two / FOLDER / "storm.po").read_text()
    assert "renamed" not in cli("extract").out
    assert (two / FOLDER / "storm.po").read_text() == before
    assert all(target in words(two) for target in RU.values())


def test_three_that_changed_places(two, cli):
    third = "Prices rose again. Bread is dear now. Shops close early.\n"
    (two / "source_articles/bread.txt").write_text(third)
    cli("extract")
    translate(two / FOLDER / "bread.po", {"Prices rose again.": "Цены снова выросли."})
    swap(two, "talks", "storm")
    swap(two, "storm", "bread")
    assert cli("extract").out.count("its catalogues came along") == 3
    assert "Цены снова выросли." in (two / FOLDER / "storm.po").read_text()
    assert RU["It rained all night."] in (two / FOLDER / "bread.po").read_text()
    assert "Буря пришла ночью." in (two / FOLDER / "talks.po").read_text()
