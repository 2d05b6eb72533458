"""`hookimpl` marks a plugin's hooks as pluggy's own marker does, without loading pluggy.

A module of rules is loaded when one of its rules is called, its hooks only where plugins are registered.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar, overload

if TYPE_CHECKING:
    from collections.abc import Callable

F = TypeVar("F", bound="Callable[..., Any]")


@overload
def hookimpl(function: F) -> F: ...
@overload
def hookimpl(**options: bool) -> Callable[[F], F]: ...


def hookimpl(function: Any = None, **options: bool) -> Any:
    """Mark an implementation: `@hookimpl`, or with pluggy's options, as `@hookimpl(tryfirst=True)`."""

    def mark(function: F) -> F:
        function.hegao_impl = options  # type: ignore[attr-defined]  # where pluggy looks for project hegao
        return function

    return mark if function is None else mark(function)
