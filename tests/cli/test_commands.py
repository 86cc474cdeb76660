"""The commands as a user meets them: what they print, and the exit codes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

ARTICLE = "Talks went on\n\nThey met on Monday. Nobody left.\n"


@pytest.fixture
def talks(desk: Path) -> Path:
    path = desk / "source_articles/talks.txt"
    path.write_text(ARTICLE)
    return path


def translate(desk: Path, key: str, text: str, flag: str = "") -> None:
    path = desk / "locales/ar/LC_MESSAGES/talks.po"
    empty = f'msgid "{key}"\nmsgstr ""'
    assert empty in path.read_text()
    path.write_text(path.read_text().replace(empty, f'{flag}msgid "{key}"\nmsgstr "{text}"'))


def test_from_an_empty_folder_to_renditions(folder, cli):
    told = cli("init", "--languages", "AR, ru_RU")
    assert told.code == 0
    assert told.out.splitlines()[-1].startswith(
        "Put articles (.txt, .md, .html) into source_articles/"
    )
    assert 'languages = ["ar", "ru-RU"]' in (folder / "l10n.toml").read_text()
    for command in ("extract", "merge"):
        told = cli(command)
        assert (told.code, told.out) == (3, "")
        assert told.err.splitlines()[-1].startswith(
            "l10n: there are no articles in source_articles; put "
        )
    assert cli("status").code == 0
    (folder / "source_articles/talks.txt").write_text(ARTICLE)
    told = cli("extract")
    assert told.code == 0
    assert told.out == (
        "locales/ar/LC_MESSAGES/talks.po: 3 messages: 3 new\n"
        "locales/ru_RU/LC_MESSAGES/talks.po: 3 messages: 3 new\n"
        "1 article, 2 catalogues, 2 changed\n"
    )
    assert cli("extract").out == "1 article, 2 catalogues, 0 changed\n"
    assert cli("merge").out == (
        "build/ar/talks.txt: 0 of 3 sentences (0%)\nbuild/ru-RU/talks.txt: 0 of 3 sentences (0%)\n"
    )
    told = cli("init")
    assert told.code == 2
    assert "there is a project here already" in told.err


def test_a_language_may_be_named_in_any_form(desk, talks, cli):
    (desk / "l10n.toml").write_text(
        'languages = ["ar", "ru-RU", "pt-BR"]\nsource_language = "en"\n'
    )
    told = cli("extract", "--lang", "AR", "-l", "pt_br,RU_ru")
    assert "3 catalogues" in told.out
    assert cli("merge", "--lang", "ru_RU").code == 0
    assert cli("status", "--lang", "Ar").out.splitlines()[1].split()[:2] == ["talks", "ar"]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["extract", "--lang", "fr"], "the project has no language 'fr'; it has ar, en, ru"),
        (["merge", "--lang", "ru-RU"], "the project has no language 'ru-RU'; did you mean ru?"),
        (["extract", "--lang", "../../x"], "'../../x' is no language tag; give a BCP 47 tag"),
        (["extract", "tlaks"], "there is no article 'tlaks'; did you mean talks?"),
        (["status", "tlaks"], "there is no article 'tlaks'; did you mean talks?"),
        (["extract", "--to", "ru"], "--to is for a single file; give -o FILE too"),
        (["extract", "--format", "html"], "--format is for a single file; give -o FILE too"),
        (["merge", "--from", "en"], "--from is for a single file; give -o FILE too"),
        (
            ["extract", "-o", "a.po"],
            "-o takes one FILE and --to TAG; l10n extract page.html --to ru",
        ),
        (
            ["extract", "a.md", "--to", "ru", "-o", "a.po", "--templates"],
            "--templates is for a project",
        ),
        (
            ["merge", "a.md", "-o", "b.md"],
            "-o takes one FILE and one CATALOGUE; l10n merge page.html",
        ),
        (
            ["merge", "a.md", "a.ru.po"],
            "a.ru.po is a catalogue, and those are found by the names of articles; to merge a single file",
        ),
        (["merge", "a", "b", "-o", "c", "--mo"], "--mo is for a project, not for a single file"),
        (
            ["init", "x", "--languages", ","],
            "a project needs a language; l10n init --languages ar,ru,en",
        ),
        (["segment", "a", "--lang", "x y"], "'x y' is no language tag"),
    ],
)
def test_a_wrong_use_is_one_line_and_exit_code_2(desk, talks, cli, arguments, said):
    told = cli(*arguments)
    assert told.code == 2
    assert told.err.count("\n") == 1
    assert told.err.startswith(f"l10n: {said}")
    assert not (desk / "locales").exists()
    assert not (desk / "x").exists()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["extrct"], "extract"),
        (["extract", "--tmplates"], "--templates"),
        (["extract", "--jobs", "0"], "--jobs"),
        (["merge", "--fallback", "none"], "refuse"),
        (["verify"], "ARTICLE"),
    ],
)
def test_a_wrong_word_is_told_as_command_lines_do(desk, cli, arguments, said):
    told = cli(*arguments)
    assert told.code == 2
    assert said in told.out + told.err
    assert "Traceback" not in told.err


@pytest.mark.parametrize("command", ["extract", "merge", "status"])
def test_without_a_project_the_way_on_is_named(folder, cli, command):
    told = cli(command)
    assert told.code == 2
    assert told.err == (
        "l10n: there is no l10n.toml here or above; run `l10n init` in the project's folder, "
        "or give -o for a single file\n"
    )


def test_settings_that_are_not_understood_name_file_and_line(desk, cli):
    (desk / "l10n.toml").write_text('languages = ["ar"]\nfalback = "omit"\n')
    told = cli("extract")
    assert told.code == 2
    assert told.err == "l10n: l10n.toml:2: unknown setting falback; did you mean fallback?\n"


def test_a_file_elsewhere_or_of_another_kind_is_told(desk, cli):
    (desk / "draft.md").write_text("x")
    (desk / "source_articles/letter.docx").write_text("x")
    told = cli("extract", "draft.md")
    assert told.code == 2
    assert "draft.md: this file is not below source_articles/" in told.err
    told = cli("extract", "source_articles/letter.docx")
    assert told.code == 3
    assert "the suffix '.docx' names no format" in told.err


def test_status_counts(desk, talks, cli):
    rows = cli("status").out.splitlines()
    assert rows[1].split() == [
        "talks",
        "ar",
        "–",
        "░" * 10,
        *"–––––––",
        "no",
        "catalogue",
        "yet:",
        "l10n",
        "extract",
    ]
    cli("extract")
    translate(desk, "They met on Monday.", "التقوا يوم الاثنين.")
    translate(desk, "Nobody left.", "لم يغادر.", "#, fuzzy\n")
    rows = [row.split() for row in cli("status").out.splitlines()]
    assert rows[0][2:] == ["done", "translated", "fuzzy", "stale", "new", "words", "left", "age"]
    assert rows[1][2:] == ["33%", "███░░░░░░░", "1", "1", "·", "1", "9", "5", "0", "d"]
    assert rows[3][2:] == ["100%", "█" * 10, *"····9·0", "d", "source", "language"]
    assert " ".join(rows[-1]) == "1 article · 1 of 3 catalogues done · 14 words left"
    told = cli("status", "--json", "--lang", "ar").json
    assert told["catalogues"][0]["counts"]["fuzzy"] == 1
    assert round(told["catalogues"][0]["coverage"], 2) == 0.33


def test_json_is_one_value_with_failures_in_it(desk, talks, cli):
    (desk / "source_articles/bad.txt").write_bytes(b"\0")
    for command, name in (
        ("extract", "catalogues"),
        ("merge", "renditions"),
        ("status", "catalogues"),
    ):
        told = cli(command, "--json")
        value = told.json
        shared = {"renamed", "shared", "templates"} if command == "extract" else set()
        assert set(value) == {name, "warnings", "failures", *shared}
        assert [row["language"] for row in value[name] if row["article"] == "talks"] == [
            "ar",
            "ru",
            "en",
        ]
        assert told.err == ""
        if command != "status":
            assert told.code == 3
            (failure,) = value["failures"]
            assert "bad.txt:1: this is binary data" in failure["reason"]
            assert failure["exit_code"] == 3


def test_quiet_prints_faults_only(desk, talks, cli):
    for command in ("extract", "merge", "status"):
        told = cli(command, "-q")
        assert (told.code, told.out, told.err) == (0, "", "")
    (desk / "source_articles/bad.txt").write_bytes(b"\0")
    told = cli("extract", "-q")
    assert told.out == ""
    assert "bad.txt:1" in told.err


def test_findings_decide_the_exit_code_by_their_level(desk, cli):
    source = desk / "source_articles/talks.md"
    source.write_text("They *met* on Monday.\n")
    cli("extract")
    translate(desk, "They *met* on Monday.", "التقوا يوم الاثنين.")
    told = cli("merge", "--lang", "ar")
    assert told.code == 0
    assert told.err.startswith("locales/ar/LC_MESSAGES/talks.po:")
    assert "warning: " in told.err
    assert "[markup-lost]" in told.err
    assert cli("merge", "--lang", "ar", "--fail-on", "warning").code == 1
    assert cli("merge", "--lang", "ar", "--fail-on", "never").code == 0
    told = cli("merge", "--lang", "ar", "--json")
    assert told.json["renditions"][0]["findings"][0]["check"] == "markup-lost"


def test_single_files_there_and_back(folder, cli):
    (folder / "page.html").write_text('<html lang="en"><p>They met on Monday.</p>\n')
    told = cli("extract", "page.html", "--to", "AR", "-o", "page.po")
    assert told.code == 0
    assert told.out.splitlines()[0] == "page.po: 1 message: 1 new"
    text = (folder / "page.po").read_text()
    (folder / "page.po").write_text(
        text.replace('Monday."\nmsgstr ""', 'Monday."\nmsgstr "التقوا."')
    )
    told = cli("merge", "page.html", "page.po", "-o", "out.html")
    assert (told.code, told.out) == (0, "out.html: 1 of 1 sentences (100%)\n")
    assert "<p>التقوا.</p>" in (folder / "out.html").read_text()
    told = cli("merge", "page.html", "page.po", "-o", "page.html")
    assert told.code == 2
    assert told.err == "l10n: page.html: the output would replace the article; choose another -o\n"


def test_verify_takes_files_and_names(desk, talks, cli):
    told = cli("verify", "talks", "source_articles/talks.txt")
    assert told.code == 0
    assert told.out.count("talks.txt: byte-identical (plaintext, utf-8, ") == 2
    told = cli("verify", "nothing.md", "nothing", "talks", "--json")
    assert told.code == 3
    assert [proof["holds"] for proof in told.json["proofs"]] == [True]
    assert len(told.json["failures"]) == 2
    assert cli("verify", desk / "source_articles").code == 3
    assert sorted(p.name for p in desk.iterdir()) == ["l10n.toml", "source_articles"]


def test_segment_and_detect_read_texts_and_files(folder, cli):
    (folder / "text.txt").write_bytes(
        ("Переговоры шли весь день. Никто не ушёл. " * 8).encode("cp1251")
    )
    assert cli("detect", "text.txt").out.startswith("ru  Russian  ")
    assert cli("segment", "text.txt").out.splitlines()[:2] == [
        "Переговоры шли весь день.",
        "Никто не ушёл.",
    ]
    assert cli("segment", "Mr. Assad left. Dr. Saleh stayed.", "--lang", "EN").out == (
        "Mr. Assad left.\nDr. Saleh stayed.\n"
    )
    told = cli("segment", "One left. Two stayed.", "-l", "en", "--json").json
    assert told["sentences"][1] == {"start": 10, "end": 21, "text": "Two stayed."}
    assert json.loads(cli("detect", "Переговоры шли весь день", "--json").out)["language"] == "ru"
    (folder / "bad.txt").write_bytes(b"\0")
    for command in ("detect", "segment"):
        told = cli(command, "bad.txt")
        assert (told.code, told.err[:15]) == (3, "l10n: bad.txt:1")
        told = cli(command, "missing.txt")
        assert (told.code, told.err[:18]) == (3, "l10n: missing.txt:")
        assert cli(command, "half a \ud800 character").code == 0


def test_a_fault_of_the_tool_is_one_line_unless_the_way_to_it_is_wanted(
    desk, talks, cli, monkeypatch
):
    from l10n.pipeline import reading

    monkeypatch.setattr(reading, "messages", lambda *_: 1 / 0)
    told = cli("extract")
    assert told.code == 3
    assert told.err.count("\n") == 1
    assert "the tool failed (ZeroDivisionError: division by zero); please report" in told.err
    monkeypatch.setenv("L10N_TRACEBACK", "1")
    assert "Traceback" in cli("extract").err


def test_a_held_lock_is_exit_code_4(desk, talks, cli, monkeypatch):
    from l10n import files

    monkeypatch.setattr(files.locked.__wrapped__, "__defaults__", (0.05,))
    with files.locked(desk / ".l10n/state.json"):
        told = cli("extract")
    assert told.code == 4
    assert told.err.startswith("l10n: .l10n/state.json: another run holds its lock; wait for")
    assert not (desk / "locales").exists()


def test_extract_tells_all_that_it_made(desk, cli):
    """Greetings that arrive translated are counted, and so are names; the article's own language needs nothing."""
    (desk / "source_articles/talks.txt").write_text(
        "Talks\n\nAssalamu alaykum - Vladimir Putin came to Moscow. Nobody left.\n"
    )
    told = cli("extract").out.splitlines()
    assert told == [
        "locales/ar/LC_MESSAGES/talks.po: 4 messages: 1 given by policy, 3 new",
        "locales/ru/LC_MESSAGES/talks.po: 4 messages: 1 given by policy, 3 new",
        "locales/en/LC_MESSAGES/talks.po: 4 messages: as written",
        "locales/ar/LC_MESSAGES/names.po: 2 names, 2 waiting for approval",
        "locales/ru/LC_MESSAGES/names.po: 2 names, 2 waiting for approval",
        "locales/ar/LC_MESSAGES/phrases.po: 1 phrase",
        "locales/ru/LC_MESSAGES/phrases.po: 1 phrase",
        "Take the fuzzy flag away from a name, in any PO editor, to approve its form.",
        "1 article, 3 catalogues, 3 changed",
    ]
    (desk / "l10n.toml").write_text(
        'languages = ["ar", "ru", "en"]\nsource_language = "en"\n[phrases]\npolicy = "gloss"\n'
    )
    told = cli("extract").out.splitlines()
    assert told[1] == (
        "locales/ru/LC_MESSAGES/talks.po: 4 messages: 1 given by policy, 3 still untranslated"
    )
    assert not any("names.po" in line for line in told)
    value = cli("extract", "--json").json
    assert value["shared"] == value["templates"] == []
    assert cli("extract", "--templates").out.splitlines() == [
        "locales/templates/talks.pot: 4 messages",
        "1 article, 3 catalogues, 0 changed",
    ]
    again = cli("extract", "--templates", "--json").json["templates"]
    assert [(each["written"], each["total"]) for each in again] == [(False, None)]


def test_the_catalogue_of_the_own_language_is_no_translation(desk, talks, cli):
    cli("extract")
    assert (
        (desk / "locales/en/LC_MESSAGES/talks.po")
        .read_text()
        .startswith(
            "# House style of “Talks went on” in English: an empty message means “as written”.\n"
        )
    )
    assert (
        (desk / "locales/ru/LC_MESSAGES/talks.po")
        .read_text()
        .startswith("# Translation of “Talks went on” into Russian.\n")
    )
    counts = cli("status", "--json", "--lang", "en").json["catalogues"][0]["counts"]
    assert (counts["new"], counts["as_written"], counts["words_left"]) == (0, 3, 0)


def test_a_language_without_data_of_ours_is_told_once_a_run(desk, talks, cli):
    (desk / "l10n.toml").write_text('languages = ["ar", "de"]\nsource_language = "en"\n')
    for command in ("extract", "check", "publish"):
        told = cli(command)
        assert told.code == 0
        (note,) = (line for line in told.err.splitlines() if "note:" in line)
        assert note.startswith("l10n: note: German (de): greetings and names are not proposed")
        assert "note:" not in cli(command, "-q").err
    (desk / "l10n.toml").write_text('languages = ["ar", "ru", "en"]\nsource_language = "en"\n')
    assert "note:" not in cli("extract").err


def test_a_reader_script_without_its_language_is_told(desk, talks, cli):
    (desk / "l10n.toml").write_text('languages = ["ar-Latn"]\n')
    assert "note: ar-Latn is made from the catalogues of ar" in cli("extract").err


def test_what_is_empty_says_so(desk, cli):
    (desk / "l10n.toml").write_text('languages = ["ru"]\n')
    (desk / "source_articles" / "nothing.md").write_text("")
    told = cli("extract")
    assert told.code == 3
    assert "source_articles/nothing.md: there is no text in it to translate; write it" in told.err
    (desk / "source_articles" / "nothing.md").unlink()
    assert cli("names").out == "no names: l10n extract finds those of articles\n"
    assert cli("phrases", "--search", "zzz").out == "no phrases\n"
    assert "l10n: there are no articles in source_articles; put " in cli("publish").err
