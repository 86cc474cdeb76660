"""Two branches of one catalogue merged by message: no translation under another's key, none lost."""

from __future__ import annotations

from dataclasses import replace

from l10n.catalogues import po
from l10n.catalogues.po.header import get_field
from l10n.catalogues.update.merge_driver import CONFLICT, three_way
from l10n.model import Catalogue, Message

HEADER = (
    ("POT-Creation-Date", "2026-01-01 00:00+0000"),
    ("PO-Revision-Date", "2026-01-01 00:00+0000"),
    ("Last-Translator", "Nobody"),
    ("Language", "ru"),
    ("Content-Type", "text/plain; charset=UTF-8"),
)


def catalogue(*messages: Message, **fields: str) -> Catalogue:
    header = tuple((name, fields.get(name.replace("-", "_"), value)) for name, value in HEADER)
    return po.parse(po.write(Catalogue("ru", "en", header, messages)))


def targets(merged: Catalogue) -> list[tuple[str, str]]:
    return [(m.key, m.target) for m in merged.messages]


BASE = catalogue(Message("one"), Message("two", "два"), Message("three", "три"))


def test_each_branch_translated_another_message() -> None:
    ours = catalogue(Message("one", "один"), Message("two", "два"), Message("three", "три"))
    theirs = catalogue(Message("one"), Message("two", "двое"), Message("three", "три"))
    done = three_way(BASE, ours, theirs)
    assert targets(done.catalogue) == [("one", "один"), ("two", "двое"), ("three", "три")]
    assert done.conflicts == ()


def test_a_branch_without_changes_gives_the_other_byte_for_byte() -> None:
    ours = catalogue(Message("one", "один"), Message("two", "два"), Message("four"))
    assert po.write(three_way(BASE, ours, BASE).catalogue) == po.write(ours)
    assert po.write(three_way(BASE, BASE, ours).catalogue) == po.write(ours)


def test_two_translations_of_one_message_are_both_kept_and_fuzzy() -> None:
    ours = catalogue(Message("one", "один"), *BASE.messages[1:])
    theirs = catalogue(Message("one", "раз"), *BASE.messages[1:])
    done = three_way(BASE, ours, theirs)
    message = done.catalogue.messages[0]
    assert (message.target, message.fuzzy) == ("один", True)
    assert message.comments == (CONFLICT + "раз",)
    assert done.conflicts == (message,)


def test_the_same_translation_twice_is_no_conflict() -> None:
    side = catalogue(Message("one", "один"), *BASE.messages[1:])
    done = three_way(BASE, side, side)
    assert done.conflicts == ()
    assert done.catalogue.messages[0].done


def test_an_untouched_proposal_gives_way_to_work() -> None:
    """Both branches extracted an edited article; one of them was translated before the merge."""
    proposal = Message("two!", "два", fuzzy=True, previous_key="two")
    ours = catalogue(BASE.messages[0], proposal, BASE.messages[2])
    theirs = catalogue(BASE.messages[0], Message("two!", "два!"), BASE.messages[2])
    for done in (three_way(BASE, ours, theirs), three_way(BASE, theirs, ours)):
        assert done.conflicts == ()
        assert done.catalogue.messages[1] == theirs.messages[1]


def test_approval_on_one_side_stands() -> None:
    base = catalogue(Message("one", "один", fuzzy=True, previous_key="on"))
    approved = catalogue(Message("one", "один"))
    commented = catalogue(replace(base.messages[0], raw=None, comments=("?",)))
    message = three_way(base, approved, commented).catalogue.messages[0]
    assert (message.fuzzy, message.previous_key, message.comments) == (False, None, ("?",))


def test_sentence_dropped_here_and_translated_there_goes_obsolete() -> None:
    ours = catalogue(*BASE.messages[1:])
    theirs = catalogue(Message("one", "один"), *BASE.messages[1:])
    message = three_way(BASE, ours, theirs).catalogue.messages[-1]
    assert (message.key, message.target, message.obsolete) == ("one", "один", True)


def test_new_sentences_of_both_branches_keep_their_places() -> None:
    ours = catalogue(BASE.messages[0], Message("one and a half"), *BASE.messages[1:])
    theirs = catalogue(*BASE.messages, Message("four"), Message("five"))
    keys = [m.key for m in three_way(BASE, ours, theirs).catalogue.messages]
    assert keys == ["one", "one and a half", "two", "three", "four", "five"]


def test_sentences_joined_here_and_parted_there_are_looked_at() -> None:
    ours = catalogue(Message("one", "один-два"), Message("two", "∅"), BASE.messages[2])
    theirs = catalogue(BASE.messages[0], Message("between"), *BASE.messages[1:])
    merged = three_way(BASE, ours, theirs).catalogue
    assert [m.fuzzy for m in merged.messages] == [True, False, True, False]


def test_later_date_and_changed_translator() -> None:
    ours = catalogue(*BASE.messages, PO_Revision_Date="2026-02-02 00:00+0000")
    theirs = catalogue(
        *BASE.messages, PO_Revision_Date="2026-03-03 00:00+0000", Last_Translator="Ann"
    )
    merged = three_way(BASE, ours, theirs).catalogue
    assert get_field(merged, "PO-Revision-Date") == "2026-03-03 00:00+0000"
    assert get_field(merged, "Last-Translator") == "Ann"
