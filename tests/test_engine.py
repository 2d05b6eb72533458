"""The engine through its door: a document and active rules in, findings out."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hegao import ERROR, INFO, WARNING, Document, RuleError, rule
from hegao.engine import Active, Engine
from hegao.example import parse
from hegao.finding import apply
from hegao.linter import Linter, Request
from hegao.plugins import Plugins
from hegao.running import run as run_over

RULES = Plugins(third_party=False).rules
ALL = [Active(one, one.severity, one.check) for one in RULES.values()]
FRAGMENTS = sorted({parse(text).text for one in RULES.values() for text in (*one.bad, *one.good)})


def word_rule(name, word, **fields):
    """Make a rule that reports each `word`."""

    @rule(
        name, bad=[f"⟦{word}⟧"], good=["无"], summary=word, summary_en=word, **{"severity": ERROR, **fields}
    )
    def check(view):
        at = view.text.find(word)
        while at >= 0:
            yield view.hit((at, at + len(word)), f"有{word}", new=fields.get("fix") and "")
            at = view.text.find(word, at + len(word))

    return Active(check, check.severity, check.check)


def check(text, *active, **engine):
    result = Engine({}, **engine).check(Document(text), active)
    assert result.problems == []
    return result.findings


def test_a_finding_stands_at_its_place_in_the_source():
    (finding,) = check("会议\r\n好了，错字在此。", word_rule("x-word", "错字"))
    assert finding.place == (2, 4, 2, 6)
    assert (finding.text, finding.before, finding.after) == ("错字", "好了，", "在此。")


def test_a_rule_without_its_cue_is_not_called():
    @rule("x-cue", severity=ERROR, cues=("灯",), bad=["⟦灯⟧"], good=["无"], summary="x", summary_en="x")
    def called(view):
        raise AssertionError

    assert check("没有那个字。", Active(called, ERROR, called.check)) == []


def test_hits_of_a_line_are_folded_into_one_with_a_count():
    first, second = check("错，错，错\n错", word_rule("x-word", "错", fold="line", fix="safe"))
    assert (first.place, first.count, first.text) == ((1, 1, 1, 6), 3, "错，错，错")
    assert (second.place, second.count) == ((2, 1, 2, 2), 1)
    assert apply("错，错，错\n错", [first.fix]) == ("，，\n错", 3)


def test_hits_of_a_document_are_folded_at_the_first():
    (finding,) = check("错\n错\n错", word_rule("x-word", "错", fold="document"))
    assert (finding.place, finding.count) == ((1, 1, 1, 2), 3)


def test_what_a_wider_finding_of_the_family_says_is_not_said_again():
    wide, narrow = word_rule("x-wide", "大错字"), word_rule("x-narrow", "错")
    assert [finding.rule for finding in check("大错字，错", wide, narrow)] == ["x-wide", "x-narrow"]


def test_a_wider_finding_that_is_less_severe_hides_nothing():
    wide, narrow = word_rule("x-wide", "大错字", severity=INFO), word_rule("x-narrow", "错", severity=WARNING)
    assert [finding.rule for finding in check("大错字", wide, narrow)] == ["x-wide", "x-narrow"]


def test_another_family_is_heard_all_the_same():
    wide, narrow = word_rule("x-wide", "大错字"), word_rule("y-narrow", "错")
    assert [finding.rule for finding in check("大错字", wide, narrow)] == ["x-wide", "y-narrow"]


def test_body_rules_do_not_see_foreign_matter_even_when_its_rule_is_silent():
    promo = word_rule("p-promo", "广告里的错字", foreign=True)
    body = word_rule("x-word", "错字", view="body")
    silent = promo._replace(severity=None)
    for active in ((promo, body), (silent, body)):
        places = [
            finding.place for finding in check("广告里的错字。\n错字", *active) if finding.rule == "x-word"
        ]
        assert places == [(2, 1, 2, 3)]


def test_findings_without_fixes_are_the_same_but_for_these():
    active = [word_rule("x-word", "错字", fix="safe"), word_rule("x-line", "错", fix="safe", fold="line")]
    document = Document("错字，又错。\n再错字。")
    found = Engine({}).check(document, active).findings
    bare = Engine({}).check(document, active, fixes=False).findings
    assert any(finding.fix for finding in found)
    assert bare == [finding._replace(fix=None) for finding in found]


def test_a_fix_on_a_view_that_changed_the_words_is_unsafe():
    (finding,) = check("第１条作废", word_rule("x-word", "第1条", fix="safe"))
    assert not finding.fix.safe
    (finding,) = check("第1条作废", word_rule("x-word", "第1条", fix="safe"))
    assert finding.fix.safe


def test_a_rule_that_fails_is_named_and_the_others_are_heard():
    @rule("x-crash", severity=ERROR, bad=["⟦a⟧"], good=["无"], summary="x", summary_en="x")
    def crash(view):
        yield view.hit((0, 1), "前一半")
        raise KeyError("钥匙")

    result = Engine({}).check(Document("错"), [Active(crash, ERROR, crash.check), word_rule("y-word", "错")])
    assert [finding.rule for finding in result.findings] == ["y-word"]
    assert "x-crash" in result.problems[0].reason
    assert "KeyError" in result.problems[0].reason_en


def yielding(*hits, **fields):
    @rule("x-odd", severity=ERROR, bad=["⟦a⟧"], good=["无"], summary="x", summary_en="x", **fields)
    def odd(view):
        yield from (view.hit(*hit[:2], new=hit[2]) if len(hit) == 3 else hit for hit in hits)

    return Active(odd, ERROR, odd.check)


@pytest.mark.parametrize("hits", [[(0, 1)], [((0, 9), "长", None)], [((2, 1), "倒", None)], ["字"]])
def test_what_is_no_hit_within_the_text_is_a_named_problem(hits):
    result = Engine({}).check(Document("abc"), [yielding(*hits)])
    assert result.findings == []
    assert "x-odd" in result.problems[0].reason


def test_hits_out_of_order_are_folded_in_order_and_overlapping_edits_wait():
    hits = [((1, 4), "后", "Y"), ((0, 3), "前", "X")]
    (finding,) = check("abcd", yielding(*hits, fold="line", fix="safe"))
    assert (finding.span, finding.message) == ((0, 4), "前")
    assert apply("abcd", [finding.fix]) == ("Xd", 1)


def test_a_rule_cannot_eat_its_own_overrun():
    @rule("x-slow", severity=ERROR, bad=["⟦a⟧"], good=["无"], summary="x", summary_en="x")
    def slow(view):
        while True:
            try:
                while True:
                    pass
            except Exception:  # noqa: BLE001 - that is the point
                continue
        yield

    result = Engine({}, limit=0.1).check(Document("a"), [Active(slow, ERROR, slow.check)])
    assert "x-slow" in result.problems[0].reason


@pytest.mark.parametrize(
    "fields", [{"foreign": True, "view": "body"}, {"fix": "sure"}, {"fold": "lines"}, {"severity": "fatal"},
               {"profiles": {"poem": "off"}}, {"bad": ["无标记"]}, {"good": []}]
)  # fmt: skip
def test_a_rule_that_cannot_be_right_does_not_load(fields):
    with pytest.raises(RuleError, match="x-bad"):
        rule(
            "x-bad",
            **{
                "severity": ERROR,
                "bad": ["⟦a⟧"],
                "good": ["无"],
                "summary": "x",
                "summary_en": "x",
                **fields,
            },
        )


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(FRAGMENTS), max_size=8).map("\n".join))
def test_findings_are_the_same_with_cues_switched_off(text):
    document = Document(text)
    with_cues = Engine({}).check(document, ALL)
    without = Engine({}, cues=False).check(document, ALL)
    assert with_cues.findings == without.findings
    assert with_cues.problems == without.problems == []


@settings(max_examples=150, deadline=None)
@given(
    st.text(
        alphabet=st.sampled_from(
            "一二（）()《》“”*_xX×〔〕[]2年月日，。、：;.… \n\r\tǎa第条工作市县\u200b🎉会會"
        ),
        max_size=80,
    )
)
def test_no_rule_fails_on_any_text_and_every_place_is_in_it(text):
    document = Document(text)
    result = Engine({}).check(document, ALL)
    assert result.problems == []
    for finding in result.findings:
        assert 0 <= finding.span.start <= finding.span.end <= len(text)
        assert finding.text == text[slice(*finding.span)]
        assert document.place(finding.span) == finding.place


@pytest.mark.parametrize(
    "text",
    ["*" * 100_000, "一、" * 100_000, "（" * 100_000, "“" * 100_000, "某" * 100_000, "x" * 100_000, "1" * 100_000,
     "全年受理来信*件，做好__工作。(二)繼續(xù)抓好。" * 4_000],
    ids=["asterisks", "markers", "brackets", "quotes", "some", "letters", "digits", "seedlike"],
)  # fmt: skip
def test_pathological_text_stays_within_every_rules_time(text):
    assert Engine({}).check(Document(text), ALL).problems == []


def test_one_line_of_ten_megabytes_is_checked():
    text = "各级各部门要认真贯彻落实会议精神，切实把各项工作抓紧抓实抓好。" * 110_000
    result = Engine({}).check(Document(text + "做好__工作。"), ALL)
    assert result.problems == []
    assert "placeholder-underscore" in {finding.rule for finding in result.findings}


TEXTS = {
    "甲.txt": "同志们：\n全年受理来信*件，做好__工作。\n",
    "乙.txt": "一、抓学习。\n三、抓落实。\n请X市长讲话。",
    "丙.md": "會(huì)議(yì)開(kāi)始，*項任務。",
    "丁.txt": "会议开始。\n",
}


def run(folder, *args, seed="0"):
    """Run the command line as a process of its own; return exit code, output lines and complaints."""
    done = subprocess.run(
        [sys.executable, "-m", "hegao", "check", "--isolated", "--format", "jsonl", *args],
        cwd=folder, env={**os.environ, "PYTHONHASHSEED": seed},
        capture_output=True, text=True, encoding="utf-8", check=False,
    )  # fmt: skip
    return done.returncode, done.stdout.splitlines(), done.stderr


def test_findings_do_not_depend_on_order_jobs_hash_seed_or_cues(tmp_path):
    for name, text in TEXTS.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    code, lines, err = run(tmp_path, ".")
    assert (code, err) == (1, "")
    assert len(lines) > 5
    assert run(tmp_path, ".", "--jobs", "2") == (code, lines, err)
    assert run(tmp_path, ".", seed="7") == (code, lines, err)
    assert run(tmp_path, ".", "--no-cues") == (code, lines, err)
    assert sorted(run(tmp_path, *reversed(TEXTS))[1]) == sorted(lines)


def test_an_unreadable_file_is_named_and_the_others_are_checked(tmp_path, monkeypatch):
    """Root reads every file, so the refusal is put in by hand."""
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text("做好__工作。", encoding="utf-8")

    def refuse(path, *how, **more):
        if path.endswith("a.txt"):
            raise PermissionError(13, "Permission denied", path)
        return open(path, *how, **more)

    monkeypatch.setattr("hegao.linter.open", refuse, raising=False)
    linter = Linter(Request(isolated=True, third_party=False))
    bad, good = run_over(linter, linter.files([str(tmp_path)]), jobs=1)
    assert (bad.findings, bad.problems[0].reason_en) == ([], "cannot be read: Permission denied")
    assert "placeholder-underscore" in {finding.rule for finding in good.findings}


def test_a_broken_link_is_named(tmp_path):
    (tmp_path / "a.txt").symlink_to(Path("nowhere.txt"))
    code, _, err = run(tmp_path, "a.txt")
    assert code == 2
    assert err.startswith("hegao: a.txt: 读不了")
