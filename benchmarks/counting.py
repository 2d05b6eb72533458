"""The engine's work on a fixed set of texts, counted: `python -m benchmarks.counting` prints it as JSON.

Run in a process of its own: a `Pattern` that is compiled already is not counted.
"""

from __future__ import annotations

import json
import os
import random
import re
import sys
from collections import Counter
from typing import TYPE_CHECKING, Any

import hegao.outline
from benchmarks.texts import SEED, make
from hegao import Document, Pattern
from hegao.engine import Engine
from hegao.linter import Linter, Request
from hegao.readings import MAKERS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from benchmarks.texts import Kind
    from hegao import Hit, View, Views
    from hegao.engine import Active

KINDS: tuple[Kind, ...] = ("clean",) * 14 + ("damaged",) * 6 + ("cloaked",) * 4
SIZE = 12_000  # bytes of each, before it is damaged or cloaked
SEARCHES = ("findall", "finditer", "search", "split", "sub")  # may read the text to its end


def texts() -> list[str]:
    """Invent the fixed set: some 350 KB, clean, damaged and cloaked."""
    chance = random.Random(SEED)
    return [make(chance, SIZE, kind) for kind in KINDS]


def work(*, cues: bool = True) -> Counter[str]:
    """Check the texts with all built-in rules and count what is done for it."""
    os.environ["HEGAO_CACHE_DIR"] = ""  # what an earlier run remembered is not done, nor counted
    counts: Counter[str] = Counter()
    Pattern.compiler = lambda expression, flags: _Counted(re.compile(expression, flags), counts)  # type: ignore[assignment,return-value]
    parse = hegao.outline.parse
    hegao.outline.parse = lambda text: (counts.update(["outlines parsed"]), parse(text))[1]
    linter = Linter(Request(isolated=True, third_party=False))
    active = [_called(item, counts) for item in linter.catalogue.active("")]
    engine = Engine({name: _built(maker, counts) for name, maker in MAKERS.items()}, cues=cues)
    counts.clear()  # loading has its own figures
    for text in texts():
        result = engine.check(Document(text), active)
        assert not result.problems, result.problems
    hegao.outline.parse = parse
    return counts


class _Counted:
    """A compiled pattern whose calls are counted, with the characters that a search is handed."""

    def __init__(self, pattern: re.Pattern[str], counts: Counter[str]) -> None:
        self._pattern = pattern
        self._counts = counts

    def __getattr__(self, name: str) -> Callable[..., Any]:
        method = getattr(self._pattern, name)

        def counted(*given: Any, **named: Any) -> Any:
            self._counts["regex calls"] += 1
            if name in SEARCHES:
                self._counts["characters searched"] += _length(name, *given, **named)
            return method(*given, **named)

        return counted


def _length(name: str, *given: Any, **named: Any) -> int:
    if name in ("split", "sub"):
        return len(named.get("string") or given[name == "sub"])
    string, pos, endpos = (*given, 0, sys.maxsize)[:3] if len(given) < 3 else given
    return max(0, min(len(string), named.get("endpos", endpos)) - named.get("pos", pos))


def _called(item: Active, counts: Counter[str]) -> Active:
    def run(view: View) -> Iterable[Hit]:
        counts["rule calls"] += 1
        return item.run(view)

    # its cues hold only for the rule's own function
    own = item.run is item.rule.check
    return item._replace(run=run, rule=item.rule._replace(check=run) if own else item.rule)


def _built(maker: Callable[[Views], View], counts: Counter[str]) -> Callable[[Views], View]:
    def make_view(views: Views) -> View:
        view = maker(views)
        counts["views built"] += view.text is not views.document.text  # else it cost next to nothing
        return view

    return make_view


if __name__ == "__main__":
    print(json.dumps(work()))
