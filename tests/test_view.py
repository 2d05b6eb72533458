"""The two-way map of a view keeps its laws, whatever the edits."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hegao.pieces import assemble
from hegao.text import Document
from hegao.view import Views

relaxed = settings(deadline=None)  # a busy machine is no failure
TEXTS = st.text(alphabet="甲乙丙(a \r\n", max_size=30)


@st.composite
def edited(draw, text):
    """Sorted edits that replace or delete, and leave line breaks alone."""
    edits = []
    at = 0
    while at < len(text):
        start = draw(st.integers(at, len(text)))
        end = start + draw(st.integers(1, 4))
        new = draw(st.text(alphabet="丁bc", max_size=3))
        joins = new == "" and "\r" in text[:start] and "\n" in text[end:]
        if end <= len(text) and not joins and not re.search("[\r\n]", text[start:end]):
            edits.append((start, end, new))
        at = end
    return edits


@st.composite
def chains(draw):
    """A source view, a view of it, and a view of that."""
    source = Views(Document(draw(TEXTS)), {})["source"]
    first = source.edited("first", draw(edited(source.text)))
    return source, first, first.edited("second", draw(edited(first.text)))


@st.composite
def chains_with_span(draw):
    views = draw(chains())
    start = draw(st.integers(0, len(views[2].text)))
    return (*views, start, draw(st.integers(start, len(views[2].text))))


@relaxed
@given(chains_with_span())
def test_spans_stay_inside_the_source_and_in_order(case):
    source, _, view, start, end = case
    span = view.to_source(start, end)
    assert 0 <= span.start <= span.end <= len(source.text)
    assert span.start <= view.to_source(end, len(view.text)).end
    assert view.to_source(0, start).end <= max(span.start, span.end)


@relaxed
@given(chains_with_span())
def test_the_way_there_and_back_covers_the_span(case):
    _, _, view, start, end = case
    back = view.from_source(*view.to_source(start, end))
    assert back.start <= start or start == end
    assert back.end >= end or start == end
    assert 0 <= back.start <= back.end <= len(view.text)


@relaxed
@given(chains_with_span())
def test_a_span_of_the_source_lands_inside_the_view(case):
    source, _, view, start, end = case
    image = view.from_source(min(start, len(source.text)), min(end, len(source.text)))
    assert 0 <= image.start <= image.end <= len(view.text)


@relaxed
@given(chains_with_span())
def test_two_steps_are_one_after_the_other(case):
    source, first, view, start, end = case
    alone = Views(Document(first.text), {})["source"].edited("second", _edits(first, view))
    step = alone.to_source(start, end)
    assert view.to_source(start, end) == first.to_source(*step)
    assert view.from_source(0, len(source.text)) == alone.from_source(*first.from_source(0, len(source.text)))


@relaxed
@given(chains_with_span())
def test_a_span_is_on_the_same_line_in_view_and_source(case):
    source, _, view, start, end = case
    if start < end:
        span = view.to_source(start, end)
        assert source.document.locate(span.start)[0] == Document(view.text).locate(start)[0]
    assert [line.ending for line in Document(view.text).lines()] == [
        line.ending for line in source.document.lines()
    ]


@relaxed
@given(TEXTS)
def test_an_identity_shares_the_string_of_the_document(text):
    source = Views(Document(text), {})["source"]
    assert source.text is text
    same = source.edited("same", [])
    assert same.text is text
    assert same.to_source(0, len(text)) == (0, len(text))
    assert same.from_source(0, len(text)) == (0, len(text))


@pytest.mark.parametrize(
    "edits",
    [
        [(1, 2, "x"), (1, 3, "")],
        [(2, 2, "x")],
        [(0, 1, "x\ny")],
        [(0, 1, "\r")],
        [(3, 4, "")],
        [(3, 5, "x")],
        [(6, 7, "")],
    ],
)
def test_an_edit_that_inserts_overlaps_or_touches_a_line_break_is_refused(edits):
    source = Views(Document("甲乙丙\n丁\r\u200b\n"), {})["source"]
    with pytest.raises(ValueError, match="view bad"):
        source.edited("bad", edits)


def test_a_replacement_of_other_length_is_refused():
    source = Views(Document("甲乙"), {})["source"]
    with pytest.raises(ValueError, match="view bad"):
        source.replaced("bad", "甲")


def test_a_deletion_at_the_edge_stays_outside_the_span():
    view = Views(Document("甲xx乙yy丙"), {})["source"].edited("view", [(1, 3, ""), (4, 6, "")])
    assert view.text == "甲乙丙"
    assert view.to_source(1, 2) == (3, 4)
    assert view.to_source(0, 3) == (0, 7)
    assert view.from_source(1, 3) == (1, 1)
    assert view.from_source(2, 5) == (1, 2)


def _edits(first, second):
    """The edits that made `second` of `first`."""
    if second is first or second._pieces is first._pieces:
        return []
    pieces = second._pieces
    return [
        (start, end, second.text[new:until])
        for start, end, new, until in zip(
            pieces.from_starts, pieces.from_ends, pieces.starts, pieces.ends, strict=True
        )
    ]


@given(st.lists(st.integers(0, 3), max_size=12))
def test_a_text_is_the_same_however_long_its_pieces_are(sizes):
    pieces = ["字" * (90_000 * size) + str(at) for at, size in enumerate(sizes)]
    assert assemble(iter(pieces)) == "".join(pieces)
