"""The one loop: a document and the active rules in, findings out."""

from __future__ import annotations

from hegao.gathering import gather
from hegao.limit import Watch
from hegao.profile import detect
from hegao.readings import BODY, MAKERS
from hegao.record import Record
from hegao.rules import OFF
from hegao.runner import Plan, Runner
from hegao.view import Views

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from typing import Any

    from hegao.finding import Finding, Problem
    from hegao.profile import Profile
    from hegao.rules import Rule, Severity
    from hegao.text import Document
    from hegao.view import Hit, View


class Active(Record):
    """A rule as configured for a file; `run` has its options bound. Severity None: run, but say nothing.

    `fixed`: the severity was set by hand, so the profile has no say in it.
    """

    rule: Rule
    severity: Severity | None
    run: Callable[[View], Iterable[Hit]]
    fixed: bool = False

    @property
    def profiled(self) -> bool:
        """Whether its severity hangs on the text's profile."""
        return bool(self.rule.profiles) and self.severity is not None and not self.fixed

    def loudness(self, profile: Profile | None) -> Severity | None:
        """Give the severity it speaks with in a text of this profile, None for silence."""
        if not self.profiled or profile is None:
            return self.severity
        severity: Any = self.rule.profiles.get(profile, self.severity)
        loud: Severity | None = None if severity == OFF else severity
        return loud


class Result(Record):
    """What checking one file gave; `checked`: it was read, and rules looked at it.

    `profile` is None where no rule hangs on it and nobody asked. `text` is the file's, where a report asked for it;
    `bom`: a BOM stood before it.
    """

    path: str
    findings: list[Finding]
    problems: list[Problem]
    checked: bool = False
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
        self._plans: dict[int, Plan] = {}  # by the identity of the rules' list

    def check(
        self,
        document: Document,
        active: Sequence[Active],
        *,
        profile: Profile | None = None,
        tell_profile: bool = True,
        fixes: bool = True,
    ) -> Result:
        """Run the rules that find foreign matter first: the view `body` masks what they find.

        `profile` None: detected, once foreign matter is known, if a rule hangs on it or it is to be told.
        `fixes=False`: findings come without them.
        """
        plan = self._plan_of(active)
        views = Views(document, self._makers)
        with Watch(self._limit * max(1.0, len(document.text) / 1e6)) as watch:
            runner = Runner(views, watch, plan)
            found = list(runner.run(plan.foreign))
            for item, hits in found:
                view = views[item.rule.view]
                spans = [view.to_source(hit.start, hit.end) for hit in hits]
                views.foreign += spans
                if item.rule.cut:
                    views.cuts.update(spans)
            if not profile and (tell_profile or plan.profiled):
                profile = detect(views)
            found += runner.run(plan.others, profile)
        views.outlines.clear()  # as large as a text: let the findings take their place
        heard = [
            (item.rule, severity, views[item.rule.view], hits)
            for item, hits in found
            if (severity := item.loudness(profile)) is not None
        ]
        findings = gather(document, heard, fixes=fixes)
        views.let_go()
        return Result(document.path, findings, runner.problems, checked=True, profile=profile)

    def _plan_of(self, active: Sequence[Active]) -> Plan:
        plan = self._plans.get(id(active))
        if plan is None:
            plan = self._plans[id(active)] = Plan(active, cues=self._use_cues)
        return plan


def needs_body(active: Iterable[Active]) -> bool:
    return any(item.rule.view == BODY for item in active)
