"""模板槽位：`[单位名称]`、`【会议名称】`、`{{name}}`、`（具体内容）` 等尚未替换的栏目。

依据：公文模板、填表系统和智能写作工具都以括号标出待填的内容，漏填一处就随文印发。整个括号报一处。

不报：Markdown 链接、脚注、复选框；文号〔2020〕[2019]；【新华社北京电】等电头和【打印本页】等页面文字；
[摘要]、【案例1】、[主持人] 等编排标签；[责任单位：市财政局] 等已写明的内容；点击【提交】按钮；
（此件公开发布）（本文有删减）（盖章）（草案）等说明；单位（机构）、姓名（名称）等正文里的括注。
"""

from __future__ import annotations

from hegao import ERROR, INFO, Hit, View, rule
from hegao_rules.placeholder._brackets import CUES, fields

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(
    "placeholder-bracket-slot",
    severity=ERROR,
    view="body",
    cues=CUES,
    profiles={"template": INFO, "statute": INFO},
    summary="模板槽位未填写",
    summary_en="template field left unfilled",
    bad=[
        "⟦[单位名称]⟧关于⟦[事项]⟧的请示",
        "⟦[此处输入正文内容]⟧",
        "# ⟦[XX工作总结]⟧",
        "今天召开⟦【会议名称】⟧，共有⟦【X】⟧项议程，⟦【主持人姓名职务】⟧主持。",
        "全年完成投资⟦【待核实】⟧亿元。",
        "⟦[X]⟧项任务",
        "关于⟦{topic}⟧的通报，经办人⟦{{name}}⟧，⟦${单位}⟧",
        "一、⟦（决定事项）⟧\n⟦（单位名称）⟧",
        "会议指出，⟦（具体内容）⟧。",
        "任命张三为XX⟦（职务）⟧，请⟦（领导姓名）⟧同志讲话。",
        "尊敬的⟦<姓名>⟧同志：",
        "⟦（此处填写开场白）⟧",
    ],
    good=[
        "“负责人”（此处指法定代表人）应当到场，财政补助包括基本支出[含人员经费和公用经费]、项目支出",
        "直接经济损失约300万元（待核实），应收账款5万元（待核销）。《申请表》（填写后加盖公章）一式三份。",
        "登录系统（输入身份证号和密码），报名方式（请选择其中一种）。点击[提交]按钮，在【单位名称】处填写全称。",
        "详见[实施方案](https://example.com/a)和[1]、[^2]。",
        "- [x] 完成\n- [ ] 未完成",
        "某政发[2019]5号、某政发【2012】33号",
        "【新华社北京3月5日电】\n【案例1】青禾县推行一窗受理。",
        "[摘要]本文介绍经验。\n[主持人]：请问",
        "加快建设。[责任单位：云溪市财政局]\n[云溪市财政局牵头，各县配合]",
        "点击【提交】按钮，选择【政务服务】栏目",
        "（此件公开发布）\n（本文有删减）\n云溪市财政局（盖章）\n（草案）",
        "单位（机构）和姓名（名称），《关于修改<某条例名称>的决定》",
        "[唐]李白\n【活动时间】3月5日上午",
        r"function(){ return } \frac{ab}{cd}",
        "（填写说明见附件）（联系人：王五）",
    ],
)
def placeholder_bracket_slot(view: View) -> Iterator[Hit]:
    for start, end in sorted(fields(view)):
        words = view.text[start:end]
        yield view.hit(
            (start, end), f"模板槽位“{words}”未填写", f"the template field {words!r} is left unfilled"
        )
