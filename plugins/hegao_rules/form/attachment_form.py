"""附件说明的写法：`附件：1.实施方案`，用阿拉伯数字编号，名称后不加标点。

依据：GB/T 9704-2012 7.3.4（“附件”后标全角冒号和附件名称；多个附件用阿拉伯数字标注顺序号；名称后不加标点）。
不报：正文里提到的“附件一”，合同、法律所附“附件一”的标题，附件内容里的句子，附件名称本身以书名号、括号收尾的。
"""

from __future__ import annotations

from hegao import WARNING, Hit, Pattern, View, rule

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_ORDINAL = Pattern(
    r"(?m)^[ \t　]*附件(?:([一二三四五六七八九十]{1,2})[：:]|[：:]\s?([一二三四五六七八九十]{1,2})、)"
)
_LIST = Pattern(
    r"(?m)^[ \t　]*附件[：:][ \t　]*(?!请)(?:1[.．、])?[^\r\n。；，]{2,60}([。；，、])[ \t　]*\r?$"
    r"(?:\n[ \t　]*\d{1,2}[.．、][^\r\n]*$)*"
)
_ITEM_END = Pattern(r"(?m)^[^\r\n。；，]{2,60}([。；，、])[ \t　]*\r?$")


@rule(
    "attachment-form",
    family="form",
    severity=WARNING,
    view="body",
    cues=("附件",),
    fix="unsafe",
    summary="附件说明不合格式",
    summary_en="malformed list of attachments",
    bad=[
        "附件：1.实施方案⟦；→⟧\n　　　2.任务分工表⟦。→⟧",
        "附件：防汛工作方案⟦。→⟧",
        "⟦附件一：⟧防汛工作方案",
        "⟦附件：一、⟧防汛工作方案",
    ],
    good=[
        "附件：请登录市教育局官网下载。",
        "甲方：云溪市水务局\n附件一：技术规格书",
        "附件：1.实施方案\n　　　2.任务分工表",
        "详见附件一。",
        "附件一\n合同格式",
        "附件：《防汛方案》（试行）",
        "附件：请各乡镇填写，加盖公章后报送。",
    ],
)
def attachment_form(view: View) -> Iterator[Hit]:
    for match in _ORDINAL.finditer(view.text) if "甲方" not in view.text else ():
        words = match[0].strip()
        at = match.end() - len(words)
        zh, en = f"“{words}”：附件用阿拉伯数字编号，如“附件：1.”", f'"{words}": number attachments 1. 2. 3.'
        yield view.hit((at, match.end()), zh, en)
    for block in _LIST.finditer(view.text):
        for item in _ITEM_END.finditer(block[0]):
            at = block.start() + item.start(1)
            zh, en = f"附件名称后不加“{item[1]}”", f'no "{item[1]}" after the name of an attachment'
            yield view.hit((at, at + 1), zh, en, new="")
