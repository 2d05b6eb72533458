"""A rule → its page; all rules → the commented rules.toml and the index of pages."""

from __future__ import annotations

import re
from itertools import groupby

from hegao.example import parse
from hegao.profile import PROFILES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any

    from hegao.rules import Rule

_HEADINGS = {
    "zh": {
        "severity": "级别", "family": "规则族", "fix": "修正", "view": "读取的视图", "why": "为什么",
        "bad": "应当报告", "good": "不应报告", "options": "选项", "profiles": "随文种变化", "silence": "如何关闭",
        "default": "默认", "off": "默认关闭", "none": "无", "fixed": "改为",
        "safe": "安全", "unsafe": "需人工确认",
    },
    "en": {
        "severity": "Severity", "family": "Family", "fix": "Fix", "view": "Reads the view", "why": "Why",
        "bad": "Reported", "good": "Not reported", "options": "Options", "profiles": "By kind of text", "silence": "How to silence it",
        "default": "default", "off": "off by default", "none": "none", "fixed": "becomes",
        "safe": "safe", "unsafe": "needs a human eye",
    },
}  # fmt: skip

_HEAD = """\
# hegao 的配置。取消注释即可修改；未写的都用默认值。
# hegao's configuration: uncomment what you change; what is not written has its default.

# select = ["*"]              # 只用这些规则：规则名、规则族或通配 / only these: names, families, globs
# ignore = ["wording"]        # 不用这些规则 / not these
# include = ["*.txt", "*.md", "*.markdown", "*.html", "*.htm"]  # 文件夹里检查哪些文件 / files to check in folders
# exclude = ["archive/**"]    # 文件夹里跳过哪些文件 / files to skip in folders
# encoding = "gb18030"        # 省略时依次试 BOM、UTF-8、GB18030 / left out: BOM, UTF-8, GB18030 in turn
# fail-on = "error"           # 达到此级别即退出码 1：error、warning、info / exit 1 from this severity on
# lang = "zh"                 # 消息语言：zh、en / language of the messages
# profile = "speech"          # 文种，省略则自动判断 / kind of text; left out: detected
# baseline = "hegao-baseline.json"  # 只报告基线之外的 / report what is not in the baseline
# time-limit = 10.0           # 一条规则检查一个文件的秒数上限 / a rule's seconds for one file
# plugins = ["tools/our_rules.py"]  # 本项目自己的规则插件 / this project's own rule plugins

# 按路径设置 / settings per path
# [[path]]
# glob = ["templates/**"]
# ignore = ["placeholder"]

# 接受一处问题 / accept a finding (or: hegao accept FILE:LINE RULE --reason …)
# [[accept]]
# path = ["drafts/a.txt"]
# rule = "placeholder-cross"
# words = "XX同志"
# reason = "会后填写"
# until = 2026-12-31

# 不写 Python 也能加规则 / a rule without Python
# [[pattern]]
# name = "house-old-name"
# match = "县经贸局"
# message = "机构已改名，应写“县工业和信息化局”"
# replace = "县工业和信息化局"
# severity = "warning"
# bad = ["请县经贸局牵头。"]
# good = ["请县工业和信息化局牵头。"]

# 以下是全部规则及其默认设置。severity 可为 error、warning、info、off
# All rules with their defaults follow. severity: error, warning, info, off
"""


def page(rule: Rule, lang: str = "zh") -> str:
    """Render a rule's page in Markdown."""
    word = _HEADINGS[lang]
    state = "" if rule.enabled else f" ({word['off']})"
    lines = [
        f"# {rule.name}",
        "",
        rule.summary_en if lang == "en" else rule.summary,
        "",
        f"- {word['severity']}: {rule.severity}{state}",
        f"- {word['family']}: {rule.family}",
        f"- {word['fix']}: {word[rule.fix or 'none']}",
        f"- {word['view']}: {rule.view}",
        "",
        f"## {word['why']}",
        "",
        rule.why,
        "",
        f"## {word['bad']}",
        "",
    ]
    for marked in rule.bad:
        lines += _block(marked)
        fixed = parse(marked).fixed
        if fixed is not None:
            lines += [f"{word['fixed']}:", "", *_block(fixed)]
    lines += [f"## {word['good']}", ""]
    for text in rule.good:
        lines += _block(text)
    if rule.options:
        lines += [f"## {word['options']}", ""]
        lines += [
            f"- `{name.replace('_', '-')}` ({word['default']} `{toml(value)}`)"
            for name, value in rule.options.items()
        ]
        lines.append("")
    if rule.profiles:
        lines += [f"## {word['profiles']}", ""]
        lines += [f"- {PROFILES[kind]} `{kind}`: {severity}" for kind, severity in rule.profiles.items()]
        lines.append("")
    lines += [
        f"## {word['silence']}",
        "",
        "```toml",
        "# rules.toml",
        f'ignore = ["{rule.name}"]',
        "",
        f"[rules.{rule.name}]",
        'severity = "info"',
        "",
        "[[path]]",
        'glob = ["templates/**"]',
        f'ignore = ["{rule.name}"]',
        "```",
    ]
    return "\n".join(lines) + "\n"


def _block(text: str) -> list[str]:
    fence = "`" * 4 if "```" in text else "```"
    return [f"{fence}text", *text.splitlines(), fence, ""]


def index(rules: Iterable[Rule]) -> str:
    """Render the table of all rules, which links to their pages."""
    lines = [
        "# 规则 / Rules",
        "",
        "| 规则 rule | 级别 severity | 说明 | summary |",
        "| --- | --- | --- | --- |",
    ]
    for family, members in groupby(
        sorted(rules, key=lambda rule: (rule.family, rule.name)), lambda rule: rule.family
    ):
        lines.append(f"| **{family}** | | | |")
        for rule in members:
            severity = rule.severity if rule.enabled else f"{rule.severity} (off)"
            lines.append(
                f"| [{rule.name}]({rule.name}.md) | {severity} | {rule.summary} | {rule.summary_en} |"
            )
    return "\n".join(lines) + "\n"


def template(rules: Iterable[Rule]) -> str:
    """Render the commented rules.toml: what `hegao init` writes."""
    out = _HEAD
    for rule in sorted(rules, key=lambda rule: (rule.family, rule.name)):
        out += f"\n# {rule.summary}\n# [rules.{rule.name}]\n"
        out += f'# severity = "{rule.severity if rule.enabled else "off"}"\n'
        for name, value in rule.options.items():
            out += f"# {name.replace('_', '-')} = {toml(value)}\n"
    return out


def toml(value: Any) -> str:
    """Write an option's value as TOML."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, tuple):
        return "[" + ", ".join(toml(item) for item in value) + "]"
    if isinstance(value, str):
        return '"' + re.sub(r'["\\\x00-\x1f\x7f]', lambda at: f"\\u{ord(at[0]):04x}", value) + '"'
    return str(value)
