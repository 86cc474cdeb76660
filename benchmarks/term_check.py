"""How well agreed terms are recognised: right forms and near misses accepted, and how fast.

    python benchmarks/term_check.py [LANGUAGE=FILE.tsv …] [--wrong]

A file has the columns term, sentence, uses (yes or no), why. Without files it reads the test suite's own, which were
written before the code was run on them but by the same hand: take them as a floor that must not sink.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Sequence
from pathlib import Path

from l10n.names.uses import uses_term

OWN = Path(__file__).resolve().parents[1] / "tests" / "names" / "uses"


def main() -> None:
    """Print a line for each language."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="*", metavar="LANGUAGE=FILE")
    parser.add_argument("--wrong", action="store_true", help="list the cases that went wrong")
    options = parser.parse_args()
    files = [pair.partition("=")[::2] for pair in options.files]
    for language, file in files or [(path.stem, path) for path in sorted(OWN.glob("*.tsv"))]:
        _report(language, _cases(Path(file)), wrong=options.wrong)


def _cases(file: Path) -> list[list[str]]:
    lines = [line for line in file.read_text("utf-8").splitlines() if line and line[0] != "#"]
    return [line.split("\t") for line in lines[1:]]


def _report(language: str, cases: Sequence[Sequence[str]], *, wrong: bool) -> None:
    accepted = {"yes": 0, "no": 0}
    start = time.process_time()
    for term, sentence, uses, *why in cases:
        found = uses_term(sentence, term, language)
        accepted[uses] += found
        if wrong and found != (uses == "yes"):
            print("missed" if uses == "yes" else "false", term, sentence, *why, sep="\t")
    cold = time.process_time() - start
    start = time.process_time()
    for term, sentence, *_ in cases:
        uses_term(sentence, term, language)
    warm = time.process_time() - start
    of = {answer: sum(case[2] == answer for case in cases) for answer in accepted}
    print(
        f"{language}: right forms accepted {accepted['yes']} of {of['yes']}, "
        f"near misses accepted {accepted['no']} of {of['no']}; "
        f"{len(cases) / cold:,.0f} checks/s cold, {len(cases) / warm:,.0f} warm"
    )


if __name__ == "__main__":
    main()
