"""Bytes → Document: the decoding ladder, and what is refused."""

from __future__ import annotations

import codecs

from hegao.text import Document

TYPE_CHECKING = False
if TYPE_CHECKING:
    from hegao.plugins import Plugins
    from hegao.remembered import Remembered

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16: its BOM starts with the other's
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


class LoadError(ValueError):
    """A file that cannot be read as text; `args` are the reason in Chinese and in English."""


def load(
    path: str, data: bytes, *, encoding: str = "", plugins: Plugins | Remembered | None = None
) -> Document:
    """Decode a file's bytes: `encoding` wins, then a BOM, then UTF-8, then GB18030. Raises LoadError."""
    if plugins is not None and plugins.load_document is not None:
        document: Document | None = plugins.load_document(path=path, data=data)
        if document is not None:
            return document
    if encoding:
        return _decode(path, data, encoding)
    for bom, name in _BOMS:
        if data.startswith(bom):
            return _decode(path, data[len(bom) :], name, bom=True)
    if b"\0" in data:
        raise LoadError("含有 NUL 字节，是二进制文件，不是文本", "holds NUL bytes: a binary file, not a text")
    try:
        return Document(data.decode("utf-8"), path)
    except UnicodeDecodeError as first:
        try:
            return Document(data.decode("gb18030"), path, encoding="gb18030")
        except UnicodeDecodeError:
            raise LoadError(
                f"既不是 UTF-8（第 {first.start} 字节处有误）也不是 GB18030；请用 --encoding 指明编码",
                f"neither UTF-8 (byte {first.start}) nor GB18030; name the encoding with --encoding",
            ) from None


def _decode(path: str, data: bytes, encoding: str, *, bom: bool = False) -> Document:
    try:
        text = data.decode(encoding)
    except LookupError:
        raise LoadError(f"没有名为 {encoding} 的编码", f"there is no encoding named {encoding}") from None
    except UnicodeError as error:
        raise LoadError(f"不是合法的 {encoding}：{error}", f"not valid {encoding}: {error}") from None
    if text.startswith("\ufeff"):
        text, bom = text[1:], True
    if "\0" in text:
        raise LoadError(
            "含有 NUL 字节，是二进制文件，不是文本", "holds NUL characters: a binary file, not a text"
        )
    return Document(text, path, encoding=encoding, bom=bom)
