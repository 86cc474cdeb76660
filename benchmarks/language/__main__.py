"""`python -m benchmarks.language --data ../shared`: both tables of the language stations."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from benchmarks.language import detection, segmentation


def main() -> int:
    """Prints what can be measured with the data that is there."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="the folder of evaluation data")
    data = parser.parse_args().data
    sets = data / "data" / "segmentation"
    if not sets.is_dir():
        print(f"{sets} is not there: nothing to measure")
        return 0
    print("Sentences\n")
    sys.argv[1:] = ["--data", str(sets)]
    segmentation.main()
    print("\nLanguage detection\n")
    sys.argv[1:] = ["--data", str(data)]
    detection.main()
    return 0


if __name__ == "__main__":
    sys.exit(main())
