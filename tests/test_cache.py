"""What a run remembers of texts: the next finds the same, sooner, and no word of a text is kept."""

import os
import shlex
import subprocess
import sys
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hegao import memory
from hegao.cache import FILES, Cache
from hegao.cli import main
from hegao.config import FORMATS
from hegao.linter import Linter, Request
from hegao.remembered import Remembered, plugins
from hegao.running import run
from hegao.text import Document

TEXTS = {
    "clean.txt": "同志们：\n会议讨论了安全生产工作。\n",
    "open.txt": "做好__工作，加强领导，，压实责任。。\n联系人：某某某，电话：XXXXXXXX。\n",
    "promo.txt": "一、抓学习。\n三、抓落实。\n更多范文请关注某某公众号。\n上一篇：在会议上的讲话 下一篇：工作总结\n",
    "cloaked.txt": "領導(dao)同志們，要認真學習(xi)貫徹(che)會議精神，關(guan)心羣眾。\n" * 4,
    "cut.txt": "要加强领导……(未完,全文共3341字,当前只显示1856字,请阅读下面提示信息。)\n",
    "page.html": "<p>做好__工作。</p>\n<!-- hegao: ignore placeholder-underscore 会后填写 -->\n<p>抓好__落实。</p>\n",
    "notes.md": "# 题目\n\n<!-- hegao: ignore-file placeholder-underscore 照录 -->\n做好__工作。\n",
    "old.txt": "做好__工作。\r\n加强教育，，抓好落实。".encode("gb18030"),
    "binary.txt": b"\0\1\2",
}
HOUSES = {
    "none": "",
    "quiet": "ignore = ['placeholder-underscore', 'promo']\nprofile = 'template'\n",
    "own": "[[pattern]]\nname = 'house-lead'\nmatch = '领导'\nreplace = '领导干部'\nmessage = '应写全'\nview = 'body'\n"
    "[[path]]\nglob = ['drafts/o*.txt']\nignore = ['repeated-punctuation']\n"
    "[[path]]\nglob = ['drafts/promo.txt']\nprofile = 'statute'\nrules.numbering.severity = 'info'\n"
    "[[accept]]\npath = ['drafts/cut.txt']\nrule = 'truncation-notice'\nreason = '引文'\n",
    "few": "select = ['residue', 'structure']\n",
}


@pytest.fixture
def house(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HEGAO_CACHE_DIR", str(tmp_path / "memory"))
    Path("drafts").mkdir()
    for name, text in TEXTS.items():
        Path("drafts", name).write_bytes(text if isinstance(text, bytes) else text.encode())
    # what was just written is not trusted to stay, so nothing that hangs on it is remembered
    return tmp_path


def hegao(arguments):
    """Run in a process of its own, as every real run: code, report, complaints."""
    environment = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1"}
    command = (sys.executable, "-m", "hegao", *shlex.split(arguments))
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    return done.returncode, done.stdout, done.stderr


def results():
    folder = Path(memory.folder())
    return sorted(folder.glob("results-*")) if folder.is_dir() else []


def known(settings="x"):
    cache = Cache(settings)
    return {key: cache.get(key) for key in map(bytes, range(256)) if cache.get(key)}


@pytest.mark.parametrize("configuration", HOUSES)
def test_what_is_remembered_gives_the_same_reports_in_all_formats(house, configuration):
    Path("rules.toml").write_text(HOUSES[configuration], "utf-8")
    formats = " ".join(f"--output {name}:{{0}}/{name}" for name in FORMATS)
    told = {}
    for said in ("fresh --no-cache", "first --cache", "second --cache", "shared --cache --jobs 2"):
        name, _, how = said.partition(" ")
        Path(name).mkdir()
        code, out, err = hegao(f"check drafts {how} {formats.format(name)}")
        reports = {path.name: path.read_text("utf-8") for path in Path(name).iterdir()}
        told[name] = code, out, err, reports
    assert len(results()) == 1
    assert told["fresh"][0] == 2  # the binary file
    assert told["fresh"] == told["first"] == told["second"] == told["shared"]


@given(
    st.lists(
        st.sampled_from("".join(t for t in TEXTS.values() if isinstance(t, str)).splitlines()), max_size=9
    )
)
def test_the_rules_that_fired_find_all_there_is(lines):
    linter = Linter(Request(isolated=True))
    document = Document("\n".join(lines), "a.txt")
    fresh = linter.check_document(document)
    assert linter.check_document(document, (fresh.profile, fresh.fired)) == fresh


def test_a_text_known_to_be_clean_is_read_by_no_rule(house, monkeypatch):
    monkeypatch.setattr("hegao.engine.Views", None)
    linter = Linter(Request(isolated=True))
    result = linter.check_document(Document(TEXTS["open.txt"], "a.txt"), ("speech", ()))
    assert (result.findings, result.profile) == ([], "speech")


def test_no_word_of_a_text_is_kept(house):
    Path("rules.toml").write_text(HOUSES["own"], "utf-8")
    hegao("check drafts --cache")
    assert len(results()) == 1
    kept = results()[0].read_bytes()
    assert len(kept) > 100
    text = "".join(text for text in TEXTS.values() if isinstance(text, str)) + "drafts"
    for character in {character for character in text if character > "\x7f"}:
        assert character.encode() not in kept
        assert character.encode("utf-16-le") not in kept
    assert b"drafts" not in kept


def test_what_changed_is_checked_again(house):
    hegao("check drafts --isolated")
    assert hegao("check drafts --isolated --format concise")[1].count("numbering-gap") == 1
    Path("drafts/promo.txt").write_text("一、抓学习。\n二、抓落实。\n", "utf-8")
    assert "numbering-gap" not in hegao("check drafts --isolated --format concise")[1]
    assert hegao("check drafts --isolated --ignore residue --format concise")[1].count("residue") == 0


@pytest.mark.parametrize(
    ("arguments", "kept"),
    [
        ("drafts", True),
        ("drafts/open.txt", False),
        ("drafts/open.txt --cache", True),
        ("drafts --no-cache", False),
    ],
)
def test_folders_are_remembered_and_named_files_if_asked(house, arguments, kept):
    hegao("check --isolated " + arguments)
    assert bool(results()) is kept


@pytest.mark.parametrize("damage", [b"", b"rubbish", None])
def test_damaged_results_are_named_and_found_again(house, damage):
    (house / "drafts" / "binary.txt").unlink()
    fresh = hegao("check drafts --isolated --format jsonl")
    path = results()[0]
    data = path.read_bytes()
    path.write_bytes(data[: len(data) // 2] if damage is None else damage)
    code, out, err = hegao("check drafts --isolated --format jsonl")
    assert (code, out) == fresh[:2]
    assert err == "hegao: 记住的结果已损坏，全部重新检查\n"
    assert hegao("check drafts --isolated --format jsonl") == fresh


def test_a_text_with_a_problem_is_not_remembered(house):
    Path("slow.py").write_text(
        "from hegao import hookimpl, rule\n"
        "@rule('house-slow', severity='error', summary='a', summary_en='a', bad=['⟦甲⟧'], good=['乙'])\n"
        "def slow(view):\n    raise ValueError('no')\n"
        "@hookimpl\ndef register_rules(register):\n    register(slow)\n",
        "utf-8",
    )
    Path("rules.toml").write_text("plugins = ['slow.py']\n", "utf-8")
    old = time.time() - 60
    for path in (Path("slow.py"), Path()):
        os.utime(path, (old, old))
    first = hegao("check drafts/open.txt --cache")
    assert "house-slow" in first[2]
    assert hegao("check drafts/open.txt --cache") == first


def test_writers_at_the_same_time_lose_nothing(house):
    one, other = Cache("x"), Cache("x")
    one.put(b"", ("speech", ()))
    other.put(b"\0", ("host", ("a-rule",)))
    one.keep()
    other.keep()
    assert known() == {b"": ("speech", ()), b"\0": ("host", ("a-rule",))}


def test_the_latest_texts_and_configurations_are_kept(house, monkeypatch):
    monkeypatch.setattr("hegao.cache.MOST", 3)
    for size in (0, 1, 2):
        cache = Cache("x")
        cache.put(bytes(size), ("speech", ()))
        cache.keep()
    cache = Cache("x")
    assert cache.get(b"")
    cache.put(bytes(3), ("speech", ()))
    cache.keep()
    assert sorted(known()) == [b"", bytes(2), bytes(3)]
    for number in range(FILES + 5):
        other = Cache(number)
        other.put(b"", ("speech", ()))
        other.keep()
        os.utime(results()[0])
    assert len(results()) == FILES


def test_a_folder_that_cannot_be_written_hinders_nothing(house, monkeypatch):
    monkeypatch.setenv("HEGAO_CACHE_DIR", str(house / "drafts" / "open.txt"))
    assert hegao("check drafts --isolated") == hegao("check drafts --isolated --no-cache")


def test_a_worker_that_dies_leaves_its_texts_named(house, capsys, monkeypatch):
    monkeypatch.setattr("hegao.running.WARM", -1)
    check_one = Linter.check

    def check(linter, path):
        return os._exit(1) if path.endswith("open.txt") else check_one(linter, path)

    monkeypatch.setattr(Linter, "check", check)
    assert main(["check", "drafts", "--isolated", "--jobs", "2", "--format", "concise"]) == 2
    told = capsys.readouterr()
    assert "drafts/open.txt: 检查进程意外终止，没有检查" in told.err
    assert "promo.txt" in told.out or "promo.txt" in told.err


@pytest.mark.parametrize("forks", [True, False])
def test_workers_find_the_same_in_the_same_order(house, capsys, monkeypatch, forks):
    arguments = ["check", "drafts", "--isolated", "--format", "jsonl", "--jobs"]
    monkeypatch.setattr("hegao.running.WARM", -1)
    alone = main([*arguments, "1"]), capsys.readouterr()
    monkeypatch.setattr("hegao.running.can_fork", lambda: forks)
    assert (main([*arguments, "3"]), capsys.readouterr()) == alone


def test_what_workers_find_is_remembered_too(house, monkeypatch):
    def stateful(**how):
        found = plugins(**how)
        if isinstance(found, Remembered):
            return found._replace(state="as ever")
        found.state = "as ever"
        return found

    monkeypatch.setattr("hegao.linter.plugins", stateful)
    monkeypatch.setattr("hegao.running.WARM", -1)
    first = Linter(Request(isolated=True, cache=True))
    found = first.files(["drafts"])
    told = list(run(first, found, jobs=2))
    second = Linter(Request(isolated=True, cache=True))
    monkeypatch.setattr("hegao.cache.Cache.put", None)  # nothing comes new
    assert list(run(second, found, jobs=1)) == told


def test_workers_are_not_started_for_little(house, monkeypatch):
    monkeypatch.setattr("hegao.running.forked", None)
    monkeypatch.setattr("hegao.running.spawned", None)
    monkeypatch.setattr("hegao.running.available", lambda: 8)
    monkeypatch.setattr("hegao.running.WARM", -1)
    linter = Linter(Request(isolated=True))
    assert len(list(run(linter, linter.files(["drafts"])))) == len(TEXTS)


def test_what_fails_in_a_worker_is_no_finding(house, capsys, monkeypatch):
    monkeypatch.setattr("hegao.running.WARM", -1)
    monkeypatch.setattr("hegao.engine.detect", lambda _: 1 / 0)
    assert main(["check", "drafts", "--isolated", "--jobs", "2"]) == 2
    assert "hegao: 内部错误 / internal error: ZeroDivisionError" in capsys.readouterr().err
