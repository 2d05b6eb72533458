"""What a rule is, and the decorator that makes one."""

from __future__ import annotations

import sys
from types import MappingProxyType

from hegao.pattern import Pattern
from hegao.profile import PROFILES
from hegao.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from typing import Any, Concatenate, Literal

    from hegao.profile import Profile
    from hegao.view import Hit, View

    Check = Callable[Concatenate[View, ...], Iterable[Hit]]
    Severity = Literal["error", "warning", "info"]
else:
    Severity = str

SEVERITIES: tuple[Severity, ...] = ("error", "warning", "info")
ERROR: Severity = "error"
WARNING: Severity = "warning"
INFO: Severity = "info"
OFF = "off"

NAME = Pattern(r"[a-z][a-z0-9]*(-[a-z0-9]+)+")


class RuleError(ValueError):
    """A rule that cannot be loaded; the message names it and says why."""


class Rule(Record):
    """A rule as declared. See `rule` for the fields; `why` is the prose of its page."""

    name: str
    family: str
    severity: Severity
    summary: str
    summary_en: str
    why: str
    bad: tuple[str, ...]
    good: tuple[str, ...]
    view: str
    cues: tuple[str, ...]
    fix: str
    fold: str
    foreign: bool
    cut: bool
    enabled: bool
    profiles: Mapping[Profile, str]
    check: Check

    @property
    def options(self) -> dict[str, Any]:
        """Names and defaults of its options: the keyword-only parameters of the function."""
        return dict(getattr(self.check, "__kwdefaults__", None) or {})


def rule(
    name: str,
    *,
    severity: Severity,
    summary: str,
    summary_en: str,
    bad: Sequence[str],
    good: Sequence[str],
    view: str = "plain",
    cues: Sequence[str] = (),
    family: str = "",
    fix: Literal["", "safe", "unsafe"] = "",
    fold: Literal["", "line", "document"] = "",
    foreign: bool = False,
    cut: bool = False,
    enabled: bool = True,
    profiles: Mapping[Profile, str] = MappingProxyType({}),
) -> Callable[[Check], Rule]:
    """Make a rule of a generator function `check(view, *, options) -> Iterable[Hit]`.

    The module's docstring is the rule's page. `bad` and `good` are its tests: `⟦old⟧` marks a span,
    `⟦old→new⟧` a span with its fix. `cues`: literals in the view's text without which the rule cannot fire
    (any one of them lets it run). `fold` makes one finding, with a count, of all hits on a line or in the
    document. `foreign` says that what it finds is not part of the speech: the view `body` masks it;
    `cut`, that moreover text is missing there: the mask holds a CUT.
    `enabled=False`: silent unless selected by name. `profiles` sets another severity, or "off", for a kind of
    text, as {"template": INFO}. Raises RuleError on a bad name or missing examples.
    """
    if not NAME.fullmatch(name):
        raise RuleError(f"rule name {name!r}: expected kebab-case, the family first, as in numbering-gap")
    if not bad or not good:
        raise RuleError(f"rule {name}: needs at least one bad and one good example")
    unmarked = next((text for text in bad if "⟧" not in text.partition("⟦")[2]), None)
    if unmarked is not None:
        raise RuleError(f"rule {name}: bad example {unmarked!r} marks no span with ⟦…⟧")
    for profile, loud in profiles.items():
        if profile not in PROFILES or loud not in (*SEVERITIES, OFF):
            raise RuleError(f"rule {name}: profiles maps {profile!r} to {loud!r}")
    if foreign and view == "body":
        raise RuleError(f"rule {name}: finds foreign matter, so it cannot read the view that masks it")
    if cut and not foreign:
        raise RuleError(f"rule {name}: cut=True goes with foreign=True")
    if fix not in ("", "safe", "unsafe") or fold not in ("", "line", "document"):
        raise RuleError(f"rule {name}: fix={fix!r} or fold={fold!r} is not known")
    if severity not in SEVERITIES:
        raise RuleError(f"rule {name}: severity {severity!r} is none of {', '.join(SEVERITIES)}")

    def declare(check: Check) -> Rule:
        why = (sys.modules[check.__module__].__doc__ or check.__doc__ or "").strip()
        return Rule(
            name=name,
            family=family or name.partition("-")[0],
            severity=severity,
            summary=summary,
            summary_en=summary_en,
            why=why,
            bad=tuple(bad),
            good=tuple(good),
            check=check,
            view=view,
            cues=(cues,) if isinstance(cues, str) else tuple(cues),
            fix=fix,
            fold=fold,
            foreign=foreign,
            cut=cut,
            enabled=enabled,
            profiles=profiles,
        )

    return declare
