"""Greetings, formulas, honorifics and closings: found in any spelling, and put into another language by policy."""

from l10n.config import Policy
from l10n.phrases.find import find_in_each, find_phrases
from l10n.phrases.lexicon import phrase, phrases
from l10n.phrases.localise import POLICIES, localise
from l10n.phrases.position import Position, ends, joined, position

__all__ = [
    "POLICIES",
    "Policy",
    "Position",
    "ends",
    "find_in_each",
    "find_phrases",
    "joined",
    "localise",
    "phrase",
    "phrases",
    "position",
]
