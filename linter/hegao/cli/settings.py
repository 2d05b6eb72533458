"""`hegao check --show-settings FILE`: where the settings come from, and each rule that speaks about the file."""

from __future__ import annotations

from hegao.explain import toml

TYPE_CHECKING = False
if TYPE_CHECKING:
    from hegao.cli.session import Session


def show(session: Session, path: str) -> None:
    linter = session.linter
    settings = linter.settings
    print(f"# {path}: {settings.source or session.say('没有配置文件', 'no configuration file')}")
    for key in ("include", "exclude", "encoding", "fail_on", "lang", "time_limit", "baseline"):
        print(f"{key.replace('_', '-')} = {toml(getattr(settings, key))}")
    print(f"profile = {toml(linter.catalogue.profile(path) or 'detected')}")
    for item in linter.catalogue.active(path):
        if item.severity is not None:
            print(f"\n[rules.{item.rule.name}]\nseverity = {toml(item.severity)}")
            chosen = getattr(item.run, "keywords", {})
            for name, default in item.rule.options.items():
                print(f"{name.replace('_', '-')} = {toml(chosen.get(name, default))}")
