"""Write what is made from the rules: docs/rules/*.md and rules.toml. A test says when it is stale."""

from pathlib import Path

from hegao import explain
from hegao.plugins import Plugins


def generated() -> dict[Path, str]:
    """Map each generated file to its text."""
    root = Path(__file__).parent.parent
    rules = Plugins(third_party=False).rules
    pages = {root / "docs" / "rules" / f"{name}.md": explain.page(rule) for name, rule in rules.items()}
    pages[root / "docs" / "rules" / "README.md"] = explain.index(rules.values())
    pages[root / "rules.toml"] = explain.template(rules.values())
    return pages


if __name__ == "__main__":
    pages = generated()
    for old in (Path(__file__).parent / "rules").glob("*.md"):
        if old not in pages:
            old.unlink()
    for path, text in pages.items():
        path.write_text(text, encoding="utf-8")
