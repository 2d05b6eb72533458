"""站点推广：正文里夹带范文网站的站名、网址。

依据：sites.toml 所列网站都见于公开的搬运页；“快文网http://…省略714字”一类插在付费断口里。
站名是普通词的（公文库、公务员之家）和只有通名的（某文秘网），要挨着网址、“省略若干字”或“来自、整理、
小编”等推广用语才报。不报：政府网站、新闻网站的网址，法律里的“裁判文书网”，丛书名里的“文库”。
sites、domains 两项可加本单位要清理的站名和域名。
"""

from __future__ import annotations

from hegao import ERROR, Hit, View, quote, rule
from hegao_rules.promo._sites import cues, load, mentions

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

CUES = cues()


@rule(
    "site-promo",
    severity=ERROR,
    family="promo",
    view="squeezed",
    foreign=True,
    fix="unsafe",
    cues=CUES,
    summary="正文夹带网站名、网址",
    summary_en="name or address of a document-sharing site in the text",
    bad=[
        "重程序轻实体……(⟦快文網http://www.hancun.net⟧省略714字)……",
        "以上由⟦新文秘网→⟧提供。",
        "抓好落实。 ⟦快 文 网→⟧ 下一步，",
        "本文来自⟦某文秘网→⟧，供参考。",
        "详见⟦http://www.gongwenku1.com/a/1.html→⟧。",
        "……(⟦好词句网https://www.example.cn⟧省略20字)……",
    ],
    good=[
        "实现公文网上传输，严禁将涉密课件网上传播，登录应届毕业生网上签约平台。创新文秘工作方法。",
        "登录税务总局网站www.chinatax.gov.cn查询。",
        "在中国裁判文书网公布。",
        "建好公务员之家，办好公文库。",
        "丛书列入《齐鲁文库》。",
        "各范文网站要落实主体责任。",
        "下载网上办事指南。",
    ],
)
def site_promo(view: View, *, sites: tuple[str, ...] = (), domains: tuple[str, ...] = ()) -> Iterator[Hit]:
    for start, end in mentions(
        view.text, load(sites, domains), view.holds(CUES), more=bool(sites or domains)
    ):
        words = quote(view.text[start:end])
        yield view.hit(
            (start, end), f"夹带网站推广：“{words}”，应删去", f"site promotion: “{words}”; delete it", new=""
        )
