"""The same work in one process, in a pool, on a cluster."""

from __future__ import annotations

import os
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import pytest

from l10n import project
from l10n.errors import L10nError, UsageError
from l10n.pipeline.executors import executor
from l10n.pipeline.extraction import extract_all
from l10n.pipeline.jobs import run
from l10n.pipeline.merging import merge_all


def fill(desk: Path) -> project.Project:
    with (desk / "l10n.toml").open("a") as file:
        file.write('[article.talks7]\nsegmentation = "paragraph"\n')
    for number in range(9):
        text = f"# Talks {number}\n\nThey met on Monday. Nobody left.\n"
        (desk / f"source_articles/talks{number}.md").write_text(text)
    (desk / "source_articles/broken.md").write_bytes(b"\0")
    (desk / "source_articles/con.md").write_text("Bad name")
    return project.load(desk)


def tree(folder: Path) -> dict[str, bytes]:
    return {str(p.relative_to(folder)): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def all_of(here: project.Project, pool) -> list[str]:
    sources = project.articles(here)
    extracted = list(extract_all(here, sources, (), executor=pool))
    merged = list(merge_all(here, sources, (), executor=pool))
    return [failure.reason for result in (*extracted, *merged) for failure in result.failures]


def without_dates(files: dict[str, bytes]) -> dict[str, list[bytes]]:
    return {
        name: [line for line in data.splitlines() if b"-Date: " not in line]
        for name, data in files.items()
    }


def test_processes_do_the_same_as_one(desk):
    here = fill(desk)
    with executor(2) as pool:
        failures = all_of(here, pool)
    parallel = tree(desk / "locales") | tree(desk / "build")
    for name in ("locales", "build", ".l10n"):
        (desk / name).rename(desk / f"{name}.parallel")
    assert all_of(here, None) == failures
    assert len(failures) == 4
    assert without_dates(tree(desk / "locales") | tree(desk / "build")) == without_dates(parallel)
    assert len(parallel) == 2 * 9 * 3


def _die(number: int) -> int:
    if number == 3:
        os._exit(1)
    return number


def test_a_worker_that_is_killed_is_one_line():
    with ProcessPoolExecutor(1) as pool, pytest.raises(L10nError, match="fewer --jobs"):
        list(run(_die, range(8), pool))


def test_a_cluster_that_is_not_there_is_one_line():
    pytest.importorskip("distributed", reason="the extra `cluster` is not installed")
    with (
        pytest.raises(UsageError, match="no cluster answers"),
        executor(cluster="tcp://127.0.0.1:1"),
    ):
        pass
    with pytest.raises(UsageError, match="no cluster answers"), executor(cluster="nonsense://x"):
        pass


@pytest.mark.filterwarnings("ignore")
def test_a_cluster_does_the_same(desk):
    distributed = pytest.importorskip("distributed", reason="the extra `cluster` is not installed")
    here = fill(desk)
    with (
        distributed.LocalCluster(
            1, threads_per_worker=1, processes=False, dashboard_address=None
        ) as cluster,
        executor(cluster=cluster.scheduler_address) as pool,
    ):
        assert len(all_of(here, pool)) == 4
    assert len(tree(desk / "build")) == 9 * 3


def test_without_the_extra_the_remedy_is_named(monkeypatch):
    monkeypatch.setitem(__import__("sys").modules, "distributed", None)
    with (
        pytest.raises(UsageError, match=r"pip install 'article-l10n\[cluster\]'"),
        executor(cluster="tcp://x:1"),
    ):
        pass
