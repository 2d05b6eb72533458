"""Other programs: where they are, how they are called, and whether they work.

ripgrep is the limit of what a search can do; autocorrect and textlint do the nearest work; zhlint and codespell are
there for context.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from benchmarks.speed.commands import BenchError, Command
from benchmarks.speed.installed import environment

if TYPE_CHECKING:
    from collections.abc import Callable

NPM = ("autocorrect-node", "textlint", "@textlint-rule/textlint-rule-pattern", "zhlint")


class Peer(NamedTuple):
    """The program's name, its arguments, how to count its findings, and its exit codes when it worked."""

    program: str
    arguments: tuple[str, ...]
    count: Callable[[str], int]
    ends: tuple[int, ...] = (0, 1)
    glob: str = ""


def _lines(pattern: str) -> Callable[[str], int]:
    return lambda said: len(re.findall(pattern, said, re.MULTILINE))


PEERS = {
    "ripgrep": Peer("rg", ("-o", "--column", "-f", "patterns.txt"), _lines("^.")),
    "autocorrect": Peer("autocorrect", ("--lint", "--format", "json"), _lines('"l":')),
    "textlint": Peer(
        "textlint", ("--config", "textlintrc.json", "--format", "unix"), _lines(r"\[Error/[^\]]*\]$")
    ),
    "zhlint": Peer("zhlint", (), _lines(r":\d+:\d+ - "), glob="/*.txt"),
    "codespell": Peer("codespell", (), _lines(" ==> "), ends=(0, 65)),
}


def path(folder: Path | None) -> str:
    """Give the PATH on which peers are looked for: `folder` first."""
    first = [folder, folder / "bin", folder / "node_modules" / ".bin"] if folder else []
    return os.pathsep.join([*map(str, first), os.environ.get("PATH", os.defpath)])


def command(name: str, texts: str, where: str) -> Command:
    """Make a peer's command. Raises BenchError where it is not to be had."""
    peer = PEERS[name]
    program = shutil.which(peer.program, path=where)
    if program is None:
        raise BenchError("not installed")
    return Command(
        (program, *peer.arguments), texts, peer.count, peer.ends, env={"PATH": where}, glob=peer.glob
    )


def version(name: str, where: str) -> str:
    """Give a peer's version: npm's as its package says, with the rule's."""
    program = os.path.realpath(shutil.which(PEERS[name].program, path=where) or "")
    modules = Path(program[: program.rfind("node_modules")]) / "node_modules"
    if "node_modules" in program:
        packages = [package for package in NPM if name in package]
        return ", ".join(
            f"{p} {json.loads((modules / p / 'package.json').read_text())['version']}" for p in packages
        )
    done = subprocess.run([program, "--version"], capture_output=True, text=True, check=False)
    return f"{name} {done.stdout.split(chr(10))[0].removeprefix(name).strip()}"


def install(folder: Path) -> None:
    """Install what npm and pip have of them; ripgrep is the system's to install. Raises BenchError."""
    folder.mkdir()
    if not shutil.which("npm"):
        raise BenchError("--install-peers: there is no npm")
    done = subprocess.run(
        ["npm", "install", "--no-audit", "--no-fund", "--prefix", str(folder), *NPM],
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise BenchError(f"npm install failed: {done.stderr.strip()[-300:]}")
    environment(folder / "spell", ["codespell"])
    (folder / "bin").mkdir()
    (folder / "bin" / "codespell").symlink_to(folder / "spell" / "bin" / "codespell")
