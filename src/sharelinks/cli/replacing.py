"""Replace a file only once its new content is complete."""

from __future__ import annotations

import os
import re
import stat
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import BinaryIO


@contextmanager
def replacing(path: str) -> Iterator[BinaryIO]:
    """Open a new file, which replaces the one at `path` if the context ends without an error.

    It gets the permissions and, if the system allows it, the owner of the old file; a symbolic link
    stays one. Pipes, devices and open files such as /dev/stdout are written directly.

    Raises:
        OSError: The file can't be written, or is read-only.
    """
    descriptor = _descriptor(path)
    if descriptor is not None:
        with os.fdopen(os.dup(descriptor), "wb") as file:
            yield file
        return
    old = None
    with suppress(FileNotFoundError):
        old = os.stat(path)
    if old is not None and not stat.S_ISREG(old.st_mode):
        with open(path, "wb") as file:
            yield file
        return
    target = os.path.realpath(path)
    if old is not None and not (old.st_mode & 0o222 and os.access(target, os.W_OK)):
        raise PermissionError(None, "it is read-only", path)
    folder, name = os.path.split(target)
    handle, temporary = tempfile.mkstemp(".tmp", f".{name[:100]}.", folder)
    try:
        with os.fdopen(handle, "wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        _take_over(temporary, old)
        os.replace(temporary, target)
    except BaseException:
        with suppress(OSError):
            os.unlink(temporary)
        raise


def _descriptor(path: str) -> int | None:
    """Return the descriptor that a path stands for, such as /dev/stdout or a shell's `>(…)`."""
    names = {"/dev/stdin": 0, "/dev/stdout": 1, "/dev/stderr": 2}
    match = re.fullmatch(r"/(?:dev|proc/self)/fd/([0-9]{1,6})", path)
    return int(match[1]) if match else names.get(path)


def _take_over(temporary: str, old: os.stat_result | None) -> None:
    """Give a temporary file the owner and permissions of the file that it replaces, or the default
    permissions.
    """
    if old is None:
        mask = os.umask(0)
        os.umask(mask)
        os.chmod(temporary, 0o666 & ~mask)
        return
    with suppress(OSError):  # only root can give a file away
        os.chown(temporary, old.st_uid, old.st_gid)
    os.chmod(temporary, stat.S_IMODE(old.st_mode))


def same_file(first: str, second: str) -> bool:
    """Return whether two paths name the same regular file, through links or before it exists."""
    if os.path.realpath(first) == os.path.realpath(second):
        return not os.path.exists(first) or os.path.isfile(first)
    with suppress(OSError, ValueError):
        return os.path.samefile(first, second) and os.path.isfile(first)
    return False
