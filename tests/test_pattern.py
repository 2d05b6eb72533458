"""A pattern does what the expression it is made of does."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import hegao
import hegao_rules
from hegao import Pattern

EXPRESSION = r"(?<!第)([一二三])、|^(?P<cross>X+)年"
TEXT = st.text(st.sampled_from("第一二三、X年\n"), max_size=20)


@given(TEXT)
def test_a_pattern_finds_what_its_expression_finds(text):
    pattern, compiled = Pattern(EXPRESSION, re.MULTILINE), re.compile(EXPRESSION, re.MULTILINE)
    assert [(m.span(), m.groups()) for m in pattern.finditer(text)] == [
        (m.span(), m.groups()) for m in compiled.finditer(text)
    ]
    assert pattern.sub(r"<\g<0>>", text) == compiled.sub(r"<\g<0>>", text)
    for method in ("match", "fullmatch", "search"):
        found, wanted = getattr(pattern, method)(text, 1), getattr(compiled, method)(text, 1)
        assert (found and found.span()) == (wanted and wanted.span())


@given(st.text(st.sampled_from("一、X \n\r"), max_size=20))
def test_what_starts_a_line_is_found_at_the_first_line_too(text):
    starts = Pattern(r"\n *(一、|X)(?=X|\r?(?:\n|\Z))")
    found = [(by + match.start(1), match[1]) for by, match in starts.by_line(text)]
    assert found == [(match.start(1) - 1, match[1]) for match in starts.finditer("\n" + text)]


def test_a_pattern_that_is_not_valid_complains_when_it_is_used():
    pattern = Pattern("(")
    with pytest.raises(re.error):
        pattern.search("文")


def test_a_pattern_has_no_other_methods():
    with pytest.raises(AttributeError, match="has no scanner"):
        _ = Pattern("文").scanner


@pytest.mark.parametrize("package", [hegao, hegao_rules], ids=lambda package: package.__name__)
def test_no_group_is_repeated_possessively(package):
    """Python before 3.11.5 ends such a repeat inside an item that failed: write (?>(?:…)*) for (?:…)*+."""
    for path in Path(package.__file__).parent.rglob("*.py"):
        assert not re.findall(r"[^\\]\)[*+?]\+", path.read_text("utf-8")), path
