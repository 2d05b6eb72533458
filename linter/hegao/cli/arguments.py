"""What may be said on the command line."""

from __future__ import annotations

import argparse
import os
from functools import cache

from hegao import __version__
from hegao.config import BASELINE, LANGS
from hegao.profile import PROFILES
from hegao.rules import SEVERITIES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence


COMMANDS = {  # name → (module, summary)
    "check": ("check", "检查文稿 / check texts"),
    "baseline": ("baseline", "把现有问题记为基线 / take what is found as known"),
    "accept": ("accept", "接受一处问题并写入配置 / accept a finding"),
    "fix": ("fix", "修正能确定的问题 / mend what is certain"),
    "rules": ("tell", "列出规则 / list the rules"),
    "rule": ("tell", "说明一条规则 / explain a rule"),
    "plugins": ("tell", "列出插件 / list what is loaded and from where"),
    "init": ("tell", "写一份带注释的 rules.toml / write a commented rules.toml"),
}


def parser(argv: Sequence[str]) -> argparse.ArgumentParser:
    """Make the parser for these arguments: where they start with a command, of that one alone."""
    root = argparse.ArgumentParser(
        prog="hegao",
        description="核稿：公文、讲话稿发出前的检查 / what must not go out in a Chinese official text",
        formatter_class=_formatter,
    )
    root.add_argument("--version", action="version", version=f"hegao {__version__}")
    commands = root.add_subparsers(required=True, metavar="COMMAND", dest="command")
    for name in argv[:1] if argv and argv[0] in COMMANDS else COMMANDS:
        module, summary = COMMANDS[name]
        command = commands.add_parser(name, help=summary, description=summary, formatter_class=_formatter)
        command.set_defaults(module=module)
        _common(command)
        if own := _OPTIONS.get(name):
            own(command)
    return root


def _formatter(prog: str) -> argparse.HelpFormatter:
    """Make what words the help. argparse makes one for each argument, and by itself loads shutil for the width."""
    return argparse.HelpFormatter(prog, width=_width())


@cache
def _width() -> int:
    if os.environ.get("COLUMNS", "").isdigit():
        return int(os.environ["COLUMNS"]) - 2
    try:
        return os.get_terminal_size().columns - 2
    except OSError:
        return 78


def _check(check: argparse.ArgumentParser) -> None:
    _paths(check)
    _rules(check)
    _say(
        check,
        "--format",
        "输出格式 text、concise、json、jsonl 等 / output format",
        default="",
        metavar="NAME",
    )
    _say(
        check, "--fail-on", "达到此级别即退出码 1 / exit 1 from this severity on (error)", choices=SEVERITIES
    )
    _say(check, "--jobs", "进程数，auto 视工作量而定 / processes", type=_jobs, default=0, metavar="N")
    _say(
        check, "--cache", "记住每个文件的结果 / remember results (folders)", action="store_true", default=None
    )
    _say(
        check, "--no-cache", "全部重新检查 / check all anew", dest="cache", action="store_false", default=None
    )
    _say(check, "--stdin-filename", "标准输入当作此文件 / a name for stdin", default="", metavar="NAME")
    _say(check, "--show-profile", "显示文种 / show the kind of each text", action="store_true")
    _say(check, "--show-files", "只列出要检查的文件 / list the files, check none", action="store_true")
    _say(
        check,
        "--show-settings",
        "只列出对文件生效的设置 / list the settings of the files",
        action="store_true",
    )
    _say(check, "--no-cues", argparse.SUPPRESS, dest="cues", action="store_false")

    _say(
        check,
        "--output",
        "写一份报告，可多次 / a report, repeatable",
        action="append",
        default=[],
        metavar="FORMAT:PATH",
    )
    _say(
        check,
        "--baseline",
        "只报告基线之后新出现的 / only what is new",
        nargs="?",
        const=BASELINE,
        default="",
        metavar="FILE",
    )
    _say(
        check,
        "--changed",
        "只报告相对 git 版本改动的行 / only lines changed against a revision (HEAD)",
        nargs="?",
        const="HEAD",
        default="",
        metavar="REV",
    )
    _say(check, "--strict", "不理会已接受的和基线 / mind no acceptance and no baseline", action="store_true")
    _say(check, "--redact", "报告里不出现原文 / leave the words out", action="store_true")


def _baseline(baseline: argparse.ArgumentParser) -> None:
    _paths(baseline)
    _rules(baseline)
    _say(baseline, "--file", f"基线文件 / the file ({BASELINE})", default="")


def _accept(accept: argparse.ArgumentParser) -> None:
    accept.add_argument("place", metavar="FILE:LINE")
    accept.add_argument("rule", metavar="RULE")
    _say(accept, "--reason", "理由 / why", required=True, type=_reason)
    _say(accept, "--until", "到期日 / until when", metavar="YYYY-MM-DD", default="", type=_date)


def _fix(fix: argparse.ArgumentParser) -> None:
    _paths(fix)
    _rules(fix)
    _say(fix, "--unsafe", "也做需人工确认的修正 / fixes that need a human eye too", action="store_true")
    _say(fix, "--diff", "只显示差异，不写文件 / show the changes, write nothing", action="store_true")
    _say(fix, "--fail-on", "仍有此级别的问题即退出码 1 / exit 1 if any is left (error)", choices=SEVERITIES)


def _rule(rule: argparse.ArgumentParser) -> None:
    rule.add_argument("name", metavar="NAME")


def _say(to: argparse.ArgumentParser, name: str, summary: str, **how: object) -> None:
    to.add_argument(name, help=summary, **how)  # type: ignore[arg-type]


def _common(to: argparse.ArgumentParser) -> None:
    _say(to, "--lang", "消息语言 / language of the messages (zh)", choices=LANGS)
    _say(to, "--config", "配置文件 / configuration file", default="", metavar="FILE")
    _say(to, "--isolated", "不读任何配置 / read no configuration", action="store_true")
    _say(to, "--no-plugins", "只用内置规则 / built-in rules alone", dest="third_party", action="store_false")


def _paths(to: argparse.ArgumentParser) -> None:
    paths = "文件、文件夹，- 为标准输入 / files, folders, - for stdin"
    _say(to, "paths", paths, nargs="*", default=["."], metavar="PATH")
    _say(to, "--encoding", "文件编码 / encoding of the files", default="", metavar="NAME")
    _say(to, "--force-exclude", "exclude 对点名的文件也有效 / exclude named files too", action="store_true")
    _say(to, "--profile", "文种，省略则自动判断 / kind of text", choices=tuple(PROFILES), default="")


def _rules(to: argparse.ArgumentParser) -> None:
    for name, summary in (("select", "只用这些规则 / only these rules"), ("ignore", "不用这些 / not these")):
        _say(to, f"--{name}", summary, action="append", default=[], metavar="RULE[,RULE]")


_OPTIONS = {
    "check": _check,
    "baseline": _baseline,
    "accept": _accept,
    "fix": _fix,
    "rules": _rules,
    "rule": _rule,
}


def _date(value: str) -> str:
    import re

    if not value or re.fullmatch(r"\d{4}-\d\d-\d\d", value):
        return value
    raise argparse.ArgumentTypeError(f"{value!r} is no date, as 2026-12-31")


def _reason(value: str) -> str:
    if value.strip():
        return value
    raise argparse.ArgumentTypeError("say why")


def _jobs(value: str) -> int:
    if value == "auto":
        return 0
    if value.isdigit() and int(value) > 0:
        return int(value)
    raise argparse.ArgumentTypeError(f"{value!r} is neither auto nor a number above 0")
