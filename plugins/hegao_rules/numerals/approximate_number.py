"""概数用了顿号或阿拉伯数字：`三、四天`、`3、4个月` → `三四天`、`三四个月`。

依据：GB/T 15834-2011 4.5.3.4（相邻两个数字连用表示概数，中间不用顿号）；GB/T 15835-2011 4.2（概数用汉字）。
不报：缩略说法 `二、三产业` `三、四季度` `一、二年级`，`第三、四条` 等序数，`三、四个意识` 之类的序号，三个以上的并列。
"""

from __future__ import annotations

from hegao import WARNING, Hit, Pattern, View, rule
from hegao_rules.numerals._chinese import DIGITS, to_words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_UNIT = (
    r"(?:天|个月|个人|个小时|小时|分钟|次(?![会全常党设系融网风水侧回改分供])|岁|倍|里路|公里|亩|斤|百|千|万"
    r"|十(?![条项款章节级号班年月日]))"
)
_CHINESE = Pattern(
    rf"、(?<=[一二三四五六七八]、)(?<![第十百千万初附件表图一二三四五六七八九].、)([二三四五六七八九]){_UNIT}"
)
_ARABIC = Pattern(rf"、(?<=[1-8]、)(?<![第附件表图年月].、)([2-9]){_UNIT}")


@rule(
    "approximate-number",
    family="numerals",
    severity=WARNING,
    view="body",
    cues=tuple(f"、{number}" for number in "二三四五六七八九23456789"),
    fix="unsafe",
    summary="概数之间不用顿号，用汉字",
    summary_en="an approximate number takes no 、 and Chinese numerals",
    bad=["用了⟦三、四天→三四天⟧时间。", "历时⟦3、4个月→三四个月⟧。", "来了⟦七、八十→七八十⟧人。"],
    good=[
        "变电站一、二次设备运行正常，供热一、二次网改造，发挥好二、三次分配的作用。",
        "二、三产业",
        "三、四季度",
        "第三、四天",
        "三、四次会议",
        "十届三、四次全会",
        "分别于二、三、四天",
        "3、5个月",
        "十一、二次",
        "附件3、4次",
    ],
)
def approximate_number(view: View) -> Iterator[Hit]:
    text = view.text
    for match in sorted((*_CHINESE.finditer(text), *_ARABIC.finditer(text)), key=lambda match: match.start()):
        low, high = (to_words(n) if n.isascii() else n for n in (text[match.start() - 1], match[1]))
        after_han = "一" <= text[max(0, match.start() - 2)] <= "鿿"
        if after_han and match.start() > 1 and DIGITS.index(high) == DIGITS.index(low) + 1:
            old, new = text[match.start() - 1 : match.end()], low + high + match[0][2:]
            zh, en = f"“{old}”：概数应写作“{new}”", f'"{old}": approximate, write "{new}"'
            yield view.hit((match.start() - 1, match.end()), zh, en, new=new)
