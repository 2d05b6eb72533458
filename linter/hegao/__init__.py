"""hegao · 核稿: a plugin-based rule linter for Chinese official texts.

This module is the face: what a plugin or a program may import, and nothing else.
"""

from typing import TYPE_CHECKING

from hegao.cloak import Cloak
from hegao.example import Example
from hegao.finding import Edit, Finding, Fix, Problem
from hegao.hooks import hookimpl
from hegao.outline import Outline
from hegao.phrases import Phrases, quote
from hegao.rules import ERROR, INFO, OFF, SEVERITIES, WARNING, Rule, RuleError, Severity, rule
from hegao.text import Document, Line, Span
from hegao.view import Hit, View, Views

if TYPE_CHECKING:
    from hegao.api import HegaoError, check_paths, check_text, fix_text
    from hegao.fixing import FixError

__all__ = [
    "ERROR",
    "INFO",
    "OFF",
    "SEVERITIES",
    "WARNING",
    "Cloak",
    "Document",
    "Edit",
    "Example",
    "Finding",
    "Fix",
    "FixError",
    "HegaoError",
    "Hit",
    "Line",
    "Outline",
    "Phrases",
    "Problem",
    "Rule",
    "RuleError",
    "Severity",
    "Span",
    "View",
    "Views",
    "check_paths",
    "check_text",
    "fix_text",
    "hookimpl",
    "quote",
    "rule",
]

__version__ = "0.1.0"


def __getattr__(name: str) -> object:
    """Load what a program needs and a plugin does not on first use: it is start-up time."""
    if name in {"HegaoError", "check_paths", "check_text", "fix_text"}:
        from hegao import api

        return getattr(api, name)
    if name == "FixError":
        from hegao.fixing import FixError

        return FixError
    raise AttributeError(f"module 'hegao' has no attribute {name!r}")
