"""The sets of texts that the commands are given."""

from __future__ import annotations

import random
import shutil
from typing import TYPE_CHECKING, cast

from benchmarks.speed.rows import Size
from benchmarks.texts import LEAST, MOST, SEED, make, write

if TYPE_CHECKING:
    from pathlib import Path

    from benchmarks.texts import Kind


def lay(name: str, to: Path, size: float, own: Path | None) -> Size:
    """Write a set: a folder or, where the name says so, one file; `own` texts for the clean. Give its size."""
    if name in ("one.txt", "one-damaged.txt"):
        text = make(random.Random(SEED), 5000, "clean" if name == "one.txt" else "damaged")
        to.write_bytes(text.encode()[: text.encode().rfind("。".encode(), 0, 5000) + 3])
    elif to.suffix:
        _one_file(to, size / 10 if name == "tenth.txt" else size, "" if name == "line.txt" else "\n")
    elif name in ("cloaked", "uncloaked", "undamaged"):
        _twins(to, round(size * 50), "clean" if name == "undamaged" else cast("Kind", name))
    elif name == "clean" and own:
        _some(own, to, size)
    else:
        kind = cast("Kind", name) if name in ("clean", "damaged") else None
        write(to, size * {"twice": 2, "small": 0.1}.get(name, 1), kind)
    files = [to] if to.is_file() else list(to.iterdir())
    characters = sum(len(file.read_text("utf-8", "replace")) for file in files)
    return Size(sum(file.stat().st_size for file in files) / 1e6, characters)


def _one_file(to: Path, megabytes: float, ending: str) -> None:
    """Write clean and damaged texts, four to one, into one file."""
    chance = random.Random(SEED)
    done = 0
    with to.open("w", encoding="utf-8") as file:
        while done < megabytes * 1e6:
            text = make(chance, chance.randint(LEAST, MOST), "damaged" if chance.random() < 0.2 else "clean")
            file.write(text.replace("\n", ending))
            done += len(text.encode())


def _twins(to: Path, number: int, kind: Kind) -> None:
    """Write texts of which another kind has the same speeches."""
    to.mkdir()
    for at in range(number):
        chance = random.Random(SEED + at)
        text = make(chance, chance.randint(LEAST, MOST), kind)
        (to / f"{at:05}.txt").write_text(text, "utf-8")


def _some(own: Path, to: Path, megabytes: float) -> None:
    """Copy so much of a folder's texts."""
    to.mkdir()
    done = 0
    for at, file in enumerate(sorted(own.rglob("*.txt"))):
        if done < megabytes * 1e6:
            shutil.copyfile(file, to / f"{at:05}.txt")
            done += file.stat().st_size
