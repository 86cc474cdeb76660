"""An edit that the article took back: the translation is what it was, and of sentences that were one for a while none is lost."""

from __future__ import annotations

from pathlib import Path

import pytest

CATALOGUE = "locales/ru/LC_MESSAGES/visit.po"
FIRST = "The minister visited the port of the city."
SECOND = "Nobody was hurt in the attack."
WHOLE = "The minister visited the port of the city, and nobody was hurt in the attack."
EDITED = FIRST.replace("visited", "did not visit")
RU = {FIRST: "Министр посетил порт города.", SECOND: "При нападении никто не пострадал."}


@pytest.fixture
def desk_in_russian(desk: Path, cli) -> Path:
    """A desk whose one article is translated."""
    write(desk, cli, f"{FIRST} {SECOND}")
    path = desk / CATALOGUE
    text = path.read_text()
    for key, target in RU.items():
        text = text.replace(f'msgid "{key}"\nmsgstr ""', f'msgid "{key}"\nmsgstr "{target}"')
    path.write_text(text)
    cli("extract")
    return desk


def write(desk: Path, cli, text: str) -> str:
    """The article says something else; its Russian catalogue then."""
    (desk / "source_articles/visit.md").write_text(f"# News\n\n{text}\n")
    assert cli("extract").code == 0
    return (desk / CATALOGUE).read_text()


def test_an_edit_taken_back_leaves_the_catalogue_as_it_was(desk_in_russian, cli):
    before = (desk_in_russian / CATALOGUE).read_text()
    between = write(desk_in_russian, cli, f"{EDITED} {SECOND}")
    assert f'#| msgid "{FIRST}"' in between
    assert write(desk_in_russian, cli, f"{FIRST} {SECOND}") == before
    assert "2 of 3 sentences (67%)" in cli("merge", "-l", "ru").out


def test_also_after_several_edits_and_in_other_typography(desk_in_russian, cli):
    for text in (EDITED, EDITED.replace("port", "harbour"), EDITED):
        write(desk_in_russian, cli, f"{text} {SECOND}")
    after = write(desk_in_russian, cli, f"{FIRST.replace('Aden', '**Aden**')} {SECOND}")
    assert RU[FIRST] in after
    assert "fuzzy" not in after
    assert "changed (" not in after


@pytest.mark.parametrize("extracts", [0, 1], ids=["at once", "seen meanwhile"])
def test_a_translation_that_was_worked_on_meanwhile_stays_for_a_glance(
    desk_in_russian, cli, extracts
):
    path = desk_in_russian / CATALOGUE
    write(desk_in_russian, cli, f"{EDITED} {SECOND}")
    path.write_text(path.read_text().replace("посетил", "не посетил"))
    for _ in range(extracts):
        cli("extract")
    after = write(desk_in_russian, cli, f"{FIRST} {SECOND}")
    assert (
        "#. changed (back): it reads again as it did when it was translated\n"
        "#: source_articles/visit.md\n"
        "#, fuzzy\n"
        f'msgid "{FIRST}"\n'
        'msgstr "Министр не посетил порт города."\n'
    ) in after


def test_sentences_that_were_one_for_a_while_have_their_own_translations_again(
    desk_in_russian, cli
):
    between = write(desk_in_russian, cli, WHOLE)
    assert f'msgid "{WHOLE}"\nmsgstr "{RU[FIRST]} {RU[SECOND]}"' in between
    for key, target in RU.items():
        assert f'#~ msgid "{key}"\n#~ msgstr "{target}"' in between
    after = write(desk_in_russian, cli, f"{FIRST} {SECOND}")
    for key, target in RU.items():
        assert f'\nmsgid "{key}"\nmsgstr "{target}"' in after
    assert "2 of 3 sentences (67%)" in cli("merge", "-l", "ru").out


def test_a_sentence_that_was_two_for_a_while_has_its_translation_once(desk_in_russian, cli):
    write(desk_in_russian, cli, WHOLE)
    path = desk_in_russian / CATALOGUE
    one = "Министр посетил порт города, и никто не пострадал."
    text = path.read_text().replace("#, fuzzy\n", "").replace(" ".join(RU.values()), one)
    path.write_text(
        "\n".join(line for line in text.split("\n") if not line.startswith(("#|", "#~")))
    )
    before = write(desk_in_russian, cli, WHOLE)
    between = write(desk_in_russian, cli, f"{FIRST} And {SECOND.lower()}")
    assert between.count(one) == 2
    after = write(desk_in_russian, cli, WHOLE)
    assert after == before


BOTH = "Министр посетил порт города, никто не пострадал."


@pytest.mark.parametrize(
    "between", [f"{FIRST} It rained there. {SECOND}", FIRST], ids=["parted", "one gone"]
)
def test_sentences_translated_together_are_again_once_they_stand_together(
    desk_in_russian, cli, between
):
    path = desk_in_russian / CATALOGUE
    path.write_text(path.read_text().replace(RU[FIRST], BOTH).replace(RU[SECOND], "∅"))
    before = write(desk_in_russian, cli, f"{FIRST} {SECOND}")
    assert "#. changed (joined)" in write(desk_in_russian, cli, between)
    assert write(desk_in_russian, cli, f"{FIRST} {SECOND}") == before
    assert "2 of 3 sentences (67%)" in cli("merge", "-l", "ru").out


def test_a_joined_one_that_comes_back_to_another_translation_is_not_left_out(desk_in_russian, cli):
    path = desk_in_russian / CATALOGUE
    path.write_text(path.read_text().replace(RU[FIRST], BOTH).replace(RU[SECOND], "∅"))
    write(desk_in_russian, cli, f"{FIRST} {SECOND}")
    write(desk_in_russian, cli, FIRST)
    path.write_text(path.read_text().replace(BOTH, RU[FIRST]).replace("#, fuzzy\n", ""))
    write(desk_in_russian, cli, f"{FIRST} {SECOND}")
    cli("merge", "-l", "ru")
    shown = (desk_in_russian / "build/ru/visit.md").read_text()
    assert f"{RU[FIRST]} {SECOND}" in shown
