"""Write what is made from the rules and the figures: docs/rules/*.md, docs/accuracy.md and rules.toml.

docs/accuracy.json is measured by `python -m benchmarks.accuracy CORPUS --bulk --save docs/accuracy.json`,
docs/judged.toml is what was read and judged. A test says when a page is stale.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import tomli

from hegao import Rule, explain
from hegao.plugins import Plugins

DOCS = Path(__file__).parent


def generated() -> dict[Path, str]:
    """Map each generated file to its text."""
    rules = Plugins(third_party=False).rules
    figures = json.loads((DOCS / "accuracy.json").read_text(encoding="utf-8"))
    judged = tomli.loads((DOCS / "judged.toml").read_text(encoding="utf-8"))
    pages = {
        DOCS / "rules" / f"{name}.md": explain.page(rule) + "\n".join(measured(rule, figures, judged)) + "\n"
        for name, rule in rules.items()
    }
    pages[DOCS / "rules" / "README.md"] = explain.index(rules.values())
    pages[DOCS / "accuracy.md"] = "\n".join(accuracy(rules, figures, judged)) + "\n"
    pages[DOCS.parent / "rules.toml"] = explain.template(rules.values())
    return pages


def measured(rule: Rule, figures: dict[str, Any], judged: dict[str, Any]) -> Iterator[str]:
    """Yield the section of a rule's page that says how it did on real texts."""
    yield f"\n## 实测（{figures['date']}）\n"
    right, wrong = figures["labelled"]["rules"].get(rule.name, (0, 0))
    if right or wrong:
        yield f"- 标注文稿：正确 {right}，误报 {wrong}"
    for part, title in (("clean", "编辑过的文稿"), ("bulk", "法规")):
        texts, characters, found = (figures[part][key] for key in ("texts", "characters", "rules"))
        yield f"- {texts:,} 篇{title}（{characters:,} 字）：报告 {found.get(rule.name, 0)} 处"
    if rule.name in judged:
        row = judged[rule.name]
        note = f"（{row['note']}）" if "note" in row else ""
        yield f"- 后两类逐条阅读 {row['read']} 处，误报 {row['false']} 处{note}"
    yield "- 全部数字和复测方法见[准确度](../accuracy.md)"


def accuracy(rules: dict[str, Rule], figures: dict[str, Any], judged: dict[str, Any]) -> Iterator[str]:
    """Yield docs/accuracy.md."""
    labelled, clean, bulk = (figures[part] for part in ("labelled", "clean", "bulk"))
    yield f"""# Accuracy

Measured on {figures["date"]} with the default rules, on third-party texts that are not part of this project:

- {labelled["texts"]} labelled texts ({labelled["characters"]:,} characters): real pages with defects, clean texts, and
  clean texts into which defects were put by program. The rules were developed on them, so expect somewhat less on
  texts they have not seen;
- {clean["texts"]} edited texts ({clean["characters"]:,} characters): work reports, laws, State Council papers;
- {bulk["texts"]:,} laws ({bulk["characters"]:,} characters).

Measure again with `python -m benchmarks.accuracy CORPUS --bulk --save docs/accuracy.json && python docs/generate.py`;
`-v` prints every disagreement, `--against REV` what a change adds and removes. A corpus is a folder with
labels.jsonl, labelled.txt and clean.txt (see the head of benchmarks/accuracy.py).

## Pages it had never seen

On 2026-11-28, 523 excerpts (265,000 characters) of pages that no rule had been tried on were read: sharing sites,
document stores, forums, government sites, cloaked mirrors. Of some 2,000 findings about 95 were false or under the
wrong rule (precision .95): 40 on the `_` in titles of pages, 30 on whole texts in Traditional Chinese. On some 200
excerpts of clean official texts (118 of them read in a second round) 7 were false. Each reader listed what was not told
as well; what was found either way is mended where a rule could be made of it, so these figures are of the state before.

## By kind of defect, labelled texts

A finding is right when it touches a label of its kind (numbering, truncation, splice: within 40 characters);
what touches only an ambiguous label counts as neither.

| kind | labels | reached | right | wrong | recall | precision | F1 |
| --- | --- | --- | --- | --- | --- | --- | --- |"""
    for kind, row in labelled["kinds"].items():
        total = row["right"] + row["wrong"]
        recall = row["reached"] / row["labels"] if row["labels"] else 1
        precision = row["right"] / total if total else 1
        counts = f"{row['labels']} | {row['reached']} | {row['right']} | {row['wrong']}"
        yield f"| {kind} | {counts} | {recall:.3f} | {precision:.3f} | {row['f1']:.3f} |"
    yield f"""
Macro-F1 over the kinds with five labels or more: {labelled["macro_f1"]:.3f}.

## By rule

Labelled: right and wrong findings of the kinds above. Clean and laws: findings, nearly all of which would be false
alarms if the texts were perfect; the last columns say how many of them were read and how many are false. A rule
with no finding anywhere is supported by its examples alone.

| rule | severity | labelled right | wrong | clean | laws | per million | read | false | note |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |"""
    characters = clean["characters"] + bulk["characters"]
    for name, rule in rules.items():
        right, wrong = labelled["rules"].get(name, ("", ""))
        found = [part["rules"].get(name, 0) for part in (clean, bulk)]
        row = judged.get(name, {})
        severity = rule.severity if rule.enabled else "off"
        rate = f"{sum(found) / characters * 1e6:.1f}" if any(found) else ""
        read = f"{row.get('read', '')} | {row.get('false', '')} | {row.get('note', '')}"
        yield f"| [{name}](rules/{name}.md) | {severity} | {right} | {wrong} | {found[0]} | {found[1]} | {rate} | {read} |"


if __name__ == "__main__":
    pages = generated()
    for old in (DOCS / "rules").glob("*.md"):
        if old not in pages:
            old.unlink()
    for path, text in pages.items():
        path.write_text(text, encoding="utf-8")
