"""Files that are replaced only when all of what is new is written."""

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
    """Yield a file that takes another's place once all of it is written; until then, and after an
    error, that one stays.

    It keeps the rights and, where the system lets it, the owner of the other; a symbolic link leads
    to it as before. A pipe or a device is written to as it is, and so is what is open already, such
    as /dev/stdout.

    Raises:
        OSError: It can't be written; a file that is read-only is not replaced.
    """
    descriptor = _descriptor(path)
    if descriptor is not None:
        with os.fdopen(os.dup(descriptor), "wb") as file:
            yield file
        return
    old = _status(path)
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
    """Return the number of the open file that a path stands for, such as /dev/stdout or what a
    shell makes of `>(…)`.
    """
    names = {"/dev/stdin": 0, "/dev/stdout": 1, "/dev/stderr": 2}
    match = re.fullmatch(r"/(?:dev|proc/self)/fd/([0-9]{1,6})", path)
    return int(match[1]) if match else names.get(path)


def _status(path: str) -> os.stat_result | None:
    try:
        return os.stat(path)
    except FileNotFoundError:
        return None


def _take_over(temporary: str, old: os.stat_result | None) -> None:
    """Give a new file the owner and the rights of the one that it replaces, or those of any new
    file.
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
    """Return whether two paths lead to one file on a disk, be it by links, and be it not there
    yet.
    """
    if os.path.realpath(first) == os.path.realpath(second):
        return not os.path.exists(first) or os.path.isfile(first)
    with suppress(OSError, ValueError):
        return os.path.samefile(first, second) and os.path.isfile(first)
    return False
