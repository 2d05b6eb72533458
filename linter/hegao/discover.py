"""Paths as given → the files to check."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from hegao.finding import Problem
from hegao.globs import matches, relative

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from hegao.config import Settings

STDIN = "-"


def files(paths: Iterable[str], settings: Settings, problems: list[Problem]) -> Iterator[str]:
    """Yield each file once, in the order given, folders sorted. A file named by hand is always taken."""
    seen: set[str] = set()
    for path in paths:
        found = False
        for file in _walk(path, settings) if os.path.isdir(path) else (path,):
            found = True
            if file == STDIN or os.path.lexists(file):
                if file not in seen:
                    seen.add(file)
                    yield file
            else:
                problems.append(Problem(file, "没有这个文件或文件夹", "no such file or folder"))
        if not found:
            wanted = "、".join(settings.include)
            problems.append(
                Problem(
                    path,
                    f"文件夹里没有要检查的文件（{wanted}）",
                    f"no file to check in this folder ({', '.join(settings.include)})",
                )
            )


def _walk(folder: str, settings: Settings) -> Iterator[str]:
    for root, folders, names in os.walk(folder):
        folders[:] = sorted(
            name
            for name in folders
            if not name.startswith(".")
            and not matches(settings.exclude, relative(os.path.join(root, name), settings.base))
        )
        for name in sorted(names):
            path = os.path.join(root, name)
            seen = relative(path, settings.base)
            if matches(settings.include, seen) and not matches(settings.exclude, seen):
                yield path[2:] if path.startswith("." + os.sep) else path
