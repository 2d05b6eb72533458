"""`hegao rules`, `rule`, `plugins` and `init`: what hegao knows."""

from __future__ import annotations

import sys

from hegao.cli.session import Session
from hegao.pattern import Pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    import argparse


def run(options: argparse.Namespace) -> int:
    session = Session(options)
    commands = {"rules": _rules, "rule": _rule, "plugins": _plugins, "init": _init}
    return commands[options.command](session, options)


def _rules(session: Session, _options: argparse.Namespace) -> int:
    for item in session.linter.catalogue.active(""):
        if item.severity is not None:
            rule = item.rule
            print(
                f"{rule.name:32} {item.severity:8} {rule.family:12} {session.say(rule.summary, rule.summary_en)}"
            )
    _hint(session)
    return session.finish()


def _hint(session: Session) -> None:
    """Tell who wrote them of patterns that nothing lets the engine pass over."""
    settings = session.linter.settings
    for rule in session.linter.catalogue.rules.values():
        if rule.family == "pattern" and not rule.cues:
            zh = "match 里没有处处必有的字词，每篇都要从头查到尾"
            en = "match has no word that all matches hold: every text is searched from end to end"
            hint = settings.problem(
                rule.name, f"[[pattern]] {rule.name}：{zh}", f"[[pattern]] {rule.name}: {en}"
            )
            print("hegao: " + hint.say(session.lang), file=sys.stderr)


def _rule(session: Session, options: argparse.Namespace) -> int:
    from hegao.explain import page

    rules = session.linter.catalogue.rules
    if options.name not in rules:
        return session.unknown(options.name, rules, "没有这条规则", "no such rule")
    print(page(rules[options.name], session.lang), end="")
    return session.finish()


def _plugins(session: Session, _options: argparse.Namespace) -> int:
    plugins = session.linter.plugins
    for plugin in plugins.loaded:
        count = sum(owner == plugin.name for owner in plugins.owners.values())
        print(f"{plugin.name:24} {plugin.origin:32} {count:4} rules  {', '.join(plugin.hooks)}")
    _slow_starts(session)
    return session.finish()


def _slow_starts(session: Session) -> None:
    """Tell the authors of plugins which patterns of theirs `re` cannot look for by a first character."""
    from hegao.codes import has_start
    from hegao.plugins import BUILTIN
    from hegao.remembered import Later

    plugins = session.linter.plugins
    checks = [rule.check for rule in plugins.rules.values() if plugins.owners[rule.name] != BUILTIN]
    modules = {(check.load() if isinstance(check, Later) else check).__module__ for check in checks}
    for module in sorted(modules):
        for name, pattern in vars(sys.modules[module]).items():
            if isinstance(pattern, Pattern) and not has_start(pattern.expression, pattern.flags):
                zh = "每个字都要试一遍：表达式应以文字或字符组开头，前文条件用后顾写在其后"
                en = "is tried at every character: start it with a literal or a class, look behind after that"
                print(f"hegao: {module}.{name}: {session.say(zh, en)}", file=sys.stderr)


def _init(session: Session, _options: argparse.Namespace) -> int:
    from hegao.config import FILE
    from hegao.explain import template

    try:
        with open(FILE, "x", encoding="utf-8") as file:
            file.write(template(session.linter.plugins.rules.values()))
    except FileExistsError:
        return session.refuse(FILE, "已存在，未作改动", "exists already, nothing written")
    except OSError as error:
        return session.refuse(FILE, f"写不了：{error.strerror}", f"cannot be written: {error.strerror}")
    print(session.say(f"已写入 {FILE}", f"{FILE} written"))
    return session.finish()
