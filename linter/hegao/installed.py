"""The installed distributions and their entry points, read from the folders of sys.path.

importlib.metadata takes ten times as long, at every start.
"""

from __future__ import annotations

import os
import sys

from hegao.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

GROUP = "[hegao]"
LOCAL = "hegao_local_"  # so starts the name of the module of a project's own plugin


class Plugin(Record):
    """A loaded plugin: its name, where it came from, and what it implements."""

    name: str
    origin: str
    hooks: tuple[str, ...]


def distributions(folder: str) -> list[str]:
    """List the metadata folders (`hegao-0.1.0.dist-info`) in a folder, sorted; none if it cannot be read."""
    try:
        names = os.listdir(folder or ".")
    except OSError:
        return []
    return sorted(name for name in names if name.endswith((".dist-info", ".egg-info")))


def entry_points() -> Iterator[tuple[str, str, str]]:
    """Yield `(name, module, distribution)` of each entry point of our group, each once, sorted."""
    found: dict[tuple[str, str], tuple[str, str, str]] = {}
    for folder in dict.fromkeys(sys.path):
        for name in distributions(folder):
            try:
                with open(os.path.join(folder, name, "entry_points.txt"), "rb") as file:
                    content = file.read().decode("utf-8", "replace")
            except OSError:
                continue
            section = content.partition(GROUP)[2].partition("\n[")[0]
            for line in section.splitlines():
                key, equals, value = (part.strip() for part in line.partition("="))
                if equals:
                    origin = name.rpartition(".")[0]
                    found.setdefault((key, origin.partition("-")[0]), (key, value.partition(":")[0], origin))
    return iter(sorted(found.values()))
