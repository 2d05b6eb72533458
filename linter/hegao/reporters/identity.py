"""What a service that compares runs knows a finding by: its path, and a fingerprint that outlives edits nearby."""

from __future__ import annotations

import os
from collections import Counter
from hashlib import sha256

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from hegao.engine import Result
    from hegao.finding import Finding


def plain_path(path: str) -> str:
    """Write a path as a repository does: relative to the working directory where it is inside, with slashes."""
    if os.path.isabs(path):
        inside = os.path.relpath(path)
        path = path if inside.startswith(os.pardir) else inside
    return os.path.normpath(path).replace(os.sep, "/")


def fingerprinted(results: Iterable[Result]) -> Iterator[tuple[Finding, str]]:
    """Pair each finding with a hash of path, rule and words, and of which one of these it is."""
    seen: Counter[tuple[str, str, str]] = Counter()
    for result in results:
        path = plain_path(result.path)
        for finding in result.findings:
            key = (path, finding.rule, finding.text)
            seen[key] += 1
            words = "\0".join((*key, str(seen[key])))
            yield finding, sha256(words.encode("utf-8", "surrogatepass")).hexdigest()[:32]
