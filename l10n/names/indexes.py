"""What is looked up in the station's tables, worked out once, when they change, and kept.

    python -m l10n.names.keep

writes `data/indexes/NAME.txt` anew: first a checksum of the tables, then a key and a value a line, divided by a tab.
Where the tables are no longer those that an index was made of, it is made in memory: right, only slower.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from zlib import crc32

DATA = Path(__file__).with_name("data")
FOLDER = DATA / "indexes"


def index(name: str, make: Callable[[], Mapping[str, str]]) -> Mapping[str, str]:
    """An index by its name; `make` works it out where the kept one is not of these tables."""
    kept = read(name)
    return make() if kept is None else kept


def read(name: str) -> dict[str, str] | None:
    """The index that is kept, in its order; None where there is none of these tables."""
    file = FOLDER / f"{name}.txt"
    if not file.is_file():
        return None
    made_of, _, text = file.read_text("utf-8").partition("\n")
    if made_of != checksum():
        return None
    cells = text.replace("\n", "\t").split("\t")
    return dict(zip(cells[:-1:2], cells[1::2], strict=True))


def written(made: Mapping[str, str]) -> str:
    """The text of an index's file."""
    return "".join([checksum(), "\n", *(f"{key}\t{value}\n" for key, value in made.items())])


@cache
def checksum() -> str:
    """Of all tables that the indexes are made of."""
    made = 0
    for file in (
        *sorted((DATA / "entities").glob("*.tsv")),
        DATA / "events.tsv",
        DATA / "words" / "titles.tsv",
        *sorted((DATA / "words").glob("descriptors_*.txt")),
        *sorted((DATA / "words").glob("places_*.txt")),
    ):
        made = crc32(file.read_bytes().replace(b"\r\n", b"\n"), made)
    return f"{made:08x}"
