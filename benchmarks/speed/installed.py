"""The copy of hegao that is measured: installed as users install it, or the one that is running."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

from benchmarks.speed.commands import BenchError

ROOT = Path(__file__).parents[2]
PLUGIN = ROOT / "examples" / "plugin"


class Installed(NamedTuple):
    """An environment: its folder, its interpreter, and the console script."""

    folder: str
    python: str
    hegao: str


def running() -> Installed:
    """Give this environment. Raises BenchError where hegao is not installed in it."""
    return _in(Path(sys.prefix))


def fresh(folder: Path, *, plugin: bool = False) -> Installed:
    """Install this checkout as users do, not editable; with the example plugin if asked. Raises BenchError."""
    if not folder.exists():
        environment(folder, [str(ROOT), str(PLUGIN)] if plugin else [str(ROOT)])
    return _in(folder)


def _in(folder: Path) -> Installed:
    script = folder / "bin" / "hegao"
    if not script.exists():
        raise BenchError(f"hegao is not installed in {folder}")
    return Installed(str(folder), str(folder / "bin" / "python"), str(script))


def environment(folder: Path, packages: list[str]) -> None:
    """Make a virtual environment with packages in it. Raises BenchError."""
    python = str(folder / "bin" / "python")
    for step in (
        [sys.executable, "-m", "venv", str(folder)],
        [python, "-m", "pip", "install", "-q", "--disable-pip-version-check", *packages],
    ):
        done = subprocess.run(step, capture_output=True, text=True, check=False)
        if done.returncode:
            raise BenchError(f"{' '.join(step[1:4])} failed: {done.stderr.strip()[-300:]}")


def knows(hegao: Installed, option: str) -> bool:
    """Tell whether `hegao check` has an option."""
    return option in _said(hegao.hegao, "check", "--help")


def version(hegao: Installed) -> str:
    """Give the versions of Python and hegao, and of what looks for the cues."""
    fast = "import importlib.util as u; print(bool(u.find_spec('hyperscan')))"
    automaton = " with Hyperscan" if "True" in _said(hegao.python, "-c", fast) else ""
    return f"{_said(hegao.python, '--version')}, {_said(hegao.hegao, '--version')}{automaton}"


def _said(*command: str) -> str:
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=Path(os.sep))
    return done.stdout.strip()
