"""Test a rule by its own examples: `for complaint in hegao.testing.complaints(rule): ...`."""

from __future__ import annotations

from hegao.engine import Active, Engine
from hegao.example import parse
from hegao.finding import apply
from hegao.text import Document

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from hegao.finding import Finding
    from hegao.rules import Rule


def findings(rule: Rule, text: str, *, limit: float = 10.0, cues: bool = True) -> list[Finding]:
    """Run one rule with its default options over a text. Raises RuntimeError where the rule fails."""
    result = Engine({}, limit=limit, cues=cues).check(
        Document(text), [Active(rule, rule.severity, rule.check)]
    )
    if result.problems:
        raise RuntimeError(result.problems[0].say("en"))
    return result.findings


def complaints(rule: Rule) -> Iterator[str]:
    """Yield what is wrong with a rule's examples.

    A bad one must give exactly the marked spans and fix; its fixed text and every good one, nothing.
    """
    for marked in rule.bad:
        example = parse(marked)
        found = findings(rule, example.text)
        spans = [finding.span for finding in found]
        if spans != example.spans:
            words = [example.text[slice(*span)] for span in spans]
            yield f"bad example {marked!r}: found {words} at {[tuple(span) for span in spans]}"
        elif example.fixed is not None:
            fixed, _ = apply(example.text, [finding.fix for finding in found if finding.fix])
            if fixed != example.fixed:
                yield f"bad example {marked!r}: fixed to {fixed!r}"
            elif findings(rule, fixed):
                yield f"bad example {marked!r}: still an offence once fixed to {fixed!r}"
    for text in rule.good:
        found = findings(rule, text)
        if found:
            yield f"good example {text!r}: found {[finding.text for finding in found]}"
