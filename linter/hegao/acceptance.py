"""What the house has accepted: `[[accept]]` entries of rules.toml, and comments in Markdown and HTML.

An entry or a comment that accepts nothing, has expired or names no rule is a finding itself: an acceptance that
is no longer needed hides the next defect.
"""

from __future__ import annotations

import re

from hegao.finding import Finding
from hegao.globs import matches, relative
from hegao.markup import HTML, MARKDOWN
from hegao.pattern import Pattern
from hegao.record import Record
from hegao.rules import WARNING
from hegao.text import Document, Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from hegao.catalogue import Catalogue
    from hegao.config import Accept, Settings
    from hegao.engine import Result
    from hegao.rules import Rule

FAMILY = "acceptance"
_COMMENT = Pattern(r"<!--\s*hegao:\s*([\w-]*)[ \t]*([\w-]*)(?:(?!-->).)*-->", re.DOTALL)
_KINDS = ("ignore", "ignore-file", "off", "on")


class Acceptances:
    """The acceptances of one run. `apply` each result, then read `stale`."""

    def __init__(self, settings: Settings, catalogue: Catalogue, today: str) -> None:
        """`today` is an ISO date: entries with an earlier `until` have expired."""
        self._settings = settings
        self._rules = catalogue.rules
        self._speaking = catalogue.speaking
        self._today = today
        self._used: set[int] = set()
        self._relevant: set[int] = set()

    def apply(self, result: Result) -> Result:
        """Drop what is accepted; add what is wrong with the acceptances in the file itself."""
        entries = list(self._entries(result.path)) if self._settings.accept else []
        comments = None
        if has_comments(Document(result.text, result.path)):
            comments = _Comments(result, self._rules, self._speaking(result.path))
        if not entries and not comments:
            return result
        kept = []
        for finding in result.findings:
            accepted = [number for number, entry in entries if _accepts(entry, finding)]
            self._used.update(accepted)
            if not accepted and not (comments and comments.accept(finding)):
                kept.append(finding)
        if comments:
            kept += comments.complaints()
            kept.sort(key=_order)
        return result._replace(findings=kept)

    def _entries(self, path: str) -> Iterator[tuple[int, Accept]]:
        """Yield the entries that speak of a file, numbered."""
        seen = relative(path, self._settings.base)
        ran = self._speaking(path)
        for number, entry in enumerate(self._settings.accept):
            if matches(entry.path, seen) and entry.rule in ran:
                self._relevant.add(number)
                if not self._expired(entry):
                    yield number, entry

    def stale(self) -> Iterator[Finding]:
        """Yield a finding, placed in the configuration, for each entry that is of no use any more.

        An entry is judged only if its rule was run on a file it speaks of.
        """
        for number, entry in enumerate(self._settings.accept):
            if entry.rule not in self._rules:
                yield self._complain(
                    entry, "accept-unknown", f"没有规则 {entry.rule}", f"there is no rule {entry.rule}"
                )
            elif number in self._relevant and self._expired(entry):
                zh, en = (
                    f"接受 {entry.rule} 已于 {entry.until} 到期",
                    f"accepting {entry.rule} ended on {entry.until}",
                )
                yield self._complain(entry, "accept-expired", zh, en)
            elif number in self._relevant and number not in self._used:
                zh, en = (
                    f"接受 {entry.rule} 已无对应的问题，应删去",
                    f"accepting {entry.rule} accepts nothing: delete it",
                )
                yield self._complain(entry, "accept-stale", zh, en)

    def _expired(self, entry: Accept) -> bool:
        return bool(entry.until) and entry.until < self._today

    def _complain(self, entry: Accept, rule: str, message: str, message_en: str) -> Finding:
        document = Document(self._settings.text, self._settings.source)
        start = _entry_start(self._settings, entry)
        return complaint(document, Span(start, start + len("[[accept]]")), rule, message, message_en)


def _order(finding: Finding) -> tuple[int, int]:
    """Give what the engine sorts by first: the wider of two that start together stands before the other."""
    return finding.start, -finding.end


def has_comments(document: Document) -> bool:
    """Whether a document's own comments may accept findings in it."""
    return document.path.lower().endswith((*MARKDOWN, *HTML)) and "hegao:" in document.text


def complaint(document: Document, span: Span, rule: str, message: str, message_en: str) -> Finding:
    """Make a finding about an acceptance, a comment or a baseline."""
    place = document.place(span)
    words = document.text[slice(*span)]
    return Finding(document.path, rule, FAMILY, WARNING, message, message_en, *span, *place, words, "", "")


def _entry_start(settings: Settings, entry: Accept) -> int:
    found = [
        match.start()
        for match in re.finditer(r"^\[\[(?:tool\.hegao\.)?accept\]\]", settings.text, re.MULTILINE)
    ]
    return found[entry.number] if entry.number < len(found) else 0


def _accepts(entry: Accept, finding: Finding) -> bool:
    if entry.rule != finding.rule:
        return False
    if not entry.words:
        return True
    around = finding.before + finding.text + finding.after
    first, last = len(finding.before), len(finding.before) + len(finding.text)
    at = around.find(entry.words)
    while at >= 0:
        if at < max(last, first + 1) and first < at + len(entry.words):
            return True
        at = around.find(entry.words, at + 1)
    return False


class _Mark(Record):
    """A comment and the lines it covers, `last` inclusive."""

    rule: str
    span: Span
    first: int
    last: int


class _Comments:
    """The comments of one file: next line (`ignore`), from `off` to `on`, or the whole file (`ignore-file`)."""

    def __init__(self, result: Result, rules: Mapping[str, Rule], ran: set[str]) -> None:
        self._ran = ran
        self._document = Document(result.text, result.path)
        self._marks: list[_Mark] = []
        self._unknown: list[tuple[Span, str]] = []
        self._used: set[_Mark] = set()
        last_line = len(self._document.line_starts)
        open_: dict[str, tuple[Span, int]] = {}
        for match in _COMMENT.finditer(result.text):
            kind, rule, span = match[1], match[2], Span(*match.span())
            line = self._document.locate(match.end())[0]
            if kind not in _KINDS or rule not in rules:
                self._unknown.append((span, rule if kind in _KINDS else kind))
            elif kind == "ignore":
                self._marks.append(_Mark(rule, span, line, line + 1))
            elif kind == "ignore-file":
                self._marks.append(_Mark(rule, span, 1, last_line))
            elif kind == "off":
                open_.setdefault(rule, (span, line))
            elif rule in open_:
                span, first = open_.pop(rule)
                self._marks.append(_Mark(rule, span, first, line))
        self._marks += [_Mark(rule, span, first, last_line) for rule, (span, first) in open_.items()]

    def accept(self, finding: Finding) -> bool:
        accepting = [
            mark
            for mark in self._marks
            if mark.rule == finding.rule and mark.first <= finding.line <= mark.last
        ]
        self._used.update(accepting)
        return bool(accepting)

    def complaints(self) -> Iterator[Finding]:
        for span, word in self._unknown:
            zh = f"应写作 <!-- hegao: {'|'.join(_KINDS)} 规则名 理由 -->，没有 {word or '规则名'}"
            en = f"write <!-- hegao: {'|'.join(_KINDS)} RULE reason -->: {word or 'RULE'} is not known"
            yield complaint(self._document, span, "accept-unknown", zh, en)
        for mark in self._marks:
            if mark.rule in self._ran and mark not in self._used:
                zh, en = (
                    f"忽略 {mark.rule} 已无对应的问题，应删去",
                    f"ignoring {mark.rule} ignores nothing: delete it",
                )
                yield complaint(self._document, mark.span, "accept-stale", zh, en)
