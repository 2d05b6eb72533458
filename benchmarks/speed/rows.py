"""The figures: what each is made of, what it must reach and what it aims at."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from benchmarks.speed.commands import Cost

    Costs = Mapping[str, Cost]


class Size(NamedTuple):
    """How large a set of texts is: megabytes of UTF-8, and characters."""

    megabytes: float
    characters: int


class Row(NamedTuple):
    """A figure made of the costs of commands in one round."""

    key: str
    title: str
    needs: tuple[str, ...]
    figure: Callable[[Costs], float]
    must: str = ""
    aim: str = ""


def rows(sizes: Mapping[str, Size]) -> list[Row]:
    """List the figures; `sizes` are filled in when the texts are made."""

    def per_character(name: str, cost: Costs) -> float:
        return cost[name].cpu / sizes[name].characters

    return [
        _ratio("start", "cold start on one 5 KB file ÷ `python -c pass`, CPU", "one ÷ pass", "≤ 5", "≤ 3.5"),
        _wall("start", "the same, wall", "one ÷ pass"),
        _ratio("start", "the same on a damaged file, CPU", "one, damaged ÷ pass"),
        _ratio("config", "with a rules.toml and a third-party plugin ÷ without", "set ÷ one", "≤ 1.3", "≤ 1.15"),
        _ratio("config", "with a `[[pattern]]` in that rules.toml as well ÷ without", "set, pattern ÷ one"),
        _ratio("ripgrep", "61 `[[pattern]]` rules ÷ `rg -o --column` with the same", "61 ÷ ripgrep", "≤ 8", "≤ 4"),
        _ratio("ripgrep", "the same on the view `plain`, without cloaks", "61, plain ÷ ripgrep"),
        _ratio("clean", "all rules on clean text, MB/s ÷ autocorrect's", "autocorrect ÷ clean", "≥ 3", "≥ 6"),
        _ratio("damaged", "all rules on damaged text, MB/s ÷ textlint's with 61 patterns", "textlint ÷ damaged", "≥ 6", "≥ 12"),
        _ratio("literals", "300 literal patterns in rules.toml ÷ without", "300 ÷ many", "≤ 1.5", "≤ 1.2"),
        _ratio("line", "one file on one line ÷ the same in lines", "line ÷ lines", "≤ 1.5", "≤ 1.2"),
        _ratio("growth", "one file ÷ a tenth of it", "lines ÷ tenth", "≤ 11", "≤ 10.5"),
        Row(
            "memory", "peak memory over bare Python, small files, MB", ("many", "pass"),
            lambda cost: cost["many"].memory - cost["pass"].memory, "≤ 25", "≤ 12",
        ),
        Row(
            "memory", "peak memory over bare Python, one file ÷ its size", ("lines", "pass"),
            lambda cost: (cost["lines"].memory - cost["pass"].memory) / sizes["lines.txt"].megabytes, "≤ 6", "≤ 4",
        ),
        Row(
            "cloaked", "cloaked ÷ the same text without its cloak, per character", ("cloaked", "uncloaked"),
            lambda cost: per_character("cloaked", cost) / per_character("uncloaked", cost), "≤ 4", "≤ 2.5",
        ),
        Row(
            "cloaked", "cloaked ÷ the same text without cloak and damage, per character", ("cloaked", "undamaged"),
            lambda cost: per_character("cloaked", cost) / per_character("undamaged", cost),
        ),
        Row(  # `many` before it: a first run with the cache, not the first run ever
            "cache", "second run with the cache ÷ first", ("second", "first", "many"),
            lambda cost: cost["second"].cpu / cost["first"].cpu, "≤ 0.35", "≤ 0.2",
        ),
        _wall("jobs", "two jobs ÷ one on twice the size, wall", "two jobs ÷ one job", "≤ 0.7", "≤ 0.6"),
        _wall("jobs", "auto jobs ÷ one on a tenth of the size, wall", "auto ÷ small", "≤ 1.05", "≤ 1.0"),
        _ratio("context", "codespell ÷ hegao", "codespell ÷ many"),
        _ratio("context", "zhlint ÷ hegao, on a tenth of the size", "zhlint ÷ small"),
    ]  # fmt: skip


def _ratio(key: str, title: str, of: str, must: str = "", aim: str = "") -> Row:
    top, under = of.split(" ÷ ")
    return Row(key, title, (top, under), lambda cost: cost[top].cpu / cost[under].cpu, must, aim)


def _wall(key: str, title: str, of: str, must: str = "", aim: str = "") -> Row:
    top, under = of.split(" ÷ ")
    return Row(key, title, (top, under), lambda cost: cost[top].wall / cost[under].wall, must, aim)


def missing(row: Row, done: Mapping[str, object]) -> str:
    """Name a command that a figure lacks; "" if it has all."""
    return next((name for name in row.needs if name not in done), "")
