"""Accepting and baselines over several commands, as one uses them."""

import os
import subprocess
from pathlib import Path

import pytest

from hegao.cli import main

CHECK = ["check", "a.txt", "--format", "concise", "--select", "placeholder-underscore"]
BASE = ["--select", "placeholder-underscore"]


@pytest.fixture
def draft(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    path = Path("a.txt")
    path.write_text("同志们：\n做好__工作。\n", encoding="utf-8")
    return path


def test_a_finding_can_be_accepted_from_the_command_line(draft, capsys):
    assert main(CHECK) == 1
    assert main(["accept", "a.txt:2", "placeholder-underscore", "--reason", "会后填写"]) == 0
    assert main(CHECK) == 0
    assert main([*CHECK, "--strict"]) == 1
    assert "会后填写" in Path("rules.toml").read_text(encoding="utf-8")


def test_accepting_what_is_not_there_is_refused(draft, capsys):
    assert main(["accept", "a.txt:1", "placeholder-underscore", "--reason", "x"]) == 2
    assert "a.txt:1: 第 1 行没有 placeholder-underscore 的问题" in capsys.readouterr().err
    assert main(["accept", "a.txt", "placeholder-underscore", "--reason", "x"]) == 2
    assert main(["accept", "a.txt:2", "placeholder-undersco", "--reason", "x"]) == 2
    assert not Path("rules.toml").exists()


def test_a_baseline_hides_what_is_known_and_survives_edits_elsewhere(draft, capsys):
    assert main(["baseline", "a.txt", *BASE]) == 0
    assert "工作" not in Path("hegao-baseline.json").read_text(encoding="utf-8")
    assert main([*CHECK, "--baseline"]) == 0
    draft.write_text("各位同志：\n\n大家好。\n做好 __工作。\n抓好__落实。\n", encoding="utf-8")
    capsys.readouterr()
    assert main([*CHECK, "--baseline"]) == 1
    assert capsys.readouterr().out.splitlines() == [
        "a.txt:5:3: error placeholder-underscore “__”处内容未填写"
    ]
    assert main([*CHECK, "--baseline", "--strict"]) == 1


def test_the_same_line_twice_is_two_findings_to_a_baseline(draft):
    assert main(["baseline", "a.txt", *BASE]) == 0
    draft.write_text("做好__工作。\n做好__工作。\n", encoding="utf-8")
    assert main([*CHECK, "--baseline"]) == 1


def test_a_baseline_entry_that_was_mended_is_a_finding(draft, capsys):
    assert main(["baseline", "a.txt", *BASE]) == 0
    draft.write_text("同志们：\n", encoding="utf-8")
    capsys.readouterr()
    assert main([*CHECK, "--baseline"]) == 0
    assert "hegao-baseline.json:1:1: warning baseline-stale a.txt 有 1 项已改好" in capsys.readouterr().out


def test_several_reports_are_written_in_one_run(draft, capsys):
    code = main(["check", "a.txt", *BASE, "--output", "jsonl:out.jsonl", "--output", "concise:-"])
    assert code == 1
    assert capsys.readouterr().out.startswith("a.txt:2:3: error")
    assert '"line": 2, "column": 3' in Path("out.jsonl").read_text(encoding="utf-8")


def test_a_report_that_cannot_be_written_is_named(draft, capsys):
    assert main(["check", "a.txt", *BASE, "--output", "jsonl:nosuch/out.jsonl"]) == 2
    assert "hegao: nosuch/out.jsonl: 写不了" in capsys.readouterr().err


def git(*arguments):
    identity = ["-c", "user.name=t", "-c", "user.email=t@example.invalid"]
    subprocess.run(["git", *identity, *arguments], check=True, capture_output=True)


def test_only_changed_lines_are_reported(draft, capsys):
    git("init", "-q")
    git("add", ".")
    git("commit", "-qm", "旧")
    Path("丙.txt").write_text("新文件有__空。\n", encoding="utf-8")
    draft.write_text("同志们：\n做好__工作。\n抓好__落实。\n", encoding="utf-8")
    assert main(["check", ".", "--changed", "--format", "concise", *BASE]) == 1
    places = [line.rpartition(": error")[0] for line in capsys.readouterr().out.splitlines()]
    assert places == ["a.txt:3:3", "丙.txt:1:5"]
    git("add", ".")
    git("commit", "-qm", "新")
    assert main(["check", ".", "--changed", "--format", "concise", *BASE]) == 0
    assert main(["check", ".", "--changed=HEAD~1", "--format", "concise", *BASE]) == 1


def test_changed_lines_of_no_repository_are_refused(draft, capsys):
    assert main(["check", "a.txt", "--changed"]) == 2
    assert "hegao: --changed: git 出错：" in capsys.readouterr().err


def changed_places(capsys, *arguments):
    assert main(["check", ".", "--changed", "--format", "concise", *BASE, *arguments]) == 1
    return [line.rpartition(": error")[0] for line in capsys.readouterr().out.splitlines()]


@pytest.mark.parametrize("setting", ["diff.mnemonicPrefix=true", "diff.noprefix=true", "diff.relative=true"])
def test_changed_lines_do_not_hang_on_how_git_is_set(draft, capsys, monkeypatch, setting):
    Path("b").mkdir()
    Path('b/"引号".txt').write_text("同志们：\n", encoding="utf-8")
    git("init", "-q")
    git("config", *setting.split("="))
    git("add", ".")
    git("commit", "-qm", "旧")
    Path('b/"引号".txt').write_text("同志们：\n++ 做好__工作。\n", encoding="utf-8")
    assert changed_places(capsys) == ['b/"引号".txt:2:6']
    monkeypatch.chdir("b")
    assert changed_places(capsys) == ['"引号".txt:2:6']


@pytest.mark.parametrize("encoding", ["gb18030", "utf-16"])
def test_changed_lines_of_another_encoding_are_reported(draft, capsys, encoding):
    draft.write_bytes("同志们：\n".encode(encoding))
    git("init", "-q")
    git("add", ".")
    git("commit", "-qm", "旧")
    draft.write_bytes("同志们：\n做好__工作。\n".encode(encoding))
    assert changed_places(capsys) == ["a.txt:2:3"]


def test_a_revision_is_no_option_to_git(draft, capsys):
    git("init", "-q")
    assert main(["check", "a.txt", "--changed=--output=x"]) == 2
    assert not Path("x").exists()


def test_an_acceptance_on_an_unchanged_line_is_not_stale(draft, capsys):
    assert main(["accept", "a.txt:2", "placeholder-underscore", "--reason", "会后填写"]) == 0
    git("init", "-q")
    git("add", ".")
    git("commit", "-qm", "旧")
    draft.write_text("同志们：\n做好__工作。\n会议开始。\n", encoding="utf-8")
    capsys.readouterr()
    assert main(["check", ".", "--changed", "--format", "concise", *BASE]) == 0
    assert capsys.readouterr().out == ""


def test_fix_leaves_what_is_accepted(draft):
    text = "他说：““十四五””规划。\n加强教育，，抓好落实。\n"
    draft.write_text(text, encoding="utf-8")
    for line, rule in ((1, "doubled-quote"), (2, "repeated-punctuation")):
        assert main(["accept", f"a.txt:{line}", rule, "--reason", "引文照录"]) == 0
    assert main(["fix", "a.txt"]) == 0
    assert draft.read_text(encoding="utf-8") == text


def test_a_report_never_takes_the_place_of_a_text(draft, capsys):
    before = draft.read_bytes()
    assert main(["check", "a.txt", "--output", "concise:a.txt"]) == 2
    assert "hegao: a.txt: 既要检查又要写成报告" in capsys.readouterr().err
    assert draft.read_bytes() == before


def test_a_report_is_not_checked_by_the_next_run(draft, capsys):
    both = ["check", ".", *BASE, "--output", "html:report.html", "--output", "concise:-"]
    assert main(both) == 1
    first = capsys.readouterr().out
    assert main(both) == 1
    assert capsys.readouterr().out == first


@pytest.mark.parametrize("words", ["会\b议__", 'a"b\\__'])
def test_accepting_odd_words_keeps_the_configuration_valid(draft, words):
    draft.write_text(words, encoding="utf-8")
    assert main(["accept", "a.txt:1", "placeholder-underscore", "--reason", "引文"]) == 0
    assert main(CHECK) == 0


def test_a_file_name_with_glob_characters_is_accepted_as_itself(draft):
    Path("a[1].txt").write_text("做好__工作。", encoding="utf-8")
    assert main(["accept", "a[1].txt:1", "placeholder-underscore", "--reason", "引文"]) == 0
    assert main(["check", "a[1].txt", *BASE]) == 0


def test_a_baseline_knows_a_file_however_it_is_named(draft, monkeypatch):
    Path("sub").mkdir()
    Path("sub/b.txt").write_text("抓好__。", encoding="utf-8")
    Path("rules.toml").write_text("baseline = 'known.json'\n", encoding="utf-8")
    assert main(["baseline", "a.txt", *BASE]) == 0
    assert main(["baseline", "./sub/b.txt", *BASE]) == 0
    assert main(["check", ".", *BASE]) == 0
    monkeypatch.chdir("sub")
    assert main(["check", "b.txt", "../a.txt", *BASE]) == 0


def test_rules_that_were_not_run_make_nothing_stale(draft, capsys):
    assert main(["accept", "a.txt:2", "placeholder-underscore", "--reason", "会后填写"]) == 0
    assert main(["baseline", "a.txt"]) == 0
    capsys.readouterr()
    assert main(["check", "a.txt", "--select", "numbering", "--baseline", "--format", "concise"]) == 0
    assert capsys.readouterr().out == ""


def test_a_crash_is_no_finding(draft, capsys, monkeypatch):
    monkeypatch.setattr("hegao.engine.detect", lambda _: 1 / 0)
    assert main(CHECK) == 2
    assert "hegao: 内部错误 / internal error: ZeroDivisionError" in capsys.readouterr().err


def test_a_baseline_of_some_rules_keeps_the_others(draft):
    draft.write_text("做好__工作。\n加强教育，，抓好落实。\n", encoding="utf-8")
    assert main(["baseline", "a.txt"]) == 0
    assert main(["baseline", "a.txt", "--select", "repeated-punctuation"]) == 0
    assert main(["check", "a.txt", "--baseline", "--fail-on", "info"]) == 0


def test_what_a_deletion_broke_is_reported(draft):
    draft.write_text("一、抓学习。\n二、抓整改。\n三、抓落实。\n", encoding="utf-8")
    git("init", "-q")
    git("add", ".")
    git("commit", "-qm", "旧")
    draft.write_text("一、抓学习。\n三、抓落实。\n", encoding="utf-8")
    assert main(["check", ".", "--changed", "--select", "numbering"]) == 1


def test_a_pipe_is_no_file_to_wait_for(draft, capsys):
    os.mkfifo("p.txt")
    assert main(["check", "p.txt"]) == 2
    assert "hegao: p.txt: 不是普通文件" in capsys.readouterr().err


def test_our_own_page_is_no_text(draft, capsys):
    assert main(["check", "a.txt", *BASE, "--output", "html:report.html"]) == 1
    assert main(["check", ".", "--format", "concise", *BASE]) == 1
    assert "report.html" not in capsys.readouterr().out


def test_a_glob_that_matches_nothing_is_named_when_the_whole_house_is_checked(draft, capsys):
    settings = (
        "exclude = ['old', 'drfats/**']\n[[path]]\nglob = ['a.txt', 'tmpl/**']\nignore = ['placeholder']\n"
    )
    Path("rules.toml").write_text(settings, encoding="utf-8")
    Path("old").mkdir()
    assert main(["check", "."]) == 0
    warnings = capsys.readouterr().err.splitlines()
    assert [line.partition("：")[0] for line in warnings] == [
        "hegao: rules.toml:1: exclude 的 drfats/** 没有匹配任何文件",
        "hegao: rules.toml:3: glob 的 tmpl/** 没有匹配任何文件",
    ]
    assert main(["check", "a.txt"]) == 0
    assert capsys.readouterr().err == ""
