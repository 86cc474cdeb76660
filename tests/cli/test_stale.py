"""An article that changed after it was translated, through the commands."""

from __future__ import annotations

from pathlib import Path

import pytest

CATALOGUE = "locales/ru/LC_MESSAGES/talks.po"


@pytest.fixture
def edited(desk: Path, cli) -> Path:
    """A desk whose one article was translated into Russian, then edited."""
    source = desk / "source_articles/talks.txt"
    source.write_text("They met on Monday. Nobody left.\n")
    cli("extract")
    path = desk / CATALOGUE
    text = path.read_text()
    for key, target in (
        ("They met on Monday.", "Встреча была в понедельник."),
        ("Nobody left.", "Никто не ушёл."),
    ):
        text = text.replace(f'msgid "{key}"\nmsgstr ""', f'msgid "{key}"\nmsgstr "{target}"')
    path.write_text(text)
    source.write_text("They met on Tuesday. Nobody left.\n")
    cli("extract")
    return desk


def shown(desk: Path) -> str:
    return (desk / "build/ru/talks.txt").read_text()


def test_merge_shows_what_the_settings_want_and_tells_of_it(edited, cli):
    told = cli("merge", "-l", "ru")
    assert told.out == "build/ru/talks.txt: 1 of 2 sentences (50%), 1 stale\n"
    assert shown(edited) == "They met on Tuesday. Никто не ушёл.\n"
    settings = edited / "l10n.toml"
    settings.write_text(settings.read_text() + '[stale]\nru = "old"\nall = "refuse"\n')
    told = cli("merge", "-l", "ru")
    assert told.code == 0
    assert told.out == (
        "build/ru/talks.txt: 2 of 2 sentences (100%), 1 stale (1 shown in the old translation)\n"
    )
    assert told.err.startswith(f"{CATALOGUE}:")
    assert told.err.endswith("[stale]\n")
    assert shown(edited) == "Встреча была в понедельник. Никто не ушёл.\n"
    assert cli("merge", "-l", "ru", "--fail-on", "warning").code == 1
    (row,) = cli("merge", "-l", "ru", "--json").json["renditions"]
    assert row["stale"] == [
        {
            "key": "They met on Tuesday.",
            "previous_key": "They met on Monday.",
            "target": "Встреча была в понедельник.",
            "start": 0,
            "end": 20,
            "shown": True,
        }
    ]


def test_the_command_line_overrules_the_settings(edited, cli):
    settings = edited / "l10n.toml"
    settings.write_text(f'stale = "old"\n{settings.read_text()}')
    cli("merge", "-l", "ru", "--stale", "omit")
    assert shown(edited) == "Никто не ушёл.\n"
    told = cli("merge", "-l", "ru", "--stale", "refuse")
    assert told.code == 3
    assert told.err.startswith(f"l10n: {CATALOGUE}:")
    assert "“They met on Tuesday.” changed after it was translated" in told.err
    assert shown(edited) == "Никто не ушёл.\n"
    told = cli("merge", "source_articles/talks.txt", CATALOGUE, "-o", "out.txt", "--stale", "old")
    assert told.code == 0
    assert (edited / "out.txt").read_text() == "Встреча была в понедельник. Никто не ушёл.\n"


def test_status_tells_stale_sentences_age_and_what_blocks(edited, cli):
    path = edited / CATALOGUE
    lines = path.read_text().splitlines(keepends=True)
    path.write_text(
        "".join(
            '"PO-Revision-Date: 2026-01-02 03:04+0000\\n"\n' if "PO-Revision-Date" in line else line
            for line in lines
        )
    )
    settings = edited / "l10n.toml"
    settings.write_text(f'stale = "refuse"\n{settings.read_text()}')
    (row,) = cli("status", "-l", "ru", "--json").json["catalogues"]
    assert (row["stale"], row["counts"]["fuzzy"]) == (1, 1)
    assert row["blockers"] == ["1 stale refused"]
    assert isinstance(row["age"], int)
    cells = cli("status", "-l", "ru").out.splitlines()[1].split()
    assert cells[:9] == ["talks", "ru", "50%", "█████░░░░░", "1", "1", "1", "·", "6"]
    assert cells[10:] == [str(row["age"]), "d", "1", "stale", "refused"]
    rows = cli("status").out.splitlines()
    assert rows[-1].endswith(" · 1 stale · 1 blocked")


def test_status_does_not_call_a_catalogue_done_that_is_not_quite(desk, cli):
    count = 300
    (desk / "source_articles/talks.txt").write_text(
        "\n\n".join(f"Sentence {n} ends here." for n in range(count))
    )
    cli("extract")
    path = desk / CATALOGUE
    text = path.read_text()
    for n in range(count - 1):
        key = f'"Sentence {n} ends here."\nmsgstr '
        text = text.replace(f'{key}""', f'{key}"Предложение {n}."')
    path.write_text(text)
    cells = cli("status", "-l", "ru").out.splitlines()[1].split()
    assert cells[2:6] == ["99%", "█" * 9 + "░", "299", "·"]
