"""Where targets are found; a block that is cut into sentences and phrases already is not cut again in search of some."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

import l10n
from l10n.catalogues.extract import messages
from l10n.catalogues.segments import Cuts
from l10n.config import Config
from l10n.model import Catalogue
from l10n.renditions.lookup import Targets, resolve

TEXT = """---
title: "Assalamu alaykum, dear readers"
summary: One sentence. And one more.
---

Assalamu alaykum - Syria's leader spoke.

Assalamu alaykum. He left, Insha'Allah.

- Insha'Allah
- Peace be upon you

May God have mercy on him.

> Alhamdulillah, they are well. Salam
"""
ARTICLE = l10n.read(TEXT.encode(), "markdown", "en")
CUTS = ("sentence", "paragraph")
MESSAGES = [message for cut in CUTS for message in messages(ARTICLE, Config(segmentation=cut))]


@given(st.sets(st.sampled_from(range(len(MESSAGES)))), st.sampled_from(CUTS), st.booleans())
def test_looking_no_further_finds_the_same(
    translated: set[int], cut: str, cut_phrases: bool
) -> None:
    config = Config(segmentation=cut, cut_phrases=cut_phrases)
    here = [MESSAGES[number].changed(target="…") for number in sorted(translated)]
    targets = Targets(Catalogue("ru", "en", (), tuple(here)))
    blocks = Cuts(ARTICLE, config).messages()
    again = resolve(ARTICLE, blocks, targets, config, parted=False)
    assert resolve(ARTICLE, blocks, targets, config, parted=True) == again


def test_a_greeting_is_found_where_the_catalogue_has_it_beside_its_sentence() -> None:
    cut = Cuts(ARTICLE, Config())
    here = [m.changed(target="…") for m in messages(ARTICLE, Config())]
    found = resolve(
        ARTICLE, cut.messages(), Targets(Catalogue("ru", "en", (), tuple(here))), Config(), True
    )
    assert all(message is not None for pairs in found for _, message in pairs)
