"""The command line: arguments in, exit code out. 0 clean, 1 findings, 2 the job could not be done."""

from __future__ import annotations

import gc
import os
import sys
from importlib import import_module

from hegao.cli.arguments import parser
from hegao.codes import Codes
from hegao.pattern import Pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

UNDONE = 2
INTERRUPTED = 130


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line and return the exit code."""
    gc.disable()  # a start leaves nothing to collect; Session turns it on again
    if sys.stdout is None or sys.stderr is None:  # closed by the caller: a report would go nowhere
        return UNDONE
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]
    given = sys.argv[1:] if argv is None else argv
    options = parser(given).parse_args(given)
    codes = Codes()
    Pattern.compiler = codes.pattern
    try:
        code: int = import_module(f"hegao.cli.{options.module}").run(options)
        sys.stdout.flush()
        codes.keep()
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:  # the reader, such as head, has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return UNDONE
    except Exception as error:
        if os.environ.get("HEGAO_TRACEBACK"):
            raise
        from hegao.reporters.text import visible

        what = visible(f"{type(error).__name__}: {error}")
        print(f"hegao: 内部错误 / internal error: {what} (HEGAO_TRACEBACK=1)", file=sys.stderr)
        return UNDONE
    return code
