"""What was measured, as docs/performance.md shows it."""

from __future__ import annotations

from statistics import median
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from benchmarks.speed.commands import Cost
    from benchmarks.speed.rows import Row, Size


class Run(NamedTuple):
    """What a command found, and the size of its texts."""

    found: int
    size: Size | None


def figures(measured: Iterable[tuple[Row, Sequence[float]]]) -> str:
    """Make the table of figures: median (lowest, highest) of the rounds, beside what must be and the aim."""
    lines = ["| figure | must | aim | measured |", "| --- | --- | --- | --- |"]
    lines += [
        f"| {row.title} | {row.must} | {row.aim} | {spread(found)} {_verdict(row, found)}|"
        for row, found in measured
    ]
    return "\n".join(lines)


def spread(found: Sequence[float]) -> str:
    return f"{median(found):.3g} ({min(found):.3g}, {max(found):.3g})"


def _verdict(row: Row, found: Sequence[float]) -> str:
    if not row.must:
        return ""
    if _holds(row.must, median(found)):
        return "aim met " if _holds(row.aim, median(found)) else "met "
    return "**not met** "


def _holds(bound: str, value: float) -> bool:
    sign, limit = bound.split()
    return value <= float(limit) if sign == "≤" else value >= float(limit)


def costs(runs: Mapping[str, Run], rounds: Sequence[Mapping[str, Cost]]) -> str:
    """Make the table of commands: what each read and found, and its median cost."""
    lines = [
        "| command | MB | findings | a MB | CPU s | wall s | MB/s of CPU | peak MB |",
        "| --- | --- | --- | --- | --- | --- | --- | --- |",
    ]
    for name, (found, size) in runs.items():
        cpu, wall, memory = (median(part) for part in zip(*(costs[name] for costs in rounds), strict=True))
        read = f"{size.megabytes:.3g} | {found} | {found / size.megabytes:.0f}" if size else " | | "
        speed = f"{size.megabytes / cpu:.3g}" if size and size.megabytes > 0.1 else ""
        lines.append(f"| {name} | {read} | {cpu:.3f} | {wall:.3f} | {speed} | {memory:.0f} |")
    return "\n".join(lines)
