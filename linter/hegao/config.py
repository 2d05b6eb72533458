"""rules.toml (or [tool.hegao] in pyproject.toml): find it, read it, and say clearly what is wrong in it.

Nothing here knows the rules; `hegao.catalogue` puts settings and rules together.
"""

from __future__ import annotations

import os

from hegao.finding import Problem
from hegao.profile import PROFILES
from hegao.record import Record
from hegao.rules import ERROR, SEVERITIES
from hegao.schema import date, list_of_tables, one_of, positive, string, strings, tables
from hegao.toml import parse_toml

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from typing import Any

    Convert = Callable[[Any], Any]

FILE = "rules.toml"
BASELINE = "hegao-baseline.json"
INCLUDE = ("*.txt", "*.md", "*.markdown", "*.html", "*.htm")
LANGS = ("zh", "en")
FORMATS = (
    "text",
    "concise",
    "json",
    "jsonl",
    "github",
    "gitlab",
    "sarif",
    "junit",
    "checkstyle",
    "rdjsonl",
    "html",
)


class PathSettings(Record):
    """A `[[path]]` table: settings for the files that match one of `glob`."""

    glob: tuple[str, ...]
    select: tuple[str, ...] | None = None
    ignore: tuple[str, ...] = ()
    profile: str = ""
    rules: dict[str, Any] = {}  # noqa: RUF012 - never written to


class Accept(Record):
    """An `[[accept]]` entry: in files that match `path`, the rule's findings that touch `words` are accepted."""

    path: tuple[str, ...]
    rule: str
    reason: str
    words: str = ""
    until: str = ""
    number: int = 0  # among the entries of the file


class Settings(Record):
    """A configuration file as read. `base` is its folder: globs and plugins are relative to it."""

    source: str = ""
    base: str = ""
    plugins: tuple[str, ...] = ()
    select: tuple[str, ...] | None = None
    ignore: tuple[str, ...] = ()
    include: tuple[str, ...] = INCLUDE
    exclude: tuple[str, ...] = ()
    encoding: str = ""
    fail_on: str = ERROR
    lang: str = "zh"
    profile: str = ""
    time_limit: float = 10.0
    rules: dict[str, Any] = {}  # noqa: RUF012 - never written to
    path: tuple[PathSettings, ...] = ()
    pattern: tuple[dict[str, Any], ...] = ()
    accept: tuple[Accept, ...] = ()
    baseline: str = ""
    text: str = ""  # the file itself, to find the line of a complaint

    @property
    def baseline_path(self) -> str:
        """Path of the baseline, "" for none."""
        return os.path.join(self.base, self.baseline) if self.baseline else ""

    def problem(self, key: str, reason: str, reason_en: str) -> Problem:
        """Complain about `key`, at the first line that writes it."""
        return Problem(_place(self.source, self.text, key), reason, reason_en)


def find(start: str) -> str:
    """Search upward from folder `start` for rules.toml or a pyproject.toml with [tool.hegao]; "" if none."""
    folder = os.path.abspath(start)
    while True:
        path = os.path.join(folder, FILE)
        if os.path.isfile(path):
            return path
        path = os.path.join(folder, "pyproject.toml")
        if os.path.isfile(path):
            with open(path, "rb") as file:
                if b"[tool.hegao" in file.read():
                    return path
        parent = os.path.dirname(folder)
        if parent == folder:
            return ""
        folder = parent


def read(path: str, problems: list[Problem]) -> Settings:
    """Read a configuration file. What is wrong goes to `problems`; the rest applies."""
    shown = os.path.relpath(path)
    try:
        with open(path, "rb") as file:
            text = file.read().decode("utf-8-sig")
        data = parse_toml(text, path)
    except OSError as error:
        why = error.strerror or str(error)
        problems.append(Problem(shown, f"读不了配置文件：{why}", f"cannot read the configuration: {why}"))
        return Settings(shown, os.path.dirname(path))
    except ValueError as error:  # TOMLDecodeError and UnicodeDecodeError
        line = getattr(error, "lineno", None)
        place = f"{shown}:{line}" if line else shown
        problems.append(
            Problem(
                place,
                f"配置不是合法的 TOML：{error}（本次按默认设置检查）",
                f"not valid TOML: {error} (checked with the defaults)",
            )
        )
        return Settings(shown, os.path.dirname(path))
    if os.path.basename(path) == "pyproject.toml":
        tool = data.get("tool")
        data = tool.get("hegao", {}) if isinstance(tool, dict) else {}
        if not isinstance(data, dict):
            problems.append(Problem(shown, "[tool.hegao] 应为一张表", "[tool.hegao] must be one table"))
            data = {}
    return _Reader(shown, text, problems).settings(data, os.path.dirname(path))


def did_you_mean(word: str, known: Iterable[str], lang: str = "zh") -> str:
    from difflib import get_close_matches

    close = get_close_matches(word, list(known), 1)
    if not close:
        return ""
    return f", did you mean {close[0]}?" if lang == "en" else f"，是否想写 {close[0]}？"


def _place(source: str, text: str, key: str) -> str:
    for number, line in enumerate(text.splitlines(), 1):
        bare = line.lstrip()
        if key in bare and not bare.startswith("#"):
            return f"{source}:{number}"
    return source


class _Reader:
    """Checks one file's keys and types."""

    def __init__(self, source: str, text: str, problems: list[Problem]) -> None:
        self.source = source
        self.text = text
        self.problems = problems

    def settings(self, data: dict[str, Any], base: str) -> Settings:
        values = self.table(
            data,
            "",
            {
                "plugins": strings,
                "select": strings,
                "ignore": strings,
                "include": strings,
                "exclude": strings,
                "encoding": string,
                "fail-on": one_of(SEVERITIES),
                "lang": one_of(LANGS),
                "profile": one_of(PROFILES),
                "time-limit": positive,
                "rules": tables,
                "path": list_of_tables,
                "pattern": list_of_tables,
                "accept": list_of_tables,
                "baseline": string,
            },
        )
        accepted = [self.accept(number, entry) for number, entry in enumerate(values.pop("accept", ()))]
        paths = [self.path(entry) for entry in values.pop("path", ())]
        return Settings(
            source=self.source,
            base=base,
            text=self.text,
            path=tuple(path for path in paths if path),
            accept=tuple(entry for entry in accepted if entry),
            **values,
        )

    def accept(self, number: int, entry: dict[str, Any]) -> Accept | None:
        known: dict[str, Convert] = {
            "path": strings,
            "rule": string,
            "reason": string,
            "words": string,
            "until": date,
        }
        values = self.table(entry, "[[accept]] ", known)
        for key in ("path", "rule", "reason"):
            if key not in values:
                if key not in entry:
                    self.complain("accept", f"[[accept]] 缺少 {key}", f"[[accept]] has no {key}")
                return None
        return Accept(**values, number=number)

    def path(self, entry: dict[str, Any]) -> PathSettings | None:
        known: dict[str, Convert] = {
            "glob": strings,
            "select": strings,
            "ignore": strings,
            "profile": one_of(PROFILES),
            "rules": tables,
        }
        values = self.table(entry, "[[path]] ", known)
        if "glob" not in values:
            if "glob" not in entry:
                self.complain("path", "[[path]] 缺少 glob", "[[path]] has no glob")
            return None
        return PathSettings(**values)

    def table(self, data: dict[str, Any], where: str, known: dict[str, Convert]) -> dict[str, Any]:
        values = {}
        for key, value in data.items():
            if key not in known:
                self.complain(
                    key,
                    f"{where}未知的键 {key}{did_you_mean(key, known)}",
                    f"{where}unknown key {key}{did_you_mean(key, known, 'en')}",
                )
                continue
            try:
                values[key.replace("-", "_")] = known[key](value)
            except TypeError as error:
                zh, en = error.args
                self.complain(key, f"{where}{key} {zh}", f"{where}{key} {en}")
        return values

    def complain(self, key: str, reason: str, reason_en: str) -> None:
        self.problems.append(Problem(_place(self.source, self.text, key), reason, reason_en))
