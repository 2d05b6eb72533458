"""hegao from Python: `check_text`, `check_paths`, `fix_text`."""

from __future__ import annotations

from hegao.fixing import mend
from hegao.linter import Linter, Request
from hegao.running import run
from hegao.text import Document

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from hegao.engine import Result
    from hegao.finding import Finding, Problem


class HegaoError(RuntimeError):
    """Some of the job could not be done; `problems` lists what and why. Findings are never silently short."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__("; ".join(problem.say("en") for problem in problems))
        self.problems = list(problems)


def check_text(
    text: str, *, path: str = "-", select: Sequence[str] = (), ignore: Sequence[str] = (), config: str = ""
) -> list[Finding]:
    """Check a text; return its findings by position.

    Offsets and columns are code points of `text`, lines and columns 1-based, ends exclusive. `path` names the
    text in findings and for settings per path. `config` is a rules.toml; "" reads none. `select` and `ignore`
    are names, families or globs. Raises HegaoError where a setting, plugin or rule fails.
    """
    linter = _linter(config, select, ignore)
    return _sound(linter, linter.check_document(Document(text, path))).findings


def check_paths(
    paths: Iterable[str],
    *,
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    config: str = "",
    jobs: int = 1,
) -> Iterator[Result]:
    """Check files and folders; yield a Result for each file, in order.

    A file that cannot be read does not stop the others: its Result holds the problem and no finding.
    Raises HegaoError where a path does not exist, or a setting or plugin fails.
    """
    linter = _linter(config, select, ignore)
    found = linter.files(paths)
    if linter.problems:
        raise HegaoError(linter.problems)
    return run(linter, found, jobs=jobs)


def fix_text(
    text: str,
    *,
    path: str = "-",
    unsafe: bool = False,
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    config: str = "",
) -> str:
    """Mend a text by its safe fixes (`unsafe`: by all) and return it; what no fix touches stays as it was.

    Raises HegaoError as `check_text` does, and hegao.FixError where fixes undo each other.
    """
    linter = _linter(config, select, ignore)
    fixed = mend(Document(text, path), linter.check_document, unsafe=unsafe)
    _sound(linter, fixed.result)
    return fixed.text


def _linter(config: str, select: Sequence[str], ignore: Sequence[str]) -> Linter:
    if isinstance(select, str) or isinstance(ignore, str):
        raise TypeError("select and ignore are sequences of names, not one string")
    linter = Linter(Request(config=config, isolated=not config, select=tuple(select), ignore=tuple(ignore)))
    if linter.problems:
        raise HegaoError(linter.problems)
    return linter


def _sound(linter: Linter, result: Result) -> Result:
    if problems := [*linter.problems, *result.problems]:
        raise HegaoError(problems)
    return result
