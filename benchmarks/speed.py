"""CPU time against other linters, cold start, and how time and memory grow with the text.

Usage:  python -m benchmarks.speed [--size MB] [--rounds N] [--texts FOLDER]

The texts are invented and always the same: files of 1 to 20 KB, of them 70 % clean, 20 % damaged (notices,
gaps in numbering, names left open) and 10 % cloaked (traditional characters with pinyin). `--texts` measures a
folder of your own instead. CPU is user and system time of the whole command. Commands take turns within a
round, and ratios are made within a round: median (lowest, highest). Peers that are not installed are skipped.
"""

from __future__ import annotations

import argparse
import os
import random
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, NamedTuple

from hegao.cloak import sounds, table

if TYPE_CHECKING:
    from collections.abc import Callable

SEED = 20260101
CLEAN, DAMAGED = 0.7, 0.2  # the rest is cloaked
HEGAO = (sys.executable, "-m", "hegao", "check", "--isolated", "--jobs", "1", "--format", "jsonl")
# a peer at its usual job on all files ({}); rg as the limit of what a search can do
PEERS = {
    "ripgrep": ("rg", "-c", "省略[0-9]+字|全文共|某某|XX+|小编", "{}"),
    "autocorrect": ("autocorrect", "--lint", "--format", "json", "{}"),
    "codespell": ("codespell", "{}"),
    "zhlint": ("zhlint", "{}/*.txt"),
    "textlint": ("textlint", "--no-textlintrc", "--rule", "no-todo", "{}"),
}
WHO = "各县区、市直各部门、乡镇党委、驻村干部、信访工作机构、应急管理部门、承办单位、基层党组织、责任科室、督查专班"
HOW = "认真、及时、主动、逐项、依法、扎实、持续、全面、稳妥、从严"
DID = "梳理、化解、督办、研究、落实、回应、排查、通报、推进、完善"
WHAT = "群众反映的问题、历史遗留事项、安全生产责任、年度重点任务、窗口服务流程、隐患整改清单、领导包案制度、防汛预案"
WHY = "把矛盾化解在当地、让群众少跑路、确保件件有着落、夯实基层基础、做到心中有数、形成工作合力、创造良好环境"
DAMAGE = (
    "……(未完,全文共3341字,当前只显示1856字,请阅读下面提示信息。)",
    "更多范文请关注某某公众号。",
    "联系人：某某某，电话：XXXXXXXX。",
    "共受理来信来访***件，办结率%。",
    "上一篇：在会议上的讲话 下一篇：工作总结",
    "要加强领导，，压实责任。。",
)
NUMBERS = "一二三四五六七八九"


class Run(NamedTuple):
    """What one command cost: seconds of CPU, and megabytes of memory at its peak."""

    cpu: float
    memory: float


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--size", type=float, default=10, help="megabytes of text (10)")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--texts", type=Path, help="a folder of texts instead of invented ones")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        measure(Path(folder), options.texts, options.size, options.rounds)


def measure(folder: Path, texts: Path | None, size: float, rounds: int) -> None:
    many = texts or folder / "many"
    if not texts:
        write(many, size)
    every = "".join(path.read_text("utf-8") for path in sorted(many.rglob("*.txt")))
    one_line = every.replace("\n", "")
    single = {
        "lines": every,
        "one line": one_line + "。" * ((len(every.encode()) - len(one_line.encode())) // 3),
        "a tenth": every[: len(every) // 10],
        "one file": texts_of(random.Random(SEED), 5000),
    }
    for name, text in single.items():
        (folder / f"{name}.txt").write_text(text, "utf-8")
    commands: dict[str, Callable[[], Run]] = {
        "pass": lambda: run(sys.executable, "-c", "pass"),
        "hegao": lambda: run(*HEGAO, str(many)),
        **{name: lambda name=name: run(*HEGAO, str(folder / f"{name}.txt")) for name in single},  # type: ignore[misc]
    }
    for name, command in PEERS.items():
        if shutil.which(command[0]) and starts(command[0]):
            commands[name] = lambda command=command: run(*(part.replace("{}", str(many)) for part in command))  # type: ignore[misc]
        else:
            print(f"{name}: not installed (or does not start), skipped")
    runs: dict[str, list[Run]] = {name: [] for name in commands}
    for _ in range(rounds):
        for name, command in commands.items():
            runs[name].append(command())
    report(runs, len(every.encode()) / 1e6)


def report(runs: dict[str, list[Run]], size: float) -> None:
    def ratio(name: str, other: str) -> str:
        found = sorted(one.cpu / two.cpu for one, two in zip(runs[name], runs[other], strict=True))
        return f"{median(found):.2f} ({found[0]:.2f}, {found[-1]:.2f})"

    cpu = median(one.cpu for one in runs["hegao"])
    print(f"{size:.1f} MB in small files: {cpu:.2f} s of CPU, {size / cpu:.2f} MB/s a core")
    print(f"cold start on 5 KB ÷ python -c pass: {ratio('one file', 'pass')}")
    print(f"{size:.0f} MB on one line ÷ the same in lines: {ratio('one line', 'lines')}")
    print(f"{size:.0f} MB in one file ÷ a tenth of it: {ratio('lines', 'a tenth')}")
    for name in ("hegao", "lines"):
        print(
            f"peak memory, {'small files' if name == 'hegao' else 'one file'}: {runs[name][-1].memory:.0f} MB"
        )
    for name in PEERS:
        if name in runs:
            print(f"{name} ÷ hegao, CPU on the same files: {ratio(name, 'hegao')}")


def starts(command: str) -> bool:
    return subprocess.run((command, "--version"), capture_output=True, check=False).returncode == 0


def run(*command: str) -> Run:
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    scale = 1e6 if sys.platform == "darwin" else 1e3  # bytes there, kilobytes elsewhere
    return Run(used.ru_utime + used.ru_stime, used.ru_maxrss / scale)


def write(folder: Path, size: float) -> None:
    """Write invented texts of so many megabytes."""
    folder.mkdir()
    chance = random.Random(SEED)
    done = number = 0
    while done < size * 1e6:
        text = texts_of(chance, chance.randint(1000, 20_000))
        kind = chance.random()
        if kind >= CLEAN + DAMAGED:
            text = cloaked(chance, text)
        elif kind >= CLEAN:
            text = damaged(chance, text)
        done += (folder / f"{number:05}.txt").write_text(text, "utf-8") * 3
        number += 1


def texts_of(chance: random.Random, size: int) -> str:
    """Invent a speech of about so many bytes."""
    lines = ["在全市重点工作推进会上的讲话", "同志们："]
    number = 0
    while sum(map(len, lines)) * 3 < size:
        lines.append(f"{NUMBERS[number]}、{doing(chance)}")
        lines += [paragraph(chance) for _ in range(chance.randint(1, 4))]
        number = (number + 1) % len(NUMBERS)
    return "\n".join(lines) + "\n"


def paragraph(chance: random.Random) -> str:
    return "".join(
        f"{chance.choice(WHO.split('、'))}要{doing(chance)}，{doing(chance)}，{chance.choice(WHY.split('、'))}。"
        for _ in range(chance.randint(2, 6))
    )


def doing(chance: random.Random) -> str:
    return "".join(chance.choice(words.split("、")) for words in (HOW, DID, WHAT))


def damaged(chance: random.Random, text: str) -> str:
    lines = text.splitlines()
    for _ in range(max(1, len(lines) // 12)):
        lines[chance.randrange(2, len(lines))] += chance.choice(DAMAGE)
    del lines[chance.randrange(2, len(lines))]
    return "\n".join(lines) + "\n"


def cloaked(chance: random.Random, text: str) -> str:
    """Turn a text traditional and gloss one character in thirty, as text converters do."""
    old = {new: old for old, new in table().items()}
    sound = {character: syllable for syllable, characters in sounds().items() for character in characters}
    return "".join(glossed(chance, old.get(character, character), sound) for character in text)


def glossed(chance: random.Random, character: str, sound: dict[str, str]) -> str:
    return (
        f"{character}({sound[character]})" if character in sound and chance.random() < 1 / 30 else character
    )


if __name__ == "__main__":
    main()
