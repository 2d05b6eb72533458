"""The whole job: configuration, plugins and rules put together, files in, results out in order."""

from __future__ import annotations

import os
import sys
from functools import cache, partial
from typing import TYPE_CHECKING, NamedTuple

from hegao import config
from hegao.acceptance import Acceptances, has_comments
from hegao.catalogue import Catalogue
from hegao.config import Settings
from hegao.discover import STDIN, files
from hegao.engine import Engine, Result
from hegao.finding import Problem
from hegao.loading import LoadError, load
from hegao.remembered import plugins
from hegao.text import Document
from hegao.workers import available, can_fork, forked, spawned

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from hegao.cache import Cache, Known


_OWN_PAGE = b'<meta name="generator" content="hegao">'
WARM = 250_000  # bytes to check before workers start: by then most of what they need is loaded
FORK_PAYS, SPAWN_PAYS = 1_500_000, 8_000_000  # with fewer bytes left, workers cost more than they save


class Request(NamedTuple):
    """What the command line asks of a linter; hashable, so that each worker builds its linter once."""

    config: str = ""
    isolated: bool = False
    third_party: bool = True
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    encoding: str = ""
    profile: str = ""
    cues: bool = True
    keep_text: bool = False
    cache: bool = False
    force_exclude: bool = False


class Repair(NamedTuple):
    """What mending one file gave: what is still found, the text before and after, places mended."""

    result: Result
    before: str
    after: str
    places: int


class Linter:
    """Rules under a configuration, ready to check. Nothing raises: read `problems` after construction."""

    def __init__(self, request: Request) -> None:
        self.request = request
        self.problems: list[Problem] = []
        path = "" if request.isolated else request.config or config.find(".")
        self.settings = config.read(path, self.problems) if path else Settings()
        self.plugins = plugins(
            third_party=request.third_party, local=self.settings.plugins, base=self.settings.base
        )
        self.problems += self.plugins.problems
        self.catalogue = Catalogue(
            self.plugins,
            self.settings,
            self.problems,
            select=request.select,
            ignore=request.ignore,
            profile=request.profile,
        )
        self._encoding = request.encoding or self.settings.encoding
        self._engine = Engine(self.plugins.views, limit=self.settings.time_limit, cues=request.cues)
        self._cache = self._recall() if request.cache else None
        self._anew = 0  # bytes that all rules were to look at

    def _recall(self) -> Cache | None:
        """Recall results; not where all they hang on is unknown: a plugin's loader may read more than the file."""
        if self.problems or self.plugins.load_document or self.plugins.state is None:
            return None
        from hegao.cache import Cache

        asked = self.request._replace(config="", isolated=False, keep_text=False, force_exclude=False)
        indifferent = Settings()._asdict()
        for key in ("rules", "path", "pattern", "select", "ignore", "encoding", "profile", "time_limit"):
            del indifferent[key]
        return Cache((self.plugins.state, asked, self.settings._replace(**indifferent)))

    @property
    def damaged(self) -> bool:
        """Whether results of earlier runs were kept but cannot be read."""
        return self._cache is not None and self._cache.damaged

    def run(self, found: list[str], *, jobs: int = 0, stdin_name: str = "") -> Iterator[Result]:
        """Check files; yield results in their order, whatever `jobs` (0: as it pays)."""
        try:
            workers = jobs or available()
            if workers > 1 and len(found) > 1 and STDIN not in found:
                yield from self._run_shared(found, workers, at_any_rate=jobs > 0)
            else:
                for path in found:
                    yield self.check(path) if path != STDIN else self._check_stdin(stdin_name)
        finally:
            if self._cache:
                self._cache.keep()

    def _run_shared(self, found: list[str], workers: int, *, at_any_rate: bool) -> Iterator[Result]:
        sizes = [_size(path) for path in found]
        pays = 0 if at_any_rate else FORK_PAYS if can_fork() else SPAWN_PAYS
        left = sum(sizes)
        for at, path in enumerate(found):
            if self._anew > WARM and left > pays:
                yield from self._share_out(found[at:], sizes[at:], workers)
                return
            yield self.check(path)
            left -= sizes[at]

    def _share_out(self, found: list[str], sizes: list[int], workers: int) -> Iterator[Result]:
        answers = (
            forked(self._answer, found, sizes, workers)
            if can_fork()
            else spawned(partial(_answer, self.request), found, workers)
        )
        for path, answer in zip(found, answers, strict=True):
            if answer is None:
                problem = Problem(path, "检查进程意外终止，没有检查", "a worker died: not checked")
                yield Result(path, [], [problem])
                continue
            result, known = answer
            if self._cache:
                self._cache.update(known)
            yield result

    def _answer(self, path: str) -> tuple[Result, dict[bytes, Known]]:
        """Check one file for another process."""
        return self.check(path), self._cache.take() if self._cache else {}

    def files(self, paths: Iterable[str]) -> list[str]:
        """List the files that a run over `paths` checks."""
        return list(files(paths, self.settings, self.problems, force_exclude=self.request.force_exclude))

    def acceptances(self) -> Acceptances:
        """Make ready to apply what the house has accepted, as of today."""
        from time import strftime

        return Acceptances(self.settings, self.catalogue, strftime("%Y-%m-%d"))

    def _check_stdin(self, name: str) -> Result:
        if os.path.isdir(name):
            zh, en = "--stdin-filename 是文件夹，应为文件名", "--stdin-filename is a folder: name a file"
            return Result(name, [], [Problem(name, zh, en)])
        return self.check_bytes(name or "<stdin>", sys.stdin.buffer.read())

    def check(self, path: str) -> Result:
        """Check one file."""
        data = self._read(path)
        return data if isinstance(data, Result) else self.check_bytes(path, data)

    def check_bytes(self, path: str, data: bytes) -> Result:
        """Check a file's content."""
        document = self._decode(path, data)
        if isinstance(document, Result):
            return document
        if not self._cache:
            self._anew += len(data)
            return self.check_document(document)
        key = self._cache.key(data, path, self.catalogue.applying(path))
        known = self._cache.get(key)
        result = self.check_document(document, known)
        if known is None:
            self._anew += len(data)
            if result.profile and not result.problems:
                self._cache.put(key, (result.profile, result.fired))
        return result

    def check_document(self, document: Document, known: Known | None = None) -> Result:
        catalogue = self.catalogue
        path = document.path
        profile, fired = known or (catalogue.profile(path), None)
        result = self._engine.check(document, catalogue.active(path), profile=profile, fired=fired)
        keep = self.request.keep_text or has_comments(document)
        return result._replace(text=document.text, bom=document.bom) if keep else result

    def load(self, path: str) -> Document | Result:
        """Read a file; a Result that holds the problem where it cannot be read."""
        data = self._read(path)
        return data if isinstance(data, Result) else self._decode(path, data)

    def _read(self, path: str) -> bytes | Result:
        try:
            with open(path, "rb") as file:
                data = file.read()
        except OSError as error:
            why = error.strerror or str(error)
            return Result(path, [], [Problem(path, f"读不了：{why}", f"cannot be read: {why}")])
        if _OWN_PAGE in data[:1000]:
            return Result(path, [], [])  # a report of ours is no text to check
        return data

    def _decode(self, path: str, data: bytes) -> Document | Result:
        try:
            document = load(path, data, encoding=self._encoding, plugins=self.plugins)
            if not isinstance(document, Document):
                raise TypeError(f"load_document gave {type(document).__name__}, not a Document")  # noqa: TRY301
        except LoadError as error:
            problem = Problem(path, *error.args)
        except Exception as error:  # noqa: BLE001 - a plugin's loader may raise anything; named, exit 2
            why = f"{type(error).__name__}: {error}"
            problem = Problem(path, f"插件读取文件时出错（{why}）", f"a plugin failed to load it ({why})")
        else:
            return document
        return Result(path, [], [problem])

    def fix(self, path: str, accept: Callable[[Result], Result], *, unsafe: bool, dry: bool) -> Repair:
        """Mend one file and write it back (`dry`: only tell what would change).

        `accept` leaves out the findings that the house has accepted: they are not mended.
        """
        from hegao.fixing import FixError, mend, rewrite

        document = self.load(path)
        if isinstance(document, Result):
            return Repair(document, "", "", 0)
        before = document.text
        try:
            fixed = mend(document, lambda now: accept(self.check_document(now)), unsafe=unsafe)
            if fixed.text != before and not dry:
                rewrite(document, fixed.text)
        except FixError as error:
            problem = Problem(path, *error.args)
        except OSError as error:
            why = error.strerror or str(error)
            problem = Problem(path, f"写不了：{why}", f"cannot be written: {why}")
        else:
            return Repair(fixed.result, before, fixed.text, fixed.places)
        return Repair(Result(path, [], [problem]), before, before, 0)


def _size(path: str) -> int:
    try:
        return os.path.getsize(path)
    except OSError:
        return 0


def _answer(request: Request, path: str) -> tuple[Result, dict[bytes, Known]]:
    return _of_worker(request)._answer(path)  # noqa: SLF001 - the same, in another process


@cache
def _of_worker(request: Request) -> Linter:
    """Build a worker's linter, once in its life."""
    return Linter(request)
