"""JUnit and Checkstyle."""

from xml.etree import ElementTree as ET

import pytest

from hegao.finding import Problem

UNDONE = Problem("rules.toml", "第1行：不认识的键", "line 1: unknown key")


def test_junit_fails_findings_and_passes_clean_files(render):
    root = ET.fromstring(render("junit", {"甲.txt": "错字，疑字", "乙.txt": "好。"}))
    first, second = root
    assert (first.get("name"), first.get("tests"), first.get("failures")) == ("甲.txt", "2", "2")
    assert [case.find("failure").get("type") for case in first] == ["error", "warning"]
    assert first[0].get("line") == "1"
    assert (second.get("tests"), second.get("failures"), len(second[0])) == ("1", "0", 0)


def test_junit_never_passes_a_file_that_was_not_read(render):
    (suite,) = ET.fromstring(render("junit", {"bin.txt": b"\0"}))
    assert suite.get("errors") == "1"
    (case,) = suite
    assert case.find("error").get("message").startswith("bin.txt: ")


def test_checkstyle_groups_by_file_and_tells_of_work_not_done(render):
    root = ET.fromstring(render("checkstyle", {"a.txt": "错字，疑字", "b.txt": "好。"}, problems=[UNDONE]))
    first, undone = root
    assert [error.get("source") for error in first] == ["hegao.x-error", "hegao.x-warning"]
    assert (undone.get("name"), undone[0].get("severity")) == ("rules.toml", "error")


@pytest.mark.parametrize("name", ["junit", "checkstyle"])
def test_xml_shows_the_characters_it_cannot_hold(name, render):
    problem = Problem('a"<&>\x01\ufffe', "坏\x1b\n字", "bad")
    report = render(name, {"<&\x08>.txt": "前\x0c错字\x02<"}, problems=[problem])
    root = ET.fromstring(report)
    names = [element.get("name") for element in root]
    assert names[0] == "<&\\u0008>.txt"
    assert "\\u001b" in report
    assert "\\ufffe" in report
