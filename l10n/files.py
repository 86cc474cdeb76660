"""Safe reads and writes: a reader sees the old file or the new one, whole, whatever happens in between.

Every file of a run passes through here, so names are plain strings within: a `Path` is parsed anew at each step (0.5 of
the 0.7 ms of processor time that writing a catalogue took, the disk's own apart, went there).
"""

from __future__ import annotations

import errno
import os
import stat
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import lru_cache
from pathlib import Path

from l10n.errors import FileError, LockedError

_TEMPORARY = ".l10n-"
_PATIENCE = 10.0
"""Seconds to wait for a lock."""
_ATTEMPTS = 5
"""How often work on a file is begun again that others keep changing."""
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
    data = content(path)
    if data is None:
        missing = FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT))
        raise failure(path, missing, "cannot be read")
    return data


def content(path: Path) -> bytes | None:
    """A file's bytes; None where there is no such file. Errors: as `read`."""
    try:
        with open(path, "rb", buffering=0) as file:
            found = os.fstat(file.fileno())
            if stat.S_ISCHR(found.st_mode) or stat.S_ISBLK(found.st_mode):
                raise FileError("it is a device, not a file", file=str(path), remedy="give a file")
            if found.st_size > _LARGEST:
                reason = f"{found.st_size >> 20} MiB is too large for a document or catalogue"
                raise FileError(reason, file=str(path), remedy="split it")
            return file.readall()
    except FileNotFoundError:
        return None
    except (OSError, ValueError) as error:
        raise failure(path, error, "cannot be read") from error


def write(path: Path, data: bytes, *, root: Path | None = None, lasting: bool = True) -> bool:
    """Replaces a file's content at once (temporary file, fsync, rename); True if it was another before.

    The same content is not written again, so time stamps move only with changes. A link is followed: its file is
    replaced, not the link; but nowhere outside of `root`. `lasting`: False for what can be made again (a rendition); it
    is not waited for until it is on the disk, which a power failure may catch empty. Errors: `FileError`; the old file
    stands then.
    """
    real = _real(path, root)
    with suppress(OSError):
        if os.stat(real).st_size == len(data) and content(Path(real)) == data:
            return False
    with _staged(real, data, lasting) as temporary:
        os.replace(temporary, real)
    return True


def attempts(path: Path) -> Iterator[bytes | None]:
    """The content of a file to begin from, anew as long as `swap` finds that somebody else has changed it meanwhile; None
    where there is none. Errors: `FileError`, also where that goes on."""
    for _ in range(_ATTEMPTS):
        yield content(path)
    raise FileError(
        "another program keeps changing it", file=str(path), remedy="close it there, then try again"
    )


def swap(
    path: Path, old: bytes | None, new: bytes, *, root: Path | None = None, lasting: bool = True
) -> bool:
    """Replaces a file's content if it is still `old` (None: if there is no file yet).

    False: somebody changed it meanwhile, and their content stands. `lasting`, errors and links: as `write`.
    """
    real = _real(path, root)
    if old == new:
        return content(Path(real)) == old
    with _staged(real, new, lasting) as temporary:
        if content(Path(real)) != old:
            os.unlink(temporary)
            return False
        os.replace(temporary, real)
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


def _real(path: Path, root: Path | None) -> str:
    """The file that a path leads to through links. Errors: `FileError` if that is outside of `root`."""
    try:
        folder, name = os.path.split(os.path.realpath(path) if os.path.islink(path) else path)
        found = _found(folder or os.curdir)
        identity = (found.st_dev, found.st_ino) if found else None
        real = (_real_folder if identity else _real_folder.__wrapped__)(folder, root, identity)
    except (OSError, ValueError) as error:
        raise failure(path, error, "cannot be written") from error
    if real is None:
        reason = f"a link in this path leads out of the project, to {os.path.realpath(path)}"
        raise FileError(reason, file=str(path), remedy="replace the link by a folder or file")
    return os.path.join(real, name)


@lru_cache(maxsize=1024)
def _real_folder(
    folder: str,
    root: Path | None,
    identity: tuple[int, int] | None,  # noqa: ARG001 - what the answer is remembered by
) -> str | None:
    """The folder that a name leads to through links; None if that is outside of `root`.

    `identity`: its device and inode, so that the answer is remembered for as long as the name means this folder.
    """
    real = os.path.realpath(folder)
    within = root is None or Path(real).is_relative_to(os.path.realpath(root))
    return real if within else None


def _found(path: str) -> os.stat_result | None:
    """What the file system knows of a file or folder; None where there is none."""
    try:
        return os.stat(path)
    except (FileNotFoundError, NotADirectoryError):
        return None


@contextmanager
def _staged(path: str, data: bytes, lasting: bool = True) -> Iterator[str]:
    """The data in a temporary file beside `path`, safe on the disk if it is `lasting`; gone if it is not renamed."""
    folder = os.path.dirname(path)
    temporary = os.path.join(folder, f"{_TEMPORARY}{os.getpid()}-{threading.get_ident():x}")
    try:
        there = _found(path)
        handle = _opened(temporary)
        try:
            view = memoryview(data)
            while view:
                view = view[os.write(handle, view) :]
            if there is not None:
                os.fchmod(handle, stat.S_IMODE(there.st_mode))
            if lasting:
                os.fsync(handle)
        finally:
            os.close(handle)
        yield temporary
    except BaseException as error:
        with suppress(OSError):
            os.unlink(temporary)
        if isinstance(error, OSError | ValueError):
            raise failure(Path(path), error, "cannot be written") from error
        raise


def _opened(path: str) -> int:
    """A handle to write a new file with; its folder is made if it is not there."""
    flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_NOFOLLOW
    try:
        return os.open(path, flags, 0o666)
    except FileNotFoundError:
        make(Path(path).parent)
        return os.open(path, flags, 0o666)
