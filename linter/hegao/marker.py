"""`hookimpl` marks a plugin's hooks as pluggy's own marker does, without loading pluggy.

A module of rules is loaded when one of its rules is called, its hooks only where plugins are registered.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any


def hookimpl(function: Any = None, **options: bool) -> Any:
    """Mark an implementation: `@hookimpl`, or with pluggy's options, as `@hookimpl(tryfirst=True)`."""

    def mark(function: Callable[..., Any]) -> Callable[..., Any]:
        function.hegao_impl = options  # type: ignore[attr-defined]  # where pluggy looks for project hegao
        return function

    return mark if function is None else mark(function)
