"""The programs that are measured: the peers and this package, each in a virtual environment of its own below build/.

Peers are never dependencies of ours; ours is measured with its run-time dependencies only, as a user has it.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import venv
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent


def translate_toolkit(work: Path) -> Path | None:
    """The folder with md2po and its like; None where it cannot be installed."""
    folder = work / "bench-venv"
    return _installed(folder, "md2po", ["-r", str(HERE / "requirements.txt")])


def po4a() -> Path | None:
    """po4a-updatepo, from the system (`apt-get install po4a`)."""
    found = shutil.which("po4a-updatepo")
    return Path(found) if found else None


def own(work: Path) -> Path:
    """A Python with this package and nothing else; the present one, with a note, where none can be made."""
    found = _installed(work / "bench-own", "l10n", ["--editable", str(ROOT)])
    if found:
        return found / "python"
    print("measuring with this Python, whose further packages may slow the start", file=sys.stderr)
    return Path(sys.executable)


def _installed(folder: Path, program: str, wanted: list[str]) -> Path | None:
    """The programs of an environment, made if it is not there."""
    programs = folder / ("Scripts" if sys.platform == "win32" else "bin")
    if (programs / program).exists():
        return programs
    try:
        venv.create(folder, with_pip=True, clear=True)
        command = [
            str(programs / "python"),
            "-m",
            "pip",
            "install",
            "--quiet",
            "--disable-pip-version-check",
        ]
        subprocess.run([*command, *wanted], check=True, timeout=600, capture_output=True)
    except (OSError, subprocess.SubprocessError) as error:
        said = getattr(error, "stderr", b"") or b""
        print(f"{folder.name} cannot be made: {error} {said.decode()[-300:]}", file=sys.stderr)
        return None
    return programs if (programs / program).exists() else None
