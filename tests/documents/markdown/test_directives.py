"""What authors tell the tool in comments holds from where it stands, also within one block of HTML."""

from __future__ import annotations

import pytest

import l10n


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("<!-- l10n:off -->\n<p>Keep me.</p>\n<!-- l10n:on -->\n\nTake me.\n", ["Take me."]),
        ("<p>Hello</p>\n<!-- l10n:off -->\n\nKeep me.\n", ["Hello"]),
        (
            "One.\n\n<!-- l10n:off -->\n\nTwo.\n\n<p>Three</p>\n\n<!-- l10n:on -->\n\nFour.\n",
            ["One.", "Four."],
        ),
        (
            '<!-- l10n:off -->\n\n<Card title="No" />\n\n<!-- l10n:on -->\n\n<Card title="Yes" />\n',
            ["Yes"],
        ),
        (
            'See [a][x] and [b][y].\n\n<!-- l10n:off -->\n\n[x]: /x "No"\n\n<!-- l10n:on -->\n\n[y]: /y "Yes"\n',
            ["See [a][1] and [b][2].", "Yes"],
        ),
    ],
)
def test_where_off_holds(source: str, expected: list[str]) -> None:
    article = l10n.read(source.encode(), "markdown", "en")
    assert [m.key for m in l10n.extract(article, "ru").messages] == expected
    assert l10n.write(article) == source.encode()


def test_a_comment_belongs_to_the_next_block() -> None:
    source = "<p>Before</p>\n<!-- l10n:comment Dry. -->\n<!-- l10n:comment Short. -->\n\n# After\n"
    found = l10n.extract(l10n.read(source.encode(), "markdown", "en"), "ru").messages
    assert {m.key: [n for n in m.notes if n[0] in "DS"] for m in found} == {
        "Before": [],
        "After": ["Dry.", "Short."],
    }
