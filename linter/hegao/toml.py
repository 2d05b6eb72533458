"""TOML files, parsed once on a machine: for a short text, loading a parser takes longer than checking."""

from __future__ import annotations

import os
from zlib import crc32

from hegao import memory

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


def parse_toml(text: str, path: str) -> dict[str, Any]:
    """Parse the text of the file at `path`; what it meant is remembered until it reads otherwise.

    Raises ValueError (tomli's, with line and column) where it is not valid TOML.
    """
    name = f"toml-{crc32(os.path.abspath(path).encode()):08x}"
    known: Any = memory.recall(name)
    if known and known[0] == text:
        table: dict[str, Any] = known[1]
        return table
    import tomli

    table = tomli.loads(text)
    memory.keep(name, (text, table))
    return table
