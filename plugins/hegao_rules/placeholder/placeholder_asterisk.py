"""星号占位：`*`、`**` 处是抽掉或待填的数字、姓名、地名。

依据：抓取的讲话稿普遍以星号遮去数字和名称（“来访*件”“*局长”“对***区党工委”）；46 篇正式讲话中星号出现 0 次。

不报：Markdown 的粗体、斜体、列表符和代码；算式（3*4、A*算法、得分=基数*60%）；
注释标记（“*注”、带*的为必填项）；通配符和拨号（*.doc、*100#）；整行的分隔线；
公示名单里脱敏的姓名、证件号、手机号及其所在行。
"""

from __future__ import annotations

from hegao import ERROR, INFO, Hit, Pattern, View, rule
from hegao_rules.placeholder._slots import prose, sides
from hegao_rules.placeholder._stars import is_markup

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

STARS = Pattern(r"\*\**")


@rule(
    "placeholder-asterisk",
    severity=ERROR,
    view="body",
    cues=("*",),
    profiles={"template": INFO},
    summary="星号处内容未填写",
    summary_en="asterisk left where content is missing",
    bad=[
        "按照镇年初人代会确定的“⟦*⟧”思路，动员广大党员干部。",
        "共受理来信来访⟦*⟧件，办结率⟦*⟧%。",
        "由⟦**⟧同志主持，⟦**⟧镇党委书记通报情况。",
        "对⟦***⟧区党工委提出批评。",
        "建设现代化新⟦*⟧的征程上",
        "## 罚则\n处⟦**⟧万元以上⟦**⟧万元以下的罚款。",
    ],
    good=[
        "被执行人王**，男，1985年出生。表中“*”表示数据不足，用星号（*）标注的为核心产品。\n*本表数据为初步核算数。",
        "展架尺寸80厘米*180厘米，住宿费300元*5天，总分按笔试成绩*50%计算，规格（长*宽*高）。",
        "**重点**工作，要**狠抓落实**，确保实效",
        "**会议时间：**3月5日",
        "## 要求\n要抓实**项目建设，件件落实**工作。",
        "3*4和A*算法",
        "* 提高认识\n* 抓好落实",
        "综合得分=平时成绩*60%",
        "* 注：数据为快报数\n带*的为必填项",
        "*.doc 文件，拨打*100#查询",
        "李某 3301**********1234",
        "名单：王*明、李*强\n*********",
    ],
)
def placeholder_asterisk(view: View) -> Iterator[Hit]:
    text = prose(view.text, "*")
    for match in STARS.finditer(text):
        before, after = sides(text, *match.span())
        if not is_markup(before, after, match[0]):
            yield view.hit(match, f"“{match[0]}”处内容未填写", f"{match[0]!r} left where content is missing")
