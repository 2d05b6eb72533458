"""hegao · 核稿: a plugin-based rule linter for Chinese official texts.

This module is the face: what a plugin or a program may import, and nothing else.
"""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from hegao.api import HegaoError, check_paths, check_text, fix_text
    from hegao.cloak import Cloak
    from hegao.example import Example
    from hegao.finding import Edit, Finding, Fix, Problem
    from hegao.fixing import FixError
    from hegao.marker import hookimpl
    from hegao.outline import Outline
    from hegao.pattern import Pattern
    from hegao.phrases import Phrases, quote
    from hegao.record import Record
    from hegao.rules import ERROR, INFO, OFF, SEVERITIES, WARNING, Rule, RuleError, Severity, rule
    from hegao.text import Document, Line, Span
    from hegao.toml import parse_toml
    from hegao.view import Hit, View, Views

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
    "Record",
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
    "parse_toml",
    "quote",
    "rule",
]

__version__ = "0.1.0"

# where each name lives: loaded on first use, for a start should load no more than it needs
_HOMES = {
    "api": ("HegaoError", "check_paths", "check_text", "fix_text"),
    "cloak": ("Cloak",),
    "example": ("Example",),
    "finding": ("Edit", "Finding", "Fix", "Problem"),
    "fixing": ("FixError",),
    "marker": ("hookimpl",),
    "outline": ("Outline",),
    "pattern": ("Pattern",),
    "phrases": ("Phrases", "quote"),
    "record": ("Record",),
    "rules": ("ERROR", "INFO", "OFF", "SEVERITIES", "WARNING", "Rule", "RuleError", "Severity", "rule"),
    "text": ("Document", "Line", "Span"),
    "toml": ("parse_toml",),
    "view": ("Hit", "View", "Views"),
}


def __getattr__(name: str) -> object:
    """Load a name's module, and keep all its names: the next use finds them without asking here."""
    from importlib import import_module

    for home, names in _HOMES.items():
        if name in names:
            module = import_module(f"hegao.{home}")
            globals().update({own: getattr(module, own) for own in names})
            return globals()[name]
    raise AttributeError(f"module 'hegao' has no attribute {name!r}")
