"""转换残留：繁简、两岸用语转换软件改坏的词，如“发文字型大小”（发文字号）、“成绩显着”（显著）、“蕞好”（最好）。

转换软件按词替换，把“字号”换成台湾用语“字型大小”，把“著”一律换成“着”；谐形字“蕞”则用来躲避“最”字审查。
词表 converter.toml 每条带左右护栏：彰显着、软体动物、管网路面、蕞尔小国等正常词语不报。
“程式”“资讯”“专案”“数位”“连结”等在规范文本中另有用法，不列。词意仍须人工确认，修复不作安全修复。
"""

from __future__ import annotations

from hegao import WARNING, Hit, View, rule
from hegao_rules.residue._converter import words, wrong_forms

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(
    "converter-residue",
    family="residue",
    severity=WARNING,
    fix="unsafe",
    cues=wrong_forms(),
    summary="转换软件改坏的词",
    summary_en="word spoilt by a converter",
    bad=[
        "公文标题下标注⟦发文字型大小→发文字号⟧。",
        "取得⟦显着→显著⟧成绩",
        "这是⟦蕞→最⟧重要的任务",
        "本市企业⟦网路→网络⟧平台",
        "购置⟦伺服器→服务器⟧、⟦印表机→打印机⟧",
        "年度工作⟦计画→计划⟧",
    ],
    good=[
        "全市累计画线120公里，发展精密减速器、伺服器件。",
        "建设车联网路侧基础设施，举办互联网路演活动。",
        "处处彰显着干部的作风",
        "蕞尔小国",
        "软体动物、软体家具",
        "提升管网路面修复水平，完善路网路况监测",
        "设计画面、合计画展三场",
        "取得显著成绩，发文字号规范",
        "调整字型大小",
    ],
)
def converter_residue(view: View) -> Iterator[Hit]:
    for word in words():
        for match in word.pattern.finditer(view.text) if word.wrong in view.text else ():
            source = view.document.text[slice(*view.to_source(*match.span()))]
            if source != match[0] and not view.cloak.cloaked:
                continue  # 計畫 is what they write in Taiwan
            yield view.hit(
                match,
                f"“{word.wrong}”是转换软件改坏的词，应为“{word.right}”",
                f"“{word.wrong}” comes of a converter; write “{word.right}”",
                new=word.right,
            )
