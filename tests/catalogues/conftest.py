"""Random messages of every kind, and the programs that judge what we write."""

from __future__ import annotations

import random
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from l10n.model import Catalogue, Message

HEADER = (
    ("Project-Id-Version", "harbour 1"),
    ("Language", "ru"),
    ("MIME-Version", "1.0"),
    ("Content-Type", "text/plain; charset=UTF-8"),
    ("Content-Transfer-Encoding", "8bit"),
    ("Plural-Forms", "nplurals=2; plural=n != 1;"),
)
WORDS = [
    "a",
    "порт",
    "مرفأ",
    "«да»",
    "[link][1]",
    "100 %",
    "emoji 😀",
    "é",
    "U+2028:\u2028.",
    "\u0085",
    "—",
]
ODD = ['"', "\\", "\n", "\n\n", "\t", "\\n", " ", "\r", "\a", "  "]


def _text(chance: random.Random) -> str:
    pieces = chance.choices(WORDS, k=chance.randint(1, 14))
    for _ in range(chance.choice([0, 0, 0, 1, 3])):
        pieces.insert(chance.randint(0, len(pieces)), chance.choice(ODD))
    return chance.choice([" ", ""]).join(pieces)


def _lines(chance: random.Random) -> tuple[str, ...]:
    return tuple(
        chance.choice(
            ["", " indented", f"see https://a.example/{n}", " ".join(chance.choices(WORDS, k=4))]
        )
        for n in range(chance.choice([0, 0, 1, 2]))
    )


def random_message(chance: random.Random, number: int) -> Message:
    """A message with a key of its own and any of what a message can have."""
    plural = chance.random() < 0.15
    target = chance.choice(["", _text(chance), "\n", _text(chance) + "\n"])
    fuzzy = chance.random() < 0.2 and bool(plural or target)
    # msgcat drops a previous msgctxt or plural that comes without a previous msgid
    previous = fuzzy and chance.random() < 0.8
    flags = [["c-format"], ["no-c-format"], ["no-wrap"], ["python-format", "no-wrap"]]
    return Message(
        f"{number} {_text(chance)}",
        "" if plural else target,
        context=chance.choice([None, None, None, "", "headline", _text(chance)]),
        fuzzy=fuzzy,
        plural_key=_text(chance) if plural else None,
        plural_targets=(_text(chance), _text(chance)) if plural else (),
        flags=tuple(chance.choice(flags)) if chance.random() < 0.1 else (),
        notes=_lines(chance),
        comments=_lines(chance),
        references=tuple(
            chance.choice(
                ["news/%d.md", "статья-%d.md:3", "articles/a-long-name-of-a-file/%d.html:1207"]
            )
            % n
            for n in range(chance.choice([0, 1, 1, 2, 12]))
        ),
        previous_context=_text(chance) if previous and chance.random() < 0.3 else None,
        previous_key=_text(chance) if previous else None,
        previous_plural_key=_text(chance) if previous and plural else None,
        obsolete=bool(plural or target) and chance.random() < 0.1,  # msgcat drops empty ones
    )


def random_catalogue(seed: int, count: int) -> Catalogue:
    """Messages in use first, obsolete ones last, as msgcat sorts them."""
    chance = random.Random(seed)
    messages = [random_message(chance, number) for number in range(count)]
    messages.sort(key=lambda message: message.obsolete)
    return Catalogue("ru", None, HEADER, tuple(messages))


@pytest.fixture(scope="session")
def catalogue_of() -> Callable[[int, int], Catalogue]:
    """A catalogue of random messages, by seed and number of messages."""
    return random_catalogue


@pytest.fixture(scope="session")
def run() -> Callable[..., str]:
    """Runs a program of the gettext world, gives what it said; skips, with the reason, where it is not installed."""

    def call(*command: str | Path, fails: bool = False) -> str:
        program = str(command[0])
        if not shutil.which(program):
            pytest.skip(f"{program} is not installed (Debian: gettext, i18nspector)")
        done = subprocess.run(
            [str(each) for each in command], capture_output=True, check=False, timeout=120
        )
        said = (done.stdout + done.stderr).decode()
        assert fails or done.returncode == 0, said
        return said

    return call
