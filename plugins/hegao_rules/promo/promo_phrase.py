"""推广套语：“小编整理”“转载请注明”“更多内容请访问”“由会员分享”等，是网站的话，不是文稿的话。

依据：公开的范文、培训网站页面上反复出现的用语（promo.toml 逐类列出）。
不报：讲话里“为大家准备了材料”“供大家参考”，法律里的转载、侵权、版权条款，
“更多信息请登录市政府网站”“更多内容请见附件”一类办事指引。
"""

from __future__ import annotations

from hegao import WARNING, Hit, Phrases, View, quote, rule

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

PHRASES = Phrases(__file__, "promo.toml")


@rule(
    "promo-phrase",
    severity=WARNING,
    family="promo",
    foreign=True,
    fix="unsafe",
    cues=PHRASES.cues,
    summary="网站推广用语",
    summary_en="a website's promotional wording",
    bad=[
        "⟦小编精心推荐→⟧",
        "⟦以下是为大家整理的年终总结范文，希望对您有所帮助！→⟧",
        "《工作报告》⟦由会员分享，可在线阅读。→⟧",
        "⟦更多申论范文请见某公\n\t>>→⟧",
        "⟦更多精彩内容，请访问\n\t!→⟧",
        "⟦转载请注明出处。→⟧",
        "⟦某考网提醒参加遴选的考生，往年的真题值得一看>>>【资料】还可以注册会员，更方便备考学习。→⟧",
        "⟦一经发现收回会员权益→⟧",
        "⟦免费获取全文或定制代笔此类文章!→⟧",
        "⟦以上内容来源于网络→⟧",
        "⟦更多申论热点请点击\n\t>>→⟧",
        "⟦>>>点击进入备考专题→⟧",
        "⟦注：本站稿件未经许可不得转载，转载请保留出处。→⟧",
        "⟦本文为某某网原创文章，转载请附上原文链接。→⟧",
        "⟦导语：某县会议讲话一文来源于网友上传，不代表本站观点，若需要原创文章可咨询客服老师，欢迎参考。→⟧",
        "⟦本文系本站编辑转载，版权归原作者所有，转载目的在于传递更多信息。如涉及作品内容、版权问题，请与本站联系。→⟧",
        "⟦链接地址：https://www.example.com/a/1.html→⟧\n⟦本文标题：在推进会上的讲话→⟧",
        "一年来⟦秘书之家—全网资源每日更新www.example.com→⟧各项工作",
        "⟦主持会议的开场白怎么写？下面给大家精编的14篇开场白，希望对大家有所帮助！→⟧",
        "⟦你知道写讲话稿需要注意哪些格式吗？→⟧",
        "⟦公文高手，超级方便的公文写作神器！ 立即了解→⟧",
        "⟦1: 本站所有资源如无特殊说明，都需要本地电脑安装软件。→⟧\n⟦4. 未经权益所有人同意不得挪作商业用途。→⟧",
        "⟦精选优质文档--倾情为你奉上→⟧\n⟦本文格式为Word版下载后可任意编辑和复制→⟧",
        "⟦说明：文章内容仅供预览，部分内容可能不全。→⟧",
        "⟦某子汇，范文学习文库→⟧",
    ],
    good=[
        "下面，我为大家通报三个情况，供大家参考。",
        "侵犯他人著作权的，依法承担责任；侵权人应当停止侵害。",
        "更多内容请见附件2。",
        "更多信息请登录市政府网站查询。",
        "本文由网络安全处解读。",
        "组织代写论文的，依法处理。",
        "新建普通高中公办学位。",
        "下面我谈几点体会，希望对大家有所帮助。工作总结怎么写？要实事求是。",
    ],
)
def promo_phrase(view: View) -> Iterator[Hit]:
    for phrase, match in PHRASES.matches(view):
        words = quote(match[0])
        new = (
            None if phrase.name == "培训机构专家" else ""
        )  # the subject of a sentence: cutting it leaves none
        yield view.hit(
            match,
            f"网站推广（{phrase.name}）：“{words}”，应删去",
            f"promotion: “{words}”; delete it",
            new=new,
        )
