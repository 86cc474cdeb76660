"""SRX 2.0 files instead of the toolkit's rules."""

from __future__ import annotations

from pathlib import Path

import pytest

from l10n.errors import ConfigError
from l10n.language.segment import SegmentationRules, segment

RULES = r"""<?xml version="1.0" encoding="UTF-8"?>
<srx xmlns="http://www.lisa.org/srx20" version="2.0">
 <header segmentsubflows="yes" cascade="CASCADE"/>
 <body>
  <languagerules>
   <languagerule languagerulename="English">
    <rule break="no"><beforebreak>\b(?:Mr|No)\.\s</beforebreak><afterbreak/></rule>
   </languagerule>
   <languagerule languagerulename="Default">
    <rule break="no"><beforebreak>\b\p{Lu}\.\s</beforebreak><afterbreak>\p{Lu}</afterbreak></rule>
    <rule><beforebreak>[.?!]+[\p{Pe}\p{Pf}\x{22}]*\h+</beforebreak><afterbreak>[^\p{Ll}]</afterbreak></rule>
    <rule><beforebreak>(?i)stop\Q:\E</beforebreak><afterbreak>\P{L}</afterbreak></rule>
   </languagerule>
  </languagerules>
  <maprules>
   <languagemap languagepattern="(?i)en.*" languagerulename="English"/>
   <languagemap languagepattern=".*" languagerulename="Default"/>
  </maprules>
 </body>
</srx>"""
TEXT = "Mr. Brown met J. Smith. “He was late.” x. Ok? STOP: over"


def rules(folder: Path, text: str) -> SegmentationRules:
    file = folder / "rules.srx"
    file.write_text(text, "utf-8")
    return SegmentationRules(srx=file)


def test_the_first_rule_that_fits_decides(tmp_path: Path) -> None:
    settings = rules(tmp_path, RULES.replace("CASCADE", "yes"))
    assert segment(TEXT, "en-GB", settings) == [
        "Mr. Brown met J. Smith. ",
        "“He was late.” x. ",
        "Ok? ",
        "STOP: ",
        "over",
    ]
    assert segment(TEXT, "fr", settings)[0] == "Mr. "


def test_without_cascade_the_first_language_map_alone_counts(tmp_path: Path) -> None:
    settings = rules(tmp_path, RULES.replace("CASCADE", "no"))
    assert segment(TEXT, "en", settings) == [TEXT]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("<srx version='1.0'/>", "is no SRX 2.0 file"),
        ("<srx", "not well-formed"),
        ("<!DOCTYPE srx [<!ENTITY a 'b'>]><srx version='2.0'/>", "declares entities"),
        (RULES.replace("[.?!]+", "[.[?]]"), "sets within sets"),
        (RULES.replace(r"\h+", r"\p{Zork}"), "property `Zork`"),
        (RULES.replace(r"\h+", "("), "rule `"),
        (
            RULES.replace('languagerulename="Default"/>', 'languagerulename="Other"/>'),
            "names `Other`",
        ),
    ],
)
def test_a_file_that_cannot_be_used(tmp_path: Path, text: str, reason: str) -> None:
    with pytest.raises(ConfigError) as caught:
        segment("A.", "fr", rules(tmp_path, text))
    assert reason in str(caught.value)


def test_a_missing_file(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="cannot be read"):
        segment("A.", "en", SegmentationRules(srx=tmp_path / "none.srx"))
