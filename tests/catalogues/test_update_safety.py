"""No word a person wrote is lost, and none is shown for a sentence it was not written for, whatever happens."""

from __future__ import annotations

import random
import re

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

import l10n
from l10n.catalogues import po
from l10n.catalogues.alignment.similarity import normal
from l10n.catalogues.update.merge_driver import three_way
from l10n.catalogues.update.migrate import recut
from l10n.catalogues.update.update import update
from l10n.catalogues.words import JOINED, has_words
from l10n.model import Catalogue, Message

HEADER = (
    ("Language", "ru"),
    ("Content-Type", "text/plain; charset=UTF-8"),
    ("X-Source-Language", "en"),
)
NOUNS = [
    "mayor",
    "council",
    "bridge",
    "harbour",
    "ferry",
    "budget",
    "treaty",
    "envoy",
    "storm",
    "market",
    "school",
    "river",
]
VERBS = ["opened", "closed", "praised", "rejected", "signed", "visited", "blamed", "repaired"]
TAILS = [
    "on Monday",
    "in Damascus",
    "for 12 days",
    "without delay",
    "with [aid][1]",
    "in **May**",
    "—at last—",
]
TOKEN = re.compile(r"T\d+")
CONTEXTS = [None, None, None, "headline", "caption"]


def sentence(chance: random.Random) -> str:
    subject, other = chance.sample(NOUNS, 2)
    return f"The {subject} {chance.choice(VERBS)} the {other} {chance.choice(TAILS)}."


def edited(text: str, chance: random.Random) -> str:
    """A text as an editor changes it: a word, a sign, a mark, a whole new wording."""
    kind = chance.randrange(6)
    if kind == 0:
        return text.replace("The ", "“The” " if "“" not in text else "The ", 1)
    if kind == 1:
        return text.replace(".", "!", 1)
    if kind == 2:
        return text.replace(" the ", " not the ", 1)
    if kind == 3:
        return text.replace("[aid][1]", "aid").replace("**May**", "*May*")
    if kind == 4:
        words = text.split(" ")
        words[chance.randrange(len(words))] = chance.choice(NOUNS)
        return " ".join(words)
    return sentence(chance)


class Newsroom(RuleBasedStateMachine):
    """An editor, two translators and the toolkit, in any order. Each translation bears a number of its own."""

    @initialize(seed=st.integers(0, 10**9), size=st.integers(1, 8))
    def start(self, seed: int, size: int) -> None:
        self.chance = random.Random(seed)
        self.article = [(sentence(self.chance), self.chance.choice(CONTEXTS)) for _ in range(size)]
        self.catalogue = Catalogue("ru", "en", HEADER, ())
        self.attic: list[Message] = []
        self.count = 0
        self.alive: set[str] = set()
        self.meant: dict[str, set[str]] = {}
        self.joined: dict[tuple[str, str | None, str], str] = {}
        self.bring_up_to_date()

    def fresh(self) -> tuple[Message, ...]:
        return tuple(Message(key, context=context) for key, context in dict.fromkeys(self.article))

    @rule()
    def bring_up_to_date(self) -> None:
        fresh = self.fresh()
        done = update(self.catalogue, fresh)
        assert done.report.before == done.report.accounted
        assert [(m.context, m.key) for m in done.catalogue.messages if not m.obsolete] == [
            (m.context, m.key) for m in fresh
        ]
        self.catalogue = po.parse(po.write(done.catalogue))
        self.attic += done.attic
        assert update(self.catalogue, fresh).catalogue is self.catalogue
        shown = [m for m in self.catalogue.messages if not m.obsolete]
        for message, following in zip(shown, [*shown[1:], None], strict=True):
            for token in TOKEN.findall(message.target) if message.done else ():
                assert normal(message.key) in self.meant[token], message.key
                if tail := self.joined.get((token, message.context, normal(message.key))):
                    assert following
                    assert (following.target, following.fuzzy) == (JOINED, False)
                    assert normal(following.key) == tail

    @rule(steps=st.integers(1, 3))
    def edit(self, steps: int) -> None:
        chance = self.chance
        for _ in range(steps):
            at = chance.randrange(len(self.article))
            key, context = self.article[at]
            kind = chance.randrange(7)
            if kind == 0:
                self.article.insert(at, (sentence(chance), context))
            elif kind == 1 and len(self.article) > 1:
                del self.article[at]
            elif kind == 2:
                self.article.insert(chance.randrange(len(self.article)), self.article.pop(at))
            elif kind == 3 and at + 1 < len(self.article):
                self.article[at : at + 2] = [
                    (key[:-1] + ", and " + self.article[at + 1][0], context)
                ]
            elif kind == 4:
                self.article[at] = (key, chance.choice(CONTEXTS))
            elif kind == 5 and ", and " in key:
                self.article[at : at + 1] = [(part, context) for part in key.split(", and ")]
            else:
                self.article[at] = (edited(key, chance), context)

    def translated(self, catalogue: Catalogue) -> Catalogue:
        """The catalogue after a translator's day."""
        messages = list(catalogue.messages)
        for at, message in enumerate(messages):
            if message.obsolete or self.chance.random() < 0.4:
                continue
            if not has_words(message) or (message.fuzzy and self.chance.random() < 0.5):
                self.alive.difference_update(TOKEN.findall(message.target))
                self.count += 1
                token = f"T{self.count}"
                self.alive.add(token)
                target = f"Перевод {token}{' [ссылка][1]' if '[1]' in message.key else ''}."
            elif message.fuzzy and message.target != JOINED:
                target = message.target
            else:
                continue
            for token in TOKEN.findall(target):
                self.joined.pop((token, message.context, normal(message.key)), None)
                self.meant.setdefault(token, set()).add(normal(message.key))
            messages[at] = message.changed(
                target=target, fuzzy=False, previous_key=None, previous_context=None
            )
        return Catalogue("ru", "en", HEADER, tuple(messages))

    @rule()
    def translate(self) -> None:
        self.catalogue = po.parse(po.write(self.translated(self.catalogue)))

    @rule()
    def join(self) -> None:
        """A translator writes two sentences in one, and `∅` for the second."""
        messages = list(self.catalogue.messages)
        pairs = [
            i
            for i in range(len(messages) - 1)
            if messages[i].done and not has_words(messages[i + 1]) and not messages[i + 1].obsolete
        ]
        if pairs:
            at = self.chance.choice(pairs)
            messages[at + 1] = messages[at + 1].changed(target=JOINED)
            for token in TOKEN.findall(messages[at].target):
                head = messages[at]
                self.joined[token, head.context, normal(head.key)] = normal(messages[at + 1].key)
            self.catalogue = Catalogue("ru", "en", HEADER, tuple(messages))

    @rule()
    def branch(self) -> None:
        """Two people translate the same catalogue, one of them after another edit; git merges what they did."""
        before = {token: set(keys) for token, keys in self.meant.items()}
        base = self.catalogue
        ours = self.translated(base)
        taken = self.alive
        self.alive = set(taken)
        self.edit(1)
        done = update(base, self.fresh())
        self.attic += done.attic
        theirs = self.translated(done.catalogue)
        # What both overwrote, or one of them where the other had not translated, was given up by a person.
        self.alive = (self.alive & taken) | {t for t in self.alive | taken if t not in before}
        merged = three_way(base, po.parse(po.write(ours)), po.parse(po.write(theirs)))
        self.catalogue = po.parse(po.write(merged.catalogue))
        assert all(message.fuzzy for message in merged.conflicts)
        self.bring_up_to_date()

    @rule()
    def migrate(self) -> None:
        done = recut(self.catalogue, self.fresh())
        assert done.before == done.accounted
        self.catalogue = po.parse(po.write(done.catalogue))
        self.attic += done.attic

    @invariant()
    def nothing_is_lost(self) -> None:
        if not hasattr(self, "catalogue"):
            return
        found = {
            token
            for message in (*self.catalogue.messages, *self.attic)
            for text in (message.target, *message.comments)
            for token in TOKEN.findall(text)
        }
        assert self.alive <= found, self.alive - found


TestNewsroom = Newsroom.TestCase
TestNewsroom.settings = settings(max_examples=60, stateful_step_count=25)


def test_from_python_too_no_translation_is_lost() -> None:
    """`Gone.` was a heading and a sentence once; a catalogue has room for one of two obsolete entries of a key."""
    article = l10n.read(b"They left.\n", "markdown", "en")
    before = Catalogue(
        "ru",
        "en",
        HEADER,
        (
            Message("Gone.", "Ушла.", obsolete=True),
            Message("Gone.", "Ушёл."),
            Message("They left.", "Ушли."),
        ),
    )
    after = po.write(l10n.extract(article, "ru", before)).decode()
    assert all(word in after for word in ("Ушёл.", "Ушла.", "Ушли."))
    assert [m.target for m in po.parse(after.encode()).messages if not m.obsolete] == ["Ушли."]
