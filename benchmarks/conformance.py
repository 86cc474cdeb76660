"""Fidelity on the evaluation suites beside the project: `python -m benchmarks.conformance --data ../shared`.

Runs the round-trip measurement that lies with the suites against the command line of this package, and prints its
figures with those the peers reached. Needs cmark, cmark-gfm (Debian packages) and the packages of
`requirements-conformance.txt`.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

SUITES = (
    "spec-commonmark",
    "spec-gfm",
    "spec-html5lib",
    "md-real",
    "md-real-ruar",
    "html-real",
    "txt-real",
)
"""`html-real` and `txt-real` are third-party pages that must be brought first; suites whose files are absent are skipped."""
COMMAND = "py:benchmarks.conformance_adapter:main"


def adapter(folder: Path) -> Path:
    """The adapter file through which the measurement drives us."""
    extract = [COMMAND, "extract", "{in}", "--to", "ru", "-q", "-o", "{po}"]
    merge = [COMMAND, "merge", "{in}", "{po}", "-q", "-o", "{out}"]
    update = [COMMAND, "extract", "{in}", "--to", "ru", "-q", "--previous", "{old}", "-o", "{po}"]
    each = {"extract": extract, "merge": merge, "update": update}
    path = folder / "l10n.json"
    path.write_text(
        json.dumps({"name": "l10n", "formats": {"md": each, "html": each, "txt": each}})
    )
    return path


def present(harness: Path, suite: str) -> bool:
    """Whether the files of a suite are there, all of them; says so where they are not."""
    folder = suite.replace("spec-", "conf-")
    listed = harness / "manifests" / "dev" / f"{folder}.json"
    wanted = len(json.loads(listed.read_text())["files"]) if listed.is_file() else 0
    there = sum(path.is_file() for path in (harness / "files" / "dev" / folder).glob("*"))
    if wanted and there >= wanted:
        return True
    reason = f"{there} of its {wanted} files are there" if wanted else "there is no such suite"
    print(f"{suite} is skipped: {reason}", file=sys.stderr)
    return False


def main() -> int:
    """Runs the suites that are there; 0 even where a figure is short: the table tells."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="the folder with harness/")
    parser.add_argument("--suite", action="append", help="only this suite")
    parser.add_argument("--updates", action="store_true", help="replay real edits instead")
    parser.add_argument("-j", type=int, default=2)
    arguments = parser.parse_args()
    harness = arguments.data / "harness"
    if not harness.is_dir():
        print(f"{harness} is not there: nothing to measure")
        return 0
    with tempfile.TemporaryDirectory() as scratch:
        copy = Path(scratch, "harness")  # the measurement writes its results beside itself
        shutil.copytree(harness, copy)
        subprocess.run(["chmod", "-R", "u+w", str(copy)], check=True)
        environment = {**os.environ, "PYTHONPATH": str(Path(__file__).resolve().parents[1])}
        common = ["--adapter", str(adapter(Path(scratch))), "--split", "dev"]
        if arguments.updates:
            command = [sys.executable, "update.py", *common, "--updater", "own"]
        else:
            named = [name.replace("conf-", "spec-") for name in arguments.suite or SUITES]
            suites = [word for s in named if present(harness, s) for word in ("--suite", s)]
            if not suites:
                return 0
            command = [sys.executable, "roundtrip.py", *common, "-j", str(arguments.j), *suites]
        return subprocess.run(
            command, cwd=copy / "scripts", env=environment, check=False
        ).returncode


if __name__ == "__main__":
    sys.exit(main())
