"""What a start remembers of the plugins: the next is faster, and sees every change."""

import os
import shutil
import subprocess
import sys
import time

import pytest

PLUGIN = """
from hegao import ERROR, hookimpl, rule

@rule("house-word", severity=ERROR, summary="词", summary_en="word", bad=["⟦WORD⟧"], good=["乙"], cues=("WORD",))
def house_word(view):
    at = view.text.find("WORD")
    if at >= 0:
        yield view.hit((at, at + len("WORD")), "不用此词")

@hookimpl
def register_rules(register):
    register(house_word)
"""
RUN = """
import sys
from hegao.cli import main
code = main(["check", "--format", "concise", "a.txt"])
print("code", code, "loaded" if "pluggy" in sys.modules else "remembered", file=sys.stderr)
"""


class House:
    """A folder with a text, a path of its own for plugins, and a memory of its own."""

    def __init__(self, folder):
        self.folder = folder
        self.site = folder / "site"
        self.memory = folder / "memory"
        self.site.mkdir()
        (folder / "a.txt").write_text("会议讨论了甲某和乙某。\n", "utf-8")

    def write(self, path, text):
        """Write a file as if it had lain there for a while: a file just written is not trusted to stay."""
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, "utf-8")
        self.settle()

    def settle(self):
        old = time.time() - 60
        for path in (*self.site.rglob("*"), self.site, self.folder):
            os.utime(path, (old, old))

    def install(self, word):
        self.write(self.site / "house_plugin.py", PLUGIN.replace("WORD", word))
        self.write(self.site / "house-1.dist-info" / "entry_points.txt", "[hegao]\nhouse = house_plugin\n")

    def run(self):
        """Check the text; give the rules that spoke and whether the plugins were loaded."""
        environment = {
            **os.environ,
            "PYTHONPATH": str(self.site),
            "PYTHONDONTWRITEBYTECODE": "1",
            "HEGAO_CACHE_DIR": str(self.memory),
        }
        done = subprocess.run(
            (sys.executable, "-c", RUN),
            cwd=self.folder,
            env=environment,
            capture_output=True,
            text=True,
            check=True,
        )
        spoken = [line.split()[2] + " " + line.split()[3] for line in done.stdout.splitlines()]
        return spoken, done.stderr.split()[-1]


@pytest.fixture
def house(tmp_path):
    made = House(tmp_path)
    made.settle()
    return made


def test_a_second_start_finds_the_same_without_loading_the_plugins(house):
    house.install("甲某")
    first, second = house.run(), house.run()
    assert first == (["house-word 不用此词"], "loaded")
    assert second == (["house-word 不用此词"], "remembered")


def test_a_plugin_that_is_installed_edited_or_removed_is_seen(house):
    assert house.run() == ([], "loaded")
    assert house.run() == ([], "remembered")
    house.install("甲某")
    assert house.run() == (["house-word 不用此词"], "loaded")
    house.write(house.site / "house_plugin.py", PLUGIN.replace("WORD", "丙某某"))
    assert house.run() == ([], "loaded")
    shutil.rmtree(house.site / "house-1.dist-info")
    assert house.run()[1] == "loaded"


def test_what_lies_beside_a_plugin_counts_as_its_own(house):
    word = "open(__file__.replace('house_plugin.py', 'word.txt'), encoding='utf-8').read()"
    house.write(house.site / "word.txt", "丙某")
    house.install("甲某")
    house.write(
        house.site / "house_plugin.py", PLUGIN.replace('("WORD",)', f"({word},)").replace("WORD", "乙某")
    )
    assert house.run() == ([], "loaded")
    assert house.run() == ([], "remembered")
    (house.site / "word.txt").write_text("乙某", "utf-8")
    os.utime(house.site / "word.txt", (1, 1))
    assert house.run() == (["house-word 不用此词"], "loaded")


def test_a_plugin_that_failed_to_load_is_loaded_again(house):
    house.install("甲某")
    house.write(house.site / "house_plugin.py", "raise RuntimeError('not today')\n")
    for _ in range(2):
        spoken, how = house.run()
        assert (spoken, how) == ([], "loaded")


@pytest.mark.parametrize("damage", [b"", b"\0\0\0\0rubbish", None])
def test_a_damaged_memory_is_none(house, damage):
    house.install("甲某")
    assert house.run()[1] == "loaded"
    for path in house.memory.iterdir():
        data = path.read_bytes()
        path.write_bytes(data[: len(data) // 2] if damage is None else damage)
    assert house.run() == (["house-word 不用此词"], "loaded")
    assert house.run() == (["house-word 不用此词"], "remembered")


def test_without_a_place_to_remember_everything_is_loaded(house):
    house.memory.write_text("a file where the folder should be", "utf-8")
    for _ in range(2):
        assert house.run()[1] == "loaded"
