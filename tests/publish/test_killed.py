"""`kill -9` in the midst of `l10n publish`: readers meet the old site or the new one, and the next run ends the work."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from l10n import project
from l10n.pipeline.publishing import publish

# Runs the real command in a child for each number of a file operation, and kills it there. What is loaded once serves all.
DRIVER = """
import json, os, shutil, signal, sys
from pathlib import Path
from l10n.cli.app import run
import l10n.pipeline.site.build, l10n.publish.render

OPERATIONS = {"os.rename", "os.remove", "os.mkdir", "os.rmdir", "os.link", "shutil.rmtree", "sqlite3.connect"}

def child(folder, at):
    seen = 0
    def hook(event, args):
        nonlocal seen
        writes = event == "open" and isinstance(args[2], int) and args[2] & (os.O_WRONLY | os.O_RDWR | os.O_CREAT)
        if event in OPERATIONS or writes:
            seen += 1
            if seen == at:
                os.kill(os.getpid(), signal.SIGKILL)
    os.chdir(folder)
    sys.argv = ["l10n", "publish", "--quiet"]
    sys.addaudithook(hook)
    try:
        run()
    except SystemExit as ended:
        if at == 0:
            print(seen, flush=True)
        os._exit(ended.code or 0)

def forked(folder, at):
    if (pid := os.fork()) == 0:
        child(folder, at)
    return os.waitpid(pid, 0)[1]

model, scratch, share = Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3])
before = scratch / "before"
model.rename(before)  # every run is at the same place, else nothing of its state would count
shutil.copytree(before, model)
read, write = os.pipe()
if (pid := os.fork()) == 0:
    os.dup2(write, 1)
    child(model, 0)
os.waitpid(pid, 0)
count = int(os.read(read, 100))
killed = []
for at in range(1, count + 1, max(1, count // share)):
    shutil.rmtree(model)
    shutil.copytree(before, model)
    if forked(model, at) == signal.SIGKILL:
        killed.append(at)
        shutil.copytree(model, scratch / f"killed-{at}")
shutil.rmtree(model)
before.rename(model)
print(json.dumps(killed))
"""


def tree(folder: Path) -> dict[str, bytes]:
    site = folder / "build" / "site"
    return {str(p.relative_to(site)): p.read_bytes() for p in site.rglob("*") if p.is_file()}


def settings(folder: Path, title: str) -> None:
    (folder / "l10n.toml").write_text(
        f'languages = ["en"]\n[publish]\nbase_url = "https://x.example/"\ntitle = "{title}"\n'
    )


def article(folder: Path, name: str, text: str) -> None:
    front = "---\nlang: en\ndate: 2025-01-01\n---\n"
    (folder / "source_articles" / f"{name}.md").write_text(f"{front}# News of {name}\n\n{text}\n")


@pytest.fixture
def model(tmp_path: Path) -> Path:
    """A project of three articles with its site."""
    folder = tmp_path / "model"
    (folder / "source_articles").mkdir(parents=True)
    settings(folder, "The Courier")
    for name in ("one", "two", "three"):
        article(folder, name, "It rained.")
    publish(project.load(folder))
    return folder


def killed(model: Path, scratch: Path, share: int) -> Iterator[dict[str, bytes]]:
    """The site after the command was killed at each of so many points; the project's folder is in that state then."""
    scratch.mkdir()
    done = subprocess.run(
        [sys.executable, "-c", DRIVER, str(model), str(scratch), str(share)],
        capture_output=True,
        text=True,
        timeout=300,
        check=True,
    )
    points = json.loads(done.stdout)
    assert len(points) >= share - 1
    for at in points:
        shutil.rmtree(model)
        (scratch / f"killed-{at}").rename(model)
        yield tree(model)


def result_of(model: Path, elsewhere: Path) -> dict[str, bytes]:
    """The site that a project without any gets."""
    shutil.copytree(model, elsewhere, ignore=shutil.ignore_patterns("build", ".l10n"))
    publish(project.load(elsewhere))
    return tree(elsewhere)


def test_a_site_made_anew_is_the_old_one_or_the_new_one(model: Path, tmp_path: Path) -> None:
    old = tree(model)
    settings(model, "The Messenger")
    new = result_of(model, tmp_path / "other")
    assert old != new
    found = set()
    for now in killed(model, tmp_path / "scratch", 12):
        assert now in (old, new)
        found.add(now == new)
        assert not publish(project.load(model)).failures
        assert tree(model) == new
        assert [p.name for p in (model / "build").iterdir()] == ["site"]
    assert found == {True, False}


def test_the_first_site_is_there_whole_or_not_at_all(model: Path, tmp_path: Path) -> None:
    new = tree(model)
    shutil.rmtree(model / "build")
    shutil.rmtree(model / ".l10n")
    for now in killed(model, tmp_path / "scratch", 5):
        assert now in ({}, new)
        publish(project.load(model))
        assert tree(model) == new


def test_a_change_that_was_cut_off_is_brought_to_its_end(model: Path, tmp_path: Path) -> None:
    old = tree(model)
    article(model, "one", "It snowed.")
    (model / "source_articles" / "two.md").unlink()
    new = result_of(model, tmp_path / "other")
    between = 0
    for now in killed(model, tmp_path / "scratch", 25):
        for path, data in now.items():
            assert data in (old.get(path), new.get(path)), path
        between += now not in (old, new)
        assert not publish(project.load(model)).failures
        assert tree(model) == new
        assert publish(project.load(model)).changes == ()
    assert between
