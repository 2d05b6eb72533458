"""Which lines git says have changed, so that a check reports those alone."""

from __future__ import annotations

import os
import re
import subprocess
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from hegao.engine import Result

_HUNK = re.compile(r"@@ -\S+ \+(\d+)(?:,(\d+))? @@")


class ChangedError(ValueError):
    """git cannot tell; `args` are the reason in Chinese and in English."""


class Changed:
    """Changed lines by file: ranges against a revision, the whole of a file that git does not track yet."""

    def __init__(self, revision: str) -> None:
        """Ask git. Raises ChangedError where this is no repository or there is no such revision."""
        top = _git("rev-parse", "--show-toplevel").strip()
        self._lines: dict[str, list[range]] = {}
        path = ""
        for line in _git("diff", "--unified=0", "--no-color", "--no-ext-diff", revision, "--").splitlines():
            if line.startswith("+++ "):
                path = os.path.join(top, line[4:].rstrip("\t").removeprefix("b/"))
            elif match := _HUNK.match(line):
                first, count = int(match[1]), int(match[2] or 1)
                self._lines.setdefault(path, []).append(range(first, first + count))
        for name in _git("ls-files", "--others", "--exclude-standard", "--full-name", ":/").splitlines():
            self._lines[os.path.join(top, name)] = [range(1, 1 << 60)]

    def files(self, found: Iterable[str]) -> list[str]:
        """Leave out the files that did not change."""
        return [path for path in found if os.path.realpath(path) in self._lines]

    def apply(self, results: Iterable[Result]) -> Iterator[Result]:
        """Leave out findings that touch no changed line."""
        for result in results:
            changed = self._lines.get(os.path.realpath(result.path), [])
            yield result._replace(
                findings=[
                    finding
                    for finding in result.findings
                    if any(finding.line < lines.stop and lines.start <= finding.end_line for lines in changed)
                ]
            )


def _git(*arguments: str) -> str:
    try:
        run = subprocess.run(
            ["git", "-c", "core.quotePath=false", *arguments],
            capture_output=True,
            check=True,
            encoding="utf-8",
        )
    except FileNotFoundError:
        raise ChangedError("没有找到 git", "git was not found") from None
    except subprocess.CalledProcessError as error:
        why = error.stderr.strip().splitlines()
        raise ChangedError(f"git 出错：{why[0] if why else ''}", f"git: {why[0] if why else ''}") from None
    return run.stdout
