"""Recall, precision and F1 on labelled texts; findings per million characters on clean ones.

Usage:  python -m benchmarks.accuracy CORPUS [-v] [--bulk] [--save FILE] [--against REV]

CORPUS is a folder with labels.jsonl (a label a line: file, kind, line, col, end_line, end_col, text,
ambiguous), labelled.txt (the labelled files) and clean.txt (files in which nearly every finding is a false
alarm). A finding is right when it touches a firm label of its kind (numbering, truncation, splice: within
40 characters of one); one that touches only an ambiguous label, or a label of another kind, is neither.
`-v` prints every disagreement with its words. `--bulk` counts on bulk.tar.xz as well, a large archive of edited
texts. `--save FILE` writes the figures as JSON: docs/generate.py makes docs/accuracy.md of them.
`--against REV` prints which findings this tree adds and removes over all texts of the corpus, compared with the
git revision REV.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections import Counter, defaultdict
from fnmatch import fnmatch
from pathlib import Path
from time import strftime
from typing import TYPE_CHECKING, Any, NamedTuple

from hegao import Document, Span
from hegao.linter import Linter, Request

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from hegao import Finding
    from hegao.engine import Result

NEAR = 40
FEW = 5  # a kind with fewer firm labels is shown but left out of the mean
POSITIONAL = {"numbering", "truncation", "splice"}
KINDS = {
    "placeholder": ("placeholder-*", "censored-word", "dropped-*", "stripped-percent"),
    "promo": ("site-promo", "promo-*", "contact-in-body"),
    "truncation": ("truncation-*", "paywall-*", "unfinished-*"),
    "numbering": ("numbering-*", "announced-count-*", "ordinal-run-*", "broken-marker"),
    "pinyin-residue": ("pinyin-*", "byte-straddle-*"),
    "nav-residue": ("navigation-*", "meta-header-*", "html-*", "auto-summary-*", "forum-*"),
    "splice": ("spliced-*", "duplicated-block"),
}


class Label(NamedTuple):
    kind: str
    span: Span
    firm: bool
    place: str
    text: str


class Score(NamedTuple):
    """Counts for one kind or one rule."""

    labels: int
    reached: int
    right: int
    wrong: int

    @property
    def recall(self) -> float:
        return self.reached / self.labels if self.labels else 1.0

    @property
    def precision(self) -> float:
        return self.right / (self.right + self.wrong) if self.right + self.wrong else 1.0

    @property
    def f1(self) -> float:
        total = self.recall + self.precision
        return 2 * self.recall * self.precision / total if total else 0.0


def kind_of(rule: str) -> str | None:
    return next((kind for kind, globs in KINDS.items() if any(fnmatch(rule, glob) for glob in globs)), None)


def read(path: Path) -> Document:
    return Document(path.read_bytes().decode("utf-8-sig"), str(path))


def read_labels(corpus: Path, documents: dict[str, Document]) -> dict[str, list[Label]]:
    labels: dict[str, list[Label]] = defaultdict(list)
    for line in (corpus / "labels.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        if row["file"] in documents:
            starts = documents[row["file"]].line_starts
            start = starts[row["line"] - 1] + row["col"] - 1
            end = max(start + 1, starts[min(row["end_line"], len(starts)) - 1] + row["end_col"] - 1)
            place = f"{row['file']}:{row['line']}:{row['col']}"
            firm = not row.get("ambiguous")
            labels[row["file"]].append(Label(row["kind"], Span(start, end), firm, place, row["text"]))
    return labels


def touching(labels: Iterable[Label], span: Span, near: int = 0) -> list[Label]:
    end = max(span.end, span.start + 1)
    return [label for label in labels if label.span.start < end + near and span.start - near < label.span.end]


def judge(
    labels: dict[str, list[Label]], found: dict[str, list[Finding]], verbose: bool
) -> tuple[dict[str, Score], dict[str, Score]]:
    """Score by kind and by rule; print the disagreements if asked."""
    right: Counter[str] = Counter()
    wrong: Counter[str] = Counter()
    reached: set[Label] = set()
    for name, findings in found.items():
        for finding in findings:
            kind = kind_of(finding.rule)
            if kind is None:
                continue
            same = [
                label
                for label in touching(labels[name], finding.span, NEAR if kind in POSITIONAL else 0)
                if label.kind == kind
            ]
            reached.update(same)
            if any(label.firm for label in same):
                right.update((kind, finding.rule))
            elif not same and not touching(labels[name], finding.span):
                wrong.update((kind, finding.rule))
                if verbose:
                    place = f"{name}:{finding.line}:{finding.column}"
                    words = f"{finding.before}【{finding.text[:40]}】{finding.after}"
                    print(f"wrong  {place} {finding.rule} {words}")
    firm = [label for own in labels.values() for label in own if label.firm]
    if verbose:
        for label in firm:
            if label not in reached:
                print(f"missed {label.place} {label.kind} 【{label.text[:40]}】")
    kinds = {
        kind: Score(
            sum(label.kind == kind for label in firm),
            sum(label.kind == kind for label in reached if label.firm),
            right[kind],
            wrong[kind],
        )
        for kind in KINDS
    }
    rules = {rule: Score(0, 0, right[rule], wrong[rule]) for rule in sorted({*right, *wrong} - {*KINDS})}
    return kinds, rules


def table(head: tuple[str, ...], rows: Iterable[tuple[object, ...]]) -> None:
    print("| " + " | ".join(head) + " |")
    print("|" + " --- |" * len(head))
    for row in rows:
        print(
            "| " + " | ".join(f"{cell:.3f}" if isinstance(cell, float) else str(cell) for cell in row) + " |"
        )


def report(corpus: Path, *, verbose: bool, bulk: bool) -> dict[str, Any]:
    """Measure, print, and return the figures."""
    linter = Linter(Request(isolated=True, third_party=False))
    names = {
        part: (corpus / f"{part}.txt").read_text(encoding="utf-8").split() for part in ("labelled", "clean")
    }
    documents = {name: read(corpus / name) for name in {*names["labelled"], *names["clean"]}}
    results = {name: linter.check(document.path) for name, document in documents.items()}
    sound(linter, results.values())
    found = {name: result.findings for name, result in results.items()}

    labels = read_labels(corpus, {name: documents[name] for name in names["labelled"]})
    kinds, rules = judge(labels, {name: found[name] for name in names["labelled"]}, verbose)
    print(f"\n{len(names['labelled'])} labelled texts\n")
    table(
        ("kind", "labels", "recall", "right", "wrong", "precision", "F1"),
        ((kind, s.labels, s.recall, s.right, s.wrong, s.precision, s.f1) for kind, s in kinds.items()),
    )
    scored = [score.f1 for score in kinds.values() if score.labels >= FEW]
    mean = sum(scored) / len(scored)
    print(f"\nmacro-F1 {mean:.3f}\n")
    table(
        ("rule", "right", "wrong", "precision"),
        ((r, s.right, s.wrong, s.precision) for r, s in rules.items()),
    )

    clean = Counts.of((documents[name], found[name]) for name in names["clean"])
    show("clean", clean)
    figures = {
        "date": strftime("%Y-%m-%d"),
        "labelled": {
            "texts": len(names["labelled"]),
            "characters": sum(len(documents[name].text) for name in names["labelled"]),
            "macro_f1": round(mean, 3),
            "kinds": {kind: {**s._asdict(), "f1": round(s.f1, 3)} for kind, s in kinds.items()},
            "rules": {rule: [s.right, s.wrong] for rule, s in rules.items()},
        },
        "clean": clean._asdict(),
    }
    if bulk:
        laws = Counts.of(in_archive(linter, corpus / "bulk.tar.xz"))
        show("bulk", laws)
        figures["bulk"] = laws._asdict()
    return figures


def sound(linter: Linter, results: Iterable[Result]) -> None:
    """Stop at work that was not done: a figure must not rest on it."""
    for problem in [*linter.problems, *(problem for result in results for problem in result.problems)]:
        sys.exit(problem.say("en"))


class Counts(NamedTuple):
    """Findings per rule on texts that should have few."""

    texts: int
    characters: int
    rules: dict[str, int]

    @classmethod
    def of(cls, checked: Iterable[tuple[Document, list[Finding]]]) -> Counts:
        texts = characters = 0
        rules: Counter[str] = Counter()
        for document, findings in checked:
            texts += 1
            characters += len(document.text)
            rules.update(finding.rule for finding in findings)
        return cls(texts, characters, dict(rules.most_common()))


def show(name: str, counts: Counts) -> None:
    print(f"\n{counts.texts:,} {name} texts, {counts.characters:,} characters\n")
    rows = ((rule, n, n / counts.characters * 1e6) for rule, n in counts.rules.items())
    table(("rule", "findings", "per million"), rows)


def in_archive(linter: Linter, path: Path) -> Iterator[tuple[Document, list[Finding]]]:
    import tarfile

    with tarfile.open(path) as archive:
        for member in archive:
            content = archive.extractfile(member) if member.isfile() else None
            if content is not None:
                document = Document(content.read().decode("utf-8-sig"), member.name)
                result = linter.check_document(document)
                sound(linter, [result])
                yield document, result.findings


def every_finding(corpus: Path, roots: list[Path] | None = None) -> Counter[str]:
    """Run the command line over all texts, from other source roots if given; one string a finding."""
    environment = {**os.environ}
    if roots:
        environment["PYTHONPATH"] = os.pathsep.join(map(str, roots))
    texts = sorted(str(path) for path in corpus.rglob("*.txt") if path.parent != corpus)
    run = subprocess.run(
        [sys.executable, "-m", "hegao", "check", "--isolated", "--no-plugins", "--format", "jsonl", *texts],
        env=environment, capture_output=True, text=True, encoding="utf-8", check=False,
    )  # fmt: skip
    if run.stderr:
        sys.exit(run.stderr)
    return Counter(
        f"{row['path']}:{row['line']}:{row['column']} {row['rule']} {row['text'][:40]!r}"
        for row in map(json.loads, run.stdout.splitlines())
    )


def against(corpus: Path, revision: str) -> Iterator[str]:
    """Yield the findings this tree adds (+) and removes (-) over all texts, compared with `revision`."""
    top = subprocess.run(["git", "rev-parse", "--show-toplevel"], capture_output=True, text=True, check=True)
    with tempfile.TemporaryDirectory() as folder:
        archive = subprocess.run(
            ["git", "-C", top.stdout.strip(), "archive", revision], capture_output=True, check=True
        )
        subprocess.run(["tar", "-x", "-C", folder], input=archive.stdout, check=True)
        before = every_finding(corpus, [Path(folder, "linter"), Path(folder, "plugins")])
    now = every_finding(corpus)
    yield from (f"+ {finding}" for finding in sorted((now - before).elements()))
    yield from (f"- {finding}" for finding in sorted((before - now).elements()))


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("corpus", type=Path)
    parser.add_argument("-v", "--verbose", action="store_true", help="print every disagreement")
    parser.add_argument("--bulk", action="store_true", help="count on bulk.tar.xz as well")
    parser.add_argument("--save", type=Path, metavar="FILE", help="write the figures as JSON")
    parser.add_argument("--against", metavar="REV", help="compare with a git revision instead")
    options = parser.parse_args()
    if options.against:
        for line in against(options.corpus, options.against):
            print(line)
    else:
        figures = report(options.corpus, verbose=options.verbose, bulk=options.bulk)
        if options.save:
            options.save.write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
