"""待补字样：“（待补充）”“TODO”“此处填写”“单击此处输入标题”等起草时的记号留在了稿里。

依据：起草人和排版软件、智能写作工具都用这些字样标出未完成处，定稿时应全部消去。

不报：正文里的“有待完善”“亟待解决”“待核实后处理”；真实状态“人选待定”；“请填写申请表”“如实填写”等办事要求。
"""

from __future__ import annotations

from hegao import INFO, WARNING, Hit, Pattern, View, rule
from hegao_rules.placeholder._slots import sides

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

# the pattern, and literals of which it needs one
DRAFTS = (
    (Pattern(r"(?<![A-Za-z])(?:TODO|TBD|FIXME)(?![A-Za-z])"), ("TODO", "TBD", "FIXME")),
    (
        Pattern(
            "此处(?<!栏：此处)(?:需要?|应|待|请)?(?:填写?|填入|插入|补充|添加|录入|加入)(?:相关|具体)?[^，。；\r\n]{0,8}"
        ),
        ("此处",),
    ),
    (
        Pattern("请(?:在此|在此处|于此处)(?:填写|输入|插入|补充)[^，。；\r\n]{0,8}"),
        ("请在此", "请于此"),
    ),
    (Pattern("[单点双]击此处(?:输入|添加|编辑|插入)[^，。；\r\n]{0,8}"), ("击此处",)),
    (Pattern("(?:据实|名称|单字|内容|数字)替换(?=[）)】\\]])"), ("替换",)),
    (Pattern("请补充(?:具体|相关)?(?:数据|数字|内容|名称|案例|事例|情况)(?!后)"), ("请补充",)),
)
PENDING = Pattern(
    "待(?:补充?|填写?|填充|完善|定稿|插入|更新|续写)(?:数据|内容|名称)?(?=[）)】\\]]|[，。；\r\n]|\\Z)"
    # what is not known yet is said so, but not where its figure belongs
    "|待(?:核实?|核准|确认|查证|统计)(?:数据|内容|名称)?(?=[）)】\\]] ?[万亿元人名户亩吨个件%])"
)
OPENING = Pattern(
    r"(?:[（(【\[][^（）()【】\[\]，。；]{0,8}|[：:](?:数据|内容|名单|时间)?)(?<![有尚亟等急还])\Z"
)


@rule(
    "placeholder-word",
    severity=WARNING,
    view="body",
    cues=("待", "TODO", "TBD", "FIXME", "此处", "请在此", "请于此", "请补充", "替换"),
    profiles={"template": INFO},
    summary="待补字样未清理",
    summary_en="drafting note left in the text",
    bad=[
        "完成投资（⟦待补充⟧）亿元。",
        "⟦TODO⟧：与财政局核对",
        "⟦此处填写会议背景⟧。",
        "参会名单：⟦待补充⟧",
        "⟦单击此处输入标题⟧",
        "坚持以（⟦据实替换⟧）为指导，落实（⟦名称替换⟧）的部署。",
    ],
    good=[
        "事故造成1人失联（身份待核实），直接经济损失：待统计。材料不全的，请补充相关数据后重新提交。破损井盖据实替换，按实结算。",
        "培训地点：待定，另行通知。直接经济损失约300万元（待核实）。",
        "机制有待完善（有待完善）",
        "待核实后处理，人选待定",
        "请填写《申请表》，如实填写个人信息",
        "此处省略，此处山高路险",
        "接待（优待）对象",
        "设备名称替换为新标准，轴承替换（内容替换前先备份）",
    ],
)
def placeholder_word(view: View) -> Iterator[Hit]:
    text = view.text
    drafts = [pattern for pattern, literals in DRAFTS if view.holds(literals)]
    places = {match.span() for pattern in drafts for match in pattern.finditer(text)}
    for match in PENDING.finditer(text):
        opening = OPENING.search(sides(text, *match.span(), 10)[0])
        if opening:
            places.add((match.start() - len(opening[0]) + 1, match.end()))
    for start, end in sorted(places):
        words = text[start:end]
        yield view.hit((start, end), f"“{words}”是待补字样，应补全或删去", f"{words!r} is a drafting note")
