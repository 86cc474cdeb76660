"""What only a process shows: start-up, signals, pipes, locales, completion."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from l10n.cli import app

L10N = (sys.executable, "-m", "l10n")
HEAVY = ("babel", "polib", "langdetect", "pyromark", "turbohtml", "yaml", "charset_normalizer")
ARTICLE = "Talks went on\n\nThey met on Monday. Nobody left.\n"


def start(*arguments: str, env: dict[str, str] | None = None) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*L10N, *arguments],
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, **(env or {})},
    )


@pytest.mark.parametrize("arguments", [["--version"], ["--help"], ["extract", "--help"]])
def test_a_start_loads_no_heavy_module(arguments):
    code = (
        "import sys; sys.argv[1:] = sys.argv[1:]\n"
        "from l10n.__main__ import main\n"
        "try: main()\n"
        "except SystemExit: pass\n"
        f"print('LOADED', sorted(set(sys.modules) & set({HEAVY!r})), 'typer' in sys.modules)\n"
    )
    told = subprocess.run(
        [sys.executable, "-c", code, *arguments], capture_output=True, text=True, check=True
    )
    typer = str(arguments != ["--version"])
    assert told.stdout.splitlines()[-1] == f"LOADED [] {typer}"


def test_importing_the_package_loads_nothing_of_it():
    code = "import sys, l10n; print([m for m in sys.modules if m.startswith('l10n.')])"
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert told.stdout == "[]\n"


def test_every_command_has_help_with_an_example(cli):
    commands = (
        "init",
        "extract",
        "merge",
        "status",
        "verify",
        "detect",
        "merge-driver",
        "migrate",
        "segment",
    )
    listing = cli("--help").out
    for command in commands:
        assert f"\n  {command} " in listing
        told = cli(command, "--help")
        assert told.code == 0
        assert f"  l10n {command} " in told.out.replace("Example: ", "  ")
    assert "\n    l10n merge page.html page.ru.po -o page.ru.html\n" in cli("merge", "-h").out


def test_help_lists_commands_it_did_not_import_as_those_it_did(capsys):
    listings = []
    for asked in ("--help", ""):
        with pytest.raises(SystemExit):
            app.build(asked)(["--help"], prog_name="l10n")
        listings.append(capsys.readouterr().out)
    assert listings[0] == listings[1]
    assert "\n  extract " in listings[0]


@pytest.mark.parametrize("locale", ["C", "POSIX", "ru_RU.KOI8-R"])
def test_any_locale_prints_utf8(desk, locale):
    (desk / "source_articles/زيارة موسكو.txt").write_text(ARTICLE)
    told = start("extract", env={"LC_ALL": locale})
    assert told.returncode == 0, told.stderr
    assert "locales/ar/LC_MESSAGES/زيارة موسكو.po: 3 messages" in told.stdout


def test_a_reader_that_goes_away_is_no_fault(desk):
    for number in range(300):
        (desk / f"source_articles/a-rather-long-name-to-fill-the-pipe-{number:03}.txt").write_text(
            ""
        )
    told = subprocess.run(
        f"{' '.join(L10N)} status | head -n 1; echo ${{PIPESTATUS[0]}}",
        shell=True,
        executable="/bin/bash",
        capture_output=True,
        text=True,
    )
    assert told.stderr == ""
    assert told.stdout.splitlines()[-1] == "0"


def waiting(desk: Path) -> subprocess.Popen[str]:
    """A run that waits for a pipe, which it was told to read."""
    os.mkfifo(desk / "pipe.txt")
    return subprocess.Popen(
        [*L10N, "extract", "pipe.txt", "--to", "ar", "-o", "out.po"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def test_ctrl_c_is_one_line(desk):
    with waiting(desk) as process:
        writer = os.open(desk / "pipe.txt", os.O_WRONLY)  # returns once the run reads
        time.sleep(0.2)
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=20)
        os.close(writer)
    assert (process.returncode, out) == (130, "")
    assert err == "l10n: interrupted; every file is as it was, or complete\n"
    assert not (desk / "out.po").exists()


def test_a_pipe_can_be_read(desk):
    with waiting(desk) as process:
        (desk / "pipe.txt").write_text(ARTICLE + "Nobody at all left Moscow on that evening.\n")
        process.communicate(timeout=20)
    assert process.returncode == 0
    assert (desk / "out.po").is_file()


@pytest.mark.parametrize(
    ("jobs", "sent"), [("1", signal.SIGINT), ("2", signal.SIGINT), ("1", signal.SIGKILL)]
)
def test_an_end_in_the_middle_leaves_whole_files(desk, jobs, sent):
    from l10n.catalogues import po

    for number in range(60):
        text = "".join(f"Sentence {n} of article {number} is here.\n" for n in range(20))
        (desk / f"source_articles/a{number:03}.txt").write_text(text)
    with subprocess.Popen(
        [*L10N, "extract", "--jobs", jobs],
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    ) as process:
        for _ in range(1000):
            time.sleep(0.01)
            if (desk / "locales/ar/LC_MESSAGES/a003.po").exists():
                break
        os.killpg(process.pid, sent)
        _, err = process.communicate(timeout=30)
    if sent == signal.SIGINT:
        assert err == "l10n: interrupted; every file is as it was, or complete\n"
        assert process.returncode == 130
        assert not list((desk / "locales").rglob(".l10n-*"))
    written = list((desk / "locales").rglob("*.po"))
    assert len(written) >= 3
    if jobs == "1":  # two workers may have written the rest before the signal reaches them
        assert len(written) < 180
    assert all(len(po.parse(path.read_bytes()).messages) == 20 for path in written)
    again = start("extract", "--json")
    assert again.returncode == 0
    assert len(list((desk / "locales").rglob("*.po"))) == 180


def test_two_runs_at_once_both_end_well(desk):
    for number in range(8):
        (desk / f"source_articles/a{number}.txt").write_text(ARTICLE)
    runs = [
        subprocess.Popen([*L10N, "extract", "-q"], stderr=subprocess.PIPE, text=True)
        for _ in range(2)
    ]
    for run in runs:
        assert run.communicate(timeout=60)[1] == ""
        assert run.returncode == 0
    assert start("extract").stdout == "8 articles, 24 catalogues, 0 changed\n"
    merges = [
        subprocess.Popen([*L10N, "merge", "-q"], stderr=subprocess.PIPE, text=True)
        for _ in range(2)
    ]
    for run in merges:
        assert run.communicate(timeout=60)[1] == ""
        assert run.returncode == 0


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_a_shell_completes_commands(shell):
    arguments = {
        "bash": {"COMP_WORDS": "l10n ex", "COMP_CWORD": "1"},
        "zsh": {"_TYPER_COMPLETE_ARGS": "l10n ex"},
        "fish": {"_TYPER_COMPLETE_ARGS": "l10n ex", "_TYPER_COMPLETE_FISH_ACTION": "get-args"},
    }
    program = Path(sys.executable).with_name("l10n")
    if not program.exists():
        pytest.skip("the package is not installed with its command")
    told = subprocess.run(
        [program],
        capture_output=True,
        text=True,
        env={**os.environ, "_L10N_COMPLETE": f"complete_{shell}", **arguments[shell]},
    )
    assert "extract" in told.stdout
    assert "merge" not in told.stdout
