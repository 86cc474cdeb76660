"""`l10n phrases` and `l10n check` as a desk editor meets them."""

from __future__ import annotations

from pathlib import Path

import pytest

TEXT = "Talks\n\nAssalamu alaykum - they met on Monday. They will meet again, Insha'Allah.\n"


@pytest.fixture
def talks(desk: Path) -> Path:
    path = desk / "source_articles/talks.txt"
    path.write_text(TEXT)
    return path


def test_what_an_article_says(desk, talks, cli):
    told = cli("phrases", "talks")
    assert told.code == 0
    assert [line.split() for line in told.out.splitlines()] == [
        ["article", "line", "words", "id", "kind"],
        ["talks", "3", "Assalamu", "alaykum", "salam_alaykum", "greeting", "own", "message"],
        ["talks", "3", "Insha'Allah", "inshallah", "invocation", "in", "its", "sentence"],
    ]
    rows = cli("phrases", "talks", "--json").json["phrases"]
    assert rows[0] == {
        "article": "talks",
        "line": 3,
        "words": "Assalamu alaykum",
        "id": "salam_alaykum",
        "kind": "greeting",
        "cut": True,
    }


def test_a_file_needs_no_project(folder, cli):
    (folder / "letter.md").write_text("Eid Mubarak!\n")
    assert "eid_mubarak" in cli("phrases", "letter.md").out


def test_a_table_to_decide_from(desk, talks, cli):
    (desk / "l10n.toml").write_text(
        'languages = ["ar", "ru"]\nsource_language = "en"\n[phrases.ru]\npolicy = "gloss"\n'
    )
    told = cli("phrases", "talks", "--policies", "--lang", "ru")
    head, salam, _ = told.out.splitlines()
    assert head.split() == ["id", "language", "keep", "transliterate", "translate", "gloss", "omit"]
    assert "Ассаляму алейкум («мир вам») *" in salam
    choices = cli("phrases", "talks", "--policies", "--json").json["choices"]
    assert [c["language"] for c in choices] == ["ar", "ru", "ar", "ru"]
    assert choices[1]["forms"]["translate"] == "мир вам"


def test_each_article_has_policies_of_its_own(desk, talks, cli):
    (desk / "source_articles/visit.md").write_text("---\nphrases: keep\n---\nAssalamu alaykum!\n")
    (desk / "l10n.toml").write_text(
        'languages = ["ar", "ru"]\nsource_language = "en"\n[article.talks.phrases]\npolicy = "omit"\n'
    )
    told = cli("phrases", "talks", "--policies", "--lang", "ru").out
    assert [line.split()[-2:] for line in told.splitlines()[1:]] == [["–", "*"]] * 2
    head, *rows = cli("phrases", "visit", "talks", "--policies", "--lang", "ru").out.splitlines()
    assert head.split()[:3] == ["article", "id", "language"]
    assert rows[0].startswith("visit")
    assert "Assalamu alaykum *" in rows[0]
    assert rows[1].rstrip().endswith("– *")


def test_settings_that_are_wrong_are_told_also_where_a_file_is_named(desk, talks, cli):
    (desk / "l10n.toml").write_text('segmentaton = "paragraph"\n')
    for command in ("phrases", "verify"):
        for name in ("talks", "source_articles/talks.txt"):
            told = cli(command, name)
            assert (told.code, "unknown setting segmentaton" in told.err) == (2, True), command
    (desk / "l10n.toml").write_text('[phrases.policies]\nsalam_alaikum = "keep"\n')
    told = cli("phrases", "talks", "--policies")
    assert (told.code, "did you mean salam_alaykum" in told.err) == (2, True)


def test_searching_the_data(folder, cli):
    ids = [row["id"] for row in cli("phrases", "--search", "алейкум", "--json").json["phrases"]]
    assert "salam_alaykum" in ids
    assert "inshallah" not in ids
    kinds = {row["kind"] for row in cli("phrases", "--kind", "honorific", "--json").json["phrases"]}
    assert kinds == {"honorific"}
    assert len(cli("phrases", "--json").json["phrases"]) >= 250
    told = cli("phrases", "--kind", "shout")
    assert (told.code, "there is no kind 'shout'; one of" in told.err) == (2, True)
    assert cli("phrases", "tlaks").code == 2


def test_checking_a_project(desk, talks, cli):
    assert cli("check").out == "0 catalogues, 0 findings\n"
    cli("extract")
    path = desk / "locales/ar/LC_MESSAGES/talks.po"
    empty = 'msgid "They will meet again, Insha\'Allah."\nmsgstr ""'
    text = path.read_text("utf-8")
    path.write_text(text.replace(empty, empty[:-1] + 'سيلتقون مجددا."'), "utf-8")
    told = cli("check", "talks", "--lang", "ar")
    assert (told.code, told.out) == (0, "1 catalogue, 1 finding\n")
    assert told.err.startswith("locales/ar/LC_MESSAGES/talks.po:")
    assert "warning: “Insha'Allah” (inshallah) is missing in the translation" in told.err
    assert cli("check", "--fail-on", "warning").code == 1
    (found,) = cli("check", "--json").json["catalogues"][0]["findings"]
    assert (found["check"], found["level"]) == ("phrase-missing", "warning")
    path.write_text(path.read_text("utf-8").replace("مجددا.", "مجددا إنشاء الله."), "utf-8")
    told = cli("check", "talks")
    assert (told.code, "[inshaallah-spelling]" in told.err) == (1, True)
    path.write_text(
        path.read_text("utf-8").replace(
            "#. formula inshallah", "# l10n-ignore: inshaallah-spelling\n#. formula inshallah"
        ),
        "utf-8",
    )
    assert cli("check", "talks").code == 0


def test_from_python():
    import l10n

    (match,) = l10n.find_phrases("Assalamu alaykum - Syria's leader spoke.", "en")
    assert (match.start, match.end, match.id, match.kind) == (0, 16, "salam_alaykum", "greeting")
