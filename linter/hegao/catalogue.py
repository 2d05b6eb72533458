"""Rules as configured: which speak about a file, how loud, and with which options."""

from __future__ import annotations

from functools import partial

from hegao.config import did_you_mean
from hegao.engine import Active, needs_body
from hegao.globs import matches, relative
from hegao.readings import MAKERS
from hegao.rules import OFF, SEVERITIES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any

    from hegao.config import PathSettings, Settings
    from hegao.finding import Problem
    from hegao.plugins import Plugins
    from hegao.profile import Profile
    from hegao.remembered import Remembered
    from hegao.rules import Rule

_TYPES = {bool: "true/false", int: "整数", float: "数", str: "字符串", tuple: "字符串列表"}
_TYPES_EN = {
    bool: "true or false",
    int: "an integer",
    float: "a number",
    str: "a string",
    tuple: "a list of strings",
}


class Catalogue:
    """All loaded rules, the house's [[pattern]] rules among them, under one configuration.

    What is wrong with the configuration goes to `problems`; the rest applies.
    `select`, `ignore` and `profile` are the command line's: they replace the file's, `ignore` adds to it.
    """

    def __init__(
        self,
        plugins: Plugins | Remembered,
        settings: Settings,
        problems: list[Problem],
        *,
        select: tuple[str, ...] = (),
        ignore: tuple[str, ...] = (),
        profile: str = "",
    ) -> None:
        self.settings = settings
        self.rules = dict(plugins.rules)
        self._problems = problems
        for rule in _own(settings, plugins.views, problems):
            if rule.name in self.rules:
                self._complain(
                    rule.name,
                    f"[[pattern]] {rule.name} 与已有规则重名",
                    f"[[pattern]] {rule.name}: a rule has this name already",
                )
            else:
                self.rules[rule.name] = rule
        views = {"source", *MAKERS, *plugins.views}
        for rule in [rule for rule in self.rules.values() if rule.view not in views]:
            del self.rules[rule.name]
            self._complain(
                rule.name,
                f"规则 {rule.name} 要的视图 {rule.view} 不存在",
                f"rule {rule.name} reads a view {rule.view} that is not there",
            )
        self.rules = dict(sorted(self.rules.items()))
        self._by_hand = select
        self._hands_off = ignore
        self._profile = profile
        self._select = select or settings.select
        self._ignore = (*settings.ignore, *ignore)
        for selector in (*select, *ignore):
            self._check_selector(selector, "--select/--ignore")
        for where, selectors in (("select", settings.select or ()), ("ignore", settings.ignore)):
            for selector in selectors:
                self._check_selector(selector, where)
        self._options = self._read_rules(settings.rules)
        self._path_options = []
        for path in settings.path:
            for selector in (*(path.select or ()), *path.ignore):
                self._check_selector(selector, "[[path]]")
            self._path_options.append(self._read_rules(path.rules))
        self._active: dict[tuple[bool, ...], list[Active]] = {}

    def applying(self, path: str) -> tuple[bool, ...]:
        """Tell of each `[[path]]` table whether it applies to a file."""
        seen = relative(path, self.settings.base) if self.settings.path else ""
        return tuple(matches(entry.glob, seen) for entry in self.settings.path)

    def active(self, path: str) -> list[Active]:
        """List the rules to run on a file; those that speak are in order of name."""
        key = self.applying(path)
        if key not in self._active:
            self._active[key] = self._build(key)
        return self._active[key]

    def speaking(self, path: str) -> set[str]:
        """Name the rules that speak about a file."""
        return {item.rule.name for item in self.active(path) if item.severity is not None}

    def profile(self, path: str) -> Profile | None:
        """Give the profile set for a file; None: to be detected."""
        chosen = self._profile or self.settings.profile
        for entry, applies in zip(self.settings.path, self.applying(path), strict=True):
            if entry.profile and not self._profile and applies:
                chosen = entry.profile
        profile: Any = chosen or None
        return profile  # type: ignore[no-any-return]  # the reader of settings let no other through

    def _build(self, key: tuple[bool, ...]) -> list[Active]:
        here = [entry for applies, entry in zip(key, self.settings.path, strict=True) if applies]
        options = dict(self._options)
        for applies, own in zip(key, self._path_options, strict=True):
            if applies:
                options |= {name: {**options.get(name, {}), **table} for name, table in own.items()}
        speaking = []
        silent = []
        for rule in self.rules.values():
            settings = dict(options.get(rule.name, {}))
            severity: Any = settings.pop("severity", None)
            if severity == OFF and rule.name in self._by_hand:
                severity = None  # named on the command line: it speaks
            on = severity != OFF and self._on(rule, here, asked_for=severity is not None)
            run = partial(rule.check, **settings) if settings else rule.check
            if on:
                speaking.append(Active(rule, severity or rule.severity, run, fixed=severity is not None))
            elif rule.foreign:
                silent.append(Active(rule, None, run))
        # rules that find foreign matter run even when silenced: the view `body` must not depend on who speaks
        return speaking + silent if needs_body(speaking) else speaking

    def _on(self, rule: Rule, here: list[PathSettings], *, asked_for: bool) -> bool:
        """Decide whether a rule speaks: the settings of a path have the last word."""
        if any(selects(selector, rule) for selector in self._hands_off):
            return rule.name in self._by_hand and rule.name not in self._hands_off
        on = _chosen(rule, self._select, self._ignore, asked_for=asked_for)
        for entry in here:
            if entry.select is not None and not self._by_hand:
                on = _chosen(rule, entry.select, entry.ignore, asked_for=asked_for)
            elif any(selects(selector, rule) for selector in entry.ignore):
                on = False
        return on

    def _read_rules(self, tables: dict[str, Any]) -> dict[str, dict[str, Any]]:
        """Check severities and options of `[rules.NAME]` tables; a name may be a glob or a family."""
        read: dict[str, dict[str, Any]] = {}
        for selector, table in tables.items():
            if not self._check_selector(selector, "[rules]"):
                continue
            for rule in self.rules.values():
                if selects(selector, rule):
                    own = {key: self._value(rule, key, value) for key, value in table.items()}
                    exact = selector == rule.name
                    kept = {key: value for key, value in own.items() if value is not None}
                    before = read.get(rule.name, {})
                    read[rule.name] = {**before, **kept} if exact else {**kept, **before}
        return read

    def _value(self, rule: Rule, key: str, value: Any) -> Any:
        """Give the value of one setting, checked; None (and a problem) where it is wrong."""
        if key == "severity":
            allowed = (*SEVERITIES, OFF)
            if value in allowed:
                return value
            return self._complain(
                key,
                f"{rule.name} 的 severity 应为 {'、'.join(allowed)} 之一",
                f"{rule.name}: severity must be one of {', '.join(allowed)}",
            )
        options = rule.options
        name = key.replace("-", "_")
        if name not in options:
            known = ["severity", *(option.replace("_", "-") for option in options)]
            return self._complain(
                key,
                f"{rule.name} 没有选项 {key}{did_you_mean(key, known)}",
                f"{rule.name} has no option {key}{did_you_mean(key, known, 'en')}",
            )
        kind = type(options[name])
        if kind is tuple and isinstance(value, list) and all(isinstance(item, str) for item in value):
            return tuple(value)
        if type(value) is kind or (kind is float and type(value) is int):
            return value
        return self._complain(
            key, f"{rule.name} 的 {key} 应为{_TYPES[kind]}", f"{rule.name}: {key} must be {_TYPES_EN[kind]}"
        )

    def _check_selector(self, selector: str, where: str) -> bool:
        if any(selects(selector, rule) for rule in self.rules.values()):
            return True
        known = {*self.rules, *(rule.family for rule in self.rules.values())}
        self._complain(
            selector,
            f"{where}：没有名为 {selector} 的规则或规则族{did_you_mean(selector, known)}",
            f"{where}: no rule or family is named {selector}{did_you_mean(selector, known, 'en')}",
        )
        return False

    def _complain(self, key: str, reason: str, reason_en: str) -> None:
        problem = self.settings.problem(key, reason, reason_en)
        if problem not in self._problems:
            self._problems.append(problem if problem.subject else problem._replace(subject="hegao"))


def _own(settings: Settings, views: dict[str, Any], problems: list[Problem]) -> Iterable[Rule]:
    if not settings.pattern:
        return ()
    from hegao.patterns import declared

    return declared(settings, views, problems)


def selects(selector: str, rule: Rule) -> bool:
    """Whether a selector (a rule's name, a family, or a glob over names) means this rule."""
    if selector in (rule.name, rule.family):
        return True
    if not any(mark in selector for mark in "*?["):
        return False
    from fnmatch import fnmatchcase

    return fnmatchcase(rule.name, selector)


def _chosen(rule: Rule, select: Iterable[str] | None, ignore: Iterable[str], *, asked_for: bool) -> bool:
    """Decide by the most specific selector: a full name beats a family or glob; at a tie, ignore wins."""
    if rule.name in ignore:
        return False
    if select is not None and rule.name in select:
        return True
    if any(selects(selector, rule) for selector in ignore):
        return False
    if select is None:
        return rule.enabled or asked_for
    return rule.enabled and any(selects(selector, rule) for selector in select)
