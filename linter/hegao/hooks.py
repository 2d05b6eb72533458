"""The hooks a plugin may implement. `from hegao import hookimpl` marks an implementation."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

import pluggy

if TYPE_CHECKING:
    from collections.abc import Callable

    from hegao.rules import Rule
    from hegao.text import Document
    from hegao.view import View, Views

hookspec = pluggy.HookspecMarker("hegao")


class RegisterView(Protocol):
    def __call__(self, name: str, make: Callable[[Views], View]) -> None: ...


class RegisterReporter(Protocol):
    def __call__(self, name: str, render: Callable[..., None]) -> None: ...


@hookspec
def register_rules(register: Callable[[Rule], None]) -> None:
    """Call `register(rule)` once for each rule the plugin brings."""


@hookspec
def register_views(register: RegisterView) -> None:
    """Call `register("name", make)`; `make(views)` derives the view from another, as `views["plain"]`."""


@hookspec
def register_reporters(register: RegisterReporter) -> None:
    """Call `register("name", render)`; `render(results, out, style)` writes to a text stream."""


@hookspec(firstresult=True)
def load_document(path: str, data: bytes) -> Document | None:
    """Turn a file's bytes into a Document, or return None to leave it to others."""
