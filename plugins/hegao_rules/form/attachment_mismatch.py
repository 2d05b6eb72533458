"""附件说明与附件对不上：正文引用的附件不在清单里、清单与所附附件个数不同、附件号重复。

依据：GB/T 9704-2012 7.3.4、7.3.7（附件顺序号和标题应与附件说明的表述一致）。
只在正文有带序号的附件说明（`附件：1.……`）时比对。不报：附件没有随文登出的（网上公开常如此），
“附件1-1”等分号，引用别的文件的附件，一个文件里有几份附件说明的。
"""

from __future__ import annotations

from hegao import ERROR, INFO, Hit, Pattern, View, rule
from hegao_rules.form._attachments import listed

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_HEADING = Pattern(r"(?m)^[^\S\r\n]*附件\s?(\d{1,2})[^\S\r\n]*\r?$")
_REFERENCE = Pattern(
    r"(?:见|按照|填写|填报|依照|参照|详见)本?(?:通知|方案|意见)?附件\s?(\d{1,2})(?![-—－\d])"
)


@rule(
    "attachment-mismatch",
    family="form",
    severity=ERROR,
    view="body",
    cues=("附件",),
    profiles={"template": INFO},
    summary="附件说明与附件不符",
    summary_en="attachments do not agree with their list",
    bad=[
        "请填写附件1，并按照⟦附件3⟧报送。\n附件：1.方案\n　　　2.任务表",
        "附件：1.方案\n　　　2.任务表\n\n附件1\n方案\n⟦附件1⟧\n任务表",
        "附件：1.方案\n2.任务表\n\n附件1\n方案\n附件2\n任务表\n⟦附件3⟧\n名单",
    ],
    good=[
        "请填写附件2。\n附件：1.方案\n　　　2.任务表\n\n附件1\n方案\n附件2\n任务表",
        "附件：1.方案\n　　　2.任务表\n详见某办〔2020〕1号附件4。",
        "附件：1.方案\n2.表\n\n附件1-1\n附件1-2\n附件1-1说明",
    ],
)
def attachment_mismatch(view: View) -> Iterator[Hit]:
    text = view.text
    last = listed(text)
    if not last:
        return
    seen: set[int] = set()
    references = [(match, False) for match in _REFERENCE.finditer(text)]
    headings = [(match, True) for match in _HEADING.finditer(text)]
    for match, heads in references + headings:
        number, at = int(match[1]), (text.index("附件", match.start()), match.end(1))
        if number > last:
            zh = f"附件说明只列到附件{last}，没有附件{number}"
            yield view.hit(at, zh, f"the list ends with attachment {last}: no attachment {number}")
        elif heads:
            if number in seen:
                yield view.hit(at, f"附件{number}重复", f"attachment {number} appears twice")
            seen.add(number)
