"""The baseline: findings known at one time, so that a check reports only what is new.

A finding is known by path, rule, its line with white space folded, and which of its kind on such a line it is, so
that it survives edits elsewhere. The file holds hashes, no text: drafts are confidential.
"""

from __future__ import annotations

import json
from collections import Counter
from hashlib import sha256
from typing import TYPE_CHECKING

from hegao.acceptance import complaint
from hegao.text import Document, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hegao.engine import Result
    from hegao.finding import Finding

VERSION = 1


class BaselineError(ValueError):
    """A baseline that cannot be used; `args` are the reason in Chinese and in English."""


class Baseline:
    """Known findings by file: `{path: {key: count}}`."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.known: dict[str, Counter[str]] = {}
        self._left: dict[str, Counter[str]] = {}

    def add(self, result: Result) -> None:
        """Take a file's findings as known."""
        if result.findings:
            self.known[_name(result)] = Counter(key for _, key in _keyed(result))

    def write(self) -> None:
        files = {name: dict(sorted(keys.items())) for name, keys in sorted(self.known.items())}
        with open(self.path, "w", encoding="utf-8") as file:
            json.dump({"version": VERSION, "files": files}, file, ensure_ascii=False, indent=1)
            file.write("\n")

    def apply(self, result: Result) -> Result:
        """Drop the known findings."""
        left = self._left[_name(result)] = Counter(self.known.get(_name(result), {}))
        kept = []
        for finding, key in _keyed(result):
            if left[key] > 0:
                left[key] -= 1
            else:
                kept.append(finding)
        return result._replace(findings=kept)

    def stale(self) -> Iterator[Finding]:
        """Yield a finding for each checked file that has mended what the baseline knows of it."""
        for name, left in sorted(self._left.items()):
            gone = sum(left.values())
            if gone:
                document = Document("", self.path)
                zh = f"{name} 有 {gone} 项已改好，请重新运行 hegao baseline"
                yield complaint(
                    document,
                    Span(0, 0),
                    "baseline-stale",
                    zh,
                    f"{name}: {gone} mended, run hegao baseline again",
                )


def read(path: str) -> Baseline:
    """Read a baseline. Raises BaselineError where it cannot be read or is of another kind or version."""
    own = Baseline(path)
    try:
        with open(path, encoding="utf-8") as file:
            data = json.load(file)
        version, files = data["version"], data["files"]
        own.known = {name: Counter(keys) for name, keys in files.items()}
    except OSError as error:
        zh, en = f"读不了基线：{error.strerror}", f"cannot read the baseline: {error.strerror}"
        raise BaselineError(zh, en) from None
    except (ValueError, KeyError, TypeError, AttributeError):
        raise BaselineError("不是 hegao 的基线文件", "not a baseline of hegao") from None
    if version != VERSION:
        raise BaselineError(
            f"基线版本为 {version}，应为 {VERSION}", f"version {version} where {VERSION} is known"
        )
    return own


def _name(result: Result) -> str:
    return result.path.replace("\\", "/")


def _keyed(result: Result) -> Iterator[tuple[Finding, str]]:
    document = Document(result.text, result.path)
    for finding in result.findings:
        line = "".join(result.text[slice(*document.line_span(finding.span.start))].split())
        words = "".join(finding.text.split())
        yield finding, finding.rule + ":" + sha256(f"{line}\0{words}".encode()).hexdigest()[:16]
