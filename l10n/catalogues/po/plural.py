"""Plural forms: the header's formula read as data, never run as code."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

_FIELD = re.compile(r"\s*nplurals\s*=\s*(\d{1,3})\s*;\s*plural\s*=\s*([^;]*?)\s*;?\s*")
_TOKEN = re.compile(r"\s*(\d{1,10}|n|\|\||&&|[=!<>]=|[<>+\-*/%!?:()])")
_LEVELS: tuple[tuple[str, ...], ...] = (
    ("||",),
    ("&&",),
    ("==", "!="),
    ("<", ">", "<=", ">="),
    ("+", "-"),
    ("*", "/", "%"),
)
_LONGEST = 2000
_DEEPEST = 60

Formula = Callable[[int], int]


class FormulaError(ValueError):
    """Not a formula of gettext's grammar; `str()` is the reason."""


class PluralForms(NamedTuple):
    """The meaning of a `Plural-Forms` field."""

    forms: int
    """How many forms a message has."""
    form: Formula
    """The form for a number; raises `ZeroDivisionError` where the formula divides by zero."""


def plural_forms_of(value: str) -> PluralForms:
    """The meaning of a `Plural-Forms` value, by a parser of gettext's grammar (GNU gettext manual, "Plural forms").

    Raises `FormulaError`: whatever else stands there, `__import__('os')` or a million brackets, is not run.
    """
    match = _FIELD.fullmatch(value) if len(value) <= _LONGEST else None
    if not match:
        raise FormulaError("not of the kind `nplurals=N; plural=FORMULA;`")
    return PluralForms(int(match[1]), _Parser(match[2]).formula())


class _Parser:
    """Recursive descent over C's operators of unsigned numbers: `?:`, `||`, `&&`, comparison, arithmetic, `!`."""

    def __init__(self, text: str) -> None:
        self.tokens: list[str] = []
        at = 0
        text = text.rstrip()
        while at < len(text):
            match = _TOKEN.match(text, at)
            if not match:
                raise FormulaError(f"{text[at : at + 20].strip()!r} in the formula")
            self.tokens.append(match[1])
            at = match.end()
        self.at = 0
        self.depth = 0

    def formula(self) -> Formula:
        formula = self._choice()
        if self.at < len(self.tokens):
            raise FormulaError(f"{self.tokens[self.at]!r} too much in the formula")
        return formula

    def _next(self, *wanted: str) -> str:
        """The next token, taken if it is one of those wanted; else empty."""
        if self.at < len(self.tokens) and self.tokens[self.at] in wanted:
            self.at += 1
            return self.tokens[self.at - 1]
        return ""

    def _choice(self) -> Formula:
        self.depth += 1
        if self.depth > _DEEPEST:
            raise FormulaError("the formula is nested too deeply")
        condition = self._binary(0)
        if self._next("?"):
            yes = self._choice()
            if not self._next(":"):
                raise FormulaError("`?` without `:` in the formula")
            no = self._choice()
            self.depth -= 1
            return lambda n: yes(n) if condition(n) else no(n)
        self.depth -= 1
        return condition

    def _binary(self, level: int) -> Formula:
        if level == len(_LEVELS):
            return self._unary()
        left = self._binary(level + 1)
        while operator := self._next(*_LEVELS[level]):
            left = _joined(operator, left, self._binary(level + 1))
        return left

    def _unary(self) -> Formula:
        negations = 0
        while self._next("!"):
            negations += 1
        value = self._value()
        if not negations:
            return value
        return lambda n: int(bool(value(n)) == (negations % 2 == 0))

    def _value(self) -> Formula:
        if self._next("("):
            inner = self._choice()
            if not self._next(")"):
                raise FormulaError("a bracket is not closed in the formula")
            return inner
        if self._next("n"):
            return lambda n: n
        if self.at < len(self.tokens) and self.tokens[self.at].isdigit():
            number = int(self.tokens[self.at])
            self.at += 1
            return lambda _: number
        raise FormulaError(
            "the formula breaks off"
            if self.at >= len(self.tokens)
            else f"{self.tokens[self.at]!r} out of place"
        )


def _joined(operator: str, left: Formula, right: Formula) -> Formula:
    operations: dict[str, Formula] = {
        "||": lambda n: int(bool(left(n) or right(n))),
        "&&": lambda n: int(bool(left(n) and right(n))),
        "==": lambda n: int(left(n) == right(n)),
        "!=": lambda n: int(left(n) != right(n)),
        "<": lambda n: int(left(n) < right(n)),
        ">": lambda n: int(left(n) > right(n)),
        "<=": lambda n: int(left(n) <= right(n)),
        ">=": lambda n: int(left(n) >= right(n)),
        "+": lambda n: left(n) + right(n),
        "-": lambda n: left(n) - right(n),
        "*": lambda n: left(n) * right(n),
        "/": lambda n: left(n) // right(n),
        "%": lambda n: left(n) % right(n),
    }
    return operations[operator]
