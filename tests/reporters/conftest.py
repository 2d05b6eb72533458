"""Texts in, a report out: the rules are patterns, so that no change of a built-in rule is felt here."""

import io
import json

import pytest

from hegao.linter import Linter, Request
from hegao.reporters import Style, Tally, reporter

HOSTILE = "<script>document.title='broken'</script>\"'&<!--]]>"
CONFIG = f"""
select = ["x-*"]
[[pattern]]
name = "x-error"
match = "错字"
message = "“错字”写错了"
message-en = "'错字' is wrong"
replace = "正字"
severity = "error"
safe = true
[[pattern]]
name = "x-warning"
match = "疑字"
message = "“疑字”可疑"
severity = "warning"
[[pattern]]
name = "x-info"
match = "甲[^，。]*丙"
message = "“甲丙”请留意"
severity = "info"
[[pattern]]
name = "x-hostile"
match = '[<>]+[^<>]*[<>]+'
message = {json.dumps(HOSTILE)}
replace = {json.dumps(HOSTILE)}
severity = "warning"
[[pattern]]
name = "x-lines"
match = '跨行[\\s\\S]*?止'
message = "跨行"
severity = "warning"
"""


@pytest.fixture
def hostile():
    """What the rule x-hostile finds and says."""
    return HOSTILE


@pytest.fixture
def check(tmp_path, monkeypatch):
    """Check texts, `{path: text or bytes}`; give the results, problems and rules."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "rules.toml").write_text(CONFIG, encoding="utf-8")

    def run(texts, *, keep_text=True):
        linter = Linter(Request(config="rules.toml", third_party=False, keep_text=keep_text))
        assert linter.problems == []
        data = {path: text if isinstance(text, bytes) else text.encode() for path, text in texts.items()}
        results = [linter.check_bytes(path, content) for path, content in data.items()]
        return results, linter.catalogue.rules

    return run


@pytest.fixture
def render(check):
    """Write a report on texts in a format; `problems` are those of the run, the files' own come by themselves."""

    def run(name, texts, *, lang="zh", keep_text=True, problems=()):
        results, rules = check(texts, keep_text=keep_text)
        tally = Tally(list(problems))
        out = io.StringIO()
        reporter(name)(tally.count(results), out, Style(lang, False, tally, rules=rules))
        return out.getvalue()

    return run
