"""必错词：布署（部署）、峻工（竣工）、一如即往（一如既往）之类，写出来就是错的。

依据：通用规范用字与常见别字表；正式公文出现别字属于“严重表述错误”，政府网站检查中可一票否决。
只收两类词形：够长、不可能由两个正确的词相连而成的；或者短而带左右限定的（“发布署名文章”“一贯切实”“严峻工作形势”不报）。
书名号内是别人的题目，不报。急待、撤消、成份这类两可的写法默认不报，可用 tiers 打开，打开后也只提示、不代改。
"""

from __future__ import annotations

from hegao import ERROR, Hit, View, rule
from hegao_rules.wording._table import offences, words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

TABLES = ("typo_office.toml", "typo_affairs.toml", "typo_common.toml", "typo_idioms.toml")


@rule(
    "typo-certain",
    severity=ERROR,
    view="body",
    family="wording",
    cues=words(*TABLES),
    fix="safe",
    summary="别字",
    summary_en="wrong character",
    bad=[
        "对下半年工作作出全面⟦布署→部署⟧。",
        "水库除险加固工程已⟦峻工→竣工⟧验收，道路⟦按装→安装⟧了护栏。",
        "扎实开展“⟦结队认亲→结对认亲⟧”活动。",
        "我们要⟦一如即往→一如既往⟧抓落实，严格⟦覆行→履行⟧职责。",
    ],
    good=[
        "到全县经济工作会报到，经济工作会报告指出，向市总工会报工作总结，经县政府专题会报市政府审定。",
        "3个红球、2个蓝球，更换缺陷井盖，走访慰问侯家村群众，客运部暑运期间加强值乘，综合评价植烟土壤质量。",
        "同日在报纸上发布署名文章。",
        "面对严峻工作形势，要一贯切实地抓好落实，习惯彻底检查。",
        "检察机关深入社区开展预防犯罪宣传。",
        "向大会报告工作，大会报到时间另行通知。",
        "全部暑假作业已由班主任检查。",
        "观看影片《再接再历》。",
        "会议决定撤消该机构，部份人员分流。",
    ],
)
def typo_certain(view: View, *, tiers: tuple[str, ...] = ("certain",)) -> Iterator[Hit]:
    for span, row in offences(view, *TABLES, tiers=tiers):
        yield view.hit(
            span,
            f"“{row.wrong}”应为“{row.right}”",
            f"“{row.wrong}” is a typo: expected “{row.right}”",
            new=row.right if row.tier == "certain" else None,
        )
