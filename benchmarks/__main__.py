"""Speed beside the peers, as ratios of one run: `python -m benchmarks [--quick] [--json] [--data ../shared] [--all]`.

Processor seconds (user and system, children included) of whole processes, best of several runs; on a loaded machine
only the ratios mean something. The peers get the same articles, one catalogue for each, as we do; po4a one for all.
"""

from __future__ import annotations

import argparse
import importlib
import json
import os
import shutil
import sys
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from benchmarks import corpus, peers
from benchmarks.cost import Cost, FailedError, measured
from benchmarks.fill import fill

SETTINGS = 'source_language = "en"\nlanguages = ["ru"]\n'
WITHOUT_NAMES = "[names]\nfind = false\n"
OTHERS = (
    "benchmarks.catalogues",
    "benchmarks.update",
    "benchmarks.phrases",
    "benchmarks.romanisation",
)
"""What `--all` runs too."""


@dataclass(frozen=True)
class Row:
    """One comparison."""

    task: str
    ours: float
    """Our figure, in the unit."""
    unit: str
    peer: str = ""
    theirs: float | None = None
    """The peer's processor seconds; None where it is not there or failed."""
    target: float | None = None
    """How many times faster than the peer we mean to be; without a peer, the highest figure of ours."""

    @property
    def ratio(self) -> float | None:
        return self.theirs / self.ours if self.theirs else None

    @property
    def verdict(self) -> str:
        """`ok`, `short`, or empty where there is nothing to say."""
        if self.target is None or (self.peer and self.ratio is None):
            return ""
        reached = self.ratio >= self.target if self.ratio else self.ours <= self.target
        return "ok" if reached else "short"


class Bench:
    """The measurements over one corpus, in a scratch folder."""

    def __init__(self, work: Path, count: int, rounds: int, data: Path | None) -> None:
        self.work, self.count, self.rounds, self.data = work, count, rounds, data
        self.python = peers.own(work)
        self.toolkit = peers.translate_toolkit(work)
        self.rows: list[Row] = []
        self.scratch = work / "bench"
        shutil.rmtree(self.scratch, ignore_errors=True)
        self.scratch.mkdir(parents=True)

    def run(self) -> list[Row]:
        corpus.write(self.scratch, self.count, data=self.data)
        for suffix in corpus.FORMATS:
            self.extract(suffix)
        self.merge()
        self.growth()
        self.start_up()
        return self.rows

    def extract(self, suffix: str) -> None:
        project, articles = self.project(suffix, self.scratch / suffix), self.scratch / suffix
        ours = self.ours(project, "extract", "locales", ".l10n").cpu
        task = f"extract {self.count} {suffix}"
        theirs = self.toolkit_cost(f"{suffix}2po", articles, self.scratch / f"{suffix}.po")
        self.add(Row(task, ours, "s", f"{suffix}2po", theirs, 15 if suffix == "md" else 10))
        again = measured(self.command("extract"), project, self.rounds).cpu
        self.add(Row(f"extract {self.count} {suffix}, unchanged", again, "s"))
        (project / "l10n.toml").write_text(SETTINGS + WITHOUT_NAMES)
        without = self.ours(project, "extract", "locales", ".l10n").cpu
        self.add(
            Row(f"extract {self.count} {suffix}, no names", without, "s", f"{suffix}2po", theirs)
        )
        self.add(Row(f"what names cost in {suffix}", ours / without, "×", target=1.6))
        if suffix == "md" and (po4a := peers.po4a()):
            masters = [
                word for path in sorted(articles.rglob("*.md")) for word in ("-m", str(path))
            ]
            command: list[str | Path] = [
                po4a,
                "-f",
                "text",
                "-o",
                "markdown",
                *masters,
                "-p",
                self.scratch / "po4a.po",
            ]
            self.add(Row(task, ours, "s", "po4a-updatepo", self.cost(command), 10))

    def merge(self) -> None:
        project, articles = self.scratch / "project-md", self.scratch / "md"
        fill(project / "locales")
        ours = self.ours(project, "merge", "build").cpu
        theirs = None
        if self.toolkit:
            catalogues, out = self.scratch / "md.po", self.scratch / "md.out"
            fill(catalogues)
            command: list[str | Path] = [
                self.toolkit / "po2md",
                "--progress=none",
                "-i",
                catalogues,
                "-t",
                articles,
                "-o",
                out,
            ]
            theirs = self.cost(command)
        self.add(Row(f"merge {self.count} md", ours, "s", "po2md", theirs, 12))

    def growth(self) -> None:
        """A further article costs the same among ten times as many."""
        counts = (self.count // 10, self.count, self.count * 10)
        costs = []
        for count in counts:
            articles = self.scratch / f"growth-{count}"
            corpus.write(articles, count, ("md",), self.data)
            project = self.project(f"growth-{count}", articles / "md")
            costs.append(self.ours(project, "extract", "locales", ".l10n", rounds=1))
            shutil.rmtree(articles)
            shutil.rmtree(project)
        first, second = (
            (costs[n].cpu - costs[n - 1].cpu) / (counts[n] - counts[n - 1]) * 1000 for n in (1, 2)
        )
        self.add(Row(f"one more md, up to {counts[1]}", first, "ms"))
        self.add(Row(f"one more md, up to {counts[2]}", second, "ms", target=first * 1.15))
        self.add(Row(f"memory for {counts[2]} md", costs[2].memory, "MiB", target=300))

    def start_up(self) -> None:
        rounds = self.rounds * 3
        bare = measured([self.python, "-c", "pass"], self.scratch, rounds).cpu * 1000
        self.add(Row("python -c pass", bare, "ms"))
        single = next((self.scratch / "md").rglob("*.md"))
        extract = ["extract", str(single), "--to", "ru", "--from", "en", "-o", "single.po"]
        for name, words, most in (
            ("l10n --version", ["--version"], 60 + bare),
            ("l10n --help", ["--help"], 150),
            ("l10n extract FILE", extract, 250),
        ):
            cost = measured(self.command(*words), self.scratch, rounds).cpu * 1000
            self.add(Row(name, cost, "ms", target=most))

    def add(self, row: Row) -> None:
        self.rows.append(row)
        print(shown(row), file=sys.stderr)

    def command(self, *words: str) -> list[str]:
        return [str(self.python), "-m", "l10n", *words]

    def ours(self, project: Path, verb: str, *made: str, rounds: int = 0) -> Cost:
        """What a verb costs on a project where it has everything still to do."""

        aside = self.scratch / "aside"  # thousands of files removed right before a run slow it down
        aside.mkdir(exist_ok=True)

        def clear() -> None:
            for name in made:
                if (project / name).exists():
                    (project / name).rename(aside / str(len(list(aside.iterdir()))))

        cost = measured(self.command(verb, "-q"), project, rounds or self.rounds, clear)
        shutil.rmtree(aside)
        return cost

    def project(self, name: str, articles: Path | None) -> Path:
        folder = self.scratch / f"project-{name}"
        folder.mkdir()
        (folder / "l10n.toml").write_text(SETTINGS)
        if articles:
            shutil.copytree(articles, folder / "source_articles")
        else:
            (folder / "source_articles").mkdir()
        return folder

    def toolkit_cost(self, program: str, articles: Path, out: Path) -> float | None:
        if not self.toolkit:
            return None
        out.mkdir(exist_ok=True)
        return self.cost([self.toolkit / program, "--progress=none", "-i", articles, "-o", out])

    def cost(self, command: Sequence[str | Path]) -> float | None:
        try:
            return measured(command, self.scratch).cpu
        except (FailedError, OSError) as error:
            print(error, file=sys.stderr)
            return None


def shown(row: Row) -> str:
    """A row for people."""
    ours = f"{row.ours:9.2f} {row.unit:3}"
    if row.peer:
        theirs = "not measured" if row.ratio is None else f"{row.theirs:8.2f} s {row.ratio:6.1f} ×"
        goal = f"(≥ {row.target:g} ×)" if row.target else ""
        return f"{row.task:28}{ours}  {row.peer:14}{theirs:20}{goal:12}{row.verdict}"
    goal = f"(≤ {row.target:.3g})" if row.target else ""
    return f"{row.task:28}{ours}  {'':34}{goal:12}{row.verdict}".rstrip()


def main() -> int:
    """Runs the measurements; 0 even where a target is missed: the table tells."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="100 articles in place of 1,000, once")
    parser.add_argument("--json", action="store_true", help="print the rows as JSON")
    parser.add_argument(
        "--data", type=Path, help="a folder with bench/make_corpus.py, whose articles are taken"
    )
    parser.add_argument(
        "--work",
        type=Path,
        default=peers.ROOT / "build",
        help="where environments and articles lie",
    )
    parser.add_argument("--all", action="store_true", help="the measurements of single parts too")
    arguments = parser.parse_args()
    count, rounds = (100, 1) if arguments.quick else (1000, 3)
    load = os.getloadavg()
    rows = Bench(arguments.work.resolve(), count, rounds, arguments.data).run()
    if arguments.json:
        print(
            json.dumps(
                [{**asdict(row), "ratio": row.ratio, "verdict": row.verdict} for row in rows],
                indent=1,
            )
        )
    else:
        print("\n".join(map(shown, rows)))
        print(
            f"load {load[0]:.1f} at the start, {os.getloadavg()[0]:.1f} at the end, {os.cpu_count()} processors"
        )
    if arguments.all:
        sys.argv[1:] = []
        for name in OTHERS:
            print(f"\n{name}", flush=True)
            importlib.import_module(name).main()
    return 0


if __name__ == "__main__":
    sys.exit(main())
