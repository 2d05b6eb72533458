"""The numbering of a text."""

from __future__ import annotations
from typing import NamedTuple


class Outline(NamedTuple):
    markers: list[object]


def parse(text: str) -> Outline:
    return Outline([])
