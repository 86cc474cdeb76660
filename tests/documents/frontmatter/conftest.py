"""What the tests of front matter share."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from l10n.config import Config
from l10n.documents.cut import segments
from l10n.documents.format import signature
from l10n.documents.frontmatter import SYNTAXES, read_front_matter
from l10n.documents.prose import has_prose

KEYS = ("title", "description", "summary", "seo.title", "tags[]", "authors.bio")

Translate = Callable[[str, Mapping[str, str]], str]


@pytest.fixture(scope="session")
def config() -> Config:
    return Config(front_matter_keys=KEYS)


@pytest.fixture(scope="session")
def messages(config: Config) -> Callable[[str], list[tuple[str, str]]]:
    """The (role, key) of each message of a text's front matter."""

    def read(source: str) -> list[tuple[str, str]]:
        return [
            (block.role, segments(source, block, None, whole=True)[0].key)
            for block in read_front_matter(source, config).blocks
        ]

    return read


@pytest.fixture(scope="session")
def translate(config: Config) -> Translate:
    """Writes targets by their keys, last one first, and holds the result to what was predicted of it."""

    def merge(source: str, targets: Mapping[str, str]) -> str:
        before = read_front_matter(source, config)
        text = source
        predicted: list[tuple[int, int, str, str, object]] = []
        for block in reversed(before.blocks):
            (segment,) = segments(source, block, None, whole=True)
            target = targets.get(segment.key, segment.key)
            copied = source[segment.start : segment.end]
            written, shape = copied, signature(segment.marks)
            if target != segment.key:
                splice = SYNTAXES[block.syntax].splice(
                    source, block, segment, target, lambda a, b: source[a:b]
                )
                if splice.text is not None:
                    written, shape = splice.text, splice.signature
            text = text[: block.start] + written + text[block.end :]
            moved = len(written) - len(copied)
            predicted = [(a + moved, b + moved, *rest) for a, b, *rest in predicted]  # type: ignore[misc]
            predicted.insert(
                0, (block.start, block.start + len(written), block.role, block.syntax, shape)
            )
        after = read_front_matter(text, config)
        if all(has_prose(t) for t in targets.values()):
            assert [
                (b.start, b.end, b.role, b.syntax, signature(b.marks)) for b in after.blocks
            ] == predicted
            assert after.outline == before.outline
        return text

    return merge
