"""Safe reads and writes: a reader sees the old file or the new one, whole, whatever happens in between."""

from __future__ import annotations

import errno
import os
import stat
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from l10n.errors import FileError, LockedError

_TEMPORARY = ".l10n-"
_PATIENCE = 10.0
"""Seconds to wait for a lock."""
_LARGEST = 1 << 30
"""Bytes of the largest file that is read at all; far above any document or catalogue."""

_REMEDIES = {
    errno.ENOSPC: "free some space",
    errno.EDQUOT: "free some space",
    errno.EACCES: "check its permissions",
    errno.EPERM: "check its permissions",
    errno.EROFS: "the file system is read only",
    errno.ENOENT: "check the path",
    errno.ENOTDIR: "check the path",
    errno.EISDIR: "give a file",
    errno.ENAMETOOLONG: "choose a shorter name",
}


def read(path: Path) -> bytes:
    """A file's bytes. Errors: `FileError`, also for what is no file (a folder, a device without an end)."""
    try:
        with path.open("rb") as file:
            found = os.fstat(file.fileno())
            if stat.S_ISCHR(found.st_mode) or stat.S_ISBLK(found.st_mode):
                raise FileError("it is a device, not a file", file=str(path), remedy="give a file")
            if found.st_size > _LARGEST:
                reason = f"{found.st_size >> 20} MiB is too large for a document or catalogue"
                raise FileError(reason, file=str(path), remedy="split it")
            return file.read()
    except (OSError, ValueError) as error:
        raise failure(path, error, "cannot be read") from error


def write(path: Path, data: bytes, *, root: Path | None = None) -> bool:
    """Replaces a file's content at once (temporary file, fsync, rename); True if it was another before.

    The same content is not written again, so time stamps move only with changes. A link is followed: its file is
    replaced, not the link; but nowhere outside of `root`. Errors: `FileError`; the old file stands then.
    """
    path = _real(path, root)
    with suppress(OSError):
        if path.stat().st_size == len(data) and path.read_bytes() == data:
            return False
    with _staged(path, data) as temporary:
        temporary.replace(path)
    return True


def swap(path: Path, old: bytes | None, new: bytes, *, root: Path | None = None) -> bool:
    """Replaces a file's content if it is still `old` (None: if there is no file yet).

    False: somebody changed it meanwhile, and their content stands. Errors and links: as `write`.
    """
    path = _real(path, root)
    if old == new:
        return _content(path) == old
    with _staged(path, new) as temporary:
        if _content(path) != old:
            temporary.unlink()
            return False
        temporary.replace(path)
    return True


def make(folder: Path) -> None:
    """Makes a folder and those above it, if they are not there. Errors: `FileError`."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except (OSError, ValueError) as error:
        raise failure(folder, error, "cannot be made") from error


@contextmanager
def locked(path: Path, patience: float = _PATIENCE) -> Iterator[None]:
    """Holds the lock of a folder or file against other runs of this tool. The lock is the operating system's, so it
    goes with a process that dies. Errors: `LockedError` when it does not come free in `patience` seconds."""
    import fcntl

    lock = path.with_name(f".{path.name}.lock")
    make(lock.parent)
    try:
        handle = os.open(lock, os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW | os.O_CLOEXEC, 0o666)
    except OSError as error:
        raise failure(lock, error, "cannot be locked") from error
    try:
        end = time.monotonic() + patience
        while True:
            try:
                fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
                break
            except BlockingIOError:
                if time.monotonic() >= end:
                    raise LockedError(
                        "another run holds its lock",
                        file=str(path),
                        remedy="wait for that run to end, then try again",
                    ) from None
                time.sleep(0.05)
            except OSError as error:  # a file system without locks
                raise failure(lock, error, "cannot be locked") from error
        yield
    finally:
        os.close(handle)


def sweep(folder: Path, older_than: float = 3600.0) -> None:
    """Removes temporary files that a killed run left in a folder, once they are an hour old."""
    with suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.startswith(_TEMPORARY):
                with suppress(OSError):
                    if time.time() - entry.stat(follow_symlinks=False).st_mtime > older_than:
                        Path(entry.path).unlink()


def failure(path: Path, error: OSError | ValueError, what: str) -> FileError:
    """The error of the operating system as a line for people: `it cannot be written: no space left on device`."""
    said = getattr(error, "strerror", None) or str(error)
    code = getattr(error, "errno", None) or 0
    return FileError(f"it {what}: {said.lower()}", file=str(path), remedy=_REMEDIES.get(code, ""))


def _real(path: Path, root: Path | None) -> Path:
    """The file that a path leads to through links. Errors: `FileError` if that is outside of `root`."""
    try:
        real = Path(os.path.realpath(path))
    except (OSError, ValueError) as error:
        raise failure(path, error, "cannot be written") from error
    if root is not None and not real.is_relative_to(os.path.realpath(root)):
        reason = f"a link in this path leads out of the project, to {real}"
        raise FileError(reason, file=str(path), remedy="replace the link by a folder or file")
    return real


def _content(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise failure(path, error, "cannot be read") from error


@contextmanager
def _staged(path: Path, data: bytes) -> Iterator[Path]:
    """The data in a temporary file beside `path`, safe on the disk; gone if it is not renamed."""
    temporary = path.with_name(f"{_TEMPORARY}{os.getpid()}-{threading.get_ident():x}")
    try:
        make(path.parent)
        mode = stat.S_IMODE(path.stat().st_mode) if path.exists() else None
        handle = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_NOFOLLOW, 0o666)
        try:
            view = memoryview(data)
            while view:
                view = view[os.write(handle, view) :]
            if mode is not None:
                os.fchmod(handle, mode)
            os.fsync(handle)
        finally:
            os.close(handle)
        yield temporary
    except BaseException as error:
        with suppress(OSError):
            temporary.unlink()
        if isinstance(error, OSError | ValueError):
            raise failure(path, error, "cannot be written") from error
        raise
