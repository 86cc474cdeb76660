"""Checks of translations: one a file, found by walking this folder or by entry points of the group `l10n.checks`."""
