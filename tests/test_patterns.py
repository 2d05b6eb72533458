"""A house's own pattern finds what its expression finds, whatever is done to find it sooner."""

import re

import pytest
import regex
from hypothesis import assume, given
from hypothesis import strategies as st

from hegao import Document, Pattern
from hegao.config import Settings
from hegao.engine import Active, Engine
from hegao.linear import linear
from hegao.literals import after_line_start, literal, necessary
from hegao.patterns import declared
from hegao.starts import starts

ALPHABET = "甲乙（、1 \n"
TEXT = st.text(st.sampled_from(ALPHABET), max_size=24)
ATOM = st.sampled_from(
    [
        "甲",
        "乙",
        "甲乙",
        "（",
        "、",
        r"\(",
        "[甲乙]",
        "[^甲]",
        "[0-9]",
        r"\d",
        ".",
        r"\s",
        "(?=甲)",
        "(?<!乙)",
        "$",
        r"\n",
    ]
)
REPEAT = st.sampled_from(["", "", "", "?", "*", "+", "{2}", "{2,}", "{1,3}", "{0,2}", "+?", "++"])
EXPRESSION = st.recursive(
    st.builds(str.__add__, ATOM.filter(lambda atom: atom[-1] != "$"), REPEAT) | ATOM,
    lambda inner: st.one_of(
        st.lists(inner, min_size=2, max_size=4).map("".join),
        st.lists(inner, min_size=2, max_size=3).map(lambda parts: f"(?:{'|'.join(parts)})"),
        st.builds("({}){}".format, inner, REPEAT),
    ),
    max_leaves=8,
)
WHOLE = st.builds("{}{}".format, st.sampled_from(["", "(?m)", "(?m)^", "(?m)^", "(?s)"]), EXPRESSION)


def found(expression, text, **engine):
    settings = Settings(pattern=({"name": "x-own", "match": expression, "message": "x", "view": "source"},))
    problems = []
    active = [Active(rule, rule.severity, rule.check) for rule in declared(settings, {}, problems)]
    assert problems == []
    result = Engine({}, **engine).check(Document(text), active)
    assert result.problems == []
    return [tuple(finding.span) for finding in result.findings]


def wanted(expression, text):
    return sorted(
        (match.span() for match in regex.finditer(expression, text) if match[0]),
        key=lambda span: (span[0], -span[1]),
    )


def valid(expression):
    try:
        return not regex.search(expression, "")
    except regex.error:
        return False


@given(WHOLE, TEXT)
def test_a_pattern_finds_what_its_expression_finds(expression, text):
    assume(valid(expression))
    assert found(expression, text) == found(expression, text, cues=False) == wanted(expression, text)


CLASS = st.sampled_from(["[甲乙]", "[（(]", "[^甲]", "[甲-龥]", "[一-龥]"])
SECOND = CLASS | st.sampled_from(["甲", "乙", r"\(", "、"])
REST = st.sampled_from(["", "乙", "[甲乙]", "[乙、]{0,2}", "(?:甲|乙、)", "、|乙", "$"])


@given(st.builds("{}{}{}{}".format, st.sampled_from(["", "(?m)"]), CLASS, SECOND, REST), TEXT)
def test_a_pattern_that_starts_with_a_class_finds_what_its_expression_finds(expression, text):
    assert found(expression, text) == wanted(expression, text)


@pytest.mark.parametrize(
    ("expression", "sought"),
    [
        ("[（(][ 　]*[）)]", [("(", "\\([ 　]*[）)]", 0), ("（", "（[ 　]*[）)]", 0)]),
        ("(?m)[（(](?:甲|乙)$", [("(", "(?m)\\((?:甲|乙)$", 0), ("（", "(?m)（(?:甲|乙)$", 0)]),
        ("[一二三四五六七八九十]要", [("要", "要(?<=[一二三四五六七八九十]要)", 1)]),
        (
            "[一-龥][（(][a-z]{1,6}",
            [("(", "\\((?<=[一-龥]\\()[a-z]{1,6}", 1), ("（", "（(?<=[一-龥]（)[a-z]{1,6}", 1)],
        ),
        ("[一二三四五六七八九十]+要", []),
        ("[一二三四五六七八九十]要?", []),
        ("[（(]未|[（(]完", []),
        ("[（(]|未完", []),
        ("(?i)[ab]c", []),
        ("[甲-龥][一-龥]", []),
        ("甲[乙丙]", []),
    ],
)
def test_a_class_at_the_start_becomes_literals_where_they_are_few(expression, sought):
    assert starts(expression) == sought


def test_no_expression_of_a_pattern_is_compiled_for_texts_that_cannot_match(monkeypatch):
    compiled = []
    monkeypatch.setattr(
        Pattern,
        "compiler",
        lambda expression, flags: compiled.append(expression) or re.compile(expression, flags),
    )
    assert found("[（(]此处", "甲乙（丙") == []
    assert "（此处" not in compiled
    assert found("[（(]此处", "甲乙（此处") == [(2, 5)]
    assert "（此处" in compiled
    assert r"\(此处" not in compiled


@given(st.text(st.sampled_from("甲.*\\(z（"), min_size=1, max_size=5), TEXT)
def test_an_expression_taken_as_a_literal_matches_it(expression, text):
    word = literal(expression)
    if word:
        assert regex.findall(expression, text + word) == [word] * (text + word).count(word)


@pytest.mark.parametrize(
    ("expression", "words"),
    [
        (r"全文共[0-9]+字", ("全文共",)),
        ("×{2,}", ("××",)),
        ("某{1,2}[县市]", ("某县", "某市")),
        ("(?:上|下)一篇", ("上一篇", "下一篇")),
        ("两个?(?:方面|点)", ("两个方面", "两个点", "两方面", "两点")),
        (r"(?m)^[ 　]*[一二]{1,3}、", ("一、", "二、")),
        (r"www\.范文\.cn", ("www.范文.cn",)),
        ("(?:甲|[0-9]*)乙", ("乙",)),
    ],
)
def test_the_words_that_every_match_holds_are_known(expression, words):
    assert necessary(expression) == words


@pytest.mark.parametrize(
    "expression",
    [
        r"\d+",
        "(?i)abc",
        "(?:甲乙丙){e<=1}",
        "甲*",
        "甲|[^乙]",
        "[[甲]--[乙]]",
        "(?x)甲 乙",
        r"\p{Han}甲",
        "(?r)甲乙",
        "甲{,3}",
    ],
)
def test_where_it_is_doubtful_nothing_is_known(expression):
    assert necessary(expression) == ()


@pytest.mark.parametrize(
    "expression", ["^甲", "(?m)甲", "(?m)^甲|乙", "(?m)^[^甲]", "(?m)^甲*", "(?m)^(?s:.)甲"]
)
def test_what_does_not_start_with_a_line_or_may_span_lines_is_searched_as_it_is(expression):
    assert after_line_start(expression) == ""


@pytest.mark.parametrize(
    "expression", ["[（(][ 　]*[）)]", "全文共[0-9]+字", "[一-龥]（[a-z]{1,6}）", "，[ 　]*$"]
)
def test_what_reads_no_run_twice_needs_no_time_limit(expression):
    assert linear(expression)


@pytest.mark.parametrize(
    "expression",
    [
        "[0-9]+字",
        "甲[^乙]*乙",
        "一[0-9]*[0-9]*字",
        "一[一二]*三",
        "(?:甲|甲)+乙",
        "甲{0,99}甲{0,99}乙",
        r"甲\w",
        r"甲\b",
        "(甲)\\1",
        "甲.*乙",
    ],
)
def test_what_may_take_long_or_mean_another_thing_to_re_keeps_its_limit(expression):
    assert not linear(expression)
