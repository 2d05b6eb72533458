"""Find, load and check plugins. Whatever cannot be loaded becomes a Problem, never a silence."""

from __future__ import annotations

import os
import sys
from importlib import import_module
from typing import TYPE_CHECKING, TypeVar

import pluggy

from hegao import hooks
from hegao.config import FORMATS
from hegao.finding import Problem
from hegao.installed import LOCAL, Plugin, entry_points
from hegao.readings import MAKERS

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence
    from types import ModuleType

    from hegao.rules import Rule
    from hegao.view import View, Views

T = TypeVar("T")

BUILTIN = "builtin"
BUILTIN_MODULE = "hegao_rules.plugin"


class Plugins:
    """The loaded plugins and what they registered.

    `third_party=False` loads the built-in rules alone. `local` are files, relative to `base`.
    Nothing raises: read `problems` after construction. `state`, once known: all that their answers depend on.
    """

    def __init__(self, *, third_party: bool = True, local: Sequence[str] = (), base: str = "") -> None:
        self.problems: list[Problem] = []
        self.state: object = None
        self.loaded: list[Plugin] = []
        self.rules: dict[str, Rule] = {}
        self.owners: dict[str, str] = {}
        self.views: dict[str, Callable[[Views], View]] = {}
        self.reporters: dict[str, Callable[..., None]] = {}
        self._manager = pluggy.PluginManager("hegao")
        self._manager.add_hookspecs(hooks)
        # our own first: a rule's name is theirs who come first
        for name, module, origin in sorted(entry_points(), key=lambda point: point[0] != BUILTIN):
            if name == BUILTIN and module != BUILTIN_MODULE:
                zh, en = (
                    f"名称 {BUILTIN} 留给内置规则（{origin}）",
                    f"the name {BUILTIN} is kept for our own ({origin})",
                )
                self._problem(f"plugin {name}", zh, en)
            elif third_party or name == BUILTIN:
                self._load(name, origin, lambda module=module: import_module(module))  # type: ignore[misc]
        if third_party:
            for path in local:
                file = os.path.join(base, path)
                self._load(path, file, lambda file=file: import_file(file))  # type: ignore[misc]
        if not self.rules:
            self._problem(
                "hegao",
                "没有装载任何规则：请重新安装 hegao",
                "no rule was loaded: install hegao again",
            )
        self.rules = dict(sorted(self.rules.items()))
        load_document = self._manager.hook.load_document
        self.load_document = load_document if load_document.get_hookimpls() else None

    def _problem(self, subject: str, reason: str, reason_en: str) -> None:
        self.problems.append(Problem(subject, reason, reason_en))

    def _load(self, name: str, origin: str, load: Callable[[], ModuleType]) -> None:
        try:
            plugin = load()
        except KeyboardInterrupt:
            raise
        except BaseException as error:  # noqa: BLE001 - a plugin may raise anything, SystemExit too
            why = f"{type(error).__name__}: {error}"
            self._problem(
                f"plugin {name}", f"插件装载失败（{origin}）：{why}", f"failed to load ({origin}): {why}"
            )
            return
        manager = self._manager
        try:
            manager.register(plugin, name)
            manager.check_pending()
        except (pluggy.PluginValidationError, ValueError) as error:
            if manager.is_registered(plugin):
                manager.unregister(plugin)
            why = str(error).replace("\n", " ")
            self._problem(
                f"plugin {name}", f"插件不合规（{origin}）：{why}", f"not a valid plugin ({origin}): {why}"
            )
            return
        callers = [caller.name for caller in manager.get_hookcallers(plugin) or ()]
        if not callers:
            known = ", ".join(caller for caller in vars(hooks) if caller.startswith(("register_", "load_")))
            self._problem(
                f"plugin {name}",
                f"插件没有实现任何钩子（{origin}）：用 @hookimpl 标注 {known} 之一",
                f"implements no hook ({origin}): mark one of {known} with @hookimpl",
            )
        self.loaded.append(Plugin(name, origin, tuple(sorted(callers))))
        others = [other for other in manager.get_plugins() if other is not plugin]
        for hook, register in (
            ("register_rules", self._register_rule(name)),
            ("register_views", self._register("view", self.views, {"source", *MAKERS})),
            ("register_reporters", self._register("format", self.reporters, FORMATS)),
        ):
            if hook in callers:
                try:
                    manager.subset_hook_caller(hook, others)(register=register)
                except KeyboardInterrupt:
                    raise
                except BaseException as error:  # noqa: BLE001 - named, not swallowed
                    why = f"{type(error).__name__}: {error}"
                    self._problem(f"plugin {name}", f"{hook} 出错：{why}", f"{hook} failed: {why}")

    def _register_rule(self, plugin: str) -> Callable[[Rule], None]:
        def register(rule: Rule) -> None:
            owner = self.owners.setdefault(rule.name, plugin)
            if rule.name in self.rules:
                raise ValueError(
                    f"rule {rule.name} of plugin {plugin} is registered by plugin {owner} already"
                )
            self.rules[rule.name] = rule

        return register

    @staticmethod
    def _register(kind: str, known: dict[str, T], ours: Collection[str]) -> Callable[[str, T], None]:
        def register(name: str, make: T) -> None:
            if name in known or name in ours:
                raise ValueError(f"{kind} {name} is registered already")
            known[name] = make

        return register


def import_file(path: str) -> ModuleType:
    """Import a project's own plugin by its path."""
    from importlib.util import module_from_spec, spec_from_file_location

    name = LOCAL + os.path.basename(path).removesuffix(".py").replace("-", "_")
    spec = spec_from_file_location(name, os.path.abspath(path))
    if spec is None or spec.loader is None:
        raise ImportError(f"{path} is not a Python file")
    module = sys.modules[name] = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
