"""The one loop: a document and the active rules in, findings out."""

from __future__ import annotations

from hegao.cues import Cues
from hegao.finding import Problem
from hegao.gathering import gather
from hegao.limit import OverrunError, Watch
from hegao.profile import detect
from hegao.readings import BODY, MAKERS
from hegao.record import Record
from hegao.rules import OFF
from hegao.view import Hit, Views

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
    from typing import Any

    from hegao.finding import Finding
    from hegao.profile import Profile
    from hegao.rules import Rule, Severity
    from hegao.text import Document
    from hegao.view import View

    Stage = dict[
        str, tuple[dict[str, int], list[int]]
    ]  # view → names that wait and places of those that do not


class Active(Record):
    """A rule as configured for a file; `run` has its options bound. Severity None: run, but say nothing.

    `fixed`: the severity was set by hand, so the profile has no say in it.
    """

    rule: Rule
    severity: Severity | None
    run: Callable[[View], Iterable[Hit]]
    fixed: bool = False

    def loudness(self, profile: Profile) -> Severity | None:
        """Give the severity it speaks with in a text of this profile, None for silence."""
        if self.severity is None or self.fixed or not self.rule.profiles:
            return self.severity
        severity: Any = self.rule.profiles.get(profile, self.severity)
        loud: Severity | None = None if severity == OFF else severity
        return loud


class Result(Record):
    """What checking one file gave. `text` is the file's, where a report asked for it; `bom`: a BOM stood before it.

    `fired` names the rules that found something, heard or not.
    """

    path: str
    findings: list[Finding]
    problems: list[Problem]
    profile: Profile | None = None
    text: str = ""
    bom: bool = False
    fired: tuple[str, ...] = ()


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
        self._plans: dict[int, _Plan] = {}  # by the identity of the rules' list

    def check(
        self,
        document: Document,
        active: Sequence[Active],
        *,
        profile: Profile | None = None,
        fired: Collection[str] | None = None,
    ) -> Result:
        """Run the rules that find foreign matter first: the view `body` masks what they find.

        `profile` None: detected, once foreign matter is known. `fired`: those rules alone find something in this
        text, so the others need not run.
        """
        if profile and fired is not None and not fired:
            return Result(document.path, [], [], profile)
        plan = self._plan_of(active)
        foreign, others = plan.foreign, plan.others
        if fired is not None:
            foreign, others = _only(fired, foreign, active), _only(fired, others, active)
        views = Views(document, self._makers)
        with Watch(self._limit * max(1.0, len(document.text) / 1e6)) as watch:
            runner = _Runner(views, watch, plan)
            found = list(runner.run(foreign))
            for item, hits in found:
                view = views[item.rule.view]
                views.foreign += [view.to_source(hit.start, hit.end) for hit in hits]
            profile = profile or detect(views)
            found += runner.run(others, profile)
        heard = [
            (item.rule, severity, views[item.rule.view], hits)
            for item, hits in found
            if (severity := item.loudness(profile)) is not None
        ]
        names = tuple(item.rule.name for item, _ in found)
        return Result(document.path, gather(document, heard), runner.problems, profile, fired=names)

    def _plan_of(self, active: Sequence[Active]) -> _Plan:
        plan = self._plans.get(id(active))
        if plan is None:
            plan = self._plans[id(active)] = _Plan(active, cues=self._use_cues)
        return plan


class _Plan:
    """Active rules by the view they read: which wait for a cue, by name, and which run in any case."""

    def __init__(self, active: Sequence[Active], *, cues: bool) -> None:
        self.active = active
        self.cues = Cues(item.rule for item in active) if cues else None
        self.foreign: Stage = {}
        self.others: Stage = {}
        for at, item in enumerate(active):
            rule = item.rule
            stage = self.foreign if rule.foreign else self.others
            waiting, always = stage.setdefault(rule.view, ({}, []))
            if cues and rule.cues and item.run is rule.check:  # cues are those of the options as they come
                waiting[rule.name] = at
            else:
                always.append(at)


def _only(names: Collection[str], stage: Stage, active: Sequence[Active]) -> Stage:
    """Leave the rules of these names in a stage."""
    left: Stage = {}
    for view, (waiting, always) in stage.items():
        some = {name: at for name, at in waiting.items() if name in names}
        others = [at for at in always if active[at].rule.name in names]
        if some or others:
            left[view] = some, others
    return left


class _Runner:
    """Runs rules on one document; whatever goes wrong becomes a problem that says what was not checked."""

    def __init__(self, views: Views, watch: Watch, plan: _Plan) -> None:
        self.problems: list[Problem] = []
        self._views = views
        self._watch = watch
        self._active = plan.active
        self._cues = plan.cues
        self._awake: dict[str, set[str]] = {}  # by text: most views share one
        views.cues = plan.cues

    def run(self, stage: Stage, profile: Profile | None = None) -> Iterator[tuple[Active, list[Hit]]]:
        """Run the rules of a stage that can speak, in their order; leave out those that this profile silences."""
        due: list[int] = []
        for name, (waiting, always) in stage.items():
            try:
                view = self._views[name]
            except Exception as error:  # noqa: BLE001 - named, not swallowed: exit 2
                self._complain(f"视图 {name}", f"view {name}", _why(error))
                continue
            due += always
            if waiting:
                due += [waiting[rule] for rule in self._awake_on(view.text) & waiting.keys()]
        for at in sorted(due):
            item = self._active[at]
            if (profile is None or item.loudness(profile)) and (hits := self._hits(item)):
                yield item, hits

    def _awake_on(self, text: str) -> set[str]:
        awake = self._awake.get(text)
        if awake is None and self._cues:
            met = self._views.met[text] = self._cues.met(text)
            awake = self._awake[text] = self._cues.awake(met)
        return awake or set()

    def _hits(self, item: Active) -> list[Hit]:
        rule = item.rule
        view = self._views[rule.view]
        try:
            return _sound(self._watch.collect(item.run, view), len(view.text))
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
        if type(hit) is not Hit or not 0 <= hit[0] <= hit[1] <= size:
            raise TypeError(f"yielded {hit!r}, not a hit within the text")
    return hits


def _why(error: BaseException) -> tuple[str, str]:
    what = f"{type(error).__name__}: {error}"
    return f"出错（{what}）", f"failed ({what})"


def needs_body(active: Iterable[Active]) -> bool:
    return any(item.rule.view == BODY for item in active)
