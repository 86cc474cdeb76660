"""Where jobs run: in this process, in a pool of processes, or on a cluster (the door to `distributed`)."""

from __future__ import annotations

import gc
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from l10n.errors import UsageError

if TYPE_CHECKING:
    from concurrent.futures import Executor

_CONNECT = "10s"
"""How long to wait for a cluster's scheduler."""


@contextmanager
def executor(jobs: int = 1, cluster: str | None = None) -> Iterator[Executor | None]:
    """What `jobs.run` takes: None for one job at a time, a process pool for more, a cluster's executor for the address
    of a Dask scheduler, whose workers must see the project under the same path.

    Errors: `UsageError` where the cluster cannot be used.
    """
    if cluster is not None:
        with _cluster(cluster) as remote:
            yield remote
    elif jobs > 1:
        from concurrent.futures import ProcessPoolExecutor
        from multiprocessing import get_context

        with ProcessPoolExecutor(jobs, get_context("spawn"), _begin) as pool:
            yield pool
    else:
        yield None


def rarely_collect() -> None:
    """Lets the garbage collector look seldom: our values hold no circles, and most live until the end, so that looking 70
    times a second finds nothing."""
    gc.set_threshold(100_000, 50, 50)


def _begin() -> None:
    """What a worker process does first."""
    rarely_collect()
    # Ctrl-C reaches every process of a terminal: the workers leave it to the first, which lets them end in order.
    signal.signal(signal.SIGINT, signal.SIG_IGN)


@contextmanager
def _cluster(address: str) -> Iterator[Executor]:
    try:
        from distributed import Client
    except ImportError:
        raise UsageError(
            "--cluster needs the extra `cluster`", remedy="pip install 'article-l10n[cluster]'"
        ) from None
    try:
        client = Client(address, timeout=_CONNECT, set_as_default=False)
    except (OSError, ValueError, TimeoutError) as error:
        said = " ".join(str(error).split()) or type(error).__name__
        raise UsageError(
            f"no cluster answers at {address!r} ({said[:120]})",
            remedy="give the address of a Dask scheduler, such as tcp://10.0.0.5:8786",
        ) from None
    with client:
        yield client.get_executor()
