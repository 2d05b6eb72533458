"""reviewdog's diagnostics."""

import json

from hegao.finding import Problem

UNDONE = Problem("rules.toml", "第1行：不认识的键", "line 1: unknown key")


def rdjsonl(report):
    return [json.loads(line) for line in report.splitlines()]


def test_rdjsonl_suggests_the_fix_at_its_bytes(render):
    (diagnostic,) = rdjsonl(render("rdjsonl", {"a.txt": "😀有错字。"}))
    (suggestion,) = diagnostic["suggestions"]
    assert suggestion == {
        "range": {"start": {"line": 1, "column": 8}, "end": {"line": 1, "column": 14}},
        "text": "正字",
    }


def test_rdjsonl_counts_right_past_any_length(render):
    text = "字😀" * 5000 + "错字\n" + "二" * 3000 + "疑字"
    first, second = rdjsonl(render("rdjsonl", {"a.txt": text}))
    assert first["location"]["range"]["start"] == {"line": 1, "column": 7 * 5000 + 1}
    assert second["location"]["range"]["start"] == {"line": 2, "column": 3 * 3000 + 1}


def test_rdjsonl_gives_lines_alone_where_the_text_was_not_kept(render):
    (diagnostic,) = rdjsonl(render("rdjsonl", {"a.txt": "😀错字"}, keep_text=False))
    assert diagnostic["location"]["range"] == {"start": {"line": 1}, "end": {"line": 1}}
    assert "suggestions" not in diagnostic


def test_rdjsonl_tells_of_work_not_done(render):
    (diagnostic,) = rdjsonl(render("rdjsonl", {"a.txt": "好。"}, problems=[UNDONE]))
    assert (diagnostic["severity"], diagnostic["location"]["path"]) == ("ERROR", "rules.toml")
