"""What one run finds out and the next need not: files in the user's cache folder.

All of it can be found out again, so nothing here fails: what cannot be read is not known, what cannot be written
is not kept. $HEGAO_CACHE_DIR names another folder; an empty one turns it off.
"""

from __future__ import annotations

import marshal
import os
import sys
from zlib import crc32

from hegao import __version__

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

SHAPE = 3  # counts the changes of what is kept: one version must not read another's
# each Python writes values its own way
_KIND = f"{sys.implementation.cache_tag}-{sys.hexversion:x}-{__version__}.{SHAPE}"


def folder() -> str:
    """Give the absolute path of hegao's cache folder; "" where there is none."""
    chosen = os.environ.get("HEGAO_CACHE_DIR")
    if chosen is not None:
        return os.path.abspath(chosen) if chosen else ""
    if sys.platform == "win32":
        home = os.environ.get("LOCALAPPDATA", "")
    elif sys.platform == "darwin":
        home = os.path.expanduser("~/Library/Caches")
    else:
        home = os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache")
    return os.path.join(home, "hegao") if os.path.isabs(home) else ""


def recall(name: str) -> object:
    """Read what was kept under a name; None if nothing is, or it is damaged."""
    try:
        with open(_path(name), "rb") as file:
            data = file.read()
    except OSError:
        return None
    content = memoryview(data)[4:]
    if not content or crc32(content).to_bytes(4, "big") != data[:4]:
        return None
    value: object = marshal.loads(content)  # noqa: S302 - our own, as the .pyc files are
    return value


def keep(name: str, value: Any) -> None:
    """Keep a value of plain types under a name, in place of what was there: wholly or not at all."""
    try:
        content = marshal.dumps(value)
    except ValueError:  # a date, as TOML has them
        return
    path = _path(name)
    fresh = f"{path}.{os.getpid()}"
    try:
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(fresh, "wb") as file:
            file.write(crc32(content).to_bytes(4, "big"))
            file.write(content)
        os.replace(fresh, path)
    except OSError:
        if os.path.exists(fresh):
            os.unlink(fresh)


def is_kept(name: str) -> bool:
    """Whether something was kept under a name, be it damaged."""
    return os.path.exists(_path(name))


def thin(prefix: str, most: int) -> None:
    """Let go of all but the latest of what was kept under names that start so."""
    try:
        paths = [entry.path for entry in os.scandir(folder()) if entry.name.startswith(prefix)]
        if len(paths) > most:
            for path in sorted(paths, key=os.path.getmtime)[:-most]:
                os.unlink(path)
    except OSError:  # none there, or another run was first
        return


def _path(name: str) -> str:
    """Give the file of a name; where there is no folder, one that cannot be."""
    return os.path.join(folder() or os.devnull, f"{name}-{_KIND}")
