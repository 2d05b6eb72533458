"""hegao from Python, and the face that plugins import."""

import subprocess
import sys
from pathlib import Path

import pytest

import hegao

SELECT = ["placeholder-underscore"]


def test_a_text_is_checked():
    (finding,) = hegao.check_text("好。\n做好__工作。", select=SELECT)
    assert (finding.rule, finding.line, finding.column, finding.span) == (
        "placeholder-underscore",
        2,
        3,
        (5, 7),
    )


def test_settings_of_a_file_apply_when_it_is_named(tmp_path):
    config = tmp_path / "rules.toml"
    config.write_text("ignore = ['placeholder']\n", encoding="utf-8")
    assert hegao.check_text("做好__工作。", config=str(config)) == []


def test_a_wrong_setting_raises_and_says_what():
    with pytest.raises(hegao.HegaoError, match="did you mean placeholder-underscore"):
        hegao.check_text("好。", select=["placeholder-undersore"])


def test_files_are_checked_in_order_and_a_bad_one_does_not_stop_the_others(tmp_path):
    (tmp_path / "a.txt").write_bytes(b"\0")
    (tmp_path / "b.txt").write_text("做好__工作。", encoding="utf-8")
    bad, good = hegao.check_paths([str(tmp_path)], select=SELECT)
    assert (len(bad.problems), bad.findings) == (1, [])
    assert [finding.rule for finding in good.findings] == SELECT


def test_a_path_that_is_not_there_raises(tmp_path):
    with pytest.raises(hegao.HegaoError, match="no such file"):
        hegao.check_paths([str(tmp_path / "nosuch.txt")])


def test_a_text_is_mended():
    assert hegao.fix_text("加强教育，，抓好落实。", select=["repeated-punctuation"]) == "加强教育，抓好落实。"


def test_the_face_exports_what_it_says():
    assert [name for name in hegao.__all__ if not hasattr(hegao, name)] == []
    with pytest.raises(AttributeError, match="nosuch"):
        _ = hegao.nosuch


def test_a_plugin_author_tests_a_rule_in_three_lines(monkeypatch):
    monkeypatch.syspath_prepend(Path(__file__).parent.parent / "examples" / "plugin")
    from hegao_qinghe import qinghe_old_town

    from hegao.testing import complaints

    assert list(complaints(qinghe_old_town)) == []
    broken = qinghe_old_town._replace(good=("请柳湾乡牵头。",))
    assert list(complaints(broken)) == ["good example '请柳湾乡牵头。': found ['柳湾乡']"]


def test_checking_imports_nothing_it_does_not_use(tmp_path):
    (tmp_path / "a.txt").write_text("会议开始。\n", encoding="utf-8")
    code = (
        "import sys; from hegao.cli import main; main(['check', 'a.txt', '--isolated']); "
        "print(sorted({'json', 'regex', 'pathspec', 'tqdm', 'difflib', 'html', 'xml', 'asyncio', "
        "'importlib.metadata', 'concurrent.futures', 'multiprocessing', 'dataclasses'} & set(sys.modules)))"
    )
    run = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    assert run.stdout.splitlines()[-1] == "[]"
