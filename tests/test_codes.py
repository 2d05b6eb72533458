"""Codes of expressions that an earlier run compiled give the patterns that compiling gives."""

import marshal
import re
from array import array
from zlib import crc32

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hegao import memory
from hegao.codes import NAME, Codes

EXPRESSIONS = [
    "第([一二三]+)条",
    "(?P<a>甲)|(?P<b>乙)(?P=b)?",
    "(?i)x+年",
    "^[^，。]*$",
    "[一-鿿、“”（）〔〕]{2,}(?<!的)",
]
TEXT = st.text(st.sampled_from("第一二条甲乙xX年，。（的\n"), max_size=20)


@pytest.fixture(autouse=True)
def _own_memory(tmp_path, monkeypatch):
    monkeypatch.setenv("HEGAO_CACHE_DIR", str(tmp_path))


@pytest.mark.parametrize("expression", EXPRESSIONS)
@pytest.mark.parametrize("flags", [0, re.MULTILINE, re.DOTALL | re.IGNORECASE])
def test_a_kept_code_gives_the_same_pattern(expression, flags):
    first = Codes()
    first.pattern(expression, int(flags))
    first.keep()
    assert memory.recall(NAME), "kept"
    kept, compiled = Codes().pattern(expression, int(flags)), re.compile(expression, flags)
    assert (kept.pattern, kept.flags, kept.groups, kept.groupindex) == (
        compiled.pattern, compiled.flags, compiled.groups, compiled.groupindex
    )  # fmt: skip

    @given(TEXT)
    def finds_the_same(text):
        assert [(m.span(), m.groupdict(), m.lastgroup) for m in kept.finditer(text)] == [
            (m.span(), m.groupdict(), m.lastgroup) for m in compiled.finditer(text)
        ]

    finds_the_same()


def test_an_expression_that_is_not_valid_complains_as_re_does():
    with pytest.raises(re.error, match="missing"):
        Codes().pattern("(", 0)


@pytest.mark.parametrize(
    "code", [b"", b"rubbish", marshal.dumps(("甲", 0, b"\0\0\0\0", 32, 0, {})), marshal.dumps(None)]
)
def test_a_code_that_is_none_is_compiled_again(code):
    hashed = array("I", [crc32("0 甲".encode())]).tobytes()
    memory.keep(NAME, (hashed, array("I", [0, len(code)]).tobytes(), code))
    assert Codes().pattern("甲", 0).search("乙甲")


def test_an_expression_of_the_same_hash_is_another():
    first = Codes()
    first.pattern("乙", 0)
    first.keep()
    _, starts, block = memory.recall(NAME)
    memory.keep(NAME, (array("I", [crc32("0 甲".encode())]).tobytes(), starts, block))
    assert Codes().pattern("甲", 0).pattern == "甲"
