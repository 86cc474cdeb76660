"""Golden cases: a source, its catalogue as a translator has it, and the rendition; all three are files to read.

`cases/<format>/<case>.<suffix>` is the source (English), `<case>.ru.po` must hold exactly the messages that are
extracted from it, and `<case>.ru.<suffix>` is what merging gives.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from l10n.catalogues import po
from l10n.catalogues.extract import messages
from l10n.config import Config
from l10n.documents.article import read
from l10n.renditions.merge import merge

CASES = Path(__file__).parent / "cases"
CATALOGUES = sorted(CASES.glob("*/*.ru.po"))


def source_of(catalogue: Path) -> Path:
    name = catalogue.name.removesuffix(".ru.po")
    (found,) = (
        p for p in catalogue.parent.glob(f"{name}.*") if p.suffix != ".po" and p.stem == name
    )
    return found


@pytest.mark.parametrize("catalogue", CATALOGUES, ids=lambda p: f"{p.parent.name}/{p.name}")
def test_messages_of_the_case(catalogue: Path) -> None:
    expected = po.parse(catalogue.read_bytes(), str(catalogue)).messages
    found = messages(read(source_of(catalogue), language="en"), Config())
    assert [(m.context, m.key, m.notes) for m in found] == [
        (m.context, m.key, m.notes) for m in expected
    ]


@pytest.mark.parametrize("catalogue", CATALOGUES, ids=lambda p: f"{p.parent.name}/{p.name}")
def test_rendition_of_the_case(catalogue: Path) -> None:
    source = source_of(catalogue)
    rendition = merge(read(source, language="en"), po.parse(catalogue.read_bytes(), str(catalogue)))
    expected = source.with_name(f"{source.stem}.ru{source.suffix}")
    assert rendition.source == expected.read_bytes().decode()
    assert rendition.coverage == 1
    assert not [f for f in rendition.findings if f.level == "error"]
