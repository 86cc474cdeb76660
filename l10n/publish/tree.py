"""The site's folder on disk: the only place of `publish` that writes.

What a run makes is staged beside the folder. A site made anew is swapped in whole. Of a site that stands, only the
files that changed are put in place, each at once, after a journal that says which; a run that dies in between is
brought to its end by the next one. A manifest in the folder lists what is ours; nothing else is ever touched.
"""

# ruff: noqa: PTH102, PTH103, PTH108, PTH116, PTH120, PTH123 - names are strings where every page passes through, as in `files`
from __future__ import annotations

import os
import shutil
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from hashlib import blake2b
from itertools import repeat
from pathlib import Path

from l10n.errors import FileError, UsageError
from l10n.files import failure

SHIPPED = Path(__file__).with_name("templates")
"""The toolkit's own templates."""
MANIFEST = ".l10n-site"
_JOURNAL = ".l10n-journal"
_EXCHANGE = 2
_HERE = -100


def digest(data: bytes) -> str:
    """A short name for the bytes of a file."""
    return blake2b(data, digest_size=10).hexdigest()


@dataclass(frozen=True, slots=True)
class Change:
    """What becomes of a file of the site."""

    path: str
    kind: str
    """`new`, `changed` or `gone`."""


def changes_between(before: Mapping[str, str], after: Mapping[str, str]) -> tuple[Change, ...]:
    """What becomes of files, told by digest by path."""
    other = sorted([path for path, digest in after.items() if before.get(path) != digest])
    found = [Change(path, "changed" if path in before else "new") for path in other]
    return (*found, *(Change(path, "gone") for path in sorted(before.keys() - after.keys())))


@dataclass(slots=True)
class Tree:
    """A site's folder and what is staged for it."""

    folder: Path
    seal: str = ""
    """Digest of the manifest; empty for a site that is not there yet."""
    _listed: bytes = b""
    _manifest: dict[str, str] | None = None

    @property
    def manifest(self) -> dict[str, str]:
        """Digest by path of the files that are ours."""
        if self._manifest is None:
            self._manifest = _parsed(self._listed.decode("utf-8", "replace"))
        return self._manifest

    @property
    def staging(self) -> Path:
        return self.folder.with_name(f".{self.folder.name}.staged")

    def open(self, *, dry: bool = False) -> None:
        """Brings a run that died to its end, and reads the manifest. Errors: `UsageError` for a folder that holds what
        is not ours, `FileError`."""
        journal = self.staging / _JOURNAL
        try:
            if journal.is_file() and not dry:
                self._play(journal.read_text("utf-8").splitlines())
            if not dry:
                shutil.rmtree(self.staging, ignore_errors=True)
            listed = self.folder / MANIFEST
            if listed.is_file():
                self._sealed(listed.read_bytes())
            elif self.folder.exists() and (not self.folder.is_dir() or any(self.folder.iterdir())):
                raise UsageError(
                    "this folder holds files that are not of a site made here; nothing in it was touched",
                    file=str(self.folder),
                    remedy="give another folder with -o, or empty this one",
                )
        except (OSError, ValueError) as error:
            raise failure(self.folder, error, "cannot be used") from error

    def stranger(self) -> str:
        """The first file in the folder that is not ours; empty if there is none."""
        known = {*self.manifest, MANIFEST}
        for where, folders, names in os.walk(self.folder):
            folders.sort()
            below = os.path.relpath(where, self.folder)
            for name in sorted(names):
                path = name if below == "." else f"{below.replace(os.sep, '/')}/{name}"
                if path not in known:
                    return path
        return ""

    def replace_whole(self, files: Mapping[str, str]) -> None:
        """Swaps the staged tree in, which holds all `files` (digest by path). Errors: `UsageError`, `FileError`."""
        if self.folder.is_dir() and (found := self.stranger()):
            raise UsageError(
                "this file is not of the site, which is to be made anew; nothing was touched",
                file=str(self.folder / found),
                remedy="move it elsewhere (a theme's `static` folder is copied), or give another folder with -o",
            )
        try:
            written = _written(files)
            stage_bytes(self.staging, MANIFEST, written)
            if not self.folder.exists():
                self.folder.parent.mkdir(parents=True, exist_ok=True)
                self.staging.rename(self.folder)
            elif _exchanged(self.staging, self.folder):
                shutil.rmtree(self.staging, ignore_errors=True)
            else:
                old = self.folder.with_name(f".{self.folder.name}.old")
                shutil.rmtree(old, ignore_errors=True)
                self.folder.rename(old)
                self.staging.rename(self.folder)
                shutil.rmtree(old, ignore_errors=True)
        except OSError as error:
            raise failure(self.folder, error, "cannot be written") from error
        self._sealed(written)

    def put(self, changed: Iterable[str], gone: Iterable[str], files: Mapping[str, str]) -> None:
        """Puts the staged files that changed in place and takes those away that are gone. `files`: what the site
        then holds. Errors: `UsageError` where a file that is not ours stands in the way, `FileError`."""
        changed, gone = list(changed), list(gone)
        for path in changed:
            if path not in self.manifest and (self.folder / path).exists():
                raise UsageError(
                    "this file is not of the site; nothing was touched",
                    file=str(self.folder / path),
                    remedy="move it elsewhere",
                )
        lines = [f"put {p}" for p in changed] + [f"cut {p}" for p in gone] + [f"put {MANIFEST}"]
        written = _written(files)
        stage_bytes(self.staging, MANIFEST, written)
        stage_bytes(self.staging, _JOURNAL, "".join(f"{line}\n" for line in lines).encode())
        try:
            self._play(lines)
            shutil.rmtree(self.staging, ignore_errors=True)
        except OSError as error:
            raise failure(self.folder, error, "cannot be written") from error
        self._sealed(written)

    def drop(self) -> None:
        """Forgets what is staged."""
        shutil.rmtree(self.staging, ignore_errors=True)
        with suppress(OSError):  # where a dry run made the folder around it
            self.staging.parent.rmdir()

    def _sealed(self, listed: bytes) -> None:
        self._listed, self._manifest, self.seal = listed, None, digest(listed)

    def _play(self, lines: Iterable[str]) -> None:
        for line in lines:
            kind, _, path = line.partition(" ")
            target = self.folder / path
            if kind == "put":
                staged = self.staging / path
                if staged.exists():  # else an earlier try has put it there
                    target.parent.mkdir(parents=True, exist_ok=True)
                    staged.replace(target)
            else:
                target.unlink(missing_ok=True)
                for folder in target.parents:
                    if folder == self.folder:
                        break
                    try:
                        folder.rmdir()
                    except OSError:
                        break


def stage(folder: Path, path: str, data: bytes, old: Path | None = None) -> str:
    """Writes a file of the site into the folder of what is staged; the digest of its bytes. A file of the standing
    site (below `old`) that has the same bytes is linked, so its time stamp stays. Errors: `FileError`."""
    if old is None or not _linked(f"{old}/{path}", f"{folder}/{path}", data):
        stage_bytes(folder, path, data)
    return digest(data)


def stage_bytes(folder: Path, path: str, data: bytes) -> None:
    target = f"{folder}/{path}"
    try:
        # Nearly every page has a folder of its own, so that one is made before anybody knows that it is not there.
        with suppress(FileExistsError):
            _make(os.path.dirname(target))
        handle = _created(target)
        try:
            view = memoryview(data)
            while view:
                view = view[os.write(handle, view) :]
        finally:
            os.close(handle)
    except OSError as error:
        raise failure(Path(target), error, "cannot be written") from error


def _created(path: str) -> int:
    """A handle to write a new file with. One that is there may be a link to a file of the standing site."""
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL
    try:
        return os.open(path, flags, 0o666)
    except FileExistsError:
        os.unlink(path)
        return os.open(path, flags, 0o666)


def _make(folder: str) -> None:
    """Makes a folder and those above it. Errors: `FileExistsError`, `OSError`."""
    try:
        os.mkdir(folder)
    except FileNotFoundError:
        os.makedirs(os.path.dirname(folder), exist_ok=True)
        os.mkdir(folder)


def _linked(standing: str, target: str, data: bytes) -> bool:
    """Links a file of the standing site to its place among what is staged, if it has these bytes."""
    try:
        if os.stat(standing).st_size != len(data):
            return False
        with open(standing, "rb") as file:
            if file.read() != data:
                return False
        with suppress(FileExistsError):
            _make(os.path.dirname(target))
        try:
            os.link(standing, target)
        except FileExistsError:
            os.unlink(target)
            os.link(standing, target)
    except OSError:
        return False
    return True


def _written(files: Mapping[str, str]) -> bytes:
    head = "# The files of this site that `l10n publish` made: digest and path.\n"
    return (head + "".join(f"{files[path]} {path}\n" for path in sorted(files))).encode()


def _parsed(text: str) -> dict[str, str]:
    pairs = map(str.partition, text.splitlines(), repeat(" "))
    return {path: found for found, _, path in pairs if path and found != "#"}


def _exchanged(one: Path, other: Path) -> bool:
    """Exchanges two folders at once, so that readers never meet none (renameat2 of Linux); False where that cannot
    be done."""
    import ctypes

    try:
        call = ctypes.CDLL(None, use_errno=True).renameat2
    except (OSError, AttributeError):
        return False
    done: int = call(_HERE, os.fsencode(one), _HERE, os.fsencode(other), _EXCHANGE)
    return done == 0


def refuse_root(folder: Path, root: Path) -> None:
    """Raises `FileError` for an output that would hold the project itself."""
    if root.resolve().is_relative_to(folder.resolve()):
        raise FileError(
            "the project itself lies in it", file=str(folder), remedy="give a folder of its own"
        )
