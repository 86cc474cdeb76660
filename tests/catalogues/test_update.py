"""Bringing a catalogue up to date: what an editor does to an article, and what a translator then finds."""

from __future__ import annotations

from dataclasses import replace

import pytest

from l10n.catalogues import po
from l10n.catalogues.po.header import get_field
from l10n.catalogues.update.update import Update, update
from l10n.model import Catalogue, Message

HEADER = (
    ("Project-Id-Version", "news"),
    ("POT-Creation-Date", "2026-01-01 00:00+0000"),
    ("PO-Revision-Date", "2026-01-01 00:00+0000"),
    ("Language", "ru"),
    ("MIME-Version", "1.0"),
    ("Content-Type", "text/plain; charset=UTF-8"),
    ("Content-Transfer-Encoding", "8bit"),
    ("X-Source-Language", "en"),
)
NOW = "2026-11-25 15:40+0000"

TALKS = "The talks in Geneva went on for nine hours on Sunday."
RAIN = "Heavy rain flooded the harbour district."
VOTE = "The council will vote on the new budget next week."
TRAM = "A tram line closed for repairs in the spring is open again."


def messages(*keys: str | Message) -> tuple[Message, ...]:
    return tuple(
        key if isinstance(key, Message) else Message(key, references=("a.md",)) for key in keys
    )


def catalogue(*messages_: str | Message) -> Catalogue:
    """A catalogue as read from a file; a bare key is translated as `⟨key⟩`."""
    made = tuple(
        m if isinstance(m, Message) else Message(m, f"⟨{m}⟩", references=("a.md",))
        for m in messages_
    )
    return po.parse(po.write(Catalogue("ru", "en", HEADER, made)))


def one(done: Update, key: str, context: str | None = None) -> Message:
    return next(m for m in done.catalogue.messages if (m.context, m.key) == (context, key))


def remark(message: Message) -> str:
    return next(note for note in message.notes if note.startswith("changed ("))


def test_nothing_changed_nothing_written() -> None:
    old = catalogue(TALKS, RAIN, Message(VOTE, references=("a.md",)))
    done = update(old, messages(TALKS, RAIN, VOTE), now=NOW)
    assert done.catalogue is old
    assert (done.report.kept, done.report.new, done.report.total) == (2, 0, 3)


def test_one_new_sentence_is_one_hunk() -> None:
    old = catalogue(TALKS, RAIN)
    done = update(old, messages(TALKS, VOTE, RAIN))
    before, after = po.write(old).decode(), po.write(done.catalogue).decode()
    assert after.replace(f'\n#: a.md\nmsgid "{VOTE}"\nmsgstr ""\n', "") == before


def test_dates_follow_what_changed() -> None:
    old = catalogue(TALKS, RAIN)
    new = update(old, messages(TALKS, RAIN, VOTE), now=NOW).catalogue
    assert get_field(new, "POT-Creation-Date") == NOW
    assert get_field(new, "PO-Revision-Date") == "2026-01-01 00:00+0000"
    edited = update(old, messages(TALKS, RAIN.replace("rain", "snow")), now=NOW).catalogue
    assert get_field(edited, "PO-Revision-Date") == NOW
    moved = update(old, messages(RAIN, TALKS), now=NOW).catalogue
    assert moved.header_raw == old.header_raw


def test_moved_sentence_keeps_its_bytes() -> None:
    old = catalogue(TALKS, RAIN, VOTE)
    done = update(old, messages(VOTE, TALKS, RAIN))
    assert done.report.moved == 1
    assert done.report.kept == 2
    assert all(any(m is before for before in old.messages) for m in done.catalogue.messages)


def test_dropped_sentence_goes_obsolete_and_comes_back() -> None:
    old = catalogue(
        TALKS, replace(catalogue(RAIN).messages[0], comments=("как у Reuters",), raw=None), VOTE
    )
    without = update(old, messages(TALKS, VOTE))
    assert [m.key for m in without.catalogue.messages if m.obsolete] == [RAIN]
    assert without.report.obsolete == 1
    stored = po.parse(po.write(without.catalogue))
    again = update(stored, messages(TALKS, RAIN, VOTE))
    assert one(again, RAIN).target == f"⟨{RAIN}⟩"
    assert one(again, RAIN).comments == ("как у Reuters",)
    assert one(again, RAIN).done
    assert po.write(again.catalogue) == po.write(old)


def test_untranslated_sentence_that_goes_is_forgotten() -> None:
    done = update(catalogue(TALKS, Message(RAIN)), messages(TALKS))
    assert [m.key for m in done.catalogue.messages] == [TALKS]


def test_edited_sentence_is_proposed_with_what_changed() -> None:
    done = update(
        catalogue(TALKS, RAIN, VOTE), messages(TALKS, RAIN.replace("Heavy", "Light"), VOTE)
    )
    message = done.catalogue.messages[1]
    assert message.fuzzy
    assert message.previous_key == RAIN
    assert message.target == f"⟨{RAIN}⟩"
    assert (
        remark(message)
        == "changed (reworded): [-Heavy-]{+Light+} rain flooded the harbour district."
    )
    assert done.report.fuzzy == 1
    assert done.report.obsolete == 0


def test_remark_goes_when_the_translator_approves() -> None:
    edited = messages(TALKS.replace("nine", "ten"), RAIN)
    first = po.parse(po.write(update(catalogue(TALKS, RAIN), edited).catalogue))
    assert update(first, edited).catalogue is first
    approved = replace(
        first, messages=(first.messages[0].changed(fuzzy=False, target="Да."), first.messages[1])
    )
    done = update(approved, edited).catalogue.messages[0]
    assert (done.target, done.notes, done.previous_key, done.fuzzy) == ("Да.", (), None, False)


def test_second_edit_before_approval_keeps_the_origin() -> None:
    first = update(catalogue(TALKS, RAIN), messages(TALKS.replace("nine", "ten"), RAIN)).catalogue
    second = update(first, messages(TALKS.replace("nine", "eleven"), RAIN)).catalogue.messages[0]
    assert second.previous_key == TALKS
    assert second.target == f"⟨{TALKS}⟩"
    assert len([n for n in second.notes if n.startswith("changed")]) == 1


def test_edit_taken_back_stays_for_a_glance() -> None:
    first = update(catalogue(TALKS, RAIN), messages(TALKS.replace("nine", "ten"), RAIN)).catalogue
    back = update(first, messages(TALKS, RAIN)).catalogue.messages[0]
    assert back.target == f"⟨{TALKS}⟩"
    assert back.fuzzy  # somebody may have begun to adapt the translation


@pytest.mark.parametrize(
    ("before", "after", "target", "expected"),
    [
        (
            "He said “no” - twice.",
            "He said “no” — twice.",
            "Он сказал «нет» дважды.",
            "Он сказал «нет» дважды.",
        ),
        ("Read the [report][1].", "Read the report.", "Читайте [доклад][1].", "Читайте доклад."),
        ("Two  spaces here.", "Two spaces here.", "Два пробела.", "Два пробела."),
        ("**Note:** read on.", "*Note:* read on.", "**Внимание:** дальше.", "*Внимание:* дальше."),
        (
            "See http://example.org/a for more.",
            "See https://example.org/a for more.",
            "Подробнее: http://example.org/a.",
            "Подробнее: https://example.org/a.",
        ),
        (
            "The <em>Post</em> agreed.",
            "The <a1>Post</a1> agreed.",
            "<em>Пост</em> согласился.",
            "<a1>Пост</a1> согласился.",
        ),
    ],
)
def test_typography_markup_and_addresses_keep_the_translation(
    before: str, after: str, target: str, expected: str
) -> None:
    done = update(catalogue(TALKS, Message(before, target), VOTE), messages(TALKS, after, VOTE))
    message = done.catalogue.messages[1]
    assert (message.key, message.target, message.fuzzy, message.previous_key) == (
        after,
        expected,
        False,
        None,
    )
    assert done.report.unchanged == 1


def test_changed_address_that_the_translation_has_not_is_looked_at() -> None:
    old = catalogue(TALKS, Message("See http://example.org/a now.", "Смотрите на нашем сайте."))
    message = update(old, messages(TALKS, "See http://example.org/b now.")).catalogue.messages[1]
    assert message.fuzzy
    assert message.target == "Смотрите на нашем сайте."


def test_small_change_is_marked_small() -> None:
    done = update(
        catalogue(TALKS, RAIN), messages(TALKS, "Heavy rain, flooded the harbor district.")
    )
    assert remark(done.catalogue.messages[1]).startswith("changed (small): ")
    assert done.report.small == 1


def test_split_sentence_is_proposed_in_both_parts() -> None:
    whole = (
        "The mayor opened the bridge on Monday and the first ferries left the old harbour at noon."
    )
    parts = (
        "The mayor opened the bridge on Monday.",
        "The first ferries left the old harbour at noon.",
    )
    done = update(catalogue(TALKS, whole, VOTE), messages(TALKS, *parts, VOTE))
    assert [m.target for m in done.catalogue.messages[1:3]] == [f"⟨{whole}⟩"] * 2
    assert [m.previous_key for m in done.catalogue.messages[1:3]] == [whole] * 2
    assert all(m.fuzzy for m in done.catalogue.messages[1:3])


def test_merged_sentences_are_proposed_together() -> None:
    parts = (
        "The mayor opened the bridge on Monday.",
        "The first ferries left the old harbour at noon.",
    )
    whole = (
        "The mayor opened the bridge on Monday, and the first ferries left the old harbour at noon."
    )
    done = update(catalogue(TALKS, *parts, VOTE), messages(TALKS, whole, VOTE))
    message = done.catalogue.messages[1]
    assert message.target == f"⟨{parts[0]}⟩ ⟨{parts[1]}⟩"
    assert message.previous_key == " ".join(parts)
    assert (done.report.obsolete, done.report.copied) == (2, 1)
    kept = {m.key: m.target for m in done.catalogue.messages if m.obsolete}
    assert kept == {part: f"⟨{part}⟩" for part in parts}  # for the day when they are two again
    again = update(done.catalogue, messages(TALKS, *parts, VOTE))
    assert [m.target for m in again.catalogue.messages[1:3]] == list(kept.values())
    assert all(m.done for m in again.catalogue.messages[:4])


def test_neighbours_tell_a_heavily_edited_sentence() -> None:
    old = "Officials said the bridge would reopen to traffic in March."
    new = "The bridge, officials now say, cannot reopen before the summer."
    assert (
        one(update(catalogue(TALKS, old, VOTE), messages(TALKS, new, VOTE)), new).previous_key
        == old
    )


def test_unlike_sentence_in_the_same_place_is_new() -> None:
    done = update(catalogue(TALKS, RAIN, VOTE), messages(TALKS, TRAM, VOTE))
    assert one(done, TRAM).target == ""
    assert [m.key for m in done.catalogue.messages if m.obsolete] == [RAIN]


def test_moved_and_edited_sentence_is_found() -> None:
    done = update(
        catalogue(TALKS, RAIN, VOTE, TRAM),
        messages(TRAM.replace("spring", "summer"), TALKS, RAIN, VOTE),
    )
    assert done.catalogue.messages[0].previous_key == TRAM


def test_insertion_above_repeated_words_moves_nothing() -> None:
    old = catalogue("Yes", "No", TALKS, Message("Yes", "Ага", context="headline"))
    fresh = messages(
        "Perhaps", "Yes", "No", TALKS, Message("Yes", context="headline", references=("a.md",))
    )
    done = update(old, fresh)
    assert [m.target for m in done.catalogue.messages] == ["", "⟨Yes⟩", "⟨No⟩", f"⟨{TALKS}⟩", "Ага"]


def test_sentence_that_becomes_a_headline_is_a_proposal() -> None:
    done = update(catalogue(TALKS, RAIN), messages(Message(TALKS, context="headline"), RAIN))
    message = one(done, TALKS, "headline")
    assert message.fuzzy
    assert message.target == f"⟨{TALKS}⟩"
    assert remark(message) == "changed (context): text → headline"


def test_headline_repeated_in_the_text_is_proposed_there() -> None:
    headline = Message(TALKS, "Заголовок", context="headline", references=("a.md",))
    done = update(catalogue(headline, RAIN), messages(replace(headline, target=""), RAIN, TALKS))
    assert one(done, TALKS, "headline").done
    assert one(done, TALKS).target == "Заголовок"
    assert one(done, TALKS).fuzzy


def test_place_in_the_context_does_not_make_a_sentence_another() -> None:
    """A heading was renamed, or `duplicates` was set to `context`: the role is the same, so is the translation."""
    old = catalogue(Message(TALKS, "Да", context="paragraph: Peace"), Message(RAIN, "Дождь"))
    fresh = messages(
        Message(TALKS, context="paragraph: Talks"), Message(RAIN, context="cell: Weather")
    )
    done = update(old, fresh)
    assert [(m.target, m.fuzzy) for m in done.catalogue.messages] == [
        ("Да", False),
        ("Дождь", False),
    ]


def test_sentences_that_a_translator_joined_stand_and_fall_together() -> None:
    old = catalogue(Message(TALKS, "Целое."), Message(RAIN, "∅"), VOTE)
    assert update(old, messages(*(replace(m, target="") for m in old.messages))).catalogue is old
    done = update(old, messages(TALKS, "Light snow covered the old airport.", VOTE))
    assert not one(done, TALKS).done  # its translation tells of the rain, too
    assert one(done, TALKS).previous_key == f"{TALKS} {RAIN}"
    assert one(done, TALKS).target == "Целое."
    assert one(done, VOTE).done
    parted = update(old, messages(TALKS, VOTE, RAIN))
    assert not one(parted, TALKS).done
    assert not one(parted, RAIN).done


def test_key_out_of_use_twice_goes_to_the_attic() -> None:
    old = catalogue(TALKS, Message(RAIN, "новый"))
    old = replace(old, messages=(*old.messages, Message(RAIN, "старый", obsolete=True)))
    done = update(old, messages(TALKS))
    assert [m.target for m in done.catalogue.messages if m.obsolete] == ["новый"]
    assert [m.target for m in done.attic] == ["старый"]
    assert done.report.before == done.report.accounted == 3
    kept = update(old, messages(TALKS, RAIN))
    assert one(kept, RAIN).target == "новый"
    assert [m.target for m in kept.attic] == ["старый"]


def test_plural_from_elsewhere_becomes_a_proposal_and_stays_in_the_attic() -> None:
    plural = Message(
        "%d ship", plural_key="%d ships", plural_targets=("%d корабль", "%d корабля", "%d кораблей")
    )
    done = update(catalogue(TALKS, plural), messages(TALKS, "%d ship"))
    assert one(done, "%d ship").target == "%d корабль"
    assert one(done, "%d ship").fuzzy
    assert [m.plural_targets for m in done.attic] == [plural.plural_targets]
    assert done.report.before == done.report.accounted


def test_marks_of_other_tools_survive() -> None:
    foreign = Message(
        TALKS,
        "Да",
        flags=("no-wrap", "x-weblate"),
        extra=("#= reviewed",),
        references=("old.md:3",),
    )
    done = update(catalogue(foreign), messages(TALKS)).catalogue.messages[0]
    assert (done.flags, done.extra, done.references) == (foreign.flags, foreign.extra, ("a.md",))


def test_target_from_policy_fills_what_is_empty_only() -> None:
    greeting = Message("Peace be upon you", "Мир вам", context="greeting")
    old = catalogue(replace(greeting, target=""), Message(TALKS, "Человек"))
    done = update(old, (greeting, Message(TALKS, "Машина")))
    assert [m.target for m in done.catalogue.messages] == ["Мир вам", "Человек"]
