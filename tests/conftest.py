"""Fixtures that all tests share."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

# A busy machine is no fault of the code: what is slow shows in `benchmarks`, not in a test that fails.
# Properties are tried on the same examples each time, so that two runs of one state say the same; `make fuzz` draws new ones.
settings.register_profile(
    "l10n",
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
    derandomize="L10N_FUZZ" not in os.environ,
)
settings.load_profile("l10n")

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of evaluation data that lies beside the project; tests that need it skip without it."""
    folder = Path(os.environ.get("L10N_SHARED", ROOT.parent / "shared"))
    if not folder.is_dir():
        pytest.skip(
            "no folder of shared evaluation data beside the project (set L10N_SHARED to name one)"
        )
    return folder


@dataclass(frozen=True, slots=True)
class Told:
    """What a run of the command line left behind."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


Cli = Callable[..., Told]


@pytest.fixture
def cli(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Cli:
    """Runs the command line in this process, as a user would."""
    from l10n.cli.app import run

    def call(*arguments: object) -> Told:
        monkeypatch.setattr(sys, "argv", ["l10n", *map(str, arguments)])
        capsys.readouterr()
        with pytest.raises(SystemExit) as ended:
            run()
        out, err = capsys.readouterr()
        return Told(int(ended.value.code or 0), out, err)

    return call


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder to work in."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def desk(folder: Path) -> Path:
    """A project of English articles for Arabic and Russian, with none yet; the current folder."""
    (folder / "source_articles").mkdir()
    (folder / "l10n.toml").write_text('languages = ["ar", "ru", "en"]\nsource_language = "en"\n')
    return folder


@pytest.fixture
def small(tmp_path: Path) -> Iterator[Path]:
    """A file system of 64 KiB."""
    disk = tmp_path / "small"
    disk.mkdir()
    made = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", str(disk)], capture_output=True
    )
    if made.returncode:
        pytest.skip("no small file system can be mounted here (that takes root)")
    yield disk
    subprocess.run(["umount", "-l", str(disk)], check=True)
