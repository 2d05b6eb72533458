"""The guard fails when the engine does more work; the bench counts no peer as fast that does not work."""

import json
import os
import subprocess
import sys
from random import Random

import pytest
import tomli
from benchmarks import counting, loop, patterns, texts
from benchmarks.guard import FIGURES, worse
from benchmarks.race import all_rules, take_turns
from benchmarks.race import patterns as race
from benchmarks.speed import peers
from benchmarks.speed.commands import BenchError, Command, found, run
from benchmarks.speed.report import figures
from benchmarks.speed.rows import Row, Size, rows
from benchmarks.speed.sets import lay

from hegao import Document, Phrases
from hegao.view import Views

ROOT = FIGURES.parents[1]
KNOWN = json.loads(FIGURES.read_text("utf-8"))["counts"]


def python(*arguments):
    return subprocess.run(
        [sys.executable, *arguments], cwd=ROOT, capture_output=True, text=True, check=False, timeout=300
    )


@pytest.fixture(scope="module")
def guard():
    return lambda *options: python("-m", "benchmarks.guard", "--counts-only", *options)


def test_the_guard_passes_on_the_work_that_is_recorded(guard, tmp_path):
    at = ("--figures", str(tmp_path / "figures.json"))
    assert guard("--record", *at).returncode == 0
    done = guard(*at)
    assert (done.returncode, done.stderr) == (0, "")


def test_the_guard_names_the_count_that_has_grown_and_by_how_much(guard, tmp_path):
    file = tmp_path / "figures.json"
    guard("--record", "--figures", str(file))
    known = json.loads(file.read_text("utf-8"))
    known["counts"]["rule calls"] //= 2
    file.write_text(json.dumps(known), "utf-8")
    done = guard("--figures", str(file))
    assert done.returncode == 1
    assert "guard: rule calls: " in done.stderr
    assert "100% above" in done.stderr
    assert "regex calls" not in done.stderr


def test_work_without_cues_is_more_than_the_guard_lets_pass():
    done = python(
        "-c", "import json; from benchmarks.counting import work; print(json.dumps(work(cues=False)))"
    )
    complaints = worse(json.loads(done.stdout), KNOWN)
    assert any(complaint.startswith("rule calls: ") for complaint in complaints)
    assert any(complaint.startswith("regex calls: ") for complaint in complaints)


@pytest.mark.parametrize(("now", "fails"), [(114, False), (116, True), (20, False)])
def test_the_guard_lets_fifteen_percent_pass(now, fails):
    assert bool(worse({"rule calls": now}, {"rule calls": 100})) is fails


def test_a_figure_that_is_not_known_yet_is_no_regression():
    assert worse({"rule calls": 1, "new": 9}, {"rule calls": 1, "gone": 1}) == []


def test_the_engine_and_the_naive_loop_find_the_same(tmp_path):
    config = tmp_path / "rules.toml"
    config.write_text(patterns.tables(patterns.load(None), "source"), "utf-8")
    *runs, number = race(str(config), counting.texts())
    assert number > 1000
    assert len(runs) == 3


def test_contestants_take_turns():
    turns = []
    times = take_turns({"one": lambda: turns.append(1), "two": lambda: turns.append(2)}, 3)
    assert turns == [1, 2, 1, 2, 1, 2]
    assert [len(times[name]) for name in ("one", "two")] == [3, 3]


def test_all_rules_find_the_same_by_the_loop():
    engine, by_loop, number = all_rules(counting.texts())
    assert number > 100
    assert engine() == by_loop()


def test_the_loop_searches_for_phrases_where_no_cue_of_theirs_stands(tmp_path):
    (tmp_path / "own.toml").write_text(
        '[[phrase]]\nname = "x"\ncues = ["登录"]\nmatch = "关闭窗."\n', "utf-8"
    )
    family = Phrases(str(tmp_path / "rule.py"), "own.toml")
    view = Views(Document("关闭窗口"), {})["source"]
    assert list(family.matches(view)) == []
    with loop.phrases_searched_whole():
        assert [match[0] for _, match in family.matches(view)] == ["关闭窗口"]
    assert list(family.matches(view)) == []


def test_texts_are_the_same_each_time_and_of_their_kind():
    clean, damaged, cloaked = (texts.make(Random(1), 3000, kind) for kind in ("clean", "damaged", "cloaked"))
    assert clean == texts.make(Random(1), 3000)
    assert len({clean, damaged, cloaked}) == 3
    assert "(" not in clean
    assert "(huà)" in cloaked


def test_a_set_of_one_line_is_the_set_of_lines(tmp_path):
    lines, line = (tmp_path / name for name in ("lines.txt", "line.txt"))
    size = lay("lines.txt", lines, 0.05, None)
    lay("line.txt", line, 0.05, None)
    assert line.read_text("utf-8") == lines.read_text("utf-8").replace("\n", "")
    assert size == Size(lines.stat().st_size / 1e6, len(lines.read_text("utf-8")))


def test_the_patterns_are_sixty_one_and_rules_take_them():
    named = patterns.load(None)
    assert len({name for name, _ in named}) == 61
    assert [table["match"] for table in tomli.loads(patterns.tables(named))["pattern"]] == [
        match for _, match in named
    ]
    assert len(set(patterns.words(300))) == 300


def test_what_a_command_cost_and_found_is_told(tmp_path):
    command = Command((sys.executable, "-c", "print('one\\ntwo')"), "", lambda said: said.count("\n"))
    cost = run(command, tmp_path)
    assert cost.cpu > 0
    assert cost.memory > 1
    assert found(command, tmp_path) == 2


def test_a_command_that_fails_is_not_measured(tmp_path):
    command = Command((sys.executable, "-c", "raise SystemExit('cannot')"), "", ends=(0,))
    with pytest.raises(BenchError, match="ended with 1: cannot"):
        run(command, tmp_path)
    with pytest.raises(BenchError, match="cannot be run"):
        run(Command((str(tmp_path / "nothing"),), ""), tmp_path)


def test_a_peer_that_is_not_there_is_an_error_to_skip_it_for(tmp_path):
    with pytest.raises(BenchError, match="not installed"):
        peers.command("zhlint", "many", str(tmp_path))


def test_peers_of_a_folder_come_first(tmp_path):
    folders = peers.path(tmp_path).split(os.pathsep)
    assert folders[:3] == [str(tmp_path), str(tmp_path / "bin"), str(tmp_path / "node_modules" / ".bin")]


@pytest.mark.parametrize(
    ("must", "aim", "measured", "said"),
    [("≤ 5", "≤ 3", 2.0, "aim met"), ("≤ 5", "≤ 3", 4.0, "met"), ("≥ 3", "≥ 6", 2.0, "**not met**")],
)
def test_the_table_says_whether_a_figure_is_met(must, aim, measured, said):
    row = Row("a", "one ÷ two", (), lambda _: 0.0, must, aim)
    line = figures([(row, [measured, measured + 0.1, measured - 0.1])]).splitlines()[-1]
    assert (
        line
        == f"| one ÷ two | {must} | {aim} | {measured:.3g} ({measured - 0.1:.3g}, {measured + 0.1:.3g}) {said} |"
    )


def test_every_figure_has_an_aim_beyond_what_it_must_reach():
    for row in rows({}):
        assert bool(row.must) is bool(row.aim)
        assert row.must[:1] == row.aim[:1]
