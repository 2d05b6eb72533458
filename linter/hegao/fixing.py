"""Mend a text by the fixes of its findings, and write it back without harm."""

from __future__ import annotations

import os
import tempfile

from hegao.finding import apply
from hegao.record import Record
from hegao.text import Document

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from hegao.engine import Result

ROUNDS = 100  # a fix may make room for another


class FixError(ValueError):
    """A text that cannot be mended or written; `args` are the reason in Chinese and in English."""


class Fixed(Record):
    """The mended text, how many places were mended, and what checking it gives now."""

    text: str
    places: int
    result: Result


def mend(document: Document, check: Callable[[Document], Result], *, unsafe: bool = False) -> Fixed:
    """Apply fixes round by round until nothing changes. Raises FixError on fixes that undo each other.

    Of overlapping fixes the first wins and the other waits for the next round.
    """
    text = document.text
    seen = {text}
    places = 0
    for _ in range(ROUNDS):
        now = Document(text, document.path, encoding=document.encoding, bom=document.bom)
        result = check(now)
        if result.problems:  # half a check is no ground for writing
            return Fixed(document.text, 0, result)
        fixes = [one.fix for one in result.findings if one.fix and (unsafe or one.fix.safe)]
        mended, done = apply(text, fixes)
        if mended == text:
            return Fixed(text, places, result)
        rules = ", ".join(
            sorted({one.rule for one in result.findings if one.fix and (unsafe or one.fix.safe)})
        )
        if mended in seen:
            zh, en = (
                f"修正来回反复，没有改动（{rules}）",
                f"the fixes undo each other, nothing changed ({rules})",
            )
            raise FixError(zh, en)
        seen.add(mended)
        text = mended
        places += done
    raise FixError(f"{ROUNDS} 轮仍未改完，没有改动", f"not done in {ROUNDS} rounds, nothing changed")


def rewrite(document: Document, text: str) -> None:
    """Write a document's file with another text, its encoding and untouched bytes kept.

    Raises FixError and OSError; the file is then as it was.
    """
    with open(document.path, "rb") as file:
        if _encoded(document, document.text) != file.read():
            raise FixError("没有改动：写回会变更未触及的字节", "not written: it would change untouched bytes")
    write(document.path, _encoded(document, text))


def _encoded(document: Document, text: str) -> bytes:
    """Encode a text as the document was. Raises FixError where its encoding lacks a character."""
    try:
        return (("\ufeff" if document.bom else "") + text).encode(document.encoding)
    except LookupError:
        zh, en = f"不能写回为 {document.encoding}", f"cannot be written back as {document.encoding}"
        raise FixError(zh, en) from None
    except UnicodeEncodeError as error:
        raise FixError(
            f"改后的文字不能用 {document.encoding} 写回：{error.object[error.start]!r}",
            f"the mended text cannot be written in {document.encoding}: {error.object[error.start]!r}",
        ) from None


def write(path: str, data: bytes) -> None:
    """Replace a file's content: at any moment the file is the old one or the new one, never a part.

    A link is followed, but not out of the working directory. Raises FixError and OSError.
    """
    target = os.path.realpath(path)
    if os.path.islink(path) and not target.startswith(os.path.realpath(".") + os.sep):
        raise FixError("是指向工作目录之外的链接，不改", "links out of the working directory: left alone")
    mode = 0o644
    if os.path.exists(target):
        status = os.stat(target)
        mode = status.st_mode & 0o7777
        if not os.access(target, os.W_OK):
            raise FixError("是只读文件，不改", "is read-only: left alone")
        if status.st_nlink > 1:
            raise FixError("有别的硬链接，不改", "has another hard link: left alone")
    handle, beside = tempfile.mkstemp(prefix=".hegao-", dir=os.path.dirname(target))
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        os.chmod(beside, mode)
        os.replace(beside, target)
    except BaseException:
        os.unlink(beside)
        raise
