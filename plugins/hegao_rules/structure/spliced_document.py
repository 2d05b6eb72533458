"""两篇拼接：一篇讲完，下一篇紧接着开始，标题、称谓都混在正文里。

依据：采集来的讲话稿常把几篇粘在一页，县里的讲话接着市里的讲话，序号、总数随之全乱。
只报这几种：正文之中“在……的讲话”一类题目后面直接是称谓或“刚才，”；“谢谢大家！”之后又有称谓；
“篇二”“参考答案二”（前面有“一”）；开头一段又出现一遍。
不报：文章第一个题目；引用的题目（“在……会上的讲话中指出”“学习……的讲话精神”）；附件；中途的“同志们：”。
"""

from __future__ import annotations

from hegao import WARNING, Hit, View, rule
from hegao_rules.structure._splices import CUES, starts

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_SPEECH = "同志们：" + "要把信访工作抓实抓好。" * 15


@rule(
    "spliced-document",
    family="structure",
    severity=WARNING,
    view="body",
    cues=CUES,
    summary="两篇文稿拼接",
    summary_en="another document starts in the middle of this one",
    bad=[
        f"{_SPEECH} ⟦在全市信访工作会议上的讲话⟧刚才，两位局长通报了情况。",
        f"{_SPEECH}\n⟦在全县安全生产大会上的讲话⟧\n（2021年3月5日）\n同志们：\n今天开会。\n",
        "同志们：\n会议开得很好。谢谢大家！\n⟦尊敬的各位来宾：⟧\n欢迎大家。\n",
        "参考答案一\n倡议书\n大家好。\n⟦参考答案二⟧\n倡议书\n你们好。\n",
        "篇一：动员讲话\n同志们。\n⟦篇二⟧：总结讲话\n同志们。\n",
    ],
    good=[
        "在全市信访工作会议上的讲话\n同志们：\n今天，我们开会。\n",
        f"{_SPEECH}要认真学习在全市信访工作会议上的讲话。刚才，大家作了发言。",
        f"{_SPEECH}书记在动员大会上的讲话中指出，今天的工作很重要。",
        "同志们：\n讲三点意见。\n同志们：\n让我们团结起来！谢谢大家！\n",
        "附件1\n名单\n附件2\n日程\n",
        "第一篇：上篇\n甲。\n",
    ],
)
def spliced_document(view: View) -> Iterator[Hit]:
    for start, end in starts(view):
        words = view.text[start:end].strip()
        yield view.hit((start, end), f"此处另起一篇：“{words}”", f"another document starts here: “{words}”")
