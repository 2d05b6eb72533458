"""网页代码残留：`&nbsp;`、`<br>`、`x0dx0a`、`[db:内容]`、`[标签:介绍]`、样式串、脚本和失了开头的 `-->`。

依据：问答站的镜像页、采集器模板（`[db:…]`、`[标签:…]` 是采集器的字段）、公文网站抓取页的注释尾巴。
不报：《关于修改<某某法>的决定》的书名号，`<姓名>` 一类填空，“提出-->分析”的箭头，成对的
`<!-- … -->`（Markdown 里看不见，可能有意为之），网址里的 & 和 %。
"""

from __future__ import annotations

from hegao import ERROR, Hit, View, quote, rule
from hegao_rules.residue._markup import CUES, markup

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(
    "html-residue",
    severity=ERROR,
    family="residue",
    foreign=True,
    fix="safe",
    cues=CUES,
    summary="网页代码残留",
    summary_en="web code left in the text",
    bad=[
        "公文的含义⟦x0dx0ax0dx0a→\n⟧公文是",
        "同志们：⟦&nbsp;&nbsp;→  ⟧现在开会。",
        '⟦<p style="text-indent:2em">→⟧加强领导。⟦</p>→⟧',
        "第一点⟦<br/>→\n⟧第二点",
        "标题⟦[db:内容]→⟧，要求如下⟦[标签:介绍]→⟧",
        "二〇〇四年八月十二日\n ⟦-->→⟧ \n",
        "⟦@page { size: 8.27in 11.69in; margin: 1in } p { color: #000000; orphans: 0 } p.western { so-language: en-US }→⟧ 同志们：",
        "工作部署。⟦font-size:16px;line-height:2;→⟧下一步",
    ],
    good=[
        "《关于修改<中华人民共和国统计法>的决定》",
        "提出问题-->分析问题",
        "R&D经费增长5%;",
        "<!-- 附注 -->",
        "见 https://www.example.com/a?b=1&c=2;",
        "若a<b，则b>a。",
    ],
)
def html_residue(view: View) -> Iterator[Hit]:
    for start, end, new in markup(view):
        words = quote(view.text[start:end])
        yield view.hit(
            (start, end), f"网页代码残留：“{words}”", f"web code left in the text: “{words}”", new=new
        )
