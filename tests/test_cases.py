"""The command line as data: every [[case]] of tests/cases/*.toml is run in a folder of its own.

`files`: name → text, or {hex = "…"}. `stdout` and `stderr` are lists of words that must be there, in this order;
`silent = true`: these lines and nothing else may be on stdout. `not-stdout`: must not be there. `complaints`: how
many lines are on stderr, where it is not one for each of `stderr`.
"""

import io
import shlex
import sys
from pathlib import Path

import pytest
import tomli

from hegao.cli import main

CASES = [
    pytest.param(case, id=f"{path.stem}: {case['name']}")
    for path in sorted((Path(__file__).parent / "cases").glob("*.toml"))
    for case in tomli.loads(path.read_text(encoding="utf-8"))["case"]
]


def write(files):
    for name, content in files.items():
        path = Path(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(content, str):
            path.write_bytes(content.encode())
        else:
            path.write_bytes(bytes.fromhex(content["hex"]))


@pytest.mark.parametrize("case", CASES)
def test_command(case, tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    write(case.get("files", {}))
    stdin = case.get("stdin", "")
    data = bytes.fromhex(stdin["hex"]) if isinstance(stdin, dict) else stdin.encode()
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
    for stream in (sys.stdout, sys.stderr):
        monkeypatch.setattr(stream, "reconfigure", lambda **_: None, raising=False)

    code = main(shlex.split(case["args"]))

    out, err = capsys.readouterr()
    assert code == case["exit"], err + out
    expect(case.get("stdout", []), out)
    expect(case.get("stderr", []), err)
    for words in case.get("not-stdout", []):
        assert words not in out
    if case.get("silent"):
        assert out.splitlines() == case.get("stdout", [])
    complaints = case["stderr"] if case["exit"] == 2 else case.get("stderr", [])
    assert len(err.splitlines()) == case.get("complaints", len(complaints)), err


def expect(wanted, got):
    at = 0
    for words in wanted:
        found = got.find(words, at)
        assert found >= 0, f"{words!r} not in:\n{got}"
        at = found + len(words)
