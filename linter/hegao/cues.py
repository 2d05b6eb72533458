"""Which rules can speak on a text: the cues of all are looked for at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from hegao.rules import Rule

PAYS = 100_000  # characters after which a scanner has cost less than looking for each word


class Cues:
    """The cues of some rules."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        self.rules: dict[str, list[str]] = {}  # cue → names
        self._always = []
        for rule in rules:
            for cue in rule.cues:
                self.rules.setdefault(cue, []).append(rule.name)
            if not rule.cues:
                self._always.append(rule.name)
        self._characters = [cue for cue in self.rules if len(cue) < 2]
        self._words = [cue for cue in self.rules if len(cue) > 1]
        self._read = 0
        self._scan: Callable[[str], set[str]] | None = None

    def met(self, text: str) -> set[str]:
        """Give the cues that stand in a text."""
        self._read += len(text)
        if self._scan is None and self._read > PAYS:
            from hegao.scan import scanner

            self._scan = scanner(self._words)
        met = self._scan(text) if self._scan else {cue for cue in self._words if cue in text}
        met.update(cue for cue in self._characters if cue in text)
        return met

    def awake(self, met: set[str]) -> set[str]:
        """Give the names of the rules of which a cue was met, or that have none."""
        awake = set(self._always)
        for cue in met:
            awake.update(self.rules[cue])
        return awake
