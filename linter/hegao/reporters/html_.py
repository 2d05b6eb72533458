"""One page for people who read rather than run commands: the text with its findings marked in place.

It holds everything it shows and asks no network; a policy in it lets no script or style run but its own.
"""

from __future__ import annotations

import re
from base64 import b64encode
from collections import Counter
from hashlib import sha256
from html import escape
from importlib.resources import files
from string import Template

from hegao import __version__
from hegao.reporters.marks import excerpt, marks, paragraphs, show
from hegao.reporters.text import NAMES
from hegao.reporters.words import WORDS
from hegao.rules import SEVERITIES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import IO

    from hegao.engine import Result
    from hegao.finding import Finding
    from hegao.reporters import Style

_SHAPES = {"error": "■", "warning": "▲", "info": "●"}  # colour alone is not seen by all, nor printed
_WRAP = re.compile(r"(?<=[^\0-\xff])\n(?=[^\0-\xff])")
_CODE, _CODED = re.compile("`([^`]+)`"), r"<code>\1</code>"
_CHUNK = 100  # entries a list: a browser lays out only the lists in sight
_EDITS = 3  # of a fix, this many replacements are shown
_OLD = 60  # and this many code points of what each replaces


def render_html(results: Iterable[Result], out: IO[str], style: Style) -> None:
    texts: list[str] = []
    entries: list[str] = []
    clean: list[str] = []
    met: dict[str, Finding] = {}
    counts: Counter[str] = Counter()
    number = 0
    for result in results:
        if not result.findings:
            clean += [] if result.problems else [result.path]
            continue
        numbered = list(enumerate(result.findings, number + 1))
        number += len(numbered)
        for _, finding in numbered:
            met.setdefault(finding.rule, finding)
            counts[finding.rule] += 1
        if result.text:
            places = (mark for i, finding in numbered for mark in marks(i, finding))
            body = "".join(paragraphs(result.text, places))
        else:
            body = "".join(excerpt(i, finding) for i, finding in numbered)
        name = f"<h2>{show(result.path)}</h2>"
        texts.append(f"<article>{name}\n{body}</article>\n")
        items = [_entry(i, finding, result.text, style.lang) for i, finding in numbered]
        lists = ("".join(items[at : at + _CHUNK]) for at in range(0, len(items), _CHUNK))
        entries.append(f"<section>{name}<ol>\n{'</ol><ol>'.join(lists)}</ol></section>\n")
    word = WORDS[style.lang]
    names = sorted(met, key=lambda name: (-counts[name], name))
    rule_chips = "".join(_chip("rule", name, _label(name, style), counts[name]) for name in names)
    severity_chips = "".join(
        _chip("severity", name, f"{_SHAPES[name]} {NAMES[style.lang][name]}", style.tally.found[name])
        for name in SEVERITIES
        if style.tally.found[name]
    )
    css, script = _asset("css"), _asset("js")
    out.write(
        Template(_asset("html")).substitute(
            word,
            lang="en" if style.lang == "en" else "zh-CN",
            state="found" if number else "clean",
            style=css,
            script=script,
            style_hash=_hash(css),
            script_hash=_hash(script),
            total=word["total"].format(files=style.tally.files, found=number),
            texts="".join(texts) or f"<p>{word['nothing']}</p>" * bool(clean),
            clean=_details(word["clean"], [show(path) for path in clean]) if texts else "",
            entries="".join(entries),
            severities=severity_chips,
            rules=rule_chips,
            rule_count=len(names),
            pages="".join(_page(name, style) for name in sorted(names)),
            undone=_undone(style),
            version=__version__,
        )
    )


def _entry(number: int, finding: Finding, text: str, lang: str) -> str:
    word = WORDS[lang]
    data = f'data-i="{number}" data-severity="{finding.severity}" data-rule="{escape(finding.rule)}"'
    where = word["place"].format(line=finding.line, column=finding.column)
    places = f" {word['places'].format(count=finding.count)}" if finding.count > 1 else ""
    return (
        f'<li {data}><a href="#f{number}">{_badge(finding.severity, lang)} '
        f'<span class="where">{where}</span> '
        f'<span class="message">{show(finding.say(lang))}{places}</span></a>'
        f"{_fix(finding, text, word)}</li>\n"
    )


def _badge(severity: str, lang: str) -> str:
    return f'<b class="badge {severity}">{_SHAPES[severity]} {NAMES[lang][severity]}</b>'


def _fix(finding: Finding, text: str, word: dict[str, str]) -> str:
    if not finding.fix:
        return ""
    edits = finding.fix.edits
    shown = []
    for edit in edits[:_EDITS]:
        old = text[edit.start : edit.end] or (finding.text if edit[:2] == finding.span else "")
        if len(old) > _OLD:
            old = f"{old[: _OLD // 2]}…{old[-_OLD // 2 :]}"
        removed = f"<del>{show(old)}</del>" if old else ""
        new = edit.new if len(edit.new) <= _OLD else f"{edit.new[: _OLD // 2]}…{edit.new[-_OLD // 2 :]}"
        shown.append(
            f"{word['change']} {removed} → <ins>{show(new)}</ins>"
            if edit.new
            else f"{word['delete']} {removed}"
        )
    more = word["more"].format(count=len(edits)) if len(edits) > _EDITS else ""
    safe = word["safe" if finding.fix.safe else "unsafe"]
    return f'<p class="fix">{"；".join(shown)}{more} <small>{safe}</small></p>'


def _label(name: str, style: Style) -> str:
    rule = style.rules.get(name)
    return name if rule is None else rule.summary_en if style.lang == "en" else rule.summary


def _chip(kind: str, value: str, label: str, count: int) -> str:
    data = f'data-kind="{kind}" data-value="{escape(value)}" title="{escape(value)}"'
    return (
        f'<button type="button" class="{escape(value)}" {data} aria-pressed="false">'
        f"<span>{show(label)}</span> <b>{count}</b></button>\n"
    )


def _page(name: str, style: Style) -> str:
    """Write a rule's reason; its source lines are joined, without a space between Chinese ones."""
    rule = style.rules.get(name)
    why = _WRAP.sub("", rule.why if rule else "")
    prose = "".join(f"<p>{_CODE.sub(_CODED, show(part))}</p>" for part in why.split("\n\n") if part)
    title = f"<dt>{show(_label(name, style))} <code>{show(name)}</code></dt>"
    return f'<div id="r-{escape(name)}">{title}<dd>{prose}</dd></div>\n'


def _undone(style: Style) -> str:
    problems = [show(problem.say(style.lang)) for problem in dict.fromkeys(style.tally.problems)]
    if not problems:
        return ""
    items = "".join(f"<li>{problem}</li>" for problem in problems)
    return f'<section class="undone" role="alert"><h2>{WORDS[style.lang]["undone"]}</h2><ul>{items}</ul></section>'


def _details(title: str, lines: list[str]) -> str:
    if not lines:
        return ""
    items = "".join(f"<li>{line}</li>" for line in lines)
    return f"<details><summary>{title.format(count=len(lines))}</summary><ul>{items}</ul></details>"


def _asset(kind: str) -> str:
    return files(__package__).joinpath(f"page.{kind}").read_text(encoding="utf-8")


def _hash(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"
