"""Fixtures that all tests share."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of evaluation data that lies beside the project; tests that need it skip without it."""
    folder = Path(os.environ.get("L10N_SHARED", ROOT.parent / "shared"))
    if not folder.is_dir():
        pytest.skip("no folder of shared evaluation data beside the project (set L10N_SHARED to name one)")
    return folder
