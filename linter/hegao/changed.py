"""Which lines git says have changed, so that a check reports those alone."""

from __future__ import annotations

import os
import re
import subprocess

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from hegao.engine import Result

_HUNK = re.compile(rb"@@ -\S+ \+(\d+)(?:,(\d+))? @@")
_WHOLE = [range(1, 1 << 60)]


class ChangedError(ValueError):
    """git cannot tell; `args` are the reason in Chinese and in English."""


class Changed:
    """Changed lines by file: ranges against a revision, the whole of a file that git does not track yet."""

    def __init__(self, revision: str) -> None:
        """Ask git. Raises ChangedError where this is no repository or there is no such revision."""
        self._top = os.fsdecode(_git("rev-parse", "--show-toplevel").rstrip(b"\r\n"))
        commit = _git("rev-parse", "--verify", "--end-of-options", revision + "^{commit}").strip()
        self._commit = os.fsdecode(commit)
        names = _git(
            "-C", self._top, "diff", "-z", "--name-only", "--no-relative", "--no-renames", self._commit, "--"
        )
        self._tracked = {self._path(name) for name in names.split(b"\0") if name}
        others = _git("-C", self._top, "ls-files", "-z", "--others", "--exclude-standard")
        self._new = {self._path(name) for name in others.split(b"\0") if name}

    def files(self, found: Iterable[str]) -> list[str]:
        """Leave out the files that did not change."""
        changed = self._tracked | self._new
        return [path for path in found if os.path.realpath(path) in changed]

    def apply(self, results: Iterable[Result]) -> Iterator[Result]:
        """Leave out findings that touch no changed line; results without a file stay as they are."""
        for result in results:
            path = os.path.realpath(result.path)
            if path not in self._tracked:
                yield result
                continue
            lines = self._lines(path)
            kept = [
                finding
                for finding in result.findings
                if any(finding.line < changed.stop and changed.start <= finding.end_line for changed in lines)
            ]
            yield result._replace(findings=kept)

    def _lines(self, path: str) -> list[range]:
        """Give the changed lines of a file; all of it where git counts its lines otherwise than we do."""
        try:
            with open(path, "rb") as file:
                content = file.read()
        except OSError:
            return _WHOLE
        if b"\0" in content or b"\r" in content.replace(b"\r\n", b""):  # UTF-16, lone CR
            return _WHOLE
        diff = _git(
            "diff",
            "--unified=0",
            "--no-color",
            "--no-ext-diff",
            "--text",
            "--no-textconv",
            self._commit,
            "--",
            path,
        )
        hunks = [match for line in diff.split(b"\n") if (match := _HUNK.match(line))]
        # where lines were only taken away, their neighbours are what changed
        return [_range(int(hunk[1]), int(hunk[2] or 1)) for hunk in hunks]

    def _path(self, name: bytes) -> str:
        return os.path.realpath(os.path.join(self._top, os.fsdecode(name)))


def _range(first: int, count: int) -> range:
    return range(first, first + count) if count else range(first, first + 2)


def _git(*arguments: str) -> bytes:
    try:
        return subprocess.run(["git", *arguments], capture_output=True, check=True).stdout
    except FileNotFoundError:
        raise ChangedError("没有找到 git", "git was not found") from None
    except subprocess.CalledProcessError as error:
        why = error.stderr.decode("utf-8", "replace").strip().splitlines() or [""]
        raise ChangedError(f"git 出错：{why[0]}", f"git: {why[0]}") from None
