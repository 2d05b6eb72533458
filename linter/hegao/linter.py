"""Configuration, plugins and rules put together: a file in, its result out."""

from __future__ import annotations

from hegao import config
from hegao.acceptance import Acceptances, has_comments
from hegao.catalogue import Catalogue
from hegao.config import Settings
from hegao.discover import files
from hegao.engine import Engine, Result
from hegao.finding import Problem
from hegao.loading import LoadError, load
from hegao.record import Record
from hegao.remembered import plugins
from hegao.text import Document

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from hegao.cache import Cache


_LARGE = 2_000_000  # bytes of a file whose copies are worth giving back
_OWN_PAGE = b'<meta name="generator" content="hegao">'


class Request(Record):
    """What the command line asks of a linter; hashable, so that each worker builds its linter once."""

    config: str = ""
    isolated: bool = False
    third_party: bool = True
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    encoding: str = ""
    profile: str = ""
    tell_profile: bool = True  # even where no rule hangs on it
    cues: bool = True
    keep_text: bool = False
    keep_fixes: bool = True  # else they are made for the cache alone
    cache: bool = False
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
        self.cache = self._recall() if request.cache else None
        self.ruled = 0  # bytes of texts that rules had to look at

    def _recall(self) -> Cache | None:
        """Recall results; not where all they hang on is unknown: a plugin's loader may read more than the file."""
        if self.problems or self.plugins.load_document or self.plugins.state is None:
            return None
        from hegao.cache import Cache

        asked = self.request._replace(
            config="", isolated=False, keep_text=False, keep_fixes=True, force_exclude=False
        )
        indifferent = Settings()._asdict()
        for key in ("rules", "path", "pattern", "select", "ignore", "encoding", "profile", "time_limit"):
            del indifferent[key]
        return Cache((self.plugins.state, asked, self.settings._replace(**indifferent)))

    def files(self, paths: Iterable[str]) -> list[str]:
        """List the files that a run over `paths` checks."""
        return list(files(paths, self.settings, self.problems, force_exclude=self.request.force_exclude))

    def acceptances(self) -> Acceptances:
        """Make ready to apply what the house has accepted, as of today."""
        from time import strftime

        return Acceptances(self.settings, self.catalogue, strftime("%Y-%m-%d"))

    def check(self, path: str) -> Result:
        """Check one file."""
        data = self._read(path)
        if isinstance(data, Result):
            return data
        read = self._decode(path, data), self._key(path, data), len(data)
        del data  # a large file's bytes would stay beside its text
        return self._check_read(*read)

    def check_bytes(self, path: str, data: bytes) -> Result:
        """Check a file's content."""
        return self._check_read(self._decode(path, data), self._key(path, data), len(data))

    def _key(self, path: str, data: bytes) -> bytes:
        return self.cache.key(data, path, self.catalogue.applying(path)) if self.cache else b""

    def _check_read(self, document: Document | Result, key: bytes, size: int) -> Result:
        if isinstance(document, Result):
            return document
        cache = self.cache
        if cache is None:
            self.ruled += size
            return self.check_document(document)
        from hegao.columns import columns, placed

        if known := cache.get(key):
            profile, laid = known
            result = Result(document.path, placed(document, laid), [], checked=True, profile=profile)
            return self._with_text(result, document)
        self.ruled += size
        result = self.check_document(document)
        if not result.problems:
            cache.put(key, result.profile, columns(result.findings))
        return result

    def check_document(self, document: Document) -> Result:
        path = document.path
        active, profile = self.catalogue.active(path), self.catalogue.profile(path)
        tell, fixes = self.request.tell_profile, self.request.keep_fixes or self.cache is not None
        result = self._engine.check(document, active, profile=profile, tell_profile=tell, fixes=fixes)
        return self._with_text(result, document)

    def _with_text(self, result: Result, document: Document) -> Result:
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
        if len(data) > _LARGE:
            from hegao.heap import give_back_large_blocks

            give_back_large_blocks()
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
