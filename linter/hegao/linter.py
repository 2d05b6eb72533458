"""The whole job: configuration, plugins and rules put together, files in, results out in order."""

from __future__ import annotations

import os
import sys
from functools import cache

from hegao import config
from hegao.acceptance import Acceptances, has_comments
from hegao.catalogue import Catalogue
from hegao.discover import STDIN, files
from hegao.engine import Engine, Result
from hegao.finding import Problem
from hegao.loading import LoadError, load
from hegao.record import Record
from hegao.remembered import plugins
from hegao.text import Document

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator


_OWN_PAGE = b'<meta name="generator" content="hegao">'
POOL_BYTES = 4_000_000  # below this a pool of workers costs more than it saves


class Request(Record):
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
    force_exclude: bool = False


class Repair(Record):
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
        self.settings = config.read(path, self.problems) if path else config.Settings()
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

    def run(self, found: list[str], *, jobs: int = 0, stdin_name: str = "") -> Iterator[Result]:
        """Check files; yield results in their order, whatever `jobs` (0: as it pays)."""
        workers = jobs or _worthwhile(found)
        if workers > 1 and len(found) > 1 and STDIN not in found:
            yield from _shared_out(self.request, found, workers)
            return
        for path in found:
            yield self.check(path) if path != STDIN else self._check_stdin(stdin_name)

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
        document = self.load(path)
        return document if isinstance(document, Result) else self.check_document(document)

    def check_bytes(self, path: str, data: bytes) -> Result:
        """Check a file's content."""
        document = self._decode(path, data)
        return document if isinstance(document, Result) else self.check_document(document)

    def check_document(self, document: Document) -> Result:
        catalogue = self.catalogue
        path = document.path
        result = self._engine.check(document, catalogue.active(path), profile=catalogue.profile(path))
        keep = self.request.keep_text or has_comments(document)
        return result._replace(text=document.text, bom=document.bom) if keep else result

    def load(self, path: str) -> Document | Result:
        """Read a file; a Result that holds the problem where it cannot be read."""
        try:
            with open(path, "rb") as file:
                data = file.read()
        except OSError as error:
            why = error.strerror or str(error)
            return Result(path, [], [Problem(path, f"读不了：{why}", f"cannot be read: {why}")])
        if _OWN_PAGE in data[:1000]:
            return Result(path, [], [])  # a report of ours is no text to check
        return self._decode(path, data)

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


def _shared_out(request: Request, found: list[str], workers: int) -> Iterator[Result]:
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool
    from itertools import repeat

    pool = ProcessPoolExecutor(min(workers, len(found)))
    size = max(1, min(32, len(found) // (workers * 4)))
    done = 0
    try:
        for result in pool.map(_check, repeat(request), found, chunksize=size):
            yield result
            done += 1
    except BrokenProcessPool:
        for path in found[done:]:
            yield Result(
                path, [], [Problem(path, "检查进程意外终止，没有检查", "a worker died: not checked")]
            )
    finally:  # also when the reader has seen enough
        pool.shutdown(cancel_futures=True)


def _check(request: Request, path: str) -> Result:
    return _of_worker(request).check(path)


@cache
def _of_worker(request: Request) -> Linter:
    """Build a worker's linter, once in its life."""
    return Linter(request)


def _worthwhile(found: list[str]) -> int:
    """Tell how many workers pay for their start."""
    total = 0
    for path in found:
        try:
            total += os.stat(path).st_size
        except OSError:
            continue
        if total > POOL_BYTES:
            return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return 1
