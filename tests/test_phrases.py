"""Phrase families: what the loader refuses, both character sets, nested matches, how far a phrase is looked for."""

from re import _constants as re_codes
from re import _parser

import pytest

from hegao import Document, Phrases, Views, check_text, quote
from hegao.example import parse
from hegao.phrases import REACH
from hegao.plugins import Plugins
from hegao_rules.promo import contact_in_body, promo_phrase
from hegao_rules.residue import auto_summary_preface, meta_header_residue, navigation_residue
from hegao_rules.truncation import _loss, paywall_notice

TRADITIONAL = 'traditional = """\n复複復 网網\n"""\n'
ROWS = """
[[phrase]]
name = "复核"
cues = ["复核"]
match = '请复核[^。]{0,9}'

[[phrase]]
name = "网"
cues = ["网"]
match = '[本网]网'
weak = true
"""


@pytest.fixture
def family(tmp_path):
    def make(rows=ROWS, traditional=TRADITIONAL):
        (tmp_path / "family.toml").write_text(traditional + rows, encoding="utf-8")
        return Phrases(str(tmp_path / "rule.py"), "family.toml")

    return make


def found(phrases, text, **how):
    return [
        (phrase.name, match[0])
        for phrase, match in phrases.matches(Views(Document(text), {})["source"], **how)
    ]


def test_phrases_are_found_in_both_character_sets(family):
    assert found(family(), "请复核。請复核。请複核无误。请復核") == [
        ("复核", "请复核"),
        ("复核", "请複核无误"),
        ("复核", "请復核"),
    ]
    assert family().cues == ("复核", "復核", "網", "网", "複核")


def test_a_class_takes_the_traditional_form_too(family):
    assert found(family(), "本網。网網") == [("网", "本網"), ("网", "网網")]


def test_a_phrase_inside_another_is_given_only_if_asked_for(family):
    text = "请复核本网"
    assert found(family(), text) == [("复核", "请复核本网")]
    assert found(family(), text, nested=True) == [("复核", "请复核本网"), ("网", "本网")]


def test_far_phrases_are_found_in_order(family):
    gap = "无" * 3000
    assert found(family(), f"本网{gap}请复核{gap}本網") == [
        ("网", "本网"),
        ("复核", "请复核" + "无" * 9),
        ("网", "本網"),
    ]


def test_a_phrase_with_a_lead_is_tried_only_so_far_before_its_cue(family):
    row = 'name = "网"\ncues = ["网"]\nmatch = "(?:本|全本)?网+"\nlead = '
    text = "全本网网。本网"
    assert found(family(f"[[phrase]]\n{row}2"), text) == [("网", "全本网网"), ("网", "本网")]
    assert found(family(f"[[phrase]]\n{row}1"), text) == [("网", "本网网"), ("网", "本网")]


def test_a_phrase_is_tried_only_as_far_round_its_cue_as_it_reaches(family):
    row = 'name = "网"\ncues = ["网"]\nmatch = "本*网无*"\nreach = '
    text = "本本本本网无无无无"
    assert found(family(f"[[phrase]]\n{row}9"), text) == [("网", text)]
    assert found(family(f"[[phrase]]\n{row}3"), text) == [("网", "本本本网无无")]


of_rules = pytest.mark.parametrize(
    "rule",
    [
        auto_summary_preface,
        contact_in_body,
        promo_phrase,
        meta_header_residue,
        navigation_residue,
        _loss,
        paywall_notice,
    ],
    ids=lambda rule: rule.PHRASES.file,
)


@of_rules
def test_no_lead_and_no_reach_loses_a_match(rule):
    near = rule.PHRASES
    free = Phrases(rule.__file__, near.file)
    free.rows = tuple(row._replace(lead=None, reach=REACH) for row in near.rows)
    for shown in Plugins(third_party=False).rules.values():
        for text in [*(parse(bad).text for bad in shown.bad), *shown.good]:
            assert found(near, text, nested=True) == found(free, text, nested=True)


@of_rules
def test_no_match_is_wider_than_its_reach(rule):
    for row in rule.PHRASES.rows:
        if row.reach < REACH:
            least = sum(widest(_parser.parse(row.match)))
            assert row.reach >= least, f"{rule.PHRASES.file}: {row.name}: write reach = {least} or more"


def widest(tree):
    """Characters of the widest match of what `re` parsed (an endless repeat: of 20), and of what it looks ahead at."""
    width = ahead = 0
    for what, how in tree:
        wide, further = 0, 0
        if what is re_codes.BRANCH:
            wide, further = map(max, zip(*map(widest, how[1]), strict=True))
        elif what is re_codes.SUBPATTERN:
            wide, further = widest(how[-1])
        elif what in (re_codes.MAX_REPEAT, re_codes.MIN_REPEAT):
            _, most, repeated = how
            wide, further = widest(repeated)
            wide *= 20 if most is re_codes.MAXREPEAT else most
        elif what in (re_codes.ASSERT, re_codes.ASSERT_NOT):
            further = sum(widest(how[1])) if how[0] > 0 else 0
        elif what is re_codes.AT:
            further = 1
        else:
            assert what in (re_codes.LITERAL, re_codes.NOT_LITERAL, re_codes.IN, re_codes.ANY)
            wide = 1
        width, ahead = width + wide, max(ahead, further)
    return width, ahead


def test_the_rows_are_read_only_when_a_cue_is_met(family):
    phrases = family(rows="[[phrase")
    assert found(phrases, "无") == []
    assert phrases.cues == ()


def test_a_phrase_that_leads_a_line_is_tried_where_the_lines_of_its_cues_start(family):
    row = '[[phrase]]\nname = "网"\ncues = ["网"]\nmatch = "(?m:^)本*网+"\nlead = "line"'
    assert found(family(row), "网网\n本网网。本网\n无网") == [("网", "网网"), ("网", "本网网")]


@pytest.mark.parametrize(
    ("row", "why"),
    [
        ('name = "a"\ncues = ["网"]', "expected name, cues, match"),
        ('name = "a"\ncues = "网"\nmatch = "网"', "expected name, cues, match"),
        ('name = "a"\ncues = [""]\nmatch = "网"', "expected name, cues, match"),
        ('name = "a"\ncues = ["网"]\nmatch = "网"\nstrong = true', "expected name, cues, match"),
        ('name = "a"\ncues = ["网"]\nmatch = "网"\nlead = -1', "expected name, cues, match"),
        ('name = "a"\ncues = ["网"]\nmatch = "网"\nlead = "word"', "expected name, cues, match"),
        ('name = "a"\ncues = ["网"]\nmatch = "网"\nreach = 0', "expected name, cues, match"),
        ('name = "a"\ncues = [\n"网", "复"]\nmatch = "网"', "on one line"),
    ],
)
def test_a_bad_row_is_refused_by_name(family, row, why):
    with pytest.raises(ValueError, match=why) as error:
        _ = family(rows=f"[[phrase]]\n{row}").rows
    assert str(error.value).startswith("family.toml: ")


def test_a_bad_pattern_is_refused_by_name(family):
    phrases = family(rows='[[phrase]]\nname = "a"\ncues = ["网"]\nmatch = "(网"')
    with pytest.raises(ValueError, match=r"family\.toml: phrase 'a': "):
        found(phrases, "网")


def test_a_quotation_is_one_line_and_short():
    assert quote("本\n 网") == "本 网"
    assert quote("网" * 50) == "网" * 20 + "…" + "网" * 19


@pytest.mark.parametrize("blanks", ["", "  ", "\u3000" * 25, " " * 90, " \t" * 250])
@pytest.mark.parametrize(
    "line", ["版权所有：某某网", "未完待续", "责任编辑：某某", "扫码关注我们的公众号", "原标题：某某讲话"]
)
def test_a_phrase_that_starts_a_line_is_found_behind_any_indent(line, blanks):
    indented = {one.rule for one in check_text(f"正文如此。\n{blanks}{line}\n")}
    assert indented
    assert indented == {one.rule for one in check_text(f"正文如此。\n{line}\n")}
