"""The one loop: a document and the active rules in, findings out."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, cast

from hegao.cues import Cues
from hegao.finding import Edit, Finding, Fix, Problem
from hegao.limit import OverrunError, Watch
from hegao.profile import detect
from hegao.readings import BODY, MAKERS
from hegao.rules import OFF, SEVERITIES
from hegao.view import Hit, Views

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from hegao.profile import Profile
    from hegao.rules import Rule, Severity
    from hegao.text import Document, Span
    from hegao.view import View

CONTEXT = 20  # code points of the line kept on either side of a finding
RANK = {severity: rank for rank, severity in enumerate(SEVERITIES)}


class Active(NamedTuple):
    """A rule as configured for a file; `run` has its options bound. Severity None: run, but say nothing.

    `fixed`: the severity was set by hand, so the profile has no say in it.
    """

    rule: Rule
    severity: Severity | None
    run: Callable[[View], Iterable[Hit]]
    fixed: bool = False

    def loudness(self, profile: Profile) -> Severity | None:
        """Give the severity it speaks with in a text of this profile, None for silence."""
        if self.severity is None or self.fixed:
            return self.severity
        severity = self.rule.profiles.get(profile, self.severity)
        return None if severity == OFF else cast("Severity", severity)


class Result(NamedTuple):
    """What checking one file gave. `text` is the file's, where a report asked for it; `bom`: a BOM stood before it."""

    path: str
    findings: list[Finding]
    problems: list[Problem]
    profile: Profile | None = None
    text: str = ""
    bom: bool = False


class Engine:
    """Runs rules over documents.

    `limit` is a rule's time for one document, in seconds, and for each further million characters.
    `cues=False` calls every rule on every document; the findings must be the same (tested).
    """

    def __init__(
        self, views: dict[str, Callable[[Views], View]], *, limit: float = 10.0, cues: bool = True
    ) -> None:
        self._makers = {**MAKERS, **views}
        self._limit = limit
        self._use_cues = cues
        self._cues: dict[int, tuple[Sequence[Active], Cues]] = {}  # by the identity of the rules' list

    def check(
        self, document: Document, active: Sequence[Active], *, profile: Profile | None = None
    ) -> Result:
        """Run the rules that find foreign matter first: the view `body` masks what they find.

        `profile` None: detected, once foreign matter is known.
        """
        views = Views(document, self._makers)
        with Watch(self._limit * max(1.0, len(document.text) / 1e6)) as watch:
            runner = _Runner(views, watch, self._cues_of(active) if self._use_cues else None)
            found = [(item, hits) for item in active if item.rule.foreign and (hits := runner.hits(item))]
            for item, hits in found:
                view = views[item.rule.view]
                views.foreign += [view.to_source(hit.start, hit.end) for hit in hits]
            profile = profile or detect(views)
            found += [
                (item, hits)
                for item in active
                if not item.rule.foreign and item.loudness(profile) and (hits := runner.hits(item))
            ]
        findings: list[Finding] = []
        for item, hits in found:
            severity = item.loudness(profile)
            if severity is not None:
                findings += _findings(item.rule, severity, views[item.rule.view], hits)
        return Result(document.path, _said_once(findings), runner.problems, profile)

    def _cues_of(self, active: Sequence[Active]) -> Cues:
        known = self._cues.get(id(active))
        if known is None:
            known = self._cues[id(active)] = active, Cues(item.rule for item in active)
        return known[1]


class _Runner:
    """Runs rules on one document; whatever goes wrong becomes a problem that says what was not checked."""

    def __init__(self, views: Views, watch: Watch, cues: Cues | None) -> None:
        self.problems: list[Problem] = []
        self._views = views
        self._watch = watch
        self._cues = cues
        self._awake: dict[str, set[str]] = {}  # by text: most views share one
        if cues:
            views.sought = cues.rules

    def hits(self, item: Active) -> list[Hit]:
        rule = item.rule
        try:
            view = self._views[rule.view]
        except Exception as error:  # noqa: BLE001 - named, not swallowed: exit 2
            self._complain(f"视图 {rule.view}", f"view {rule.view}", _why(error))
            return []
        if self._cues and item.run is rule.check:  # cues are those of the options as they come
            awake = self._awake.get(view.text)
            if awake is None:
                met = self._views.met[view.text] = self._cues.met(view.text)
                awake = self._awake[view.text] = self._cues.awake(met)
            if rule.name not in awake:
                return []
        try:
            return _sound(self._watch.collect(lambda: item.run(view)), len(view.text))
        except OverrunError:
            limit = f"{self._watch.seconds:g}"
            why = (f"超过 {limit} 秒仍未完成", f"ran past {limit} s and was stopped")
        except (Exception, SystemExit) as error:  # noqa: BLE001 - named, not swallowed: exit 2
            why = _why(error)
        self._complain(f"规则 {rule.name}", f"rule {rule.name}", why)
        return []

    def _complain(self, subject: str, subject_en: str, why: tuple[str, str]) -> None:
        path = self._views.document.path
        problem = Problem(
            path, f"{subject} {why[0]}，有关检查未做", f"{subject_en} {why[1]}: not checked by it"
        )
        if problem not in self.problems:
            self.problems.append(problem)


def _sound(hits: list[Hit], size: int) -> list[Hit]:
    """Refuse what is no hit, or lies outside the text: it would be reported at an invented place."""
    for hit in hits:
        if type(hit) is not Hit or not 0 <= hit.start <= hit.end <= size:
            raise TypeError(f"yielded {hit!r}, not a hit within the text")
    return hits


def _why(error: BaseException) -> tuple[str, str]:
    what = f"{type(error).__name__}: {error}"
    return f"出错（{what}）", f"failed ({what})"


def needs_body(active: Iterable[Active]) -> bool:
    return any(item.rule.view == BODY for item in active)


def _findings(rule: Rule, severity: Severity, view: View, hits: list[Hit]) -> list[Finding]:
    if rule.fold == "line":
        groups: dict[int, list[Hit]] = {}
        for hit in hits:
            line = view.document.locate(view.to_source(hit.start, hit.end).start)[0]
            groups.setdefault(line, []).append(hit)
        return [_finding(rule, severity, view, group) for group in groups.values()]
    if rule.fold == "document":
        return [_finding(rule, severity, view, hits)]
    return [_finding(rule, severity, view, [hit]) for hit in hits]


def _finding(rule: Rule, severity: Severity, view: View, hits: list[Hit]) -> Finding:
    """Make one finding of hits that belong together; it spans them all if they are on one line."""
    document = view.document
    text = document.text
    placed = sorted(((view.to_source(hit.start, hit.end), hit) for hit in hits), key=lambda pair: pair[0])
    span, first = placed[0]
    if rule.fold == "line":
        span = span._replace(end=max(at.end for at, _ in placed))
    place = document.place(span)
    on = document.line_span(span.start)
    until = on if place.end_line == place.line else document.line_span(span.end)
    fix = _fix(rule, view, placed) if rule.fix else None
    return Finding(
        document.path,
        rule.name,
        rule.family,
        severity,
        first.message,
        first.message_en,
        span,
        place,
        text[span.start : span.end],
        text[max(on.start, span.start - CONTEXT) : span.start],
        text[span.end : min(until.end, span.end + CONTEXT)],
        sum(hit.count for hit in hits),
        fix,
    )


def _fix(rule: Rule, view: View, placed: list[tuple[Span, Hit]]) -> Fix | None:
    """Make one fix of the hits that carry one; an edit that overlaps the one before waits for the next round."""
    text = view.document.text
    edits: list[Edit] = []
    seen = True
    for span, hit in placed:
        if hit.new is not None and not (edits and span.start < edits[-1].span.end):
            edits.append(Edit(span, hit.new, view.document.place(span)))
            # what stood on a view that changed the words cannot be safe: those replaced are not those seen
            seen = seen and text[span.start : span.end] == view.text[hit.start : hit.end]
    return Fix(tuple(edits), rule.fix == "safe" and seen) if edits else None


def _said_once(findings: list[Finding]) -> list[Finding]:
    """Sort by place; drop what a wider finding of the same family, no less severe, says already."""
    kept: list[Finding] = []
    wide: dict[str, Finding] = {}
    order = sorted(findings, key=lambda f: (f.span.start, -f.span.end, RANK[f.severity], f.rule))
    for finding in order:
        over = wide.get(finding.family)
        if (
            over is not None
            and finding.count == 1
            and finding.span.end <= over.span.end
            and finding.rule != over.rule
            and RANK[over.severity] <= RANK[finding.severity]
        ):
            continue
        kept.append(finding)
        if finding.count == 1 and (over is None or finding.span.end > over.span.end):
            wide[finding.family] = finding
    return kept
