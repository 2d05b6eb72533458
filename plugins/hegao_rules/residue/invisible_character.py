"""隐形字符：零宽空格、软连字符、方向控制符、控制字符，多由网页、聊天软件复制带入。

看不见却在文中：使检索、比对、排版出错，有的还是网站为追踪转载而埋的水印。修复即删去。
表情符号内部的连接符（U+200D）、变体选择符、制表符不报；竖直制表符、换页符、行分隔符起换行作用，只报不删。
"""

from __future__ import annotations

from hegao import WARNING, Hit, Pattern, View, rule

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_HIDDEN = (
    "\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\xad\u034f\u17b4\u17b5\u180e\u200b\u200c\u200e\u200f"
    "\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb"
)
HIDDEN = Pattern(f"[{_HIDDEN}\u200d]")
# a class first: it is found fast; the joiner U+200D only beside Chinese, for it makes emoji
SHOWS_NOTHING = Pattern(
    f"[{_HIDDEN}\u200d](?:(?<=[{_HIDDEN}])[{_HIDDEN}]*"
    "|(?<=\u200d)(?:(?<=[\u3000-\u9fff]\u200d)\u200d*|\u200d*(?=[\u3000-\u9fff])))"
)
BREAKS = Pattern("[\x0b\x0c\x85\u2028\u2029]+")


@rule(
    "invisible-character",
    family="residue",
    severity=WARNING,
    view="source",
    fold="document",
    fix="safe",
    summary="文中有看不见的字符",
    summary_en="character that shows nothing",
    bad=[
        "召开会⟦\u200b→⟧议",
        "全⟦\u200c→⟧县人民",
        "第一行⟦\ufeff→⟧完",
        "一分⟦\xad→⟧为二",
        "关于⟦\u202e→⟧印发",
        "各县⟦\u200d→⟧区",
        "上半段⟦\u2028⟧下半段",
    ],
    good=["一家三口👨‍👩‍👧参加", "❤️ 爱心捐款", "姓名\t职务", "第一行\r\n第二行", "葛󠄀城区"],
)
def invisible_character(view: View) -> Iterator[Hit]:
    strays = view.cloak.strays
    code = ""
    for match in SHOWS_NOTHING.finditer(view.text) if HIDDEN.search(strays) else ():
        code = code or f"U+{ord(match[0][0]):04X}"
        yield view.hit(match, f"此处有看不见的字符（{code}），应删去", f"invisible character {code}", new="")
    for match in BREAKS.finditer(view.text) if BREAKS.search(strays) else ():
        code = f"U+{ord(match[0][0]):04X}"
        yield view.hit(
            match, f"此处有看不见的分行符（{code}），应改为正常换行", f"invisible line separator {code}"
        )
