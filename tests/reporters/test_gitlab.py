"""GitLab Code Quality, and the fingerprints."""

import json

from hegao.finding import Problem

UNDONE = Problem("rules.toml", "第1行：不认识的键", "line 1: unknown key")


def test_gitlab_fingerprints_differ_and_stay_when_lines_move(render):
    def prints(text):
        return [issue["fingerprint"] for issue in json.loads(render("gitlab", {"a.txt": text}))]

    before = prints("错字，错字。\n错字，疑字。")
    assert len(set(before)) == 4
    assert sorted(prints("新的一行。\n\n错字，错字。\n一句，错字，疑字。")) == sorted(before)


def test_gitlab_says_the_rule_in_the_description(render):
    (issue,) = json.loads(render("gitlab", {"./甲/a.txt": "\n疑字"}))
    assert issue["description"] == "x-warning: “疑字”可疑"
    assert (issue["severity"], issue["location"]["path"]) == ("major", "甲/a.txt")
    assert issue["location"]["lines"] == {"begin": 2, "end": 2}


def test_gitlab_gets_an_empty_list_where_nothing_is_found(render):
    assert json.loads(render("gitlab", {"a.txt": "好。"})) == []


def test_gitlab_gets_work_not_done_as_a_blocker(render):
    (issue,) = json.loads(render("gitlab", {"a.txt": "好。"}, problems=[UNDONE]))
    assert (issue["severity"], issue["location"]["path"]) == ("blocker", "rules.toml")
