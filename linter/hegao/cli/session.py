"""What all commands share: a linter as asked for, complaints on standard error, exit codes."""

from __future__ import annotations

import gc
import sys

from hegao.linter import Linter, Request
from hegao.rules import SEVERITIES

TYPE_CHECKING = False
if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable

    from hegao.reporters import Tally

CLEAN, FOUND, UNDONE = 0, 1, 2


class Session:
    """One run of a command."""

    def __init__(self, options: argparse.Namespace) -> None:
        asked = vars(options)
        self.linter = Linter(
            Request(
                config=options.config,
                isolated=options.isolated,
                third_party=options.third_party,
                select=_names(asked.get("select", ())),
                ignore=_names(asked.get("ignore", ())),
                encoding=asked.get("encoding", ""),
                profile=asked.get("profile", ""),
                tell_profile=asked.get("show_profile", False),
                cues=asked.get("cues", True),
                cache=asked.get("cache") or False,
                force_exclude=asked.get("force_exclude", False),
            )
        )
        gc.freeze()  # rules stay to the end: not to be looked through again
        gc.set_threshold(10_000)
        gc.enable()
        self.lang: str = options.lang or self.linter.settings.lang
        self.fail_on: str = asked.get("fail_on") or self.linter.settings.fail_on

    def say(self, zh: str, en: str) -> str:
        return en if self.lang == "en" else zh

    def refuse(self, subject: str, zh: str, en: str) -> int:
        """Complain in one line; the exit code to return."""
        from hegao.reporters.text import visible

        print(f"hegao: {visible(subject)}: {self.say(zh, en)}", file=sys.stderr)
        return UNDONE

    def unknown(self, name: str, known: Iterable[str], zh: str, en: str) -> int:
        """Complain of a name that is not known; the exit code to return."""
        from hegao.config import did_you_mean

        known = list(known)
        return self.refuse(name, zh + did_you_mean(name, known), en + did_you_mean(name, known, "en"))

    def finish(self, tally: Tally | None = None) -> int:
        """Name what could not be done, a line each; the exit code of the whole run."""
        from hegao.reporters.text import visible

        sys.stdout.flush()
        for problem in dict.fromkeys(self.linter.problems):
            print("hegao: " + visible(problem.say(self.lang)), file=sys.stderr)
        if self.linter.problems:
            return UNDONE
        failing = SEVERITIES[: SEVERITIES.index(self.fail_on) + 1]
        return FOUND if tally and any(tally.found[severity] for severity in failing) else CLEAN


def _names(given: Iterable[str]) -> tuple[str, ...]:
    return tuple(name.strip() for item in given for name in item.split(",") if name.strip())
