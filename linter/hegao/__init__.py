"""hegao · 核稿: a plugin-based rule linter for Chinese official texts.

This module is the face: what a plugin may import, and nothing else.
"""

from hegao.cloak import Cloak
from hegao.example import Example
from hegao.finding import Edit, Finding, Fix, Problem
from hegao.hooks import hookimpl
from hegao.outline import Outline
from hegao.rules import ERROR, INFO, SEVERITIES, WARNING, Rule, RuleError, Severity, rule
from hegao.text import Document, Line, Span
from hegao.view import Hit, View, Views

__all__ = [
    "ERROR",
    "INFO",
    "SEVERITIES",
    "WARNING",
    "Cloak",
    "Document",
    "Edit",
    "Example",
    "Finding",
    "Fix",
    "Hit",
    "Line",
    "Outline",
    "Problem",
    "Rule",
    "RuleError",
    "Severity",
    "Span",
    "View",
    "Views",
    "hookimpl",
    "rule",
]

__version__ = "0.1.0"
