"""The kind of a text, and what rules make of it."""

import pytest

from hegao import INFO, OFF, WARNING, Document, rule
from hegao.engine import Active, Engine
from hegao.profile import PROFILES

TEXTS = {
    "speech": "在全县工作会议上的讲话\n同志们：\n今天的会议很重要。要抓好三项工作，压实责任。",
    "document": "青禾县人民政府关于做好防汛工作的通知\n青政发〔2025〕12号\n各乡镇人民政府：\n现就有关事项通知如下。\n特此通知。",
    "host": "全县春季造林现场会主持词\n同志们：\n会议进行第一项，请县林业局汇报。\n会议进行第二项，请大家以热烈的掌声欢迎县长讲话。",
    "template": "关于[事项名称]的通知\n[主送单位]：\n为[目的]，经[单位]研究，决定于[日期]召开[会议名称]。",
    "statute": "青禾县河道管理办法\n第一条 为了加强河道管理，制定本办法。\n第二条 本办法适用于本县。\n第三条 县水利局负责实施。",
    "scraped": "同志們(men)：今天的會(huì)議(yì)很重要。",
}


def profile(text):
    return Engine({}).check(Document(text), []).profile


@pytest.mark.parametrize("kind", TEXTS)
def test_a_kind_is_told_from_its_cues(kind):
    assert profile(TEXTS[kind]) == kind


def test_every_kind_has_a_text_here():
    assert set(TEXTS) == set(PROFILES)


@pytest.mark.parametrize("title", ["会议通知模板", "讲话稿范本（2021版）", "【模板】关于召开会议的通知"])
def test_a_title_says_that_it_is_a_template(title):
    assert profile(f"{title}\n各单位：") == "template"


@pytest.mark.parametrize(
    "text",
    [
        "根据《办法》第三条、第五条，请[办公室]牵头。",
        "数字经济（XX大学合作）发展。",
        "会议进行第一项改革试点。",
        "某文库（应用文档模板下载平台）\n在全县工作会议上的讲话\n请XX副县长安排。",
        "同志们：要用好合同模板，抓好三项工作。",
        "",
    ],
)
def test_a_cue_alone_makes_no_kind(text):
    assert profile(text) == "speech"


@rule(
    "x-soft", severity=WARNING, profiles={"template": INFO, "host": OFF}, bad=["⟦错⟧"], good=["无"], summary="错",
    summary_en="wrong",
)  # fmt: skip
def soft(view):
    yield view.hit((0, 1), "错")


@pytest.mark.parametrize(
    ("chosen", "severities"), [("speech", ["warning"]), ("template", ["info"]), ("host", [])]
)
def test_a_rule_speaks_as_the_kind_lets_it(chosen, severities):
    result = Engine({}).check(Document("错"), [Active(soft, WARNING, soft.check)], profile=chosen)
    assert [finding.severity for finding in result.findings] == severities


def test_a_severity_set_by_hand_stays():
    active = Active(soft, "error", soft.check, fixed=True)
    (finding,) = Engine({}).check(Document("错"), [active], profile="host").findings
    assert finding.severity == "error"


@pytest.mark.parametrize(
    ("active", "told"),
    [
        ([], None),
        ([Active(soft, WARNING, soft.check)], "template"),
        ([Active(soft, WARNING, soft.check, fixed=True)], None),
        ([Active(soft, None, soft.check)], None),
    ],
)
def test_a_kind_nobody_asks_for_is_told_only_where_a_rule_hangs_on_it(active, told):
    document = Document(TEXTS["template"])
    result = Engine({}).check(document, active, tell_profile=False)
    assert result.profile == told
    assert result.checked
    whole = Engine({}).check(document, active)
    assert whole.profile == "template"
    assert whole.findings == result.findings
