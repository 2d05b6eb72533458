"""付费遮挡：页面把一段正文换成了“省略若干字，会员可阅读”之类的提示，这里的内容已经丢失。

依据：范文网站的通行做法（同一模板印在该站每一页上），正式文稿不会出现。删去提示还不够，须找回原文补上。
不报：法律、章程里的“会员”，办事通知里“登录某某政府网站查看全文”，编者的“（略）”“（本文有删减）”。
修正只删去提示本身，在原处换行；缺的正文要找原文补上。
"""

from __future__ import annotations

from hegao import ERROR, Hit, Pattern, Phrases, View, quote, rule

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

PHRASES = Phrases(__file__, "paywall.toml")
LOST = Pattern(r"(?:省略|[隐隱]藏)\D{0,2}(\d+)")


@rule(
    "paywall-notice",
    severity=ERROR,
    family="truncation",
    foreign=True,
    cut=True,
    fix="unsafe",
    cues=PHRASES.cues,
    summary="付费或会员提示遮住了正文",
    summary_en="a paywall notice stands in place of the text",
    bad=[
        "重程序轻实体⟦……(某某网http://www.example.net省略714字,正式会员可完整阅读)……→\n⟧(二)强化排查。",
        "各项工作落实。⟦此處隱藏5120個字。VIP會員可見→⟧",
        "部分司法解释\n⟦阅读全文\n(想阅读完全部图文内容,您需要先登陆!)→⟧\n、部门规章。",
        "⟦全文约1547字,请下载后阅读、编辑。→⟧",
        "确保任务落实⟦……预览结束，免费获取全文→⟧",
        "⟦因篇幅问题不能全部显示，请点此查看更多更全内容→⟧",
        "⟦刚已注册请【刷新页面】打开全文→⟧\n⟦会员老友请【登录网站】查阅文章→⟧",
        "⟦还剩12页未读，继续阅读→⟧",
        "⟦登录后查看全文→⟧",
        "责令……（⟦剩余691字，请登录后阅读→\n⟧）",
        "⟦剩余30%内容，付费后阅读→⟧",
        "抓好落实。\n⟦会员登录下载→⟧",
        "⟦本文共2194字，仅供站内会员学习参考（会员可打开全部文档）→⟧\n⟦初到新人请【点此注册】加入会员→⟧",
        "⟦内容仅供学习，如需复制请赞助VIP会员，赞助后即可复制！→⟧\n⟦赞助会员请点击：开通会员→⟧",
        "⟦【扣点券查看全文】【需要：1点券】→⟧\n⟦请先登录→⟧",
        "⟦本站部分文稿需要会员才可阅读或下载，请予谅解！→⟧",
        "⟦您需要登录后才可以下载或查看，没有账号？立即注册→⟧",
        "全会通过⟦（试读）...→⟧",
        "⟦试读结束，请点击右下角登录后\n开通VIP查看和下载→⟧",
    ],
    good=[
        "（扫码查看全文）扫码即可阅读全文。报告全文请扫码查看。论文全文请登录中国知网下载。",
        "可点击查看剩余车位。预览完毕，确认无误后提交。打印预览结束后关闭窗口。学生试读结束后，由学校组织考核。",
        "如您尚未登录，请先登录。系统提示“您没有登录，请重新登录”时，按F5键刷新。",
        "《意见》全文已在办公系统发布，请登录后查看全文。读者凭借书证登录后即可阅读全文。注册后即可查看完整内容。",
        "报告全文约1.2万字，请下载阅读。由于篇幅限制，此处不能全部展示，详见附件。",
        "高铁站开通VIP专享候车区。还有20%未读的同志要抓紧。该案隐藏10页账目，被依法查处。",
        "会员有权查阅章程、会员名册和会议记录。",
        "《规划》全文请登录市人民政府网站查看。",
        "由于篇幅有限，不再一一列举。（本文有删减）",
        "企业登录系统后可查看办理进度。",
        "考生下载全部表格，阅读完整的报名须知。",
        "健全文明积分制度，凭积分兑换生活用品。",
        "隐藏身份信息的，依法处理。",
        "请先登录系统，再填报数据。您需要登录后才能办理。",
        "报告全文共2194字，仅供内部参考。",
    ],
)
def paywall_notice(view: View) -> Iterator[Hit]:
    for _, match in PHRASES.matches(view):
        lost = LOST.search(match[0])
        chars = f"，少{lost[1]}字" if lost else ""
        missing = f", {lost[1]} characters missing" if lost else ""
        words = quote(match[0])
        yield view.hit(
            match,
            f"正文被付费提示遮挡{chars}：“{words}”，应补回原文",
            f"paywall notice in place of the text{missing}: “{words}”; restore the original",
            # what stood on either side of the lost text does not belong together
            new="\n" if _is_mid_line(view.text, *match.span()) else "",
        )


def _is_mid_line(text: str, start: int, end: int) -> bool:
    return all(
        beside and beside not in "\r\n" for beside in (text[max(0, start - 1) : start], text[end : end + 1])
    )
