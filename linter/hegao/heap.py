"""Give memory back that long texts took."""

from __future__ import annotations

from functools import cache

_MMAP_THRESHOLD = -3  # M_MMAP_THRESHOLD of malloc.h


@cache
def give_back_large_blocks() -> None:
    """Have glibc map large blocks for good. Left alone, it takes blocks as large as one that was freed from its
    heap, where each copy of a long text leaves a hole that the next does not fit. No other system needs it.
    """  # noqa: D205 - one paragraph
    try:
        import ctypes

        ctypes.CDLL(None).mallopt(_MMAP_THRESHOLD, 256 * 1024)
    except (ImportError, OSError, AttributeError, TypeError):
        return
