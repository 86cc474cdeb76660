"""What can go wrong with the input or the tool, as exceptions that name file, line, reason and remedy.

A fault in a *translation* is a `model.Finding`, never an exception (design rule 4).
"""

from __future__ import annotations


class L10nError(Exception):
    """The root. `str()` gives the one line a user reads: `file:line: reason; remedy`."""

    exit_code = 3
    """What the command line ends with: 2 usage or configuration, 3 input or tool fault, 4 locked."""

    def __init__(
        self, reason: str, *, file: str | None = None, line: int | None = None, remedy: str = ""
    ) -> None:
        super().__init__(reason)
        self.reason = reason
        self.file = file
        self.line = line
        self.remedy = remedy

    def __str__(self) -> str:
        place = (
            f"{self.file}:{self.line}: "
            if self.file and self.line
            else f"{self.file}: "
            if self.file
            else ""
        )
        return f"{place}{self.reason}{'; ' + self.remedy if self.remedy else ''}"

    def at(self, file: str) -> L10nError:
        """Itself, with the file named if it was not yet; for readers that are handed bare text."""
        if self.file is None:
            self.file = file
        return self


class UsageError(L10nError):
    """The command or call was not meant this way: an unknown language, article, option."""

    exit_code = 2


class ConfigError(L10nError):
    """`l10n.toml` cannot be read or says what is not understood."""

    exit_code = 2


class NoProjectError(ConfigError):
    """There is no `l10n.toml`, in the folder or above it."""


class DocumentError(L10nError):
    """An article cannot be read: unknown format, binary, broken front matter, too deep."""


class CatalogueError(L10nError):
    """A `.po` file is not one: a missing quote, a duplicate message, conflict markers, another charset."""


class RefusedError(L10nError):
    """A merge that policy refuses: an untranslated sentence where the fallback is `refuse`."""


class FileError(L10nError):
    """The disk said no: full, read only, not there."""


class LockedError(L10nError):
    """Another process holds the file's lock and does not let go."""

    exit_code = 4


def counted(number: int, what: str) -> str:
    """A number of things, for people: `1 article`, `3 articles`."""
    return f"{number} {what}{'' if number == 1 else 's'}"
