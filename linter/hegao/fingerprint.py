"""Which files a module's answers depend on, and whether they are as they were: path, time of change, size.

A module may read what lies beside it (word lists), when it is imported or later: so of a package all files count, of
a single file those in its folder.
"""

from __future__ import annotations

import os
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    Stamp = tuple[str, int, int]  # path, nanoseconds, bytes

_PYTHON = os.path.dirname(os.__file__)
_PACKAGES = tuple(os.path.join(_PYTHON, name) for name in ("site-packages", "dist-packages"))


def stamp(path: str) -> Stamp:
    """Look at a file or folder. Raises OSError."""
    found = os.stat(path)
    return path, found.st_mtime_ns, found.st_size


def stamps(modules: Iterable[str]) -> list[Stamp]:
    """Look at all that imported modules may have read; Python's own library is left out. Raises OSError."""
    packages: set[str] = set()
    files: set[str] = set()
    for name in modules:
        folders = getattr(sys.modules.get(name.partition(".")[0]), "__path__", ())
        packages.update(folders)
        file = getattr(sys.modules.get(name), "__file__", None)
        if file and not folders:
            files.add(os.path.dirname(os.path.abspath(file)))
    seen = {path for folder in packages if not _is_pythons(folder) for path in _below(folder)}
    seen.update(path for folder in files if not _is_pythons(folder) for path in _in(folder))
    return [stamp(path) for path in sorted(seen)]


def _is_pythons(folder: str) -> bool:
    return (folder + os.sep).startswith(_PYTHON + os.sep) and not folder.startswith(_PACKAGES)


def _below(folder: str) -> Iterator[str]:
    for root, folders, files in os.walk(folder):
        folders[:] = [name for name in folders if name != "__pycache__"]
        yield root
        yield from (os.path.join(root, file) for file in files)


def _in(folder: str) -> Iterator[str]:
    yield folder
    yield from (entry.path for entry in os.scandir(folder) if entry.is_file())
