"""Mending: what is changed, what is left alone, and what happens when it is interrupted."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hegao import ERROR, Document, rule
from hegao.cli import main
from hegao.engine import Active, Engine
from hegao.example import parse
from hegao.finding import apply
from hegao.fixing import FixError, mend, rewrite
from hegao.plugins import Plugins

RULES = Plugins(third_party=False).rules
MENDING = [Active(rule, rule.severity, rule.check) for rule in RULES.values() if rule.enabled]
FRAGMENTS = sorted({parse(text).text for rule in RULES.values() if rule.fix for text in rule.bad})


def check(document):
    return Engine({}).check(document, MENDING)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(FRAGMENTS), min_size=1, max_size=5).map("\n".join), st.booleans())
def test_mending_twice_changes_nothing_more(text, unsafe):
    once = mend(Document(text), check, unsafe=unsafe)
    assert mend(Document(once.text), check, unsafe=unsafe).text == once.text
    assert not any(one.fix and (unsafe or one.fix.safe) for one in once.result.findings)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(FRAGMENTS), min_size=1, max_size=5).map("\r\n".join))
def test_what_no_fix_touches_stays_as_it_was(text):
    fixes = [one.fix for one in check(Document(text)).findings if one.fix]
    mended, _ = apply(text, fixes)
    touched = sorted((edit.start, edit.end) for fix in fixes for edit in fix.edits)
    kept = []
    at = 0
    for start, end in touched:
        kept.append(text[at : max(at, start)])
        at = max(at, end)
    place = 0
    for part in [*kept, text[at:]]:
        place = mended.find(part, place)
        assert place >= 0, part
        place += len(part)


def swap(name, old, new):
    @rule(name, severity=ERROR, fix="safe", bad=[f"⟦{old}⟧"], good=["无"], summary="换", summary_en="swap")
    def check(view):
        if old in view.text:
            at = view.text.index(old)
            yield view.hit((at, at + 1), "换", new=new)

    return Active(check, ERROR, check.check)


def test_fixes_that_undo_each_other_are_named():
    rules = [swap("x-there", "甲", "乙"), swap("x-back", "乙", "甲")]
    with pytest.raises(FixError, match="x-back"):
        mend(Document("甲"), lambda document: Engine({}).check(document, rules))


HOUSE = (
    "[[pattern]]\nname = 'house-old'\nmatch = '经贸局'\nmessage = '已改名'\nreplace = '工信局'\nsafe = true\n"
)


@pytest.fixture
def house(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("rules.toml").write_text(HOUSE, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("请经贸局牵头。\r\n好\r".encode(), "请工信局牵头。\r\n好\r".encode()),
        (b"\xef\xbb\xbf" + "经贸局".encode(), b"\xef\xbb\xbf" + "工信局".encode()),
        ("请经贸局牵头。".encode("gb18030"), "请工信局牵头。".encode("gb18030")),
        (b"\xff\xfe" + "经贸局\n".encode("utf-16-le"), b"\xff\xfe" + "工信局\n".encode("utf-16-le")),
        ("经贸局\u2028🎉\x85 尾随空格 \n".encode(), "工信局\u2028🎉\x85 尾随空格 \n".encode()),
    ],
    ids=["line ends", "bom", "gb18030", "utf-16", "odd characters"],
)
def test_encoding_bom_and_line_ends_survive(house, capsys, before, after):
    Path("a.txt").write_bytes(before)
    assert main(["fix", "a.txt", "--select", "house-old"]) == 0
    assert Path("a.txt").read_bytes() == after
    assert "修正 1 处" in capsys.readouterr().out


def test_the_mode_of_the_file_survives(house):
    path = Path("a.txt")
    path.write_text("经贸局", encoding="utf-8")
    path.chmod(0o640)
    main(["fix", "a.txt", "--select", "house-old"])
    assert path.stat().st_mode & 0o777 == 0o640
    assert sorted(os.listdir()) == ["a.txt", "rules.toml"]


def test_diff_shows_and_writes_nothing(house, capsys):
    Path("a.txt").write_text("请经贸局牵头。\n", encoding="utf-8")
    assert main(["fix", "a.txt", "--diff", "--select", "house-old"]) == 1
    assert Path("a.txt").read_text(encoding="utf-8") == "请经贸局牵头。\n"
    assert capsys.readouterr().out.splitlines()[-2:] == ["-请经贸局牵头。", "+请工信局牵头。"]
    assert main(["fix", "rules.toml", "--diff", "--select", "placeholder-asterisk"]) == 0


def test_a_link_out_of_the_tree_is_left_alone(house, capsys, tmp_path_factory):
    outside = tmp_path_factory.mktemp("outside") / "a.txt"
    outside.write_text("经贸局", encoding="utf-8")
    Path("a.txt").symlink_to(outside)
    assert main(["fix", "a.txt", "--select", "house-old"]) == 2
    assert outside.read_text(encoding="utf-8") == "经贸局"
    assert "a.txt: 是指向工作目录之外的链接" in capsys.readouterr().err


def test_a_link_within_the_tree_is_followed(house):
    Path("real.txt").write_text("经贸局", encoding="utf-8")
    Path("a.txt").symlink_to("real.txt")
    main(["fix", "a.txt", "--select", "house-old"])
    assert Path("a.txt").is_symlink()
    assert Path("real.txt").read_text(encoding="utf-8") == "工信局"


def test_read_only_and_hard_linked_files_are_left_alone(house, capsys):
    Path("a.txt").write_text("经贸局", encoding="utf-8")
    Path("b.txt").hardlink_to("a.txt")
    assert main(["fix", "a.txt", "--select", "house-old"]) == 2
    assert "a.txt: 有别的硬链接，不改" in capsys.readouterr().err
    assert Path("b.txt").read_text(encoding="utf-8") == "经贸局"


def test_a_rule_that_fails_stops_the_writing(house):
    Path("a.txt").write_text("经贸局", encoding="utf-8")
    Path("rules.toml").write_text("plugins = ['house.py']\n" + HOUSE, encoding="utf-8")
    crash = "@rule('x-crash', severity=ERROR, bad=['⟦a⟧'], good=['b'], summary='x', summary_en='x')\n"
    crash += "def x_crash(view):\n    1 / 0\n    yield\n"
    crash += "@hookimpl\ndef register_rules(register):\n    register(x_crash)\n"
    Path("house.py").write_text("from hegao import ERROR, hookimpl, rule\n" + crash, encoding="utf-8")
    assert main(["fix", "a.txt"]) == 2
    assert Path("a.txt").read_text(encoding="utf-8") == "经贸局"


def test_a_character_the_encoding_lacks_stops_the_writing(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("a.txt").write_bytes("会".encode("big5", "ignore") + b"abc")
    document = Document("abc", "a.txt", encoding="ascii")
    with pytest.raises(FixError, match="ascii"):
        rewrite(document, "会")
    assert Path("a.txt").read_bytes() == b"abc"


def test_killing_it_at_any_moment_loses_nothing(house):
    """200 files, killed ten times at moments spread over a run: each file is the old one or the new one."""
    old, new = "请经贸局牵头。\n" * 200, "请工信局牵头。\n" * 200
    for round_ in range(10):
        for number in range(200):
            Path(f"{number}.txt").write_text(old, encoding="utf-8")
        process = subprocess.Popen(
            [sys.executable, "-m", "hegao", "fix", ".", "--select", "house-old"], stdout=subprocess.PIPE
        )
        process.stdout.readline() if round_ else None
        end = time.monotonic() + round_ * 0.01
        while time.monotonic() < end:
            pass
        process.send_signal(signal.SIGKILL)
        process.communicate()
        for number in range(200):
            assert Path(f"{number}.txt").read_text(encoding="utf-8") in (old, new)
