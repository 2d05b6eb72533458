"""`hegao accept PATH:LINE RULE --reason …`: add an `[[accept]]` entry to the configuration."""

from __future__ import annotations

import os

from hegao import config
from hegao.cli.session import CLEAN, Session
from hegao.explain import toml
from hegao.globs import literal, relative

TYPE_CHECKING = False
if TYPE_CHECKING:
    import argparse


def run(options: argparse.Namespace) -> int:
    session = Session(options)
    linter = session.linter
    path, _, line = options.place.rpartition(":")
    if not path or not line.isdigit():
        return session.refuse(options.place, "应写作 文件:行号", "write it as FILE:LINE")
    if options.rule not in linter.catalogue.rules:
        return session.unknown(options.rule, linter.catalogue.rules, "没有这条规则", "no such rule")
    result = linter.check(path)
    linter.problems += result.problems
    result = linter.acceptances().apply(result)
    words = list(
        dict.fromkeys(
            finding.before[-6:] + finding.text + finding.after[:6]
            for finding in result.findings
            if finding.rule == options.rule and finding.line == int(line)
        )
    )
    if not words:
        if linter.problems:
            return session.finish()
        zh, en = f"第 {line} 行没有 {options.rule} 的问题", f"{options.rule} finds nothing on line {line}"
        return session.refuse(options.place, zh, en)
    target = options.config or config.find(".") or config.FILE
    base = os.path.dirname(target)
    table = "[[tool.hegao.accept]]" if os.path.basename(target) == "pyproject.toml" else "[[accept]]"
    entries = ""
    for found in words:
        entries += f'\n{table}\npath = [{toml(literal(relative(path, base)))}]\nrule = "{options.rule}"\n'
        entries += f"words = {toml(found)}\nreason = {toml(options.reason)}\n"
        entries += f"until = {toml(options.until)}\n" if options.until else ""
    try:
        with open(target, "a", encoding="utf-8") as file:
            file.write(entries)
    except OSError as error:
        return session.refuse(target, f"写不了：{error.strerror}", f"cannot be written: {error.strerror}")
    shown = os.path.relpath(target)
    print(session.say(f"已在 {shown} 接受 {len(words)} 处", f"{len(words)} place(s) accepted in {shown}"))
    return session.finish() or CLEAN
