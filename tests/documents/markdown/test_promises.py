"""The promises of Markdown on random documents and hostile translations."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

sys.path.insert(0, str(Path(__file__).parents[1]))
from promises import assert_lossless, assert_structure_kept

_PIECES = [
    "Word", "two words", "Да.", "نعم؟ ", "End. ", "*", "**", "_", "`", "``", "~~", "[", "]", "](u)", "][1]", "![", "[^n]",
    "<b>", "</b>", "<br>", "<a href='x'>", "</a>", "<!-- c -->", "&amp;", "&", "\\", "\\*", "|", " | ", "\n", "\n\n", "  \n",
    "\\\n", "- ", "1. ", "# ", "> ", ">", "    ", "\t", "```\n", "~~~\n", "---\n", "===\n", "| a | b |\n|---|---|\n", "[r]: /u 'T'\n",
    "[^n]: note\n", "<div>\n", "</div>\n", "<pre>\n", "</pre>\n", "https://e.org/x ", "a@b.org ", "\r\n", "- [ ] ", "x", " ", "!", ":",
]  # fmt: skip
_documents = st.lists(st.sampled_from(_PIECES), max_size=25).map("".join)
_targets = st.lists(st.sampled_from(_PIECES), min_size=1, max_size=6).map("".join)


@settings(max_examples=400)
@given(_documents)
def test_identity_is_byte_exact(source: str) -> None:
    assert_lossless(source, "markdown")


@settings(max_examples=400)
@given(_documents, st.lists(_targets, min_size=1, max_size=5))
def test_hostile_translations_leave_the_structure(source: str, targets: list[str]) -> None:
    assert_structure_kept(source, "markdown", lambda key: targets[len(key) % len(targets)])


@pytest.mark.parametrize(
    "opening", ["- ", "1. ", "# ", "> ", "+ ", "```", "| ", "===", "[x]: ", "<div>", "    ", "\t"]
)
def test_a_target_that_begins_like_a_block_stays_a_sentence(opening: str) -> None:
    source = "First line\nsecond. Third\nfourth.\n\n- Item.\n\n> Quote.\n\n| Cell | b |\n|---|---|\n| c | d |\n"
    assert_structure_kept(source, "markdown", lambda key: opening + key)


def test_real_documents(shared: Path) -> None:
    """Pseudo-translations of a random half of the sentences of real documents, hostile ones among them."""
    folders = [shared / "harness" / "files" / "dev" / name for name in ("md-real", "md-real-ruar")]
    paths = [p for folder in folders for p in sorted(folder.glob("*.md"))][::8]
    if not paths:
        pytest.skip("no real documents beside the project")
    openings = ("", "- ", "1. ", "# ", "و", "  ")
    for path in paths:
        source = path.read_bytes().decode()
        assert_structure_kept(
            source,
            "markdown",
            lambda key: (
                key if len(key) % 5 < 2 else openings[len(key) % 6] + re.sub("[aeо]", "é", key)
            ),
        )
