"""What earlier runs found in a text, by a hash of all it hangs on.

Rules are functions of the text, so the same text under the same settings has the same findings. Findings are kept as
positions, names of rules, messages and what would mend them; as these quote, they are sealed, and what opens them is
the other half of the hash, which is not kept: who has not the text itself reads no word of it.
"""

from __future__ import annotations

import os
from marshal import dumps, loads
from zlib import compress, decompress

from hegao import memory

try:
    from _blake2 import blake2b  # hashlib loads OpenSSL as well: 4 MB
    from _sha3 import shake_128  # type: ignore[import-not-found]
except ImportError:
    from hashlib import blake2b, shake_128

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from hegao.profile import Profile

    Known = tuple[Profile | None, bytes]  # and findings, sealed; nothing of a clean text

PREFIX = "results-"
MOST = 50_000  # texts remembered under one configuration: the latest
MOST_BYTES = 16_000_000  # and of their findings
LARGEST = 4_000_000  # bytes of findings of one text: it must not take the place of all others
FILES = 20  # configurations remembered: the latest
_NAME = 16  # bytes of a key that name a text; the others seal what was found in it
_SALT = 16  # bytes; nothing is sealed twice alike


class Cache:
    """Results under one configuration. `settings`: whatever decides them beside the text; its repr counts.

    `damaged`: what was kept is unreadable. Nothing raises.
    """

    def __init__(self, settings: object) -> None:
        self._hashed = blake2b(repr(settings).encode(), digest_size=48)
        self._name = PREFIX + self.key(b"")[:_NAME].hex()
        kept: Any = memory.recall(self._name)
        self.damaged = kept is None and memory.is_kept(self._name)
        self._entries: dict[bytes, Known] = kept or {}
        self._used: dict[bytes, Known] = {}
        self._shared: dict[Known, Known] = {}  # texts are many, and most are clean

    def key(self, data: bytes, *circumstances: object) -> bytes:
        """Hash a file's content, the settings, and whatever else of the file decides its results."""
        digest = self._hashed.copy()
        digest.update(repr(circumstances).encode())
        digest.update(data)
        return digest.digest()

    def get(self, key: bytes) -> tuple[Profile | None, Any] | None:
        """Give what was put: the profile (None: not told), and what was found (empty: nothing)."""
        name = key[:_NAME]
        known = self._entries.get(name)
        if known is None:
            return None
        self._used[name] = known
        profile, sealed = known
        return profile, loads(decompress(_open(key, sealed))) if sealed else ()  # noqa: S302 - our own

    def put(self, key: bytes, profile: Profile | None, found: Any) -> None:
        """Remember the profile of a text and what was found, if it is of plain types."""
        try:
            known = profile, _seal(key, compress(dumps(found), 1)) if found else b""
        except ValueError:  # a plugin's message may be anything
            return
        if len(known[1]) > LARGEST:
            return
        self.update({key[:_NAME]: known})

    def update(self, used: dict[bytes, Known]) -> None:
        """Take over what another process handed over by `take`."""
        for name, known in used.items():
            self._used[name] = known if known[1] else self._shared.setdefault(known, known)

    def take(self) -> dict[bytes, Known]:
        """Hand over what was looked up or put in since the last time."""
        used, self._used = self._used, {}
        return used

    def keep(self) -> None:
        """Write it down, beside what others wrote meanwhile; let go of what was not used for long."""
        kept: Any = memory.recall(self._name)
        entries: dict[bytes, Known] = kept or {}
        for name, known in self._used.items():
            entries.pop(name, None)  # to the end: these are the latest
            entries[name] = known
        for name in list(entries)[:-MOST]:
            del entries[name]
        size = sum(len(sealed) for _, sealed in entries.values())
        for name, (_, sealed) in list(entries.items()):
            if size > MOST_BYTES and sealed:
                size -= len(sealed)
                del entries[name]
        memory.keep(self._name, entries)
        memory.thin(PREFIX, FILES)


def _seal(key: bytes, data: bytes) -> bytes:
    salt = os.urandom(_SALT)
    return salt + _mixed(key, salt, data)


def _open(key: bytes, sealed: bytes) -> bytes:
    return _mixed(key, sealed[:_SALT], sealed[_SALT:])


def _mixed(key: bytes, salt: bytes, data: bytes) -> bytes:
    """Combine with a stream of bytes that only key and salt give; done twice, it is undone."""
    stream = shake_128(key[_NAME:] + salt).digest(len(data))
    return (int.from_bytes(data, "little") ^ int.from_bytes(stream, "little")).to_bytes(len(data), "little")
