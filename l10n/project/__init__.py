"""A project on disk: where everything lies, which articles it has, what the tool remembers of it."""

from __future__ import annotations

from l10n.project.articles import Named, articles, notes, select
from l10n.project.folder import create, find, load
from l10n.project.places import SETTINGS, Project, Source

__all__ = [
    "SETTINGS",
    "Named",
    "Project",
    "Source",
    "articles",
    "create",
    "find",
    "load",
    "notes",
    "select",
]
