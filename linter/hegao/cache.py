"""What earlier runs found in a text: its profile and the names of the rules that fired, by a hash of all it hangs on.

Rules are functions of the text, so the same text under the same settings has the same findings: a clean one need
not be read by any rule, another only by those that fired. No word of a text is kept.
"""

from __future__ import annotations

from hegao import memory

try:
    from _blake2 import blake2b  # hashlib loads OpenSSL as well: 4 MB
except ImportError:
    from hashlib import blake2b

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from hegao.profile import Profile

    Known = tuple[Profile, tuple[str, ...]]  # and the rules that find something in the text, heard or not

PREFIX = "results-"
MOST = 50_000  # texts remembered under one configuration: the latest
FILES = 20  # configurations remembered: the latest


class Cache:
    """Results under one configuration. `settings`: whatever decides them beside the text; its repr counts.

    `damaged`: what was kept is unreadable. Nothing raises.
    """

    def __init__(self, settings: object) -> None:
        self._name = PREFIX + self.key(b"", settings).hex()
        kept: Any = memory.recall(self._name)
        self.damaged = kept is None and memory.is_kept(self._name)
        self._entries: dict[bytes, Known] = kept or {}
        self._used: dict[bytes, Known] = {}
        self._shared: dict[Known, Known] = {}  # texts are many, and what is known of them is much the same

    @staticmethod
    def key(data: bytes, *circumstances: object) -> bytes:
        """Hash a file's content and whatever else of the file decides its results."""
        digest = blake2b(repr(circumstances).encode(), digest_size=16)
        digest.update(data)
        return digest.digest()

    def get(self, key: bytes) -> Known | None:
        known = self._entries.get(key)
        if known:
            self._used[key] = known
        return known

    def put(self, key: bytes, known: Known) -> None:
        self._used[key] = self._shared.setdefault(known, known)

    def update(self, used: dict[bytes, Known]) -> None:
        """Take over what another process handed over by `take`."""
        for key, known in used.items():
            self.put(key, known)

    def take(self) -> dict[bytes, Known]:
        """Hand over what was looked up or put in since the last time."""
        used, self._used = self._used, {}
        return used

    def keep(self) -> None:
        """Write it down, beside what others wrote meanwhile; let go of what was not used for long."""
        kept: Any = memory.recall(self._name)
        entries: dict[bytes, Known] = kept or {}
        for key, known in self._used.items():
            entries.pop(key, None)  # to the end: these are the latest
            entries[key] = known
        for key in list(entries)[:-MOST]:
            del entries[key]
        memory.keep(self._name, entries)
        memory.thin(PREFIX, FILES)
