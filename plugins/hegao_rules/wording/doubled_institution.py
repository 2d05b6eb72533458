"""机关名重字：“河东省省委”应为“河东省委”，“临江市市委”应为“临江市委”。

依据：新华社禁用词规定“不称‘某省省委’‘某市市委’”。
名字里本有“市”字的津市市委、芒市市委（和历史上的沙市市委），单名县的县委（滑县县委），各省省委、我市市委之类不报；
“市市长”“省省长”“市市区”是正常说法，不报。区、乡、镇惯用叠称，不收。
"""

from __future__ import annotations

from hegao import WARNING, Hit, Pattern, View, rule

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

SEATS = r"省省(?:委|政府)|市市(?:委|政府)|县县(?:委|政府)|自治区自治区(?:党委|政府|人民政府)"
SEAT = Pattern(rf"(?:{SEATS})(?![托员派任以外]|采购)")
# a city whose own name ends in 市, and what stands before “the province's own committee”
OWN = "津沙芒各我本该全原某每此邻两几外跨这那贵"
# what a common noun or a count ends in: 贫困县县委, 东北三省省委, 有关县县委, 自治县县委
COMMON = frozenset("困扶弟援在关辖管大治个一二三四五六七八九十两0123456789")
# counties of a one-character name: 滑县, 蔚县
ONE_CHARACTER = (
    "蔚涉磁邱魏威雄易蠡唐献沧青景赵滦深任定冀涿霸蓟完应代兴临岚吉蒲隰绛祁盂沁忻霍义锦复金盖宾沛丰邳吴鄞嵊衢"
    "萧泗寿和歙黟泾滁宿亳沙莘冠单曹费莒滕峄掖黄潍滑浚淇叶郏杞嵩睢息范陕温辉密巩林邓禹随房郧均攸澧道酃梅横容藤"
    "崖儋渠达泸高珙茂理彭郫巴忠开灌户耀陇凤乾彬华富佳洋勉眉成康文礼徽岷漳通"
)


@rule(
    "doubled-institution",
    severity=WARNING,
    view="body",
    family="wording",
    cues=("省省", "市市", "县县", "自治区自治区"),
    fix="unsafe",
    summary="机关名重字",
    summary_en="province, city or county said twice in the name of its organ",
    bad=[
        "中共河东⟦省省委→省委⟧、省政府高度重视。",
        "临江⟦市市委→市委⟧书记到清河⟦县县委→县委⟧调研。",
        "广西壮族⟦自治区自治区党委→自治区党委⟧作出决定。",
    ],
    good=[
        "二十名贫困县县委书记，东北三省省委，有关县县委、县政府，省直管市市委，巴马瑶族自治县县委，7个县县委书记参加。",
        "津市市委、芒市市委、滑县县委负责同志参加。",
        "各省省委、我市市委高度重视，该县县委作了汇报。",
        "临江市市长、河东省省长到临江市市区检查。",
        "由清河县县委托第三方评估，临江市市场监管局、临江市市政府采购中心承办。",
    ],
)
def doubled_institution(view: View) -> Iterator[Hit]:
    text = view.text
    for match in SEAT.finditer(text):
        before = text[match.start() - 1 : match.start()] or "各"
        if before in OWN or before in COMMON or (match[0][0] == "县" and before in ONE_CHARACTER):
            continue
        once = match[0][3:] if match[0].startswith("自治区") else match[0][1:]
        yield view.hit(
            match, f"“{match[0]}”重字，应为“{once}”", f"“{match[0]}” says it twice: “{once}”", new=once
        )
