"""What the project says of itself is what it does."""

import re
import runpy
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
import tomli

from hegao import __version__
from hegao.linter import Linter, Request

ROOT = Path(__file__).parent.parent
GENERATED = runpy.run_path(str(ROOT / "docs" / "generate.py"))["generated"]()


@pytest.mark.parametrize("path", GENERATED, ids=lambda path: path.name)
def test_generated_pages_are_up_to_date(path):
    assert path.is_file(), "run: python docs/generate.py"
    assert path.read_text(encoding="utf-8") == GENERATED[path], "run: python docs/generate.py"


def test_no_page_is_left_of_a_rule_that_is_gone():
    assert set((ROOT / "docs" / "rules").glob("*.md")) <= set(GENERATED)


def test_every_setting_of_rules_toml_is_valid_once_uncommented(tmp_path, monkeypatch):
    text = (ROOT / "rules.toml").read_text(encoding="utf-8")
    keys = re.findall(r"^# (\[rules\.[a-z0-9-]+\]|[a-z-]+ = .*)$", text, re.MULTILINE)
    keys = [key.partition("  #")[0].rstrip() for key in keys]
    first = next(number for number, key in enumerate(keys) if key.startswith("[rules."))
    (tmp_path / "rules.toml").write_text("\n".join(keys[first:]), encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    linter = Linter(Request(third_party=False))
    assert linter.problems == []
    assert len(linter.settings.rules) == len(linter.plugins.rules)


def test_the_version_is_one():
    assert (
        tomli.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"]
        == __version__
    )
    assert f"## {__version__}" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("readme", ["README.md", "README.zh-CN.md"])
def test_the_output_shown_is_the_real_output(readme):
    """A fenced block that starts with `$ hegao …` shows that command's output, `…` standing for left-out lines."""
    text = (ROOT / readme).read_text(encoding="utf-8")
    blocks = re.findall(r"```text\n\$ (hegao [^\n]*)\n(.*?)```", text, re.DOTALL)
    assert blocks
    for command, shown in blocks:
        run = subprocess.run(
            [sys.executable, "-m", *shlex.split(command)],
            cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False,
        )  # fmt: skip
        at = 0
        for part in re.split(r"^…\n", shown, flags=re.MULTILINE):
            found = run.stdout.find(part, at)
            assert found >= 0, f"{command}: not in the real output:\n{part}"
            at = found + len(part)


def test_both_readmes_give_the_same_commands():
    blocks = [
        re.findall(r"```sh\n(.*?)```", (ROOT / name).read_text(encoding="utf-8"), re.DOTALL)
        for name in ("README.md", "README.zh-CN.md")
    ]
    assert blocks[0] == blocks[1] != []
