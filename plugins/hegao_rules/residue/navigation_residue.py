"""导航残留：上一篇、下一篇、相关栏目、当前位置、字号按钮、打印关闭、扫一扫、留言评论、维基版权模板。

依据：搬运页和政府网站抓取页的通行结构（navigation.toml 逐类列出），不属于文稿。相连的算一处。
不报：正文里的“打印材料”“下载表格”“当前位置”“湘字号”，法律里的“责任编辑制度”；单独一个
“打印”“首页”也不报，须与别的按钮连成一片。
"""

from __future__ import annotations

from hegao import WARNING, Hit, Phrases, View, quote, rule
from hegao_rules.residue._blocks import blocks

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

PHRASES = Phrases(__file__, "navigation.toml")


@rule(
    "navigation-residue",
    severity=WARNING,
    family="residue",
    foreign=True,
    cues=PHRASES.cues,
    fix="unsafe",
    summary="网页导航残留",
    summary_en="website navigation left in the text",
    bad=[
        "落实。 ⟦上一篇:在收心会上的讲话 下一篇:在推进会上的讲话 相关栏目:信访 会议主持 |→⟧",
        "⟦下载\n打印\n全屏\n收藏\n【字号：\n加大\n还原\n减小\n】→⟧\n政府工作报告",
        "⟦当前位置：\n首页\n>\n政务信息\n>\n要闻→⟧\n2026年工作报告",
        "⟦扫一扫在手机打开当前页\n【\n打印本页\n】\n【\n关闭窗口\n】→⟧",
        "⟦留言與評論(共有 條評論) |→⟧",
        "作出新的贡献！\n⟦相关报道：→⟧",
        "⟦微信扫一扫在手机阅读、分享本文→⟧",
        "⟦手机登录 | 立即注册→⟧",
        "⟦首页\n>\n政务公开\n>\n工作报告→⟧\n各位代表：",
        "抓好落实。\n⟦【上一篇】在动员会上的讲话→⟧\n",
        "抓好落实。\n⟦« 上一篇 下一篇 »→⟧",
        "抓好落实。\n⟦热点推荐：→⟧",
        "抓好落实。\n⟦Tags：讲话稿 发言→⟧",
        "属于重点工作。\n⟦粗体文字\n'→⟧\n改革深化。⟦'→⟧",
        "（责任落实。）⟦（责任编辑：某某）→⟧",
        "⟦[复制链接]\n某某 发表于 2013-1-25 22:15:35 | 显示全部楼层 |阅读模式 打印 上一主题 下一主题→⟧\n同志们：",
        "⟦查看: 741|回复: 0→⟧\n抓好落实。\n⟦您需要登录后才可以回帖 登录 | 立即注册\n本版积分规则→⟧",
        "抓好落实。\n⟦微信订阅号\n联系客服\n网站编辑→⟧",
        "⟦首页 / 演讲范文 / 致辞 / 在会上的讲话\n某某网 > 实用范文 > 演讲稿 >→⟧",
        "⟦用户评论\n（以下评论仅代表网友意见，与本站立场无关）\n网友评论《在会上的讲话》\n评论功能已关闭→⟧",
        "⟦当前位置：首页 > 专题范文 > 公文范文 >→⟧\n\n在全县教育工作会议上的讲话\n\n同志们：",
        "⟦资源ID：28908600      下载积分：3 金币\n快捷下载\n支付方式： 支付宝    微信支付→⟧",
        "⟦某某素材网 首页→⟧\n同志们：\n⟦返回本版首页 | 版面导航 | 标题导航\n放大 缩小 默认→⟧",
        "⟦首页 -> 政务公开 -> 公 告→⟧\n关于防汛工作的通知\n⟦下载地址： 点击此处下载→⟧",
        "⟦添加某某文库到电脑桌面\n安装后可以在桌面快捷访问→⟧",
    ],
    good=[
        "材料一式三份，打印后报送；表格可在网站下载。",
        "上一篇文章讲了改革，下一篇讲开放。",
        "做优“湘字号”品牌，打造北字号农产品。",
        "实行责任编辑制度，编辑人员应当取得资格。",
        "明确当前位置和目标，找准位置：在大局下行动。",
        "相关部门：市发展改革委、市财政局。",
        "他说：'好。'",
        "主要内容\n打印\n装订成册",
        "该文发表于2012年3月。各地要认真查看：3项任务是否完成。",
        "建好公众号、订阅号，联系客服部门，畅通二维码评价渠道。",
        "上一篇、下一篇各有侧重，各地要精彩推荐本地做法。",
    ],
)
def navigation_residue(view: View) -> Iterator[Hit]:
    for block in blocks(PHRASES, view, company=3):
        labels = "、".join(block.labels)
        words = quote(view.text[block.start : block.end])
        yield view.hit(
            (block.start, block.end),
            f"网页导航残留（{labels}）：“{words}”，应删去",
            f"website navigation ({', '.join(block.labels)}): “{words}”; delete it",
            new="",
        )
