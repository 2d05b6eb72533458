"""What the plugins registered at an earlier start: good until one of their files changes.

Importing pluggy and all rules takes longer than checking a short text with the few that can speak. So a start that
had to load the plugins keeps what they registered and what that depends on: the distributions installed, and the time
and size of every file in the plugins' folders. A rule's module is then imported when the rule is first called.
Not kept: plugins with problems or with other hooks than rules, and rules that are not in a module by name.
"""

from __future__ import annotations

import os
import sys
from functools import cache
from importlib import import_module
from time import time_ns
from zlib import crc32

from hegao import __version__, memory
from hegao.fingerprint import stamp, stamps
from hegao.installed import LOCAL, Plugin, distributions
from hegao.record import Record
from hegao.rules import Rule

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from types import ModuleType
    from typing import Any

    from hegao.finding import Problem
    from hegao.plugins import Plugins
    from hegao.view import Hit, View

    Stamp = tuple[str, int, int]

NAME = "plugins-"
KEPT = 20  # sets of plugins: the latest
MOST = 2000  # with more files than that, looking at them would take as long as loading
_TICK = 2_000_000_000  # ns: a file as young as that may change again and keep its time


class Remembered(Record):
    """Stands for `Plugins`, whose attributes these are."""

    loaded: list[Plugin]
    rules: dict[str, Rule]
    owners: dict[str, str]
    problems: Sequence[Problem] = ()
    views: dict[str, Any] = {}  # noqa: RUF012 - never written to
    reporters: dict[str, Any] = {}  # noqa: RUF012
    load_document: None = None
    state: object = None


class Later:
    """A rule's check whose module is imported on the first call. `file`: a project's own, without a name."""

    def __init__(self, module: str, attribute: str, file: str, options: dict[str, Any]) -> None:
        self._home = module, attribute, file
        self._check: Callable[..., Iterable[Hit]] | None = None
        self.__kwdefaults__ = options

    def __call__(self, view: View, **options: Any) -> Iterable[Hit]:
        check = self._check or self.load()
        return check(view, **options)

    def load(self) -> Callable[..., Iterable[Hit]]:
        """Import the module; give the check itself."""
        module, attribute, file = self._home
        check: Callable[..., Iterable[Hit]] = getattr(
            _own(file) if file else import_module(module), attribute
        ).check
        self._check = check
        return check


@cache
def _own(file: str) -> ModuleType:
    from hegao.plugins import import_file

    return import_file(file)


def plugins(*, third_party: bool, local: Sequence[str], base: str) -> Plugins | Remembered:
    """Give what the plugins register: as remembered where nothing has changed, else by loading them."""
    own = [os.path.abspath(os.path.join(base, path)) for path in local]
    key = [__version__, sys.version, sys.path, third_party, own]
    name = f"{NAME}{crc32(repr(key).encode()):08x}"
    known: Any = memory.recall(name)
    if known and known["key"] == key and _unchanged(known["folders"], known["files"]):
        return _revived(known)._replace(state=_state(known))
    before = set(sys.modules)
    from hegao.plugins import Plugins

    live = Plugins(third_party=third_party, local=local, base=base)
    # what an earlier call in this process imported would be missing among the files
    if "hegao.plugins" not in before and not live.problems:
        files = stamps({"hegao", *sys.modules}.difference(before - {"hegao"}))
        folders = [
            (folder, _changed(folder), names)
            for folder in dict.fromkeys(sys.path)
            if (names := distributions(folder))
        ]
        newest = max(changed for _, changed, _ in (*files, *folders))
        if newest < time_ns() - _TICK and len(files) < MOST:
            loaded = [tuple(plugin) for plugin in live.loaded]
            record = {"key": key, "folders": folders, "files": files, "loaded": loaded, "owners": live.owners}
            live.state = _state(record)
            if rules := list(_rows(live)):
                memory.keep(name, {**record, "rules": rules})
                memory.thin(NAME, KEPT)
    return live


def _state(record: dict[str, Any]) -> object:
    """Give what the plugins' answers depend on, whether they are loaded or remembered."""
    return record["key"], [(folder, names) for folder, _, names in record["folders"]], record["files"]


def _rows(live: Plugins) -> list[tuple[Any, ...]]:
    """Write the rules as plain values; none where that is not all there is to the plugins."""
    if live.views or live.reporters or live.load_document:
        return []
    rows = []
    for rule in live.rules.values():
        home = _home(rule)
        if home is None:
            return []
        rows.append(((*home, rule.options), rule._replace(profiles=dict(rule.profiles))[:-1]))
    return rows


def _home(rule: Rule) -> tuple[str, str, str] | None:
    """Give module, attribute and file of a rule; None if it does not stand in a module by name.

    The file is that of a project's own plugin, whose module has no name to import it by.
    """
    module = sys.modules.get(getattr(rule.check, "__module__", ""))
    if module is None:
        return None
    attribute = next((name for name, value in vars(module).items() if value is rule), "")
    file = module.__file__ or "" if module.__name__.startswith(LOCAL) else ""
    return (module.__name__, attribute, file) if attribute else None


def _revived(known: dict[str, Any]) -> Remembered:
    rules = [Rule._make((*fields, Later(*home))) for home, fields in known["rules"]]
    loaded = [Plugin(*plugin) for plugin in known["loaded"]]
    return Remembered(loaded, {rule.name: rule for rule in rules}, known["owners"])


def _unchanged(folders: list[tuple[str, int, list[str]]], files: list[Stamp]) -> bool:
    """Whether the same distributions are installed, and no file has another time or size."""
    seen = {folder: names for folder, changed, names in folders if changed == _changed(folder)}
    installed = [(folder, seen.get(folder) or distributions(folder)) for folder in dict.fromkeys(sys.path)]
    if [(folder, names) for folder, names in installed if names] != [(at, names) for at, _, names in folders]:
        return False
    try:
        return all(stamp(path) == (path, changed, size) for path, changed, size in files)
    except OSError:
        return False


def _changed(folder: str) -> int:
    """Give the time of a folder's last change; 0 where there is none."""
    try:
        return os.stat(folder or ".").st_mtime_ns
    except OSError:
        return 0
