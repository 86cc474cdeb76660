"""How well names are proposed: top-1 and in list, by who wrote the rows.

    python -m benchmarks.names [--data SHARED]

Reads `data/names.tsv` and `data/founding_names.tsv` of the folder of evaluation data. A proposal is right if it is the form of
the row or one of its alternates; in list, if one of the five is.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path

from l10n.names.propose import propose_names

KINDS = {"person": "person", "place": "place", "organisation": "organisation"}


def rows(file: Path) -> Iterator[Mapping[str, str]]:
    """The rows of a table with a header."""
    head, *lines = file.read_text("utf-8").splitlines()
    columns = head.split("\t")
    for line in lines:
        cells = line.split("\t")
        yield dict(zip(columns, cells + [""] * (len(columns) - len(cells)), strict=True))


def proposals(file: Path) -> None:
    """Prints shares by target language, and by source and type where the table has them."""
    right: Counter[tuple[str, str, str]] = Counter()
    for row in rows(file):
        for target in ("ar", "ru"):
            if not row[target]:
                continue
            wanted = {row[target], *filter(None, row[f"{target}_alt"].split("|"))}
            found = [one.form for one in propose_names(row["en"], "en", target)]
            for group in {row.get("source", ""), f"{row.get('source', '')} {row.get('type', '')}"}:
                right[target, group, "all"] += 1
                right[target, group, "first"] += bool(found) and found[0] == row[target]
                right[target, group, "usable"] += bool(found) and found[0] in wanted
                right[target, group, "list"] += bool(wanted & set(found))
    print(file.name)
    for target, group in sorted({key[:2] for key in right}):
        total = right[target, group, "all"]
        shares = [right[target, group, part] / total for part in ("first", "usable", "list")]
        print(
            f"  en→{target} {group.strip():35} {total:4}  "
            f"first {shares[0]:.3f}, first or alternate {shares[1]:.3f}, in list {shares[2]:.3f}"
        )


def main() -> None:
    parser = argparse.ArgumentParser(prog="benchmarks.names", description=__doc__)
    parser.add_argument("--data", type=Path, default=Path(__file__).parents[2] / "shared")
    data = parser.parse_args().data / "data"
    for file in (data / "founding_names.tsv", data / "names.tsv"):
        proposals(file)


if __name__ == "__main__":
    main()
