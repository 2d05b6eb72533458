"""Lines and places of a document."""

import re

from hypothesis import given
from hypothesis import strategies as st

from hegao import Document, Span

TEXT = st.text(alphabet=st.sampled_from("会a🎉\n\r\t\v\f\x1c\x85\u2028\u2029 "), max_size=60)


@given(TEXT)
def test_lines_put_together_again_are_the_text(text):
    lines = list(Document(text).lines())
    assert "".join(text[slice(*line.span)] + line.ending for line in lines) == text
    assert [line.number for line in lines] == list(range(1, len(lines) + 1))
    assert {line.ending for line in lines[:-1]} <= {"\n", "\r\n", "\r"}
    assert lines[-1].ending == ""


@given(TEXT)
def test_every_offset_has_the_place_an_editor_shows(text):
    document = Document(text)
    for offset in range(len(text) + 1):
        before = text[:offset]
        if before.endswith("\r") and text[offset : offset + 1] == "\n":
            continue  # between the two halves of one line ending there is no place of its own
        lines = re.split(r"\r\n|\r|\n", before)
        assert document.locate(offset) == (len(lines), len(lines[-1]) + 1)


@given(TEXT, st.integers(0, 60))
def test_the_span_of_a_line_holds_no_line_ending(text, offset):
    span = Document(text).line_span(min(offset, len(text)))
    assert not re.search(r"[\r\n]", text[slice(*span)])


def test_lines_of_a_long_text_start_behind_each_line_end():
    text = ("甲" * 6 + "\n") * 60_000
    assert Document(text).line_starts == list(range(0, len(text) + 1, 7))


@given(TEXT, st.lists(st.tuples(st.integers(0, 40), st.integers(0, 9)), max_size=8))
def test_spans_in_order_are_placed_as_one_by_one(text, spans):
    document = Document(text)
    ordered = sorted(Span(min(at, len(text)), min(at + size, len(text))) for at, size in spans)
    assert list(document.places(ordered)) == [document.place(span) for span in ordered]
