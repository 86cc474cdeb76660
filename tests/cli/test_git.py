"""Catalogues under git: two branches edit one, in a real repository."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
from pathlib import Path

import pytest

from l10n.catalogues import po
from l10n.catalogues.update.merge_driver import CONFLICT
from l10n.model import Catalogue, Message

CATALOGUE = "locales/ru/LC_MESSAGES/talks.po"
ARTICLE = "They met on Monday. Nobody left. It rained.\n"

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")


class Repository:
    """A project in a git repository of its own, with nobody's settings but ours. `l10n` is not on its PATH, as where it
    is installed in a virtual environment."""

    def __init__(self, root: Path, programs: Path) -> None:
        self.root = root
        programs.mkdir()
        for program in ("git", "sh"):
            (programs / program).symlink_to(str(shutil.which(program)))
        self.environment = {
            **os.environ,
            "PATH": str(programs),
            "GIT_CONFIG_GLOBAL": os.devnull,
            "GIT_CONFIG_NOSYSTEM": "1",
            **{f"GIT_{who}_NAME": "Desk" for who in ("AUTHOR", "COMMITTER")},
            **{f"GIT_{who}_EMAIL": "desk@newspaper.example" for who in ("AUTHOR", "COMMITTER")},
        }

    def git(self, *arguments: str, code: int = 0) -> str:
        told = subprocess.run(
            ["git", *arguments],
            cwd=self.root,
            env=self.environment,
            capture_output=True,
            encoding="utf-8",
        )
        assert told.returncode == code, told.stdout + told.stderr
        return told.stdout + told.stderr

    def commit(self, *, message: str = "work") -> None:
        self.git("add", "-A")
        self.git("commit", "-qm", message)

    @property
    def path(self) -> Path:
        return self.root / CATALOGUE

    @property
    def text(self) -> str:
        return self.path.read_text()

    def catalogue(self) -> Catalogue:
        return po.parse(self.path.read_bytes(), CATALOGUE)

    def targets(self) -> dict[str, str]:
        return {m.key: m.target for m in self.catalogue().messages}

    def message(self, key: str) -> Message:
        (found,) = (m for m in self.catalogue().messages if m.key == key)
        return found

    def translate(self, key: str, target: str) -> None:
        start = self.text.index(f'msgid "{key}"\nmsgstr "') + len(f'msgid "{key}"\nmsgstr "')
        end = self.text.index('"\n', start)
        self.path.write_text(self.text[:start] + target + self.text[end:])


@pytest.fixture
def repository(desk: Path, tmp_path_factory, cli) -> Repository:
    """A repository on its branch `main`, its article extracted, git told how catalogues are merged."""
    made = Repository(desk, tmp_path_factory.mktemp("installed") / "bin")
    made.git("init", "-q", "-b", "main")
    assert cli("init", "--git").code == 0
    (desk / ".gitignore").write_text("/.l10n/\n/build/\n")
    (desk / "source_articles/talks.txt").write_text(ARTICLE)
    cli("extract", "-q")
    made.commit()
    return made


def test_git_is_told_once(desk, cli, monkeypatch):
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    told = cli("init", "--git")
    assert told.code == 2
    assert told.err == "l10n: .: this is no git repository; run `git init`, then try again\n"
    subprocess.run(["git", "init", "-q"], check=True)
    (desk / ".gitattributes").write_text("*.png binary")
    told = cli("init", "--git")
    assert told.code == 0
    assert (desk / ".gitattributes").read_text() == "*.png binary\n*.po merge=l10n\n"
    driver = subprocess.run(
        ["git", "config", "merge.l10n.driver"], capture_output=True, text=True, check=True
    )
    assert driver.stdout.endswith(" -P -m l10n merge-driver %O %A %B\n")
    assert Path(shlex.split(driver.stdout)[0]).is_absolute()
    assert cli("init", "--git").out == "git merges catalogues by message already\n"
    assert (desk / ".gitattributes").read_text() == "*.png binary\n*.po merge=l10n\n"


def test_a_new_project_can_be_told_at_once(folder, cli):
    subprocess.run(["git", "init", "-q"], check=True)
    told = cli("init", "--git", "--languages", "ru")
    assert told.code == 0
    assert (folder / "l10n.toml").is_file()
    assert (folder / ".gitattributes").is_file()


def test_neighbouring_messages_translated_on_two_branches(repository):
    """By lines this is a conflict: the entries stand next to each other."""
    git = repository.git
    git("checkout", "-qb", "colleague")
    repository.translate("Nobody left.", "Никто не ушёл.")
    repository.commit()
    git("checkout", "-q", "main")
    repository.translate("They met on Monday.", "Встреча была в понедельник.")
    repository.translate("It rained.", "Шёл дождь.")
    repository.commit()
    git("merge", "-q", "--no-edit", "colleague")
    assert repository.targets() == {
        "They met on Monday.": "Встреча была в понедельник.",
        "Nobody left.": "Никто не ушёл.",
        "It rained.": "Шёл дождь.",
    }
    assert "fuzzy" not in repository.text
    assert git("status", "--porcelain") == ""


def test_the_article_edited_here_and_translated_there(repository, cli):
    git = repository.git
    git("checkout", "-qb", "colleague")
    repository.translate("They met on Monday.", "Встреча была в понедельник.")
    repository.translate("It rained.", "Шёл дождь.")
    repository.commit()
    git("checkout", "-q", "main")
    (repository.root / "source_articles/talks.txt").write_text(
        "It rained. A new sentence came. Nobody left.\n"
    )
    cli("extract", "-q")
    repository.translate("A new sentence came.", "Появилось новое предложение.")
    repository.commit()
    git("merge", "-q", "--no-edit", "colleague")
    assert repository.targets() == {
        "It rained.": "Шёл дождь.",
        "A new sentence came.": "Появилось новое предложение.",
        "Nobody left.": "",
        "They met on Monday.": "Встреча была в понедельник.",
    }
    assert repository.message("They met on Monday.").obsolete


def test_one_message_translated_otherwise_on_each_branch(repository):
    git = repository.git
    git("checkout", "-qb", "colleague")
    repository.translate("Nobody left.", "Все остались.")
    repository.translate("It rained.", "Шёл дождь.")
    repository.commit()
    git("checkout", "-q", "main")
    repository.translate("Nobody left.", "Никто не ушёл.")
    repository.commit()
    told = git("merge", "--no-edit", "colleague", code=1)
    assert "“Nobody left.” was translated on both branches; it is fuzzy and shows both" in told
    assert f"CONFLICT (content): Merge conflict in {CATALOGUE}" in told
    assert git("status", "--porcelain") == f"UU {CATALOGUE}\n"
    assert "<<<<" not in repository.text  # any PO editor opens it
    message = repository.message("Nobody left.")
    assert (message.target, message.fuzzy) == ("Никто не ушёл.", True)
    assert message.comments == (f"{CONFLICT}Все остались.",)
    assert repository.message("It rained.").done


def test_a_conflict_is_shown_by_status_until_it_is_resolved(repository, cli):
    git = repository.git
    git("checkout", "-qb", "colleague")
    repository.translate("Nobody left.", "Все остались.")
    repository.commit()
    git("checkout", "-q", "main")
    repository.translate("Nobody left.", "Никто не ушёл.")
    repository.commit()
    git("merge", "--no-edit", "colleague", code=1)
    (row,) = cli("status", "-l", "ru", "--json").json["catalogues"]
    assert row["blockers"] == ["1 in conflict"]
    repository.path.write_text(repository.text.replace("#, fuzzy\n", ""))
    (row,) = cli("status", "-l", "ru", "--json").json["catalogues"]
    assert row["blockers"] == []
    repository.commit(message="resolved")
    assert repository.targets()["Nobody left."] == "Никто не ушёл."


def test_a_catalogue_that_both_branches_added(repository, cli):
    git, root = repository.git, repository.root
    (root / "source_articles/rain.txt").write_text("It rained. It snowed.\n")
    repository.commit()
    path = root / "locales/ru/LC_MESSAGES/rain.po"
    for branch, key, target in (
        ("colleague", "It rained.", "Шёл дождь."),
        ("main", "It snowed.", "Шёл снег."),
    ):
        git("checkout", "-q", *(["-b"] if branch != "main" else []), branch)
        cli("extract", "-q", "-l", "ru")
        path.write_text(
            path.read_text().replace(f'"{key}"\nmsgstr ""', f'"{key}"\nmsgstr "{target}"')
        )
        repository.commit()
    git("merge", "-q", "--no-edit", "colleague")
    merged = po.parse(path.read_bytes())
    assert [(m.key, m.target) for m in merged.messages] == [
        ("It rained.", "Шёл дождь."),
        ("It snowed.", "Шёл снег."),
    ]


def test_a_version_that_is_no_catalogue_leaves_ours_and_says_so(repository):
    git = repository.git
    git("checkout", "-qb", "colleague")
    repository.path.write_text(repository.text + '\nmsgid "cut off\n')
    repository.commit()
    git("checkout", "-q", "main")
    repository.translate("Nobody left.", "Никто не ушёл.")
    repository.commit()
    ours = repository.text
    told = git("merge", "--no-edit", "colleague", code=1)
    assert "our version stays as it is; merge the file by hand" in told
    assert repository.text == ours
    assert git("status", "--porcelain") == f"UU {CATALOGUE}\n"


def test_by_hand_into_another_file(folder, cli):
    head = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'
    for name, target in (("base", ""), ("ours", "раз"), ("theirs", "один")):
        (folder / f"{name}.po").write_text(f'{head}msgid "one"\nmsgstr "{target}"\n')
    ours = (folder / "ours.po").read_bytes()
    told = cli("merge-driver", "base.po", "ours.po", "theirs.po", "-o", "merged.po")
    assert (told.code, told.out) == (1, "")
    assert (folder / "ours.po").read_bytes() == ours
    (message,) = po.parse((folder / "merged.po").read_bytes()).messages
    assert (message.target, message.comments) == ("раз", (f"{CONFLICT}один",))
    told = cli("merge-driver", "base.po", "ours.po", "theirs.po", "--json")
    assert [each["key"] for each in told.json["conflicts"]] == ["one"]
    assert cli("merge-driver", "base.po", "base.po", "ours.po").code == 0
    assert (folder / "base.po").read_bytes() == (folder / "ours.po").read_bytes()
    assert cli("merge-driver", "base.po", "nothing.po", "ours.po").code == 3
