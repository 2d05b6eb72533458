"""结尾未完：正文停在逗号、顿号、“的”“和”上，停在没合上的括号、引号里，或长段落没有句末点号。

依据：抓取、粘贴、转换时文末被切。对四十余份正式讲话的统计，六十字以上的段落有 98% 以句号、叹号结尾。
推广、导航、截断提示先遮去，看剩下的正文。宁漏勿错：落款、日期、附件清单、表格、名单、小标题、
条文末尾漏句号的短句都不报；不足五十字的片段只看没合上的括号和引号。
"""

from __future__ import annotations

from hegao import ERROR, OFF, Hit, Pattern, View, rule
from hegao_rules.truncation._ending import broken, end_of, gloss_cut, stops, unmet

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

NOTICE = Pattern("未完|全文[共约]|[显顯]示[^。]{0,8}字")
REACH = 60  # a notice that follows starts within so many code points
BEFORE = 2000  # so many code points before the last line are looked at


@rule(
    "unfinished-ending",
    severity=ERROR,
    family="truncation",
    view="body",
    profiles={"template": OFF},
    summary="正文结尾未完",
    summary_en="the text breaks off",
    bad=[
        "各部门要切实负起责任，采取果断有效的办法及时化解，努力实现法律效果与社会效果的统一。二要严格落实措施，⟦对重点人员的动态和动向，⟧ ",
        "今年以来，全市上下认真贯彻落实上级部署，坚持目标导向，化解了一批积案。下一步，要统筹推进各项工作，努力⟦实现经济发展和社会稳定的⟧\n",
        "明确了⟦“某某年下半年......⟧",
        "书中无法体会⟦(⟧",
        "有下列情形之一的，应当重新申报登记，并报主管部门备案，逾期不报的视为放弃：\n（一）名称变更的；\n⟦（二）住所迁出本市的⟧",
        "下面讲三点意见：一、提高站位。各级要统一思想。二、抓好落实。要压实责任，⟦强化督查⟧",
        "近期我们深入五个乡镇，走访群众二百户，召开座谈会十次，形成了调研材料，现将调研情况综合报告如下：\n⟦一、基本情况和发展现状⟧",
        "同志们，刚才几位同志作了很好的发言，我都同意，请大家认真抓好落实，确保完成全年的目标任务。下面，⟦我强调三个方面：⟧",
        "经批准，现函复如下：\n⟦一、原则同意《某某总体方案》……⟧",
        "同志们，今年以来，各级各部门认真落实责任，开展了三轮排查，成绩来之不易。但是也要看到，形势⟦依然严峻，决不能有丝毫麻痹、丝毫松懈。下面...⟧",
    ],
    good=[
        "现将反诈宣传标语印发给你们，请结合本地实际，在公共场所组织张贴，营造浓厚氛围。\n守住钱袋子，护好幸福家\n全民反诈，人人参与",
        "春风拂过山岗，青石沟村的故事传遍了全县，乡亲们的日子越过越好，来参观的人一批接着一批，致富的故事还在继续……",
        "各成员单位：\n经研究，决定召开第三次全体会议，请准时参加，因故不能参加的须提前请假。现将有关事项通知如下，会议内容如下：\n一、审议政府工作报告",
        "以上意见，请认真贯彻执行，切实抓好落实，确保全年目标任务圆满完成，以优异成绩向大会献礼。\n市人民政府\n2021年3月5日",
        "请于月底前将总结报送市政府办公室，逾期未报的通报批评，有关要求另行通知。\n附件：1.任务分解表\n2.联系方式汇总表",
        "第十八条 本办法由主管部门负责解释，未尽事宜按国家有关规定执行，各地可制定实施细则。\n第十九条 本办法自发布之日起施行",
        "各位代表，让我们团结一心、真抓实干，为实现全年目标任务、建设美好家园而努力奋斗！（完）",
        "凡事预则立……",
        "同志们，今年以来，各级各部门认真落实责任，开展了三轮排查，成绩来之不易。全县涌现出了一批先进典型，包括教育、医疗、养老等......",
        "同志们，今年以来，各级各部门认真落实责任，开展了三轮集中排查，成绩来之不易。让我们共同努力。 范文资料锦集大全",
        "下面讲两点意见：一、提高站位。各级要统一思想。二、抓好落实，务求实效\n青禾县人民政府",
        "联系人：",
        "今天，",
    ],
)
def unfinished_ending(view: View) -> Iterator[Hit]:
    text = view.text
    end = end_of(text)
    if NOTICE.search(view.views["plain"].text[end : end + REACH]):
        return  # truncation-notice says so already
    at = max(text.rfind("\n", 0, end), text.rfind("\r", 0, end)) + 1
    line = text[at:end]
    start, why = broken(line, end, text[max(0, at - BEFORE) : at])
    if line and gloss_cut(view.views["source"].text, view.cloak):
        start, why = len(line) - 1, "的注音被切断"
    if (why or stops(line)) and (promised := unmet(view)):  # a doubtful ending that this bears out
        start = start if why else line.rfind("，") + 1
        why = f"{why or '没有句末点号'}，且{promised}"
    if why:
        words = view.views["plain"].text[at + start : end]  # foreign matter among them unmasked
        yield view.hit(
            (at + start, end),
            f"结尾未完：“{words}”{why}，应补全",
            f"the text breaks off at “{words}”; complete it",
        )
