"""题头残留：网页的标题栏、来源时间、阅读量、采集信息、公开信息表、页码、原标题、独行网址。

依据：政府网站抓取页和文库页的题头（meta.toml 逐类列出），是网页给文章加的说明，不是文稿。相连的算一处。
不报：会议通知里的“时间：”“地点：”“主持人：”，图表下单独一行“来源：”，署名“作者：”单独出现，
“来源于”“数据来源：”，前一行以冒号引出的网址，公文“附件：”。
"""

from __future__ import annotations

from hegao import WARNING, Hit, Pattern, Phrases, View, quote, rule
from hegao_rules.residue._blocks import blocks

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

PHRASES = Phrases(__file__, "meta.toml")

SIGNED = frozenset(("审核", "校对", "日期", "时间"))
SITE = Pattern("来源|点击|浏览|阅读|发布|更新|编辑|责编|上传|作者|投稿|反馈|:[0-9]{2}:")


@rule(
    "meta-header-residue",
    severity=WARNING,
    family="residue",
    foreign=True,
    cues=PHRASES.cues,
    fix="unsafe",
    summary="网页题头、采集信息残留",
    summary_en="page header or capture record left in the text",
    bad=[
        "⟦标题:在县工作会议上的讲话 |→⟧\n同志们：",
        "⟦【标题】未命名文章→⟧\n\n近日，",
        "⟦标题：关于同意某方案的函\n来源：某某网\nURL：https://www.example.cn/a.htm\n抓取时间：2026-04-03\n文种：函→⟧\n\n关于",
        "会议通过\n⟦来源：某某日报\n时间：2026-02-02→⟧\n省长 某某",
        "⟦发表时间：\n2026-02-09 09:45:30\n来源：\n某某日报客户端\n阅读量：→⟧\n同志们：",
        "⟦日期:2020-08-26 15:33 来源:《某某》杂志 作者:某某→⟧",
        "⟦格式:PPT 页数:43 大小:1.26MB→⟧",
        "⟦共计3200个字，预计阅读时长8分钟→⟧",
        "落实到位。⟦第1页 共10页→⟧",
        "⟦来源：某某日报\n2026-02-03 08:30→⟧\n各位代表：",
        "⟦工作报告_某某省人民政府网站→⟧\n各位代表：",
        "谢谢大家！\n⟦编辑：张三 审核：李四→⟧",
        "⟦本帖最后由 wenmi 于 2012-3-5 10:20 编辑→⟧\n同志们：",
        "⟦2024-12-12 09:00:02 690→⟧\n同志们：",
        "⟦时间：2022-04-02 理论教育 版权反馈\n时间：2022-12-30 09:35:10 讲话稿 我要投稿→⟧",
        "在会上的讲话\n⟦时间：2022-05-11 11:04:00→⟧\n同志们：",
        "⟦- 文档编号：12865864\n- 上传时间：2023-04-22\n- 格式：DOCX\n- 页数：10\n- 大小：24.85KB→⟧",
        "⟦编号：541193579→⟧县委书记在会上的讲话",
        "⟦更新 2022-05-04  |   人气 605\n浏览次数：  更新时间：2014-05-14 15:38:41→⟧",
        "⟦论文部分内容阅读\n【正】→⟧同志们：从今天开始，",
        "在会上的讲话⟦（全文2330字）→⟧",
        "⟦VIP专免\n999+\n13.35KB→⟧\n同志们：\n⟦48.75KB 17 页 999+→⟧",
        "⟦来源：网络 时间：2022-07-27 阅读：→⟧ 一、统一思想认识。\n⟦来源：本站 作者：佚名 点击数：→⟧ 同志们，今天召开会议。",
        "⟦2017年01月26日19:50 来源：某某社→⟧\n同志们：\n谢谢大家！\n⟦撰稿：张三\n一审：李四\n二审：王五→⟧",
        "⟦2015-11-10 01:51:51信息来源：浏览次数：字体：[ ]→⟧\n各位代表：",
        "⟦http://news.example.com/2017/a.shtml\n\t原标题是《四大意义》→⟧",
    ],
    good=[
        "制表人：张建国    审核：李伟明    日期：2024年3月5日\n初审：通过\n复审：通过\n终审：通过\n系统支持材料批量打包下载。",
        "2023-05-12 14:30:00 入场完毕\n编号：20230001号",
        "一审：驳回\n二审：维持",
        "格式：A4\n大小：16开",
        "时间：2026年3月5日\n地点：三楼会议室\n主持人：某某",
        "表1 主要指标\n来源：某某统计年鉴\n从表中可以看出，",
        "经费来源于财政拨款；数据来源：统计局。",
        "报名网址：\nhttps://bm.example.com/2024",
        "作者：某某",
        "本报告共20页，第3页有误。",
        "发文机关：市政府办公室。",
        "该文发表于2012年3月。",
        "编号：2021030501\n时间：2021-03-05 14:30\n规格：A4",
        "2018年10月23日，作者：某某发表文章。\n一审：维持原判，二审：发回重审。",
        "浏览次数多、点击率高的栏目要做好标题。",
    ],
)
def meta_header_residue(view: View) -> Iterator[Hit]:
    for block in blocks(PHRASES, view):
        if SIGNED.issuperset(block.labels) and not SITE.search(view.text[block.start : block.end]):
            continue  # of a table or a drawing
        labels = "、".join(block.labels)
        words = quote(view.text[block.start : block.end])
        yield view.hit(
            (block.start, block.end),
            f"网页题头残留（{labels}）：“{words}”，应删去",
            f"page header ({', '.join(block.labels)}): “{words}”; delete it",
            new="",
        )
