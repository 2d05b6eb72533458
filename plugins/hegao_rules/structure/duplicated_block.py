"""整段重复：一大段文字原样出现两遍，多半是粘贴重了，或者网页把正文抓了两次。

依据：抓取文稿中屡见正文两遍，标题又和正文连在一起出现一遍。法律里隔章重复一款是常事（实测1250部，最长的一款116字），所以不到160字的不报。
不报：表格、名单一类短行；法律里重复的（一）（二）各项；含有遮盖内容的行。
"""

from __future__ import annotations

from hegao import WARNING, Hit, View, rule
from hegao_rules.structure._blocks import glued_title, repeated

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_TASKS = "".join(f"要抓好第{number}类重点任务的落实。" for number in range(12))
_ITEMS = "（一）" + "未按规定报送材料的" * 12 + "；\n（二）" + "未按规定公开信息的" * 12 + "；\n"


@rule(
    "duplicated-block",
    family="structure",
    severity=WARNING,
    view="body",
    summary="整段重复",
    summary_en="a block of text stands twice",
    bad=[
        "县长在表彰大会上的讲话\n⟦县长在表彰大会上的讲话⟧尊敬的各位劳动模范：大家好！",
        f"会议召开。\n{_TASKS}\n会议闭幕。\n⟦{_TASKS}⟧\n",
        f"会议召开。\n\n{_TASKS[:90]}\n\n{_TASKS[90:]}\n\n⟦会议召开。\n\n{_TASKS[:90]}\n\n{_TASKS[90:]}⟧".replace(
            "会议召开。", "全县信访工作会议召开。"
        ),
    ],
    good=[
        "县长在表彰大会上的讲话\n县长在表彰大会上的讲话精神要认真学习。",
        "当事人不服的，可以申请复议一次。\n附则\n当事人不服的，可以申请复议一次。\n",
        "各有关部门和单位要各司其职。\n" * 30,
        f"第一条\n{_ITEMS}第二条\n{_ITEMS}",
    ],
)
def duplicated_block(view: View, *, least: int = 160) -> Iterator[Hit]:
    if title := glued_title(view.text):
        yield view.hit(
            title, "标题重复，并与正文连在一起", "the title stands twice, and the text runs on from it"
        )
    for block in repeated(view.text):
        if block.size >= least:
            line = view.document.locate(view.to_source(block.first, block.first + 1).start)[0]
            yield view.hit(
                (block.start, block.end),
                f"整段重复：与第{line}行起的一段相同",
                f"the same as the block from line {line}",
            )
