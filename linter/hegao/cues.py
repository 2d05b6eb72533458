"""Which rules can speak on a text: the cues of all are looked for at once."""

from __future__ import annotations

from operator import add

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from hegao.rules import Rule

PAYS = 50_000  # characters after which a scanner has cost less than going by the beginnings of words


class Cues:
    """The cues of some rules; `others` are words that are looked for beside them."""

    def __init__(self, rules: Iterable[Rule], others: Iterable[str] = ()) -> None:
        self.rules: dict[str, list[str]] = {word: [] for word in others}  # cue → names
        self._always = []
        for rule in rules:
            for cue in rule.cues:
                self.rules.setdefault(cue, []).append(rule.name)
            if not rule.cues:
                self._always.append(rule.name)
        self._sample = ""  # what was read before there is a scanner
        self._parted: dict[tuple[str, ...], tuple[frozenset[str], tuple[str, ...]]] = {}
        self._scan: Callable[[str], set[str]] | None = None

    def met(self, text: str) -> set[str]:
        """Give the cues that stand in a text."""
        scan = self._scan or self._learnt(text)
        if scan:
            return scan(text)
        held = set(map(add, text, text[1:])).union(text)
        return {cue for cue in self.rules if cue[:2] in held and cue in text}

    def _learnt(self, text: str) -> Callable[[str], set[str]] | None:
        """Make a scanner once enough was read to pay for it."""
        self._sample += text[:PAYS]
        if len(self._sample) < PAYS:
            return None
        from hegao.scan import scanner

        self._scan = scanner(self.rules, self._sample)
        self._sample = ""
        return self._scan

    def shared(self, words: tuple[str, ...]) -> tuple[frozenset[str], tuple[str, ...]]:
        """Part words into cues and others; a rule asks with the same words for every text."""
        parted = self._parted.get(words)
        if parted is None:
            cues = self.rules.keys() & set(words)
            parted = frozenset(cues), tuple(word for word in words if word not in cues)
            self._parted[words] = parted
        return parted

    def awake(self, met: set[str]) -> set[str]:
        """Give the names of the rules of which a cue was met, or that have none."""
        return set(self._always).union(*map(self.rules.__getitem__, met))
