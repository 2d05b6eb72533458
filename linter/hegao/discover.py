"""Paths as given → the files to check: one list for the hook, CI and the hand."""

from __future__ import annotations

import os

from hegao.finding import Problem
from hegao.globs import matches, relative

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pathspec import GitIgnoreSpec

    from hegao.config import Settings

STDIN = "-"


def files(
    paths: Iterable[str], settings: Settings, problems: list[Problem], *, force_exclude: bool = False
) -> Iterator[str]:
    """Yield each file once, in the order given, folders sorted.

    A file named by hand is taken even if `exclude` matches it, unless `force_exclude`: a hook names them all.
    """
    seen: set[str] = set()
    for path in paths:
        if os.path.isdir(path):
            trouble = len(problems)
            found = list(_walk(path, settings, problems))
            if not found and len(problems) == trouble:
                zh, en = "、".join(settings.include), ", ".join(settings.include)
                problems.append(
                    Problem(
                        path,
                        f"文件夹里没有要检查的文件（{zh}）",
                        f"no file to check in this folder ({en})",
                    )
                )
        elif path == STDIN or os.path.isfile(path) or os.path.islink(path):
            found = [] if force_exclude and _excluded(path, settings) else [path]
        else:
            found = []
            problems.append(_missing(path))
        for file in found:
            if file not in seen:
                seen.add(file)
                yield file


def _missing(path: str) -> Problem:
    try:
        os.stat(path)
    except FileNotFoundError:
        return Problem(path, "没有这个文件或文件夹", "no such file or folder")
    except OSError as error:
        return Problem(path, f"读不了：{error.strerror}", f"cannot be read: {error.strerror}")
    return Problem(path, "不是普通文件", "is no regular file")


def unused_globs(settings: Settings) -> Iterator[tuple[str, str]]:
    """Yield `(key, glob)` of each `exclude` and `[[path]]` glob that matches nothing in the house."""
    wanted = [("exclude", glob) for glob in settings.exclude]
    wanted += [("glob", glob) for entry in settings.path for glob in entry.glob]
    for root, folders, names in os.walk(settings.base or "."):
        folders[:] = [name for name in folders if not name.startswith(".")]
        seen = [relative(os.path.join(root, name), settings.base) for name in (*folders, *names)]
        wanted = [(key, glob) for key, glob in wanted if not any(matches((glob,), path) for path in seen)]
        if not wanted:
            return
    yield from wanted


def _excluded(path: str, settings: Settings) -> bool:
    """Whether `exclude` matches a file or a folder above it."""
    parts = relative(path, settings.base).split("/")
    return any(matches(settings.exclude, "/".join(parts[:end])) for end in range(1, len(parts) + 1))


def _wanted(path: str, settings: Settings) -> bool:
    """Whether a file of a folder is to be checked, its name in whatever case: A.TXT is a text."""
    included = matches(settings.include, path) or matches(settings.include, path.lower())
    return included and not matches(settings.exclude, path)


def _walk(folder: str, settings: Settings, problems: list[Problem]) -> Iterator[str]:
    def complain(error: OSError) -> None:
        problems.append(
            Problem(error.filename, f"读不了：{error.strerror}", f"cannot be read: {error.strerror}")
        )

    ignored = _Ignored(folder)
    for root, folders, names in os.walk(folder, onerror=complain):
        ignored.enter(root)
        folders[:] = sorted(
            name
            for name in folders
            if not name.startswith(".")
            and not matches(settings.exclude, relative(os.path.join(root, name), settings.base))
            and not ignored.covers(os.path.join(root, name) + "/")
        )
        here = relative(root, settings.base)
        below = "" if here == "." else here + "/"
        for name in sorted(names):
            path = os.path.join(root, name)
            # one look from the base for all files of a folder; from above it, the way is not a mere joining
            seen = relative(path, settings.base) if here.startswith("..") else below + name
            if _wanted(seen, settings) and not ignored.covers(path):
                if not os.path.isfile(path) and not os.path.islink(path):  # a FIFO would wait for ever
                    problems.append(_missing(path))
                    continue
                yield path[2:] if path.startswith("." + os.sep) else path


class _Ignored:
    """What git ignores, by the .gitignore files of a repository's folders down to the one walked."""

    def __init__(self, folder: str) -> None:
        self._specs: list[tuple[str, GitIgnoreSpec]] = []
        above = []
        at = os.path.abspath(folder)
        while not os.path.exists(os.path.join(at, ".git")):
            parent = os.path.dirname(at)
            if parent == at:
                return  # not in a repository: .gitignore files above say nothing
            above.append(parent)
            at = parent
        for one in reversed(above):
            self.enter(one)

    def enter(self, folder: str) -> None:
        path = os.path.join(folder, ".gitignore")
        if os.path.isfile(path):
            from pathspec import GitIgnoreSpec

            with open(path, encoding="utf-8", errors="replace") as file:
                self._specs.append((os.path.abspath(folder), GitIgnoreSpec.from_lines(file)))

    def covers(self, path: str) -> bool:
        """Decide by the nearest .gitignore that says anything of `path` (a folder's ends in a slash)."""
        if not self._specs:
            return False
        full = os.path.abspath(path) + ("/" if path.endswith("/") else "")
        for folder, spec in reversed(self._specs):
            if full.startswith(folder + os.sep):
                decided = spec.check_file(full[len(folder) + 1 :]).include
                if decided is not None:
                    return decided
        return False
