"""A project on disk: made, found, its articles listed and chosen, its state remembered."""

from __future__ import annotations

from pathlib import Path

import pytest

from l10n import project
from l10n.errors import ConfigError, UsageError
from l10n.project import state


def put(desk: Path, *names: str) -> project.Project:
    for name in names:
        path = desk / "source_articles" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("They met.\n")
    return project.load(desk)


def test_a_project_is_made_once_and_whole(folder):
    made = project.create(folder / "news", ["AR", "pt_BR", "ar"])
    assert [path.name for path in made] == ["source_articles", "locales", ".gitignore", "l10n.toml"]
    assert project.load(folder / "news").config.languages == ("ar", "pt-BR")
    with pytest.raises(ConfigError, match="there is a project here already"):
        project.create(folder / "news", ["ar"])


def test_making_a_project_leaves_what_is_there(folder):
    (folder / ".gitignore").write_text("mine\n")
    (folder / "source_articles").mkdir()
    made = project.create(folder, ["ar"])
    assert [path.name for path in made] == ["locales", "l10n.toml"]
    assert (folder / ".gitignore").read_text() == "mine\n"


@pytest.mark.parametrize(
    ("tags", "said"), [([], "needs a language"), (["../x"], "no language tag")]
)
def test_a_project_needs_languages(folder, tags, said):
    with pytest.raises(UsageError, match=said):
        project.create(folder, tags)
    assert list(folder.iterdir()) == []


def test_a_project_is_found_from_below(desk):
    below = desk / "source_articles/sub"
    below.mkdir()
    assert project.find(below).root == desk


def test_without_a_project_the_remedies_are_named(folder):
    with pytest.raises(ConfigError, match=r"`l10n init`.*or give -o for a single file"):
        project.find(folder)


def test_articles_are_files_of_known_formats_in_order(desk):
    here = put(
        desk,
        "b.md",
        "a/z.html",
        "a.txt",
        "picture.png",
        ".hidden.md",
        ".git/x.md",
        "old.md~",
        "UP.MD",
    )
    assert [source.id for source in project.articles(here)] == ["UP", "a", "a/z", "b"]


@pytest.mark.parametrize(
    "name", ["talks", "source_articles/talks.md", "talks.md", "./source_articles/talks.md"]
)
def test_an_article_is_chosen_by_name_or_path(desk, name):
    here = put(desk, "talks.md", "other.md")
    assert [source.id for source in project.select(here, [name, "talks"])] == ["talks"]


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("tlaks", "there is no article 'tlaks'; did you mean talks?"),
        ("tlaks.md", "did you mean talks?"),
        ("final", "did you mean sports/final?"),
        ("zzz", "`l10n status` lists the articles"),
        ("", "there is no article ''"),
        ("..", "there is no article '..'"),
        ("a\0b", "there is no article"),
        ("\udcff", "there is no article"),
        ("elsewhere.md", "elsewhere.md: this file is not below source_articles/; move it there"),
    ],
)
def test_an_unknown_article_is_told_with_near_misses(desk, name, said):
    here = put(desk, "talks.md", "sports/final.md")
    (desk / "elsewhere.md").write_text("They met.\n")
    with pytest.raises(UsageError) as caught:
        project.select(here, [name])
    assert said in str(caught.value)


def test_settings_for_an_article_that_is_not_there_are_noted(desk):
    with (desk / "l10n.toml").open("a") as file:
        file.write('[article.talk]\nsegmentation = "paragraph"\n')
    here = put(desk, "talks.md")
    (note,) = project.notes(here, project.articles(here))
    assert note == 'l10n.toml: [article."talk"]: there is no such article; did you mean talks?'


def test_state_comes_back_and_a_broken_one_is_none(tmp_path):
    path = tmp_path / ".l10n/state.json"
    states = {"статья": {"ar": state.CatalogueState("a", "b", 3)}}
    state.save(path, states, tmp_path)
    assert state.load(path) == states
    for broken in (
        b"",
        b"[]",
        b"\xff",
        b'{"a": 1}',
        b'{"a": {"ar": [1]}}',
        b'{"a": {"ar": ["x", "y", "z"]}}',
        b"[" * 100_000,
    ):
        path.write_bytes(broken)
        assert state.load(path) == {}
