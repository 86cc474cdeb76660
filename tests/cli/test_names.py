"""`l10n names` as a desk editor meets it."""

from __future__ import annotations

from pathlib import Path

import pytest

TEXT = (
    "Talks in Moscow\n\nAhmed al-Sharaa met President Vladimir Putin in Moscow.\n"
    "Putin said that al-Sharaa's visit to Russia mattered.\n"
)


@pytest.fixture
def names(desk: Path, cli) -> Path:
    (desk / "source_articles/talks.txt").write_text(TEXT)
    assert cli("extract", "-q").code == 0
    return desk / "locales/ru/LC_MESSAGES/names.po"


def approve(path: Path, entry: str) -> None:
    text = path.read_text("utf-8")
    head, _, tail = text.partition(entry)
    assert tail
    head = head[: head.rindex("#, fuzzy\n")] + head[head.rindex("#, fuzzy\n") + 9 :]
    path.write_text(head + entry + tail, "utf-8")


def test_the_list(desk, names, cli):
    approve(names, 'msgid "Putin"\n')
    told = cli("names", "--lang", "ru")
    assert told.code == 0
    lines = [line.split() for line in told.out.splitlines()]
    assert lines[0] == ["name", "kind", "language", "form", "status", "origin", "articles"]
    assert ["Putin", "person", "ru", "Путин", "approved"] in [line[:5] for line in lines]
    assert ["Moscow", "place", "ru", "Москва", "proposed"] in [line[:5] for line in lines]
    rows = cli("names", "--json").json["names"]
    assert {row["language"] for row in rows} == {"ar", "ru"}
    assert rows[0]["articles"] == ["source_articles/talks.txt"]


def test_the_names_of_an_article(desk, names, cli):
    (desk / "source_articles/other.txt").write_text("Visit\n\nThe minister went to Damascus.\n")
    cli("extract", "-q")
    rows = cli("names", "--article", "other", "--lang", "ru", "--json").json["names"]
    assert [row["name"] for row in rows] == ["Damascus"]


def test_conflicts_end_with_exit_code_1(desk, names, cli):
    none = cli("names", "--conflicts")
    assert (none.code, none.out) == (0, "no conflicts\n")
    approve(names, 'msgid "Ahmed al-Sharaa"\n')
    approve(names, 'msgid "al-Sharaa"\n')
    text = names.read_text("utf-8")
    names.write_text(text.replace('msgstr "аш-Шараа"', 'msgstr "Шара"'), "utf-8")
    told = cli("names", "--conflicts")
    assert told.code == 1
    assert told.out.startswith("locales/ru/LC_MESSAGES/names.po:")
    assert "“Шара”" in told.out


@pytest.mark.parametrize("target", [" ", "’", "…"])
def test_an_approved_form_without_letters_stops_nothing(desk, names, cli, target):
    for entry in ("Ahmed al-Sharaa", "al-Sharaa", "Putin"):
        approve(names, f'msgid "{entry}"\n')
    text = names.read_text("utf-8").replace('msgstr "аш-Шараа"', f'msgstr "{target}"')
    names.write_text(text.replace('msgstr "Путин"', f'msgstr "{target}"'), "utf-8")
    assert cli("names", "--conflicts").out == "no conflicts\n"
    assert cli("check").code in (0, 1)
    rows = {row["name"]: row for row in cli("names", "--lang", "ru", "--json").json["names"]}
    assert [rows["Putin"][key] for key in ("form", "status")] == ["", "open"]
    (desk / "desk.csv").write_text("name,ru\nPutin,Путин\nMoscow,—\n", "utf-8")
    told = cli("names", "import", "desk.csv")
    assert "1 approved, 0 proposed" in told.out
    assert "“—” is no form of 'Moscow'" in told.err


def test_only_the_names_of_an_article_go_out(desk, names, cli):
    (desk / "source_articles/other.txt").write_text("Visit\n\nThe minister went to Damascus.\n")
    cli("extract", "-q")
    assert cli("names", "export", "n.csv", "-a", "other").out == "n.csv: 1 name\n"
    assert "Damascus" in (desk / "n.csv").read_text("utf-8")
    told = cli("names", "export", "all.csv", "--article", "nosuch")
    assert told.code == 2
    assert "nosuch" in told.err
    assert not (desk / "all.csv").exists()


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        ("export n.csv --conflicts", "export takes no --conflicts; --conflicts is for list"),
        ("export n.csv --fuzzy", "export takes no --fuzzy; --fuzzy is for import"),
        ("export n.csv --kind place", "export takes no --kind; --kind is for import"),
        ("import n.csv --approved", "import takes no --approved; --approved is for export"),
        (
            "import n.csv -a talks",
            "import takes no --article; --article is for list, export and mine",
        ),
        ("mine --approved", "mine takes no --approved"),
        ("list --fuzzy", "list takes no --fuzzy"),
        ("--approved", "list takes no --approved"),
        ("--kind place", "list takes no --kind"),
        ("-q", "list takes no --quiet"),
        ("--conflicts -a talks", "--conflicts takes no --article"),
        ("--conflicts --fuzzy", "--conflicts takes no --fuzzy"),
    ],
)
def test_an_option_that_would_do_nothing_is_refused(desk, names, cli, words, reason):
    told = cli("names", *words.split())
    assert (told.code, told.out, len(told.err.splitlines())) == (2, "", 1)
    assert reason in told.err
    assert not (desk / "n.csv").exists()


def test_quiet_conflicts_only_end_with_their_code(desk, names, cli):
    for entry in ("Ahmed al-Sharaa", "al-Sharaa"):
        approve(names, f'msgid "{entry}"\n')
    text = names.read_text("utf-8")
    names.write_text(text.replace('msgstr "аш-Шараа"', 'msgstr "Шара"'), "utf-8")
    told = cli("names", "--conflicts", "--quiet")
    assert (told.code, told.out) == (1, "")


def test_forms_in_languages_that_the_project_lacks_are_told_of(desk, names, cli):
    (desk / "desk.csv").write_text("name,de,ru-RU\nPutin,Putin,Путин\nMoscow,Moskau,\n")
    before = names.read_bytes()
    told = cli("names", "import", "desk.csv")
    assert (told.code, told.out) == (0, "desk.csv: nothing to take\n")
    assert told.err.splitlines() == [
        "l10n: warning: desk.csv: 2 forms in de left out: the project has ar, ru, en",
        "l10n: warning: desk.csv: 1 form in ru-RU left out: the project has ar, ru, en",
    ]
    assert cli("names", "import", "desk.csv", "--json").json == {
        "catalogues": [],
        "foreign": {"de": 2, "ru-RU": 1},
    }
    (desk / "desk.csv").write_text("name,ru\nPutin,Путин\n")
    told = cli("names", "import", "desk.csv", "--lang", "ar")
    assert (told.out, told.err) == ("desk.csv: nothing to take in ar\n", "")
    assert names.read_bytes() == before


@pytest.mark.parametrize("suffix", [".tbx", ".csv"])
def test_a_list_goes_out_and_comes_back_approved(desk, names, cli, suffix):
    file = f"names{suffix}"
    assert cli("names", "export", file).out == f"{file}: 6 names\n"
    told = cli("names", "import", file)
    assert "locales/ru/LC_MESSAGES/names.po: 0 approved, 0 proposed, 6 there already" in told.out
    text = (desk / file).read_text("utf-8")
    text = text.replace("proposed", "approved").replace("admittedTerm", "preferredTerm")
    (desk / file).write_text(text, "utf-8")
    assert cli("names", "import", file, "--fuzzy", "--json").json["catalogues"][0]["same"] == 6
    told = cli("names", "import", file)
    assert "locales/ru/LC_MESSAGES/names.po: 6 approved, 0 proposed, 0 there already" in told.out
    assert "#, fuzzy" not in names.read_text("utf-8")


@pytest.mark.parametrize("suffix", [".tbx", ".csv"])
def test_a_name_keyed_in_another_language_comes_back_to_its_entry(desk, names, cli, suffix):
    (desk / "source_articles/letter.txt").write_text(
        "Письмо\n\nИван Петрович Белов приехал в Казань. Об этом сообщил Иван Петрович Белов.\n"
    )
    (desk / "l10n.toml").write_text('languages = ["ar", "ru", "en"]\n')
    cli("extract", "-q")
    english = desk / "locales/en/LC_MESSAGES/names.po"
    text = english.read_text("utf-8")
    entry = 'msgid "Иван Петрович Белов"\nmsgstr "'
    head, _, tail = text.partition(entry)
    tail = tail[tail.index('"') :]
    mark = "#, fuzzy\n"
    if head.endswith(f'{mark}msgctxt "person"\n'):
        head = head.removesuffix(f'{mark}msgctxt "person"\n') + 'msgctxt "person"\n'
    english.write_text(f"{head}{entry}Ivan Petrovich Belov{tail}", "utf-8")
    catalogues = list((desk / "locales").glob("*/LC_MESSAGES/names.po"))
    before = [each.read_bytes() for each in catalogues]
    cli("names", "export", f"n{suffix}")
    told = cli("names", "import", f"n{suffix}", "--json").json["catalogues"]
    assert {(each["approved"], each["proposed"]) for each in told} == {(0, 0)}
    assert [each.read_bytes() for each in catalogues] == before
    # a list of the desk knows no keys in Russian letters
    (desk / "desk.csv").write_text(
        "kind,name,ru,ar\nperson,Ivan Petrovich Belov,Иван Петрович Белов,إيفان بيتروفيتش بيلوف\n"
    )
    cli("names", "import", "desk.csv", "--lang", "ar")
    arabic = (desk / "locales/ar/LC_MESSAGES/names.po").read_text("utf-8")
    assert 'msgid "Иван Петрович Белов"\nmsgstr "إيفان بيتروفيتش بيلوف"' in arabic
    assert 'msgid "Ivan' not in arabic


def test_an_approved_form_is_not_replaced_by_a_list(desk, names, cli):
    approve(names, 'msgid "Putin"\n')
    (desk / "desk.csv").write_text("name,ru\nPutin,Путен\nTartus,Тартус\nQwx,Кв\n", "utf-8")
    told = cli("names", "import", "desk.csv")
    assert "1 approved, 0 proposed" in told.out
    assert "'Putin' is approved as “Путин”, not “Путен”" in told.err
    assert "'Qwx' is of no kind" in told.err
    text = names.read_text("utf-8")
    assert 'msgid "Tartus"\nmsgstr "Тартус"\n' in text  # the desk's names need not occur yet
    cli("extract", "-q")
    assert 'msgid "Tartus"\nmsgstr "Тартус"\n' in names.read_text("utf-8")


def test_forms_are_mined_from_translations(desk, names, cli):
    (desk / "source_articles/talks.txt").write_text(
        "Talks\n\nThe engineer Layla Qabbani came. Qabbani spoke of Moscow.\n"
    )
    cli("extract", "-q")
    catalogue = names.with_name("talks.po")
    text = catalogue.read_text("utf-8")
    for key, target in (
        ("The engineer Layla Qabbani came.", "Приехала инженер Ляйля Каббани."),
        ("Qabbani spoke of Moscow.", "Каббани говорила о Москве."),
    ):
        text = text.replace(f'msgid "{key}"\nmsgstr ""', f'msgid "{key}"\nmsgstr "{target}"')
    catalogue.write_text(text, "utf-8")
    told = cli("names", "mine", "--lang", "ru")
    assert told.code == 0
    text = names.read_text("utf-8")
    entry = text[text.index('msgid "Layla Qabbani"') :].splitlines()[1]
    assert entry == 'msgstr "Ляйля Каббани"'
    assert "# from translations: 1 of 1 sentences\n" in text
    before = names.read_bytes()
    cli("extract", "-q")
    cli("names", "mine", "--lang", "ru")
    assert cli("names", "mine", "--lang", "ar").out == "nothing new\n"
    assert names.read_bytes() == before


def test_wrong_use_is_told_in_one_line(desk, names, cli):
    assert "takes a file" in cli("names", "export").err
    assert "one of .tbx, .csv" in cli("names", "export", "names.doc").err
    assert cli("names", "--lang", "fr").code == 2
