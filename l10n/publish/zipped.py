"""A site as one file: a zip, the same bytes for the same pages."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from l10n.files import failure
from l10n.publish.tree import digest

_DAWN = (1980, 1, 1, 0, 0, 0)
"""The earliest time that a zip knows."""


def archive(folder: Path, files: Iterable[str], target: Path) -> bool:
    """The files below a folder as a zip, the same bytes for the same files; True if it was another before.
    Errors: `FileError`."""
    import zipfile

    temporary = target.with_name(f".{target.name}.staged")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with zipfile.ZipFile(temporary, "w", zipfile.ZIP_DEFLATED) as packed:
            for path in sorted(files):
                entry = zipfile.ZipInfo(path, _DAWN)
                entry.compress_type = zipfile.ZIP_DEFLATED
                entry.external_attr = 0o644 << 16
                packed.writestr(entry, (folder / path).read_bytes())
        if target.is_file() and target.read_bytes() == temporary.read_bytes():
            temporary.unlink()
            return False
        temporary.replace(target)
    except OSError as error:
        with suppress(OSError):
            temporary.unlink()
        raise failure(target, error, "cannot be written") from error
    return True


def archived(target: Path) -> dict[str, str]:
    """Digest by path of the files in a zip; none where there is no zip, or none that can be read."""
    import zipfile

    try:
        with zipfile.ZipFile(target) as packed:
            return {name: digest(packed.read(name)) for name in packed.namelist()}
    except (OSError, zipfile.BadZipFile, NotImplementedError, RuntimeError, ValueError):
        return {}
