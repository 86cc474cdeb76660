"""Catalogues re-cut after the article's segmentation changed, with the sum that proves it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from l10n.catalogues.update.migrate import Migration, recut
from l10n.model import Catalogue, Message

ONE, TWO, THREE = (
    "The talks ended on Sunday.",
    "Nobody was hurt.",
    "See [the report][1] for 12 names.",
)
RU = ("Переговоры завершились в воскресенье.", "Никто не пострадал.", "См. [доклад][1], 12 имён.")


def run(old: list[Message], fresh: list[Message]) -> Migration:
    done = recut(Catalogue("ru", "en", (("Language", "ru"),), tuple(old)), fresh)
    assert done.before == done.accounted
    return done


def rows(done: Migration) -> list[tuple[str, str, bool]]:
    return [(m.key, m.target, m.fuzzy) for m in done.catalogue.messages]


def test_sentences_become_a_paragraph() -> None:
    whole = f"{ONE} {TWO} {THREE}"
    done = run(
        [Message(k, t) for k, t in zip((ONE, TWO, THREE), RU, strict=True)], [Message(whole)]
    )
    assert rows(done) == [(whole, " ".join(RU), False)]
    assert (done.before, done.recut) == (3, 3)


def test_paragraph_becomes_sentences() -> None:
    done = run(
        [Message(f"{ONE} {TWO} {THREE}", " ".join(RU))],
        [Message(ONE), Message(TWO), Message(THREE)],
    )
    assert rows(done) == [(k, t, False) for k, t in zip((ONE, TWO, THREE), RU, strict=True)]


def test_links_are_numbered_anew() -> None:
    a, b = "Read [this][1].", "And [that][1], too."
    done = run(
        [Message(a, "Читайте [это][1]."), Message(b, "И [то][1].")],
        [Message("Read [this][1]. And [that][2], too.")],
    )
    assert rows(done)[0][1] == "Читайте [это][1]. И [то][2]."
    back = run(list(done.catalogue.messages), [Message(a), Message(b)])
    assert [target for _, target, _ in rows(back)] == ["Читайте [это][1].", "И [то][1]."]


def test_a_translation_that_cannot_be_cut_stands_whole_in_the_first() -> None:
    done = run(
        [Message(f"{ONE} {TWO}", "Переговоры завершились, никто не пострадал.")],
        [Message(ONE), Message(TWO)],
    )
    assert rows(done) == [
        (ONE, "Переговоры завершились, никто не пострадал.", False),
        (TWO, "∅", False),
    ]


def test_what_was_joined_by_the_translator_is_joined_in_the_paragraph() -> None:
    done = run([Message(ONE, "Всё кончилось."), Message(TWO, "∅")], [Message(f"{ONE} {TWO}")])
    assert rows(done) == [(f"{ONE} {TWO}", "Всё кончилось.", False)]


def test_numbers_that_moved_between_sentences_forbid_the_cut() -> None:
    old = Message("There were 12 men. They had 3 guns.", "Было 3 ствола. Людей было 12.")
    done = run([old], [Message("There were 12 men."), Message("They had 3 guns.")])
    assert [target for _, target, _ in rows(done)] == [old.target, "∅"]


def live(done: Migration) -> list[tuple[str, str, bool]]:
    return [(m.key, m.target, m.fuzzy) for m in done.catalogue.messages if not m.obsolete]


GAP = f"{RU[0]} {TWO} {RU[2]}"
"""A paragraph whose second sentence nobody has translated."""


def joined_with_a_gap() -> Migration:
    old = [Message(ONE, RU[0]), Message(TWO), Message(THREE, RU[2])]
    return run(old, [Message(f"{ONE} {TWO} {THREE}")])


def test_an_untranslated_sentence_stands_in_the_paragraph_as_it_is() -> None:
    done = joined_with_a_gap()
    assert live(done) == [(f"{ONE} {TWO} {THREE}", GAP, True)]
    assert done.catalogue.messages[0].notes == (f"changed (joined): not translated yet: {TWO}",)
    assert done.catalogue.messages[0].previous_key is None
    assert (done.before, done.recut, done.spare) == (2, 0, 2)


def test_cut_again_each_has_its_own_and_the_new_one_nothing() -> None:
    stored = list(joined_with_a_gap().catalogue.messages)
    back = run(stored, [Message(ONE), Message(TWO), Message(THREE)])
    assert rows(back) == [(ONE, RU[0], False), (TWO, "", False), (THREE, RU[2], False)]


def test_what_was_worked_on_in_between_is_a_proposal() -> None:
    first, *spare = joined_with_a_gap().catalogue.messages
    worked = first.changed(target=GAP.replace(TWO, RU[1]).replace("См.", "Смотрите"))
    back = run([worked, *spare], [Message(ONE), Message(TWO), Message(THREE)])
    assert live(back) == [
        (ONE, RU[0], False),
        (TWO, RU[1], True),
        (THREE, RU[2].replace("См.", "Смотрите"), True),
    ]
    assert any(RU[2] in m.target for m in (*back.catalogue.messages, *back.attic))


def test_what_was_finished_in_between_is_finished() -> None:
    first, *spare = joined_with_a_gap().catalogue.messages
    worked = first.changed(target=" ".join(RU), fuzzy=False)
    back = run([worked, *spare], [Message(ONE), Message(TWO), Message(THREE)])
    assert rows(back) == [(k, t, False) for k, t in zip((ONE, TWO, THREE), RU, strict=True)]


def test_a_proposal_that_cannot_be_cut_leaves_no_sentence_out() -> None:
    old = Message(f"{ONE} {TWO}", "Переговоры завершились, никто не пострадал.", fuzzy=True)
    back = run([old], [Message(ONE), Message(TWO)])
    assert rows(back) == [(ONE, old.target, True), (TWO, "", False)]


def test_finished_and_unfinished_ones_are_told_apart_again() -> None:
    old = [Message(ONE, RU[0], fuzzy=True, previous_key="The talks ended."), Message(TWO, RU[1])]
    there = run(old, [Message(f"{ONE} {TWO}")])
    back = run(list(there.catalogue.messages), [Message(ONE), Message(TWO)])
    assert rows(back) == [(ONE, RU[0], True), (TWO, RU[1], False)]
    message = back.catalogue.messages[0]
    assert message.previous_key == "The talks ended."
    assert message.notes == ("changed (date): The talks ended {+on Sunday+}.",)


def test_house_style_is_joined_with_what_is_as_written() -> None:
    old = (Message(ONE, "The talks are over."), Message(TWO))
    there = recut(Catalogue("en", "en", (), old), [Message(f"{ONE} {TWO}")])
    assert rows(there) == [(f"{ONE} {TWO}", f"The talks are over. {TWO}", False)]
    back = recut(there.catalogue, [Message(ONE), Message(TWO)])
    assert rows(back) == [(ONE, "The talks are over.", False), (TWO, "", False)]


def test_fuzzy_stays_fuzzy() -> None:
    old = [Message(ONE, RU[0], fuzzy=True, previous_key="The talks ended."), Message(TWO, RU[1])]
    message = run(old, [Message(f"{ONE} {TWO}")]).catalogue.messages[0]
    assert (message.fuzzy, message.previous_key) == (True, f"The talks ended. {TWO}")


@given(st.lists(st.integers(1, 4), min_size=1, max_size=8), st.data())
def test_there_and_back(sizes: list[int], data: st.DataObject) -> None:
    """Any paragraphs of a translated article cut any other way: the translation reads the same, no word is fuzzy."""
    count = sum(sizes)
    keys = [f"Sentence {'x' * n} ends here." for n in range(1, count + 1)]
    targets = [f"Предложение {'й' * n} кончилось." for n in range(1, count + 1)]

    def cut(widths: list[int]) -> list[Message]:
        at, made = 0, []
        for width in widths:
            made.append(
                Message(" ".join(keys[at : at + width]), " ".join(targets[at : at + width]))
            )
            at += width
        return made

    seams = sorted(data.draw(st.sets(st.integers(1, count - 1))) if count > 1 else [])
    widths = [b - a for a, b in zip([0, *seams], [*seams, count], strict=True)]
    done = run(cut(sizes), [Message(m.key) for m in cut(widths)])
    assert [(m.key, m.target, m.done) for m in done.catalogue.messages] == [
        (m.key, m.target, True) for m in cut(widths)
    ]


def remarks(done: Migration) -> list[tuple[str, tuple[str, ...]]]:
    return [(m.key, m.comments) for m in done.catalogue.messages if not m.obsolete]


@pytest.mark.parametrize("target", [RU[0], ""])
def test_there_and_back_each_remark_is_on_its_own_sentence(target: str) -> None:
    old = [
        Message(ONE, target, comments=("See the style guide.",)),
        Message(TWO, RU[1], comments=("Ask the editor.", "See the style guide.")),
        Message(THREE, RU[2]),
    ]
    there = run(old, [Message(f"{ONE} {TWO} {THREE}")])
    said = ("See the style guide.", "Ask the editor.")
    assert remarks(there) == [(f"{ONE} {TWO} {THREE}", said)]
    again = run(list(there.catalogue.messages), [Message(f"{ONE} {TWO} {THREE}")])
    assert again.catalogue is there.catalogue or rows(again) == rows(there)
    first, *others = there.catalogue.messages
    noted = first.changed(comments=(*first.comments, "Of the whole."))
    back = run([noted, *others], [Message(ONE), Message(TWO), Message(THREE)])
    assert [(key, sorted(lines)) for key, lines in remarks(back)] == [
        (ONE, ["Of the whole.", "See the style guide."]),
        (TWO, ["Ask the editor.", "See the style guide."]),
        (THREE, []),
    ]
    assert [m.target for m in back.catalogue.messages] == [target, RU[1], RU[2]]


def test_what_was_said_of_the_whole_stands_with_its_first_sentence() -> None:
    old = Message(f"{ONE} {TWO}", " ".join(RU[:2]), comments=("Mind the tone.",))
    done = run([old], [Message(ONE), Message(TWO)])
    assert remarks(done) == [(ONE, ("Mind the tone.",)), (TWO, ())]
