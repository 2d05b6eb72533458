"""数字丢失：动词、名词后面直接跟单位，中间的数字没有了，如“生产总值 亿元”“企业达家”“增长%”“第位”。

依据：抓取或转换时图片数字、公式数字丢失，范文网站为“脱敏”删去数字；实测 46 篇正式讲话加护栏后 0 处。

不报：“总投资亿元以上项目”“亿元企业”“万元户”等概数和名称；“发达国家”“到达家中”；“到年底”“几个百分点”；
“有个问题”“有个别”等口语；计量单位的说明（单位：万元）。
"""

from __future__ import annotations

from hegao import ERROR, Hit, View, rule
from hegao_rules.placeholder._gaps import CUES, gaps

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(
    "dropped-number",
    family="placeholder",
    severity=ERROR,
    view="body",
    cues=CUES,
    summary="数字丢失",
    summary_en="number missing before its unit",
    bad=[
        "去年⟦生产总值 亿元⟧，⟦居全市第位⟧。",
        "入园企业⟦达家⟧，⟦总里程公里⟧。",
        "全县⟦有个村党⟧组织，⟦新建 公里⟧。",
        "财政收入⟦增长%⟧，比重⟦提高 个百分点⟧。",
        "全县⟦人口 万⟧，⟦面积 平方公里⟧，⟦全市 家⟧医院与乡镇卫生院结对。",
        "应到代表66人，⟦实到代表人⟧，⟦因事、因病请假 名⟧，符合规定。",
        "累计征⟦地余亩⟧，杜绝⟦死亡人以上⟧事故，投入⟦资金余万元⟧。",
        "⟦自年以来⟧，累计投入不断加大。",
    ],
    good=[
        "比如，有个乡镇为了迎检，提前一个月准备材料。统计指标的计量单位为%，逐项标明新增项、取消项。凡因事请假的人，须报告。",
        "园区企业年产值突破亿元，人均纯收入突破万元，年产值可达亿元。",
        "全村耕地余亩由村集体统一经营，扶贫资金余万元以上的须公示，按实到人，逐一签名。",
        "总投资亿元以上项目12个，培育亿元企业和万元户",
        "发达国家、到达家中，传达件件有着落",
        "提高几个百分点，增长5%，生产总值1200亿元",
        "到年底完成，从年初抓起",
        "有个问题，有个别同志，有个村民反映",
        "指标\t增长%\t占%\n（单位：万元）",
        "共有家庭农场3家，总投资约十亿元。",
        "达标户、达人秀",
        "会议应到66人，实到人数符合规定；请假人，须说明理由",
        "全市 家庭农场、全县 个体户、总人口和家庭总面积",
    ],
)
def dropped_number(view: View) -> Iterator[Hit]:
    for start, end in gaps(view):
        words = view.text[start:end]
        yield view.hit((start, end), f"“{words}”缺数字", f"a number is missing in {words!r}")
