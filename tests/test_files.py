"""Safe writes: whatever happens, a reader finds the old content or the new one, whole."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from l10n import files
from l10n.errors import FileError, LockedError


def leftovers(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir() if path.name.startswith(".l10n-")]


def test_write_says_whether_the_content_is_another(tmp_path):
    path = tmp_path / "new" / "folder" / "a.po"
    assert files.write(path, b"one")
    before = path.stat().st_mtime_ns
    assert not files.write(path, b"one")
    assert path.stat().st_mtime_ns == before
    assert files.write(path, b"two")
    assert path.read_bytes() == b"two"
    assert leftovers(path.parent) == []


def test_write_keeps_the_mode_and_follows_a_link(tmp_path):
    path = tmp_path / "a.po"
    path.write_bytes(b"one")
    path.chmod(0o640)
    link = tmp_path / "link.po"
    link.symlink_to(path)
    files.write(link, b"two")
    assert link.is_symlink()
    assert path.read_bytes() == b"two"
    assert path.stat().st_mode & 0o777 == 0o640


def test_write_stays_within_a_root(tmp_path):
    outside = tmp_path / "outside"
    outside.mkdir()
    root = tmp_path / "root"
    root.mkdir()
    (root / "way").symlink_to(outside)
    with pytest.raises(FileError, match="leads out of the project"):
        files.write(root / "way" / "a.po", b"one", root=root)
    assert list(outside.iterdir()) == []
    files.write(root / "a.po", b"one", root=root)


def test_swap_leaves_what_somebody_else_wrote(tmp_path):
    path = tmp_path / "a.po"
    assert files.swap(path, None, b"one")
    assert not files.swap(path, None, b"two")
    assert not files.swap(path, b"other", b"two")
    assert path.read_bytes() == b"one"
    assert files.swap(path, b"one", b"two")
    assert path.read_bytes() == b"two"
    path.unlink()
    assert not files.swap(path, b"two", b"three")
    assert leftovers(tmp_path) == []


def test_a_full_disk_leaves_the_old_file(small):
    path = small / "a.po"
    path.write_bytes(b"old")
    with pytest.raises(FileError) as caught:
        files.write(path, b"x" * 200_000)
    assert str(caught.value) == (
        f"{path}: it cannot be written: no space left on device; free some space"
    )
    assert path.read_bytes() == b"old"
    assert leftovers(small) == []


def test_a_read_only_disk_leaves_the_old_file(small):
    path = small / "a.po"
    path.write_bytes(b"old")
    subprocess.run(["mount", "-o", "remount,ro", str(small)], check=True)
    with pytest.raises(FileError, match="read only"):
        files.write(path, b"new")
    with pytest.raises(FileError, match="read only"), files.locked(path, patience=0):
        pass
    assert path.read_bytes() == b"old"


def test_what_is_no_file_is_told(tmp_path):
    with pytest.raises(FileError, match="is a directory; give a file"):
        files.read(tmp_path)
    with pytest.raises(FileError, match="no such file or directory; check the path"):
        files.read(tmp_path / "none")
    with pytest.raises(FileError, match="a device"):
        files.read(Path("/dev/zero"))
    with pytest.raises(FileError, match="cannot be read"):
        files.read(Path("a\0b"))
    with pytest.raises(FileError, match="cannot be written"):
        files.write(tmp_path / ("n" * 300), b"")
    (tmp_path / "a").write_bytes(b"")
    with pytest.raises(FileError):
        files.write(tmp_path / "a" / "b", b"")


@pytest.mark.parametrize("lasting", [True, False])
def test_a_killed_writer_leaves_the_old_content_or_the_new(tmp_path, lasting):
    path = tmp_path / "a.po"
    size = 1_000_000
    writer = (
        "import sys; from pathlib import Path; from l10n import files\n"
        "path, n = Path(sys.argv[1]), 0\n"
        f"files.write(path, b'0' * {size}); print('ready', flush=True)\n"
        f"while True: n += 1; files.write(path, str(n % 10).encode() * {size}, lasting={lasting})\n"
    )
    for pause in range(8):
        with subprocess.Popen(
            [sys.executable, "-c", writer, str(path)], stdout=subprocess.PIPE
        ) as process:
            assert process.stdout is not None
            process.stdout.readline()
            time.sleep(0.01 + 0.013 * pause)
            process.kill()
        content = path.read_bytes()
        assert len(content) == size
        assert len(set(content)) == 1
    for name in leftovers(tmp_path):
        os.utime(tmp_path / name, (0, 0))
    files.sweep(tmp_path)
    assert leftovers(tmp_path) == []


def test_sweep_leaves_what_may_still_be_in_use(tmp_path):
    (tmp_path / ".l10n-1-a").write_bytes(b"")
    files.sweep(tmp_path)
    assert leftovers(tmp_path) == [".l10n-1-a"]
    files.sweep(tmp_path / "none")


def test_a_lock_is_held_against_others_and_goes_with_its_holder(tmp_path):
    path = tmp_path / "state.json"
    holder = (
        "import sys, time; from pathlib import Path; from l10n import files\n"
        "with files.locked(Path(sys.argv[1])): print('held', flush=True); time.sleep(60)\n"
    )
    with subprocess.Popen(
        [sys.executable, "-c", holder, str(path)], stdout=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        process.stdout.readline()
        with pytest.raises(LockedError) as caught, files.locked(path, patience=0.1):
            pass
        assert caught.value.exit_code == 4
        process.send_signal(signal.SIGKILL)
        process.wait()
        with files.locked(path, patience=5):  # the dead holder's lock file is still there
            assert (tmp_path / ".state.json.lock").exists()


def test_a_lock_is_waited_for(tmp_path):
    path = tmp_path / "state.json"
    order = []

    def second() -> None:
        with files.locked(path, patience=10):
            order.append("second")

    with files.locked(path):
        thread = threading.Thread(target=second)
        thread.start()
        time.sleep(0.1)
        order.append("first")
    thread.join()
    assert order == ["first", "second"]
