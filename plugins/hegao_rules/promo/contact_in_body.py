"""正文里的招揽联系方式：👉账号👈、加微信、QQ 号、公众号和来历不明的网址。

依据：范文页面夹带的客服账号、官网地址（contact.toml 逐类列出）。
不报：通知里的联系人、电话、邮箱、工作群，“关注‘某某发布’微信公众号”一类政务提示；政府、教育、
公益机构的网址；前面写明“网站、网址、平台、登录、详见”的网址；独占一行的网址由 meta-header-residue 报。
"""

from __future__ import annotations

from hegao import WARNING, Hit, Pattern, Phrases, View, quote, rule
from hegao_rules.promo._addresses import ADDRESSES, unexplained

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

PHRASES = Phrases(__file__, "contact.toml")

# warnings of fraud, and notices to those who are to take part
OFFICIAL = Pattern("诈骗|诱导|不法分子|谨防|陌生人|受害人|不扫码|参会|联络[员群]|各单位|惠企|平台操作")

NEAR = 60  # characters of the sentence before that are looked at


@rule(
    "contact-in-body",
    severity=WARNING,
    family="promo",
    foreign=True,
    fix="unsafe",
    cues=(*PHRASES.cues, *ADDRESSES),
    summary="正文夹带联系方式或网址",
    summary_en="contact details or an address in the text",
    bad=[
        "⟦请点击👉 abgs123 👈联系老师→⟧",
        "需要原文⟦加客服微信：wenmi2021→⟧。",
        "⟦官网：https://ai.example.com→⟧",
        "抓好落实⟦www.example.net→⟧工作。",
        "⟦关注某某新闻网微信→⟧",
        "⟦扫码领取资料→⟧",
        "⟦微信扫一扫，关注公众号→⟧",
        "⟦QQ：12345678 代写公文→⟧",
    ],
    good=[
        "不法分子诱导受害人添加客服微信、下载虚假软件。不扫码领红包。参会代表可在报到处扫码领取资料，企业可扫码获取更多惠企政策。",
        "请各单位联络员加微信13800138000，进入联络群。会议采用腾讯会议（https://meeting.tencent.com/dm/abc123）方式召开。",
        "关注微信公众号“网信青禾”，回复“练习”，获取竞赛相关知识。客服QQ：800012345，客服电话：12345。",
        "请参会人员加微信：zhangsan123，统一拉入会务群。请扫码进群，及时接收会议通知。投稿QQ：1234567890",
        "联系人：张三，电话：010-12345678，QQ：123456789。",
        "请各单位联络员加入工作QQ群（群号：123456789）。",
        "请关注“某某发布”微信公众号，或登录http://www.example.com查询。",
        "登录举报平台网站www.12339.gov.cn；",
        "建立村级微信群，引导村民参与村务。",
        "报名网址：https://bm.example.com/2024",
        "扫码入企检查。",
    ],
)
def contact_in_body(view: View) -> Iterator[Hit]:
    spans = [match.span() for _, match in PHRASES.matches(view)] + unexplained(view)
    for start, end in sorted(spans):
        if OFFICIAL.search(
            view.text[max(0, start - NEAR) : start].rpartition("。")[2] + view.text[start : end + 20]
        ):
            continue
        words = quote(view.text[start:end])
        yield view.hit(
            (start, end),
            f"正文夹带联系方式：“{words}”，应删去",
            f"contact details in the text: “{words}”",
            new="",
        )
