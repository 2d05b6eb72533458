"""No rule's good or mended example is an offence to another rule."""

from functools import cache

import pytest

from hegao.engine import Active, Engine
from hegao.example import parse
from hegao.plugins import Plugins
from hegao.text import Document

PLUGINS = Plugins(third_party=False)
RULES = {name: rule for name, rule in PLUGINS.rules.items() if rule.enabled}
ENGINE = Engine(PLUGINS.views)
ACTIVE = [Active(rule, rule.severity, rule.check) for rule in RULES.values()]

# (rule whose example it is, rule that speaks): why both are right. Prefer another example to another line here.
EXCEPTIONS = {
    ("censored-word", "placeholder-asterisk"): "marks the border: left blank, not struck out",
    ("censored-word", "placeholder-cross"): "marks the border: left blank, not struck out",
    ("censored-word", "placeholder-underscore"): "marks the border: left blank, not struck out",
    ("foreign-script-noise", "byte-straddle-mojibake"): "the Cyrillic letter belongs to the straddle",
    ("fullwidth-alphanumeric", "placeholder-cross"): "ＸＸ is a blank, whatever its width",
    ("ordinal-run-broken", "heading-glued"): "a list run into its heading, and whole",
    ("pinyin-residue", "traditional-characters"): "traditional characters without a gloss",
    ("placeholder-bracket-slot", "doc-number-bracket"): "a document number in wrong brackets is no slot",
    ("placeholder-date-slot", "placeholder-cross"): "XX年度 is a blank, but no date",
    ("replacement-character", "byte-straddle-mojibake"): "the lost byte belongs to the straddle",
    ("replacement-character", "traditional-characters"): "the straddle's text is traditional",
    ("unpaired-mark", "broken-marker"): "a bracket torn from its marker is closed on the next line",
}


@cache
def heard(name):
    """What is said of the texts a rule calls right: its good examples, and its bad ones once mended."""
    rule = RULES[name]
    fixed = (parse(marked).fixed for marked in rule.bad)
    said = []
    for text in (*rule.good, *(text for text in fixed if text is not None)):
        result = ENGINE.check(Document(text), ACTIVE)
        assert result.problems == []
        said += [(finding.rule, finding.text, text) for finding in result.findings]
    return said


@pytest.mark.parametrize("name", RULES)
def test_what_a_rule_calls_right_offends_no_other(name):
    clashes = [said for said in heard(name) if said[0] != name and (name, said[0]) not in EXCEPTIONS]
    assert clashes == []


@pytest.mark.parametrize(("name", "other"), EXCEPTIONS)
def test_every_exception_is_needed(name, other):
    assert other in {speaker for speaker, _, _ in heard(name)}


@pytest.mark.parametrize(
    ("residue", "lone"), [("上一篇：在大会上的讲话", ["）"]), ("……（省略300字，会员可见）", [])]
)
def test_only_a_notice_of_missing_text_excuses_a_lone_mark(residue, lone):
    text = f"会议指出，制度已经印发）执行。\n{residue}"
    result = ENGINE.check(Document(text), ACTIVE)
    assert [finding.text for finding in result.findings if finding.rule == "unpaired-mark"] == lone


@pytest.mark.parametrize(
    ("text", "rules"),
    [
        (
            "重点抓好四项工作：一是抓排查，摸清底数。二是抓化解，落实责任。三是抓稳控，守住底线。三是抓宣传，营造氛围。",
            ["numbering-duplicate"],
        ),
        (
            "现将名单公布如下，请有关单位组织实施，按时完成各项任务。成员：甲等五人(各部门办公室主任）。领导小组定期开展活动",
            ["mixed-bracket-width"],
        ),
    ],
)
def test_one_defect_is_told_once(text, rules):
    assert [finding.rule for finding in ENGINE.check(Document(text), ACTIVE).findings] == rules


def test_gaps_among_items_that_a_notice_swallowed_are_told():
    text = "二、乙工作。\n……（省略300字，会员可见）\n四、丁工作。\n……（省略300字，会员可见）\n六、己工作。\n"
    gaps = [
        finding.text
        for finding in ENGINE.check(Document(text), ACTIVE).findings
        if finding.rule == "numbering-gap"
    ]
    assert gaps == ["四、", "六、"]


def test_a_star_or_a_line_in_a_forums_noise_is_no_place_left_open():
    noise = "心愿实现了。* [: m3 D6 }* X# f# {1 Y\n/ C$ ]3 Y' S1 f* o& _\n（一）回顾。"
    result = ENGINE.check(Document(noise), ACTIVE)
    assert [finding.rule for finding in result.findings] == ["forum-jammer"] * 2
