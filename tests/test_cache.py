"""What a run remembers of texts: the next finds the same, sooner, and no word of a text is kept."""

import marshal
import os
import random
import shlex
import subprocess
import sys
import time
import zlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hegao import memory
from hegao.cache import FILES, Cache
from hegao.cli import main
from hegao.columns import columns, placed, records, words
from hegao.config import FORMATS
from hegao.linter import Linter, Request
from hegao.profile import PROFILES
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
    return {at: cache.get(cache.key(bytes(at))) for at in range(9) if cache.get(cache.key(bytes(at)))}


def put(cache, at, profile="speech", found=()):
    cache.put(cache.key(bytes(at)), profile, found)


def own_rules(path, text):
    """Write a plugin of the house as if it had been as it is for long: what is fresh is not remembered."""
    path = Path(path)
    path.parent.mkdir(exist_ok=True)
    path.write_text(text + "@hookimpl\ndef register_rules(register):\n    register(found)\n", "utf-8")
    Path("rules.toml").write_text(f"plugins = ['{path.as_posix()}']\n", "utf-8")
    old = time.time() - 60
    for settled in (path, path.parent):
        os.utime(settled, (old, old))


def stateful(**how):
    """Load plugins as if their files had been as they are for long."""
    found = plugins(**how)
    if isinstance(found, Remembered):
        return found._replace(state="as ever")
    found.state = "as ever"
    return found


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
def test_findings_are_made_again_of_columns_and_the_text(lines):
    document = Document("\n".join(lines), "a.txt")
    findings = Linter(Request(isolated=True)).check_document(document).findings
    laid = marshal.loads(marshal.dumps(columns(findings)))
    for made in (placed(document, laid), records("a.txt", laid, words(findings))):
        assert made == findings
        assert repr(made) == repr(findings)  # equal tuples may be of other types


def test_a_text_that_is_known_is_read_by_no_rule(house, monkeypatch):
    monkeypatch.setattr("hegao.linter.plugins", stateful)
    first, texts = Linter(Request(isolated=True, cache=True)), [f"drafts/{name}" for name in TEXTS]
    told = [first.check(path) for path in texts]
    first.cache.keep()
    second = Linter(Request(isolated=True, cache=True))
    monkeypatch.setattr("hegao.engine.Views", None)
    assert [second.check(path) for path in texts] == told
    assert second.ruled == 0


def test_no_word_of_a_text_is_kept(house):
    Path("rules.toml").write_text(HOUSES["own"], "utf-8")
    hegao("check drafts --cache")
    assert len(results()) == 1
    kept = results()[0].read_bytes()
    assert len(kept) > 1000
    for text in (text for text in TEXTS.values() if isinstance(text, str)):
        for pair in {text[at : at + 2] for at in range(len(text)) if min(text[at : at + 2]) > "\x7f"}:
            assert pair.encode() not in kept
            assert pair.encode("utf-16-le") not in kept
    for name in (b"drafts", b"placeholder", b"XXXX", b"promo"):
        assert name not in kept
    for name, (profile, sealed) in marshal.loads(kept[4:]).items():
        assert len(name) == 16
        assert profile in PROFILES
        assert len(zlib.compress(sealed)) >= len(sealed)  # as if drawn by lot


def test_what_is_kept_of_a_text_opens_with_that_text_alone(house):
    cache = Cache("x")
    texts = [cache.key(data) for data in ("会前".encode(), "会后".encode())]
    for key in (*texts, texts[0]):
        cache.put(key, "speech", ("“会前”",))
    used = cache.take()
    cache.put(texts[0], "speech", ("“会前”",))
    assert len({sealed for _, sealed in (*used.values(), *cache.take().values())}) == 3  # none sealed alike
    cache.update(used)
    cache.keep()
    again = Cache("x")
    assert again.get(texts[0]) == ("speech", ("“会前”",))
    assert Cache("y").key("会前".encode()) != texts[0]
    with pytest.raises(zlib.error):
        again.get(texts[0][:16] + texts[1][16:])


def test_what_cannot_be_kept_is_found_again(house, capsys, monkeypatch):
    own_rules(
        "ours/house.py",
        "from hegao import hookimpl, rule\n"
        "class Said(str):\n    pass\n"
        "@rule('house-lead', severity='error', summary='a', summary_en='a', bad=['⟦领导⟧'], good=['乙'])\n"
        "def found(view):\n"
        "    for at in range(len(view.text)):\n"
        "        if view.text.startswith('领导', at):\n"
        "            yield view.hit((at, at + 2), Said('“领导”' + view.text[at + 2 : at + 4]))\n",
    )
    fresh = hegao("check drafts --no-cache --format jsonl")
    assert fresh[1].count("“领导”") == 6
    for _ in range(2):
        assert hegao("check drafts --format jsonl") == fresh
    assert len(results()) == 1
    monkeypatch.setattr("hegao.running.WARM", -1)
    code = main(["check", "drafts", "--format", "jsonl", "--jobs", "2"])
    assert (code, *capsys.readouterr()) == fresh


@pytest.mark.parametrize("how", ["--baseline known.json", "--strict", "--redact", "--show-profile"])
def test_what_a_house_accepts_is_left_out_of_what_is_remembered(house, how):
    Path("rules.toml").write_text(HOUSES["own"], "utf-8")
    hegao("baseline drafts/open.txt drafts/page.html --file known.json")
    fresh = hegao(f"check drafts {how} --no-cache")
    hegao("check drafts")
    assert len(results()) == 1
    assert hegao(f"check drafts {how}") == fresh


def test_a_kind_is_told_if_it_is_asked_for_whatever_is_remembered(house):
    Path("drafts/plan.txt").write_text("工作方案模板\n请查帐号。\n", "utf-8")
    asked = "check drafts --isolated --select zhang-account"
    silent = hegao(asked)
    assert "模板：" not in silent[1]
    told = hegao(f"{asked} --show-profile")
    assert "drafts/plan.txt［模板：" in told[1]
    for _ in range(2):
        assert hegao(asked) == silent
        assert hegao(f"{asked} --show-profile") == told


def test_texts_are_mended_as_if_nothing_were_remembered(house):
    hegao("check drafts --isolated")
    assert len(results()) == 1
    mended = hegao("fix drafts --isolated --diff")
    assert mended[1].count("+++") >= 2
    results()[0].unlink()
    assert hegao("fix drafts --isolated --diff") == mended


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
    own_rules(
        "slow.py",
        "from hegao import hookimpl, rule\n"
        "@rule('house-slow', severity='error', summary='a', summary_en='a', bad=['⟦甲⟧'], good=['乙'])\n"
        "def found(view):\n    raise ValueError('no')\n",
    )
    first = hegao("check drafts/open.txt --cache")
    assert "house-slow" in first[2]
    assert hegao("check drafts/open.txt --cache") == first


def test_writers_at_the_same_time_lose_nothing(house):
    one, other = Cache("x"), Cache("x")
    put(one, 0)
    put(other, 1, "host", ("a-rule",))
    one.keep()
    other.keep()
    assert known() == {0: ("speech", ()), 1: ("host", ("a-rule",))}


def test_the_latest_texts_and_configurations_are_kept(house, monkeypatch):
    monkeypatch.setattr("hegao.cache.MOST", 3)
    for size in (0, 1, 2):
        cache = Cache("x")
        put(cache, size)
        cache.keep()
    cache = Cache("x")
    assert cache.get(cache.key(b""))
    put(cache, 3)
    cache.keep()
    assert sorted(known()) == [0, 2, 3]
    for number in range(FILES + 5):
        other = Cache(number)
        put(other, 0)
        other.keep()
        os.utime(results()[0])
    assert len(results()) == FILES


def test_what_is_kept_of_findings_is_bounded(house, monkeypatch):
    monkeypatch.setattr("hegao.cache.MOST_BYTES", 2500)
    cache = Cache("x")
    for at in range(5):
        put(cache, at, found=random.Random(at).randbytes(1000))
    put(cache, 5)
    cache.keep()
    assert sorted(known()) == [3, 4, 5]


def test_one_large_result_does_not_push_out_the_others(house, monkeypatch):
    monkeypatch.setattr("hegao.cache.MOST_BYTES", 2500)
    monkeypatch.setattr("hegao.cache.LARGEST", 1500)
    cache = Cache("x")
    for at, size in enumerate((0, 1000, 1000, 5000)):
        put(cache, at, found=random.Random(at).randbytes(size))
    cache.keep()
    assert sorted(known()) == [0, 1, 2]
    put(cache, 3, found=random.Random(3).randbytes(1000))
    cache.keep()
    assert sorted(known()) == [0, 2, 3]  # the clean one takes no room


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


@pytest.mark.parametrize("format_", FORMATS)
def test_every_report_is_the_same_without_fixes_that_it_does_not_tell_of(house, capsys, monkeypatch, format_):
    Path("drafts/slip.txt").write_text("要加强领導，對(duì)照檢查。\n按期办结１２件,剩余3件.\n" * 3, "utf-8")
    monkeypatch.setattr("hegao.running.WARM", -1)
    arguments = ["check", "drafts", "--isolated", "--no-cache"]
    together = [f"--output={name}:{name}.report" for name in FORMATS]  # some tell of fixes
    whole = main([*arguments, *together]), capsys.readouterr().err
    report = Path(f"{format_}.report").read_text("utf-8")
    for jobs in ("1", "2"):
        alone = main([*arguments, f"--output={format_}:alone", "--jobs", jobs]), capsys.readouterr().err
        assert alone == whole
        assert Path("alone").read_text("utf-8") == report
    assert report


@pytest.mark.parametrize("forks", [True, False])
def test_workers_find_the_same_in_the_same_order(house, capsys, monkeypatch, forks):
    arguments = ["check", "drafts", "--isolated", "--format", "jsonl", "--jobs"]
    monkeypatch.setattr("hegao.running.WARM", -1)
    alone = main([*arguments, "1"]), capsys.readouterr()
    monkeypatch.setattr("hegao.running.can_fork", lambda: forks)
    assert (main([*arguments, "3"]), capsys.readouterr()) == alone


def test_a_run_that_nobody_reads_to_its_end_leaves_no_worker_behind(house):
    for number in range(40):
        Path(f"drafts/{number}.txt").write_text("一、抓学习。\n三、抓落实。\n" * 500, "utf-8")
    left = "import hegao; results = hegao.check_paths(['drafts'], jobs=2); [next(results) for _ in range(40)]"
    begun = "import hegao.running; hegao.running.WARM = -1\n"  # kept to the end of the program: a global
    done = subprocess.run([sys.executable, "-c", begun + left], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


def test_what_workers_find_is_remembered_too(house, monkeypatch):
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
