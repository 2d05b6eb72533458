"""The baseline: findings known at one time, so that a check reports only what is new.

A finding is known by path, rule, its line with white space folded, and which of its kind on such a line it is, so
that it survives edits elsewhere. The file holds hashes, no text: drafts are confidential.
"""

from __future__ import annotations

import json
import os
from collections import Counter
from hashlib import sha256

from hegao.acceptance import complaint
from hegao.fixing import write
from hegao.globs import relative
from hegao.text import Document, Span

TYPE_CHECKING = False
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

    def add(self, result: Result, ran: set[str]) -> None:
        """Take a file's findings as known. `ran`: the rules that were run, the others' entries stay."""
        name = self._name(result)
        known = self.known.get(name, Counter())
        entries = Counter({key: count for key, count in known.items() if key.partition(":")[0] not in ran})
        entries.update(key for _, key in _keyed(result))
        self.known[name] = entries
        if not entries:
            del self.known[name]

    def write(self) -> None:
        """Write the file. Raises OSError and hegao.FixError."""
        files = {name: dict(sorted(keys.items())) for name, keys in sorted(self.known.items())}
        content = json.dumps({"version": VERSION, "files": files}, ensure_ascii=False, indent=1)
        write(self.path, content.encode() + b"\n")

    def apply(self, result: Result, ran: set[str]) -> Result:
        """Drop the known findings. `ran`: the rules that were run, the others' entries are not judged."""
        known = self.known.get(self._name(result), Counter())
        left = self._left[self._name(result)] = Counter(
            {k: n for k, n in known.items() if k.partition(":")[0] in ran}
        )
        kept = []
        for finding, key in _keyed(result):
            if left[key] > 0:
                left[key] -= 1
            else:
                kept.append(finding)
        return result._replace(findings=kept)

    def _name(self, result: Result) -> str:
        return relative(result.path, os.path.dirname(self.path))

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


def _keyed(result: Result) -> Iterator[tuple[Finding, str]]:
    document = Document(result.text, result.path)
    for finding in result.findings:
        line = "".join(result.text[slice(*document.line_span(finding.start))].split())
        words = "".join(finding.text.split())
        yield finding, finding.rule + ":" + sha256(f"{line}\0{words}".encode()).hexdigest()[:16]
