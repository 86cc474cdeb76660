"""What a command costs: processor seconds of the whole process and its children, and its largest memory."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Cost:
    cpu: float
    """User and system seconds."""
    memory: float
    """MiB of the largest resident set."""


class FailedError(Exception):
    """A command that ended in an error, or was stopped; `str()` says how."""


ENVIRONMENT = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
"""Where that is set, an editable checkout is compiled anew at each start (0.3 s for `l10n extract`); what pip installs
for users is compiled once."""


def measured(
    command: Sequence[str | Path],
    folder: Path,
    rounds: int = 1,
    before: Callable[[], None] = lambda: None,
) -> Cost:
    """The best of several runs of a command in a folder; `before` makes each run start from the same state."""
    runs = []
    for _ in range(rounds):
        before()
        runs.append(_once([str(word) for word in command], folder))
    return min(runs, key=lambda cost: cost.cpu)


def _once(command: list[str], folder: Path) -> Cost:
    with subprocess.Popen(
        command, cwd=folder, env=ENVIRONMENT, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
    ) as process:
        assert process.stderr is not None
        said = process.stderr.read().decode(errors="replace").strip()
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 1):
        raise FailedError(f"{Path(command[0]).name} ended with {process.returncode}: {said[-300:]}")
    unit = 1 << 20 if sys.platform == "darwin" else 1 << 10
    return Cost(usage.ru_utime + usage.ru_stime, usage.ru_maxrss / unit)
