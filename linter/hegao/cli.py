"""The command line: arguments in, exit code out. 0 clean, 1 findings, 2 the job could not be done."""

from __future__ import annotations

import argparse
import os
import sys
from typing import IO, TYPE_CHECKING

from hegao import __version__
from hegao.rules import SEVERITIES

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from hegao.finding import Problem
    from hegao.linter import Linter, Request

CLEAN, FOUND, UNDONE = 0, 1, 2


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line and return the exit code."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]
    options = _parser().parse_args(argv)
    try:
        code: int = options.run(options)
        sys.stdout.flush()
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:  # the reader, such as head, has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return UNDONE
    return code


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="hegao",
        description="核稿：公文、讲话稿发出前的检查 / what must not go out in a Chinese official text",
    )
    parser.add_argument("--version", action="version", version=f"hegao {__version__}")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    check = commands.add_parser("check", help="检查文稿 / check texts")
    check.set_defaults(run=_check)
    check.add_argument(
        "paths",
        nargs="*",
        default=["."],
        metavar="PATH",
        help="文件、文件夹，- 为标准输入 / files, folders, - for stdin",
    )
    check.add_argument(
        "--format", default="text", metavar="NAME", help="输出格式 text、concise、json、jsonl / output format"
    )
    check.add_argument(
        "--fail-on", choices=SEVERITIES, help="达到此级别即退出码 1 / exit 1 from this severity on (error)"
    )
    check.add_argument(
        "--jobs",
        type=_jobs,
        default=0,
        metavar="N",
        help="进程数，auto 视工作量而定 / processes, auto: as it pays",
    )
    check.add_argument("--encoding", default="", metavar="NAME", help="文件编码 / encoding of the files")
    check.add_argument(
        "--stdin-filename", default="", metavar="NAME", help="标准输入当作此文件 / name to give stdin"
    )
    check.add_argument("--no-cues", dest="cues", action="store_false", help=argparse.SUPPRESS)
    _add_rule_options(check)

    rules = commands.add_parser("rules", help="列出规则 / list the rules")
    rules.set_defaults(run=_rules)
    _add_rule_options(rules)

    rule = commands.add_parser("rule", help="说明一条规则 / explain a rule")
    rule.set_defaults(run=_rule)
    rule.add_argument("name", metavar="NAME")
    _add_common(rule)

    plugins = commands.add_parser("plugins", help="列出插件 / list what is loaded and from where")
    plugins.set_defaults(run=_plugins)
    _add_common(plugins)

    init = commands.add_parser("init", help="写一份带注释的 rules.toml / write a commented rules.toml")
    init.set_defaults(run=_init)
    _add_common(init)
    return parser


def _add_common(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--lang", choices=("zh", "en"), help="消息语言 / language of the messages (zh)")
    parser.add_argument("--config", default="", metavar="FILE", help="配置文件 / configuration file")
    parser.add_argument("--isolated", action="store_true", help="不读任何配置 / read no configuration")
    parser.add_argument(
        "--no-plugins", dest="third_party", action="store_false", help="只用内置规则 / built-in rules alone"
    )


def _add_rule_options(parser: argparse.ArgumentParser) -> None:
    _add_common(parser)
    for name, help_ in (
        ("select", "只用这些规则 / only these rules"),
        ("ignore", "不用这些规则 / not these rules"),
    ):
        parser.add_argument(f"--{name}", action="append", default=[], metavar="RULE[,RULE]", help=help_)


def _jobs(value: str) -> int:
    if value == "auto":
        return 0
    if value.isdigit() and int(value) > 0:
        return int(value)
    raise argparse.ArgumentTypeError(f"{value!r} is neither auto nor a number above 0")


def _request(options: argparse.Namespace) -> Request:
    from hegao.linter import Request

    def names(given: list[str]) -> tuple[str, ...]:
        return tuple(name.strip() for item in given for name in item.split(",") if name.strip())

    return Request(
        config=options.config,
        isolated=options.isolated,
        third_party=options.third_party,
        select=names(getattr(options, "select", [])),
        ignore=names(getattr(options, "ignore", [])),
        encoding=getattr(options, "encoding", ""),
        cues=getattr(options, "cues", True),
    )


def _check(options: argparse.Namespace) -> int:
    from hegao.reporters import BUILTIN, Style, Tally, reporter

    own, lang = _linter(options)
    render = own.plugins.reporters.get(options.format) or reporter(options.format)
    if render is None:
        return _unknown(
            options.format, (*BUILTIN, *own.plugins.reporters), lang, ("没有这种输出格式", "no such format")
        )
    tally = Tally(own.problems)
    results = own.run(options.paths, jobs=options.jobs, stdin_name=options.stdin_filename)
    style = Style(lang, _colored(sys.stdout), tally)
    render(tally.count(results), sys.stdout, style)
    sys.stdout.flush()
    _complain(own.problems, lang)
    if own.problems:
        return UNDONE
    fail_on = SEVERITIES.index(options.fail_on or own.settings.fail_on)
    return FOUND if any(tally.found[severity] for severity in SEVERITIES[: fail_on + 1]) else CLEAN


def _rules(options: argparse.Namespace) -> int:
    own, lang = _linter(options)
    for item in own.catalogue.active(""):
        if item.severity is not None:
            summary = item.rule.summary_en if lang == "en" else item.rule.summary
            print(f"{item.rule.name:32} {item.severity:8} {item.rule.family:12} {summary}")
    return _done(own, lang)


def _rule(options: argparse.Namespace) -> int:
    from hegao.explain import page

    own, lang = _linter(options)
    rule = own.catalogue.rules.get(options.name)
    if rule is None:
        return _unknown(options.name, own.catalogue.rules, lang, ("没有这条规则", "no such rule"))
    print(page(rule, lang), end="")
    return _done(own, lang)


def _plugins(options: argparse.Namespace) -> int:
    own, lang = _linter(options)
    for plugin in own.plugins.loaded:
        count = sum(owner == plugin.name for owner in own.plugins.owners.values())
        print(f"{plugin.name:24} {plugin.origin:32} {count:4} rules  {', '.join(plugin.hooks)}")
    return _done(own, lang)


def _init(options: argparse.Namespace) -> int:
    from hegao.config import FILE
    from hegao.explain import template

    own, lang = _linter(options)
    try:
        with open(FILE, "x", encoding="utf-8") as file:
            file.write(template(own.plugins.rules.values()))
    except OSError as error:
        exists = isinstance(error, FileExistsError)
        if lang == "en":
            why = "exists already, nothing written" if exists else error.strerror
        else:
            why = "已存在，未作改动" if exists else error.strerror
        print(f"hegao: {FILE}: {why}", file=sys.stderr)
        return UNDONE
    print(f"{FILE} written" if lang == "en" else f"已写入 {FILE}")
    return _done(own, lang)


def _linter(options: argparse.Namespace) -> tuple[Linter, str]:
    from hegao.linter import Linter

    own = Linter(_request(options))
    return own, options.lang or own.settings.lang


def _unknown(name: str, known: Iterable[str], lang: str, what: tuple[str, str]) -> int:
    from hegao.config import did_you_mean

    print(f"hegao: {name}: {what[lang == 'en']}{did_you_mean(name, known, lang)}", file=sys.stderr)
    return UNDONE


def _done(own: Linter, lang: str) -> int:
    _complain(own.problems, lang)
    return UNDONE if own.problems else CLEAN


def _complain(problems: list[Problem], lang: str) -> None:
    """One line a problem on stderr."""
    from hegao.reporters.text import visible

    for problem in dict.fromkeys(problems):
        print("hegao: " + visible(problem.say(lang)), file=sys.stderr)


def _colored(out: IO[str]) -> bool:
    return out.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
