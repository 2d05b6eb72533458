"""hegao · 核稿: a plugin-based rule linter for Chinese official texts.

This module is the face: what a plugin or a program may import, and nothing else.
"""

from typing import TYPE_CHECKING

from hegao.example import Example
from hegao.finding import Edit, Finding, Fix, Problem
from hegao.hooks import hookimpl
from hegao.pattern import Pattern
from hegao.phrases import Phrases, quote
from hegao.rules import ERROR, INFO, OFF, SEVERITIES, WARNING, Rule, RuleError, Severity, rule
from hegao.text import Document, Line, Span
from hegao.view import Hit, View, Views

if TYPE_CHECKING:
    from hegao.api import HegaoError, check_paths, check_text, fix_text
    from hegao.cloak import Cloak
    from hegao.fixing import FixError
    from hegao.outline import Outline

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
    "Pattern",
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


_LATER = {
    "Cloak": "cloak",
    "FixError": "fixing",
    "HegaoError": "api",
    "Outline": "outline",
    "check_paths": "api",
    "check_text": "api",
    "fix_text": "api",
}


def __getattr__(name: str) -> object:
    """Load on first use what a rule does not need to be loaded: it is start-up time."""
    if name not in _LATER:
        raise AttributeError(f"module 'hegao' has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(f"hegao.{_LATER[name]}"), name)
