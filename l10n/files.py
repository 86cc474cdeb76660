"""Safe writes: a reader sees the old file or the new one, whole, whatever happens in between."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from l10n.errors import FileError, LockedError

_TEMPORARY = ".l10n-"
_PATIENCE = 10.0
"""Seconds to wait for a lock."""


def read(path: Path) -> bytes:
    """A file's bytes. Errors: `FileError`."""
    try:
        return path.read_bytes()
    except OSError as error:
        raise _failure(path, error, "cannot be read") from error


def write(path: Path, data: bytes) -> bool:
    """Replaces a file's content at once (temporary file, fsync, rename); True if it was another before.

    The same content is not written again, so time stamps move only with changes. A link is followed: its file is
    replaced, not the link. Errors: `FileError`; the old file stands then.
    """
    path = Path(os.path.realpath(path)) if path.is_symlink() else path
    with suppress(OSError):
        if path.stat().st_size == len(data) and path.read_bytes() == data:
            return False
    temporary = path.with_name(f"{_TEMPORARY}{os.getpid()}-{path.name[-80:]}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        mode = path.stat().st_mode & 0o777 if path.exists() else None
        handle = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_NOFOLLOW", 0), 0o666)
        try:
            view = memoryview(data)
            while view:
                view = view[os.write(handle, view) :]
            if mode is not None:
                os.fchmod(handle, mode)
            os.fsync(handle)
        finally:
            os.close(handle)
        os.replace(temporary, path)
    except BaseException as error:
        with suppress(OSError):
            temporary.unlink()
        if isinstance(error, OSError):
            raise _failure(path, error, "cannot be written") from error
        raise
    return True


@contextmanager
def locked(path: Path, patience: float = _PATIENCE) -> Iterator[None]:
    """Holds the lock of a folder or file against other runs of this tool. The lock is the operating system's, so it
    goes with a process that dies. Errors: `LockedError` when it does not come free in `patience` seconds."""
    import fcntl

    lock = path.with_name(f".{path.name}.lock")
    try:
        lock.parent.mkdir(parents=True, exist_ok=True)
        handle = os.open(lock, os.O_RDWR | os.O_CREAT, 0o666)
    except OSError as error:
        raise _failure(lock, error, "cannot be locked") from error
    try:
        end = time.monotonic() + patience
        while True:
            try:
                fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
                break
            except BlockingIOError:
                if time.monotonic() >= end:
                    raise LockedError(
                        "another run holds it", file=str(path), remedy="wait for that run to end, then try again"
                    ) from None
                time.sleep(0.05)
        yield
    finally:
        os.close(handle)


def sweep(folder: Path, older_than: float = 3600.0) -> None:
    """Removes temporary files that a killed run left in a folder, once they are an hour old."""
    for path in folder.glob(f"{_TEMPORARY}*"):
        with suppress(OSError):
            if time.time() - path.stat().st_mtime > older_than:
                path.unlink()


def _failure(path: Path, error: OSError, what: str) -> FileError:
    remedies = {
        "ENOSPC": "free some space",
        "EACCES": "check its permissions",
        "EROFS": "the file system is read only",
        "ENOENT": "check the path",
    }
    import errno

    code = errno.errorcode.get(error.errno or 0, "")
    reason = f"it {what}: {(error.strerror or str(error)).lower()}"
    return FileError(reason, file=str(path), remedy=remedies.get(code, ""))
