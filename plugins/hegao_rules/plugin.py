"""The built-in rules' hook: they come in by the door anyone's rules use."""

from __future__ import annotations

import os
from importlib import import_module

from hegao import Rule, hookimpl

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


@hookimpl
def register_rules(register: Callable[[Rule], None]) -> None:
    for family, name in modules():
        register(getattr(import_module(f"hegao_rules.{family}.{name}"), name))


def modules() -> Iterator[tuple[str, str]]:
    """Yield `(family, module)` of every rule: the files of the family folders but for `_helpers.py`."""
    root = os.path.dirname(__file__)
    for family in sorted(os.listdir(root)):
        if os.path.isfile(os.path.join(root, family, "__init__.py")):
            for file in sorted(os.listdir(os.path.join(root, family))):
                if file.endswith(".py") and not file.startswith("_"):
                    yield family, file.removesuffix(".py")
