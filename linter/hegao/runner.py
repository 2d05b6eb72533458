"""Runs on one document the rules that can speak on it."""

from __future__ import annotations

from hegao.cues import Cues
from hegao.finding import Problem
from hegao.limit import OverrunError
from hegao.profile import CUES
from hegao.view import Hit

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from hegao.engine import Active
    from hegao.limit import Watch
    from hegao.profile import Profile
    from hegao.view import View, Views

    Stage = dict[
        str, tuple[dict[str, int], list[int]]
    ]  # view → who waits and where, where those are that do not


class Plan:
    """Active rules by the view they read: which wait for a cue, by name, and which run in any case."""

    def __init__(self, active: Sequence[Active], *, cues: bool) -> None:
        self.active = active
        self.cues = Cues((item.rule for item in active), CUES) if cues else None
        self.foreign: Stage = {}
        self.others: Stage = {}
        self.profiled = any(item.profiled for item in active)
        self._silent: dict[Profile, frozenset[int]] = {}
        for at, item in enumerate(active):
            rule = item.rule
            stage = self.foreign if rule.foreign else self.others
            waiting, always = stage.setdefault(rule.view, ({}, []))
            if cues and rule.cues and item.run is rule.check:  # cues are those of the options as they come
                waiting[rule.name] = at
            else:
                always.append(at)

    def silent(self, profile: Profile | None) -> frozenset[int]:
        """Tell where the rules are that say nothing in a text of this profile."""
        if profile is None:
            return frozenset()
        silent = self._silent.get(profile)
        if silent is None:
            silent = frozenset(at for at, item in enumerate(self.active) if item.loudness(profile) is None)
            self._silent[profile] = silent
        return silent


class Runner:
    """Runs rules on one document; whatever goes wrong becomes a problem that says what was not checked."""

    def __init__(self, views: Views, watch: Watch, plan: Plan) -> None:
        self.problems: list[Problem] = []
        self._views = views
        self._watch = watch
        self._plan = plan
        self._cues = plan.cues
        self._awake: dict[str, set[str]] = {}  # by text: most views share one
        views.cues = plan.cues

    def run(self, stage: Stage, profile: Profile | None = None) -> Iterator[tuple[Active, list[Hit]]]:
        """Run the rules of a stage that can speak, in their order; leave out those that this profile silences."""
        due: list[int] = []
        shown: dict[str, View] = {}
        for name, (waiting, always) in stage.items():
            try:
                view = shown[name] = self._views[name]
            except Exception as error:  # noqa: BLE001 - named, not swallowed: exit 2
                self._complain(f"视图 {name}", f"view {name}", _why(error))
                continue
            due += always
            if waiting:
                due += [waiting[rule] for rule in self._awake_on(view.text) & waiting.keys()]
        active = self._plan.active
        for at in sorted(set(due) - self._plan.silent(profile)):
            item = active[at]
            if hits := self._hits(item, shown[item.rule.view]):
                yield item, hits

    def _awake_on(self, text: str) -> set[str]:
        awake = self._awake.get(text)
        if awake is None and self._cues:
            awake = self._awake[text] = self._cues.awake(self._views.met(text))
        return awake or set()

    def _hits(self, item: Active, view: View) -> list[Hit]:
        try:
            hits = self._watch.collect(item.run, view)
            return _sound(hits, len(view.text)) if hits else hits
        except OverrunError:
            limit = f"{self._watch.seconds:g}"
            why = (f"超过 {limit} 秒仍未完成", f"ran past {limit} s and was stopped")
        except (Exception, SystemExit) as error:  # noqa: BLE001 - named, not swallowed: exit 2
            why = _why(error)
        self._complain(f"规则 {item.rule.name}", f"rule {item.rule.name}", why)
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
