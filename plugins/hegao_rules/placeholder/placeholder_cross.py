"""叉号占位：`×`、`××`、`X`、`xx` 处是待填或隐去的名称、数字。

依据：模板和范文以叉号留空（“×××同志”“XX区长”“占比达XX%”“主要有X点经验”），照用而未替换就成了差错。
两个以上的叉号按占位论；单个叉号看左右：右边是单位、地名、机关、职务，或左边是“第”、职务的，才算。

不报：算式、尺寸和倍数（3×4、1200米×1000米、7×24小时、税额=所得×税率）；“数据要素×”等名称；
“1+N+X”等公式；X光、X射线、XX染色体、型号和签证类别等用字母的词；判断题的（×）；孤立的关闭按钮 ×。
"""

from __future__ import annotations

from hegao import ERROR, INFO, Hit, Pattern, View, rule
from hegao_rules.placeholder._crosses import is_slot
from hegao_rules.placeholder._slots import sides

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

# by their first mark: a text holds few of them, and one literal is found ten times faster than a class
RUNS = {
    **{
        mark: Pattern(f"{mark}(?<![{marks}]{mark})(?<![{marks}][.．]{mark})[{marks}]*(?:[.．][{marks}]+)?")
        for marks in ("×╳✕✖⨯", "Xx")
        for mark in marks
    },
    # a Roman ten stands for an X only beside another
    **{mark: Pattern(f"{mark}(?<![ⅹⅩ]{mark})[ⅹⅩ]+") for mark in "ⅹⅩ"},
}


@rule(
    "placeholder-cross",
    severity=ERROR,
    view="body",
    cues=tuple(RUNS),
    profiles={"template": INFO, "statute": INFO},
    summary="叉号（×、X）处内容未填写",
    summary_en="cross (× or X) left where content is missing",
    bad=[
        "请区委书记⟦×××⟧同志讲话。",
        "⟦XX⟧区长、⟦x⟧书记和⟦×⟧县长出席。",
        "《⟦╳╳⟧大学管理办法》",
        "占比由⟦XX⟧%提高到⟦X⟧个百分点，主要有⟦X⟧点经验。",
        "申请人：⟦XXX⟧",
        "新增企业2⟦XX⟧家。",
        "成交价⟦×⟧亿元。",
        "团结动员全⟦X⟧广大职工，我⟦X⟧正处在机遇期，⟦X⟧支代表队参赛。",
        "我谨代表⟦ⅹⅹ⟧表示祝贺，财政收入⟦xx.x⟧亿元。",
        "⟦×⟧个数据产业集聚区，亩产⟦×⟧斤。",
        "电话：⟦XXX⟧-⟦XXXX⟧，占⟦X.XX⟧%，星期⟦X⟧。",
    ],
    good=[
        "被告人李××，男，1985年出生，农民。",
        "邮件主题请注明“XX单位报名表”。加班费按加班小时数×小时工资计发，补贴金额为150×亩数。",
        "Ⅹ级，第Ⅹ卷",
        "3×4米，面积1200米×1000米，7×24小时服务，5G×AI",
        "开展“数据要素×”行动，推进“农业×文旅”融合",
        "应纳税额＝应纳税所得额×适用税率",
        "补助标准×人数",
        "（全年天数÷365天）×职工应休天数",
        "“1+N+X”政策体系、1+X证书制度",
        "X光片、X射线、XX染色体、X1字签证、AX-3型，Excel 和 linux",
        "以“××市人民政府”名义行文",
        "判断对错（×）\n分享到微信\n×",
    ],
)
def placeholder_cross(view: View) -> Iterator[Hit]:
    text = view.text
    for mark in view.holds(RUNS):
        for match in RUNS[mark].finditer(text):
            before, after = sides(text, *match.span())
            if is_slot(before, after, match[0]):
                yield view.hit(
                    match, f"“{match[0]}”处内容未填写", f"{match[0]!r} left where content is missing"
                )
